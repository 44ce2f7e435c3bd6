"""Periods: reading, windows, names, neighbours."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics import ReportgenError
from reportgen.domain.ho_so import CachChot, CauHinhKy
from reportgen.domain.ky_bao_cao import MA_KY, cua_so_thang, parse_ky

CAU_HINH = st.one_of(
    st.just(CauHinhKy()),
    st.just(CauHinhKy(cach_chot=CachChot.NGAY_14)),
    st.builds(CauHinhKy, cach_chot=st.just(CachChot.TUY_CHINH), ngay_chot=st.integers(1, 28)),
)


@pytest.mark.parametrize(
    ("viet", "ma"),
    [
        ("Q2", "Q2"),
        ("q2", "Q2"),
        (" q 2 ", "Q2"),
        ("Quý 2", "Q2"),
        ("quý II", "Q2"),
        ("QUÝ IV", "Q4"),
        ("Quý II năm 2024", "Q2"),
        ("quý II/2024", "Q2"),
        ("6t", "6T"),
        ("6 tháng", "6T"),
        ("6 tháng đầu năm", "6T"),
        ("6 tháng đầu năm 2024", "6T"),
        ("sáu tháng đầu năm", "6T"),
        ("9T", "9T"),
        ("9 tháng đầu năm 2024", "9T"),
        ("năm", "N"),
        ("n", "N"),
        ("cả năm", "N"),
        ("năm 2024", "N"),
        ("cả năm 2024", "N"),
        ("T5", "T05"),
        ("t05", "T05"),
        ("tháng 12", "T12"),
        ("Tháng 5/2024", "T05"),
        ("tháng 10 năm 2024", "T10"),
        ("qu\u0079\u0301 II", "Q2"),  # decomposed
    ],
)
def test_a_period_is_read_as_people_write_it(viet: str, ma: str) -> None:
    assert parse_ky(viet, 2024).ma == ma


@pytest.mark.parametrize(
    "viet", ["Q5", "T13", "T00", "q0", "", "quý", "tuần 3", "12T", "quý năm 2024"]
)
def test_an_unknown_period_is_refused_with_the_list_of_periods(viet: str) -> None:
    with pytest.raises(ReportgenError) as loi:
        parse_ky(viet, 2024)
    (van_de,) = loi.value.diagnostics
    assert van_de.code == "DL101"
    assert "T01…T12, Q1…Q4, 6T, 9T, N" in van_de.message


def test_an_unknown_period_names_the_nearest() -> None:
    with pytest.raises(ReportgenError) as loi:
        parse_ky("QQ2", 2024)
    assert "ý bạn là Q2?" in loi.value.diagnostics[0].hint


def test_a_period_of_another_year_is_refused() -> None:
    with pytest.raises(ReportgenError) as loi:
        parse_ky("quý II năm 2023", 2024)
    assert loi.value.diagnostics[0].code == "DL104"


@pytest.mark.parametrize(
    ("ma", "ten", "ten_ky_sau"),
    [
        ("T05", "tháng 5 năm 2024", "tháng 6 năm 2024"),
        ("T12", "tháng 12 năm 2024", "tháng 1 năm 2025"),
        ("Q2", "quý II năm 2024", "quý III năm 2024"),
        ("Q4", "quý IV năm 2024", "quý I năm 2025"),
        ("6T", "6 tháng đầu năm 2024", "6 tháng cuối năm 2024"),
        ("9T", "9 tháng đầu năm 2024", "quý IV năm 2024"),
        ("N", "năm 2024", "năm 2025"),
    ],
)
def test_names_of_a_period_and_of_the_next(ma: str, ten: str, ten_ky_sau: str) -> None:
    ky = parse_ky(ma, 2024)
    assert (ky.ten, ky.ten_ky_sau) == (ten, ten_ky_sau)


@pytest.mark.parametrize(
    ("ma", "tu", "den"),
    [
        ("T02", date(2024, 2, 1), date(2024, 2, 29)),
        ("Q1", date(2024, 1, 1), date(2024, 3, 31)),
        ("6T", date(2024, 1, 1), date(2024, 6, 30)),
        ("9T", date(2024, 1, 1), date(2024, 9, 30)),
        ("N", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_windows_to_the_end_of_the_period(ma: str, tu: date, den: date) -> None:
    ky = parse_ky(ma, 2024)
    assert (ky.tu_ngay, ky.den_ngay) == (tu, den)


def test_ngay_14_counts_from_the_15th_of_the_month_before() -> None:
    ky = parse_ky("Q1", 2024, CauHinhKy(cach_chot=CachChot.NGAY_14))
    assert (ky.tu_ngay, ky.den_ngay) == (date(2023, 12, 15), date(2024, 3, 14))


def test_a_window_closed_on_the_28th_begins_on_1_march_after_a_short_february() -> None:
    cau_hinh = CauHinhKy(cach_chot=CachChot.TUY_CHINH, ngay_chot=28)
    assert parse_ky("T03", 2023, cau_hinh).tu_ngay == date(2023, 3, 1)


@pytest.mark.parametrize("ngay_chot", [None, 0, 29])
def test_tuy_chinh_needs_a_closing_day_every_month_has(ngay_chot: int | None) -> None:
    with pytest.raises(ReportgenError) as loi:
        parse_ky("Q1", 2024, CauHinhKy(cach_chot=CachChot.TUY_CHINH, ngay_chot=ngay_chot))
    assert loi.value.diagnostics[0].code == "DL102"


@given(CAU_HINH, st.integers(2000, 2100))
def test_month_windows_partition_time(cau_hinh: CauHinhKy, nam: int) -> None:
    cac_thang = [(n, t) for n in (nam, nam + 1) for t in range(1, 13)]
    cua_so = [cua_so_thang(n, t, cau_hinh) for n, t in cac_thang]
    for (_, den), (tu, _) in pairwise(cua_so):
        assert tu == den + timedelta(days=1)
    assert all(tu <= den for tu, den in cua_so)


@given(CAU_HINH, st.integers(2000, 2100), st.sampled_from(MA_KY))
def test_a_period_is_the_union_of_its_months(cau_hinh: CauHinhKy, nam: int, ma: str) -> None:
    ky = parse_ky(ma, nam, cau_hinh)
    cua_so = [cua_so_thang(nam, thang, cau_hinh) for thang in ky.cac_thang]
    assert (ky.tu_ngay, ky.den_ngay) == (cua_so[0][0], cua_so[-1][1])


@given(CAU_HINH, st.integers(2000, 2100), st.sampled_from(MA_KY))
def test_the_period_before_ends_the_day_before(cau_hinh: CauHinhKy, nam: int, ma: str) -> None:
    ky = parse_ky(ma, nam, cau_hinh)
    truoc = ky.ky_lien_truoc()
    assert truoc.den_ngay == ky.tu_ngay - timedelta(days=1)
    assert len(truoc.cac_thang) == len(ky.cac_thang)


@pytest.mark.parametrize(
    ("ma", "truoc", "nam"),
    [
        ("Q2", "Q1", 2024),
        ("Q1", "Q4", 2023),
        ("T01", "T12", 2023),
        ("T10", "T09", 2024),
        ("6T", "6C", 2023),
        ("N", "N", 2023),
    ],
)
def test_the_code_of_the_period_before(ma: str, truoc: str, nam: int) -> None:
    ky = parse_ky(ma, 2024).ky_lien_truoc()
    assert (ky.ma, ky.nam) == (truoc, nam)


def test_before_the_first_half_stands_the_last_half_of_last_year() -> None:
    assert parse_ky("6T", 2024).ky_lien_truoc().ten == "6 tháng cuối năm 2023"


def test_the_same_period_last_year_keeps_the_code() -> None:
    ky = parse_ky("Q2", 2024).cung_ky_nam_truoc()
    assert (ky.ma, ky.ten) == ("Q2", "quý II năm 2023")


def test_the_year_so_far_runs_from_1_january() -> None:
    ky = parse_ky("Q3", 2024).luy_ke()
    assert (ky.tu_ngay, ky.den_ngay) == (date(2024, 1, 1), date(2024, 9, 30))
