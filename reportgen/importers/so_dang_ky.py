"""A register of documents as a workbook: a sheet for each book, dates as dates, ready to print."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reportgen.importers.dong_goi import dong_goi, thu_vien
from reportgen.importers.o_ra import cho_xml

O = str | int | date | None  # noqa: E741  # "ô": a cell
_RONG_CHU = 132  # characters across a landscape page, shared among the columns
_TEN_TRANG = re.compile(r"[\[\]:*?/\\]")
_DAI_TEN = 31
_A4 = 9


@dataclass(frozen=True, slots=True)
class TrangSo:
    """A sheet: its name, the lines above the table, columns (name, relative width), rows."""

    ten: str
    dau: tuple[str, ...]
    cot: tuple[tuple[str, float], ...]
    hang: tuple[tuple[O, ...], ...]


def so_dang_ky_excel(pages: Sequence[TrangSo], tieu_de: str) -> bytes:
    """Write *pages*; equal pages give equal bytes.

    Raises:
        ReportgenError: openpyxl is missing (HT031).
    """
    book = thu_vien().Workbook()
    book.remove(book.active)
    used: set[str] = set()
    for page in pages:
        _trang(book.create_sheet(_ten(page.ten, used)), page)
    book.properties.creator = "reportgen"
    book.properties.title = tieu_de
    out = io.BytesIO()
    book.save(out)
    return dong_goi(out.getvalue())


def _ten(ten: str, used: set[str]) -> str:
    """Name of a sheet: what Excel allows, no name twice."""
    bare = _TEN_TRANG.sub(" ", ten).strip("' ")[:_DAI_TEN] or "Sổ"
    name, number = bare, 2
    while name.casefold() in used:
        tail = f" ({number})"
        name, number = bare[: _DAI_TEN - len(tail)] + tail, number + 1
    used.add(name.casefold())
    return name


def _trang(sheet: Any, page: TrangSo) -> None:  # noqa: ANN401 - a sheet of openpyxl
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter

    width, top = len(page.cot), len(page.dau) + 1
    centre = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for number, text in enumerate(page.dau, 1):
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=width)
        cell = sheet.cell(number, 1, cho_xml(text))
        cell.font, cell.alignment = Font(name="Times New Roman", bold=True, size=13), centre
    side = Side(style="thin")
    border = Border(left=side, right=side, top=side, bottom=side)
    total = sum(share for _, share in page.cot)
    for number, (name, share) in enumerate(page.cot, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _RONG_CHU * share / total
        cell = sheet.cell(top, number, name)
        cell.font, cell.alignment = Font(name="Times New Roman", bold=True, size=12), centre
        cell.border = border
    for at, row in enumerate(page.hang, top + 1):
        for number, value in enumerate(row, 1):
            cell = sheet.cell(at, number)
            _dien(cell, value)
            cell.font, cell.border = Font(name="Times New Roman", size=12), border
            middle = "center" if isinstance(value, date) else "left"
            cell.alignment = Alignment(horizontal=middle, vertical="top", wrap_text=True)
    _trang_in(sheet, page, top)


def _dien(cell: Any, value: O) -> None:  # noqa: ANN401 - a cell of openpyxl
    """Fill a cell; a text is never taken for a formula."""
    if isinstance(value, str):
        cell.value = cho_xml(value)
        cell.data_type = "s"
    elif value is not None:
        cell.value = value
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"


def _trang_in(sheet: Any, page: TrangSo, top: int) -> None:  # noqa: ANN401 - a sheet of openpyxl
    """Set the sheet up for paper: A4 landscape, all columns on a page, the header on each."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.freeze_panes = sheet.cell(top + 1, 1)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{top}:{top}"
    last = sheet.cell(top + len(page.hang), len(page.cot)).coordinate
    sheet.auto_filter.ref = f"A{top}:{last}"
