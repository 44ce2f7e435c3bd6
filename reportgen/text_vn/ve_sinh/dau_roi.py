"""Combining marks that lost their letter, stand twice or in the wrong order (pages, PDF files)."""

import re
import unicodedata

from reportgen.text_vn.ve_sinh.am_tiet import la_am_tiet

_MU = "\u0302\u0306\u031b"
_THANH = "\u0300\u0301\u0303\u0309\u0323"
DAU = _MU + _THANH
_CO_DAU = re.compile(f"[{DAU}]")
_CACH_DAU = re.compile(rf"(?<![^\W\d_])([^\W\d_]+)[ \u00a0]{{1,2}}([{DAU}]+)([^\W\d_]*)")
_CHU_VA_DAU = re.compile(rf"([^\W\d_])([{DAU}]+)")


def gan_dau_roi(chu: str) -> str:
    """Put stray marks of *chu* (NFC) back on their letters: ``bô ̣`` is ``bộ``.

    A mark that makes no letter with what stands before it is left alone.
    """
    if not _CO_DAU.search(chu):
        return chu
    return _CHU_VA_DAU.sub(_gon, _CACH_DAU.sub(_gan, chu))


def _gan(khop: re.Match[str]) -> str:
    """Join the mark to the word before it, and to the rest of the word if that is a syllable."""
    tu = khop[1][:-1] + _ghep(khop[1][-1], khop[2])
    if len(tu) != len(khop[1]):
        return khop[0]
    sau = khop[3]
    if sau and not la_am_tiet(tu + sau) and la_am_tiet(tu):
        return f"{tu} {sau}"
    return tu + sau


def _gon(khop: re.Match[str]) -> str:
    return _ghep(khop[1], khop[2])


def _ghep(chu_cai: str, dau: str) -> str:
    """One letter of *chu_cai* and *dau*, each mark once, circumflex, breve and horn first."""
    goc, *cu = list(unicodedata.normalize("NFD", chu_cai))
    cac_dau = dict.fromkeys([*cu, *dau])
    thu_tu = sorted(cac_dau, key=lambda k: k not in _MU)
    return unicodedata.normalize("NFC", goc + "".join(thu_tu))
