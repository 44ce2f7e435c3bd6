"""Write the place name before the date, with its level where the standard wants it."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from reportgen.ban_hanh.chu_viet import co_cum_tu, gap
from reportgen.ban_hanh.co_quan import du_lieu, ten_loai_don_vi
from reportgen.domain.ho_so import DonVi
from reportgen.standards import TieuChuan
from reportgen.text_vn.viet_hoa_rieng import viet_hoa_cap


def chon_dia_danh(don_vi: DonVi, chuan: TieuChuan) -> str:
    """Write the place name of *don_vi* under *chuan*.

    What the clerk wrote with its level, or a name that is not the unit's own, stays. Otherwise the
    level is added when a rule of the standard says so: a person's name, one syllable, a number, a
    province's name, a historical event.

    Source: HD05 II.I.4, 4.1.1.c; HD36 1.4.1; NĐ30, Phụ lục I, Phần I, II.4.
    """
    place = don_vi.dia_danh
    if any(gap(place).startswith(gap(level) + " ") for level in du_lieu()["dia_danh"]["cap"]):
        return place[:1].upper() + place[1:]
    if not co_cum_tu(don_vi.ten, place):
        return place
    rules = [row.ma for row in chuan.bang.dia_danh if row.ghi_cap]
    if any(DIEU_KIEN[rule](place) for rule in rules):
        return f"{ten_loai_don_vi(don_vi).capitalize()} {place}"
    return place


def viet_hoa_don_vi(don_vi: DonVi, chuan: TieuChuan) -> Callable[[str], str]:
    """Give how documents under *chuan* write the unit's level in their text.

    The State writes it with a capital before a person's name, a number, a historical event; the
    Party's guides have no such clause.

    Source: NĐ30, Phụ lục II, mục III.1.b.
    """
    level = ten_loai_don_vi(don_vi)
    name = re.sub(rf"^{level}\s+", "", don_vi.ten, flags=re.IGNORECASE)
    if chuan.ho != "nha_nuoc" or not any(DIEU_KIEN[rule](name) for rule in _HOA_CAP):
        return str
    return partial(viet_hoa_cap, cap=level, ten=name)


_HOA_CAP = ("ten_nguoi", "so_thu_tu", "su_kien_lich_su")


def _trong(place: str, names: Iterable[str]) -> bool:
    return gap(place) in {gap(name) for name in names}


DIEU_KIEN: Mapping[str, Callable[[str], bool]] = {
    "ten_nguoi": lambda place: _trong(place, du_lieu()["dia_danh"]["ten_nguoi"]),
    "mot_am_tiet": lambda place: len(place.split()) == 1,
    "trung_ten_tinh": lambda place: _trong(place, du_lieu()["dia_danh"]["tinh_thanh_pho"]),
    "so_thu_tu": lambda place: any(c.isdigit() for c in place),
    "su_kien_lich_su": lambda place: _trong(place, du_lieu()["dia_danh"]["su_kien"]),
}
"""When a rule of a standard's table applies to a place name."""
