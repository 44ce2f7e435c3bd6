"""Write w:tbl: fixed widths, header rows repeated, rows unbroken."""

from reportgen.layout.model import LaidOutCell, LaidOutRow, LaidOutTable
from reportgen.writers.docx.numbers import Numbers
from reportgen.writers.docx.ooxml import VERTICAL_ALIGNMENT
from reportgen.writers.docx.paragraphs import Around, closing_paragraph, paragraph_xml
from reportgen.writers.luoi import Placed, placed_rows

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def _borders(thickness: int) -> str:
    if not thickness:
        return ""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{thickness}" w:space="0" w:color="000000"/>'
        for side in _SIDES
    )
    return f"<w:tblBorders>{sides}</w:tblBorders>"


def _table_properties(table: LaidOutTable) -> str:
    place = "center" if table.canh == "giua" else "left"
    return (
        f'<w:tblPr><w:tblW w:w="{sum(table.rong)}" w:type="dxa"/><w:jc w:val="{place}"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/>{_borders(table.vien)}<w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:top w:w="{table.dem_doc}" w:type="dxa"/>'
        f'<w:left w:w="{table.dem_ngang}" w:type="dxa"/>'
        f'<w:bottom w:w="{table.dem_doc}" w:type="dxa"/>'
        f'<w:right w:w="{table.dem_ngang}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )


def _content(cell: LaidOutCell, width: int, numbers: Numbers, *, keep: bool) -> str:
    parts, above = [], 0
    for paragraph in cell.doan:
        parts.append(paragraph_xml(paragraph, Around(numbers, width, keep, above)))
        above = paragraph.style.sau
    return "".join(parts)


def _cell(place: Placed, table: LaidOutTable, numbers: Numbers, *, keep: bool) -> str:
    cell = place.o
    span = f'<w:gridSpan w:val="{cell.cot}"/>' if cell.cot > 1 else ""
    merge = ""
    if cell.hang > 1:
        merge = '<w:vMerge w:val="restart"/>' if place.goc else "<w:vMerge/>"
    width = place.rong - 2 * table.dem_ngang
    ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.nen}"/>' if cell.nen else ""
    content = _content(cell, width, numbers, keep=keep) if place.goc else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{place.rong}" w:type="dxa"/>{span}{merge}{ground}'
        f'<w:vAlign w:val="{VERTICAL_ALIGNMENT[cell.canh_doc]}"/></w:tcPr>'
        f"{content or closing_paragraph()}</w:tc>"
    )


def _row(
    row: LaidOutRow,
    places: tuple[Placed, ...],
    table: LaidOutTable,
    numbers: Numbers,
    *,
    last: bool,
) -> str:
    spanned = any(place.con for place in places)
    keep = not last and (table.giu_lien or row.dau or spanned)
    header = "<w:tblHeader/>" if row.dau else ""
    cells = "".join([_cell(place, table, numbers, keep=keep) for place in places])
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>"


def table_xml(table: LaidOutTable, numbers: Numbers) -> str:
    """Return *table* as ``w:tbl``; *numbers* gives ids for drawings."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.rong)
    final = len(table.hang) - 1
    rows = "".join(
        _row(row, places, table, numbers, last=index == final)
        for index, (row, places) in enumerate(zip(table.hang, placed_rows(table), strict=True))
    )
    return f"<w:tbl>{_table_properties(table)}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
