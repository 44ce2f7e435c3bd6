"""A table: its grid, its cells with the width of their text areas, whether its borders show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from reportgen.docx_reader.model import BangThay, HangThay, VienDoan
from reportgen.docx_reader.styles import (
    BangKieu,
    ChoDung,
    Kieu,
    Phan,
    dieu_kien,
    doc_nhin,
    phan_kieu_bang,
)
from reportgen.docx_reader.thuoc_tinh_doan import vien
from reportgen.docx_reader.xml import W, bat, con, so_nguyen, val, xuong

LE_O_MAC_DINH = 108  # Word's own cell margins, left and right: 0.075 in
_CANH = {"center": "giua", "right": "phai", "end": "phai"}
_COT_TOI_DA = 200


@dataclass(frozen=True, slots=True)
class ODoc:
    """A cell to read: its place in the grid, the width of its text area, its style's formatting."""

    element: "etree._Element"
    hang: int
    cot: int
    rong: int
    chu: Phan
    doan: Phan


@dataclass(frozen=True, slots=True)
class KhungBang:
    """A table's frame and its cells in reading order."""

    o: tuple[ODoc, ...]
    cot: tuple[int, ...]
    hang: tuple[HangThay, ...]
    vien: bool
    dem: tuple[int, int]
    lui: int
    canh: str
    kieu: str

    def thay(self, so: int, sau: int, muc: int) -> BangThay:
        """The table as seen."""
        return BangThay(
            so, sau, self.cot, self.hang, self.vien, self.dem, self.lui, self.canh, muc, self.kieu
        )


@dataclass(frozen=True, slots=True)
class _ODat:
    """A cell placed on the grid."""

    element: "etree._Element"
    hang: int
    cot: int
    span: int
    noi_tiep: bool


def doc_khung(element: "etree._Element", styles: BangKieu) -> KhungBang:
    """Read the frame of a ``w:tbl``."""
    properties = con(element, f"{W}tblPr")
    name = val(con(properties, f"{W}tblStyle")) or styles.mac_dinh("table")
    chain = styles.chuoi(name, "table")
    rows = list(cac_hang(element))
    placed = [cell for index, row in enumerate(rows) for cell in _dat(row, index)]
    grid = _luoi(element, placed)
    margins = _dem(properties, chain)
    look = doc_nhin(con(properties, f"{W}tblLook"))
    columns = max((c.cot + c.span for c in placed), default=0)
    by_place = any(con(style.element, f"{W}tblStylePr") is not None for style in chain)
    cells = []
    known: dict[tuple[str, ...], tuple[Phan, Phan]] = {}
    for cell in placed:
        if cell.noi_tiep:
            continue
        where = ChoDung(cell.hang, cell.cot, len(rows), columns, look)
        kinds = tuple(dieu_kien(where)) if by_place else ()
        if kinds not in known:
            known[kinds] = phan_kieu_bang(chain, where)
        run, paragraph = known[kinds]
        own = _dem_o(cell.element, margins)
        width = max(_rong_o(cell, grid) - sum(own), 0)
        cells.append(ODoc(cell.element, cell.hang, cell.cot, width, run, paragraph))
    indent = so_nguyen(val(con(properties, f"{W}tblInd"), "w"))
    return KhungBang(
        o=tuple(cells),
        cot=tuple(grid),
        hang=tuple(_hang(row) for row in rows),
        vien=_co_vien(properties, chain, placed, len(rows), columns),
        dem=margins,
        lui=indent or 0,
        canh=_CANH.get(val(con(properties, f"{W}jc")) or "", "trai"),
        kieu=name,
    )


def cac_hang(table: "etree._Element") -> Iterator["etree._Element"]:
    """Rows of a table, those a tracked change deletes left out."""
    for child in xuong(table):
        if child.tag == f"{W}tr":
            trpr = con(child, f"{W}trPr")
            if con(trpr, f"{W}del") is None:
                yield child
        elif child.tag == f"{W}sdt":
            content = con(child, f"{W}sdtContent")
            if content is not None:
                yield from cac_hang(content)


def cac_o(row: "etree._Element") -> Iterator["etree._Element"]:
    """Cells of a row."""
    for child in xuong(row):
        if child.tag == f"{W}tc":
            yield child
        elif child.tag == f"{W}sdt":
            content = con(child, f"{W}sdtContent")
            if content is not None:
                yield from cac_o(content)


def _dat(row: "etree._Element", index: int) -> Iterator[_ODat]:
    column = so_nguyen(val(con(con(row, f"{W}trPr"), f"{W}gridBefore"))) or 0
    for cell in cac_o(row):
        properties = con(cell, f"{W}tcPr")
        span = so_nguyen(val(con(properties, f"{W}gridSpan"))) or 1
        span = max(1, min(span, _COT_TOI_DA))
        merge = con(properties, f"{W}vMerge")
        goes_on = merge is not None and val(merge) != "restart"
        yield _ODat(cell, index, min(column, _COT_TOI_DA), span, goes_on)
        column += span


def _luoi(table: "etree._Element", placed: list[_ODat]) -> list[int]:
    """Widths of the grid; where there is none, the widths of the first row's cells."""
    grid = con(table, f"{W}tblGrid")
    columns = [] if grid is None else list(grid.iterfind(f"{W}gridCol"))
    widths = [so_nguyen(val(column, "w")) or 0 for column in columns][:_COT_TOI_DA]
    if any(widths):
        return widths
    return [_rong_ghi(cell.element) for cell in placed if cell.hang == 0]


def _rong_ghi(cell: "etree._Element") -> int:
    width = con(con(cell, f"{W}tcPr"), f"{W}tcW")
    if width is None or val(width, "type") not in {None, "dxa"}:
        return 0
    return so_nguyen(val(width, "w")) or 0


def _rong_o(cell: _ODat, grid: list[int]) -> int:
    return sum(grid[cell.cot : cell.cot + cell.span]) or _rong_ghi(cell.element)


def _dem(properties: "etree._Element | None", chain: tuple[Kieu, ...]) -> tuple[int, int]:
    """Left and right cell margins of the table: its own, its style's, Word's."""
    layers = [con(con(style.element, f"{W}tblPr"), f"{W}tblCellMar") for style in chain]
    layers.append(con(properties, f"{W}tblCellMar"))
    left = right = LE_O_MAC_DINH
    for layer in layers:
        left = _mot_dem(layer, ("left", "start"), left)
        right = _mot_dem(layer, ("right", "end"), right)
    return left, right


def _dem_o(cell: "etree._Element", table: tuple[int, int]) -> tuple[int, int]:
    own = con(con(cell, f"{W}tcPr"), f"{W}tcMar")
    if own is None:
        return table
    return (
        _mot_dem(own, ("left", "start"), table[0]),
        _mot_dem(own, ("right", "end"), table[1]),
    )


def _mot_dem(layer: "etree._Element | None", names: tuple[str, ...], default: int) -> int:
    for name in names:
        number = so_nguyen(val(con(layer, f"{W}{name}"), "w"))
        if number is not None:
            return number
    return default


def _hang(row: "etree._Element") -> HangThay:
    properties = con(row, f"{W}trPr")
    return HangThay(
        dau=bool(bat(con(properties, f"{W}tblHeader"))),
        duoc_xe=not bat(con(properties, f"{W}cantSplit")),
        so_o=sum(1 for _ in cac_o(row)),
        cao=so_nguyen(val(con(properties, f"{W}trHeight"))) or 0,
    )


def _co_vien(
    properties: "etree._Element | None",
    chain: tuple[Kieu, ...],
    placed: list[_ODat],
    rows: int,
    columns: int,
) -> bool:
    """Whether any side of any cell shows a border."""
    table: dict[str, VienDoan] = {}
    for style in chain:
        table |= vien(con(con(style.element, f"{W}tblPr"), f"{W}tblBorders"))
    table |= vien(con(properties, f"{W}tblBorders"))
    return any(_o_co_vien(cell, table, rows, columns) for cell in placed)


def _o_co_vien(cell: _ODat, table: Mapping[str, VienDoan], rows: int, columns: int) -> bool:
    own = vien(con(con(cell.element, f"{W}tcPr"), f"{W}tcBorders"))
    edges = {
        "top": "top" if cell.hang == 0 else "insideH",
        "bottom": "bottom" if cell.hang == rows - 1 else "insideH",
        "left": "left" if cell.cot == 0 else "insideV",
        "right": "right" if cell.cot + cell.span >= columns else "insideV",
    }
    other = {"left": "start", "right": "end"}
    for side, name in edges.items():
        line = own.get(side) or own.get(other.get(side, "")) or table.get(name)
        line = line or table.get(other.get(name, ""))
        if line is not None and line.day:
            return True
    return False
