"""Characters that are not what they look like, or do not show at all."""

import re

from reportgen.text_vn.chu import nfc
from reportgen.text_vn.ve_sinh.am_tiet import la_am_tiet

# Soft hyphen, zero-width, direction marks, byte order mark; joiners stay in scripts that need them.
_VO_HINH = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    "|(?<![\u0900-\u1dff\u2190-\U0010ffff])[\u200c\u200d]"
)
_CACH_LA = re.compile("[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_XUONG_DONG = re.compile("\r\n?")
_DIEU_KHIEN_CACH = re.compile("[\t\x0b\x0c\x85]")
_DIEU_KHIEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_HAI_CACH = re.compile(r"(?<=\S) {2,}(?=[^\s#])")
_TOAN_RONG = {ma: ma - 0xFEE0 for ma in range(0xFF01, 0xFF5F)}
_TU = re.compile("[^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f])*")

_D = str.maketrans("\u00d0\u00f0\u0189\u0256", "ĐđĐđ")
_CO_D = re.compile("[\u00d0\u00f0\u0189\u0256]")
_VIET_TAT = re.compile("[A-ZĐƯÂÊÔ]{1,8}")

_GIONG = str.maketrans(
    # Cyrillic, then Greek
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d\u04bb"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf",
    "ABEKMHOPCTYXIJS"  # the Latin letters
    "aeopcyxijsdqwh"
    "ABEZHIKMNOPTYXo",
)
_CO_GIONG = re.compile("[\u0370-\u052f]")
_LATINH = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def bo_vo_hinh(chu: str) -> str:
    """Take out what does not show."""
    return _VO_HINH.sub("", chu)


def cach_thuong(chu: str) -> str:
    """Ordinary spaces for all others."""
    return _CACH_LA.sub(" ", chu)


def bo_dieu_khien(chu: str) -> str:
    """Tabs and page marks become spaces, line ends of any system one kind; the rest goes."""
    return _DIEU_KHIEN.sub("", _DIEU_KHIEN_CACH.sub(" ", _XUONG_DONG.sub("\n", chu)))


def mot_cach(chu: str) -> str:
    """One space between words; those that begin a line stay."""
    return _HAI_CACH.sub(" ", chu)


def thu_hep(chu: str) -> str:
    """ASCII for the full-width forms of East Asian keyboards."""
    return chu.translate(_TOAN_RONG)


def sua_chu_d(chu: str) -> str:
    """``Đ`` for the Icelandic and African letters drawn alike, in Vietnamese words and acronyms."""
    return _TU.sub(_d, chu) if _CO_D.search(chu) else chu


def _d(khop: re.Match[str]) -> str:
    moi = khop[0].translate(_D)
    return moi if la_am_tiet(moi) or _VIET_TAT.fullmatch(moi) else khop[0]


def sua_chu_giong(chu: str) -> str:
    """Latin letters for the Cyrillic and Greek ones drawn alike, in words that have Latin ones."""
    return _TU.sub(_latinh, chu) if _CO_GIONG.search(chu) else chu


def _latinh(khop: re.Match[str]) -> str:
    if not _LATINH.search(khop[0]):
        return khop[0]
    moi = nfc(khop[0].translate(_GIONG))
    return khop[0] if _CO_GIONG.search(moi) else moi
