"""Write tables: data as table, thead, th; layout as blocks without table semantics."""

from html import escape
from itertools import groupby

from reportgen.layout.model import LaidOutCell, LaidOutRow, LaidOutTable
from reportgen.units import pt_text
from reportgen.writers.chung import effective
from reportgen.writers.html.blocks import paragraph_html
from reportgen.writers.html.css import VERTICAL_ALIGNMENT, table_class


def _cell_style(cell: LaidOutCell) -> str:
    ground = f";background:#{cell.nen}" if cell.nen else ""
    mark = 'class="nen" ' if ground else ""
    return f'{mark}style="vertical-align:{VERTICAL_ALIGNMENT[cell.canh_doc]}{ground}"'


def _content(cell: LaidOutCell) -> str:
    return "".join([paragraph_html(paragraph) for paragraph in cell.doan])


def _opening(table: LaidOutTable, tag: str, more: str) -> str:
    classes = [table_class(table), *more.split()]
    classes += ["lien"] if table.giu_lien else []
    classes += ["giua"] if table.canh == "giua" else []
    width = pt_text(sum(table.rong))
    role = ' role="none"' if table.bo_cuc else ""
    return f'<{tag} class="{" ".join(classes)}"{role} style="width:{width}pt">'


def _layout_table(table: LaidOutTable) -> str:
    columns = "".join(
        f'<div class="cot" style="width:{pt_text(width)}pt"></div>' for width in table.rong
    )
    rows = "".join(
        '<div class="hang" role="none">'
        + "".join(
            f'<div class="o" role="none" {_cell_style(cell)}>{_content(cell)}</div>'
            for cell in row.o
        )
        + "</div>"
        for row in table.hang
    )
    return f"{_opening(table, 'div', 'bang')}{columns}{rows}</div>"


def _cell(cell: LaidOutCell, tag: str) -> str:
    span = f' colspan="{cell.cot}"' if cell.cot > 1 else ""
    span += f' rowspan="{cell.hang}"' if cell.hang > 1 else ""
    if tag == "th":
        span += f' scope="{"colgroup" if cell.cot > 1 else "col"}"'
    return f"<{tag}{span} {_cell_style(cell)}>{_content(cell)}</{tag}>"


def _row(row: LaidOutRow, *, semantic: bool) -> str:
    tag = "th" if row.dau and semantic else "td"
    kept = not row.dau and all(effective(p).giu_voi_sau for cell in row.o for p in cell.doan)
    name = f' id="{escape(row.neo)}"' if row.neo else ""
    opening = f'<tr{name} style="break-after:avoid">' if kept else f"<tr{name}>"
    return f"{opening}{''.join([_cell(cell, tag) for cell in row.o])}</tr>"


def _grid_table(table: LaidOutTable) -> str:
    columns = "".join(f'<col style="width:{pt_text(width)}pt">' for width in table.rong)
    parts = [_opening(table, "table", ""), f"<colgroup>{columns}</colgroup>"]
    for header, rows in groupby(table.hang, key=lambda row: row.dau):
        group = "thead" if header else "tbody"
        inner = "".join([_row(row, semantic=not table.bo_cuc) for row in rows])
        parts.append(f"<{group}>{inner}</{group}>")
    return "".join(parts) + "</table>"


def table_html(table: LaidOutTable) -> str:
    """Return *table*. CSS boxes know no spans, so a layout table with spans stays a table."""
    spans = any(cell.cot > 1 or cell.hang > 1 for row in table.hang for cell in row.o)
    return _layout_table(table) if table.bo_cuc and not spans else _grid_table(table)
