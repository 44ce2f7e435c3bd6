"""A short quotation of a change, with what does not show made visible."""

import re
import unicodedata

_QUANH = 14
_KHONG_HIEN = re.compile(
    "[\x00-\x1f\x7f-\xa0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]"
)


def trich_doi(truoc: str, sau: str) -> tuple[str, str]:
    """Quote *truoc* and *sau* around what differs; invisible characters show as ``<U+00A0>``."""
    dau = 0
    gioi_han = min(len(truoc), len(sau))
    while dau < gioi_han and truoc[dau] == sau[dau]:
        dau += 1
    cuoi = 0
    while cuoi < gioi_han - dau and truoc[-1 - cuoi] == sau[-1 - cuoi]:
        cuoi += 1
    return _trich(truoc, dau, len(truoc) - cuoi), _trich(sau, dau, len(sau) - cuoi)


def _trich(chu: str, dau: int, cuoi: int) -> str:
    """The words around ``chu[dau:cuoi]``; a long stretch is cut."""
    tu = chu.rfind(" ", max(0, dau - 2 * _QUANH), max(0, dau - _QUANH)) + 1
    tu = tu or max(0, dau - _QUANH)
    cuoi = min(cuoi, dau + 3 * _QUANH)
    den = chu.find(" ", cuoi + _QUANH, cuoi + 2 * _QUANH)
    if den < 0:
        den = min(len(chu), cuoi + _QUANH)
    hien = _KHONG_HIEN.sub(lambda khop: f"<U+{ord(khop[0]):04X}>", chu[tu:den])
    hien = re.sub("(^|[ >])([\u0300-\u036f])", lambda khop: f"{khop[1]}\u25cc{khop[2]}", hien)
    return (
        ("…" if tu else "") + unicodedata.normalize("NFC", hien) + ("…" if den < len(chu) else "")
    )
