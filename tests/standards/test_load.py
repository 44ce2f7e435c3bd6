"""Loading by name and by date."""

from datetime import date

import pytest

from reportgen.diagnostics import ReportgenError, Severity
from reportgen.standards import MissingRequirement, in_force_on, load


@pytest.mark.parametrize(
    ("ngay", "ho", "ma"),
    [
        (date(2026, 5, 26), "dang", "hd36-2018"),
        (date(2026, 5, 27), "dang", "hd05-2026"),
        (date(2030, 1, 1), "dang", "hd05-2026"),
        (date(2018, 4, 3), "dang", "hd36-2018"),
        (date(2020, 3, 5), "nha_nuoc", "nd30-2020"),
        (date(2026, 11, 22), "nha_nuoc", "nd30-2020"),
        (date(2026, 11, 22), "doan", "doan-2013"),
    ],
)
def test_edition_follows_family_and_date(ngay: date, ho: str, ma: str) -> None:
    edition, diagnostic = in_force_on(ngay, ho)

    assert (edition.ma_hieu, diagnostic) == (ma, None)


@pytest.mark.parametrize(
    ("ngay", "ho", "ma", "truoc_do"),
    [
        (date(2013, 6, 1), "dang", "hd36-2018", "Hướng dẫn 11-HD/VPTW"),
        (date(2018, 4, 2), "dang", "hd36-2018", "28/5/2004"),
        (date(2020, 3, 4), "nha_nuoc", "nd30-2020", "Thông tư 01/2011/TT-BNV"),
        (date(2013, 10, 28), "doan", "doan-2013", "Quyết định 1836-QĐ/TWĐTN"),
    ],
)
def test_before_the_oldest_edition_the_oldest_comes_with_its_predecessor(
    ngay: date, ho: str, ma: str, truoc_do: str
) -> None:
    edition, diagnostic = in_force_on(ngay, ho)

    assert edition.ma_hieu == ma
    assert diagnostic is not None
    assert (diagnostic.code, diagnostic.severity) == ("HT010", Severity.THONG_TIN)
    assert truoc_do in diagnostic.message


def test_the_information_writes_the_date_as_an_office_does() -> None:
    _, diagnostic = in_force_on(date(2013, 6, 1), "dang")

    assert diagnostic is not None
    assert "ngày 01/6/2013" in diagnostic.message


def test_unknown_edition_names_the_known_ones() -> None:
    with pytest.raises(ReportgenError) as caught:
        load("hd99-2099")

    message = caught.value.diagnostics[0].message
    assert "“hd99-2099”" in message
    assert all(ma in message for ma in ("doan-2013", "hd05-2026", "hd36-2018", "nd30-2020"))


def test_family_without_an_edition_is_refused_with_the_families_we_hold() -> None:
    with pytest.raises(ReportgenError, match="dang, doan, nha_nuoc"):
        in_force_on(date(2026, 1, 1), "hoi")


def test_an_edition_is_read_once() -> None:
    assert load("hd05-2026") is load("hd05-2026")


@pytest.mark.parametrize(
    ("hoi", "khoa"),
    [("kieu_chu", "quoc_hieu"), ("quy_dinh", "ke.co_quan"), ("chu", "tieu_ngu"), ("co", "la_ban")],
)
def test_what_the_edition_lacks_is_named(hoi: str, khoa: str) -> None:
    with pytest.raises(MissingRequirement, match=khoa):
        getattr(load("hd05-2026"), hoi)(khoa)


def test_type_without_a_row_is_an_error_of_the_input() -> None:
    with pytest.raises(MissingRequirement, match="sớ tấu"):
        load("hd05-2026").ky_hieu_loai("sớ tấu")
