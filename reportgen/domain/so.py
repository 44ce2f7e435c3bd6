"""Numbers as clerks type them: grouped, with units, in millions; the ambiguous is refused."""

import re
from decimal import Decimal
from functools import lru_cache

from pydantic_core import PydanticCustomError

_NHOM = re.compile(r"\d{1,3}(?:([._ \u00a0])\d{3})(?:\1\d{3})*")
_NHOM_PHAY = re.compile(r"\d{1,3}(?:,\d{3}){2,}")
_MOT_NHOM = re.compile(r"([1-9]\d{0,2})[.,](\d{3})")
_LE = re.compile(r"(\d+)[.,](\d+)")
_LE_NHOM = re.compile(r"(\d{1,3}(?:\.\d{3})+),(\d+)")
_KEM_CHU = re.compile(r"[^\d]*?(\d[\d.,_ ]*)\s*[^\W\d_].*|[^\W\d_].*?(\d[\d.,_]*)", re.DOTALL)
_DUOI_DONG = re.compile(r"\s*(?:đồng|đ|vnđ|vnd|₫)\.?$", re.IGNORECASE)
_DON_VI = {
    "tỷ": 10**9,
    "tỉ": 10**9,
    "triệu": 10**6,
    "tr": 10**6,
    "nghìn": 1000,
    "ngàn": 1000,
    "k": 1000,
}
_PHAN_TIEN = re.compile(
    r"(\d+(?:[.,]\d{1,2})?)\s*(tỷ|tỉ|triệu|tr|nghìn|ngàn|k)(?![^\W\d_])\s*,?\s*", re.IGNORECASE
)
TIEN_NHO_NHAT = 10_000
SO_DAI_NHAT = 1000  # characters; no way of writing a number comes near
_BO_DAU_NHOM = str.maketrans("", "", "., _\u00a0")


def loi(loai: str, gia_tri: object, **them: str) -> PydanticCustomError:
    """Make the error *loai*; its sentence stands in ``messages.toml``."""
    return PydanticCustomError(loai, loai, {"gia_tri": ngan(gia_tri), **them})


def ngan(gia_tri: object) -> str:
    """A value as a message quotes it: its first 57 characters when it has more than 60."""
    chu = "" if gia_tri is None else str(gia_tri)
    return chu if len(chu) <= 60 else chu[:57] + "…"  # noqa: PLR2004 - what fits a line of a terminal


def so_co_dau(so: int) -> str:
    """Group *so* by dots, for messages."""
    return f"{so:,}".replace(",", ".")


def doc_so_nguyen(gia_tri: object) -> int:
    """Read a whole number ≥ 0: ``1.234``, ``1_234``, ``1 234`` are grouped thousands."""
    if isinstance(gia_tri, str):
        return _so_nguyen(gia_tri)
    if isinstance(gia_tri, int) and not isinstance(gia_tri, bool):
        return gia_tri
    raise loi("khong_phai_so", gia_tri)


@lru_cache(maxsize=4096)
def _so_nguyen(chu: str) -> int:
    if len(chu) > SO_DAI_NHAT:
        raise loi("khong_phai_so", chu)
    gon = chu.strip()
    if gon.isascii() and gon.isdigit():
        return _vua(gon, chu)
    if _NHOM.fullmatch(gon) and not gon.startswith("0"):
        return _vua(gon, chu)
    if _NHOM_PHAY.fullmatch(gon):
        return _vua(gon, chu)
    if _MOT_NHOM.fullmatch(gon):
        raise loi("so_mo_ho", chu, nghin=so_co_dau(_vua(gon, chu)), le=gon)
    if _LE.fullmatch(gon):
        raise loi("so_nguyen_le", chu)
    raise _khong_phai_so(gon, chu)


def _vua(gon: str, chu: str) -> int:
    """Drop the grouping; refuse what no dossier can hold."""
    so = gon.translate(_BO_DAU_NHOM)
    if len(so) > 15:  # noqa: PLR2004 - a thousand times the yearly budget of the country
        raise loi("so_qua_lon", chu)
    return int(so)


def _khong_phai_so(gon: str, chu: str) -> PydanticCustomError:
    if re.fullmatch(r"[-\u2212–]\s*\d.*", gon, re.DOTALL):
        return loi("so_am", chu)
    kem = _KEM_CHU.fullmatch(gon)
    if kem:
        return loi("so_kem_chu", chu, so=ngan((kem[1] or kem[2]).strip()))
    return loi("khong_phai_so", chu)


def doc_so_tien(gia_tri: object) -> int:
    """Read an amount in đồng: ``6.500.000``, ``6,5 triệu``, ``6 triệu 500 nghìn``, ``6500 đồng``.

    ``6.500`` without a unit may be 6,500 or 6.5 million: refused with both readings. From 10.000
    on a group of three digits can only be thousands.
    """
    if isinstance(gia_tri, str):
        return _so_tien(gia_tri)
    return doc_so_nguyen(gia_tri)


@lru_cache(maxsize=1024)
def _so_tien(chu: str) -> int:
    if len(chu) > SO_DAI_NHAT:
        raise loi("khong_phai_so", chu)
    gon = _DUOI_DONG.sub("", chu.strip())
    if gon.isascii() and gon.isdigit():
        return _vua(gon, chu)
    mot_nhom = _MOT_NHOM.fullmatch(gon)
    if mot_nhom:
        so = int(mot_nhom[1] + mot_nhom[2])
        if so >= TIEN_NHO_NHAT or gon != chu.strip():
            return so
        raise loi("tien_mo_ho", chu, nghin=so_co_dau(so), trieu=so_co_dau(so * 1000), lien=str(so))
    if _NHOM.fullmatch(gon) or _NHOM_PHAY.fullmatch(gon):
        return _vua(gon, chu)
    theo_don_vi = _tien_theo_don_vi(gon)
    if theo_don_vi is not None:
        return theo_don_vi
    le = _LE.fullmatch(gon)
    if le:
        raise loi("tien_le", chu, trieu=f"{le[1]},{le[2]}")
    raise _khong_phai_so(gon, chu)


def _tien_theo_don_vi(gon: str) -> int | None:
    """Sum of ``6 triệu 500 nghìn``; None when anything else is left, or the units do not fall."""
    tong, vi_tri, truoc = Decimal(0), 0, 10**10
    while vi_tri < len(gon):
        phan = _PHAN_TIEN.match(gon, vi_tri)
        if phan is None:
            return None
        don_vi = _DON_VI[phan[2].lower()]
        if don_vi >= truoc or len(phan[1]) > 9:  # noqa: PLR2004 - more digits than any amount has before its unit
            return None
        tong += Decimal(phan[1].replace(",", ".")) * don_vi
        truoc, vi_tri = don_vi, phan.end()
    return int(tong) if vi_tri and tong == int(tong) else None


def doc_so_le(gia_tri: object) -> Decimal:
    """Read a number with decimals: ``18.5``, ``18,5``, ``1.234,5``; ``1.234`` is refused."""
    if isinstance(gia_tri, str):
        return _so_le(gia_tri)
    if isinstance(gia_tri, Decimal):
        return gia_tri
    if isinstance(gia_tri, int | float) and not isinstance(gia_tri, bool):
        return Decimal(str(gia_tri))
    raise loi("khong_phai_so", gia_tri)


@lru_cache(maxsize=1024)
def _so_le(chu: str) -> Decimal:
    if len(chu) > SO_DAI_NHAT:
        raise loi("khong_phai_so", chu)
    gon = chu.strip().removesuffix("%").rstrip()
    if gon.isascii() and gon.isdigit():
        return Decimal(_vua(gon, chu))
    mot_nhom = _MOT_NHOM.fullmatch(gon)
    if mot_nhom:
        nghin = so_co_dau(int(mot_nhom[1] + mot_nhom[2]))
        raise loi("so_mo_ho", chu, nghin=nghin, le=f"{mot_nhom[1]},{mot_nhom[2]}")
    if _NHOM.fullmatch(gon) or _NHOM_PHAY.fullmatch(gon):
        return Decimal(_vua(gon, chu))
    le = _LE_NHOM.fullmatch(gon) or _LE.fullmatch(gon)
    if le:
        return Decimal(f"{_vua(le[1], chu)}.{le[2]}")
    raise _khong_phai_so(gon, chu)
