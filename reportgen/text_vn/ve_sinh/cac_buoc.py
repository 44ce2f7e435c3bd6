"""The repairs in their order, and what is told of each."""

import re
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from reportgen.text_vn.chu import nfc
from reportgen.text_vn.ve_sinh import gach, ky_tu
from reportgen.text_vn.ve_sinh.bang_ma import doc_bang_ma_cu
from reportgen.text_vn.ve_sinh.dau_roi import gan_dau_roi

_SO_LUOT = 6
# Every text a repair would change has one of these; ordinary Vietnamese has none.
_NGHI = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u00ad\u00d0\u00f0\u0189\u0256\u0300-\u052f\u061c\u1680\u180e"
    "\u2000-\u2015\u2028-\u202f\u2043\u205f-\u206f\u2212\u3000\ufe58\ufe63\ufeff\uff01-\uff5e]"
)
_HAI_CACH = re.compile(r"  (?<=\S  ) *[^\s#]")


class LoaiSua(Enum):
    """A kind of repair; the value is its name in messages."""

    DAU_ROI = "dấu rời khỏi chữ"
    KHOANG_TRANG = "khoảng trắng lạ"
    GACH = "dấu gạch ngang loại khác"
    VO_HINH = "ký tự không nhìn thấy"
    DIEU_KHIEN = "ký tự điều khiển"
    TOAN_RONG = "chữ toàn rộng"
    CHU_D = "chữ Ð không phải Đ của tiếng Việt"
    CHU_GIONG = "chữ cái Nga hoặc Hy Lạp trông giống chữ Latinh"
    HAI_CACH = "hai dấu cách liền nhau"

    @property
    def can_canh_bao(self) -> bool:
        """Whether to-dan-van.md (V38) wants a warning; an information otherwise."""
        return self in {LoaiSua.DAU_ROI, LoaiSua.KHOANG_TRANG, LoaiSua.GACH}


class DaSach(NamedTuple):
    """A text cleaned, and the kinds of repair it took."""

    chu: str
    da_sua: tuple[LoaiSua, ...] = ()


_CAC_BUOC: tuple[tuple[LoaiSua, Callable[[str], str]], ...] = (
    (LoaiSua.VO_HINH, ky_tu.bo_vo_hinh),
    (LoaiSua.DIEU_KHIEN, ky_tu.bo_dieu_khien),
    (LoaiSua.DAU_ROI, lambda chu: gan_dau_roi(nfc(chu))),
    (LoaiSua.KHOANG_TRANG, ky_tu.cach_thuong),
    (LoaiSua.TOAN_RONG, ky_tu.thu_hep),
    (LoaiSua.CHU_GIONG, ky_tu.sua_chu_giong),
    (LoaiSua.CHU_D, ky_tu.sua_chu_d),
    (LoaiSua.GACH, gach.gach_thuong),
    (LoaiSua.HAI_CACH, ky_tu.mot_cach),
)


def can_lam_sach(chu: str) -> bool:
    """Whether *chu* (NFC) has anything a repair may change; quick, for whole files."""
    return _NGHI.search(chu) is not None or _HAI_CACH.search(chu) is not None


def lam_sach(chu: str) -> DaSach:
    """Clean *chu*; cleaning twice is cleaning once.

    Text of a dead encoding is left to the letter: its bytes are letters, not faults.
    """
    if chu.isascii() and not can_lam_sach(chu):
        return DaSach(chu)
    chu = nfc(chu)
    if not can_lam_sach(chu):
        return DaSach(chu)
    da_sua: dict[LoaiSua, None] = {}
    for _ in range(_SO_LUOT):
        if doc_bang_ma_cu(chu) is not None:
            break
        truoc = chu
        for loai, sua in _CAC_BUOC:
            moi = sua(chu)
            if moi != chu:
                chu = moi
                da_sua[loai] = None
        if chu == truoc:
            break
    return DaSach(chu, tuple(da_sua))
