"""Measure and outline a watermark, for both writers, from the packaged font."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files

from reportgen.layout.model import Page

COLOUR = "#d9d9d9"


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


@lru_cache(maxsize=16)
def outline(text: str) -> Outline:
    """Outline *text* in the regular face, in font units, cut to the extent of its ink."""
    from fontTools.pens.boundsPen import BoundsPen  # heavy
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont

    with as_file(files("reportgen.fonts") / "LiberationSerif-Regular.ttf") as path:
        font = TTFont(path)
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
    bounds, advance, places = BoundsPen(glyphs), 0, []
    for character in text:
        name = cmap.get(ord(character), ".notdef")
        glyphs[name].draw(TransformPen(bounds, (1, 0, 0, 1, advance, 0)))
        places.append((name, advance))
        advance += glyphs[name].width
    left, bottom, right, top = bounds.bounds or (0, 0, 1, 1)
    pen = SVGPathPen(glyphs)
    for name, shift in places:
        glyphs[name].draw(TransformPen(pen, (1, 0, 0, -1, shift - left, top)))
    return Outline(pen.getCommands(), right - left, top - bottom)


def watermark_size(text: str, page: Page) -> WatermarkSize:
    """Fit *text* on *page*: as long as the shorter side of the text area, in proportion."""
    shape = outline(text)
    length = min(page.rong_chu, page.cao - page.le_tren - page.le_duoi)
    return WatermarkSize(length, round(length * shape.cao / shape.rong))
