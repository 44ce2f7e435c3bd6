"""Decide number and date: what was ordered, else the register, else the blanks of a draft."""

from datetime import date

from reportgen.ban_hanh.ky import ngay_cuoi
from reportgen.ban_hanh.loai_van_ban import NgayDuKien
from reportgen.ban_hanh.muc_nguon import ngay_cua_muc
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.so_ky_hieu import SoKyHieu, doc_so_ky_hieu

__all__ = ["SoKyHieu", "chon_ngay", "doc_so_ky_hieu", "ngay_du_kien"]


def chon_ngay(viec: Viec, ngay: date | None) -> date | None:
    """Date of the document: *ngay* as ordered, else the register's, else None (draft)."""
    if ngay is not None:
        return ngay
    return viec.entry.ngay if viec.entry else None


def ngay_du_kien(ho_so: HoSo, viec: Viec) -> date:
    """Day that stands for the date of a draft: it chooses the edition, the signer, the members."""
    last = date(ho_so.nam, 12, 31)
    reached = min(ho_so.so_lieu_den or last, last)
    if viec.loai.ngay_du_kien is NgayDuKien.DAU_NAM:
        return date(ho_so.nam, 1, 1)
    if viec.loai.ngay_du_kien is NgayDuKien.NGAY_MUC:
        return ngay_cua_muc(ho_so, viec.loai, viec.muc) or reached
    if viec.loai.ngay_du_kien is NgayDuKien.KHEN_THUONG:
        return min((k.ngay for k in ho_so.khen_thuong if k.ma in viec.muc), default=reached)
    if viec.loai.ngay_du_kien is NgayDuKien.CUOI_KY:
        return min(ngay_cuoi(ho_so.nam, viec.ky), reached)
    if viec.loai.ngay_du_kien is NgayDuKien.DEN_NAY:
        return reached
    decided = [
        quyet_dinh.ngay
        for to in ho_so.to_dan_van
        if viec.pham_vi in (PHUONG, to.ma)
        for quyet_dinh in (to.quyet_dinh, *to.quyet_dinh_thay_doi)
        if quyet_dinh.ngay.year == ho_so.nam
    ]
    return max(decided, default=reached)
