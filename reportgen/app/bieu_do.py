"""Figures people would rather look at: activities by month and field, by team; targets reached."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from reportgen.app.ho_so_mo import HoSoMo

THANG = range(1, 13)
BAC = 5
"""Shades of a cell."""


@dataclass(frozen=True, slots=True)
class HangThang:
    """A group of fields: activities of each month of the year, and the shade of each (0-5)."""

    ten: str
    so: tuple[int, ...]
    bac: tuple[int, ...]
    tong: int


@dataclass(frozen=True, slots=True)
class Thanh:
    """A bar: what it is, its figure in words, its length in parts of a hundred."""

    ten: str
    chu: str
    dai: int


@dataclass(frozen=True, slots=True)
class BieuDo:
    """``thang``: by month and group; ``to``: by team; ``chi_tieu``: targets reached."""

    thang: tuple[HangThang, ...]
    to: tuple[Thanh, ...]
    chi_tieu: tuple[Thanh, ...]


def bieu_do(opened: HoSoMo) -> BieuDo | None:
    """Count for the plots; None while the dossier has errors."""
    if opened.ho_so is None:
        return None
    return BieuDo(_theo_thang(opened), _theo_to(opened), _chi_tieu(opened))


def _theo_thang(opened: HoSoMo) -> tuple[HangThang, ...]:
    from reportgen.domain.danh_muc import linh_vuc, nhom_linh_vuc

    dossier, _ = opened.can()
    fields = linh_vuc()
    count = Counter(
        (fields[one.linh_vuc].nhom, one.ngay.month)
        for one in dossier.hoat_dong
        if one.linh_vuc in fields
    )
    most = max(count.values(), default=1)
    rows = []
    for number, name in nhom_linh_vuc().items():
        figures = tuple(count[number, month] for month in THANG)
        if sum(figures):
            shades = tuple(-(-n * BAC // most) for n in figures)
            rows.append(HangThang(name, figures, shades, sum(figures)))
    return tuple(rows)


def _theo_to(opened: HoSoMo) -> tuple[Thanh, ...]:
    from reportgen.domain.pham_vi import ten_pham_vi

    dossier, _ = opened.can()
    count = Counter(code for one in dossier.hoat_dong for code in one.to)
    for team in dossier.to_dan_van:
        count.setdefault(team.ma, 0)
    most = max(count.values(), default=0) or 1
    codes = [team.ma for team in dossier.to_dan_van]
    return tuple(
        Thanh(ten_pham_vi(dossier, code), str(count[code]), count[code] * 100 // most)
        for code in codes
    )


def _chi_tieu(opened: HoSoMo) -> tuple[Thanh, ...]:
    from reportgen.aggregate.tong_hop import tong_hop
    from reportgen.text_vn import so_le

    dossier, _ = opened.can()
    rows = []
    for one in tong_hop(dossier, "N").chi_tieu:
        if one.thuc_hien is None or one.phan_tram is None:
            continue
        made, plan = (so_le(Decimal(n)) for n in (one.thuc_hien, one.ke_hoach))
        words = f"{made}/{plan} {one.don_vi_tinh}, đạt {so_le(one.phan_tram)}%"
        rows.append(Thanh(one.ten, words, min(100, int(one.phan_tram))))
    return tuple(rows)
