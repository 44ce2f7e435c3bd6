import pytest

from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.gon_chu import gon, thuong_dau


@pytest.mark.parametrize(
    ("go", "thanh"),
    [
        ("Trồng 500 cây ; chăm sóc vườn hoa.", "Trồng 500 cây; chăm sóc vườn hoa"),
        ("  Nhân  dân\tủng hộ ;; ", "Nhân dân ủng hộ"),
        ("Đã xong..", "Đã xong"),
        ("Số tiền 1.234.500 đồng;", "Số tiền 1.234.500 đồng"),
        ("Đạt 95,5% :", "Đạt 95,5%"),
        ("Ngõ 12,, ngõ 14", "Ngõ 12, ngõ 14"),
    ],
)
def test_spaces_and_stops_of_typing_are_tidied(go: str, thanh: str) -> None:
    assert gon(go) == thanh


def test_a_stop_within_becomes_a_semicolon() -> None:
    assert chu_nhap("Đã họp xong. Nhân dân ủng hộ.") == "Đã họp xong; nhân dân ủng hộ"


@pytest.mark.parametrize("chu", ["TP. Hồ Chí Minh hỗ trợ", "P. Lý Thái Tổ hỗ trợ"])
def test_the_stop_of_an_abbreviation_stays(chu: str) -> None:
    assert chu_nhap(chu) == chu


@pytest.mark.parametrize(
    ("go", "thanh"),
    [
        ("Nhân dân đồng tình", "nhân dân đồng tình"),
        ("Hà Nội hỗ trợ", "Hà Nội hỗ trợ"),
        ("UBND phường ghi nhận", "UBND phường ghi nhận"),
        ("VNeID được cài", "VNeID được cài"),
        ("Ủng hộ", "ủng hộ"),
        ("", ""),
    ],
)
def test_the_first_letter_is_lowered_except_of_names_and_acronyms(go: str, thanh: str) -> None:
    assert thuong_dau(go) == thanh


@pytest.mark.parametrize(
    ("go", "thanh"),
    [
        ("Họp lúc 8 giờ.Sau đó thăm hộ", "Họp lúc 8 giờ; sau đó thăm hộ"),
        ("Ngõ Trạm,ngõ Gạch", "Ngõ Trạm, ngõ Gạch"),
        ("Đạt 95,5% kế hoạch", "Đạt 95,5% kế hoạch"),
        ("Lúc 8:30", "Lúc 8:30"),
        ("Tốt!", "Tốt"),
        ("Rác, cỏ, v.v.", "Rác, cỏ, v.v"),
    ],
)
def test_a_space_missing_after_a_stop_is_put_in(go: str, thanh: str) -> None:
    assert chu_nhap(go) == thanh
