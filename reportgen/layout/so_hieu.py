"""Keep a document's symbol ("124-QĐ/ĐU") whole where it would meet the end of a line.

Word and LibreOffice may end a line after the hyphen of such a symbol, each in its own way. Marking
every hyphen as unbreakable would keep the clerk's search from finding the number, so only those
symbols are marked that come to the end of a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportgen.layout.doan import chu_cua
from reportgen.layout.metrics import NBSP, do_rong, do_rong_chu
from reportgen.layout.model import (
    LaidOutBlock,
    LaidOutCell,
    LaidOutTable,
    PageNumberRun,
    StyledParagraph,
    TextRun,
)
from reportgen.units import mm

_SO_HIEU = re.compile(r"[^\s/]*-[^\s/]*/\S+|[^\s/]+/[^\s]*-\S+")
GAN_CUOI_DONG = mm(3)


@dataclass(frozen=True, slots=True)
class _Tu:
    """A word between plain spaces: its place in the paragraph's text and its width in twips."""

    dau: int
    cuoi: int
    rong: float


def giu_so_hieu(block: LaidOutBlock, rong: int) -> LaidOutBlock:
    """Mark the symbols of *block*, *rong* twips wide, that come to the end of a line."""
    if isinstance(block, StyledParagraph):
        return _mot_doan(block, rong)
    if block.bo_cuc:
        return block
    return _mot_bang(block)


def _mot_bang(table: LaidOutTable) -> LaidOutTable:
    """Cells are narrow: every symbol in them is marked."""
    rows = tuple(
        replace(row, o=tuple(_mot_o(cell) for cell in row.o))
        if any(_tat_ca(p) for cell in row.o for p in cell.doan)
        else row
        for row in table.hang
    )
    return replace(table, hang=rows)


def _mot_o(cell: LaidOutCell) -> LaidOutCell:
    return replace(cell, doan=tuple(_danh_dau(p, _tat_ca(p)) for p in cell.doan))


def _tat_ca(paragraph: StyledParagraph) -> list[tuple[int, int]]:
    return [match.span() for match in _SO_HIEU.finditer(chu_cua(paragraph))]


def _mot_doan(paragraph: StyledParagraph, rong: int) -> StyledParagraph:
    symbols = _tat_ca(paragraph)
    if not symbols:
        return paragraph
    at_end = list(_cuoi_dong(paragraph, rong))
    spans = [
        (start, end) for start, end in symbols if any(a <= start and end <= b for a, b in at_end)
    ]
    return _danh_dau(paragraph, spans)


def _cuoi_dong(paragraph: StyledParagraph, rong: int) -> Iterator[tuple[int, int]]:
    """The words that begin a line because they did not fit, or end near its right edge."""
    style = paragraph.style
    room = rong - style.lui_trai - style.lui_phai
    left = room - style.lui_dong_dau
    space = do_rong(" ", style.font)
    x = 0.0
    for word in _cac_tu(paragraph):
        wide = x + (space if x else 0.0) + word.rong
        if x and wide > left:
            yield word.dau, word.cuoi
            left, x = room, word.rong
        else:
            x = wide
            if left - x < GAN_CUOI_DONG:
                yield word.dau, word.cuoi


def _cac_tu(paragraph: StyledParagraph) -> Iterator[_Tu]:
    text = chu_cua(paragraph)
    widths: list[float] = []
    for run in paragraph.runs:
        if isinstance(run, TextRun):
            widths += do_rong_chu(run.text, run.font)
    for match in re.finditer(rf"[^ \n]+|{NBSP}+", text):
        yield _Tu(match.start(), match.end(), sum(widths[match.start() : match.end()]))


def _danh_dau(paragraph: StyledParagraph, spans: list[tuple[int, int]]) -> StyledParagraph:
    """Cut the runs at *spans* and mark what lies within."""
    if not spans:
        return paragraph
    runs: list[TextRun | PageNumberRun] = []
    at = 0
    for run in paragraph.runs:
        if isinstance(run, PageNumberRun):
            runs.append(run)
            continue
        runs += _cat(run, [(a - at, b - at) for a, b in spans])
        at += len(run.text)
    return replace(paragraph, runs=tuple(runs))


def _cat(run: TextRun, spans: list[tuple[int, int]]) -> list[TextRun]:
    pieces: list[TextRun] = []
    at = 0
    for start, end in spans:
        a, b = max(start, at), min(end, len(run.text))
        if a >= b:
            continue
        if a > at:
            pieces.append(replace(run, text=run.text[at:a]))
        pieces.append(replace(run, text=run.text[a:b], giu_lien=True))
        at = b
    if at < len(run.text):
        pieces.append(replace(run, text=run.text[at:]))
    return pieces
