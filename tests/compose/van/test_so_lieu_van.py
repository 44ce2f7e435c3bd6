from decimal import Decimal

import pytest

from reportgen.aggregate.facts import SoSanh
from reportgen.compose.van.so_lieu_van import (
    Cau,
    cau_so_sanh,
    cong,
    cum_chi_so,
    so_chu,
    so_sanh_cac_ky,
)


@pytest.mark.parametrize(
    ("nay", "truoc", "chu"),
    [
        (120, 100, "tăng 20 lượt (20,0%) so với quý trước"),
        (90, 100, "giảm 10 lượt (10,0%) so với quý trước"),
        (100, 100, "bằng quý trước"),
        (5, 0, "quý trước không phát sinh"),
        (0, 0, ""),
        (5, None, ""),
        (4, 3, "tăng 01 lượt so với quý trước"),
        (1_000_001, 1_000_000, "tăng 01 lượt so với quý trước"),
        (3_000, 100, "tăng 2.900 lượt (gấp 30 lần) so với quý trước"),
        (0, 100, "giảm 100 lượt (100,0%) so với quý trước"),
    ],
)
def test_a_comparison_says_direction_amount_and_per_cent(
    cau: Cau, nay: int, truoc: int | None, chu: str
) -> None:
    told = cau_so_sanh(SoSanh("luot_nguoi", nay, truoc), "quý trước", "lượt", cau)
    assert told == chu.replace("gấp 30 lần", "gấp 30,0 lần")


def test_money_has_no_zero_before_it(cau: Cau) -> None:
    assert cau_so_sanh(SoSanh("so_tien", 9, 4), "quý trước", "đồng", cau).startswith("tăng 5 đồng")


def test_two_periods_without_anything_are_named_together(cau: Cau) -> None:
    nothing = SoSanh("hoat_dong", 3, 0)
    told = so_sanh_cac_ky([(nothing, "quý trước"), (nothing, "cùng kỳ năm trước")], "việc", cau)
    assert told == "quý trước và cùng kỳ năm trước không phát sinh"


def test_two_equal_periods_are_named_together(cau: Cau) -> None:
    same = SoSanh("hoat_dong", 3, 3)
    told = so_sanh_cac_ky([(same, "quý trước"), (same, "cùng kỳ năm trước")], "việc", cau)
    assert told == "bằng quý trước và cùng kỳ năm trước"


def test_two_different_periods_are_joined(cau: Cau) -> None:
    up, down = SoSanh("x", 30, 25), SoSanh("x", 30, 40)
    told = so_sanh_cac_ky([(up, "quý trước"), (down, "năm trước")], "việc", cau)
    assert told == (
        "tăng 05 việc (20,0%) so với quý trước và giảm 10 việc (25,0%) so với năm trước"
    )


@pytest.mark.parametrize(
    ("so", "chu"), [(2, "02"), (12, "12"), (1234, "1.234"), (Decimal("2.5"), "2,5")]
)
def test_small_counts_have_a_zero(so: int | Decimal, chu: str) -> None:
    assert so_chu(so) == chu


def test_measures_have_no_zero(cau: Cau) -> None:
    assert cum_chi_so(cong([{"rac_m3": 4}]), cau) == ["thu gom 4 m³ rác"]


def test_a_part_is_told_of_its_whole(cau: Cau) -> None:
    sums = cong([{"so_ho": 42, "so_ho_cam_ket": 40}, {"so_ho": 10, "so_ho_cam_ket": 9}])
    assert cum_chi_so(sums, cau) == ["49/52 hộ ký cam kết"]


def test_a_part_whose_whole_is_not_always_known_stands_alone(cau: Cau) -> None:
    sums = cong([{"so_ho": 42, "so_ho_cam_ket": 40}, {"so_ho_cam_ket": 9}])
    assert cum_chi_so(sums, cau)[0] == "49 hộ ký cam kết"


def test_what_is_none_is_not_told(cau: Cau) -> None:
    assert cum_chi_so(cong([{"luot_nguoi": 0}]), cau) == []
