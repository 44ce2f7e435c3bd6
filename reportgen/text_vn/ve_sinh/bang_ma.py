"""Text of the dead encodings: TCVN3 (ABC), VNI, and UTF-8 read as Windows-1252.

The bytes of a font-encoded text arrive as Latin letters and signs. A text is taken for one only
when decoding makes Vietnamese syllables of words that are none. Capitals with a tone in TCVN3
are drawn by the ``.VnTimeH`` fonts from the bytes of the small letters: they come out small.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from reportgen.text_vn.chu import nfc
from reportgen.text_vn.ve_sinh.am_tiet import la_am_tiet

_IT_NHAT = 2
# Letters of TCVN3 that look like signs and begin words: đ, Đ, ă, â, ê, ô, ơ, ư and their capitals.
_DAU_TU_TCVN3 = frozenset(map(chr, range(0xA1, 0xAF)))

_TCVN3_MA = bytes.fromhex(
    "A1A2A3A4A5A6A7 A8A9AAABACADAE B5B6B7B8B9 BBBCBDBEC6 C7C8C9CACB CCCECFD0D1 D2D3D4D5D6"
    "D7D8DCDDDE DFE1E2E3E4 E5E6E7E8E9 EAEBECEDEE EFF1F2F3F4 F5F6F7F8F9 FAFBFCFDFE"
).decode("latin-1")
_TCVN3_CHU = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
TCVN3 = dict(zip(_TCVN3_MA, _TCVN3_CHU, strict=True))

# Signs after a letter, in the order of _DAU: grave, hook, tilde, acute, dot below.
_DAU = "\u0300\u0309\u0303\u0301\u0323"
_VNI_CAP = (
    ("a", "a", "øûõùï"),
    ("a", "â", "àåãáä"),
    ("a", "ă", "èúüéë"),
    ("e", "e", "øûõùï"),
    ("e", "ê", "àåãáä"),
    ("o", "o", "øûõùï"),
    ("o", "ô", "àåãáä"),
    ("ô", "ơ", "øûõùï"),
    ("u", "u", "øûõùï"),
    ("ö", "ư", "øûõùï"),
    ("y", "y", "øûõù"),
)
_VNI_MU = {"aâ": "â", "aê": "ă", "eâ": "ê", "oâ": "ô"}
_VNI_DON = {"æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ", "ñ": "đ"}


def _bang_vni() -> dict[str, str]:
    """VNI sequence → letter; both letters may be capitals, or the first alone."""
    thuong = _VNI_MU | _VNI_DON
    for goc, chu, cac_dau in _VNI_CAP:
        thuong |= {goc + ma: nfc(chu + dau) for ma, dau in zip(cac_dau, _DAU, strict=False)}
    bang = dict(thuong)
    for ma, chu in thuong.items():
        bang[ma.upper()] = bang[ma[0].upper() + ma[1:]] = chu.upper()
    return bang


VNI = _bang_vni()
_TIM_VNI = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_TU_VNI = re.compile(r"[^\W\d_]+")
_TU_TCVN3 = re.compile(r"(?:[^\W\d_]|[\u00a1-\u00bf\u00d7\u00f7])+")
_MOI_TRONG_VIET = re.compile("[\u0100-\u01b0\u1ea0-\u1ef9]")
# What shows that a text may be of a dead encoding; ordinary Vietnamese has none of it.
_LA_TIENG_VIET = re.compile(
    "[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df"
    "\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]"
)
_DAU_HIEU_VNI = re.compile(
    "[âêùõàãáèéúÂÊÙÕÀÃÁÈÉÚ](?:(?<=[aA].)|(?<=[eE][^êÊúÚ])|(?<=[oO][âùõÂÙÕ])|(?<=[ôuyÔUY][ùõÙÕ]))"
)
_DUOI_UTF8 = re.compile(
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
    "(?<=[\u00c2-\u00e1].)"
)


class BangMaCu(NamedTuple):
    """A text decoded: the name of the encoding and the text it was meant to be."""

    ten: str
    chu: str


class _Diem(NamedTuple):
    """How well a decoding does: words made right, and words left or made wrong."""

    duoc: int
    hong: int
    chac: bool

    @property
    def dat(self) -> bool:
        return self.duoc >= _IT_NHAT * max(1, self.hong) or (self.duoc > 0 and self.chac)


def co_the_la_bang_ma_cu(chu: str) -> bool:
    """Whether *chu* has a sign of a dead encoding; quick, for whole files."""
    return not chu.isascii() and any(
        mau.search(chu) is not None for mau in (_LA_TIENG_VIET, _DUOI_UTF8, _DAU_HIEU_VNI)
    )


def doc_bang_ma_cu(chu: str) -> BangMaCu | None:
    """Decode *chu* when it is text of a dead encoding; None when it reads as it stands."""
    if not co_the_la_bang_ma_cu(chu):
        return None
    if _DUOI_UTF8.search(chu):
        lai = _utf8_doc_nham(chu)
        if lai is not None:
            return BangMaCu("UTF-8 đọc nhầm", lai)
    ung_vien = [
        (diem.duoc - diem.hong, ten, tim, bang)
        for ten, tim, bang in (("TCVN3", _TU_TCVN3, _tcvn3), ("VNI", _TU_VNI, _vni))
        if (diem := _cham(tim.findall(chu), bang)).dat
    ]
    if not ung_vien:
        return None
    _, ten, tim, bang = max(ung_vien, key=lambda muc: muc[0])
    lan_lon = _MOI_TRONG_VIET.search(chu) is not None

    def giai(khop: re.Match[str]) -> str:
        moi = bang(khop[0])
        return khop[0] if lan_lon and (la_am_tiet(khop[0]) or not la_am_tiet(moi)) else moi

    return BangMaCu(ten, tim.sub(giai, chu))


@lru_cache(maxsize=4096)
def _tcvn3(tu: str) -> str:
    return tu.translate(_BANG_TCVN3)


_BANG_TCVN3 = str.maketrans(TCVN3)


@lru_cache(maxsize=4096)
def _vni(tu: str) -> str:
    return _TIM_VNI.sub(lambda khop: VNI[khop[0]], tu)


def _cham(cac_tu: list[str], giai: Callable[[str], str]) -> _Diem:
    """Compare the words before and after; a lone word counts only among words that are right."""
    duoc = hong = 0
    chac = True
    for tu in cac_tu:
        moi = giai(tu)
        if moi == tu or len(tu) == 1:
            chac = chac and (la_am_tiet(tu) or tu.isupper())
        elif la_am_tiet(moi):
            duoc += not la_am_tiet(tu)
            chac = chac and (tu[0].isalpha() or tu[0] in _DAU_TU_TCVN3)
        else:
            hong += 1
    return _Diem(duoc, hong, chac and not hong)


def _utf8_doc_nham(chu: str) -> str | None:
    """The text whose UTF-8 bytes, read as Windows-1252, give *chu*; None when there is none."""
    try:
        lai = nfc(b"".join(map(_byte_cua, chu)).decode("utf-8"))
    except UnicodeError:
        return None
    cac_tu = [tu for tu in _TU_VNI.findall(lai) if not tu.isascii()]
    la = sum(not la_am_tiet(tu) for tu in cac_tu)
    return lai if cac_tu and la * _IT_NHAT <= len(cac_tu) else None


@lru_cache(maxsize=512)
def _byte_cua(ky_tu: str) -> bytes:
    try:
        return ky_tu.encode("cp1252")
    except UnicodeEncodeError:
        return ky_tu.encode("latin-1")
