"""The closed lists of the trade, read from the TOML files beside this module."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from reportgen.text_vn import chuan_hoa_khoa, gon


@dataclass(frozen=True, slots=True)
class LinhVuc:
    """A field of activity: code, printed name, number of its group in reports (1-10)."""

    ma: str
    ten: str
    nhom: int


@dataclass(frozen=True, slots=True)
class ChiSo:
    """An indicator.

    ``cach``: LU, TO, TY or CA (§3.16); ``kieu``: so_nguyen, so_le or so_tien; ``nhap``: may stand
    in ``so_lieu`` of an activity; ``la_phan_cua``: the indicator it cannot exceed.
    """

    ma: str
    ten: str
    don_vi: str
    cach: str
    kieu: str = "so_nguyen"
    nhap: bool = True
    la_phan_cua: str | None = None


@dataclass(frozen=True, slots=True)
class VanBanChuan:
    """A document often cited: its day, and the day it ceased to hold with what replaced it."""

    ngay: date
    het_hieu_luc: date | None = None
    thay_boi: str = ""


def _doc(ten_tep: str) -> dict[str, Any]:
    return tomllib.loads(files(__name__).joinpath(ten_tep).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def nhom_linh_vuc() -> Mapping[int, str]:
    """Names of the ten groups of a report, by number."""
    return MappingProxyType({int(so): ten for so, ten in _doc("linh_vuc.toml")["nhom"].items()})


@lru_cache(maxsize=1)
def linh_vuc() -> Mapping[str, LinhVuc]:
    """All fields of activity by code, in the order of the groups."""
    bang = _doc("linh_vuc.toml")["linh_vuc"]
    return MappingProxyType({ma: LinhVuc(ma, **dong) for ma, dong in bang.items()})


@lru_cache(maxsize=256)
def ma_linh_vuc(viet: str) -> str:
    """Code of a field written as code or as printed name; of others the normalised text."""
    chuan = chuan_hoa_khoa(viet)
    theo_ten = _ma_theo_ten()
    return chuan if chuan in linh_vuc() else theo_ten.get(gon(viet), chuan)


@lru_cache(maxsize=1)
def _ma_theo_ten() -> Mapping[str, str]:
    return {gon(lv.ten): lv.ma for lv in linh_vuc().values()}


@lru_cache(maxsize=1)
def chi_so() -> Mapping[str, ChiSo]:
    """All indicators by code, in the order of the catalogue."""
    bang = _doc("chi_so.toml")
    return MappingProxyType({ma: ChiSo(ma, **dong) for ma, dong in bang.items()})


@lru_cache(maxsize=1)
def van_ban_chuan() -> Mapping[str, VanBanChuan]:
    """Documents often cited, by number and symbol case-folded."""
    bang = _doc("van_ban_chuan.toml")
    return MappingProxyType({so.casefold(): VanBanChuan(**dong) for so, dong in bang.items()})


@lru_cache(maxsize=1)
def _ten_in() -> Mapping[str, Mapping[str, str]]:
    return _doc("ten_in.toml")


def bang_ten_in(bang: str) -> Mapping[str, str]:
    """Printed names by code of one list (``loai_hoa_giai``, ``to_chuc``, ``cap_cong_nhan`` …)."""
    return _ten_in()[bang]


def ten_in(bang: str, ma: str) -> str:
    """Printed name of *ma* in the list *bang*; an unlisted code with spaces for underscores."""
    return _ten_in()[bang].get(ma, ma.replace("_", " "))
