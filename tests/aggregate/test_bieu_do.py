"""The figures of the plots are those of the report, counted once."""

from decimal import Decimal

import pytest

from reportgen.aggregate.bieu_do import dem_bieu_do
from reportgen.aggregate.facts import ThucHienChiTieu
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.domain.ho_so import CachChot, CauHinhKy
from tests.ho_tro.ho_so_mau import ho_so_mau

HK, LTT = "hoan-kiem-2026", "ly-thai-to-2024"


@pytest.mark.parametrize("ten", [HK, LTT])
@pytest.mark.parametrize("ky", ["Q1", "Q3", "6T", "9T", "N"])
def test_the_grid_adds_up_to_the_report(ten: str, ky: str) -> None:
    ho_so = ho_so_mau(ten)
    for scope in ("phuong", ho_so.to_dan_van[2].ma):
        drawn = dem_bieu_do(ho_so, ky, scope)
        told = tong_hop(ho_so, ky, scope).hoat_dong.gia_tri
        assert sum(row.tong for row in drawn.thang) == told
        assert all(sum(row.so) == row.tong for row in drawn.thang)
        assert {len(row.so) for row in drawn.thang} == {len(drawn.cac_thang)}


def test_the_bars_are_of_the_period_and_the_longest_is_whole() -> None:
    ho_so = ho_so_mau(HK)
    drawn = dem_bieu_do(ho_so, "Q2")
    assert drawn.cac_thang == (4, 5, 6)
    assert len(drawn.to) == len(ho_so.to_dan_van)
    assert max(bar.dai for bar in drawn.to) == 100
    for bar, team in zip(drawn.to, ho_so.to_dan_van, strict=True):
        assert int(bar.chu) == tong_hop(ho_so, "Q2", team.ma).hoat_dong.gia_tri


def test_a_team_is_compared_with_nobody() -> None:
    drawn = dem_bieu_do(ho_so_mau(HK), "N", "TDP03")
    assert drawn.thang
    assert (drawn.to, drawn.chi_tieu) == ((), ())


def test_a_month_is_the_months_window() -> None:
    ho_so = ho_so_mau(HK)
    cut = CauHinhKy(cach_chot=CachChot.TUY_CHINH, ngay_chot=10)
    moved = ho_so.model_copy(update={"ky_bao_cao": cut})
    for ky in ("Q2", "N"):
        drawn = dem_bieu_do(moved, ky)
        for i, month in enumerate(drawn.cac_thang):
            told = tong_hop(moved, f"T{month:02}").hoat_dong.gia_tri
            assert sum(row.so[i] for row in drawn.thang) == told


def test_a_rate_is_told_with_its_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    rate = ThucHienChiTieu("C", "Tỷ lệ", "%", Decimal(85), Decimal("84.2"), Decimal("99.1"), ())
    many = ThucHienChiTieu("D", "Số mô hình", "mô hình", Decimal(20), 24, Decimal(120), ())
    unknown = ThucHienChiTieu("E", "Khác", "việc", Decimal(20), None, None, ())

    from dataclasses import replace

    from reportgen.aggregate import bieu_do

    facts = replace(tong_hop(ho_so_mau(HK), "N"), chi_tieu=(rate, many, unknown))
    monkeypatch.setattr(bieu_do, "tong_hop", lambda *_: facts)
    drawn = dem_bieu_do(ho_so_mau(HK))
    assert [(bar.chu, bar.dai) for bar in drawn.chi_tieu] == [
        ("84,2%/85%, đạt 99,1%", 99),
        ("24/20 mô hình, đạt 120%", 100),
    ]
