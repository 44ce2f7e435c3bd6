"""The clerk's words as one clause: no stop within, abbreviations written out."""

import re
from functools import lru_cache

from reportgen.compose.van.gon_chu import gon
from reportgen.compose.van.mo_dau import thuong_mo_dau
from reportgen.compose.van.viet_tat import viet_day_du

_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2})[.!?]\s+(?=\w)")
_LAST_WORD = re.compile(r"[^\W\d_]+$")


def _one_sentence(text: str) -> str:
    """Turn stops within the text into semicolons, so that it can stand inside a sentence."""
    start = 0
    parts = []
    for stop in _SENTENCE_END.finditer(text):
        word = _LAST_WORD.search(text[: stop.start()])
        if word is not None and word[0].islower():
            parts.append(text[start : stop.start()])
            start = stop.end()
    parts.append(text[start:])
    return "; ".join([parts[0], *(thuong_mo_dau(part) for part in parts[1:])])


@lru_cache(maxsize=4096)
def chu_nhap(text: str) -> str:
    """The text as one clause without final stop, abbreviations written out."""
    return _one_sentence(gon(viet_day_du(gon(text))))
