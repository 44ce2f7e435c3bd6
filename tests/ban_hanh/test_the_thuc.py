from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.loai_van_ban import tim_loai
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.ban_hanh.the_thuc import chon_trich_yeu, kieu_danh_so, lap_the_thuc
from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.document.tree import HoChuan, TheThuc
from reportgen.domain.ho_so import HoSo
from reportgen.standards import TieuChuan, load

LapHoSo = Callable[..., HoSo]


def _lap(
    ho_so: HoSo, loai: str, ky: str = "", pham_vi: str = "phuong", **chon: Any
) -> tuple[TheThuc, TieuChuan, tuple[Diagnostic, ...]]:
    tasks = chon_viec(ho_so, [loai], [ky] if ky else [], [pham_vi]).value or ()
    result = lap_the_thuc(ho_so, tasks[0], trich_yeu="Kết quả quý", **chon)
    assert result.value is not None
    return result.value.the_thuc, result.value.chuan, result.diagnostics


def _ma(notes: tuple[Diagnostic, ...]) -> list[str]:
    return [d.code for d in notes]


def test_document_of_the_register_has_its_number_date_and_signer(hoan_kiem: HoSo) -> None:
    the_thuc, _, notes = _lap(hoan_kiem, "bao_cao_quy", "Q1")
    assert (the_thuc.so, the_thuc.ky_hieu_loai, the_thuc.ky_hieu_co_quan) == ("18", "BC", "BXDĐ")
    assert the_thuc.ngay == date(2026, 4, 1)
    assert the_thuc.khoi_ky.ho_ten == "Vũ Phương Quyên"
    assert notes == ()


def test_register_of_both_samples_gives_no_complaint(ly_thai_to: HoSo, hoan_kiem: HoSo) -> None:
    for ho_so in (ly_thai_to, hoan_kiem):
        for viec in chon_viec(ho_so).value or ():
            notes = lap_the_thuc(ho_so, viec, trich_yeu="x").diagnostics
            assert set(_ma(notes)) <= ({"BH041"} if viec.pham_vi != "phuong" else set())


def test_subject_of_the_register_begins_with_a_small_letter(hoan_kiem: HoSo) -> None:
    the_thuc, _, _ = _lap(hoan_kiem, "quyet_dinh_kien_toan", pham_vi="TDP03")
    assert the_thuc.trich_yeu == "kiện toàn Tổ dân vận Tổ dân phố số 3"


@pytest.mark.parametrize(
    ("loai", "ghi", "in_ra"),
    [
        ("thong_bao_ket_luan", "Thông báo kết luận hội nghị sơ kết", "kết luận hội nghị sơ kết"),
        ("giay_moi", "GIẤY MỜI dự hội nghị sơ kết", "dự hội nghị sơ kết"),
        ("bao_cao_quy", "Báo cáo viên quý I", "báo cáo viên quý I"),
        ("giay_moi", "Giấy mời", "giấy mời"),
    ],
)
def test_the_subject_does_not_say_the_type_again(loai: str, ghi: str, in_ra: str) -> None:
    assert chon_trich_yeu(Viec(tim_loai(loai), "", "phuong"), ghi, load("hd05-2026")) == in_ra


def test_subject_of_the_template_serves_a_draft(hoan_kiem: HoSo) -> None:
    the_thuc, _, _ = _lap(hoan_kiem, "bao_cao_quy", "Q2")
    assert the_thuc.trich_yeu == "kết quả quý"


def test_draft_has_neither_number_nor_date_but_its_year(hoan_kiem: HoSo) -> None:
    the_thuc, _, _ = _lap(hoan_kiem, "bao_cao_quy", "Q2")
    assert (the_thuc.so, the_thuc.ngay, the_thuc.nam) == (None, None, 2026)


def test_draft_takes_the_symbol_the_register_uses(lap_ho_so: LapHoSo) -> None:
    muc = {
        "loai": "bao_cao",
        "so_ky_hieu": "04-BC/XDĐ",
        "ngay": "2026-04-01",
        "trich_yeu": "Kết quả công tác dân vận quý I",
        "nguoi_ky": "TB",
        "ky": "Q1",
    }
    the_thuc, _, _ = _lap(lap_ho_so(van_ban=[muc]), "bao_cao_quy", "Q2")
    assert the_thuc.ky_hieu_co_quan == "XDĐ"


@pytest.mark.parametrize(
    ("ngay", "chuan"), [(date(2026, 5, 26), "hd36-2018"), (date(2026, 5, 27), "hd05-2026")]
)
def test_edition_follows_the_date(hoan_kiem: HoSo, ngay: date, chuan: str) -> None:
    _, edition, _ = _lap(hoan_kiem, "bao_cao_quy", "Q1", ngay=ngay)
    assert edition.ma_hieu == chuan


@pytest.mark.parametrize(
    ("ngay", "nguoi_ky", "kieu"),
    [
        (date(2026, 1, 8), "BT", "gach"),
        (date(2026, 1, 9), "BT", "cham"),
        (date(2026, 5, 27), "BT", "cham"),
        (date(2026, 1, 8), "CT", "cham"),
    ],
)
def test_headings_take_a_dot_from_9_january_2026_and_always_in_papers_of_the_state(
    lap_ho_so: LapHoSo, ngay: date, nguoi_ky: str, kieu: str
) -> None:
    ho_so = lap_ho_so()
    (viec,) = chon_viec(ho_so, ["bao_cao_quy"], ["Q1"], ["phuong"]).value or ()
    decided = lap_the_thuc(ho_so, viec, ngay=ngay, nguoi_ky=nguoi_ky, trich_yeu="Kết quả").value
    assert decided is not None
    assert kieu_danh_so(ho_so, decided) == kieu


def test_the_dossier_may_order_how_headings_are_numbered(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(kieu_danh_so="gach")
    (viec,) = chon_viec(ho_so, ["bao_cao_quy"], ["Q1"], ["phuong"]).value or ()
    decided = lap_the_thuc(ho_so, viec, ngay=date(2026, 6, 30), trich_yeu="Kết quả").value
    assert decided is not None
    assert kieu_danh_so(ho_so, decided) == "gach"


def test_edition_of_a_draft_follows_the_end_of_its_period(hoan_kiem: HoSo) -> None:
    assert _lap(hoan_kiem, "bao_cao_quy", "Q1", "TDP01")[1].ma_hieu == "hd36-2018"
    assert _lap(hoan_kiem, "bao_cao_quy", "Q2", "TDP01")[1].ma_hieu == "hd05-2026"


def test_leader_of_the_team_on_the_day_signs(hoan_kiem: HoSo) -> None:
    before, _, _ = _lap(hoan_kiem, "bao_cao_quy", "Q1", "TDP03", ngay=date(2026, 3, 31))
    after, _, _ = _lap(hoan_kiem, "bao_cao_quy", "Q1", "TDP03", ngay=date(2026, 4, 1))
    assert before.khoi_ky.ho_ten == "Lê Đình Nam"
    assert after.khoi_ky.ho_ten == "Lý Minh An"
    assert after.khoi_ky.chuc_vu == ("TỔ TRƯỞNG",)


def test_signer_out_of_office_is_an_error_that_names_those_in_office(hoan_kiem: HoSo) -> None:
    _, _, notes = _lap(hoan_kiem, "so_ket_6_thang", nguoi_ky="NK2")
    assert _ma(notes) == ["V32"]
    assert notes[0].is_error
    assert "đến 31/5/2026" in notes[0].message
    assert "Phạm Đức Hiếu" in notes[0].hint


def test_signer_out_of_office_on_an_assumed_date_is_a_warning(hoan_kiem: HoSo) -> None:
    _, _, notes = _lap(hoan_kiem, "tong_ket_nam", nguoi_ky="NK2")
    assert [(d.code, d.is_error) for d in notes] == [("V32", False)]


def test_last_day_in_office_is_in_office(hoan_kiem: HoSo) -> None:
    _, _, notes = _lap(hoan_kiem, "tong_ket_nam", nguoi_ky="NK2", ngay=date(2026, 5, 31))
    assert notes == ()


def test_signer_decides_the_issuer(hoan_kiem: HoSo) -> None:
    the_thuc, _, _ = _lap(hoan_kiem, "bao_cao_quy", "Q2", nguoi_ky="NK1")
    assert the_thuc.co_quan_ban_hanh == "Đảng ủy phường Hoàn Kiếm"
    assert the_thuc.ky_hieu_co_quan == "ĐU"


def test_deputy_of_the_board_signs_for_the_head(hoan_kiem: HoSo) -> None:
    the_thuc, _, _ = _lap(hoan_kiem, "bao_cao_quy", "Q3")
    assert the_thuc.khoi_ky.quyen_han == ("K/T TRƯỞNG BAN",)
    assert the_thuc.khoi_ky.chuc_vu == ("PHÓ TRƯỞNG BAN",)


def test_deputy_secretary_signs_in_the_name_of_the_board(ly_thai_to: HoSo) -> None:
    the_thuc, _, _ = _lap(ly_thai_to, "ke_hoach_nam")
    assert the_thuc.khoi_ky.quyen_han == ("T/M BAN THƯỜNG VỤ",)
    assert the_thuc.khoi_ky.chuc_vu == ("PHÓ BÍ THƯ",)


def test_vacancy_lets_the_deputy_sign_directly_and_is_told(lap_ho_so: LapHoSo) -> None:
    people = [
        {"ma": "TB", "ho_ten": "Vũ Đức Quyết", "chuc_vu": "Trưởng Ban", "tu_ngay": "2026-09-01"},
        {"ma": "PT", "ho_ten": "Ngô Thị Lụa", "chuc_vu": "Phó Trưởng Ban", "tu_ngay": "2025-07-01"},
    ]
    ho_so = lap_ho_so(nguoi_ky=[{"co_quan": "ban_xay_dung_dang", **p} for p in people])
    the_thuc, _, notes = _lap(ho_so, "bao_cao_quy", "Q1")
    assert (the_thuc.khoi_ky.quyen_han, the_thuc.khoi_ky.ho_ten) == ((), "Ngô Thị Lụa")
    assert _ma(notes) == ["BH012"]


def test_nobody_to_sign_leaves_the_name_blank_and_is_told(lap_ho_so: LapHoSo) -> None:
    the_thuc, _, notes = _lap(lap_ho_so(nguoi_ky=[]), "bao_cao_quy", "Q1")
    assert the_thuc.khoi_ky.ho_ten == ""
    assert _ma(notes) == ["BH010"]


def test_title_before_the_name_is_dropped_and_told(lap_ho_so: LapHoSo) -> None:
    person = {
        "ma": "TB",
        "ho_ten": "ThS. Vũ Đức Quyết",
        "chuc_vu": "Trưởng Ban",
        "co_quan": "ban_xay_dung_dang",
        "tu_ngay": "2025-07-01",
    }
    the_thuc, _, notes = _lap(lap_ho_so(nguoi_ky=[person]), "bao_cao_quy", "Q1")
    assert the_thuc.khoi_ky.ho_ten == "Vũ Đức Quyết"
    assert _ma(notes) == ["BH011"]


def test_unknown_signer_ordered_is_refused_with_the_list(hoan_kiem: HoSo) -> None:
    with pytest.raises(ReportgenError, match='không có người ký "NK9"; danh sách nguoi_ky: NK1'):
        _lap(hoan_kiem, "bao_cao_quy", "Q1", nguoi_ky="NK9")


def test_unknown_signer_of_the_register_is_an_error_at_its_place(lap_ho_so: LapHoSo) -> None:
    muc = {
        "loai": "tong_ket_nam",
        "so_ky_hieu": "30-BC/ĐU",
        "ngay": "2026-12-25",
        "trich_yeu": "Tổng kết công tác dân vận năm 2026",
        "nguoi_ky": "AI",
    }
    _, _, notes = _lap(lap_ho_so(van_ban=[muc]), "tong_ket_nam")
    assert (notes[0].code, notes[0].location.vi_tri) == ("BH010", "van_ban[0].nguoi_ky")


def test_decision_by_another_than_the_committee_lacks_authority(hoan_kiem: HoSo) -> None:
    _, _, notes = _lap(hoan_kiem, "quyet_dinh_kien_toan", pham_vi="TDP15", nguoi_ky="NK4")
    assert "V23" in _ma(notes)


def test_symbol_of_another_issuer_is_told(hoan_kiem: HoSo) -> None:
    _, _, notes = _lap(hoan_kiem, "bao_cao_quy", "Q2", so="12-BC/ĐU")
    assert _ma(notes) == ["BH009"]


def test_symbol_of_another_type_is_told(hoan_kiem: HoSo) -> None:
    _, _, notes = _lap(hoan_kiem, "bao_cao_quy", "Q2", so="12-KH/BXDĐ")
    assert '"KH"' in notes[0].message


def test_bare_number_keeps_the_symbols(hoan_kiem: HoSo) -> None:
    the_thuc, _, notes = _lap(hoan_kiem, "bao_cao_quy", "Q2", so="5")
    assert (the_thuc.so, the_thuc.ky_hieu_co_quan) == ("05", "BXDĐ")
    assert notes == ()


def test_decision_names_who_decides_on_two_lines(hoan_kiem: HoSo) -> None:
    the_thuc, _, _ = _lap(hoan_kiem, "quyet_dinh_kien_toan", pham_vi="TDP15")
    assert the_thuc.quyet_dinh == "Ban Thường vụ Đảng ủy phường Hoàn Kiếm\nquyết định"
    assert len(the_thuc.can_cu) == 5


def test_report_has_neither_bases_nor_deciding_line(hoan_kiem: HoSo) -> None:
    the_thuc, _, _ = _lap(hoan_kiem, "bao_cao_quy", "Q1")
    assert (the_thuc.can_cu, the_thuc.quyet_dinh) == ((), "")


def test_chairman_of_the_peoples_committee_brings_the_state_family(hoan_kiem: HoSo) -> None:
    the_thuc, edition, _ = _lap(hoan_kiem, "bao_cao_quy", "Q2", nguoi_ky="NK6")
    assert (the_thuc.ho, edition.ma_hieu) == (HoChuan.NHA_NUOC, "nd30-2020")
    assert the_thuc.co_quan_cap_tren == ""
    assert the_thuc.khoi_ky.quyen_han == ("TM. ỦY BAN NHÂN DÂN",)
    assert the_thuc.ky_hieu_co_quan == "UBND"


def test_state_report_is_addressed_and_its_recipients_begin_as_above(hoan_kiem: HoSo) -> None:
    the_thuc, _, _ = _lap(hoan_kiem, "bao_cao_quy", "Q2", nguoi_ky="NK6")
    assert the_thuc.kinh_gui is not None
    assert the_thuc.kinh_gui.noi == ("Ban Tuyên giáo và Dân vận Thành ủy Hà Nội",)
    assert the_thuc.noi_nhan is not None
    assert the_thuc.noi_nhan.noi[0] == "Như trên"
    assert the_thuc.noi_nhan.luu == "Lưu: VT"


def test_report_of_the_youth_union_follows_its_own_edition(lap_ho_so: LapHoSo) -> None:
    the_thuc, chuan, _ = _lap(lap_ho_so(), "bao_cao_quy", "Q2", nguoi_ky="BTD", so="04")
    assert (chuan.ma_hieu, the_thuc.ho) == ("doan-2013", HoChuan.DOAN)
    assert (the_thuc.so, the_thuc.ky_hieu_co_quan) == ("04", "ĐTN")
    assert the_thuc.khoi_ky.quyen_han == ("TM. BAN THƯỜNG VỤ",)
    assert the_thuc.kinh_gui is None
    assert the_thuc.noi_nhan is not None
    assert the_thuc.noi_nhan.luu == "Lưu VT-LT"


def test_team_of_the_ward_cannot_report_for_the_ward(hoan_kiem: HoSo) -> None:
    with pytest.raises(ReportgenError, match="không ban hành văn bản cho toàn phường"):
        _lap(hoan_kiem, "bao_cao_quy", "Q2", nguoi_ky="TDP01-01")
