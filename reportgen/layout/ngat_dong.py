"""Break centred lines where a clerk would: balanced, names whole, no short word alone.

The chosen breaks are the only plain spaces left in the text; every other space becomes NO-BREAK
SPACE. A renderer breaks greedily, so only ways that a greedy breaker keeps are taken.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations, pairwise

from reportgen.layout.cum_tu import Khuc, cat_khuc
from reportgen.layout.metrics import NBSP, do_rong, ngat_dong
from reportgen.layout.model import FontStyle
from reportgen.layout.rang_buoc import rang_buoc

PHAT_TU_LE = 4.0
NHIEU_DONG_NHAT = 4


@dataclass(frozen=True, slots=True)
class CachNgat:
    """A way of breaking: its lines (spaces bound), the width of the longest, its price."""

    dong: tuple[str, ...]
    rong: float
    gia: float = 0.0

    @property
    def text(self) -> str:
        """The lines joined by the only plain spaces."""
        return " ".join(self.dong)


@dataclass(frozen=True, slots=True)
class DoanCanGiua:
    """A text cut into unbreakable pieces, in capitals where asked, with its font."""

    khuc: tuple[Khuc, ...]
    font: FontStyle

    @property
    def rong(self) -> float:
        """Width on one line."""
        return do_rong(NBSP.join(k.text for k in self.khuc), self.font)

    @property
    def rong_khuc(self) -> float:
        """Width of the widest piece: no column may be narrower."""
        return max((do_rong(k.text, self.font) for k in self.khuc), default=0.0)


def doan_can_giua(text: str, font: FontStyle, *, in_hoa: bool = False) -> DoanCanGiua:
    """Cut *text*, written as in a sentence; capitals are made after the cutting."""
    pieces = cat_khuc(rang_buoc(text))
    if in_hoa:
        pieces = tuple(Khuc(k.text.upper(), k.phat) for k in pieces)
    return DoanCanGiua(pieces, font)


def _gia(lines: Sequence[str], widths: Sequence[float], breaks: float) -> float:
    mean = sum(widths) / len(widths) or 1.0
    uneven = sum((width / mean - 1) ** 2 for width in widths) / len(widths)
    alone = len(lines) > 1 and any(len(line.split()) == 1 for line in lines)
    return uneven + breaks + (PHAT_TU_LE if alone else 0.0)


def cac_cach(doan: DoanCanGiua, so_dong: int) -> list[CachNgat]:
    """Every way to set *doan* on *so_dong* lines."""
    space = do_rong(NBSP, doan.font)
    ends = [0.0, *accumulate(do_rong(k.text, doan.font) + space for k in doan.khuc)]
    ways = []
    for cuts in combinations(range(1, len(doan.khuc)), so_dong - 1):
        spans = tuple(pairwise((0, *cuts, len(doan.khuc))))
        lines = tuple(NBSP.join(k.text for k in doan.khuc[a:b]) for a, b in spans)
        widths = [ends[b] - ends[a] - space for a, b in spans]
        price = _gia(lines, widths, sum(doan.khuc[cut - 1].phat for cut in cuts))
        ways.append(CachNgat(lines, max(widths), price))
    return ways


def rong_it_nhat(doan: DoanCanGiua, so_dong: int) -> float:
    """Least width that holds *doan* on *so_dong* lines without an ugly break.

    Infinite when there are not that many pieces.
    """
    ways = cac_cach(doan, so_dong)
    good = [way for way in ways if way.gia < PHAT_TU_LE] or ways
    return min((way.rong for way in good), default=float("inf"))


def _on_dinh(way: CachNgat, font: FontStyle, width: float) -> bool:
    return all(do_rong(f"{a}{NBSP}{b}", font) > width for a, b in pairwise(way.dong))


def ngat_can(doan: DoanCanGiua, width: float, du: float = 0.0) -> CachNgat:
    """Choose the best way to set *doan* in *width*, on as few lines as possible.

    *du*: part of the width that lines leave clear when they can.
    """
    if du:
        clear = _chon(doan, width, width - du)
        if clear:
            return clear
    return _chon(doan, width, width) or _tham_lam(doan, width)


def _chon(doan: DoanCanGiua, width: float, fill: float) -> CachNgat | None:
    for so_dong in range(1, min(len(doan.khuc), NHIEU_DONG_NHAT) + 1):
        ways = [
            way
            for way in cac_cach(doan, so_dong)
            if way.rong <= fill and _on_dinh(way, doan.font, width)
        ]
        if ways:
            return min(ways, key=lambda way: way.gia)
    return None


def _tham_lam(doan: DoanCanGiua, width: float) -> CachNgat:
    """Break greedily: the way out when no balanced way exists."""
    lines = ngat_dong(" ".join(k.text for k in doan.khuc), doan.font, width)
    longest = max((do_rong(line, doan.font) for line in lines), default=0.0)
    return CachNgat(tuple(line.replace(" ", NBSP) for line in lines), longest, PHAT_TU_LE)
