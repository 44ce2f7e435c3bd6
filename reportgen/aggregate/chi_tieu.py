"""Yearly targets: what was reached from the year's first day to the end of the period."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from reportgen.aggregate.dem import Tong
from reportgen.aggregate.facts import SoLieu, SoLieuKy, ThucHienChiTieu, TyLe
from reportgen.aggregate.gop import gop
from reportgen.aggregate.nhan_biet import CachDo, la_luong, nhan_biet
from reportgen.aggregate.pham_vi import PhamVi
from reportgen.domain.ho_so import ChiTieu, HoSo
from reportgen.domain.ky_bao_cao import KyBaoCao

_SO: Mapping[str, Callable[[SoLieuKy], SoLieu]] = {
    "hoat_dong": lambda s: s.hoat_dong,
    "giao_ban": lambda s: s.giao_ban.tu_so,
    "hoa_giai": lambda s: s.hoa_giai.nhan,
    "hoa_giai_thanh": lambda s: s.hoa_giai.thanh,
    "don_thu": lambda s: s.don_thu.nhan,
    "don_thu_giai_quyet": lambda s: s.don_thu.xong,
    "so_thanh_vien": lambda s: s.thanh_vien.tong,
    "so_dang_vien": lambda s: s.thanh_vien.dang_vien,
    "so_nu": lambda s: s.thanh_vien.nu,
    "so_mo_hinh": lambda s: s.mo_hinh.dang_ky,
    "mo_hinh_dang_ky": lambda s: s.mo_hinh.dang_ky,
    "mo_hinh_dang_ky_moi": lambda s: s.mo_hinh.dang_ky_moi,
    "mo_hinh_duy_tri": lambda s: s.mo_hinh.duy_tri,
    "mo_hinh_cong_nhan": lambda s: s.mo_hinh.cong_nhan,
}
_TY_LE: Mapping[str, Callable[[SoLieuKy], TyLe]] = {
    "giao_ban": lambda s: s.giao_ban,
    "hoa_giai_thanh": lambda s: s.hoa_giai.ty_le_thanh,
    "y_kien_tra_loi": lambda s: s.y_kien.ty_le_tra_loi,
    "don_thu_giai_quyet": lambda s: TyLe(s.don_thu.xong, _cong(s.don_thu.ton_dau, s.don_thu.nhan)),
    "mo_hinh_cong_nhan": lambda s: TyLe(s.mo_hinh.cong_nhan, s.mo_hinh.dang_ky),
    "gia_dinh_van_hoa": lambda s: _phan(s, "ho_gia_dinh_van_hoa", "so_ho"),
    "cu_tri_di_bau": lambda s: _phan(s, "cu_tri_di_bau", "cu_tri"),
    "ho_dong_thuan": lambda s: _phan(s, "so_ho_dong_thuan", "so_ho"),
    "ho_cam_ket": lambda s: _phan(s, "so_ho_cam_ket", "so_ho"),
}


def thuc_hien_chi_tieu(ho_so: HoSo, ky: KyBaoCao, pham_vi: PhamVi) -> tuple[ThucHienChiTieu, ...]:
    """Measure the ward's targets up to the end of *ky*; a team has none of its own."""
    if not pham_vi.la_phuong or not ho_so.chi_tieu:
        return ()
    luy_ke = gop(ho_so, ky.luy_ke(), pham_vi)
    return tuple(_mot_chi_tieu(chi_tieu, luy_ke) for chi_tieu in ho_so.chi_tieu)


def _mot_chi_tieu(chi_tieu: ChiTieu, luy_ke: SoLieuKy) -> ThucHienChiTieu:
    cach_do = nhan_biet(chi_tieu)
    do_duoc = None if cach_do is None else _do(cach_do, luy_ke)
    thuc_hien = None if do_duoc is None else do_duoc.gia_tri
    phan_tram = None
    if thuc_hien is not None and chi_tieu.ke_hoach:
        phan_tram = (Decimal(thuc_hien) * 100 / chi_tieu.ke_hoach).quantize(
            Decimal("0.1"), rounding="ROUND_HALF_UP"
        )
    return ThucHienChiTieu(
        ma=chi_tieu.ma,
        ten=chi_tieu.ten,
        don_vi_tinh=chi_tieu.don_vi_tinh,
        ke_hoach=chi_tieu.ke_hoach,
        thuc_hien=thuc_hien,
        phan_tram=phan_tram,
        nguon=() if do_duoc is None else do_duoc.nguon,
    )


def _do(cach_do: CachDo, luy_ke: SoLieuKy) -> SoLieu | None:
    """Measure; None when a measure is unknown or a rate has nothing in its denominator."""
    if cach_do.ty_le:
        lay = _TY_LE.get(cach_do.cac_so_do[0])
        ty_le = None if lay is None else lay(luy_ke)
        if ty_le is None or ty_le.phan_tram is None:
            return None
        return SoLieu(ty_le.phan_tram, ty_le.tu_so.nguon)
    cac_so = [_so(ma, luy_ke) for ma in cach_do.cac_so_do]
    co = [so for so in cac_so if so is not None]
    if len(co) < len(cac_so):
        return None
    tong = _cong(*co)
    if cach_do.chia == 1:
        return tong
    return SoLieu(Decimal(tong.gia_tri) / cach_do.chia, tong.nguon)


def _so(ma: str, luy_ke: SoLieuKy) -> SoLieu | None:
    if ma in _SO:
        return _SO[ma](luy_ke)
    if ma in luy_ke.chi_so:
        return luy_ke.chi_so[ma]
    return SoLieu() if la_luong(ma) else None


def _cong(*cac_so: SoLieu) -> SoLieu:
    nguon = dict.fromkeys(ma for so in cac_so for ma in so.nguon)
    return SoLieu(sum(so.gia_tri for so in cac_so), tuple(nguon))


def _phan(so_lieu: SoLieuKy, phan: str, toan_bo: str) -> TyLe:
    """Give the rate of a part over its whole, from the activities that tell both."""
    tong = Tong()
    for hoat_dong in so_lieu.cac_hoat_dong:
        if phan in hoat_dong.so_lieu and toan_bo in hoat_dong.so_lieu:
            tong.cong(phan, hoat_dong.so_lieu[phan], hoat_dong.ma)
            tong.cong(toan_bo, hoat_dong.so_lieu[toan_bo], hoat_dong.ma)
    bang = tong.ket_qua()
    return TyLe(bang.get(phan, SoLieu()), bang.get(toan_bo, SoLieu()))
