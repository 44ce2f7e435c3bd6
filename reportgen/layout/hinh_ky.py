"""Pictures of signature and seal over the room left for them: nothing else moves for them.

Source: NĐ30 Phụ lục I, Phần I, II.7.d (middle, between office and name), II.8 (the seal in its real
size, over about a third of the signature, to the left).
"""

from dataclasses import dataclass

from reportgen.document.tree import HinhAnh, KhoiKy
from reportgen.layout.model import Picture
from reportgen.layout.styles import BoKieu
from reportgen.units import mm


@dataclass(frozen=True, slots=True)
class ChoKy:
    """The place of a signature, in twips: width of its column, room over the name.

    ``tren``: what of the column stands above that room; ``duoi``: height of the name's line.
    """

    rong: int
    cho: int
    tren: int
    duoi: int


def hinh_ky(khoi: KhoiKy, bo: BoKieu, place: ChoKy) -> tuple[Picture, ...]:
    """Lay the pictures of *khoi* over the room for its signature, the seal on top."""
    widest = min(bo.do("hinh_chu_ky.rong"), place.rong)
    wide, high = _vua(khoi.hinh_chu_ky, widest, place.cho)
    left = (place.rong - wide) // 2
    made = []
    if khoi.hinh_chu_ky is not None:
        made.append(_dat(khoi.hinh_chu_ky, (wide, high), left, place))
    if khoi.hinh_dau is not None:
        seal = khoi.hinh_dau
        own = mm(seal.rong_that)
        covered = round(wide * bo.standard.do("hinh_dau.trum"))
        made.append(_dat(seal, (own, own * seal.cao // seal.rong), left + covered - own, place))
    return tuple(made)


def _vua(anh: HinhAnh | None, rong: int, cao: int) -> tuple[int, int]:
    """Give the size of *anh* made to fit; without one, the place a signature would take."""
    if anh is None:
        return rong, cao
    scale = min(rong / anh.rong, cao / anh.cao)
    return round(anh.rong * scale), round(anh.cao * scale)


def _dat(anh: HinhAnh, co: tuple[int, int], trai: int, place: ChoKy) -> Picture:
    """Set *anh* with its middle in the middle of the room, within the column where it fits there.

    Why: LibreOffice keeps within the cell what floats in it, its top first.
    """
    middle = -(place.cho + co[1]) // 2
    top = max(min(middle, place.duoi - co[1]), -place.cho - place.tren)
    return Picture(anh.du_lieu, *co, trai, top, anh.thay)
