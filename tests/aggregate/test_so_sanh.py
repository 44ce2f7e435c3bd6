"""Comparisons with the period before and with last year."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reportgen.aggregate.facts import SoLieuKy
from reportgen.aggregate.tong_hop import tong_hop

Lay = Callable[..., SoLieuKy]
TON = ("so_thanh_vien", "so_mo_hinh")
MOI_LAP = "do đơn vị mới được thành lập từ 01/7/2025"


@pytest.mark.parametrize(
    ("voi", "chi_so", "chenh", "phan_tram"),
    [
        ("ky_truoc", "hoat_dong", 0, "0.0"),
        ("ky_truoc", "luot_nguoi", -181, "30.9"),
        ("ky_truoc", "so_tien", 36_500_000, "178.0"),
        ("ky_truoc", "nguoi_bhyt", 4, "23.5"),
        ("ky_truoc", "hoa_giai", 1, "25.0"),
        ("ky_truoc", "hoa_giai_thanh", -1, "33.3"),
        ("cung_ky", "hoat_dong", 1, "5.3"),
        ("cung_ky", "luot_nguoi", -235, "36.7"),
        ("cung_ky", "so_tien", 5_800_000, "11.3"),
        ("cung_ky", "hoa_giai", 0, "0.0"),
        ("cung_ky", "hoa_giai_thanh", -2, "50.0"),
    ],
)
def test_the_second_quarter_of_ly_thai_to(
    ltt: Lay, voi: str, chi_so: str, chenh: int, phan_tram: str
) -> None:
    so_sanh = getattr(ltt("Q2"), voi)[chi_so]
    assert (so_sanh.chenh, so_sanh.phan_tram) == (chenh, Decimal(phan_tram))


def test_the_first_quarter_is_compared_with_the_last_of_last_year(ltt: Lay) -> None:
    assert ltt("Q1").ky_truoc["hoat_dong"].truoc == 21


def test_half_and_whole_years_are_put_together_from_quarters(ltt: Lay) -> None:
    assert ltt("6T").cung_ky["luot_nguoi"].truoc == 512 + 640
    assert ltt("6T").ky_truoc["luot_nguoi"].truoc == 455 + 905
    assert ltt("9T").cung_ky["luot_nguoi"].truoc == 512 + 640 + 455
    assert ltt("N").cung_ky["luot_nguoi"].truoc == 512 + 640 + 455 + 905


def test_an_indicator_missing_last_year_is_unknown_and_not_0(ltt: Lay) -> None:
    so_sanh = ltt("Q2").cung_ky["nguoi_bhxh"]
    assert (so_sanh.truoc, so_sanh.phan_tram) == (None, None)
    assert so_sanh.ly_do == "không có số liệu cùng kỳ năm trước"


def test_an_indicator_absent_from_this_years_log_is_0(ltt: Lay) -> None:
    so_sanh = ltt("Q2").ky_truoc["tai_khoan_vneid"], ltt("Q3").ky_truoc["ngay_cong"]
    assert (so_sanh[0].truoc, so_sanh[1].truoc) == (41, 0)
    assert so_sanh[1].phan_tram is None


def test_an_indicator_that_ran_dry_is_still_compared(ltt: Lay) -> None:
    so_sanh = ltt("Q2").ky_truoc["thanh_nien_nhap_ngu"]
    assert (so_sanh.ky_nay, so_sanh.truoc, so_sanh.phan_tram) == (0, 2, Decimal("100.0"))


def test_both_comparisons_name_the_same_indicators(ltt: Lay) -> None:
    quy = ltt("Q2")
    assert list(quy.ky_truoc) == list(quy.cung_ky)
    assert set(quy.chi_so) < set(quy.ky_truoc)


@pytest.mark.parametrize("ky", ["Q1", "Q2", "6T", "9T", "N"])
def test_hoan_kiem_has_nothing_to_compare_with_before_it_was_founded(hk: Lay, ky: str) -> None:
    for chi_so, so_sanh in hk(ky).cung_ky.items():
        if chi_so not in TON:
            assert so_sanh.truoc is None
            assert so_sanh.ly_do == f"không có số liệu cùng kỳ {MOI_LAP}"


@pytest.mark.parametrize(("ky", "truoc"), [("Q3", 58), ("Q4", 64)])
def test_hoan_kiem_compares_the_quarters_it_lived_through(hk: Lay, ky: str, truoc: int) -> None:
    assert hk(ky).cung_ky["hoat_dong"].truoc == truoc


def test_the_half_year_before_the_first_is_the_second_of_last_year(hk: Lay) -> None:
    assert hk("6T").ky_truoc["hoat_dong"].truoc == 58 + 64


def test_a_team_has_no_figures_of_last_year(ltt: Lay) -> None:
    quy = ltt("Q1", "TDP2")
    assert quy.cung_ky["hoat_dong"].ly_do == "không có số liệu cùng kỳ của tổ"
    assert quy.ky_truoc["hoat_dong"].ly_do == "không có số liệu kỳ trước của tổ"


def test_a_team_is_compared_with_its_own_quarter_before(ltt: Lay) -> None:
    so_sanh = ltt("Q2", "TDP2").ky_truoc["hoat_dong"]
    assert so_sanh.truoc == ltt("Q1", "TDP2").hoat_dong.gia_tri == 4


def test_a_team_founded_this_quarter_has_no_quarter_before(tay: Any) -> None:
    ho_so = tay.ho_so(to_dan_van=(tay.to_dan_van("TDP1", date(2024, 4, 2)),))
    so_sanh = tong_hop(ho_so, "Q2", "TDP1").ky_truoc["hoat_dong"]
    assert so_sanh.truoc is None
    assert so_sanh.ly_do == "không có số liệu kỳ trước do tổ mới được thành lập từ 02/4/2024"


def test_a_ward_founded_within_the_year_has_no_quarter_before(tay: Any) -> None:
    ho_so = tay.ho_so({"thanh_lap_tu": date(2024, 7, 1)})
    assert tong_hop(ho_so, "Q3").ky_truoc["hoat_dong"].truoc is None
    assert tong_hop(ho_so, "Q4").ky_truoc["hoat_dong"].truoc == 0


def test_an_entry_of_the_half_year_itself_goes_before_the_sum_of_quarters(tay: Any) -> None:
    so_lieu = {"Q1": {"hoat_dong": 1}, "Q2": {"hoat_dong": 2}, "6T": {"hoat_dong": 7}}
    ho_so = tay.ho_so(ky_truoc={"nam": 2023, "so_lieu": so_lieu})
    assert tong_hop(ho_so, "6T").cung_ky["hoat_dong"].truoc == 7


def test_one_quarter_missing_makes_the_year_unknown(tay: Any) -> None:
    so_lieu = {f"Q{q}": {"hoat_dong": q} for q in (1, 2, 4)}
    ho_so = tay.ho_so(ky_truoc={"nam": 2023, "so_lieu": so_lieu})
    assert tong_hop(ho_so, "N").cung_ky["hoat_dong"].truoc is None
    assert tong_hop(ho_so, "6T").cung_ky["hoat_dong"].truoc == 3


def test_figures_of_another_year_than_the_last_are_not_used(tay: Any) -> None:
    ho_so = tay.ho_so(ky_truoc={"nam": 2022, "so_lieu": {"Q1": {"hoat_dong": 9}}})
    so_sanh = tong_hop(ho_so, "Q1").cung_ky["hoat_dong"]
    assert (so_sanh.truoc, so_sanh.ly_do) == (None, "không có số liệu cùng kỳ năm trước")


def test_an_indicator_of_last_year_alone_is_compared(tay: Any) -> None:
    ho_so = tay.ho_so(ky_truoc={"nam": 2023, "so_lieu": {"Q1": {"nguoi_bhyt": 74}}})
    assert tong_hop(ho_so, "Q1").cung_ky["nguoi_bhyt"].chenh == -74


def test_stocks_of_last_year_are_those_of_its_last_day(ltt: Lay) -> None:
    assert ltt("N").cung_ky["so_mo_hinh"].truoc == 5
    assert ltt("Q1").ky_truoc["so_thanh_vien"].truoc == 46
    assert ltt("6T").cung_ky["so_mo_hinh"].truoc is None
    assert ltt("Q2").ky_truoc["so_mo_hinh"].truoc == 6


def test_stocks_of_quarters_are_not_added(tay: Any) -> None:
    so_lieu = {f"Q{q}": {"hoat_dong": 1, "so_dang_vien": 33} for q in range(1, 5)}
    ho_so = tay.ho_so(ky_truoc={"nam": 2023, "so_lieu": so_lieu})
    assert tong_hop(ho_so, "Q1").cung_ky["so_dang_vien"].truoc == 33
    assert tong_hop(ho_so, "N").cung_ky["so_dang_vien"].truoc is None


def test_petitions_told_of_last_year_are_compared(tay: Any) -> None:
    ho_so = tay.ho_so(ky_truoc={"nam": 2023, "so_lieu": {"Q1": {"don_thu": 3}}})
    assert tong_hop(ho_so, "Q1").cung_ky["don_thu"].chenh == -3


def test_quarters_of_last_year_are_put_together_from_months(tay: Any) -> None:
    so_lieu = {f"T{thang:02}": {"hoat_dong": thang} for thang in (1, 2, 3)}
    ho_so = tay.ho_so(ky_truoc={"nam": 2023, "so_lieu": so_lieu})
    assert tong_hop(ho_so, "Q1").cung_ky["hoat_dong"].truoc == 6


def test_events_of_the_catalogue_are_added_but_not_what_was_left_over(tay: Any) -> None:
    so_lieu = {f"Q{q}": {"don_thu": 2, "don_thu_ton_cuoi": 1} for q in range(1, 5)}
    ho_so = tay.ho_so(ky_truoc={"nam": 2023, "so_lieu": so_lieu})
    cung_ky = tong_hop(ho_so, "N").cung_ky
    assert (cung_ky["don_thu"].truoc, cung_ky["don_thu_ton_cuoi"].truoc) == (8, None)


def test_a_quarter_the_ward_was_founded_in_is_compared(tay: Any) -> None:
    ho_so = tay.ho_so({"thanh_lap_tu": date(2024, 5, 15)})
    assert tong_hop(ho_so, "Q3").ky_truoc["hoat_dong"].truoc == 0


def test_a_ward_founded_on_the_first_day_has_no_excuse(tay: Any) -> None:
    ho_so = tay.ho_so({"thanh_lap_tu": date(2023, 4, 1)})
    ly_do = tong_hop(ho_so, "Q2").cung_ky["hoat_dong"].ly_do
    assert ly_do == "không có số liệu cùng kỳ năm trước"
