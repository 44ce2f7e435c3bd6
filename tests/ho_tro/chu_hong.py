"""Reads tests/du_lieu/chu_hong.tsv: broken text, kind of fault, what it was meant to be."""

import re
from pathlib import Path
from typing import NamedTuple

TEP = Path(__file__).parents[1] / "du_lieu" / "chu_hong.tsv"
_THOAT = re.compile(r"\\(?:u([0-9a-f]{4})|([tnr\\]))")
_CHU = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}
GIU = "giu"
BANG_MA = {"tcvn3": "TCVN3", "vni": "VNI", "utf8": "UTF-8 đọc nhầm"}


class Dong(NamedTuple):
    """``loai``: the kind of repair in small letters, ``giu`` for text that must not change."""

    hong: str
    loai: str
    mong_doi: str


def _mo(chu: str) -> str:
    return _THOAT.sub(lambda m: chr(int(m[1], 16)) if m[1] else _CHU[m[2]], chu)


def doc_chu_hong() -> list[Dong]:
    """All rows; invisible characters are written ``\\u200b`` in the file."""
    dau, *cac_dong = TEP.read_text(encoding="utf-8").split("\n")[:-1]
    if dau.split("\t") != list(Dong._fields):
        raise AssertionError(dau)
    return [Dong(*map(_mo, dong.split("\t"))) for dong in cac_dong]
