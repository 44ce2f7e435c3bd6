"""Documents that two people sign: minutes by the clerk and the chair of the meeting."""

from reportgen.ban_hanh.muc_nguon import muc_theo_ma
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.document.tree import KhoiKy
from reportgen.domain.ho_so import HoiNghi, HoSo
from reportgen.standards import TieuChuan


def hai_chu_ky(ho_so: HoSo, viec: Viec, chuan: TieuChuan) -> tuple[KhoiKy, KhoiKy] | None:
    """Left and right signature of a type that has two; None for all others.

    Source: HD05 II.I.7, 7.1.4.e; NĐ30, Phụ lục III, mẫu 1.9.
    """
    if viec.loai.ky_trai == "thu_ky":
        return _bien_ban(ho_so, viec, chuan)
    return None


def _bien_ban(ho_so: HoSo, viec: Viec, chuan: TieuChuan) -> tuple[KhoiKy, KhoiKy]:
    meeting = next((m for m in muc_theo_ma(ho_so, viec.muc) if isinstance(m, HoiNghi)), None)
    clerk = ten_thanh_vien(ho_so, meeting.thu_ky) if meeting else ""
    chair = ten_thanh_vien(ho_so, meeting.chu_tri) if meeting else ""
    return (
        KhoiKy(chuc_vu=(chuan.chu("bien_ban_nguoi_ghi"),), ho_ten=clerk),
        KhoiKy(chuc_vu=(chuan.chu("bien_ban_chu_tri"),), ho_ten=chair),
    )


def ten_thanh_vien(ho_so: HoSo, ma: str | None) -> str:
    """Name of a member or signer by code; the text itself when it is no code; empty for None."""
    if ma is None:
        return ""
    names = {m.ma: m.ho_ten for to in ho_so.to_dan_van for m in to.thanh_vien}
    names |= {p.ma: p.ho_ten for p in ho_so.nguoi_ky}
    return names.get(ma, ma)
