"""Read the effective formatting of a DOCX with docx-plus: what a word processor would show.

Knows nothing of the layout or of the writers; lengths are twips, font sizes half points.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import docx
from docx.oxml.ns import qn
from docx.section import Section
from docx_plus.styles import ResolvedFormatting, iter_resolved_paragraphs
from lxml import etree

CANH = {"left": "trai", "center": "giua", "right": "phai", "both": "deu"}
EMU = 635
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@dataclass(frozen=True)
class Ke:
    """A rule: length, distance from the paragraph's top, thickness; all in twips."""

    dai: float
    tu_dinh: float
    day: float


@dataclass(frozen=True)
class Chu:
    """A stretch of text and how it looks."""

    text: str
    co: float
    dam: bool
    nghieng: bool
    gach_chan: bool
    phong: str | None
    tieng: str | None


@dataclass(frozen=True)
class Doan:
    """A paragraph. ``truoc``/``sau``: its own space, ``cach_tren``: the gap to the one above.

    ``day_khung``: for one in a frame of fixed place, from the paper's top to the frame's foot.
    """

    text: str
    noi: str
    trong_bang: bool
    canh: str
    lui: tuple[int, int, int]
    truoc: int
    sau: int
    cach_tren: int
    gian: float
    kieu_gian: str
    chu: tuple[Chu, ...]
    ke: Ke | None
    day_khung: int | None


def _text(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def _run(text: str, f: ResolvedFormatting) -> Chu:
    assert not f.caps
    assert not f.small_caps
    assert not f.vanish
    assert not f.strike
    return Chu(
        text=text,
        co=(f.font_size or 0) * 2,
        dam=bool(f.bold),
        nghieng=bool(f.italic),
        gach_chan=f.underline not in (None, "none"),
        phong=f.font_name,
        tieng=f.lang,
    )


def _rule(element: "etree._Element") -> Ke | None:
    for anchor in element.iter(f"{_WP}anchor"):
        (extent,) = anchor.iter(f"{_WP}extent")
        (line,) = anchor.iter(f"{_A}ln")
        (top,) = anchor.find(f"{_WP}positionV").iter(f"{_WP}posOffset")
        numbers = (int(extent.get("cx")), int(top.text), int(line.get("w")))
        return Ke(*(number / EMU for number in numbers))
    return None


def _frame(element: "etree._Element") -> int | None:
    for frame in element.iter(qn("w:framePr")):
        assert frame.get(qn("w:vAnchor")) == "page"
        assert frame.get(qn("w:hRule")) == "exact"
        return int(frame.get(qn("w:y"))) + int(frame.get(qn("w:h")))
    return None


class TepDocx:
    """A DOCX as a reader sees it."""

    def __init__(self, content: bytes) -> None:
        self.tai_lieu = docx.Document(io.BytesIO(content))

    @cached_property
    def doan(self) -> tuple[Doan, ...]:
        """Every paragraph, headers and footers too."""
        return tuple(self._read())

    def _read(self) -> Iterator[Doan]:
        parts = ("body", "header", "footer")
        for found in iter_resolved_paragraphs(self.tai_lieu, include_spacing=True, parts=parts):
            f, spacing = found.formatting, found.spacing
            assert spacing is not None
            rule = f.line_spacing_rule or "auto"
            yield Doan(
                text=_text(found.text),
                noi=found.part,
                trong_bang=found.in_table,
                canh=CANH[f.alignment or "left"],
                lui=(f.indent_left or 0, f.indent_right or 0, f.indent_first_line or 0),
                truoc=f.spacing_before or 0,
                sau=f.spacing_after or 0,
                cach_tren=spacing.space_above,
                gian=(f.line_spacing or 1) * (240 if rule == "auto" else 1),
                kieu_gian=rule,
                chu=tuple(_run(r.run.text, r.formatting) for r in found.runs if r.run.text),
                ke=_rule(found.paragraph._p),
                day_khung=_frame(found.paragraph._p),
            )

    def tim(self, *dau: str) -> Doan:
        """Find the first paragraph that holds one of *dau*, whatever its capitals.

        ``=`` before a marker: the whole text.
        """
        for mark in dau:
            for paragraph in self.doan:
                text, wanted = paragraph.text.casefold(), mark.casefold()
                if text == wanted[1:] if wanted.startswith("=") else wanted in text:
                    return paragraph
        raise LookupError(" | ".join(dau))

    @property
    def muc(self) -> list[Section]:
        """The sections."""
        return list(self.tai_lieu.sections)

    def rong_cot(self, bang: int) -> list[int]:
        """Widths of the columns of the table number *bang*."""
        grid = self.tai_lieu.tables[bang]._tbl.tblGrid
        return [int(column.get(qn("w:w"))) for column in grid]

    def cua_bang(self, bang: int, duong: str, thuoc_tinh: str) -> int:
        """A number among the properties of the table number *bang*."""
        (element,) = self.tai_lieu.tables[bang]._tbl.tblPr.xpath(duong)
        return int(element.get(qn(thuoc_tinh)))
