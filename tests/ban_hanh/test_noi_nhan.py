from collections.abc import Callable
from datetime import date

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.co_quan import lap_co_quan
from reportgen.ban_hanh.noi_nhan import lap_noi_nhan
from reportgen.diagnostics import Result
from reportgen.document.tree import NoiNhan
from reportgen.domain.ho_so import CoQuanKy, HoSo
from reportgen.standards import load

LapHoSo = Callable[..., HoSo]


def _lap(
    ho_so: HoSo, loai: str, co_quan: CoQuanKy, ngay: date, pham_vi: str = "phuong"
) -> Result[NoiNhan]:
    viec = (chon_viec(ho_so, [loai], [], [pham_vi]).value or ())[0]
    to = next((to for to in ho_so.to_dan_van if to.ma == pham_vi), None)
    issuer = lap_co_quan(ho_so.don_vi, co_quan, to)
    chuan = load("nd30-2020" if issuer.ho == "nha_nuoc" else "hd05-2026")
    return lap_noi_nhan(ho_so, viec, issuer, ngay, chuan)


def _noi(result: Result[NoiNhan]) -> tuple[str, ...]:
    assert result.value is not None
    return result.value.noi


def _luu(result: Result[NoiNhan]) -> str:
    assert result.value is not None
    return result.value.luu


NAY = date(2026, 7, 2)


def test_bloc_does_not_write_to_itself(ly_thai_to: HoSo) -> None:
    result = _lap(ly_thai_to, "bao_cao_quy", CoQuanKy.KHOI_DAN_VAN, date(2024, 3, 29))
    assert _noi(result) == (
        "Ban Dân vận Quận ủy Hoàn Kiếm",
        "Thường trực Đảng ủy phường",
        "UBND phường",
        "Ủy ban MTTQ và các tổ chức chính trị - xã hội phường",
        "Chi bộ các tổ dân phố",
    )
    assert _luu(result) == "Lưu Khối Dân vận"


def test_party_building_board_does_not_write_to_itself(hoan_kiem: HoSo) -> None:
    result = _lap(hoan_kiem, "bao_cao_quy", CoQuanKy.BAN_XAY_DUNG_DANG, NAY)
    assert [place for place in _noi(result) if "Xây dựng Đảng" in place] == []


def test_no_word_stands_twice_in_the_name_of_the_board(hoan_kiem: HoSo) -> None:
    result = _lap(hoan_kiem, "so_ket_6_thang", CoQuanKy.DANG_UY, NAY)
    assert "Ban Xây dựng Đảng của Đảng ủy phường" in _noi(result)


def test_committee_writes_to_its_dan_van_body(ly_thai_to: HoSo) -> None:
    result = _lap(ly_thai_to, "tong_ket_nam", CoQuanKy.DANG_UY, date(2024, 12, 27))
    assert "Khối Dân vận Đảng ủy phường" in _noi(result)
    assert _luu(result) == "Lưu Văn phòng Đảng ủy"


def test_final_review_goes_to_those_who_attend(hoan_kiem: HoSo) -> None:
    assert _noi(_lap(hoan_kiem, "so_ket_6_thang", CoQuanKy.DANG_UY, NAY))[-1] == (
        "Đại biểu dự hội nghị"
    )


def test_team_reports_to_its_cell_and_the_dan_van_body(hoan_kiem: HoSo) -> None:
    result = _lap(hoan_kiem, "bao_cao_quy", CoQuanKy.TO_DAN_VAN, NAY, "TDP01")
    assert _noi(result) == ("Chi bộ Tổ dân phố số 1", "Ban Xây dựng Đảng của Đảng ủy phường")
    assert _luu(result) == "Lưu Tổ dân vận"


def test_decision_goes_to_those_of_its_last_article(hoan_kiem: HoSo) -> None:
    result = _lap(hoan_kiem, "quyet_dinh_kien_toan", CoQuanKy.DANG_UY, NAY, "TDP15")
    assert _noi(result)[0] == "Như Điều 4"


def test_body_written_in_two_ways_stands_once(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(
        {
            "noi_nhan_mac_dinh": [
                "Uỷ ban nhân dân phường Thượng Đình",
                "UBND phường",
                "Uỷ ban MTTQ Việt Nam phường",
                "Ủy ban Mặt trận Tổ quốc phường",
                "Ban Xây dựng Đảng của Đảng ủy phường",
            ]
        }
    )
    assert _noi(_lap(ho_so, "tong_ket_nam", CoQuanKy.DANG_UY, NAY)) == (
        "Ban Tuyên giáo và Dân vận Thành uỷ Hà Nội",
        "Uỷ ban nhân dân phường Thượng Đình",
        "Uỷ ban MTTQ Việt Nam phường",
        "Ban Xây dựng Đảng của Đảng ủy phường",
        "Các tổ dân vận",
        "Đại biểu dự hội nghị",
    )


def test_district_body_is_dropped_and_told_where_the_level_is_abolished(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so({"noi_nhan_mac_dinh": ["Ban Dân vận Quận uỷ Thanh Xuân", "UBND phường"]})
    result = _lap(ho_so, "bao_cao_quy", CoQuanKy.BAN_XAY_DUNG_DANG, NAY)
    assert "Ban Dân vận Quận uỷ Thanh Xuân" not in _noi(result)
    assert [d.code for d in result.diagnostics] == ["V18"]


def test_military_command_is_no_district_body(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so({"noi_nhan_mac_dinh": ["Ban Chỉ huy quân sự phường"]})
    result = _lap(ho_so, "bao_cao_quy", CoQuanKy.BAN_XAY_DUNG_DANG, NAY)
    assert "Ban Chỉ huy quân sự phường" in _noi(result)


def test_district_body_stays_under_three_levels(ly_thai_to: HoSo) -> None:
    result = _lap(ly_thai_to, "ke_hoach_nam", CoQuanKy.DANG_UY, date(2025, 6, 30))
    assert _noi(result)[0] == "Ban Dân vận Quận ủy Hoàn Kiếm"


def test_district_body_goes_with_the_level_on_the_first_of_july(ly_thai_to: HoSo) -> None:
    result = _lap(ly_thai_to, "ke_hoach_nam", CoQuanKy.DANG_UY, date(2025, 7, 1))
    assert not any("Quận ủy" in place for place in _noi(result))


def test_front_does_not_write_to_itself(hoan_kiem: HoSo) -> None:
    result = _lap(hoan_kiem, "bao_cao_quy", CoQuanKy.MTTQ, NAY)
    assert "Ủy ban MTTQ Việt Nam phường" not in _noi(result)
