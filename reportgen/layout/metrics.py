"""Widths and heights of text, measured from the fonts in the package; lengths in twips.

Advance widths only: the writers switch kerning and ligatures off. The bundled Liberation Serif has
the same advance widths as Times New Roman, so what is measured here holds in both.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from reportgen.layout.model import FontStyle
from reportgen.units import SINGLE_LINE, half_points_to_twips

NBSP = "\u00a0"
_FILES = {
    (False, False): "LiberationSerif-Regular.ttf",
    (True, False): "LiberationSerif-Bold.ttf",
    (False, True): "LiberationSerif-Italic.ttf",
    (True, True): "LiberationSerif-BoldItalic.ttf",
}


@dataclass(frozen=True, slots=True)
class BoSoDo:
    """Measurements of one font file as fractions of the em: advances by letter, line height."""

    be_rong: dict[str, float]
    thieu: float
    cao: float


@lru_cache(maxsize=4)
def bo_so_do(dam: bool, nghieng: bool) -> BoSoDo:
    """Read the measurements of the font of this weight and slant, once a process."""
    from fontTools.ttLib import TTFont

    path = resources.files("reportgen.fonts") / _FILES[dam, nghieng]
    with path.open("rb") as stream, TTFont(stream, lazy=True) as font:
        unit = font["head"].unitsPerEm
        advances = font["hmtx"].metrics
        names = font.getBestCmap().items()
        widths = {chr(code): advances[name][0] / unit for code, name in names}
        head = font["hhea"]
        height = (head.ascent - head.descent + head.lineGap) / unit
        return BoSoDo(widths, advances[".notdef"][0] / unit, height)


def do_rong(text: str, font: FontStyle) -> float:
    """Measure *text* set in *font*, in twips."""
    return _cong_em(text, bo_so_do(font.dam, font.nghieng)) * half_points_to_twips(font.co)


def do_rong_chu(text: str, font: FontStyle) -> list[float]:
    """Measure each letter of *text* set in *font*, in twips."""
    measures, size = bo_so_do(font.dam, font.nghieng), half_points_to_twips(font.co)
    advance, missing = measures.be_rong.get, measures.thieu
    return [advance(char, missing) * size for char in text]


def _cong_em(text: str, measures: BoSoDo, em: float = 0.0) -> float:
    """Add the advances of *text* to *em*, a width in ems."""
    advance, missing = measures.be_rong.get, measures.thieu
    return sum([advance(char, missing) for char in text], em)


def cao_dong(font: FontStyle, gian_dong: int, kieu: str) -> int:
    """Height of a line in twips: *gian_dong* itself when exact, else that many 240ths of a line."""
    if kieu == "exact":
        return gian_dong
    single = bo_so_do(font.dam, font.nghieng).cao * half_points_to_twips(font.co)
    return round(single * gian_dong / SINGLE_LINE)


def ngat_dong(text: str, font: FontStyle, width: float) -> tuple[str, ...]:
    """Break *text* greedily at its spaces, as both renderers do; NO-BREAK SPACE never breaks."""
    measures, size = bo_so_do(font.dam, font.nghieng), half_points_to_twips(font.co)
    lines: list[str] = []
    em = 0.0
    for word in text.split(" "):
        longer = _cong_em(f" {word}", measures, em)
        if lines and longer * size <= width:
            lines[-1] += f" {word}"
            em = longer
        else:
            lines.append(word)
            em = _cong_em(word, measures)
    return tuple(lines)


def rong_nhat(lines: Iterable[str], font: FontStyle) -> float:
    """Measure the longest of *lines*."""
    return max((do_rong(line, font) for line in lines), default=0.0)
