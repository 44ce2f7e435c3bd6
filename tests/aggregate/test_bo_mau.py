"""The tables of to-dan-van §5.2 and §5.3, every row and column, and their identities."""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

import pytest

from reportgen.aggregate.facts import CaDonThu, CaHoaGiai, SoLieuKy

Lay = Callable[..., SoLieuKy]
COT = (
    "hoat_dong",
    "luot_nguoi",
    "so_tien",
    "nguoi_bhyt",
    "nguoi_bhxh",
    "giao_ban",
    "hoa_giai",
    "don_thu",
)
LY_THAI_TO = {
    "Q1": (20, 586, 20_500_000, 17, 4, (14, 15), (0, 4, 3, 3, 1), (0, 3, 1, 2)),
    "Q2": (20, 405, 57_000_000, 21, 3, (15, 15), (1, 5, 4, 2, 2), (2, 2, 2, 2)),
    "Q3": (21, 415, 338_000_000, 14, 2, (14, 15), (2, 3, 5, 5, 0), (2, 2, 4, 0)),
    "Q4": (19, 934, 38_350_000, 19, 5, (15, 15), (0, 2, 1, 1, 1), (0, 2, 1, 1)),
    "6T": (40, 991, 77_500_000, 38, 7, (29, 30), (0, 9, 7, 5, 2), (0, 5, 3, 2)),
    "N": (80, 2340, 453_850_000, 71, 14, (58, 60), (0, 14, 13, 11, 1), (0, 9, 8, 1)),
}
COT_HOAN_KIEM = (*COT[:4], "giao_ban", "hoa_giai", "don_thu")
HOAN_KIEM = {
    "Q1": (90, 2877, 305_500_000, 61, (57, 60), (0, 11, 10, 10, 1), (0, 5, 4, 1)),
    "Q2": (98, 4018, 269_800_000, 41, (60, 60), (1, 8, 8, 6, 1), (1, 7, 5, 3)),
    "Q3": (66, 2196, 744_000_000, 17, (56, 60), (1, 18, 14, 12, 5), (3, 10, 6, 7)),
    "Q4": (46, 2884, 327_000_000, 24, (20, 20), (5, 4, 6, 4, 3), (7, 5, 8, 4)),
    "6T": (188, 6895, 575_300_000, 102, (117, 120), (0, 19, 18, 16, 1), (0, 12, 9, 3)),
    "N": (300, 11_975, 1_646_300_000, 143, (193, 200), (0, 41, 38, 32, 3), (0, 27, 23, 4)),
}


def _ca(ca: CaHoaGiai | CaDonThu) -> tuple[int | Decimal, ...]:
    thanh = (ca.thanh,) if isinstance(ca, CaHoaGiai) else ()
    return tuple(muc.gia_tri for muc in (ca.ton_dau, ca.nhan, ca.xong, *thanh, ca.ton_cuoi))


def _gia_tri(so_lieu: SoLieuKy, cot: str) -> object:
    if cot == "hoat_dong":
        return so_lieu.hoat_dong.gia_tri
    if cot == "giao_ban":
        return so_lieu.giao_ban.tu_so.gia_tri, so_lieu.giao_ban.mau_so.gia_tri
    if cot in ("hoa_giai", "don_thu"):
        return _ca(getattr(so_lieu, cot))
    return so_lieu.chi_so[cot].gia_tri


def _o(
    bang: dict[str, tuple[object, ...]], cac_cot: tuple[str, ...]
) -> list[tuple[str, str, object]]:
    return [
        (ky, cot, gia_tri)
        for ky, hang in bang.items()
        for cot, gia_tri in zip(cac_cot, hang, strict=True)
    ]


@pytest.mark.parametrize(("ky", "cot", "mong_doi"), _o(LY_THAI_TO, COT))
def test_ly_thai_to_has_the_figures_of_5_2(ltt: Lay, ky: str, cot: str, mong_doi: object) -> None:
    assert _gia_tri(ltt(ky), cot) == mong_doi


@pytest.mark.parametrize(("ky", "cot", "mong_doi"), _o(HOAN_KIEM, COT_HOAN_KIEM))
def test_hoan_kiem_has_the_figures_of_5_3(hk: Lay, ky: str, cot: str, mong_doi: object) -> None:
    assert _gia_tri(hk(ky), cot) == mong_doi


@pytest.mark.parametrize(("bo_mau", "mong_doi"), [("ltt", (46, 21, 33)), ("hk", (184, 91, 132))])
def test_members_in_office_women_and_party_members(
    request: pytest.FixtureRequest, bo_mau: str, mong_doi: tuple[int, int, int]
) -> None:
    tv = request.getfixturevalue(bo_mau)("N").thanh_vien
    assert (tv.tong.gia_tri, tv.nu.gia_tri, tv.dang_vien.gia_tri) == mong_doi


def test_hoan_kiem_misses_seven_meetings(hk: Lay) -> None:
    assert hk("N").giao_ban_thieu == (
        ("TDP04", 2),
        ("TDP10", 2),
        ("TDP17", 2),
        ("TDP06", 7),
        ("TDP18", 7),
        ("TDP09", 9),
        ("TDP20", 9),
    )


def test_opinions_models_and_awards_of_ly_thai_to(ltt: Lay) -> None:
    nam = ltt("N")
    assert (nam.y_kien.nhom.gia_tri, nam.y_kien.da_tra_loi.gia_tri) == (10, 9)
    assert (nam.mo_hinh.dang_ky.gia_tri, nam.mo_hinh.cong_nhan.gia_tri) == (6, 5)
    assert (nam.khen_thuong.tap_the.gia_tri, nam.khen_thuong.ca_nhan.gia_tri) == (5, 3)


def test_opinions_of_the_second_quarter_are_the_16_of_the_reference_prose(ltt: Lay) -> None:
    y_kien = ltt("Q2").y_kien
    assert (y_kien.so_y_kien.gia_tri, y_kien.nhom.nguon) == (16, ("YK-04", "YK-05"))


def test_opinions_models_and_awards_of_hoan_kiem(hk: Lay) -> None:
    nam = hk("N")
    assert (nam.y_kien.nhom.gia_tri, nam.mo_hinh.dang_ky.gia_tri) == (45, 24)
    assert (nam.khen_thuong.tap_the.gia_tri, nam.khen_thuong.ca_nhan.gia_tri) == (12, 10)


def test_expenses_of_the_year(ltt: Lay) -> None:
    assert ltt("N").kinh_phi_chi.gia_tri == 28_250_000


def test_land_clearance_east_of_the_lake_adds_up(hk: Lay) -> None:
    chi_so = hk("Q1", "TDP12").chi_so["so_ho_ban_giao"], hk("Q1", "TDP13").chi_so["so_ho_ban_giao"]
    assert hk("Q1").chi_so["so_ho_ban_giao"].gia_tri == 43 == sum(s.gia_tri for s in chi_so)


@pytest.mark.parametrize("bo_mau", ["ltt", "hk"])
@pytest.mark.parametrize(
    ("gop", "cac_phan"),
    [
        ("6T", ("Q1", "Q2")),
        ("9T", ("Q1", "Q2", "Q3")),
        ("N", ("Q1", "Q2", "Q3", "Q4")),
        ("Q2", ("T04", "T05", "T06")),
    ],
)
def test_flows_of_a_long_period_are_the_sum_of_its_parts(
    request: pytest.FixtureRequest, bo_mau: str, gop: str, cac_phan: tuple[str, ...]
) -> None:
    lay = request.getfixturevalue(bo_mau)
    tong: dict[str, int | Decimal] = {}
    for ky in cac_phan:
        for chi_so, luong in lay(ky).chi_so.items():
            tong[chi_so] = tong.get(chi_so, 0) + luong.gia_tri
    assert {ma: luong.gia_tri for ma, luong in lay(gop).chi_so.items()} == tong


@pytest.mark.parametrize("bo_mau", ["ltt", "hk"])
@pytest.mark.parametrize("loai", ["hoa_giai", "don_thu"])
def test_a_quarter_opens_with_what_the_one_before_left(
    request: pytest.FixtureRequest, bo_mau: str, loai: str
) -> None:
    lay = request.getfixturevalue(bo_mau)
    cac_quy = [getattr(lay(f"Q{q}"), loai) for q in range(1, 5)]
    for truoc, sau in pairwise(cac_quy):
        assert sau.ton_dau == truoc.ton_cuoi


def test_the_rate_of_settlement_stands_on_the_closed_cases(ltt: Lay) -> None:
    assert ltt("N").hoa_giai.ty_le_thanh.phan_tram == Decimal("84.6")


def test_the_sources_of_a_figure_are_the_entries_of_the_log(ltt: Lay) -> None:
    quy = ltt("Q2")
    assert quy.chi_so["nguoi_bhyt"].nguon == ("HD-034",)
    assert quy.chi_so["so_tien"].nguon == ("HD-025", "HD-029", "HD-030", "HD-037")
    assert quy.hoa_giai.ton_dau.nguon == ("HG-03",)
    assert quy.don_thu.ton_cuoi.nguon == ("DT-02", "DT-05")
    assert quy.giao_ban.tu_so.nguon[0] == "GB-015"
