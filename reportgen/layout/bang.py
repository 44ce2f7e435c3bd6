"""Tables of the body: a caption above, header rows repeated, cells aligned by their columns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.document.tree import Cell, Column, Row, Table
from reportgen.layout.cot_bang import chia_rong, noi_rong, vi_tri
from reportgen.layout.cot_dau import DU_PHONG
from reportgen.layout.doan import doan_van, ten_can_giua, ten_neo
from reportgen.layout.metrics import rong_nhat
from reportgen.layout.model import (
    LaidOutBlock,
    LaidOutCell,
    LaidOutRow,
    LaidOutTable,
    StyledParagraph,
    TextRun,
)
from reportgen.layout.styles import BoKieu
from reportgen.layout.to_mau import to_o, ve_thanh


def bang_so_lieu(table: Table, bo: BoKieu, rong: int) -> Iterator[LaidOutBlock]:
    """Lay out the caption, kept with the table, and the table itself in *rong* twips."""
    if table.ten:
        yield ten_can_giua(bo, "bang_ten", table.ten, rong)
    header = [_giu_voi_than(row) for row in _cac_hang(table, table.dau, bo, "bang_dau")]
    body = [_giu_ten_nhom(row) for row in _cac_hang(table, table.than, bo, "bang_than")]
    rows = (*header, *body)
    widths = chia_rong([column.rong for column in table.cot], rong)
    widths = noi_rong(widths, _hep_nhat(table, rows, bo))
    yield LaidOutTable(
        rong=widths,
        hang=ve_thanh(table, rows, widths, bo),
        vien=bo.day_ke("bang.vien"),
        dem_ngang=bo.do("bang.dem_ngang"),
        dem_doc=bo.do("bang.dem_doc"),
        bo_cuc=False,
        vai_tro="bang",
    )


def _giu_voi_than(row: LaidOutRow) -> LaidOutRow:
    """Keep a header row with the row below it."""
    cells = tuple(
        replace(cell, doan=tuple(replace(p, giu_voi_sau=True) for p in cell.doan)) for cell in row.o
    )
    return replace(row, o=cells)


def _giu_ten_nhom(row: LaidOutRow) -> LaidOutRow:
    """Keep a row that is one cell, the name of a group, with the row below it."""
    return _giu_voi_than(row) if len(row.o) == 1 and row.o[0].cot > 1 else row


def _cac_hang(table: Table, rows: Sequence[Row], bo: BoKieu, ma: str) -> Iterator[LaidOutRow]:
    for row, placed in zip(rows, vi_tri(rows, len(table.cot)), strict=True):
        cells = (_o(cell, table.cot[at], bo, ma, dam=row.dam) for at, cell in placed)
        yield LaidOutRow(tuple(cells), dau=ma == "bang_dau", neo=ten_neo(row.neo))


def _hep_nhat(table: Table, rows: Sequence[LaidOutRow], bo: BoKieu) -> list[float]:
    """Widest word of each column, padding included; cells that span columns do not count."""
    least = [0.0] * len(table.cot)
    padding = 2 * bo.do("bang.dem_ngang") + DU_PHONG
    places = (*vi_tri(table.dau, len(least)), *vi_tri(table.than, len(least)))
    for row, placed in zip(rows, places, strict=True):
        for (at, _), cell in zip(placed, row.o, strict=True):
            if cell.cot == 1:
                least[at] = max(least[at], _rong_tu(cell.doan[0]) + padding)
    return least


def _rong_tu(paragraph: StyledParagraph) -> float:
    """Width of the widest piece of a paragraph that cannot break."""
    runs = [run for run in paragraph.runs if isinstance(run, TextRun)]
    return max((rong_nhat(run.text.split(" "), run.font) for run in runs), default=0.0)


def _o(cell: Cell, column: Column, bo: BoKieu, ma: str, *, dam: bool) -> LaidOutCell:
    """Lay out a cell: header cells centred, body cells as their column says."""
    header = ma == "bang_dau"
    runs = cell.runs
    if dam:
        runs = tuple(replace(run, dam=True) for run in runs)
    canh = cell.canh or ("" if header else column.canh)
    paragraph = doan_van(bo, ma, runs)
    if canh and canh != paragraph.style.canh:
        paragraph = replace(paragraph, canh=canh)
    return to_o(cell, LaidOutCell((paragraph,), cell.cot, cell.hang, "giua" if header else "tren"))
