"""Menders of what stands in the wrong place: contact, margins of turned pages, names of people."""

from collections.abc import Mapping, Sequence

from lxml import etree

from reportgen.checker.chay import ViPham
from reportgen.checker.luat.lien_he import la_ten_nguoi
from reportgen.checker.luat.so_lieu import giu_le_doc
from reportgen.checker.sua.ban_sua import BanSua, Sua, ten_moi
from reportgen.checker.sua.ke import xoa_doan
from reportgen.checker.sua.xml_sua import bo, dat, ppr, sua
from reportgen.docx_reader.xml import QUAN_HE, R, W, con, doc_xml, val
from reportgen.layout.model import Rule
from reportgen.units import EIGHTHS_PER_PT, TWIPS_PER_PT
from reportgen.writers.docx.drawing import rule_run
from reportgen.writers.docx.numbers import Numbers
from reportgen.writers.docx.ooxml import RELATIONSHIPS, ROOT_NAMESPACES, XML_DECLARATION

_DC = "{http://purl.org/dc/elements/1.1/}creator"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
_KIEU = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_QUAY = {"top": "le_trai", "bottom": "le_phai", "left": "le_duoi", "right": "le_tren"}
_SO_HINH = 9000  # numbers of lines outside the main part, far from those in it


def bo_ten_nguoi(seen: BanSua, _: Sequence[ViPham]) -> None:
    """No person's name among the properties; a program's or an office's stays."""
    relations = seen.goi.quan_he("").values()
    part = next((r.dich for r in relations if r.loai == "core-properties"), "")
    if seen.co(part):
        for name in (_DC, _CP):
            for element in seen.cay(part).iter(name):
                if la_ten_nguoi((element.text or "").strip()):
                    element.text = None


def le_ngang(seen: BanSua, _: Sequence[ViPham]) -> None:
    """A page on its side has the margins of an upright one turned with it."""
    for section, page in zip(seen.sections, seen.tai_lieu.trang, strict=False):
        if giu_le_doc(page, seen.chuan):
            wanted = {side: seen.chuan.do(f"trang.{name}") for side, name in _QUAY.items()}
            sua(section, "pgMar", **{side: str(round(value)) for side, value in wanted.items()})


def ve_cuoi(seen: BanSua, found: Sequence[ViPham]) -> None:
    """The contact from the foot of page 1 to the end of the text, under a line."""
    at = _cuoi_van_ban(seen)
    moved = _cac_doan(seen, found)
    if at is None or not moved:
        return
    for element in moved:
        parent = element.getparent()
        if parent is not None and len(parent.findall(f"{W}p")) == 1:
            element.addprevious(etree.Element(f"{W}p"))
        at.addnext(element)
        at = element
    _ke_tren(seen, moved[0], 1)


def _cac_doan(seen: BanSua, found: Sequence[ViPham]) -> "list[etree._Element]":
    elements = (seen.p(one.doan) for one in found if one.doan is not None)
    return [element for element in elements if element is not None]


def _cuoi_van_ban(seen: BanSua) -> "etree._Element | None":
    """The child of the body that the closing block ends in."""
    ends = [seen.p(p.doan) for p in seen.cac_manh("ho_ten", "chuc_vu", "noi_nhan_danh_sach")]
    body = list(seen.than)
    places = [
        body.index(top)
        for end in ends
        if end is not None
        for top in [end, *end.iterancestors()]
        if top.getparent() is seen.than
    ]
    return body[max(places)] if places else None


def _ke_tren(seen: BanSua, element: "etree._Element", so: int) -> None:
    """A line above the contact, as wide as the text."""
    length = round(seen.tai_lieu.trang[0].rong_chu * seen.chuan.do("ke.lien_he"))
    thick = round(seen.chuan.do("ke.day") * EIGHTHS_PER_PT / TWIPS_PER_PT)
    room = round(seen.chuan.do("ke.cach_chu"))
    xml = rule_run(Rule(length, 0, thick), Numbers(_SO_HINH + so - 1), room, 0)
    bo(ppr(element), "pBdr")
    sua(ppr(element), "spacing", before=str(3 * room))
    element.append(doc_xml(xml.replace("<w:r>", f"<w:r {ROOT_NAMESPACES}>", 1).encode()))


def ve_trang_dau(seen: BanSua, _: Sequence[ViPham]) -> None:
    """The contact from the end of the text to the foot of page 1, under a line."""
    section = seen.sections[0]
    pieces = seen.cac_manh("lien_he")
    moved = [e for e in (seen.p(piece.doan) for piece in pieces) if e is not None]
    if con(section, f"{W}titlePg") is None or not moved or any(
        piece.cach not in {"doan", "o"} for piece in pieces
    ):  # fmt: skip
        return
    foot = _chan_dau(seen, section)
    for element in moved:
        kept = doc_xml(etree.tostring(element))
        bo(ppr(kept), "ind")
        foot.append(kept)
        xoa_doan(element)
    _ke_tren(seen, foot[len(foot) - len(moved)], 2)


def _chan_dau(seen: BanSua, section: "etree._Element") -> "etree._Element":
    """The root of the first page's footer; made where there is none."""
    own = _tham_chieu(section)
    part = seen.vien_cua(own) if own is not None else ""
    if part:
        root = seen.cay(part)
        for empty in [p for p in root.findall(f"{W}p") if not list(p.iter(f"{W}r"))]:
            root.remove(empty)
        return root
    part = _them_chan(seen, section, "rIdLienHe")
    _giu_phan_sau(seen)
    return seen.cay(part)


def _giu_phan_sau(seen: BanSua) -> None:
    """An empty footer for the next section, which would take over the first page's."""
    for section in seen.sections[1:2]:
        if con(section, f"{W}titlePg") is not None and _tham_chieu(section) is None:
            root = seen.cay(_them_chan(seen, section, "rIdLienHeSau"))
            etree.SubElement(root, f"{W}p")


def _tham_chieu(section: "etree._Element") -> "etree._Element | None":
    """The reference to the footer of a section's first page."""
    found = section.findall(f"{W}footerReference")
    return next((one for one in found if val(one, "type") == "first"), None)


def _them_chan(seen: BanSua, section: "etree._Element", ma: str) -> str:
    """Make a footer part for the first page of a section; *ma*: id of its relationship."""
    folder, _, name = seen.chinh.rpartition("/")
    part = ten_moi(seen, folder, "footer")
    seen.them_phan(part, f"{XML_DECLARATION}<w:ftr {ROOT_NAMESPACES}/>".encode())
    entry = etree.SubElement(seen.cay("[Content_Types].xml"), f"{_TYPES}Override")
    entry.set("PartName", f"/{part}")
    entry.set("ContentType", _KIEU)
    relations = seen.cay(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    relation = etree.SubElement(relations, f"{QUAN_HE}Relationship")
    relation.set("Id", ma)
    relation.set("Type", f"{RELATIONSHIPS}/footer")
    relation.set("Target", part.rpartition("/")[2])
    reference = _tham_chieu(section)
    if reference is None:
        others = section.findall(f"{W}footerReference")
        reference = dat(section, "footerReference")
        for other in others:
            reference.addprevious(other)
    reference.set(f"{W}type", "first")
    reference.set(f"{R}id", ma)
    return part


LIEN_HE: Mapping[str, Sua] = {
    "CHG-DT-06": bo_ten_nguoi,
    "CHG-SL-08": le_ngang,
    "HD05-CD-03": ve_cuoi,
    "ND30-CD-04": ve_trang_dau,
}
