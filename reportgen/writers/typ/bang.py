"""Write tables: data as table with header rows, layout as grid, which has no meaning to readers."""

from itertools import groupby

from reportgen.layout.model import LaidOutCell, LaidOutRow, LaidOutTable
from reportgen.units import eighths_to_twips
from reportgen.writers.chung import effective
from reportgen.writers.typ.chu import length, literal
from reportgen.writers.typ.doan import ALIGNMENT, Names, content, paragraph_typ

_VERTICAL = {"tren": "top", "giua": "horizon"}


def _simple(cell: LaidOutCell) -> bool:
    """Tell whether *cell* holds one paragraph that needs no box of its own around it."""
    if len(cell.doan) != 1:
        return False
    (paragraph,) = cell.doan
    style, own = paragraph.style, effective(paragraph)
    indents = (style.lui_trai, style.lui_phai, style.lui_dong_dau, paragraph.lui_them)
    plain = style.cap_de_muc is None and paragraph.ke is None and own.canh != "deu"
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


def _columns(table: LaidOutTable) -> list[str]:
    """Return the alignment of each column: that of the last row which has a cell in each."""
    for row in reversed(table.hang):
        if len(row.o) == len(table.rong):
            return [_alignment(cell) for cell in row.o]
    return ["left+top"] * len(table.rong)


def _cell(cell: LaidOutCell, kind: str, names: Names, mark: str, column: str) -> str:
    settings = []
    if cell.cot > 1:
        settings.append(f"colspan:{cell.cot}")
    if cell.hang > 1:
        settings.append(f"rowspan:{cell.hang}")
    alignment = _alignment(cell)
    if alignment != column:
        settings.append(f"align:{alignment}")
    inside = _content(cell, names)
    if mark:
        inside = f"{{neo({literal(mark)});{inside}}}"
    if not settings:
        return inside
    return f"{kind}.cell({','.join(settings)},{inside})"


def _kept(row: LaidOutRow) -> bool:
    """Tell whether *row* stays with the next: all its paragraphs do."""
    return not row.dau and all(effective(p).giu_voi_sau for cell in row.o for p in cell.doan)


def _row(row: LaidOutRow, kind: str, names: Names, columns: list[str]) -> list[str]:
    cells = []
    known = columns if len(row.o) == len(columns) else [""] * len(row.o)
    for index, (cell, column) in enumerate(zip(row.o, known, strict=True)):
        mark = row.neo if not index and row.neo in names.neo else ""
        cells.append(_cell(cell, kind, names, mark, column))
    return cells


def _ties(table: LaidOutTable) -> list[int]:
    """Return for each row how many rows it begins that stay together; 0 within such a group."""
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


def _tied(table: LaidOutTable) -> bool:
    return not table.giu_lien and any(_kept(row) for row in table.hang[:-1])


def table_typ(table: LaidOutTable, names: Names) -> str:
    """Return *table*.

    The outer halves of the borders count: on each page the table is as much higher. Rows that stay
    with the next share a cell of a column without width: a cell is never broken.
    """
    kind = "grid" if table.bo_cuc else "table"
    line = eighths_to_twips(table.vien)
    ties = _ties(table) if _tied(table) else []
    aligned = _columns(table)
    columns = [length(width) for width in table.rong] + (["0pt"] if ties else [])
    settings = [
        f"columns:({','.join(columns)},)",
        f"inset:(x:{length(table.dem_ngang)},y:{length(table.dem_doc + line / 2)})",
        f"stroke:{length(line) if line else 'none'}",
        f"align:({','.join(aligned)},)",
    ]
    parts, index = [], 0
    for header, rows in groupby(table.hang, key=lambda row: row.dau):
        cells: list[str] = []
        for row in rows:
            cells += _row(row, kind, names, aligned)
            if ties and ties[index]:
                cells.append(f"{kind}.cell(rowspan:{ties[index]},inset:0pt,stroke:none,none)")
            index += 1
        parts.append(f"{kind}.header({','.join(cells)})" if header else ",".join(cells))
    made = f"{kind}({','.join([*settings, *parts])})"
    around = ["breakable:false"] if table.giu_lien else []
    around += [f"inset:(y:{length(line / 2)})"] if line else []
    if around:
        made = f"block({','.join(around)},{made})"
    return f"align(center,{made})" if table.canh == "giua" else made
