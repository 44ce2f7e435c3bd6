"""PNG pictures people hand in, a signature or a seal: judged, cut to their ink, written anew."""

import io
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

NHIEU_BYTE_NHAT = 2 * 1024 * 1024
IT_DIEM_NHAT, NHIEU_DIEM_NHAT = 60, 4000
GIU_DIEM = 1000
"""Pixels a side that are kept: 700 dots an inch for a seal of 36 mm."""
DO_PHAN_GIAI_THAP = 50
MM_MOI_INCH = 25.4
_DAU_PNG = b"\x89PNG\r\n\x1a\n"
_KHUNG_KHOI = 12
"""Bytes of a chunk besides its data: length, kind, checksum."""
_MO = 16
"""Alpha below which a pixel is no ink."""
_HON = 1.25
"""How much stronger than another a colour must be to give its name to the ink."""


class AnhHongError(Exception):
    """A picture that cannot be used: what is wrong, and what to do."""

    def __init__(self, thong_bao: str, goi_y: str) -> None:
        super().__init__(thong_bao)
        self.goi_y = goi_y


@dataclass(frozen=True, slots=True)
class AnhPng:
    """A picture cut to its ink. ``rong``, ``cao``: pixels; ``mau``: "do", "xanh" or empty.

    ``rong_mm``: width of the ink by the file's own resolution, None where it says none.
    """

    du_lieu: bytes
    rong: int
    cao: int
    rong_mm: float | None
    mau: str


_XUAT_LAI = "quét lại, xóa nền rồi lưu thành PNG nền trong suốt"


@lru_cache(maxsize=32)
def doc_anh(du_lieu: bytes) -> AnhPng:
    """Judge a file and give its ink as a fresh PNG: no transparent margin, no data of the camera.

    Raises:
        AnhHongError: no PNG, broken, too large or too small, without a transparent ground.
    """
    if len(du_lieu) > NHIEU_BYTE_NHAT:
        limit = NHIEU_BYTE_NHAT // (1024 * 1024)
        raise AnhHongError(f"tệp ảnh lớn hơn {limit} MB", "thu nhỏ ảnh rồi lưu lại")
    picture = _mo_anh(du_lieu)
    resolution = float(picture.info.get("dpi", (0, 0))[0])
    ink = _cat_sat(picture)
    width = ink.width / resolution * MM_MOI_INCH if resolution >= DO_PHAN_GIAI_THAP else None
    if max(ink.size) > GIU_DIEM:
        ink.thumbnail((GIU_DIEM, GIU_DIEM))
    out = io.BytesIO()
    ink.save(out, "PNG", optimize=True)
    return AnhPng(out.getvalue(), ink.width, ink.height, width, _mau(ink))


def _mo_anh(du_lieu: bytes) -> "Image.Image":
    from PIL import Image  # heavy

    try:
        picture = Image.open(io.BytesIO(du_lieu), formats=("PNG",))
    except Exception as caught:
        raise AnhHongError("tệp không phải ảnh PNG", _XUAT_LAI) from caught
    if min(picture.size) < IT_DIEM_NHAT or max(picture.size) > NHIEU_DIEM_NHAT:
        raise AnhHongError(
            f"ảnh {picture.width} × {picture.height} điểm, "
            f"mỗi chiều phải từ {IT_DIEM_NHAT} đến {NHIEU_DIEM_NHAT} điểm",
            "quét ở 300 đến 600 điểm mỗi inch",
        )
    broken = AnhHongError("tệp ảnh bị hỏng", "lưu lại ảnh rồi thử lại")
    if not _tron_ven(du_lieu):
        raise broken
    try:
        picture.load()
    except Exception as caught:
        raise broken from caught
    return picture


def _tron_ven(du_lieu: bytes) -> bool:
    """Tell whether every chunk is there, unharmed, up to the one that ends the file.

    Why not Pillow's own judgement: a library may have told it, for all, to be content with half.
    """
    at = len(_DAU_PNG)
    while at + _KHUNG_KHOI <= len(du_lieu):
        (size,) = struct.unpack_from(">I", du_lieu, at)
        end = at + _KHUNG_KHOI + size
        body = du_lieu[at + 4 : end - 4]
        if end > len(du_lieu) or zlib.crc32(body) != struct.unpack_from(">I", du_lieu, end - 4)[0]:
            return False
        if body.startswith(b"IEND"):
            return True
        at = end
    return False


def _cat_sat(picture: "Image.Image") -> "Image.Image":
    """Give the part that holds ink, as red, green, blue and alpha."""
    whole = picture.convert("RGBA")
    ground = whole.getchannel("A").point([0] * _MO + [255] * (256 - _MO))
    corners = [ground.getpixel((x, y)) for x in (0, whole.width - 1) for y in (0, whole.height - 1)]
    if any(corners):
        raise AnhHongError("ảnh không có nền trong suốt", _XUAT_LAI)
    box = ground.getbbox()
    if box is None:
        raise AnhHongError("ảnh trong suốt hết, không có nét nào", _XUAT_LAI)
    return whole.crop(box)


def _mau(ink: "Image.Image") -> str:
    """Name the colour of the ink on the whole: weighed by how much of it there is."""
    mean = ink.convert("RGBa").resize((1, 1)).convert("RGBA").getpixel((0, 0))
    if not isinstance(mean, tuple):
        return ""
    red, green, blue = (float(one) for one in mean[:3])
    if red > _HON * max(green, blue):
        return "do"
    return "xanh" if blue > _HON * red else ""
