"""The line that says to which document an appendix or an enclosure belongs."""

from collections.abc import Callable
from datetime import date
from typing import Any

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.kem_theo import kem_theo
from reportgen.ban_hanh.the_thuc import lap_the_thuc
from reportgen.diagnostics import Diagnostic
from reportgen.domain.ho_so import HoSo
from tests.ho_tro.ho_so_mau import CHUYEN, HK, LTT, ho_so_mau

LapHoSo = Callable[..., HoSo]
DANH_SACH = "danh_sach_thanh_vien"


def _lap(
    ho_so: HoSo, loai: str, pham_vi: str = "phuong", **chon: Any
) -> tuple[str, tuple[Diagnostic, ...]]:
    (viec, *_) = chon_viec(ho_so, [loai], [], [pham_vi]).value or ()
    made = lap_the_thuc(ho_so, viec, trich_yeu="x", **chon)
    assert made.value is not None
    return kem_theo(ho_so, viec, made.value), made.diagnostics


def test_a_list_of_the_register_cites_the_number_it_bears_there() -> None:
    assert _lap(ho_so_mau(CHUYEN), DANH_SACH)[0] == (
        "(Kèm theo Quyết định số 140-QĐ/ĐU, ngày 14/8/2020 "
        "của Ban Thường vụ Đảng ủy phường Lý Thái Tổ)"
    )


def test_a_list_of_one_team_cites_the_last_decision_on_it() -> None:
    assert "số 144-QĐ/ĐU, ngày 14/8/2020" in _lap(ho_so_mau(LTT), DANH_SACH, "TDP4")[0]


def test_a_list_dated_earlier_cites_the_decision_of_then() -> None:
    line, _ = _lap(ho_so_mau(HK), DANH_SACH, "TDP03", ngay=date(2026, 1, 15))
    assert "số 33-QĐ/ĐU, ngày 15/8/2025" in line


def test_a_list_of_decisions_of_one_day_cites_their_numbers() -> None:
    assert _lap(ho_so_mau(LTT), DANH_SACH)[0].startswith(
        "(Kèm theo các Quyết định số 141-QĐ/ĐU, số 142-QĐ/ĐU, số 143-QĐ/ĐU, số 144-QĐ/ĐU "
        "và số 145-QĐ/ĐU, ngày 14/8/2020 của"
    )


def test_a_list_of_many_decisions_says_what_they_are_about() -> None:
    assert _lap(ho_so_mau(HK), DANH_SACH)[0] == (
        "(Kèm theo các quyết định về thành lập, kiện toàn tổ dân vận "
        "của Ban Thường vụ Đảng ủy phường Hoàn Kiếm)"
    )


def test_nobody_is_missed_who_would_sign_a_list(lap_ho_so: LapHoSo) -> None:
    assert _lap(lap_ho_so(nguoi_ky=[]), DANH_SACH)[1] == ()


def test_the_term_of_the_committee_is_not_cited_before_it_began() -> None:
    (viec,) = chon_viec(ho_so_mau(CHUYEN), ["quyet_dinh_thanh_lap"], [], ["phuong"]).value or ()
    made = lap_the_thuc(ho_so_mau(CHUYEN), viec, trich_yeu="x").value
    assert made is not None
    assert made.the_thuc.can_cu[1] == "Căn cứ Quy chế làm việc của Đảng ủy phường Lý Thái Tổ"


def test_a_proposal_is_addressed_to_the_standing_board_by_each_edition() -> None:
    labels = {}
    for team in ("TDP03", "TDP15"):
        (viec,) = chon_viec(ho_so_mau(HK), ["to_trinh_kien_toan"], [], [team]).value or ()
        made = lap_the_thuc(ho_so_mau(HK), viec, trich_yeu="x").value
        assert made is not None
        assert made.the_thuc.kinh_gui is not None
        assert made.the_thuc.kinh_gui.noi == ("Ban Thường vụ Đảng ủy phường Hoàn Kiếm",)
        labels[made.chuan.ma_hieu] = made.the_thuc.kinh_gui.nhan
    assert labels == {"hd36-2018": "Kính gửi", "hd05-2026": "Kính trình"}
