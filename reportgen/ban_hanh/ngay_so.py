"""Decide number and date: what was ordered, else the register, else the blanks of a draft."""

import re
from dataclasses import dataclass
from datetime import date

from reportgen.ban_hanh.chu_viet import sach
from reportgen.ban_hanh.ky import ngay_cuoi
from reportgen.ban_hanh.loai_van_ban import NgayDuKien
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.domain.ho_so import PHUONG, HoSo

_DANG = re.compile(r"(?P<so>\d+)\s*-\s*(?P<loai>[^\W\d_]+)\s*/\s*(?P<co_quan>[\w-]+)")
_NHA_NUOC = re.compile(r"(?P<so>\d+)\s*/\s*(?P<loai>[^\W\d_]+)\s*-\s*(?P<co_quan>[\w-]+)")
_SO = re.compile(r"(?P<so>\d+)")
_NHAN = re.compile(r"^số\s*:?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SoKyHieu:
    """A number taken apart: "01-BC/DV" is 01, BC, DV; ``loai``, ``co_quan`` empty when unsaid."""

    so: str
    loai: str = ""
    co_quan: str = ""


def doc_so_ky_hieu(text: str) -> SoKyHieu | None:
    """Take a number apart, in the Party's form or the State's; None when it is neither."""
    bare = _NHAN.sub("", sach(text))
    for pattern in (_DANG, _NHA_NUOC, _SO):
        if found := pattern.fullmatch(bare):
            parts = found.groupdict()
            number = parts["so"].lstrip("0").zfill(2)
            return SoKyHieu(number, parts.get("loai") or "", parts.get("co_quan") or "")
    return None


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
    if viec.loai.ngay_du_kien is NgayDuKien.CHOT:
        return reached
    if viec.loai.ngay_du_kien is NgayDuKien.CUOI_KY:
        return min(ngay_cuoi(ho_so.nam, viec.ky), reached)
    decided = [
        quyet_dinh.ngay
        for to in ho_so.to_dan_van
        if viec.pham_vi in (PHUONG, to.ma)
        for quyet_dinh in (to.quyet_dinh, *to.quyet_dinh_thay_doi)
        if quyet_dinh.ngay.year == ho_so.nam
    ]
    return max(decided, default=reached)
