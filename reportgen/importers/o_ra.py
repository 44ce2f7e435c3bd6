"""Values of the dossier as the cells show them."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from decimal import Decimal

from reportgen.domain.ho_so import PHUONG
from reportgen.importers.cot import Cot, Kieu
from reportgen.importers.ten_hien import ten_cua

GiaTriO = str | int | float | Decimal | date | time | None
DAI_NHAT = 32_767
_THOAT = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_NGUOC = {"n": "\n", "r": "\r", "\\": "\\"}
_MA_THOAT = re.compile(r"\\(\\|n|r|u[0-9a-f]{4})")
_DAU_NHAY = frozenset("=+-@\t\r")
_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x00(?:0[0-9A-Fa-f]|1[0-9A-Fa-f]|5[Ff])_)")


def o_cua(cot: Cot, gia_tri: object, don_vi: str) -> GiaTriO:
    """Give the cell of *gia_tri*; None for an empty one.

    Args:
        don_vi: what stands for the whole unit in columns of teams (``phường``, ``xã``).
    """
    if gia_tri is None:
        return None
    if isinstance(gia_tri, bool):
        return ten_cua("co_khong", "co" if gia_tri else "khong")
    if isinstance(gia_tri, str):
        return _chu_cua(cot, str(gia_tri), don_vi)
    if isinstance(gia_tri, int | Decimal | date | time):
        return gia_tri
    if isinstance(gia_tri, Sequence):
        return _danh_sach(cot, [str(phan) for phan in gia_tri], don_vi)
    raise TypeError(type(gia_tri).__name__)


def _chu_cua(cot: Cot, chu: str, don_vi: str) -> str:
    if cot.kieu in {Kieu.CHON, Kieu.MO}:
        return ten_cua(cot.bang, chu)
    if cot.kieu in {Kieu.TO, Kieu.DS_TO} and chu == PHUONG:
        return don_vi
    return chu


def _danh_sach(cot: Cot, cac_phan: Sequence[str], don_vi: str) -> str | None:
    if cot.kieu is Kieu.DS_TO:
        return ", ".join(_chu_cua(cot, phan, don_vi) for phan in cac_phan) or None
    return ghep_danh_sach(cac_phan) or None


def ghep_danh_sach(cac_phan: Sequence[str]) -> str:
    r"""Write a list of texts as lines of one cell; ``\n``, ``\e``, ``\u0020`` say the rest."""
    return "\n".join(_mot_dong(phan) for phan in cac_phan)


def _mot_dong(phan: str) -> str:
    chu = "".join(_THOAT.get(k, k) for k in phan)
    giua = chu.strip()
    dau = len(chu) - len(chu.lstrip())
    cuoi = chu[dau + len(giua) :]
    return (_thoat_trang(chu[:dau]) + giua + _thoat_trang(cuoi)) or "\\e"


def _thoat_trang(chu: str) -> str:
    return "".join(f"\\u{ord(k):04x}" for k in chu)


def tach_danh_sach(chu: str) -> list[str]:
    """Read the lines of a cell back into the list; blank lines do not count."""
    return [_bo_thoat(dong.strip()) for dong in chu.split("\n") if dong.strip()]


def _bo_thoat(dong: str) -> str:
    if dong == "\\e":
        return ""
    if "\\" not in dong:
        return dong
    return _MA_THOAT.sub(lambda k: _NGUOC.get(k[1]) or chr(int(k[1][1:], 16)), dong)


def nguy_hiem(chu: str) -> bool:
    """Whether a spreadsheet would take *chu* for a formula."""
    return chu[:1] in _DAU_NHAY


def cho_xml(chu: str) -> str:
    """Escape what XML cannot hold the way spreadsheets do: a carriage return is ``_x000D_``."""
    return _XML.sub(lambda khop: f"_x{ord(khop[0]):04X}_", chu)


def tu_xml(chu: str) -> str:
    """Undo ``cho_xml``."""
    if "_x00" not in chu:
        return chu
    return re.sub(r"_x(00(?:0[0-9A-Fa-f]|1[0-9A-Fa-f]|5[Ff]))_", lambda k: chr(int(k[1], 16)), chu)


def lay(muc: object, duong: Sequence[str]) -> object:
    """The value at *duong* of an entry: attributes, then keys of mappings."""
    for buoc in duong:
        if muc is None:
            return None
        muc = muc.get(buoc) if isinstance(muc, Mapping) else getattr(muc, buoc)
    return muc
