from collections.abc import Sequence
from datetime import date

import pytest

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.ky_hieu import chon_so
from reportgen.ban_hanh.ngay_so import SoKyHieu, doc_so_ky_hieu, ngay_du_kien
from reportgen.diagnostics import ReportgenError
from reportgen.domain.ho_so import HoSo


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("01-BC/DV", SoKyHieu("01", "BC", "DV")),
        ("Số 12-BC/ĐU", SoKyHieu("12", "BC", "ĐU")),
        ("Số: 70 - BC/ĐU", SoKyHieu("70", "BC", "ĐU")),
        ("7-TTr/BXDĐ", SoKyHieu("07", "TTr", "BXDĐ")),
        ("12", SoKyHieu("12")),
        ("007", SoKyHieu("07")),
        ("15/QĐ-UBND", SoKyHieu("15", "QĐ", "UBND")),
        ("13/QĐ-MTTQ-BTT", SoKyHieu("13", "QĐ", "MTTQ-BTT")),
        ("03-CT/ĐUK-BTG", SoKyHieu("03", "CT", "ĐUK-BTG")),
    ],
)
def test_number_is_taken_apart(text: str, parts: SoKyHieu) -> None:
    assert doc_so_ky_hieu(text) == parts


def test_decomposed_letters_are_read() -> None:
    assert doc_so_ky_hieu("118-QĐ/ĐU") == SoKyHieu("118", "QĐ", "ĐU")
    assert doc_so_ky_hieu("01-KH/Đa\u0309ng") == SoKyHieu("01", "KH", "Đảng")


def test_words_are_no_number() -> None:
    assert doc_so_ky_hieu("mười hai") is None


def test_ordered_number_stands_over_the_register(hoan_kiem: HoSo) -> None:
    (viec,) = chon_viec(hoan_kiem, ["bao_cao_quy"], ["Q3"]).value or ()
    assert chon_so(viec, "9") == SoKyHieu("09")


def test_unreadable_ordered_number_is_refused(hoan_kiem: HoSo) -> None:
    (viec,) = chon_viec(hoan_kiem, ["bao_cao_quy"], ["Q3"]).value or ()
    with pytest.raises(ReportgenError, match="không đọc được số văn bản"):
        chon_so(viec, "BC-12")


def _du_kien(ho_so: HoSo, loai: str, ky: Sequence[str] = (), pham_vi: Sequence[str] = ()) -> date:
    (viec,) = chon_viec(ho_so, [loai], ky, pham_vi).value or ()
    return ngay_du_kien(ho_so, viec)


def test_draft_report_stands_at_the_last_day_of_its_period(hoan_kiem: HoSo) -> None:
    assert _du_kien(hoan_kiem, "bao_cao_quy", ["Q2"]) == date(2026, 6, 30)


def test_draft_report_does_not_go_beyond_the_figures(hoan_kiem: HoSo) -> None:
    assert _du_kien(hoan_kiem, "bao_cao_quy", ["Q4"]) == date(2026, 11, 20)


def test_draft_plan_stands_at_new_year(hoan_kiem: HoSo) -> None:
    assert _du_kien(hoan_kiem, "ke_hoach_nam") == date(2026, 1, 1)


def test_draft_decision_stands_at_the_teams_last_decision_of_the_year(hoan_kiem: HoSo) -> None:
    assert _du_kien(hoan_kiem, "quyet_dinh_kien_toan", (), ["TDP03"]) == date(2026, 3, 30)


def test_draft_decision_of_a_team_without_one_this_year_stands_at_the_end(ly_thai_to: HoSo) -> None:
    assert _du_kien(ly_thai_to, "quyet_dinh_kien_toan", (), ["TDP1"]) == date(2024, 12, 31)
