from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from reportgen.domain import kieu
from reportgen.domain.liet_ke import ChucDanh, GioiTinh
from reportgen.text_vn import so_dem


def _doc(loai: Any, chu: object) -> Any:
    return TypeAdapter(loai).validate_python(chu)


def _loi(loai: Any, chu: object) -> str:
    with pytest.raises(ValidationError) as bat:
        _doc(loai, chu)
    return bat.value.errors()[0]["type"]


@pytest.mark.parametrize(
    "chu",
    [
        "28/5/2024",
        "28-05-2024",
        "2024-05-28",
        "28.5.2024",
        "28/05/2024",
        "2024/5/28",
        " 28 / 5 / 2024 ",
        "ngày 28 tháng 5 năm 2024",
        date(2024, 5, 28),
    ],
)
def test_a_day_is_read_in_every_usual_form(chu: object) -> None:
    assert _doc(kieu.Ngay, chu) == date(2024, 5, 28)


@pytest.mark.parametrize(
    ("chu", "loai"),
    [
        ("31/6/2026", "ngay_khong_co"),
        ("29/2/2026", "ngay_khong_co"),
        ("2024-13-05", "ngay_khong_co"),
        ("0/5/2026", "ngay_khong_co"),
        ("1/1/0000", "ngay_khong_co"),
        ("28/5", "ngay_thieu_nam"),
        ("28/5/24", "ngay_thieu_nam"),
        ("hôm qua", "ngay_khong_doc"),
        (None, "ngay_khong_doc"),
        (45000, "ngay_khong_doc"),
    ],
)
def test_what_is_no_day_is_refused_by_its_own_reason(chu: object, loai: str) -> None:
    assert _loi(kieu.Ngay, chu) == loai


@given(st.dates())
def test_a_day_written_by_hand_reads_back(ngay: date) -> None:
    assert _doc(kieu.Ngay, f"{ngay.day}/{ngay.month}/{ngay.year:04d}") == ngay


@pytest.mark.parametrize(
    ("chu", "so"),
    [("1234", 1234), ("1.234", 1234), ("1_234", 1234), ("1 234", 1234), ("05", 5), ("0", 0)],
)
def test_a_whole_number_may_group_its_thousands(chu: str, so: int) -> None:
    assert _doc(kieu.SoNguyen, chu) == so


@pytest.mark.parametrize(
    ("chu", "loai"),
    [
        ("18.5", "so_nguyen_le"),
        ("18,50", "so_nguyen_le"),
        ("1,234", "so_mo_ho"),
        ("120 người", "so_kem_chu"),
        ("khoảng 120", "so_kem_chu"),
        ("-5", "so_am"),
        ("mười hai", "khong_phai_so"),
        ("", "khong_phai_so"),
        ("1.23.456", "khong_phai_so"),
        ("9" * 400, "so_qua_lon"),
        (True, "khong_phai_so"),
    ],
)
def test_what_is_no_whole_number_is_refused_by_its_own_reason(chu: object, loai: str) -> None:
    assert _loi(kieu.SoNguyen, chu) == loai


@pytest.mark.parametrize(
    ("chu", "so"),
    [
        ("6.500.000", 6_500_000),
        ("6500000", 6_500_000),
        ("6_500_000", 6_500_000),
        ("6 500 000", 6_500_000),
        ("6,5 triệu", 6_500_000),
        ("6.5 triệu", 6_500_000),
        ("6 triệu 500 nghìn", 6_500_000),
        ("6.500.000 đồng", 6_500_000),
        ("6.500.000đ", 6_500_000),
        ("1,2 tỷ", 1_200_000_000),
        ("1 tỷ 200 triệu đồng", 1_200_000_000),
        ("500 nghìn", 500_000),
        ("900.000", 900_000),
        ("6.500 đồng", 6_500),
        (6_500_000, 6_500_000),
    ],
)
def test_money_is_read_as_people_write_it(chu: object, so: int) -> None:
    assert _doc(kieu.SoTien, chu) == so


@pytest.mark.parametrize(
    ("chu", "loai"),
    [
        ("6.500", "tien_mo_ho"),
        ("6,500", "tien_mo_ho"),
        ("6.5", "tien_le"),
        ("6,55", "tien_le"),
        ("hai triệu", "khong_phai_so"),
        ("6 triệu 5 tỷ", "so_kem_chu"),
        ("-5 triệu", "so_am"),
    ],
)
def test_unclear_money_is_asked_never_guessed(chu: str, loai: str) -> None:
    assert _loi(kieu.SoTien, chu) == loai


@given(st.integers(min_value=10_000, max_value=10**12))
def test_money_printed_with_dots_reads_back(so: int) -> None:
    assert _doc(kieu.SoTien, so_dem(so)) == so


@pytest.mark.parametrize(
    ("chu", "so"),
    [
        ("18.5", "18.5"),
        ("18,5", "18.5"),
        ("0,125", "0.125"),
        ("1.234,5", "1234.5"),
        ("85%", "85"),
        ("1.234.567", "1234567"),
        (18.5, "18.5"),
    ],
)
def test_a_number_with_decimals_takes_comma_or_dot(chu: object, so: str) -> None:
    assert _doc(kieu.SoLe, chu) == Decimal(so)


def test_three_decimals_are_ambiguous() -> None:
    assert _loi(kieu.SoLe, "1.234") == "so_mo_ho"


@pytest.mark.parametrize("chu", ["8h30", "08:30", "8:30", "8 giờ 30", "8 giờ 30 phút", "8g30"])
def test_an_hour_is_read_in_every_usual_form(chu: str) -> None:
    assert _doc(kieu.Gio, chu) == time(8, 30)


@pytest.mark.parametrize(
    ("chu", "loai"),
    [("25h00", "gio_khong_co"), ("8h75", "gio_khong_co"), ("1170", "gio_khong_doc")],
)
def test_what_is_no_hour_is_refused(chu: str, loai: str) -> None:
    assert _loi(kieu.Gio, chu) == loai


@pytest.mark.parametrize("chu", ["co", "có", "Có", "x", "X", True])
def test_yes_has_many_spellings(chu: object) -> None:
    assert _doc(kieu.CoKhong, chu) is True


@pytest.mark.parametrize("chu", ["khong", "không", "KHÔNG", False])
def test_no_has_many_spellings(chu: object) -> None:
    assert _doc(kieu.CoKhong, chu) is False


@pytest.mark.parametrize("chu", ["yes", "no", "True", "false", "off"])
def test_english_yes_and_no_are_refused(chu: str) -> None:
    assert _loi(kieu.CoKhong, chu) == "co_khong_tieng_anh"


@pytest.mark.parametrize("chu", ["phuong", "Phường", "xa", "xã", "dac_khu", "đặc khu", "chung"])
def test_the_whole_unit_has_one_code(chu: str) -> None:
    assert _doc(kieu.MaTo, chu) == "phuong"
    assert _doc(kieu.DanhSachTo, chu) == ("phuong",)


@pytest.mark.parametrize("chu", ["TDP1, TDP2", "TDP1,TDP2,", ["TDP1", "TDP2"], ("TDP1", "TDP2")])
def test_teams_may_be_a_list_or_codes_with_commas(chu: object) -> None:
    assert _doc(kieu.DanhSachTo, chu) == ("TDP1", "TDP2")


def test_one_text_is_a_list_of_one() -> None:
    assert _doc(kieu.DanhSachChu, "Công an phường, Đoàn") == ("Công an phường, Đoàn",)


@pytest.mark.parametrize(("chu", "ma"), [("q1", "Q1"), ("T3", "T03"), ("6t", "6T"), ("N", "N")])
def test_a_period_code_may_be_small(chu: str, ma: str) -> None:
    assert _doc(kieu.MaKy, chu) == ma


@pytest.mark.parametrize("chu", ["T13", "Q5", "", "năm", None])
def test_an_unknown_period_is_refused(chu: object) -> None:
    assert _loi(kieu.MaKy, chu) == "ky_la"


@pytest.mark.parametrize(
    ("lop", "chu", "ma"),
    [(GioiTinh, "Nữ", GioiTinh.NU), (ChucDanh, "Tổ trưởng", ChucDanh.TO_TRUONG)],
)
def test_a_closed_list_takes_accents_and_spaces(lop: type[StrEnum], chu: str, ma: StrEnum) -> None:
    assert _doc(Annotated[lop, kieu.chon(lop)], chu) is ma


def test_outside_a_closed_list_the_nearest_is_proposed() -> None:
    with pytest.raises(ValidationError) as bat:
        _doc(Annotated[ChucDanh, kieu.chon(ChucDanh)], "tổ trưởgn")
    assert bat.value.errors()[0]["ctx"]["goi_y"] == 'ý bạn là "to_truong"?'


def test_a_figure_is_read_by_the_kind_of_its_indicator() -> None:
    so_lieu = _doc(
        kieu.SoLieuTho, {"so_tien": "6,5 triệu", "rac_m3": "18.5", "luot_nguoi": "1.234", "lạ": "5"}
    )
    assert so_lieu == {
        "so_tien": 6_500_000,
        "rac_m3": Decimal("18.5"),
        "luot_nguoi": 1234,
        "lạ": 5,
    }


def test_a_bad_figure_is_told_at_its_key() -> None:
    with pytest.raises(ValidationError) as bat:
        _doc(kieu.SoLieuTho, {"so_buoi": "1", "luot_nguoi": "40 người"})
    assert bat.value.errors()[0]["loc"] == ("luot_nguoi",)


@given(st.one_of(st.text(max_size=20), st.none(), st.integers(), st.floats(), st.lists(st.text())))
def test_no_input_makes_a_kind_raise_anything_but_its_refusal(gia_tri: object) -> None:
    for loai in (
        kieu.Ngay,
        kieu.Gio,
        kieu.SoNguyen,
        kieu.SoTien,
        kieu.SoLe,
        kieu.CoKhong,
        kieu.MaKy,
    ):
        try:
            _doc(loai, gia_tri)
        except ValidationError as loi:
            assert loi.errors()[0]["type"]  # noqa: PT017 - the refusal is what is allowed
