"""The kinds of value a dossier holds, read from the text the clerk typed.

Every kind takes text and also the typed value; what it cannot read it refuses with an error type
whose sentence stands in ``messages.toml``.
"""

import re
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Annotated

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from reportgen.domain import danh_muc
from reportgen.domain.so import doc_so_le, doc_so_nguyen, doc_so_tien, loi
from reportgen.domain.thoi_gian import doc_gio, doc_ngay
from reportgen.text_vn import chuan_hoa_khoa, gan_nhat

PHUONG = "phuong"
_TOAN_DON_VI = frozenset({"phuong", "xa", "dac_khu", "chung"})
_CO = frozenset({"co", "x", "dung"})
_KHONG = frozenset({"khong", "k"})
_TIENG_ANH = {
    "yes": "có",
    "true": "có",
    "on": "có",
    "y": "có",
    "no": "không",
    "false": "không",
    "off": "không",
    "n": "không",
}
_DAU_DONG = re.compile(r"^\s*[-+•*]\s+")
_TEN_HINH = re.compile(r"[^./\\\\:\x00-\x1f][^/\\\\:\x00-\x1f]{0,99}\.[Pp][Nn][Gg]")
_MA_KY = re.compile(r"T(?:0[1-9]|1[0-2])|Q[1-4]|6T|9T|N")


def doc_co_khong(gia_tri: object) -> bool:
    """Read ``co``/``khong`` (accents do not matter, ``x``); English words are refused."""
    if isinstance(gia_tri, bool):
        return gia_tri
    chuan = chuan_hoa_khoa(gia_tri) if isinstance(gia_tri, str) else ""
    if chuan in _CO:
        return True
    if chuan in _KHONG:
        return False
    if chuan in _TIENG_ANH:
        raise loi("co_khong_tieng_anh", gia_tri, viet=_TIENG_ANH[chuan])
    raise loi("co_khong", gia_tri)


@lru_cache(maxsize=1024)
def _ma_to(chu: str) -> str:
    return PHUONG if chuan_hoa_khoa(chu) in _TOAN_DON_VI else chu.strip()


def doc_ma_to(gia_tri: object) -> object:
    """Read a team's code; ``phuong``, ``xa``, ``dac_khu``, ``chung`` mean the whole unit."""
    return _ma_to(gia_tri) if isinstance(gia_tri, str) else gia_tri


def doc_danh_sach_to(gia_tri: object) -> object:
    """Read teams: one code, a list, or codes with commas between."""
    if isinstance(gia_tri, str):
        cac_phan = re.split(r"[,;\n]", gia_tri)
        return tuple(_ma_to(_DAU_DONG.sub("", phan)) for phan in cac_phan if phan.strip())
    if isinstance(gia_tri, list | tuple):
        return tuple(doc_ma_to(phan) for phan in gia_tri)
    return gia_tri


def _cac_dong(gia_tri: object) -> object:
    """Read sentences: one, a list, or a line each (a dash before it does not count)."""
    if not isinstance(gia_tri, str):
        return gia_tri
    cac_dong = (_DAU_DONG.sub("", dong).strip() for dong in gia_tri.split("\n"))
    return tuple(dong for dong in cac_dong if dong) if "\n" in gia_tri else (gia_tri,)


def _cac_ten(gia_tri: object) -> object:
    """Read names: one, a list, or names with commas, semicolons or line ends between."""
    if not isinstance(gia_tri, str):
        return gia_tri
    cac_ten = (_DAU_DONG.sub("", ten).strip() for ten in re.split(r"[,;\n]", gia_tri))
    return tuple(ten for ten in cac_ten if ten)


def doc_ten_hinh(gia_tri: object) -> str:
    """Read the name of a PNG file: a name alone, never a path."""
    chuan = gia_tri.strip() if isinstance(gia_tri, str) else ""
    if not _TEN_HINH.fullmatch(chuan):
        raise loi("ten_hinh", gia_tri)
    return chuan


def doc_ma_ky(gia_tri: object) -> str:
    """Read a period code: T01…T12, Q1…Q4, 6T, 9T, N."""
    chuan = gia_tri.strip().upper() if isinstance(gia_tri, str) else ""
    if re.fullmatch(r"T[1-9]", chuan):
        chuan = f"T0{chuan[1]}"
    if not _MA_KY.fullmatch(chuan):
        raise loi("ky_la", gia_tri)
    return chuan


def _doc_linh_vuc(gia_tri: object) -> object:
    return danh_muc.ma_linh_vuc(gia_tri) if isinstance(gia_tri, str) else gia_tri


def chon(lop: type[StrEnum]) -> BeforeValidator:
    """Make the validator of a closed list: accents, capitals and spaces do not matter."""
    cac_ma = [str(ma.value) for ma in lop]

    theo_khoa = {chuan_hoa_khoa(ma): lop(ma) for ma in cac_ma}

    @lru_cache(maxsize=256)
    def tra(chu: str) -> StrEnum | None:
        return theo_khoa.get(chuan_hoa_khoa(chu))

    def doc(gia_tri: object) -> object:
        if not isinstance(gia_tri, str):
            return gia_tri
        ma = tra(gia_tri)
        if ma is None:
            gan = gan_nhat(gia_tri, cac_ma)
            goi_y = f'ý bạn là "{gan}"?' if gan else f"chọn một trong: {', '.join(cac_ma)}"
            raise loi("ngoai_danh_sach", gia_tri, cac_ma=", ".join(cac_ma), goi_y=goi_y)
        return ma

    return BeforeValidator(doc)


def _kem_ma(gia_tri: object) -> object:
    """Hand each figure its own code, so that its reader knows whether it is money."""
    if isinstance(gia_tri, Mapping):
        return {ma: (ma, so) for ma, so in gia_tri.items()}
    return gia_tri


def _doc_so_lieu(cap: object) -> int | Decimal:
    ma, gia_tri = cap if isinstance(cap, tuple) else ("", cap)
    chi_so = danh_muc.chi_so().get(ma)
    if chi_so is None:
        return _so_bat_ky(gia_tri)
    if chi_so.kieu == "so_tien":
        return doc_so_tien(gia_tri)
    return doc_so_le(gia_tri) if chi_so.kieu == "so_le" else doc_so_nguyen(gia_tri)


def _so_bat_ky(gia_tri: object) -> int | Decimal:
    """Read the figure of an unknown indicator: whole where it can be."""
    try:
        return doc_so_nguyen(gia_tri)
    except PydanticCustomError:
        return doc_so_le(gia_tri)


_SO = {"type": ["integer", "string"]}
_SO_LE = {"type": ["number", "string"]}
_MOT_HAY_NHIEU = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}

Ngay = Annotated[
    date,
    PlainValidator(doc_ngay),
    WithJsonSchema({"type": "string", "examples": ["28/5/2026", "2026-05-28"]}),
]
Gio = Annotated[
    time,
    PlainValidator(doc_gio),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["19h30", "08:30"]}),
]
SoNguyen = Annotated[int, PlainValidator(doc_so_nguyen), WithJsonSchema(_SO)]
SoTien = Annotated[
    int,
    PlainValidator(doc_so_tien),
    WithJsonSchema({**_SO, "examples": [6500000, "6.500.000", "6,5 triệu"]}),
]
SoLe = Annotated[Decimal, PlainValidator(doc_so_le), WithJsonSchema(_SO_LE)]
CoKhong = Annotated[
    bool,
    PlainValidator(doc_co_khong),
    WithJsonSchema({"type": "string", "enum": ["co", "khong", "có", "không", "x"]}),
]
MaTo = Annotated[str, BeforeValidator(doc_ma_to)]
DanhSachTo = Annotated[
    tuple[str, ...], BeforeValidator(doc_danh_sach_to), WithJsonSchema(_MOT_HAY_NHIEU)
]
DanhSachChu = Annotated[tuple[str, ...], BeforeValidator(_cac_dong), WithJsonSchema(_MOT_HAY_NHIEU)]
DanhSachTen = Annotated[tuple[str, ...], BeforeValidator(_cac_ten), WithJsonSchema(_MOT_HAY_NHIEU)]
MaKy = Annotated[
    str, PlainValidator(doc_ma_ky), WithJsonSchema({"type": "string", "pattern": _MA_KY.pattern})
]
TenHinh = Annotated[
    str, PlainValidator(doc_ten_hinh), WithJsonSchema({"type": "string", "examples": ["dau.png"]})
]
MaLinhVuc = Annotated[
    str,
    BeforeValidator(_doc_linh_vuc),
    WithJsonSchema({"type": "string", "enum": list(danh_muc.linh_vuc())}),
]
_GiaTriSoLieu = Annotated[int | Decimal, PlainValidator(_doc_so_lieu), WithJsonSchema(_SO_LE)]
SoLieuTho = Annotated[Mapping[str, _GiaTriSoLieu], BeforeValidator(_kem_ma)]
