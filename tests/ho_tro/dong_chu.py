"""Read lines of text and ruled lines with their places out of a PDF."""

import html
import re
import subprocess
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from pypdf import PdfReader

_WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
)
_PT_TO_MM = 25.4 / 72
_SAME_LINE = 1.0
_SILENT = (0.95, -0.35)


@dataclass(frozen=True)
class Dong:
    """A line of text. ``x``, ``xp``: its left and right ends, ``y``: its baseline, in mm."""

    chu: str
    x: float
    xp: float
    y: float


def _rise(path: Path) -> float:
    """Return the part of a word's box above its baseline, by the first font of the PDF."""
    for page in PdfReader(path).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            dictionary = font.get_object()
            for child in dictionary.get("/DescendantFonts", [dictionary]):
                descriptor = child.get_object()["/FontDescriptor"].get_object()
                above, below = float(descriptor["/Ascent"]), float(descriptor["/Descent"])
                if above == below:  # the file says nothing: pdftotext then takes its own values
                    above, below = _SILENT
                return above / (above - below)
    raise AssertionError(f"no font in {path.name}")


def _page_lines(page: str, rise: float) -> list[Dong]:
    words = [
        (float(y0) + (float(y1) - float(y0)) * rise, float(x0), float(x1), html.unescape(text))
        for x0, y0, x1, y1, text in _WORD.findall(page)
    ]
    words.sort()
    lines, last = [], None
    keyed = []
    for y, x0, x1, text in words:
        if last is None or y - last > _SAME_LINE:
            last = y
        keyed.append((last, x0, x1, y, text))
    for _, group in groupby(sorted(keyed), key=lambda w: w[0]):
        items = list(group)
        lines.append(
            Dong(
                " ".join(w[4] for w in items),
                min(w[1] for w in items) * _PT_TO_MM,
                max(w[2] for w in items) * _PT_TO_MM,
                items[0][3] * _PT_TO_MM,
            )
        )
    return lines


def doc_dong(path: Path) -> list[list[Dong]]:
    """Return the lines of each page of the PDF, from top to bottom."""
    rise = _rise(path)
    out = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True, timeout=120
    ).stdout.decode()
    return [_page_lines(page, rise) for page in out.split("<page ")[1:]]


@dataclass(frozen=True)
class Ke:
    """A horizontal ruled line. ``x``, ``xp``: its ends, ``y``: its middle, in mm from the top."""

    x: float
    xp: float
    y: float

    @property
    def dai(self) -> float:
        """Its length in mm."""
        return self.xp - self.x


_LONGEST_STROKE = 90  # dots: no letter has a horizontal stroke as long as this
_DOT = 25.4 / 300
_DARK = 128


def doc_ke(path: Path, folder: Path, so_trang: int = 0) -> list[list[Ke]]:
    """Return the horizontal lines of each page, measured on a picture of 300 dots an inch.

    *so_trang*: of how many pages from the first one; 0: of all.
    """
    stem = folder / (path.stem + "-anh")
    pages = ["-l", str(so_trang)] if so_trang else []
    command = ["pdftoppm", "-r", "300", "-gray", *pages, str(path), str(stem)]
    subprocess.run(command, check=True, timeout=300)
    return [_page_rules(picture) for picture in sorted(folder.glob(stem.name + "-*.pgm"))]


def _page_rules(picture: Path) -> list[Ke]:
    data = picture.read_bytes()
    header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+\d+\s", data)
    assert header is not None
    width = int(header[1])
    dark = data[header.end() :].translate(bytes(int(v < _DARK) for v in range(256)))
    found: list[list[int]] = []
    for y in range(int(header[2])):
        row = dark[y * width : (y + 1) * width]
        for run in re.finditer(b"\x01{%d,}" % _LONGEST_STROKE, row):
            _add(found, run.start(), run.end(), y)
    return sorted(
        (Ke(x * _DOT, xp * _DOT, (top + below + 1) / 2 * _DOT) for x, xp, top, below in found),
        key=lambda k: (round(k.y), k.x),
    )


def _add(found: list[list[int]], x: int, xp: int, y: int) -> None:
    """Add a run of dots to the line above it, or begin a line."""
    for line in found:
        if y - line[3] <= 1 and x < line[1] and xp > line[0]:
            line[0], line[1], line[3] = min(line[0], x), max(line[1], xp), y
            return
    found.append([x, xp, y, y])
