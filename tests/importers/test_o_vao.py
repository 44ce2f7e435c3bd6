"""Cells as people type them."""

from datetime import date, datetime, time, timedelta

import pytest

from reportgen.importers.cot import Cot, Kieu
from reportgen.importers.o_vao import doc_o


@pytest.mark.parametrize(
    ("gia_tri", "chu"),
    [
        (datetime(2024, 5, 28), "2024-05-28"),  # noqa: DTZ001 - cells have no zone
        (date(2024, 5, 28), "2024-05-28"),
        (45440, "2024-05-28"),
        (45440.75, "2024-05-28"),
        (" 28/5/2024 ", "28/5/2024"),
        (2024, "2024"),
    ],
)
def test_days(gia_tri: object, chu: str) -> None:
    assert doc_o(Cot(("ngay",), Kieu.NGAY, "Ngày"), gia_tri) == chu  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("gia_tri", "chu"),
    [
        (time(19, 30), "19h30"),
        (timedelta(hours=19, minutes=30), "19h30"),
        (0.8125, "19h30"),
        (datetime(1899, 12, 30, 19, 30), "19h30"),  # noqa: DTZ001 - as above
        ("19:30", "19:30"),
    ],
)
def test_hours(gia_tri: object, chu: str) -> None:
    assert doc_o(Cot(("gio",), Kieu.GIO, "Giờ"), gia_tri) == chu  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("gia_tri", "chu"),
    [
        (5.0, "5"),
        (6500000, "6500000"),
        ("6.500.000", "6.500.000"),
        (18.5, "18.5"),
        (1.234, "1.2340"),
    ],
)
def test_numbers(gia_tri: object, chu: str) -> None:
    assert doc_o(Cot(("so",), Kieu.SO_LE, "Số"), gia_tri) == chu  # type: ignore[arg-type]


@pytest.mark.parametrize(("gia_tri", "ma"), [(True, "co"), ("Không", "khong"), ("x", "x")])
def test_yes_and_no(gia_tri: object, ma: str) -> None:
    cot = Cot(("dang_vien",), Kieu.CO_KHONG, "Đảng viên", "co_khong")
    assert doc_o(cot, gia_tri) == ma  # type: ignore[arg-type]


def test_teams_stand_between_commas() -> None:
    cot = Cot(("to",), Kieu.DS_TO, "Tổ")
    assert doc_o(cot, "TDP1, TDP2;TDP3\nTDP4") == ["TDP1", "TDP2", "TDP3", "TDP4"]


def test_decomposed_letters_are_composed() -> None:
    assert doc_o(Cot(("ten",), Kieu.CHU, "Tên"), "To\u0302\u0309 1") == "Tổ 1"


def test_a_code_loses_the_blanks_around_it() -> None:
    assert doc_o(Cot(("ma",), Kieu.MA, "Mã"), " HD-01\u00a0") == "HD-01"
