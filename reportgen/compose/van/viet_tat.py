"""Abbreviations written out, so that an official text explains itself (HD05, Phần II, I, 6.1.3).

An announced change of the clerk's words: ``docs/`` lists the table, a dossier's own words win where
a full form stands there already.
"""

import re
import tomllib
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def bang_viet_tat() -> dict[str, str]:
    """Abbreviation → full form."""
    text = resources.files("reportgen.compose.van").joinpath("viet_tat.toml").read_text("utf-8")
    table: dict[str, str] = tomllib.loads(text)["viet_tat"]
    return table


_MET = re.compile(r"(?<!\w)m([23])(?!\w)")
_MU = {"2": "m²", "3": "m³"}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = sorted(bang_viet_tat(), key=len, reverse=True)
    return re.compile(r"(?<![\w/\-.])(" + "|".join(map(re.escape, words)) + r")(?![\w/\-])")


@lru_cache(maxsize=4096)
def viet_day_du(text: str) -> str:
    """Write out the known abbreviations of *text*; those inside a document's symbol stay.

    Square and cubic metres typed "m2", "m3" get their raised figure, as the program writes them.
    """

    def full(match: re.Match[str]) -> str:
        words = bang_viet_tat()[match[1]]
        at_start = not text[: match.start()].strip() or text[: match.start()].rstrip().endswith(
            (".", "!", "?")
        )
        return words[0].upper() + words[1:] if at_start else words

    return _MET.sub(lambda found: _MU[found[1]], _pattern().sub(full, text))
