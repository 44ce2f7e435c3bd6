"""Break centred lines where a clerk would: balanced, names whole, no short word alone.

The chosen breaks are the only plain spaces left in the text; every other space becomes NO-BREAK
SPACE. A renderer breaks greedily, so only ways that a greedy breaker keeps are taken.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, combinations, pairwise
from math import ceil

from reportgen.layout.cum_tu import Khuc, cat_khuc
from reportgen.layout.metrics import NBSP, do_rong, ngat_dong
from reportgen.layout.model import FontStyle
from reportgen.layout.rang_buoc import rang_buoc

PHAT_TU_LE = 4.0
NHIEU_DONG_NHAT = 4
_GIU = 1024
"""Names whose breaks are kept: those of a unit stand in each of its documents."""


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


@lru_cache(maxsize=_GIU)
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


@lru_cache(maxsize=_GIU)
def rong_it_nhat(doan: DoanCanGiua, so_dong: int) -> float:
    """Least width that holds *doan* on *so_dong* lines without an ugly break.

    Infinite when there are not that many pieces.
    """
    ways = cac_cach(doan, so_dong)
    good = [way for way in ways if way.gia < PHAT_TU_LE] or ways
    return min((way.rong for way in good), default=float("inf"))


@lru_cache(maxsize=_GIU)
def ngat_can(doan: DoanCanGiua, width: float, du: float = 0.0) -> CachNgat:
    """Choose the best way to set *doan* in *width*, on as few lines as possible.

    *du*: part of the width that lines leave clear when they can.
    """
    for fill in dict.fromkeys((width - du, width)):
        for so_dong in range(max(ceil(doan.rong / fill), 1), len(doan.khuc) + 1):
            way = _chon(BanDo.cua(doan, width, fill), so_dong)
            if way:
                return way
    return _tham_lam(doan, width)


@dataclass(frozen=True, slots=True)
class BanDo:
    """Where each piece ends on one long line, and the limits that lines must keep.

    ``ket``: ends in twips, a space after each; ``rong``: the width a renderer breaks at; ``day``:
    the width that lines may fill.
    """

    doan: DoanCanGiua
    ket: tuple[float, ...]
    cach: float
    rong: float
    day: float

    @classmethod
    def cua(cls, doan: DoanCanGiua, rong: float, day: float) -> "BanDo":
        """Measure *doan*."""
        space = do_rong(NBSP, doan.font)
        ends = accumulate(do_rong(k.text, doan.font) + space for k in doan.khuc)
        return cls(doan, (0.0, *ends), space, rong, day)

    def dai(self, tu: int, den: int) -> float:
        """Width of a line from piece *tu* up to, without, piece *den*."""
        return self.ket[den] - self.ket[tu] - self.cach

    def gia(self, tu: int, den: int, so_dong: int) -> float:
        """Price of that line among *so_dong*: its distance from the mean, its end, a lone word."""
        mean = self.dai(0, len(self.doan.khuc)) / so_dong or 1.0
        uneven = (self.dai(tu, den) / mean - 1) ** 2 / so_dong
        last = self.doan.khuc[den - 1]
        alone = so_dong > 1 and den - tu == 1 and len(last.text.split()) == 1
        ending = last.phat if den < len(self.doan.khuc) else 0.0
        return uneven + ending + (PHAT_TU_LE if alone else 0.0)

    def dong(self, cuts: Sequence[int]) -> tuple[str, ...]:
        """Give the lines between *cuts*."""
        return tuple(NBSP.join(k.text for k in self.doan.khuc[a:b]) for a, b in pairwise(cuts))


# The cheapest ways so far by their last line (from, to): price and cuts.
_Duong = dict[tuple[int, int], tuple[float, tuple[int, ...]]]


def _chon(ban_do: BanDo, so_dong: int) -> CachNgat | None:
    """Find the cheapest way on *so_dong* lines that a greedy breaker keeps."""
    count = len(ban_do.doan.khuc)
    ways: _Duong = {}
    for end in range(1, count + 1):
        if ban_do.dai(0, end) > ban_do.day:
            break
        ways[0, end] = (ban_do.gia(0, end, so_dong), (0, end))
    for _ in range(so_dong - 1):
        ways = _them_dong(ban_do, ways, so_dong)
    finished = [way for (_, end), way in ways.items() if end == count]
    if not finished:
        return None
    price, cuts = min(finished)
    longest = max(ban_do.dai(a, b) for a, b in pairwise(cuts))
    return CachNgat(ban_do.dong(cuts), longest, price)


def _them_dong(ban_do: BanDo, ways: _Duong, so_dong: int) -> _Duong:
    """Set one more line after each of *ways*: no two neighbours may fit on one line."""
    longer: _Duong = {}
    for (start, at), (price, cuts) in ways.items():
        for end in range(at + 1, len(ban_do.doan.khuc) + 1):
            if ban_do.dai(at, end) > ban_do.day:
                break
            if ban_do.dai(start, end) <= ban_do.rong:
                continue
            found = (price + ban_do.gia(at, end, so_dong), (*cuts, end))
            longer[at, end] = min(found, longer.get((at, end), found))
    return longer


def _tham_lam(doan: DoanCanGiua, width: float) -> CachNgat:
    """Break greedily: the way out when no balanced way exists."""
    lines = ngat_dong(" ".join(k.text for k in doan.khuc), doan.font, width)
    longest = max((do_rong(line, doan.font) for line in lines), default=0.0)
    return CachNgat(tuple(line.replace(" ", NBSP) for line in lines), longest, PHAT_TU_LE)
