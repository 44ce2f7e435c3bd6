"""Menders of tables: borders, headers, widths, cells that changed places."""

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from reportgen.checker.chay import ViPham
from reportgen.checker.duong_ke import rong_mot_dong
from reportgen.checker.luat.tieu_de import DUNG_SAI_RONG
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.sua.ban_sua import BanSua, Sua
from reportgen.checker.sua.xml_sua import bo, dat, dau_tien, sua
from reportgen.docx_reader.bang_doc import cac_hang, cac_o
from reportgen.docx_reader.model import DoanThay
from reportgen.docx_reader.xml import W, con, so_nguyen, val

_BEN = ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV")


def _o(element: "etree._Element | None") -> "etree._Element | None":
    return next(element.iterancestors(f"{W}tc"), None) if element is not None else None


def _bang(seen: BanSua, paragraph: DoanThay | None) -> "etree._Element | None":
    element = seen.p(paragraph) if paragraph is not None else None
    return next(element.iterancestors(f"{W}tbl"), None) if element is not None else None


def _cac_bang(seen: BanSua, found: Sequence[ViPham]) -> "Iterator[etree._Element]":
    """Tables of the findings, each once."""
    known: list[etree._Element] = []
    for one in found:
        table = _bang(seen, one.doan)
        if table is not None and not any(table is other for other in known):
            known.append(table)
            yield table


def bo_vien(seen: BanSua, found: Sequence[ViPham]) -> None:
    """No borders on a table that only sets columns."""
    for table in _cac_bang(seen, found):
        borders = dat(dau_tien(table, "tblPr"), "tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            line = etree.SubElement(borders, f"{W}{side}")
            line.set(f"{W}val", "nil")
        for row in cac_hang(table):
            for cell in cac_o(row):
                bo(con(cell, f"{W}tcPr"), "tcBorders")


def lap_dau(seen: BanSua, found: Sequence[ViPham]) -> None:
    """The first row is repeated on each page."""
    for table in _cac_bang(seen, found):
        first = next(iter(cac_hang(table)), None)
        if first is not None:
            dat(dau_tien(first, "trPr"), "tblHeader")


def khong_xe(seen: BanSua, found: Sequence[ViPham]) -> None:
    """Rows stay whole."""
    for table in _cac_bang(seen, found):
        for row in cac_hang(table):
            dat(dau_tien(row, "trPr"), "cantSplit")


def vua_le(seen: BanSua, found: Sequence[ViPham]) -> None:
    """Columns in proportion, together as wide as the text area."""
    for table in _cac_bang(seen, found):
        number = next(p.o.bang for one in found if (p := one.doan) and p.o
                      and _bang(seen, p) is table)  # fmt: skip
        known = seen.tai_lieu.bang[number - 1]
        pages = seen.tai_lieu.trang
        room = pages[min(known.muc, len(pages) - 1)].rong_chu
        widths = [max(1, width * room // max(known.rong, 1)) for width in known.cot]
        widths[-1] += room - sum(widths)
        properties = dau_tien(table, "tblPr")
        dat(properties, "tblW", w=str(room), type="dxa")
        if known.lui > 0:
            dat(properties, "tblInd", w="0", type="dxa")
        _dat_cot(table, widths)


def _dat_cot(table: "etree._Element", widths: Sequence[int]) -> None:
    """Write the grid and the width of each cell."""
    grid = con(table, f"{W}tblGrid")
    if grid is None:
        grid = etree.Element(f"{W}tblGrid")
        dau_tien(table, "tblPr").addnext(grid)
    for column in list(grid):
        grid.remove(column)
    for width in widths:
        etree.SubElement(grid, f"{W}gridCol").set(f"{W}w", str(width))
    for row in cac_hang(table):
        at = so_nguyen(val(con(con(row, f"{W}trPr"), f"{W}gridBefore"))) or 0
        for cell in cac_o(row):
            properties = dau_tien(cell, "tcPr")
            span = so_nguyen(val(con(properties, f"{W}gridSpan"))) or 1
            sua(properties, "tcW", w=str(sum(widths[at : at + span])), type="dxa")
            at += span


def noi_cot(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Widen the column of the title, so that title and date stand on one line each.

    The table may grow to the text area; the other column keeps what its number line needs.
    """
    pieces = [p for p in seen.cac_manh(*_PHAI) if p.cach == "o" and p.doan.o is not None]
    place = pieces[0].doan.o if pieces else None
    table = _bang(seen, pieces[0].doan) if pieces else None
    if place is None or table is None:
        return
    widths = list(seen.tai_lieu.bang[place.bang - 1].cot)
    if len(widths) != 2:  # noqa: PLR2004 - the two sides of a header
        return
    total = max(seen.tai_lieu.trang[0].rong_chu, sum(widths))
    needed = max(_rong_can(seen, p, widths) for p in pieces if _cot(p) == place.cot)
    others = [p for p in seen.cac_manh("so_ky_hieu") if p.cach == "o" and _cot(p) != place.cot]
    least = max((_rong_can(seen, p, widths) for p in others), default=0)
    if widths[place.cot] >= needed or total - needed < max(least, total // 4):
        return
    widths[place.cot], widths[1 - place.cot] = needed, total - needed
    _dat_cot(table, widths)
    dat(dau_tien(table, "tblPr"), "tblW", w=str(total), type="dxa")


_PHAI = ("tieu_de", "tieu_de_doan", "quoc_hieu", "tieu_ngu", "dia_danh_ngay")


def _cot(piece: Manh) -> int:
    return piece.doan.o.cot if piece.doan.o is not None else -1


def _rong_can(seen: BanSua, piece: Manh, widths: Sequence[int]) -> int:
    """Width of the column a piece needs on one line, in the size the standard will give it."""
    paragraph, place = piece.doan, piece.doan.o
    around = widths[_cot(piece)] - place.rong if place is not None else 0
    row = seen.chuan.noi_dung.kieu_chu.get(_ten(seen, piece))
    grown = 1.0
    for run in piece.chu_that[:1]:
        if row is not None and not row.co.allows(run.kieu.co):
            grown = row.co.chon / run.kieu.co
    width = rong_mot_dong(piece) * max(grown, 1.0)
    return round(width) + paragraph.lui_trai + paragraph.lui_phai + around + 2 * DUNG_SAI_RONG


def _ten(seen: BanSua, piece: Manh) -> str:
    return next((ma for ma, part in seen.van_ban.thanh_phan.items() if piece in part.manh), "")


def doi_o(seen: BanSua, found: Sequence[ViPham]) -> None:
    """What stands in the two cells of a row changes places, the cells' own look stays."""
    known: list[etree._Element] = []
    for one in found:
        cell = _o(seen.p(one.doan) if one.doan is not None else None)
        row = cell.getparent() if cell is not None else None
        if row is None or any(row is other for other in known):
            continue
        known.append(row)
        cells = list(cac_o(row))
        if len(cells) == 2:  # noqa: PLR2004 - left and right
            _doi(*cells)


def _doi(left: "etree._Element", right: "etree._Element") -> None:
    here = [child for child in left if child.tag != f"{W}tcPr"]
    there = [child for child in right if child.tag != f"{W}tcPr"]
    for child in here:
        right.append(child)
    for child in there:
        left.append(child)


BANG: Mapping[str, Sua] = {
    "CHG-SL-04": vua_le, "CHG-SL-05": lap_dau, "CHG-SL-06": khong_xe, "CHG-SL-07": bo_vien,
    "CHG-KY-09": bo_vien,
    "CHG-TD-06": noi_cot, "HD05-TD-05": doi_o, "HD05-NN-07": doi_o, "HD05-KY-12": doi_o,
}  # fmt: skip
