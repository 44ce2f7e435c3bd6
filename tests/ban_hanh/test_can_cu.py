from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from reportgen.ban_hanh.can_cu import tra_cuu, vien_dan, vien_dan_ngan
from reportgen.ban_hanh.chon_can_cu import chon_can_cu, co_so
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.co_quan import lap_co_quan
from reportgen.ban_hanh.loai_van_ban import tim_loai
from reportgen.diagnostics import Result
from reportgen.document.tree import HoChuan
from reportgen.domain.ho_so import CoQuanKy, HoSo

LapHoSo = Callable[..., HoSo]


def _vien_dan(ho_so: HoSo, so: str, ho: HoChuan = HoChuan.DANG) -> str:
    van_ban, _ = tra_cuu(ho_so, so)
    assert van_ban is not None
    return vien_dan(van_ban, ho)


def _can_cu(ho_so: HoSo, ngay: date, pham_vi: str = "phuong") -> Result[tuple[str, ...]]:
    (viec,) = chon_viec(ho_so, ["quyet_dinh_kien_toan"], [], [pham_vi]).value or ()
    issuer = lap_co_quan(ho_so.don_vi, CoQuanKy.DANG_UY)
    return chon_can_cu(ho_so, viec, issuer, ngay)


def _muc(**doi: Any) -> dict[str, Any]:
    return {
        "ma": "X1",
        "so_ky_hieu": "05-NQ/ĐU",
        "co_quan": "Đảng uỷ phường",
        "trich_yeu": "về nhiệm vụ năm 2026",
        **doi,
    }


def test_party_citation_names_kind_number_date_issuer_and_subject(hoan_kiem: HoSo) -> None:
    assert _vien_dan(hoan_kiem, "299-QĐ/TW").startswith(
        "Quy định số 299-QĐ/TW, ngày 09/6/2025 của Ban Bí thư về chức năng, nhiệm vụ"
    )


def test_decision_and_regulation_of_one_symbol_are_told_apart(ly_thai_to: HoSo) -> None:
    assert _vien_dan(ly_thai_to, "23-QĐ/TW") == (
        "Quyết định số 23-QĐ/TW, ngày 30/7/2021 của Bộ Chính trị "
        "ban hành Quy chế công tác dân vận của hệ thống chính trị"
    )


def test_text_without_a_known_date_is_cited_without_one(hoan_kiem: HoSo) -> None:
    assert _vien_dan(hoan_kiem, "NQ19") == (
        "Nghị quyết số 19/2023/NQ-HĐND của HĐND thành phố Hà Nội "
        "về mức hỗ trợ kinh phí hoạt động đối với tổ dân vận thôn, tổ dân phố"
    )


def test_law_is_cited_by_name_and_year(hoan_kiem: HoSo) -> None:
    assert _vien_dan(hoan_kiem, "10/2022/QH15") == "Luật Thực hiện dân chủ ở cơ sở năm 2022"


def test_law_without_a_date_takes_the_year_of_its_number(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(can_cu=[_muc(so_ky_hieu="06/2022/QH15", trich_yeu="Thi đua, khen thưởng")])
    assert _vien_dan(ho_so, "06/2022/QH15") == "Luật Thi đua, khen thưởng năm 2022"


def test_state_citation_writes_the_date_in_words(hoan_kiem: HoSo) -> None:
    assert _vien_dan(hoan_kiem, "QD399", HoChuan.NHA_NUOC).startswith(
        "Quy định số 399-QĐ/TW ngày 09 tháng 01 năm 2026 của Ban Bí thư"
    )


def test_state_cites_a_law_by_name_and_date(hoan_kiem: HoSo) -> None:
    law = _vien_dan(hoan_kiem, "LDC", HoChuan.NHA_NUOC)
    assert law == "Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022"


@pytest.mark.parametrize(
    ("so", "ngan"),
    [
        ("298-QĐ/TW", "Quy định số 298-QĐ/TW"),
        ("LDC", "Luật Thực hiện dân chủ ở cơ sở"),
    ],
)
def test_short_citation(hoan_kiem: HoSo, so: str, ngan: str) -> None:
    van_ban, _ = tra_cuu(hoan_kiem, so)
    assert van_ban is not None
    assert vien_dan_ngan(van_ban) == ngan


def test_kind_written_in_the_dossier_stands(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(can_cu=[_muc(so_ky_hieu="11-QĐ/ĐU", loai="quy_dinh")])
    assert _vien_dan(ho_so, "X1").startswith("Quy định số 11-QĐ/ĐU")


def test_guessed_kind_is_told(lap_ho_so: LapHoSo) -> None:
    _, notes = tra_cuu(lap_ho_so(can_cu=[_muc(so_ky_hieu="11-QĐ/ĐU")]), "X1")
    assert [d.code for d in notes] == ["BH014"]


def test_wrong_date_in_the_dossier_is_told_with_the_right_one(lap_ho_so: LapHoSo) -> None:
    muc = _muc(so_ky_hieu="80-HD/BDVTW", ngay="2012-02-18")
    _, notes = tra_cuu(lap_ho_so(can_cu=[muc]), "80-HD/BDVTW")
    assert [(d.code, d.hint) for d in notes] == [("V16", "ghi 2012-02-28")]


def test_bases_of_a_decision_before_the_two_level_model(ly_thai_to: HoSo) -> None:
    lines = _can_cu(ly_thai_to, date(2024, 6, 1), "TDP2").value or ()
    assert [line[:24] for line in lines] == [
        "Căn cứ Điều lệ Đảng",
        "Căn cứ Quy chế làm việc ",
        "Căn cứ Hướng dẫn số 80-H",
        "Xét đề nghị của Chi bộ T",
    ]


def test_regulation_298_is_a_base_from_its_first_day_in_force(hoan_kiem: HoSo) -> None:
    before = _can_cu(hoan_kiem, date(2025, 6, 30)).value or ()
    after = _can_cu(hoan_kiem, date(2025, 7, 1)).value or ()
    assert not any("298-QĐ/TW" in line for line in before)
    assert any("298-QĐ/TW" in line for line in after)


def test_working_rules_name_the_committee_and_its_term(hoan_kiem: HoSo) -> None:
    lines = _can_cu(hoan_kiem, date(2026, 6, 1)).value or ()
    assert lines[1] == ("Căn cứ Quy chế làm việc của Đảng ủy phường Hoàn Kiếm nhiệm kỳ 2025 - 2030")


def test_proposal_comes_last_and_names_cell_and_board(hoan_kiem: HoSo) -> None:
    lines = _can_cu(hoan_kiem, date(2026, 6, 8), "TDP15").value or ()
    assert lines[-1] == (
        "Xét đề nghị của Chi bộ Tổ dân phố số 15 và Ban Xây dựng Đảng của Đảng ủy phường Hoàn Kiếm"
    )


def test_lines_have_no_sign_before_and_no_mark_after(hoan_kiem: HoSo) -> None:
    lines = _can_cu(hoan_kiem, date(2026, 6, 8)).value or ()
    assert all(line[0].isalpha() and line[-1] not in ".,;" for line in lines)


def test_entry_of_the_dossier_meant_for_the_type_comes_before_the_proposal(
    lap_ho_so: LapHoSo,
) -> None:
    ho_so = lap_ho_so(can_cu=[_muc(ngay="2026-01-05", dung_cho=["quyet_dinh_kien_toan"])])
    lines = _can_cu(ho_so, date(2026, 6, 8)).value or ()
    assert lines[-2].startswith("Căn cứ Nghị quyết số 05-NQ/ĐU, ngày 05/01/2026")


def test_expired_entry_is_left_out_and_told(lap_ho_so: LapHoSo) -> None:
    muc = _muc(so_ky_hieu="34/2007/PL-UBTVQH11", dung_cho=["quyet_dinh_kien_toan"])
    result = _can_cu(lap_ho_so(can_cu=[muc]), date(2023, 7, 1))
    assert not any("dân chủ" in line.lower() for line in result.value or ())
    (note,) = result.diagnostics
    assert note.code == "V17"
    assert "01/7/2023" in note.message
    assert note.hint == "dùng 10/2022/QH15"


def test_entry_is_in_force_up_to_the_day_before_its_end(lap_ho_so: LapHoSo) -> None:
    muc = _muc(so_ky_hieu="34/2007/PL-UBTVQH11", dung_cho=["quyet_dinh_kien_toan"])
    result = _can_cu(lap_ho_so(can_cu=[muc]), date(2023, 6, 30))
    assert result.diagnostics == ()


def test_report_carries_out_the_years_plan(ly_thai_to: HoSo) -> None:
    assert co_so(ly_thai_to, tim_loai("bao_cao_quy"), date(2024, 3, 29)) == (
        "Kế hoạch số 112-KH/ĐU, ngày 10/01/2024 của Đảng ủy phường Lý Thái Tổ "
        "về công tác dân vận năm 2024"
    )


def test_plan_issued_later_is_not_carried_out(ly_thai_to: HoSo) -> None:
    assert co_so(ly_thai_to, tim_loai("bao_cao_quy"), date(2024, 1, 9)) is None


def test_report_without_a_plan_in_the_register_carries_out_nothing(lap_ho_so: LapHoSo) -> None:
    assert co_so(lap_ho_so(), tim_loai("tong_ket_nam"), date(2026, 12, 25)) is None


def test_plan_carries_out_the_regulation_of_its_day(lap_ho_so: LapHoSo) -> None:
    loai = tim_loai("ke_hoach_nam")
    old, new = (co_so(lap_ho_so(), loai, day) for day in (date(2021, 1, 5), date(2022, 1, 5)))
    assert "290-QĐ/TW" in (old or "")
    assert "23-QĐ/TW, ngày 30/7/2021" in (new or "")
    assert "290-QĐ/TW" not in (new or "")
