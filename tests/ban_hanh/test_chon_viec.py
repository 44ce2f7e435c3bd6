from collections.abc import Callable, Sequence
from datetime import date

import pytest

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.diagnostics import Diagnostic, ReportgenError, Result
from reportgen.domain.ho_so import HoSo

LapHoSo = Callable[..., HoSo]


def _ma(result: Result[tuple[Viec, ...]]) -> list[tuple[str, str, str]]:
    return [(v.loai.ma, v.ky, v.pham_vi) for v in result.value or ()]


def _loi(ho_so: HoSo, *selectors: Sequence[str]) -> Diagnostic:
    with pytest.raises(ReportgenError) as caught:
        chon_viec(ho_so, *selectors)
    return caught.value.diagnostics[0]


def test_quarters_that_have_not_begun_are_not_made(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(so_lieu_den="2026-07-01")
    assert [v.ky for v in chon_viec(ho_so, ["bao_cao_quy"]).value or ()] == ["Q1", "Q2", "Q3"]


def test_without_cut_off_every_quarter_is_made(lap_ho_so: LapHoSo) -> None:
    assert [v.ky for v in chon_viec(lap_ho_so(), ["bao_cao_quy"]).value or ()] == [
        "Q1",
        "Q2",
        "Q3",
        "Q4",
    ]


def test_default_scope_is_the_ward(lap_ho_so: LapHoSo) -> None:
    assert _ma(chon_viec(lap_ho_so(), ["tong_ket_nam"])) == [("tong_ket_nam", "N", "phuong")]


def test_all_scopes_are_the_ward_and_every_team(lap_ho_so: LapHoSo) -> None:
    result = chon_viec(lap_ho_so(), ["bao_cao_quy"], ["Q2"], ["tat-ca"])
    assert [v.pham_vi for v in result.value or ()] == ["phuong", "TDP01", "TDP15"]


def test_all_scopes_of_the_plan_are_the_ward_alone(lap_ho_so: LapHoSo) -> None:
    result = chon_viec(lap_ho_so(), ["ke_hoach_nam"], [], ["tat-ca"])
    assert [v.pham_vi for v in result.value or ()] == ["phuong"]


def test_repeated_selectors_give_each_document_once(lap_ho_so: LapHoSo) -> None:
    result = chon_viec(lap_ho_so(), ["bao_cao_quy"] * 2, ["Q2", "q2"], ["tdp01", "TDP01"])
    assert _ma(result) == [("bao_cao_quy", "Q2", "TDP01")]


def test_type_may_be_typed_with_accents_and_hyphens(lap_ho_so: LapHoSo) -> None:
    assert _ma(chon_viec(lap_ho_so(), ["Báo-cáo quý"], ["Q1"])) == [("bao_cao_quy", "Q1", "phuong")]


def test_matching_entry_of_the_register_comes_with_the_task(hoan_kiem: HoSo) -> None:
    (viec,) = chon_viec(hoan_kiem, ["bao_cao_quy"], ["Q3"]).value or ()
    assert viec.entry is not None
    assert viec.entry.so_ky_hieu == "44-BC/BXDĐ"


def test_task_without_entry_is_a_draft(hoan_kiem: HoSo) -> None:
    (viec,) = chon_viec(hoan_kiem, ["bao_cao_quy"], ["Q2"]).value or ()
    assert viec.entry is None


def test_period_narrows_the_register_without_a_type(hoan_kiem: HoSo) -> None:
    found = _ma(chon_viec(hoan_kiem, [], ["Q1"]))
    assert ("bao_cao_quy", "Q1", "phuong") in found
    assert {ky for _, ky, _ in found} == {"Q1"}


def test_nothing_in_the_register_is_said(lap_ho_so: LapHoSo) -> None:
    result = chon_viec(lap_ho_so())
    assert result.value == ()
    assert result.diagnostics[-1].code == "BH007"
    assert "còn trống" in result.diagnostics[-1].message
    assert "--loai ke_hoach_nam" in result.diagnostics[-1].hint


def test_unknown_type_names_the_nearest_and_all(lap_ho_so: LapHoSo) -> None:
    found = _loi(lap_ho_so(), ["bao_cao_qui"])
    assert found.hint == 'ý bạn là "bao_cao_quy"?'
    assert "tong_ket_nam" in found.message


def test_unknown_period_names_all(lap_ho_so: LapHoSo) -> None:
    found = _loi(lap_ho_so(), ["bao_cao_quy"], ["Q5"])
    assert 'không có kỳ "Q5"' in found.message
    assert "T01" in found.message


def test_period_unfit_for_the_type_says_which_fit(lap_ho_so: LapHoSo) -> None:
    found = _loi(lap_ho_so(), ["bao_cao_quy"], ["6T"])
    assert found.code == "BH003"
    assert "bao_cao_quy làm theo kỳ Q1, Q2, Q3, Q4" in found.message


def test_decision_has_no_period(lap_ho_so: LapHoSo) -> None:
    assert "không theo kỳ" in _loi(lap_ho_so(), ["quyet_dinh_kien_toan"], ["Q1"]).message


def test_period_that_fits_one_of_two_types_is_used_for_that_one(lap_ho_so: LapHoSo) -> None:
    result = chon_viec(lap_ho_so(), ["bao_cao_quy", "tong_ket_nam"], ["Q1", "N"])
    assert _ma(result) == [("bao_cao_quy", "Q1", "phuong"), ("tong_ket_nam", "N", "phuong")]


def test_unknown_scope_names_the_nearest_team(lap_ho_so: LapHoSo) -> None:
    found = _loi(lap_ho_so(), ["bao_cao_quy"], [], ["TDP16"])
    assert found.code == "BH004"
    assert "TDP15" in found.hint


def test_plan_of_a_team_is_refused(lap_ho_so: LapHoSo) -> None:
    assert _loi(lap_ho_so(), ["ke_hoach_nam"], [], ["TDP01"]).code == "BH005"


def test_entry_date_is_a_date(hoan_kiem: HoSo) -> None:
    (viec,) = chon_viec(hoan_kiem, ["so_ket_6_thang"]).value or ()
    assert viec.entry is not None
    assert viec.entry.ngay == date(2026, 7, 2)
