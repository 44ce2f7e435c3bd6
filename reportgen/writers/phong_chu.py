"""Know how high the packaged font stands: DOCX leaves it to the reader, CSS does not."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files

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
