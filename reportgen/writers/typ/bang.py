"""Write tables: data as table with header rows, layout as grid, which has no meaning to readers."""

from dataclasses import dataclass
from itertools import groupby

from reportgen.layout.metrics import ngat_dong
from reportgen.layout.model import LaidOutCell, LaidOutRow, LaidOutTable, StyledParagraph
from reportgen.units import eighths_to_twips, half_points_to_twips
from reportgen.writers.chung import effective, paragraph_font, run_text
from reportgen.writers.luoi import Placed, placed_rows
from reportgen.writers.phong_chu import line_height
from reportgen.writers.typ.chu import length, literal
from reportgen.writers.typ.doan import ALIGNMENT, Names, content, paragraph_typ

_VERTICAL = {"tren": "top", "giua": "horizon"}


@dataclass(frozen=True, slots=True)
class _Made:
    """A table being written: its function, its columns' alignment, the names of the document."""

    table: LaidOutTable
    kind: str
    aligned: tuple[str, ...]
    names: Names


def _simple(cell: LaidOutCell) -> bool:
    """Tell whether *cell* holds one paragraph that needs no box of its own around it."""
    if len(cell.doan) != 1:
        return False
    (paragraph,) = cell.doan
    style, own = paragraph.style, effective(paragraph)
    indents = (style.lui_trai, style.lui_phai, style.lui_dong_dau, paragraph.lui_them)
    drawn = paragraph.ke or paragraph.hinh or paragraph.thanh
    plain = style.cap_de_muc is None and not drawn and own.canh != "deu"
    return plain and bool(paragraph.runs) and not any((*indents, own.truoc, style.sau))


def _content(cell: LaidOutCell, names: Names) -> str:
    """Return the paragraphs of *cell*; the first and last keep their space to the borders."""
    if not cell.doan:
        return "[]"
    if _simple(cell):
        return content(cell.doan[0], names, base=None)
    parts = [paragraph_typ(paragraph, names) for paragraph in cell.doan]
    above, below = effective(cell.doan[0]).truoc, cell.doan[-1].style.sau
    if above:
        parts.insert(0, f"v({length(above)})")
    if below:
        parts.append(f"v({length(below)})")
    return parts[0] if len(parts) == 1 else f"{{{';'.join(parts)}}}"


def _alignment(cell: LaidOutCell) -> str:
    across = ALIGNMENT[effective(cell.doan[0]).canh] if _simple(cell) else "left"
    return f"{across}+{_VERTICAL[cell.canh_doc]}"


def _columns(table: LaidOutTable) -> tuple[str, ...]:
    """Return the alignment of each column: that of the last row which has a cell in each."""
    for row in reversed(table.hang):
        if len(row.o) == len(table.rong):
            return tuple(_alignment(cell) for cell in row.o)
    return ("left+top",) * len(table.rong)


def _height(paragraph: StyledParagraph, width: float) -> float:
    font = paragraph_font(paragraph)
    lines = ngat_dong("".join(map(run_text, paragraph.runs)), font, width)
    return line_height(paragraph.style, font) * max(1, len(lines))


def _higher(place: Placed, table: LaidOutTable, room: int) -> bool:
    """Tell whether the cell at *place* is higher than *room*: only then may its row be broken."""
    width, most = place.rong - 2 * table.dem_ngang, 0.0
    for paragraph in place.o.doan:
        size = half_points_to_twips(paragraph.style.font.co)
        letters = sum(len(run_text(run)) for run in paragraph.runs)
        # No letter is wider than twice its size, no line less than half full: this is the most.
        most += 2 * size * (1 + 2 * letters * size / max(width, 1))
    if most < room or width <= 0:
        return False
    return sum(_height(paragraph, width) for paragraph in place.o.doan) > room


def _kept(row: LaidOutRow) -> bool:
    """Tell whether *row* stays with the next: all its paragraphs do."""
    return not row.dau and all(effective(p).giu_voi_sau for cell in row.o for p in cell.doan)


def _ties(table: LaidOutTable) -> list[int]:
    """Return for each row how many rows it begins that stay together; 0 within such a group."""
    if table.giu_lien or not any(_kept(row) for row in table.hang[:-1]):
        return []
    ties, count = [], 0
    for row in reversed(table.hang):
        count = count + 1 if _kept(row) and count else 1
        ties.append(count)
    ties.reverse()
    inside = 0
    for index, many in enumerate(ties):
        ties[index] = 0 if inside else many
        inside = inside - 1 if inside else many - 1
    return ties


def _cell(cell: LaidOutCell, made: _Made, column: str, mark: str, *, broken: bool) -> str:
    settings = []
    if cell.cot > 1:
        settings.append(f"colspan:{cell.cot}")
    if cell.hang > 1:
        settings.append(f"rowspan:{cell.hang}")
    if broken:
        settings.append("breakable:true")
    if cell.nen:
        settings.append(f'fill:rgb("{cell.nen}")')
    alignment = _alignment(cell)
    if alignment != column:
        settings.append(f"align:{alignment}")
    inside = _content(cell, made.names)
    if mark:
        inside = f"{{neo({literal(mark)});{inside}}}"
    if not settings:
        return inside
    return f"{made.kind}.cell({','.join(settings)},{inside})"


def _row(row: LaidOutRow, places: tuple[Placed, ...], tie: int, made: _Made) -> list[str]:
    """Return the cells of *row*; *tie*: how many rows stay together from this one on."""
    names, table, cells = made.names, made.table, []
    broken = any(_higher(place, table, names.cao) for place in places if place.goc)
    known = made.aligned if len(row.o) == len(made.aligned) else ("",) * len(row.o)
    for index, (cell, column) in enumerate(zip(row.o, known, strict=True)):
        mark = row.neo if not index and row.neo in names.neo else ""
        cells.append(_cell(cell, made, column, mark, broken=broken))
    if tie:
        more = ",breakable:true" if broken else ""
        cells.append(f"{made.kind}.cell(rowspan:{tie},inset:0pt,stroke:none{more},none)")
    return cells


def _rows(made: _Made, ties: list[int]) -> list[str]:
    """Return all rows, header rows as such."""
    table, parts = made.table, []
    whole = zip(table.hang, placed_rows(table), ties or [0] * len(table.hang), strict=True)
    for header, rows in groupby(whole, key=lambda item: item[0].dau):
        cells = [cell for row, places, tie in rows for cell in _row(row, places, tie, made)]
        parts.append(f"{made.kind}.header({','.join(cells)})" if header else ",".join(cells))
    return parts


def table_typ(table: LaidOutTable, names: Names) -> str:
    """Return *table*.

    The outer halves of the borders count: on each page the table is as much higher. Rows that stay
    with the next share a cell of a column without width: a cell is never broken.
    """
    made = _Made(table, "grid" if table.bo_cuc else "table", _columns(table), names)
    line, ties = eighths_to_twips(table.vien), _ties(table)
    columns = [length(width) for width in table.rong] + (["0pt"] if ties else [])
    settings = [
        f"columns:({','.join(columns)},)",
        f"inset:(x:{length(table.dem_ngang)},y:{length(table.dem_doc + line / 2)})",
        f"stroke:{length(line) if line else 'none'}",
        f"align:({','.join(made.aligned)},)",
    ]
    code = f"{made.kind}({','.join([*settings, *_rows(made, ties)])})"
    around = ["breakable:false"] if table.giu_lien else []
    around += [f"inset:(y:{length(line / 2)})"] if line else []
    if around:
        code = f"block({','.join(around)},{code})"
    return f"align(center,{code})" if table.canh == "giua" else code
