"""Spaces, stops and the first letter of a text as typed; no word is changed."""

import re
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_SPACE_BEFORE_STOP = re.compile(r"\s+([,;:.!?…](?=\s|$))")
_STOP_TWICE = re.compile(r"([,;:])(?:\s*[,;:.])+(?=\s|$)|(?<!\.)\.(?:\s*[,;:]|\.(?!\.))+(?=\s|$)")
_NO_SPACE_AFTER = re.compile(
    r"(?<=[^\W\d_])(?:([,;:])(?=[^\W\d_])|(?<=[^\W\d_A-ZĐ]{2})([.!?])(?=[A-ZĐ][^\W\d_]))"
)
END_STOPS = " .;,:…!?"


@lru_cache(maxsize=4096)
def gon(text: str) -> str:
    """Drop what typing leaves: doubled spaces and stops, a space before a stop, the final stop."""
    text = _SPACES.sub(" ", text).strip()
    text = _SPACE_BEFORE_STOP.sub(r"\1", text)
    text = _NO_SPACE_AFTER.sub(lambda m: f"{m[0]} ", text)
    text = _STOP_TWICE.sub(lambda m: m[1] or ".", text)
    return text.rstrip(END_STOPS)


def thuong_dau(text: str) -> str:
    """Lower the first letter unless the text opens with a proper name or an acronym.

    Two words with capitals in a row ("Hà Nội", "Hội Cựu chiến binh") are a name.
    """
    words = text.split(maxsplit=2)
    if not words or sum(letter.isupper() for letter in words[0]) > 1:
        return text
    if len(words) > 1 and words[1][:1].isupper():
        return text
    return text[:1].lower() + text[1:]
