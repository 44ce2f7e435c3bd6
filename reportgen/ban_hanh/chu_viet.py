"""Compare and adjust Vietnamese words: folding, nearest word, first letters."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from reportgen import text_vn
from reportgen.text_vn import nfc

FOLDED_KEPT = 4096
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TU_NOI = ("về", "dự", "mời", "cho", "của", "tại", "theo")
_KEPT_CAPITAL = ("Đảng", "Nhà nước", "Luật", "Pháp lệnh", "Tổ dân vận", "Tổ dân phố", "Chi bộ")


def sach(text: str) -> str:
    """Compose *text* and collapse its white space."""
    return " ".join(nfc(text).split())


@lru_cache(maxsize=FOLDED_KEPT)
def gap(text: str) -> str:
    """Fold *text* for comparing: case, white space and the place of the tone ("uỷ" is "ủy")."""
    return " ".join(_tone_last(word) for word in nfc(text).casefold().split())


def _tone_last(word: str) -> str:
    parts = unicodedata.normalize("NFD", word)
    tones = "".join(mark for mark in parts if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in _TONES)) + tones


def gan_nhat(word: str, choices: Iterable[str]) -> str | None:
    """Find the choice that looks most like *word*, accents and case aside."""
    return text_vn.gan_nhat(word, choices, nguong=0.5)


def co_cum_tu(text: str, phrase: str) -> bool:
    """Tell whether *phrase* stands in *text* as whole words ("số 1" is not in "số 15")."""
    return _cum_tu(phrase).search(gap(text)) is not None


@lru_cache(maxsize=FOLDED_KEPT)
def _cum_tu(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(gap(phrase))}(?![\w{_TONES}])")


def ha_chu_dau(text: str) -> str:
    """Put the first letter in lower case, unless *text* begins with a proper name or an acronym."""
    words = text.split()
    if not words or text.startswith(_KEPT_CAPITAL):
        return text
    acronym = sum(c.isupper() for c in words[0]) > 1
    proper_name = len(words) > 1 and words[0][:1].isupper() and words[1][:1].isupper()
    proper_name = proper_name and words[0].lower() not in _TU_NOI
    return text if acronym or proper_name else text[:1].lower() + text[1:]


def chu_dau(text: str) -> str:
    """Take the first letters of the syllables in capitals: "Tổ dân vận" is "TDV"."""
    return "".join(word[0] for word in re.findall(r"\w+", nfc(text))).upper()
