"""Filters: what they take, what they say when they cannot."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reportgen.compose.filters import FILTERS
from reportgen.compose.template_errors import TemplateValueError


@pytest.mark.parametrize(
    ("muc", "cau"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a và b"),
        (("a", "b", "c"), "a, b và c"),
        (["a", "", "c"], "a và c"),
    ],
)
def test_texts_join_as_in_a_sentence(muc: list[str], cau: str) -> None:
    assert FILTERS["noi"](muc) == cau


@pytest.mark.parametrize("muc", ["abc", [1, 2], None, 5])
def test_only_a_list_of_texts_joins(muc: Any) -> None:
    with pytest.raises(TemplateValueError, match="noi"):
        FILTERS["noi"](muc)


@pytest.mark.parametrize("ten", sorted(FILTERS))
def test_no_filter_prints_a_missing_value(ten: str) -> None:
    with pytest.raises(TemplateValueError, match="chưa có giá trị"):
        FILTERS[ten](None)


@pytest.mark.parametrize("ten", ["so_dem", "hai_so", "so_le", "phan_tram", "tien", "bang_chu"])
@pytest.mark.parametrize("gia_tri", ["mười", date(2024, 5, 28), True])
def test_filters_of_numbers_take_numbers_only(ten: str, gia_tri: Any) -> None:
    with pytest.raises(TemplateValueError, match="cần một số"):
        FILTERS[ten](gia_tri)


@pytest.mark.parametrize("ten", ["so_dem", "hai_so", "tien", "la_ma"])
def test_a_fraction_is_refused_where_a_count_belongs(ten: str) -> None:
    with pytest.raises(TemplateValueError, match="cần một số nguyên"):
        FILTERS[ten](Decimal("14.5"))


def test_a_whole_decimal_is_a_count() -> None:
    assert FILTERS["so_dem"](Decimal("6500.0")) == "6.500"


def test_a_roman_numeral_out_of_range_is_told() -> None:
    with pytest.raises(TemplateValueError, match="la_ma"):
        FILTERS["la_ma"](0)


@pytest.mark.parametrize("ten", ["hoa_dau", "thuong_dau", "viet_hoa"])
@pytest.mark.parametrize("gia_tri", [5, date(2024, 5, 28), ["a"]])
def test_filters_of_letters_take_text_only(ten: str, gia_tri: Any) -> None:
    with pytest.raises(TemplateValueError, match="cần một đoạn chữ"):
        FILTERS[ten](gia_tri)
