"""Measure and outline a watermark, for both writers, from the packaged font."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any

from reportgen.layout.model import Page
from reportgen.writers.phong_chu import FACES

COLOUR = "#ededed"


@dataclass(frozen=True, slots=True)
class Outline:
    """The glyphs of a text as one SVG path, y downwards, from (0, 0) to (``rong``, ``cao``)."""

    path: str
    rong: float
    cao: float


@dataclass(frozen=True, slots=True)
class WatermarkSize:
    """Width along the text and height across it, in twips; ``mau``: an HTML colour."""

    rong: int
    cao: int
    mau: str = COLOUR


def _draw(glyphs: Any, places: list[tuple[str, int]]) -> Outline:  # noqa: ANN401  # fontTools has no types
    from fontTools.pens.boundsPen import BoundsPen  # heavy
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen

    bounds = BoundsPen(glyphs)
    for name, shift in places:
        glyphs[name].draw(TransformPen(bounds, (1, 0, 0, 1, shift, 0)))
    left, bottom, right, top = bounds.bounds or (0, 0, 1, 1)
    pen = SVGPathPen(glyphs)
    for name, shift in places:
        glyphs[name].draw(TransformPen(pen, (1, 0, 0, -1, shift - left, top)))
    return Outline(pen.getCommands(), right - left, top - bottom)


@lru_cache(maxsize=16)
def outline(text: str) -> Outline:
    """Outline *text* in the regular face, in font units, cut to the extent of its ink."""
    from fontTools.ttLib import TTFont  # heavy

    with as_file(files("reportgen.fonts") / FACES[0][0]) as path, TTFont(path) as font:
        glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
        places, advance = [], 0
        for character in text:
            name = cmap.get(ord(character), ".notdef")
            places.append((name, advance))
            advance += glyphs[name].width
        return _draw(glyphs, places)


def watermark_size(text: str, page: Page) -> WatermarkSize:
    """Fit *text* on *page*: as long as the shorter side of the text area, in proportion."""
    shape = outline(text)
    length = min(page.rong_chu, page.cao - page.le_tren - page.le_duoi)
    return WatermarkSize(length, round(length * shape.cao / shape.rong))
