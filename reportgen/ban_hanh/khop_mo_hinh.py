"""Which models an entry of the register speaks of: by its words, then by time."""

from collections.abc import Sequence
from datetime import date

from reportgen.ban_hanh.chu_viet import co_cum_tu
from reportgen.ban_hanh.khop_muc import Nguon, ngay_cua
from reportgen.ban_hanh.loai_van_ban import LoaiVanBan
from reportgen.domain.ho_so import HoSo, MoHinh, VanBanDaBanHanh


def mo_hinh_cua(
    ho_so: HoSo, loai: LoaiVanBan, candidates: Sequence[Nguon], entry: VanBanDaBanHanh
) -> tuple[str, ...]:
    """Codes of the models: the nearest one, or all that share its group, or all of them."""
    if not loai.gop:
        return tuple(c.ma for c in candidates)
    near = gan_voi(ho_so, candidates, entry) if loai.gop == "ma" else candidates
    nearest = min(near, key=lambda c: abs((ngay_trong_loai(c, loai) - entry.ngay).days))
    group = getattr(nearest, loai.gop)
    return tuple(c.ma for c in candidates if getattr(c, loai.gop) == group)


def gan_voi(
    ho_so: HoSo, candidates: Sequence[Nguon], registered: VanBanDaBanHanh
) -> Sequence[Nguon]:
    """The candidates the entry's words point to: a model it names, the teams it names; else all."""
    subject = registered.trich_yeu
    named = [c for c in candidates if isinstance(c, MoHinh) and co_cum_tu(subject, c.ten)]
    if named:
        return named
    scope = registered.pham_vi
    teams = {
        t.ma
        for t in ho_so.to_dan_van
        if t.ma == scope or co_cum_tu(subject, t.ten) or co_cum_tu(subject, t.to_dan_pho)
    }
    return [c for c in candidates if c.to in teams] or candidates


def ngay_trong_loai(entry: Nguon, loai: LoaiVanBan) -> date:
    """The day *entry* counts for in *loai*: the type's own, else its usual day."""
    return ngay_rieng(entry, loai) or ngay_cua(entry)


def ngay_rieng(entry: Nguon, loai: LoaiVanBan) -> date | None:
    """The first of the type's own fields that holds a day; its usual day when it has no fields."""
    if not loai.ngay_theo:
        return ngay_cua(entry)
    days = (getattr(entry, name, None) for name in loai.ngay_theo)
    return next((day for day in days if isinstance(day, date)), None)
