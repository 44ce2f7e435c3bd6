"""Sizes, slopes and the long annex are what the curves say they are."""

import pytest

from bench.tang import Duong, cac_co, theo_hang, theo_hoat_dong, van_ban_dai
from reportgen.document.tree import Table
from reportgen.layout.model import LaidOutTable
from reportgen.layout.resolve import resolve


@pytest.mark.parametrize(
    ("largest", "sizes"),
    [
        (10, [10]),
        (300, [10, 30, 100, 300]),
        (2000, [10, 30, 100, 300, 1000, 2000]),
        (10_000, [10, 30, 100, 300, 1000, 3000, 10_000]),
    ],
)
def test_sizes_are_spaced_evenly_by_their_logarithm(largest: int, sizes: list[int]) -> None:
    assert cac_co(largest) == sizes


def test_a_straight_line_grows_by_one_whatever_it_costs_to_begin() -> None:
    points = tuple((n, 5 + 0.25 * n) for n in (10, 100, 1000, 10_000))
    assert Duong("hang", "thử", "hàng", points).cap == pytest.approx(1)


def test_a_square_grows_faster_than_a_line() -> None:
    points = tuple((n, 1e-6 * n * n) for n in (10, 100, 1000, 10_000))
    assert Duong("hang", "thử", "hàng", points).cap > 5


def test_the_annex_has_the_rows_asked_for() -> None:
    document, standard = van_ban_dai(57)
    tables = [b for p in document.phu_luc for b in p.noi_dung if isinstance(b, Table)]
    longest = max(tables, key=lambda table: len(table.than))
    assert [row.cells[0].runs[0].text for row in longest.than] == [str(n) for n in range(1, 58)]
    laid_out = resolve(document, standard).value
    assert laid_out is not None
    printed = [b for s in laid_out.muc for b in s.khoi if isinstance(b, LaidOutTable)]
    assert max(len(table.hang) for table in printed) == 57 + len(longest.dau)


def test_activities_are_read_and_added_up_at_every_size() -> None:
    read, counted = theo_hoat_dong([10, 30])
    for curve in (read, counted):
        assert [n for n, _ in curve.diem] == [10, 30]
        assert all(seconds > 0 for _, seconds in curve.diem)


@pytest.mark.cham
def test_rows_are_laid_out_and_written_three_ways() -> None:
    curves = {curve.ten: curve for curve in theo_hang([10])}
    assert set(curves) == {"dàn trang", "DOCX", "PDF bằng Typst", "PDF bằng WeasyPrint"}
    assert all(curve.diem[0][1] > 0 for curve in curves.values())
