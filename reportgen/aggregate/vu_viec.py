"""Cases of a period: opening, received, closed, closing (mediation, petitions, opinions)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic

from reportgen.aggregate.dem import KhoangNgay, M, dem, dem_theo
from reportgen.aggregate.facts import CaDonThu, CaHoaGiai, SoLieu, YKienKy
from reportgen.aggregate.pham_vi import PhamVi
from reportgen.domain.ho_so import (
    DonThu,
    HoaGiai,
    HoSo,
    KetQuaDonThu,
    KetQuaHoaGiai,
    TrangThaiYKien,
    YKienNhanDan,
)


@dataclass(frozen=True, slots=True)
class _Ca(Generic[M]):
    ton_dau: list[M]
    nhan: list[M]
    xong: list[M]
    ton_cuoi: list[M]


def _chia(
    cac_vu: Sequence[M],
    khoang: KhoangNgay,
    ngay_nhan: Callable[[M], date],
    ngay_xong: Callable[[M], date | None],
) -> _Ca[M]:
    """Sort cases so that opening + received = closed + closing.

    A case closed after ``khoang.den`` is open; one without a closing day never closes.
    """
    ca: _Ca[M] = _Ca([], [], [], [])
    for vu in cac_vu:
        nhan = ngay_nhan(vu)
        if nhan > khoang.den:
            continue
        xong = ngay_xong(vu)
        if xong is not None and max(xong, nhan) < khoang.tu:
            continue
        (ca.ton_dau if nhan < khoang.tu else ca.nhan).append(vu)
        con_do = xong is None or xong > khoang.den
        (ca.ton_cuoi if con_do else ca.xong).append(vu)
    return ca


def ca_hoa_giai(ho_so: HoSo, pham_vi: PhamVi, khoang: KhoangNgay) -> CaHoaGiai:
    """Count mediation cases; settled and failed are those closed in the period."""
    ca = _chia(
        [v for v in ho_so.hoa_giai if pham_vi.thuoc(v.to)],
        khoang,
        lambda v: v.ngay_tiep_nhan,
        _ngay_xong_hoa_giai,
    )
    return CaHoaGiai(
        ton_dau=dem(ca.ton_dau),
        nhan=dem(ca.nhan),
        xong=dem(ca.xong),
        thanh=dem(v for v in ca.xong if v.ket_qua is KetQuaHoaGiai.THANH),
        khong_thanh=dem(v for v in ca.xong if v.ket_qua is KetQuaHoaGiai.KHONG_THANH),
        ton_cuoi=dem(ca.ton_cuoi),
        theo_loai=dem_theo(ca.nhan, lambda v: str(v.loai)),
    )


def ca_don_thu(ho_so: HoSo, pham_vi: PhamVi, khoang: KhoangNgay) -> CaDonThu:
    """Count petitions; those not accepted are among the closed."""
    ca = _chia(
        [v for v in ho_so.don_thu if pham_vi.thuoc(v.to)],
        khoang,
        lambda v: v.ngay,
        _ngay_xong_don_thu,
    )
    return CaDonThu(
        ton_dau=dem(ca.ton_dau),
        nhan=dem(ca.nhan),
        xong=dem(ca.xong),
        da_giai_quyet=dem(v for v in ca.xong if v.ket_qua is KetQuaDonThu.DA_GIAI_QUYET),
        khong_thu_ly=dem(v for v in ca.xong if v.ket_qua is KetQuaDonThu.KHONG_THU_LY),
        ton_cuoi=dem(ca.ton_cuoi),
        theo_loai=dem_theo(ca.nhan, lambda v: str(v.loai)),
    )


def y_kien_ky(ho_so: HoSo, pham_vi: PhamVi, khoang: KhoangNgay) -> YKienKy:
    """Count opinions received in the period and which of them were answered by its last day."""
    muc = tuple(y for y in ho_so.y_kien_nhan_dan if pham_vi.thuoc(y.to) and y.ngay in khoang)
    return YKienKy(
        nhom=dem(muc),
        so_y_kien=SoLieu(sum(y.so_y_kien for y in muc), tuple(y.ma for y in muc)),
        da_tra_loi=dem(y for y in muc if _da_tra_loi(y, khoang.den)),
        muc=muc,
    )


def _ngay_xong_hoa_giai(vu: HoaGiai) -> date | None:
    return None if vu.ket_qua is KetQuaHoaGiai.DANG_GIAI_QUYET else vu.ngay_ket_thuc


def _ngay_xong_don_thu(don: DonThu) -> date | None:
    return None if don.ket_qua is KetQuaDonThu.DANG_GIAI_QUYET else don.ngay_ket_qua


def _da_tra_loi(y_kien: YKienNhanDan, den: date) -> bool:
    """Whether answered by *den*; without a day of the answer the state written is believed."""
    ngay = y_kien.ngay_tra_loi
    return y_kien.trang_thai is TrangThaiYKien.DA_TRA_LOI and (ngay is None or ngay <= den)
