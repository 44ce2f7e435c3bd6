"""Measures by the codes of the catalogue: what a target or a comparison may name."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from reportgen.aggregate.dem import Tong, cong
from reportgen.aggregate.facts import SoLieu, SoLieuKy, TyLe
from reportgen.domain.danh_muc import chi_so

_TON = "_ton_"
_TY_LE_TRUOC = "ty_le_"

# Figures that are not sums of ``so_lieu``.
SO_DEM: Mapping[str, Callable[[SoLieuKy], SoLieu]] = MappingProxyType(
    {
        "hoat_dong": lambda s: s.hoat_dong,
        "giao_ban": lambda s: s.giao_ban.tu_so,
        "hoa_giai": lambda s: s.hoa_giai.nhan,
        "hoa_giai_xong": lambda s: s.hoa_giai.xong,
        "hoa_giai_thanh": lambda s: s.hoa_giai.thanh,
        "hoa_giai_khong_thanh": lambda s: s.hoa_giai.khong_thanh,
        "hoa_giai_ton_dau": lambda s: s.hoa_giai.ton_dau,
        "hoa_giai_ton_cuoi": lambda s: s.hoa_giai.ton_cuoi,
        "don_thu": lambda s: s.don_thu.nhan,
        "don_thu_xong": lambda s: s.don_thu.xong,
        "don_thu_ton_dau": lambda s: s.don_thu.ton_dau,
        "don_thu_ton_cuoi": lambda s: s.don_thu.ton_cuoi,
        "so_thanh_vien": lambda s: s.thanh_vien.tong,
        "so_dang_vien": lambda s: s.thanh_vien.dang_vien,
        "so_nu": lambda s: s.thanh_vien.nu,
        "so_mo_hinh": lambda s: s.mo_hinh.dang_ky,
        "mo_hinh_moi": lambda s: s.mo_hinh.dang_ky_moi,
        "mo_hinh_duy_tri": lambda s: s.mo_hinh.duy_tri,
        "mo_hinh_cong_nhan": lambda s: s.mo_hinh.cong_nhan,
    }
)
_TY_LE: Mapping[str, Callable[[SoLieuKy], TyLe]] = MappingProxyType(
    {
        "ty_le_giao_ban": lambda s: s.giao_ban,
        "ty_le_hoa_giai_thanh": lambda s: s.hoa_giai.ty_le_thanh,
        "ty_le_y_kien_tra_loi": lambda s: s.y_kien.ty_le_tra_loi,
        "ty_le_don_thu": lambda s: TyLe(s.don_thu.xong, cong(s.don_thu.ton_dau, s.don_thu.nhan)),
        "ty_le_mo_hinh_cong_nhan": lambda s: TyLe(s.mo_hinh.cong_nhan, s.mo_hinh.dang_ky),
    }
)


def la_luong(ma: str) -> bool:
    """Whether *ma* is summed from ``so_lieu`` of activities (to-dan-van §3.16, LU)."""
    muc = chi_so().get(ma)
    return muc is not None and muc.cach == "LU" and muc.nhap


def cong_duoc(ma: str) -> bool:
    """Whether figures of *ma* of successive periods may be added: flows and events, not stocks."""
    muc = chi_so().get(ma)
    return muc is not None and muc.cach in ("LU", "CA") and _TON not in ma


def do_so(ma: str, so_lieu: SoLieuKy) -> SoLieu | None:
    """Measure a count or sum; 0 for a known flow without entries, None for an unknown code."""
    if ma in SO_DEM:
        return SO_DEM[ma](so_lieu)
    if ma in so_lieu.chi_so:
        return so_lieu.chi_so[ma]
    return SoLieu() if la_luong(ma) else None


def do_ty_le(ma: str, so_lieu: SoLieuKy) -> TyLe | None:
    """Measure a rate told as ``ty_le_giao_ban`` or ``giao_ban``, or a part over its whole."""
    lay = _TY_LE.get(ma) or _TY_LE.get(_TY_LE_TRUOC + ma)
    if lay is not None:
        return lay(so_lieu)
    muc = chi_so().get(ma)
    if muc is None or muc.la_phan_cua is None:
        return None
    return _phan(so_lieu, ma, muc.la_phan_cua)


def la_ty_le(ma: str) -> bool:
    """Whether *ma* can only be a rate."""
    return ma in _TY_LE


def _phan(so_lieu: SoLieuKy, phan: str, toan_bo: str) -> TyLe:
    """Give the rate of a part over its whole, from the activities that tell both."""
    tong = Tong()
    for hoat_dong in so_lieu.cac_hoat_dong:
        if phan in hoat_dong.so_lieu and toan_bo in hoat_dong.so_lieu:
            tong.cong(phan, hoat_dong.so_lieu[phan], hoat_dong.ma)
            tong.cong(toan_bo, hoat_dong.so_lieu[toan_bo], hoat_dong.ma)
    bang = tong.ket_qua()
    return TyLe(bang.get(phan, SoLieu()), bang.get(toan_bo, SoLieu()))
