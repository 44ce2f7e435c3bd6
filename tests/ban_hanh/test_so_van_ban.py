from collections.abc import Callable
from typing import Any

import pytest

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.diagnostics import Result
from reportgen.domain.ho_so import HoSo

LapHoSo = Callable[..., HoSo]


def _muc(**doi: object) -> dict[str, Any]:
    return {
        "loai": "bao_cao",
        "so_ky_hieu": "07-BC/BXDĐ",
        "ngay": "2026-04-01",
        "trich_yeu": "Kết quả công tác dân vận quý I/2026",
        "nguoi_ky": "TB",
        **doi,
    }


def _kiem_toan(trich_yeu: str, **doi: object) -> dict[str, Any]:
    return _muc(loai="quyet_dinh", so_ky_hieu="96-QĐ/ĐU", nguoi_ky="BT", trich_yeu=trich_yeu, **doi)


def _viec(ho_so: HoSo) -> Viec:
    (viec,) = chon_viec(ho_so).value or ()
    return viec


def _ma(result: Result[tuple[Viec, ...]]) -> list[tuple[str, str, str]]:
    return [(v.loai.ma, v.ky, v.pham_vi) for v in result.value or ()]


PLANS_AND_REPORTS = {
    *("ke_hoach_nam", "quyet_dinh_kien_toan", "bao_cao_quy", "so_ket_6_thang", "tong_ket_nam"),
}


def _cua_to_va_ky(ho_so: HoSo) -> list[tuple[str, str, str]]:
    return [task for task in _ma(chon_viec(ho_so)) if task[0] in PLANS_AND_REPORTS]


def test_register_of_ly_thai_to_gives_its_plan_and_reports(ly_thai_to: HoSo) -> None:
    assert _cua_to_va_ky(ly_thai_to) == [
        ("ke_hoach_nam", "N", "phuong"),
        ("bao_cao_quy", "Q1", "phuong"),
        ("so_ket_6_thang", "6T", "phuong"),
        ("bao_cao_quy", "Q3", "phuong"),
        ("tong_ket_nam", "N", "phuong"),
    ]


def test_register_of_hoan_kiem_gives_its_plan_decisions_and_reports(hoan_kiem: HoSo) -> None:
    assert _cua_to_va_ky(hoan_kiem) == [
        ("ke_hoach_nam", "N", "phuong"),
        ("quyet_dinh_kien_toan", "", "TDP03"),
        ("bao_cao_quy", "Q1", "phuong"),
        ("quyet_dinh_kien_toan", "", "TDP15"),
        ("quyet_dinh_kien_toan", "", "TDP09"),
        ("so_ket_6_thang", "6T", "phuong"),
        ("bao_cao_quy", "Q3", "phuong"),
    ]


def test_an_entry_of_a_kind_without_a_template_is_left_out_with_its_place(
    lap_ho_so: LapHoSo,
) -> None:
    (left_out,) = chon_viec(lap_ho_so(van_ban=[_muc(loai="thu_cam_on")])).diagnostics[:1]
    assert left_out.location.vi_tri == "van_ban[0]"
    assert left_out.severity == "thong_tin"
    assert 'chưa có mẫu cho loại "thu_cam_on"' in left_out.message


def test_team_number_15_is_not_team_number_1(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(van_ban=[_kiem_toan("Kiện toàn Tổ dân vận Tổ dân phố số 15")])
    assert _viec(ho_so).pham_vi == "TDP15"


def test_subject_in_the_other_tone_style_and_case_still_names_the_team(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(van_ban=[_kiem_toan("KIỆN TOÀN tổ dân vận  tổ dân phố số 1")])
    assert _viec(ho_so).pham_vi == "TDP01"


def test_decision_naming_two_teams_is_of_the_ward(lap_ho_so: LapHoSo) -> None:
    subject = "Kiện toàn Tổ dân vận Tổ dân phố số 1, Tổ dân vận Tổ dân phố số 15"
    assert _viec(lap_ho_so(van_ban=[_kiem_toan(subject)])).pham_vi == "phuong"


def test_decision_naming_no_team_is_of_the_ward(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(van_ban=[_kiem_toan("Kiện toàn các tổ dân vận")])
    assert _viec(ho_so).pham_vi == "phuong"


def test_scope_written_in_the_entry_stands_over_the_subject(lap_ho_so: LapHoSo) -> None:
    muc = _kiem_toan("Kiện toàn Tổ dân vận Tổ dân phố số 15", pham_vi="TDP01")
    assert _viec(lap_ho_so(van_ban=[muc])).pham_vi == "TDP01"


def test_decision_on_another_body_is_left_out(lap_ho_so: LapHoSo) -> None:
    result = chon_viec(lap_ho_so(van_ban=[_kiem_toan("Kiện toàn Ban Chỉ đạo chuyển đổi số")]))
    assert result.value == ()
    assert result.diagnostics[0].code == "BH006"


def test_team_called_otherwise_is_found_by_the_wards_own_word(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(van_ban=[_kiem_toan("Kiện toàn các tổ tuyên vận")], ten_goi_to="Tổ tuyên vận")
    assert _viec(ho_so).loai.ma == "quyet_dinh_kien_toan"


def test_plan_of_something_else_is_left_out(lap_ho_so: LapHoSo) -> None:
    muc = _muc(loai="ke_hoach", trich_yeu="Tổ chức ngày hội Dân vận khéo năm 2026")
    assert chon_viec(lap_ho_so(van_ban=[muc])).value == ()


def test_precise_type_code_needs_no_word_in_the_subject(lap_ho_so: LapHoSo) -> None:
    muc = _muc(loai="ke_hoach_nam", so_ky_hieu="41-KH/ĐU", trich_yeu="Nhiệm vụ năm tới")
    assert _viec(lap_ho_so(van_ban=[muc])).loai.ma == "ke_hoach_nam"


@pytest.mark.parametrize(
    ("ky", "ma"),
    [
        ("T05", "bao_cao_thang"),
        ("Q1", "bao_cao_quy"),
        ("Q4", "bao_cao_quy"),
        ("6T", "so_ket_6_thang"),
        ("N", "tong_ket_nam"),
    ],
)
def test_period_of_a_report_decides_its_type(lap_ho_so: LapHoSo, ky: str, ma: str) -> None:
    assert _viec(lap_ho_so(van_ban=[_muc(ky=ky)])).loai.ma == ma


def test_nine_month_report_is_left_out_with_its_period(lap_ho_so: LapHoSo) -> None:
    (left_out,) = chon_viec(lap_ho_so(van_ban=[_muc(ky="9T")])).diagnostics[:1]
    assert "kỳ 9T" in left_out.message


def test_report_without_period_is_left_out_and_told_what_to_add(lap_ho_so: LapHoSo) -> None:
    left_out = chon_viec(lap_ho_so(van_ban=[_muc()])).diagnostics[0]
    assert 'thêm khóa "ky"' in left_out.message


def test_report_of_a_team_has_the_team_as_scope(lap_ho_so: LapHoSo) -> None:
    muc = _muc(ky="Q1", trich_yeu="Kết quả hoạt động quý I của Tổ dân vận Tổ dân phố số 15")
    assert _viec(lap_ho_so(van_ban=[muc])).pham_vi == "TDP15"


def test_plan_for_one_team_is_left_out(lap_ho_so: LapHoSo) -> None:
    muc = _muc(loai="ke_hoach_nam", pham_vi="TDP01")
    assert chon_viec(lap_ho_so(van_ban=[muc])).value == ()


def test_a_decision_on_another_body_of_the_ground_is_not_on_its_team(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(van_ban=[_kiem_toan("Kiện toàn Chi uỷ Chi bộ Tổ dân phố số 15")])
    assert chon_viec(ho_so).value == ()


@pytest.mark.parametrize(
    ("muc", "loai"),
    [
        (_kiem_toan("Thành lập Tổ dân vận Tổ dân phố số 15"), "quyet_dinh_thanh_lap"),
        (_kiem_toan("Ban hành Quy chế hoạt động của các tổ dân vận"), "quy_che"),
        (_muc(loai="ke_hoach", trich_yeu="Thành lập các tổ dân vận"), "ke_hoach_thanh_lap"),
        (_muc(loai="to_trinh", trich_yeu="Đề nghị kiện toàn tổ dân vận"), "to_trinh_kien_toan"),
        (_muc(loai="danh_sach", trich_yeu="Thành viên các tổ dân vận"), "danh_sach_thanh_vien"),
    ],
)
def test_the_subject_tells_the_types_of_the_teams_apart(
    lap_ho_so: LapHoSo, muc: dict[str, Any], loai: str
) -> None:
    assert _viec(lap_ho_so(van_ban=[muc])).loai.ma == loai
