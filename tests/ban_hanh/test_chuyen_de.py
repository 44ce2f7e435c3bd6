"""The subject of a thematic report: a field or a model, by code or name."""

from collections.abc import Callable
from typing import Any

import pytest

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.diagnostics import ReportgenError, Result
from reportgen.domain.ho_so import HoSo

LapHoSo = Callable[..., HoSo]
LOAI = "bao_cao_chuyen_de"


def _muc(result: Result[tuple[Viec, ...]]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(v.ky, v.pham_vi, v.muc) for v in result.value or ()]


def _dong(**doi: Any) -> dict[str, Any]:
    return {
        "loai": "bao_cao",
        "so_ky_hieu": "07-BC/BXDĐ",
        "ngay": "2026-04-10",
        "trich_yeu": "Chuyên đề giải phóng mặt bằng",
        "nguoi_ky": "TB",
        **doi,
    }


@pytest.mark.parametrize(
    ("viet", "ma"),
    [
        ("giai_phong_mat_bang", "giai_phong_mat_bang"),
        ("Giải phóng mặt bằng", "giai_phong_mat_bang"),
        ("mh-02", "MH-02"),
    ],
)
def test_a_subject_is_read_by_code_or_name(ly_thai_to: HoSo, viet: str, ma: str) -> None:
    found = _muc(chon_viec(ly_thai_to, [LOAI], [], [], [viet]))
    assert found == [("N", "phuong", (ma,))]


def test_an_unknown_subject_gets_the_nearest(ly_thai_to: HoSo) -> None:
    with pytest.raises(ReportgenError) as caught:
        chon_viec(ly_thai_to, [LOAI], [], [], ["giai_phong_mat_ban"])
    (problem,) = caught.value.diagnostics
    assert problem.code == "BH015"
    assert problem.hint == 'ý bạn là "giai_phong_mat_bang"?'


def test_the_year_is_meant_when_no_period_is_said(ly_thai_to: HoSo) -> None:
    assert _muc(chon_viec(ly_thai_to, [LOAI], ["Q2"], [], ["MH-02"]))[0][0] == "Q2"
    assert _muc(chon_viec(ly_thai_to, [LOAI], [], [], ["MH-02"]))[0][0] == "N"


def test_without_a_subject_the_register_names_it(ly_thai_to: HoSo) -> None:
    assert _muc(chon_viec(ly_thai_to, [LOAI])) == [("N", "phuong", ("MH-02",))]


def test_without_register_the_models_with_a_story_are_told(ly_thai_to: HoSo) -> None:
    bare = ly_thai_to.model_copy(update={"van_ban": ()})
    told = [muc for _, _, (muc,) in _muc(chon_viec(bare, [LOAI]))]
    assert {"MH-02", "MH-03"} <= set(told)
    assert all(muc.startswith("MH-") for muc in told)


def test_the_words_of_an_entry_lead_to_the_field(lap_ho_so: LapHoSo) -> None:
    assert _muc(chon_viec(lap_ho_so(van_ban=[_dong()]))) == [
        ("N", "phuong", ("giai_phong_mat_bang",))
    ]


def test_an_entry_without_a_subject_is_left_out_and_told_what_to_add(lap_ho_so: LapHoSo) -> None:
    found = chon_viec(lap_ho_so(van_ban=[_dong(trich_yeu="Chuyên đề quý I")]))
    assert found.value == ()
    assert found.diagnostics[0].code == "BH060"
    assert "muc" in found.diagnostics[0].hint


def test_an_entry_of_an_unknown_subject_is_an_error_at_its_place(lap_ho_so: LapHoSo) -> None:
    found = chon_viec(lap_ho_so(van_ban=[_dong(muc=["giai_phong_mat_banh"])]))
    problem = found.diagnostics[0]
    assert (problem.code, problem.is_error) == ("BH061", True)
    assert problem.location.vi_tri == "van_ban[0].muc"
    assert problem.hint == 'ý bạn là "giai_phong_mat_bang"?'


def test_a_periodic_report_is_not_taken_for_a_thematic_one(lap_ho_so: LapHoSo) -> None:
    entry = _dong(trich_yeu="Kết quả công tác dân vận quý I", ky="Q1")
    (viec,) = chon_viec(lap_ho_so(van_ban=[entry])).value or ()
    assert viec.loai.ma == "bao_cao_quy"
