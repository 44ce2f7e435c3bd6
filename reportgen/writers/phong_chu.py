"""Know how high the packaged font stands: DOCX leaves it to the reader, CSS does not."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files

from reportgen.layout.model import FontStyle, ParagraphStyle
from reportgen.units import SINGLE_LINE, half_points_to_twips

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
