"""Tables of the body: whole widths that sum to the text area, header rows, a caption above."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.document.tree import Cell, Column, Row, Table
from reportgen.layout.doan import doan_van, ten_can_giua
from reportgen.layout.model import (
    LaidOutBlock,
    LaidOutCell,
    LaidOutRow,
    LaidOutTable,
)
from reportgen.layout.styles import BoKieu


def chia_rong(phan: Sequence[float], tong: int) -> tuple[int, ...]:
    """Share *tong* twips by the relative widths *phan*; the shares are whole and sum to *tong*.

    The twips lost by rounding go to the largest remainders, the first of equals first.
    """
    total = sum(phan)
    exact = [tong * part / total for part in phan]
    shares = [int(value) for value in exact]
    order = sorted(range(len(phan)), key=lambda i: (shares[i] - exact[i], i))
    for i in order[: tong - sum(shares)]:
        shares[i] += 1
    return tuple(shares)


def bang_so_lieu(table: Table, bo: BoKieu, rong: int) -> Iterator[LaidOutBlock]:
    """Lay out the caption, kept with the table, and the table itself in *rong* twips."""
    if table.ten:
        yield ten_can_giua(bo, "bang_ten", table.ten, rong)
    rows = [*_cac_hang(table.dau, table.cot, bo, "bang_dau")]
    body = [*_cac_hang(table.than, table.cot, bo, "bang_than")]
    yield LaidOutTable(
        rong=chia_rong([column.rong for column in table.cot], rong),
        hang=tuple(_giu_voi_than(row) for row in rows) + tuple(body),
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


def _cac_hang(
    rows: Sequence[Row], columns: Sequence[Column], bo: BoKieu, ma: str
) -> Iterator[LaidOutRow]:
    """Lay out rows; a column taken by a cell that spans rows from above is passed over."""
    busy = [0] * len(columns)
    for row in rows:
        cells, at = [], 0
        for cell in row.cells:
            while at < len(columns) and busy[at]:
                at += 1
            column = columns[min(at, len(columns) - 1)]
            cells.append(_o(cell, column, bo, ma, dam=row.dam))
            for taken in range(at, min(at + cell.cot, len(columns))):
                busy[taken] = cell.hang
            at += cell.cot
        busy = [max(left - 1, 0) for left in busy]
        yield LaidOutRow(tuple(cells), dau=ma == "bang_dau")


def _o(cell: Cell, column: Column, bo: BoKieu, ma: str, *, dam: bool) -> LaidOutCell:
    """Lay out a cell: header cells centred, body cells as their column says."""
    header = ma == "bang_dau"
    runs = tuple(replace(run, dam=run.dam or dam) for run in cell.runs)
    canh = cell.canh or ("" if header else column.canh)
    paragraph = doan_van(bo, ma, runs)
    if canh and canh != paragraph.style.canh:
        paragraph = replace(paragraph, canh=canh)
    return LaidOutCell((paragraph,), cell.cot, cell.hang, "giua" if header else "tren")
