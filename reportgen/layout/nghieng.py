"""Italic text: without NO-BREAK SPACES, held on its lines by the width it is given.

Why: LibreOffice sets each NO-BREAK SPACE of an italic text apart and adds an overhang there, so a
bound line grows wider than the same line in Word or in the PDF.
"""

from collections.abc import Sequence
from functools import lru_cache

from reportgen.layout.metrics import NBSP, ngat_dong, rong_nhat
from reportgen.layout.model import FontStyle, ParagraphStyle

# Room for the overhang at the end of a line, and the step in which widths are tried, in twips.
DU_NGHIENG = 40
BUOC = 40
_GIU = 256


def bo_rang_buoc(text: str, font: FontStyle) -> str:
    """Give back the ordinary spaces of a text set in italics; other text stays as it is."""
    return text.replace(NBSP, " ") if font.nghieng else text


@lru_cache(maxsize=_GIU)
def lui_giu_dong(style: ParagraphStyle, dong: tuple[str, ...], rong: int, bound: str) -> int:
    """Give the indent on both sides with which the text breaks into *dong* in *rong* twips.

    Where no width does that, the breaks fall at plain spaces of *bound*, the same text bound as
    it would be upright, on as many lines; failing that too there is no indent.
    """
    wanted = [line.replace(NBSP, " ") for line in dong]
    text = " ".join(wanted)
    allowed = {at for at, char in enumerate(bound) if char == " "}
    free = rong - style.lui_trai - style.lui_phai
    least = round(rong_nhat(wanted, style.font)) + DU_NGHIENG
    ways = {width: _vung(text, style.font, width) for width in range(least, free + 1, BUOC)}
    same = [width for width, lines in ways.items() if lines == wanted]
    like = [
        width
        for width, lines in ways.items()
        if len(lines) == len(wanted)
        and _ngat_tai(lines) <= allowed
        and rong_nhat(lines, style.font) + DU_NGHIENG <= width
    ]
    return next(((free - width) // 2 for width in (*same, *like)), 0)


def _vung(text: str, font: FontStyle, width: int) -> list[str]:
    """Break *text* in *width*; nothing where a hair more or less would break it otherwise."""
    lines = list(ngat_dong(text, font, width))
    hair = (width - DU_NGHIENG // 2, width + DU_NGHIENG // 2)
    return lines if all(list(ngat_dong(text, font, w)) == lines for w in hair) else []


def _ngat_tai(lines: Sequence[str]) -> set[int]:
    """Places of the spaces at which *lines* were broken apart."""
    at, places = -1, set()
    for line in lines[:-1]:
        at += len(line) + 1
        places.add(at)
    return places
