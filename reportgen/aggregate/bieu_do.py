"""Figures people would rather look at: activities by month and field, by team; targets reached.

Counted once, for the page of the web and for the appendix of a report.
"""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from reportgen.aggregate.facts import SoLieuKy
from reportgen.aggregate.pham_vi import doc_pham_vi
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.domain.danh_muc import linh_vuc, nhom_linh_vuc
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.ky_bao_cao import parse_ky, thang_cua
from reportgen.domain.pham_vi import ten_pham_vi
from reportgen.text_vn import so_le

BAC = 5
"""Shades of a cell."""


@dataclass(frozen=True, slots=True)
class HangThang:
    """A group of fields: activities of each month of the period, and the shade of each (0-5)."""

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
    """``thang``: by month and group; ``to``: by team; ``chi_tieu``: the year's targets reached.

    ``cac_thang``: the months of the period, by number. A team's own plots have no bars: it is
    compared with nobody, and has no targets.
    """

    cac_thang: tuple[int, ...]
    thang: tuple[HangThang, ...]
    to: tuple[Thanh, ...]
    chi_tieu: tuple[Thanh, ...]


def dem_bieu_do(ho_so: HoSo, ma_ky: str = "N", pham_vi: str = PHUONG) -> BieuDo:
    """Count for the plots of a period and scope, by what counts in its report."""
    months = parse_ky(ma_ky, ho_so.nam, ho_so.ky_bao_cao).cac_thang
    facts = tong_hop(ho_so, ma_ky, pham_vi)
    bars = _theo_to(ho_so, facts) if doc_pham_vi(ho_so, pham_vi).la_phuong else ()
    return BieuDo(months, _theo_thang(ho_so, facts, months), bars, _chi_tieu(facts))


def _theo_thang(ho_so: HoSo, facts: SoLieuKy, months: tuple[int, ...]) -> tuple[HangThang, ...]:
    fields = linh_vuc()
    count = Counter(
        (fields[one.linh_vuc].nhom, thang_cua(one.ngay, ho_so.ky_bao_cao))
        for one in facts.cac_hoat_dong
        if one.linh_vuc in fields
    )
    most = max(count.values(), default=1)
    rows = []
    for number, name in nhom_linh_vuc().items():
        figures = tuple(count[number, month] for month in months)
        if sum(figures):
            shades = tuple(-(-n * BAC // most) for n in figures)
            rows.append(HangThang(name, figures, shades, sum(figures)))
    return tuple(rows)


def _theo_to(ho_so: HoSo, facts: SoLieuKy) -> tuple[Thanh, ...]:
    """Give the bars of the teams that are there in the period, the longest as long as can be."""
    count = Counter(code for one in facts.cac_hoat_dong for code in one.to)
    teams = [
        team.ma
        for team in ho_so.to_dan_van
        if team.giai_the is None or team.giai_the >= facts.tu_ngay or count[team.ma]
    ]
    most = max((count[code] for code in teams), default=0) or 1
    return tuple(
        Thanh(ten_pham_vi(ho_so, code), str(count[code]), count[code] * 100 // most)
        for code in teams
    )


def _chi_tieu(facts: SoLieuKy) -> tuple[Thanh, ...]:
    rows = []
    for one in facts.chi_tieu:
        if one.thuc_hien is None or one.phan_tram is None:
            continue
        made, plan = (so_le(Decimal(n)) for n in (one.thuc_hien, one.ke_hoach))
        unit = one.don_vi_tinh
        reached = f"{made}%/{plan}%" if unit == "%" else f"{made}/{plan} {unit}"
        words = f"{reached}, đạt {so_le(one.phan_tram)}%"
        rows.append(Thanh(one.ten, words, min(100, int(one.phan_tram))))
    return tuple(rows)
