"""Pictures of signature and seal over the room left for them: nothing else moves for them.

Source: NĐ30 Phụ lục I, Phần I, II.7.d (middle, between office and name), II.8 (the seal in its real
size, over about a third of the signature, to the left).
"""

from reportgen.document.tree import HinhAnh, KhoiKy
from reportgen.layout.model import Picture
from reportgen.layout.styles import BoKieu
from reportgen.units import mm


def hinh_ky(khoi: KhoiKy, bo: BoKieu, rong: int, cho: int) -> tuple[Picture, ...]:
    """Place the pictures of *khoi* over its name, the seal on top.

    Args:
        khoi: who signs.
        bo: the styles, and the standard's measures.
        rong: width of the column in twips.
        cho: room over the name in twips.
    """
    widest = min(bo.do("hinh_chu_ky.rong"), rong)
    wide, high = _vua(khoi.hinh_chu_ky, widest, cho)
    left = (rong - wide) // 2
    made = []
    if khoi.hinh_chu_ky is not None:
        made.append(_dat(khoi.hinh_chu_ky, (wide, high), left, cho))
    if khoi.hinh_dau is not None:
        seal = khoi.hinh_dau
        own = mm(seal.rong_that)
        covered = round(wide * bo.standard.do("hinh_dau.trum"))
        made.append(_dat(seal, (own, own * seal.cao // seal.rong), left + covered - own, cho))
    return tuple(made)


def _vua(anh: HinhAnh | None, rong: int, cao: int) -> tuple[int, int]:
    """Give the size of *anh* made to fit; without one, the place a signature would take."""
    if anh is None:
        return rong, cao
    scale = min(rong / anh.rong, cao / anh.cao)
    return round(anh.rong * scale), round(anh.cao * scale)


def _dat(anh: HinhAnh, co: tuple[int, int], trai: int, cho: int) -> Picture:
    """Set *anh* with its middle in the middle of the room."""
    return Picture(anh.du_lieu, *co, trai, -(cho + co[1]) // 2, anh.thay)
