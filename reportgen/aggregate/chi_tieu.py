"""Yearly targets: what was reached from the year's first day to the end of the period."""

from decimal import Decimal

from reportgen.aggregate.dem import cong
from reportgen.aggregate.facts import SoLieu, SoLieuKy, ThucHienChiTieu
from reportgen.aggregate.gop import gop
from reportgen.aggregate.nhan_biet import CachDo, nhan_biet
from reportgen.aggregate.pham_vi import PhamVi
from reportgen.aggregate.so_do import do_so, do_ty_le
from reportgen.domain.ho_so import ChiTieu, HoSo
from reportgen.domain.ky_bao_cao import KyBaoCao


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
        ty_le = do_ty_le(cach_do.cac_so_do[0], luy_ke)
        if ty_le is None or ty_le.phan_tram is None:
            return None
        return SoLieu(ty_le.phan_tram, ty_le.tu_so.nguon)
    cac_so = [do_so(ma, luy_ke) for ma in cach_do.cac_so_do]
    co = [so for so in cac_so if so is not None]
    if len(co) < len(cac_so):
        return None
    tong = cong(*co)
    if cach_do.chia == 1:
        return tong
    return SoLieu(Decimal(tong.gia_tri) / cach_do.chia, tong.nguon)
