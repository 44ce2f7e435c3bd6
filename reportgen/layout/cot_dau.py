"""Choose the columns of the header block: the right one keeps its lines whole, names give way."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.layout.ngat_dong import NHIEU_DONG_NHAT, DoanCanGiua, rong_it_nhat

# Room for rounding in the renderers, and the least clear space between the two columns, in twips.
DU_PHONG = 40
KHE = 160


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
        uoc: width wished for the left column where the lines leave a choice.
    """

    ten: Sequence[DoanCanGiua]
    trai_cung: float
    phai_cung: float
    ngay: float
    uoc: int


def chon_cot(can: YeuCauCot, tong: int) -> HaiCot:
    """Share *tong* twips, the width of the text area, between the two columns."""
    whole = max([can.trai_cung, *(name.rong for name in can.ten)]) + DU_PHONG + KHE
    least = max([can.trai_cung, *(_hep_nhat(name) for name in can.ten)]) + DU_PHONG + KHE
    right = max(can.phai_cung, can.ngay) + DU_PHONG
    if whole + right <= tong:
        left = round(min(max(can.uoc, whole), tong - right))
        return HaiCot(left, tong - left, vua=True, mot_dong=True)
    if least + right <= tong:
        return HaiCot(tong - round(right), round(right), vua=True, mot_dong=True)
    right = can.phai_cung + DU_PHONG
    left = round(min(least, tong - right))
    return HaiCot(left, tong - left, vua=least + right <= tong, mot_dong=False)


def _hep_nhat(name: DoanCanGiua) -> float:
    lines = range(1, min(len(name.khuc), NHIEU_DONG_NHAT) + 1)
    return min((rong_it_nhat(name, n) for n in lines), default=0.0)
