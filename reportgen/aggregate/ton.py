"""Stocks on a day: members in office, models registered and recognised."""

from datetime import date

from reportgen.aggregate.dem import dem, dem_theo
from reportgen.aggregate.facts import MoHinhKy, ThanhVienKy
from reportgen.aggregate.pham_vi import PhamVi
from reportgen.domain.ho_so import CapCongNhan, DangKy, GioiTinh, HoSo


def thanh_vien_ngay(pham_vi: PhamVi, ngay: date) -> ThanhVienKy:
    """Count the members in office on *ngay*."""
    danh_sach = tuple(tv for to in pham_vi.cac_to for tv in to.thanh_vien_ngay(ngay))
    return ThanhVienKy(
        tong=dem(danh_sach),
        nu=dem(tv for tv in danh_sach if tv.gioi_tinh is GioiTinh.NU),
        dang_vien=dem(tv for tv in danh_sach if tv.dang_vien),
        danh_sach=danh_sach,
    )


def mo_hinh_ngay(ho_so: HoSo, pham_vi: PhamVi, ngay: date, ngay_cuoi: date) -> MoHinhKy:
    """Count the models registered by *ngay*, and those of them recognised by then.

    A recognition without its day counts from *ngay_cuoi*, the last day the dossier speaks of.
    """
    muc = tuple(
        m for m in ho_so.mo_hinh_dan_van_kheo if pham_vi.thuoc(m.to) and m.ngay_dang_ky <= ngay
    )
    cong_nhan = tuple(
        m
        for m in muc
        if m.cap_cong_nhan is not CapCongNhan.CHUA and (m.ngay_cong_nhan or ngay_cuoi) <= ngay
    )
    return MoHinhKy(
        dang_ky=dem(muc),
        dang_ky_moi=dem(m for m in muc if m.dang_ky is DangKy.MOI),
        duy_tri=dem(m for m in muc if m.dang_ky is DangKy.DUY_TRI),
        cong_nhan=dem(cong_nhan),
        theo_cap=dem_theo(cong_nhan, lambda m: str(m.cap_cong_nhan)),
        muc=muc,
    )
