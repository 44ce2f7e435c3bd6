"""The fields of each kind of entry as a form asks for them: words, kind of answer, choices."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from reportgen.domain import danh_muc
from reportgen.domain.kieu import (
    CoKhong,
    DanhSachChu,
    DanhSachTen,
    DanhSachTo,
    Gio,
    MaKy,
    MaLinhVuc,
    MaTo,
    Ngay,
    SoLe,
    SoLieuTho,
    SoNguyen,
    SoTien,
    TenHinh,
)
from reportgen.domain.loi_luoc_do import lop_tai
from reportgen.domain.luoc_do import mo_ta
from reportgen.domain.nguon import Duong


class KieuNhap(StrEnum):
    """What kind of answer a field takes."""

    MOT_DONG = "mot_dong"
    DOAN = "doan"
    NGAY = "ngay"
    GIO = "gio"
    SO_DEM = "so_dem"
    TIEN = "tien"
    CO_KHONG = "co_khong"
    CHON = "chon"
    MA_TO = "ma_to"
    CAC_TO = "cac_to"
    CAC_DONG = "cac_dong"
    SO_LIEU = "so_lieu"
    NHOM = "nhom"
    DANH_SACH = "danh_sach"
    KHAC = "khac"


_KIEU = (
    (Ngay, KieuNhap.NGAY),
    (Gio, KieuNhap.GIO),
    (SoNguyen, KieuNhap.SO_DEM),
    (SoTien, KieuNhap.TIEN),
    (SoLe, KieuNhap.SO_DEM),
    (CoKhong, KieuNhap.CO_KHONG),
    (MaTo, KieuNhap.MA_TO),
    (DanhSachTo, KieuNhap.CAC_TO),
    (DanhSachChu, KieuNhap.CAC_DONG),
    (DanhSachTen, KieuNhap.CAC_DONG),
    (MaLinhVuc, KieuNhap.CHON),
    (MaKy, KieuNhap.MOT_DONG),
    (TenHinh, KieuNhap.MOT_DONG),
    (SoLieuTho, KieuNhap.SO_LIEU),
)
_DOAN = frozenset({"noi_dung", "ket_qua", "thanh_tich", "muc_tieu", "trich_yeu", "tra_loi"})
_BANG: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("HoaGiai", "loai"): "loai_hoa_giai",
        ("ThanhVien", "to_chuc"): "to_chuc",
        ("HoiNghi", "loai"): "loai_hoi_nghi",
    }
)


@dataclass(frozen=True, slots=True)
class TruongNhap:
    """A field. ``lua_chon``: codes and words of what can be chosen; ``lop``: the class below it.

    ``mo``: other answers than ``lua_chon`` are taken too.
    """

    ten: str
    ten_goi: str
    kieu: KieuNhap
    bat_buoc: bool
    mo_ta: str = ""
    vi_du: str = ""
    lua_chon: tuple[tuple[str, str], ...] = ()
    mo: bool = False
    lop: str = ""


@dataclass(frozen=True, slots=True)
class LopNhap:
    """A kind of entry: its class, what it is called, whether it stands in a list, its fields."""

    lop: str
    ten_goi: str
    cac_truong: tuple[TruongNhap, ...]


def lop_nhap(duong: Duong) -> LopNhap | None:
    """Give the kind of entry at *duong* (indices do not matter); None when there is none."""
    found = lop_tai(duong)
    return lop_cua(found) if found is not None else None


@lru_cache(maxsize=64)
def lop_cua(lop: type[BaseModel]) -> LopNhap:
    """Give the fields of a class of entry."""
    told = mo_ta()[lop.__name__]
    hints = get_type_hints(lop, include_extras=True)
    fields = tuple(
        _truong(lop.__name__, ten, hints[ten], field) for ten, field in lop.model_fields.items()
    )
    return LopNhap(lop.__name__, told[""], fields)


def _truong(lop: str, ten: str, hint: Any, field: FieldInfo) -> TruongNhap:  # noqa: ANN401 - any annotation
    told = mo_ta()[lop][ten]
    told = {"ten": told} if isinstance(told, str) else told
    kind, below = _kieu(hint, ten)
    choices = _lua_chon(lop, ten, hint)
    return TruongNhap(
        ten,
        told["ten"],
        KieuNhap.CHON if choices else kind,
        field.is_required(),
        told.get("mo_ta", ""),
        _vi_du(told.get("vi_du", ())),
        choices,
        (lop, ten) in _BANG,
        below,
    )


def _vi_du(cac: Any) -> str:  # noqa: ANN401 - as the file of explanations has it
    return "; ".join(", ".join(map(str, x)) if isinstance(x, list) else str(x) for x in cac)


def _phan(hint: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any annotation
    """The parts of ``X | None``, else the annotation itself."""
    if get_origin(hint) in (Union, UnionType):
        return tuple(part for part in get_args(hint) if part is not type(None))
    return (hint,)


def _kieu(hint: Any, ten: str) -> tuple[KieuNhap, str]:  # noqa: ANN401 - any annotation
    part = _phan(hint)[0]
    for known, kind in _KIEU:
        if part == known:
            return kind, ""
    if part is str:
        return (KieuNhap.DOAN if ten in _DOAN else KieuNhap.MOT_DONG), ""
    if isinstance(part, type) and issubclass(part, BaseModel):
        return KieuNhap.NHOM, part.__name__
    if get_origin(part) is tuple and issubclass(get_args(part)[0], BaseModel):
        return KieuNhap.DANH_SACH, get_args(part)[0].__name__
    return KieuNhap.KHAC, ""


def _lua_chon(lop: str, ten: str, hint: Any) -> tuple[tuple[str, str], ...]:  # noqa: ANN401 - any annotation
    part = _phan(hint)[0]
    if part == MaLinhVuc:
        return tuple((lv.ma, lv.ten) for lv in danh_muc.linh_vuc().values())
    if (lop, ten) in _BANG:
        words = danh_muc.bang_ten_in(_BANG[lop, ten])
        return tuple((ma, chu[:1].upper() + chu[1:]) for ma, chu in words.items())
    inner = get_args(part)[0] if get_args(part) else part
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return tuple((str(ma.value), _loi()[inner.__name__][ma.value]) for ma in inner)
    return ()


@lru_cache(maxsize=1)
def _loi() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("reportgen.domain").joinpath("lua_chon.toml").read_text("utf-8"))
