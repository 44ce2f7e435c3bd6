"""Know how high the packaged font stands: DOCX leaves it to the reader, CSS does not."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from unicodedata import category

from reportgen.layout.model import FontStyle, ParagraphStyle, Section, StyledParagraph
from reportgen.units import HAIR, SINGLE_LINE, exact_baseline, half_points_to_twips

FACES = (
    ("LiberationSerif-Regular.ttf", False, False),
    ("LiberationSerif-Bold.ttf", True, False),
    ("LiberationSerif-Italic.ttf", False, True),
    ("LiberationSerif-BoldItalic.ttf", True, True),
)
FAMILY = "Reportgen Serif"


@dataclass(frozen=True, slots=True)
class Metrics:
    """Heights as parts of the font size, all positive."""

    len: float
    xuong: float
    ho: float

    @property
    def dong(self) -> float:
        """Height of a single-spaced line."""
        return self.len + self.xuong + self.ho


@lru_cache(maxsize=1)
def metrics() -> Metrics:
    """Read ascent, descent and line gap of the regular face; the four faces share them."""
    from fontTools.ttLib import TTFont  # heavy

    with as_file(files("reportgen.fonts") / FACES[0][0]) as path, TTFont(path, lazy=True) as font:
        table, unit = font["hhea"], font["head"].unitsPerEm
        return Metrics(table.ascent / unit, -table.descent / unit, table.lineGap / unit)


def line_height(style: ParagraphStyle, font: FontStyle) -> float:
    """Return the height in twips of a line of *style* set in *font*.

    Why whole twips: LibreOffice rounds a font's height and cuts off what the factor makes of it.
    """
    if style.kieu_gian_dong == "exact":
        return style.gian_dong
    return round(metrics().dong * half_points_to_twips(font.co)) * style.gian_dong // SINGLE_LINE


def baseline(style: ParagraphStyle, font: FontStyle) -> float:
    """Return how many twips below the top of a line of *style* word processors set *font*.

    An "exact" line's baseline stands at 4/5 of it; on an "auto" line the font's own gap stands
    above the text and what the factor adds below it.
    """
    line, size = line_height(style, font), half_points_to_twips(font.co)
    if style.kieu_gian_dong == "exact":
        return exact_baseline(line)
    return min((metrics().len + metrics().ho) * size, line - metrics().xuong * size)


def hanging(section: Section) -> float:
    """Return by how much the last line of running text may stand into the bottom margin.

    Why: word processors add the factor of an "auto" line under its text, but not on the last line.
    Pages of tables alone keep a hair free instead: LibreOffice rounds the heights of rows up.
    """
    text = {b.style for b in section.khoi if isinstance(b, StyledParagraph)}
    added = [
        line_height(style, style.font) * (1 - SINGLE_LINE / style.gian_dong)
        if style.kieu_gian_dong == "auto"
        else 0
        for style in text
        if style.canh == "deu"
    ]
    return max(min(added), 0) if added else -HAIR


@lru_cache(maxsize=1)
def letters() -> frozenset[str]:
    """Return the letters that all four faces have a glyph for.

    Those of private use are left out: nobody else knows what they mean, and PDF/A forbids them.
    """
    from fontTools.ttLib import TTFont  # heavy

    known: set[str] | None = None
    for name, _, _ in FACES:
        with as_file(files("reportgen.fonts") / name) as path, TTFont(path, lazy=True) as font:
            own = {chr(code) for code in font.getBestCmap() if category(chr(code)) != "Co"}
            known = own if known is None else known & own
    return frozenset(known or ())
