"""Shades and bars of a plot: greys that any printer tells apart, black text legible on all."""

from dataclasses import replace

from reportgen.document.tree import Cell, Table
from reportgen.layout.cot_bang import vi_tri
from reportgen.layout.model import Bar, LaidOutCell, LaidOutRow, TextRun
from reportgen.layout.styles import BoKieu

CAC_BAC = ("", "EDEDED", "DADADA", "C6C6C6", "B2B2B2", "9E9E9E")
"""Ground of each shade, from none to the darkest: black on it still has a contrast of 7.8 to 1."""
MAU_THANH = "595959"
_PHAN_CAO = 5
"""A bar leaves a fifth of its line free above and below."""


def to_o(cell: Cell, laid: LaidOutCell) -> LaidOutCell:
    """Give *laid* the ground of its shade."""
    return replace(laid, nen=CAC_BAC[cell.bac]) if cell.bac else laid


def ve_thanh(
    table: Table, rows: tuple[LaidOutRow, ...], rong: tuple[int, ...], bo: BoKieu
) -> tuple[LaidOutRow, ...]:
    """Draw the bars of the body of *table*, whose columns are *rong* twips wide."""
    if not any(cell.thanh for row in table.than for cell in row.cells):
        return rows
    head, line = len(table.dau), bo.cao_dong("bang_than")
    made = list(rows)
    for number, placed in enumerate(vi_tri(table.than, len(table.cot)), start=head):
        cells = list(made[number].o)
        for at, (column, cell) in enumerate(placed):
            room = rong[column] - 2 * bo.do("bang.dem_ngang")
            if cell.thanh:
                free = line // _PHAN_CAO
                size = round(room * cell.thanh), line - 2 * free
                bar = Bar(*size, free, MAU_THANH, _loi(made[number]))
                first, *others = cells[at].doan
                cells[at] = replace(cells[at], doan=(replace(first, thanh=bar), *others))
        made[number] = replace(made[number], o=tuple(cells))
    return tuple(made)


def _loi(row: LaidOutRow) -> str:
    """Give what the row says in words: the name, the figure."""
    texts = (
        "".join(r.text for p in cell.doan for r in p.runs if isinstance(r, TextRun))
        for cell in row.o
    )
    return ": ".join(text for text in texts if text)
