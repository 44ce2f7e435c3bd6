"""Rebuild a header made by tabs, spaces or text boxes as a table of two columns without borders.

Only a header every piece of which is known is rebuilt: its runs move into the cells as they are, so
the words stay. Lines drawn for the old header go; the menders of lines draw them anew.
"""

import copy
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from reportgen.checker.nhan_dien import Manh
from reportgen.checker.nhan_dien.vung_dau import cac_manh_dau
from reportgen.checker.sua.ban_sua import BanSua
from reportgen.checker.sua.chu_xml import cac_run, chu_cua
from reportgen.checker.sua.xml_sua import bo, dat, ppr, ten
from reportgen.docx_reader.hinh import doc_hinh
from reportgen.docx_reader.model import DoanThay, NoiChu
from reportgen.docx_reader.xml import MC, W, con, xuong

# Row and column of the new table by component; rows of characters stand where their side is.
_CHO: Mapping[str, tuple[int, int]] = {
    "co_quan_cap_tren": (0, 0), "co_quan_ban_hanh": (0, 0), "sao": (0, 0),
    "tieu_de": (0, 1), "tieu_de_doan": (0, 1), "quoc_hieu": (0, 1), "tieu_ngu": (0, 1),
    "so_ky_hieu": (1, 0), "trich_yeu_cong_van": (1, 0), "du_thao": (1, 0), "do_khan": (1, 0),
    "dia_danh_ngay": (1, 1),
}  # fmt: skip
_PHAI_CO = ("co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay")
_COT = {"trai": 0, "phai": 1}
KIEU_DUNG = frozenset({"tab", "cach", "hop"})
# Findings that only a header in cells lets the program mend: lines, stars, what stands where.
LUAT_CHO = frozenset({
    "HD05-TD-04", "HD05-TD-05", "ND30-TD-01", "ND30-TD-04", "CHG-TD-05", "CHG-TD-06", "HD05-CQ-05",
    "ND30-CQ-02", "ND30-DD-06",
})  # fmt: skip
_GIU_LAI = frozenset({"pPr", "proofErr", "bookmarkStart", "bookmarkEnd", "r"})
_TRONG_RUN = frozenset({"rPr", "t", "tab", "br", "noBreakHyphen", "lastRenderedPageBreak",
                        "AlternateContent", "drawing", "pict"})  # fmt: skip


def nen_dung_dau(seen: BanSua) -> str:
    """Code of the rule that asks to rebuild a header in no table; empty where none does."""
    if seen.van_ban.kieu_dau not in KIEU_DUNG:
        return ""
    in_box = seen.van_ban.kieu_dau == "hop"
    for one in seen.da_kiem.vi_pham:
        piece = one.phat_hien.manh
        boxed = in_box and isinstance(piece, Manh) and piece.cach == "hop"
        if one.luat.ma in LUAT_CHO or boxed:
            return one.luat.ma
    return ""


def dung_dau(seen: BanSua) -> bool:
    """Rebuild the header; False, and perhaps trees half changed, where it cannot be done safely."""
    pieces = [piece for piece in _cac_manh(seen) if piece.text]
    boxes = _trong_hop(seen)
    places = _cac_cho(seen, pieces, boxes)
    if not pieces or None in places or any(not seen.cac_manh(ma) for ma in _PHAI_CO):
        return False
    old = _doan_cu(seen, pieces, boxes)
    if old is None:
        return False
    cells: dict[tuple[int, int], list[etree._Element]] = {}
    for piece, place in zip(pieces, places, strict=True):
        made = _doan_moi(seen, piece, boxes)
        if made is None or place is None:
            return False
        cells.setdefault(place, []).append(made)
    table = _bang(seen, cells)
    old[0].addprevious(table)
    first = next(table.iter(f"{W}p"))
    for element in old:
        for mark in list(_dau_trang(element)):
            first.append(mark)
        _bo_doan(element)
    after = table.getnext()
    if after is None or after.tag != f"{W}p":
        table.addnext(etree.Element(f"{W}p"))
    return True


def _cac_manh(seen: BanSua) -> tuple[Manh, ...]:
    shown = [p for p in seen.tai_lieu.doan if p.noi in {NoiChu.THAN, NoiChu.HOP_CHU}]
    return cac_manh_dau(shown)


def _cac_cho(
    seen: BanSua, pieces: Sequence[Manh], boxes: "Mapping[int, etree._Element]"
) -> list[tuple[int, int] | None]:
    """Where each piece belongs; one that is not known stands with the one above in its box."""
    places: list[tuple[int, int] | None] = []
    for at, piece in enumerate(pieces):
        place = _cho(seen, piece)
        here = boxes.get(id(piece.doan))
        above = boxes.get(id(pieces[at - 1].doan)) if at else None
        if place is None and here is not None and above is not None:
            place = places[-1] if here.getparent() is above.getparent() else None
        places.append(place)
    return places


def _cho(seen: BanSua, piece: Manh) -> tuple[int, int] | None:
    """Where a piece belongs; None for one whose name or side is not known."""
    for ma, place in _CHO.items():
        if any(one.doan is piece.doan and one.text == piece.text for one in seen.cac_manh(ma)):
            return place
    ruled = any(one.doan is piece.doan and one.text == piece.text
                for one in seen.cac_manh("ke_chu"))  # fmt: skip
    return (0, _COT[piece.ben]) if ruled and piece.ben else None


def _trong_hop(seen: BanSua) -> "dict[int, etree._Element]":
    """The ``w:p`` in text boxes by the paragraph seen; empty where the two walks differ."""
    found = [p for p in seen.tai_lieu.doan if p.noi is NoiChu.HOP_CHU]
    elements = [
        element
        for shape in _cac_hinh(seen.than)
        for box in doc_hinh(shape).hop
        for element in box.iterchildren(f"{W}p")
    ]
    alike = len(found) == len(elements)
    return {id(p): e for p, e in zip(found, elements, strict=True)} if alike else {}


def _cac_hinh(element: "etree._Element") -> "Iterator[etree._Element]":
    """Drawings in reading order, one of each choice, none within another."""
    for child in xuong(element):
        if child.tag in {f"{W}drawing", f"{W}pict"}:
            yield child
        else:
            yield from _cac_hinh(child)


def _doan_cu(
    seen: BanSua, pieces: Sequence[Manh], boxes: "Mapping[int, etree._Element]"
) -> "list[etree._Element] | None":
    """The paragraphs of the body that make the old header; None where they hold anything else."""
    old: list[etree._Element] = []
    for piece in pieces:
        element = boxes.get(id(piece.doan)) if piece.cach == "hop" else seen.p(piece.doan)
        holder = _cua_than(seen, element) if element is not None else None
        if holder is None:
            return None
        if not any(holder is one for one in old):
            old.append(holder)
    own = [one for one in seen.than if any(one is other for other in old)]
    between = list(seen.than)[list(seen.than).index(own[0]) : list(seen.than).index(own[-1]) + 1]
    words = Counter(w for piece in pieces for w in piece.text.split())
    held = Counter(w for one in between for w in _chu(one).split())
    if any(one.tag != f"{W}p" or not _don_gian(one) for one in between) or held != words:
        return None
    return between


def _dau_trang(element: "etree._Element") -> "Iterator[etree._Element]":
    """Bookmarks under an element, of a choice once."""
    for child in xuong(element):
        if child.tag in {f"{W}bookmarkStart", f"{W}bookmarkEnd"}:
            yield child
        else:
            yield from _dau_trang(child)


def _cua_than(seen: BanSua, element: "etree._Element") -> "etree._Element | None":
    """The child of the body that holds an element, when it is a paragraph."""
    chain = [element, *element.iterancestors()]
    found = next((one for one in chain if one.getparent() is seen.than), None)
    return found if found is not None and found.tag == f"{W}p" else None


def _chu(element: "etree._Element") -> str:
    """All text under an element, a choice once, with spaces where pieces end."""
    parts: list[str] = []
    for child in xuong(element):
        if child.tag == f"{W}t":
            parts.append(child.text or "")
        elif child.tag == f"{W}noBreakHyphen":
            parts.append("-")
        elif child.tag in {f"{W}tab", f"{W}br"}:
            parts.append(" ")
        elif child.tag == f"{W}p":
            parts.append(f" {_chu(child)} ")
        else:
            parts.append(_chu(child))
    return "".join(parts)


def _don_gian(paragraph: "etree._Element") -> bool:
    """Whether a paragraph has only text, straight lines and text boxes."""
    properties = con(paragraph, f"{W}pPr")
    if con(properties, f"{W}sectPr") is not None or con(properties, f"{W}numPr") is not None:
        return False
    if any(ten(child) not in _GIU_LAI for one in paragraph.iter(f"{W}p") for child in one):
        return False
    if any(ten(part) not in _TRONG_RUN for run in paragraph.iter(f"{W}r") for part in run):
        return False
    shapes = [doc_hinh(shape) for shape in _cac_hinh(paragraph)]
    return all(not shape.hinh and (shape.ke or shape.hop) for shape in shapes)


def _doan_moi(
    seen: BanSua, piece: Manh, boxes: "Mapping[int, etree._Element]"
) -> "etree._Element | None":
    """A paragraph of the table with the runs of a piece, centred."""
    boxed = piece.cach == "hop"
    element = boxes.get(id(piece.doan)) if boxed else seen.p(piece.doan)
    if element is None:
        return None
    runs = _run_trong_hop(piece, element) if boxed else seen.run_cua(piece)
    if not runs or any(run.getparent() is not element for run in runs):
        return None
    made = etree.Element(f"{W}p")
    own = con(element, f"{W}pPr")
    if own is not None:
        kept = copy.deepcopy(own)
        bo(kept, "pageBreakBefore", "framePr", "pBdr", "tabs", "ind", "jc", "rPr")
        made.append(kept)
    dat(ppr(made), "keepNext")
    dat(ppr(made), "spacing", before="0", after="0")
    dat(ppr(made), "ind", left="0", right="0", firstLine="0")
    dat(ppr(made), "jc", val="center")
    for run in runs:
        fresh = copy.deepcopy(run)
        _bo_hinh(fresh)
        if [child for child in fresh if child.tag != f"{W}rPr"]:
            made.append(fresh)
    return made


def _run_trong_hop(piece: Manh, element: "etree._Element") -> "list[etree._Element]":
    """The runs of a piece in a text box; none where its place cannot be told."""
    text = chu_cua(element)
    words = "".join(run.tho or run.text for run in piece.chu)
    start = text.find(words)
    return cac_run(element, start, start + len(words)) if words and start >= 0 else []


def _bo_hinh(run: "etree._Element") -> None:
    for child in list(run):
        if child.tag in {f"{MC}AlternateContent", f"{W}drawing", f"{W}pict"}:
            run.remove(child)


def _bang(
    seen: BanSua, cells: "Mapping[tuple[int, int], Sequence[etree._Element]]"
) -> "etree._Element":
    """The table: as wide as the text area, no borders, no cell margins."""
    total = seen.tai_lieu.trang[0].rong_chu
    left = min(round(seen.chuan.do("khoi_dau.cot_trai")), total // 2)
    table = etree.Element(f"{W}tbl")
    look = etree.SubElement(table, f"{W}tblPr")
    dat(look, "tblW", w=str(total), type="dxa")
    dat(look, "tblInd", w="0", type="dxa")
    dat(look, "tblLayout", type="fixed")
    margins = dat(look, "tblCellMar")
    for side in ("top", "left", "bottom", "right"):
        edge = etree.SubElement(margins, f"{W}{side}")
        edge.set(f"{W}w", "0")
        edge.set(f"{W}type", "dxa")
    grid = etree.SubElement(table, f"{W}tblGrid")
    for width in (left, total - left):
        etree.SubElement(grid, f"{W}gridCol").set(f"{W}w", str(width))
    for row in (0, 1):
        line = etree.SubElement(table, f"{W}tr")
        dat(etree.SubElement(line, f"{W}trPr"), "cantSplit")
        for column, width in enumerate((left, total - left)):
            cell = etree.SubElement(line, f"{W}tc")
            dat(etree.SubElement(cell, f"{W}tcPr"), "tcW", w=str(width), type="dxa")
            for paragraph in cells.get((row, column), ()) or (etree.Element(f"{W}p"),):
                cell.append(paragraph)
    for column in (0, 1):
        _cach_hang(seen, cells.get((1, column), ()))
    return table


def _cach_hang(seen: BanSua, paragraphs: "Sequence[etree._Element]") -> None:
    """Room above number and date, for the line under the title."""
    if paragraphs:
        room = round(seen.chuan.do("khoi_dau.cach_dia_danh"))
        dat(ppr(paragraphs[0]), "spacing", before=str(room), after="0")


def _bo_doan(element: "etree._Element") -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def cung_chu(before: Sequence[DoanThay], after: Sequence[DoanThay]) -> bool:
    """Whether two readings have the same words, however they are set."""
    return _dem_tu(before) == _dem_tu(after)


def _dem_tu(paragraphs: Sequence[DoanThay]) -> Counter[str]:
    return Counter(word for p in paragraphs for word in p.tho.split())
