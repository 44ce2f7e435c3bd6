"""Identities that hold for any dossier."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.aggregate.tong_hop import tong_hop
from reportgen.domain.ky_bao_cao import MA_KY

NGAY = st.dates(date(2023, 10, 1), date(2024, 12, 31))
CHOT = st.sampled_from(
    [
        {},
        {"cach_chot": "ngay_14"},
        {"cach_chot": "tuy_chinh", "ngay_chot": 1},
        {"cach_chot": "tuy_chinh", "ngay_chot": 25},
    ]
)
VU = st.tuples(
    NGAY,
    st.one_of(st.none(), st.integers(0, 300)),
    st.sampled_from(["thanh", "khong_thanh", "dang_giai_quyet"]),
)
VIEC = st.tuples(NGAY, st.integers(0, 500), st.sampled_from(["TDP1", "TDP2", "phuong"]))
IT = settings(max_examples=50, deadline=None)


@IT
@given(st.lists(VU, max_size=12), CHOT, st.sampled_from(MA_KY), st.one_of(st.none(), NGAY))
def test_opening_and_received_are_closed_and_closing(
    tay: Any,
    cac_vu: list[tuple[date, int | None, str]],
    chot: dict[str, Any],
    ky: str,
    so_lieu_den: date | None,
) -> None:
    hoa_giai = tuple(
        tay.hoa_giai(f"HG-{so}", nhan, ket_qua, None if sau is None else nhan + timedelta(days=sau))
        for so, (nhan, sau, ket_qua) in enumerate(cac_vu)
    )
    ho_so = tay.ho_so(ky_bao_cao=chot, so_lieu_den=so_lieu_den, hoa_giai=hoa_giai)
    ca = tong_hop(ho_so, ky).hoa_giai
    vao = sorted(ca.ton_dau.nguon + ca.nhan.nguon)
    assert vao == sorted(ca.xong.nguon + ca.ton_cuoi.nguon)
    assert sorted(ca.xong.nguon) == sorted(ca.thanh.nguon + ca.khong_thanh.nguon)


@IT
@given(st.lists(VIEC, max_size=20), CHOT)
def test_twelve_months_hold_every_activity_of_the_year_once(
    tay: Any, cac_viec: list[tuple[date, int, str]], chot: dict[str, Any]
) -> None:
    hoat_dong = tuple(
        tay.hoat_dong(f"HD-{so}", ngay, to, so_lieu={"luot_nguoi": nguoi})
        for so, (ngay, nguoi, to) in enumerate(cac_viec)
    )
    ho_so = tay.ho_so(ky_bao_cao=chot, hoat_dong=hoat_dong)
    cac_thang = [tong_hop(ho_so, f"T{thang:02}") for thang in range(1, 13)]
    nam = tong_hop(ho_so, "N")
    assert sorted(ma for t in cac_thang for ma in t.hoat_dong.nguon) == sorted(nam.hoat_dong.nguon)
    tong = sum(t.chi_so["luot_nguoi"].gia_tri for t in cac_thang if t.chi_so)
    assert tong == (nam.chi_so["luot_nguoi"].gia_tri if nam.chi_so else 0)


@IT
@given(st.lists(VIEC, max_size=20))
def test_the_ward_is_its_teams_and_its_own_work(
    tay: Any, cac_viec: list[tuple[date, int, str]]
) -> None:
    hoat_dong = tuple(
        tay.hoat_dong(f"HD-{so}", ngay, to, so_lieu={"luot_nguoi": nguoi})
        for so, (ngay, nguoi, to) in enumerate(cac_viec)
    )
    ho_so = tay.ho_so(hoat_dong=hoat_dong)
    cua_to = sum(tong_hop(ho_so, "N", to).hoat_dong.gia_tri for to in ("TDP1", "TDP2"))
    rieng = sum(to == "phuong" and ngay.year == 2024 for ngay, _, to in cac_viec)
    assert tong_hop(ho_so, "N").hoat_dong.gia_tri == cua_to + rieng


@IT
@given(st.lists(st.tuples(NGAY, st.sampled_from(["TDP1", "TDP2"])), max_size=30), CHOT, NGAY)
def test_meetings_never_pass_100_per_cent(
    tay: Any, cac_hop: list[tuple[date, str]], chot: dict[str, Any], so_lieu_den: date
) -> None:
    hoi_nghi = tuple(tay.hop(f"GB-{so}", ngay, to) for so, (ngay, to) in enumerate(cac_hop))
    ho_so = tay.ho_so(ky_bao_cao=chot, so_lieu_den=so_lieu_den, hoi_nghi=hoi_nghi)
    nam = tong_hop(ho_so, "N")
    assert (nam.giao_ban.phan_tram or 0) <= Decimal(100)
    thieu = nam.giao_ban.mau_so.gia_tri - nam.giao_ban.tu_so.gia_tri
    assert len(nam.giao_ban_thieu) == thieu
