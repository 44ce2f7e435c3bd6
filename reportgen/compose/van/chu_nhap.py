"""The clerk's words made fit for a sentence: spaces, stops, abbreviations; no word is changed."""

import re

from reportgen.compose.van.viet_tat import viet_day_du

_SPACES = re.compile(r"\s+")
_SPACE_BEFORE_STOP = re.compile(r"\s+([,;:.!?…](?=\s|$))")
_STOP_TWICE = re.compile(r"([,;:])(?:\s*[,;:.])+(?=\s|$)|(?<!\.)\.(?:\s*[,;:]|\.(?!\.))+(?=\s|$)")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2})[.!?]\s+(?=\w)")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
END_STOPS = " .;,:"


def gon(text: str) -> str:
    """Drop what typing leaves: doubled spaces and stops, a space before a stop, the final stop."""
    text = _SPACES.sub(" ", text).strip()
    text = _SPACE_BEFORE_STOP.sub(r"\1", text)
    text = _STOP_TWICE.sub(lambda m: m[1] or ".", text)
    return text.rstrip(END_STOPS)


def _one_sentence(text: str) -> str:
    """Turn stops within the text into semicolons, so that it can stand inside a sentence."""

    def joined(match: re.Match[str]) -> str:
        word = _LAST_WORD.search(text[: match.start()])
        is_abbreviation = word is None or not word[0].islower()
        return match[0] if is_abbreviation else "; "

    parts = _SENTENCE_END.sub(joined, text).split("; ")
    return "; ".join([parts[0], *(thuong_dau(part) for part in parts[1:])])


def chu_nhap(text: str) -> str:
    """The text as one clause without final stop, abbreviations written out."""
    return _one_sentence(gon(viet_day_du(gon(text))))


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
