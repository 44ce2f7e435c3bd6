"""Say text and numbers as Typst code: text is always a string literal, never markup."""

import re
from functools import lru_cache

from reportgen.units import pt_text
from reportgen.writers.chung import SLASHED_WORD
from reportgen.writers.phong_chu import letters

_JOINER, _BREAK, _FIRM_HYPHEN = "\u2060", "\u200b", "\u2011"
_ESCAPED = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": " ", "\r": "", "\t": " ", _JOINER: "", _BREAK: ""}
)
_TO_ESCAPE = re.compile(f'["\\\\\n\r\t{_JOINER}{_BREAK}]')
_BETWEEN_SPACES = re.compile("[^ ]+")
_BOUND_DASH = re.compile("[^ ]-\u00a0")
_WORD = re.compile(r"\S+")
_WHOLE = re.compile(f"{SLASHED_WORD.pattern}|[{_JOINER}{_FIRM_HYPHEN}]")
_PLACES = re.compile(f"(?<=[^\\s-]-)(?=[^\\s-])|(?<={_BREAK})")
_SPECIAL = re.compile(f"[-/{_JOINER}{_BREAK}{_FIRM_HYPHEN}]")
_MANY_SPACES = re.compile("  +")
_MARKS = {_JOINER, _BREAK, _FIRM_HYPHEN, "\n", "\r", "\t"}
UNKNOWN = "\u25a1"


@lru_cache(maxsize=4096)
def length(twips: float) -> str:
    """Return a length in twips as Typst writes it: ``length(360) == "18pt"``."""
    return f"{pt_text(twips)}pt"


def literal(text: str) -> str:
    """Return *text* as a string literal; nothing in it is code or markup."""
    return f'"{text.translate(_ESCAPED)}"' if _TO_ESCAPE.search(text) else f'"{text}"'


def in_font(text: str) -> str:
    """Return *text* with a white square for each letter that the packaged font has not.

    Why: PDF/A wants a glyph for every letter; the other writers leave the square to the reader.
    """
    missing = set(text) - letters() - _MARKS
    return text.translate({ord(letter): UNKNOWN for letter in missing}) if missing else text


def kept_spaces(text: str) -> str:
    """Return *text* with spaces that stand together (blanks left for a number) kept as wide."""
    if "  " not in text:
        return text
    return _MANY_SPACES.sub(lambda found: "\u00a0" * len(found[0]), text)


def whole_parts(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the stretches of *text* no line may end in, and the places where one may besides.

    A word with a slash is whole, a line may end after any hyphen of another, but not between a
    hyphen and a NO-BREAK SPACE. WORD JOINER, ZERO WIDTH SPACE and NON-BREAKING HYPHEN are obeyed.
    """
    whole: list[tuple[int, int]] = []
    breaks: list[int] = []
    if not _SPECIAL.search(text):
        return whole, breaks
    for stretch in _BETWEEN_SPACES.finditer(text):
        if _BOUND_DASH.search(stretch[0]):
            whole.append(stretch.span())
            continue
        for word in _WORD.finditer(text, *stretch.span()):
            if _WHOLE.search(word[0]):
                whole.append(word.span())
            else:
                breaks += [word.start() + place.start() for place in _PLACES.finditer(word[0])]
    return whole, breaks
