"""Choose the columns of the header block: the right one keeps its lines whole, names give way."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from reportgen.layout.ngat_dong import NHIEU_DONG_NHAT, DoanCanGiua, rong_it_nhat

# Room for rounding in the renderers, and the least clear space between the two columns, in twips.
DU_PHONG = 60
KHE = 280


@dataclass(frozen=True, slots=True)
class HaiCot:
    """Widths of both columns; ``vua``: no piece overflows; ``mot_dong``: the date stays whole."""

    trai: int
    phai: int
    vua: bool
    mot_dong: bool

    @property
    def rong_ten(self) -> int:
        """Width that names on the left may fill."""
        return self.trai - KHE


@dataclass(frozen=True, slots=True)
class YeuCauCot:
    """What the columns must hold, in twips.

    Args:
        ten: the names on the left, which may break.
        trai_cung: width on the left that cannot break (the number line).
        phai_cung: width on the right that cannot break (the title).
        ngay: width of the place and date line, which breaks only when all else failed.
        ngay_ngat: width of the longer part of that line when it breaks after its comma.
        uoc: width wished for the left column where the lines leave a choice.
    """

    ten: Sequence[DoanCanGiua]
    trai_cung: float
    phai_cung: float
    ngay: float
    ngay_ngat: float
    uoc: int


def chon_cot(can: YeuCauCot, tong: int) -> HaiCot:
    """Share *tong* twips, the width of the text area, between the two columns.

    What gives way, in this order: nothing; names go to two lines; the date breaks as well; names
    go to as many lines as it takes.
    """
    whole_date = max(can.phai_cung, can.ngay) + DU_PHONG
    broken_date = max(can.phai_cung, can.ngay_ngat) + DU_PHONG
    for lines, right in (
        (1, whole_date),
        (2, whole_date),
        (2, broken_date),
        (NHIEU_DONG_NHAT, whole_date),
        (NHIEU_DONG_NHAT, broken_date),
    ):
        if _rong_trai(can, lines) + right <= tong:
            return _chia(can, right, tong, vua=True)
    return _chia(can, broken_date, tong, vua=False)


def _chia(can: YeuCauCot, right: float, tong: int, *, vua: bool) -> HaiCot:
    """Give the left column what it wishes and no more than *right* leaves."""
    left = floor(min(max(can.uoc, _rong_trai(can, 1)), tong - right))
    left = _tach_ten(can, left, tong)
    return HaiCot(left, tong - left, vua=vua, mot_dong=can.ngay + DU_PHONG <= tong - left)


def _tach_ten(can: YeuCauCot, left: int, tong: int) -> int:
    """Narrow the left column where a name would fill it and touch the title: the name breaks."""
    least = _rong_trai(can, NHIEU_DONG_NHAT)
    for width in sorted((name.rong for name in can.ten), reverse=True):
        narrower = floor(width) - DU_PHONG
        clear = (tong - width - can.phai_cung) / 2
        if least <= narrower and width <= left and clear < KHE:
            left = narrower
    return left


def _rong_trai(can: YeuCauCot, so_dong: int) -> float:
    """Least width of the left column when names take at most *so_dong* lines."""
    names = (_hep_nhat(name, so_dong) for name in can.ten)
    return max([can.trai_cung, *names]) + DU_PHONG + KHE


def _hep_nhat(name: DoanCanGiua, so_dong: int) -> float:
    lines = range(1, min(len(name.khuc), so_dong) + 1)
    return min((rong_it_nhat(name, n) for n in lines), default=0.0)
