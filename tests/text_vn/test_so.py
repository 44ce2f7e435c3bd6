from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.text_vn import (
    hai_chu_so,
    la_ma,
    phan_tram,
    phan_tram_bang_chu,
    so_bang_chu,
    so_dem,
    so_le,
    tien,
    tien_bang_chu,
)


@pytest.mark.parametrize(
    ("so", "chu"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (25, "hai mươi lăm"),
        (105, "một trăm lẻ năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (1005, "một nghìn không trăm lẻ năm"),
        (1015, "một nghìn không trăm mười lăm"),
        (6_500_000, "sáu triệu năm trăm nghìn"),
        (15_050_000, "mười lăm triệu không trăm năm mươi nghìn"),
        (
            1_234_567,
            "một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy",
        ),
        (2_000_000_000, "hai tỷ"),
        (2_000_000_005, "hai tỷ không trăm lẻ năm"),
        (10**12, "một nghìn tỷ"),
        (-5, "âm năm"),
        (Decimal("1.5"), "một phẩy năm"),
        (Decimal("18.05"), "mười tám phẩy không năm"),
    ],
)
def test_a_number_is_written_in_words(so: int | Decimal, chu: str) -> None:
    assert so_bang_chu(so) == chu


def test_the_empty_tens_may_be_linh() -> None:
    assert so_bang_chu(2024, le="linh") == "hai nghìn không trăm hai mươi bốn"
    assert so_bang_chu(105, le="linh") == "một trăm linh năm"


_GIA_TRI = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
}


def _doc_lai(chu: str) -> int:
    tong = nhom = so = 0
    for tu in chu.split():
        if tu in _GIA_TRI:
            so = _GIA_TRI[tu]
        elif tu == "trăm":
            nhom, so = nhom + so * 100, 0
        elif tu in {"mươi", "mười"}:
            nhom, so = nhom + (so or 1) * 10, 0
        elif tu == "tỷ":
            tong, nhom, so = (tong + nhom + so) * 10**9, 0, 0
        elif tu in {"triệu", "nghìn"}:
            tong, nhom, so = tong + (nhom + so) * (10**6 if tu == "triệu" else 1000), 0, 0
    return tong + nhom + so


SO = st.integers(min_value=0, max_value=10**12)


@given(SO, st.sampled_from(["lẻ", "linh"]), st.sampled_from(["bốn", "tư"]))
def test_words_read_back_give_the_number(so: int, le: str, tu: str) -> None:
    assert _doc_lai(so_bang_chu(so, le, tu)) == so


@given(SO)
def test_the_last_digit_changes_its_name_only_after_tens(so: int) -> None:
    cac_tu = so_bang_chu(so, tu="tư").split()
    for truoc, tu in pairwise(["", *cac_tu]):
        assert tu not in {"mốt", "tư"} or truoc == "mươi"
        assert tu != "lăm" or truoc in {"mươi", "mười"}
        assert tu not in {"một", "bốn", "năm"} or truoc != "mươi"
        assert tu != "năm" or truoc != "mười"
        assert tu != "lẻ" or truoc == "trăm"


@given(SO)
def test_no_word_of_a_number_is_doubled_or_empty(so: int) -> None:
    chu = so_bang_chu(so)
    assert chu == " ".join(chu.split())
    assert not any(a == b == "không" for a, b in pairwise(chu.split()))


@pytest.mark.parametrize(
    ("so", "chu"),
    [
        (14_000_000, "mười bốn triệu đồng"),
        (6_500_000, "sáu triệu năm trăm nghìn đồng"),
        (57_005_000, "năm mươi bảy triệu không trăm lẻ năm nghìn đồng"),
        (10**12, "một nghìn tỷ đồng"),
        (0, "không đồng"),
    ],
)
def test_money_in_words_names_the_dong(so: int, chu: str) -> None:
    assert tien_bang_chu(so) == chu


def test_four_after_tens_may_be_tu() -> None:
    assert tien_bang_chu(24_014_000, tu="tư") == "hai mươi tư triệu không trăm mười bốn nghìn đồng"


def test_a_percentage_in_words_is_rounded_as_in_figures() -> None:
    assert phan_tram_bang_chu(Decimal(1100) / 13) == "tám mươi bốn phẩy sáu phần trăm"
    assert phan_tram_bang_chu(100) == "một trăm phần trăm"


def test_thousands_are_grouped_by_dots() -> None:
    assert so_dem(1234567) == "1.234.567"
    assert so_dem(-1234) == "-1.234"
    assert so_dem(999) == "999"


def test_decimals_take_a_comma_and_lose_trailing_zeros() -> None:
    assert so_le(Decimal("18.50")) == "18,5"
    assert so_le(Decimal("1234.5")) == "1.234,5"
    assert so_le(Decimal(18)) == "18"
    assert so_le(Decimal("0.05"), 1) == "0,1"
    assert so_le(Decimal(18), 2) == "18,00"


def test_a_percentage_is_rounded_half_up_to_one_decimal() -> None:
    assert phan_tram(Decimal(1100) / 13) == "84,6%"
    assert phan_tram(Decimal("88.75")) == "88,8%"
    assert phan_tram(100) == "100%"
    assert phan_tram(0) == "0%"


def test_money_names_the_dong() -> None:
    assert tien(453_850_000) == "453.850.000 đồng"


def test_counts_below_ten_take_a_zero() -> None:
    assert [hai_chu_so(n) for n in (0, 2, 9, 10, 1234)] == ["00", "02", "09", "10", "1.234"]


def test_roman_numerals_subtract() -> None:
    assert [la_ma(n) for n in (1, 4, 9, 14, 40, 1994)] == ["I", "IV", "IX", "XIV", "XL", "MCMXCIV"]


def test_there_is_no_roman_zero() -> None:
    with pytest.raises(ValueError, match="La Mã"):
        la_ma(0)
