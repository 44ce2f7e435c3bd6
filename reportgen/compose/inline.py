"""One line of markup as runs: ``**đậm**``, ``*nghiêng*``, a backslash before a sign, data."""

import re
import unicodedata

from reportgen.compose.environment import DATA_BEGIN, DATA_END, SPACE
from reportgen.document.tree import Run, Runs

_TOKEN = re.compile(
    rf"{DATA_BEGIN}(?P<data>[^{DATA_END}]*){DATA_END}|\\(?P<sign>[^\w\s\\{DATA_BEGIN}]|\\)"
    rf"|(?P<star>\*\*?)|(?P<text>[^\\*{DATA_BEGIN}]+|.)",
    re.DOTALL,
)
_QUOTES = str.maketrans("", "", DATA_BEGIN + DATA_END)


class UnclosedMarkError(ValueError):
    """A ``**`` or ``*`` that is not closed on its line; the sign is the argument."""


def parse_inline(line: str) -> Runs:
    """Return the runs of *line*, white space folded, neighbours of one style joined.

    Raises:
        UnclosedMarkError: a sign is left open.
    """
    if "*" not in line and "\\" not in line:
        text = _tidy(line.translate(_QUOTES)).strip(" ")
        return (Run(text),) if text else ()
    pieces: list[tuple[str, bool, bool]] = []
    dam = nghieng = False
    for token in _TOKEN.finditer(line):
        kind = token.lastgroup
        if kind != "star":
            pieces.append((token[kind or 0], dam, nghieng))
        elif token["star"] == "**":
            dam = not dam
        else:
            nghieng = not nghieng
    if dam or nghieng:
        raise UnclosedMarkError("**" if dam else "*")
    return _join(pieces)


def plain(line: str) -> str:
    """Return *line* as text without any reading of signs."""
    return _tidy(line.translate(_QUOTES)).strip(" ")


def text_of(runs: Runs) -> str:
    """Return the text of *runs*."""
    return "".join(run.text for run in runs)


def _tidy(text: str) -> str:
    """Fold white space and compose (NFC)."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return SPACE.sub(" ", text)


def _join(pieces: list[tuple[str, bool, bool]]) -> Runs:
    """Merge *pieces* of one style, fold the spaces where they meet, drop the empty ones."""
    merged: list[list[object]] = []
    texts: list[str] = []
    for text, dam, nghieng in pieces:
        if merged and merged[-1] == [dam, nghieng]:
            texts[-1] += text
        elif text:
            merged.append([dam, nghieng])
            texts.append(text)
    runs: list[Run] = []
    after_space = True
    for style, raw in zip(merged, texts, strict=True):
        text = _tidy(raw)
        if after_space:
            text = text.lstrip(" ")
        if text:
            runs.append(Run(text, dam=bool(style[0]), nghieng=bool(style[1])))
            after_space = text.endswith(" ")
    return _strip_end(runs)


def _strip_end(runs: list[Run]) -> Runs:
    """Remove the space at the end of the last run."""
    while runs:
        last = runs.pop()
        text = last.text.rstrip(" ")
        if text:
            return (*runs, Run(text, dam=last.dam, nghieng=last.nghieng))
    return ()
