"""Menders of the page: size, margins, page numbers, sections, what stands after the end."""

import copy
from collections.abc import Mapping, Sequence

from lxml import etree

from reportgen.checker.chay import ViPham
from reportgen.checker.luat.trang import DUNG_SAI_LE
from reportgen.checker.sua.ban_sua import BanSua, Sua, ten_moi
from reportgen.checker.sua.chu_xml import nguyen_tu
from reportgen.checker.sua.ke import xoa_doan
from reportgen.checker.sua.kieu import dat_co
from reportgen.checker.sua.phong import dat_phong
from reportgen.checker.sua.xml_sua import bat_tat, bo, dat, ppr, rpr, sua
from reportgen.docx_reader.model import DoanThay, NoiChu, TrangThay
from reportgen.docx_reader.vi_tri_xml import cac_p
from reportgen.docx_reader.xml import QUAN_HE, R, W, con, val
from reportgen.writers.docx.ooxml import RELATIONSHIPS, ROOT_NAMESPACES, XML_DECLARATION

_LE = {"le_tren": "top", "le_duoi": "bottom", "le_trai": "left", "le_phai": "right"}
_KIEU = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


def kho_giay(seen: BanSua, _: Sequence[ViPham]) -> None:
    """A4, on its side where it was."""
    width, height = (str(round(seen.chuan.do(f"trang.{one}"))) for one in ("rong", "cao"))
    for section, page in zip(seen.sections, seen.tai_lieu.trang, strict=False):
        short, tall = (width, height) if page.cao >= page.rong else (height, width)
        if abs(page.rong - int(short)) > 1 or abs(page.cao - int(tall)) > 1:
            sua(section, "pgSz", w=short, h=tall)


def _le_du(section: "etree._Element", page: TrangThay) -> "etree._Element":
    """The margins of a section, all seven written."""
    values = {name: str(getattr(page, key)) for key, name in _LE.items()}
    margin = con(section, f"{W}pgMar")
    if margin is None:
        others = {"header": page.dau_cach, "footer": page.chan_cach, "gutter": page.gay}
        margin = dat(section, "pgMar", **values, **{k: str(v) for k, v in others.items()})
    return margin


def le_trang(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Margins of the first section, and of others that had the same."""
    first = seen.tai_lieu.trang[0]
    for key, name in _LE.items():
        required = seen.chuan.quy_dinh(f"trang.{key}")
        value = getattr(first, key)
        low = value if required.tu is None else required.tu
        high = value if required.den is None else required.den
        if low - DUNG_SAI_LE <= value <= high + DUNG_SAI_LE:
            continue
        for section, page in zip(seen.sections, seen.tai_lieu.trang, strict=False):
            upright = (page.cao >= page.rong) == (first.cao >= first.rong)
            if upright and abs(getattr(page, key) - value) <= DUNG_SAI_LE:
                _le_du(section, page).set(f"{W}{name}", str(round(required.chon)))


def le_cac_phan(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Margins of later sections as those of the first of the same orientation."""
    base: dict[bool, TrangThay] = {}
    for section, page in zip(seen.sections, seen.tai_lieu.trang, strict=False):
        model = base.setdefault(page.cao >= page.rong, page)
        for key, name in _LE.items():
            if abs(getattr(page, key) - getattr(model, key)) > DUNG_SAI_LE:
                _le_du(section, page).set(f"{W}{name}", str(getattr(model, key)))


def cach_mep(seen: BanSua, _: Sequence[ViPham]) -> None:
    """The page number's distance from the upper edge."""
    wanted = str(round(seen.chuan.do("trang.so_trang_tu_mep")))
    for section, page in zip(seen.sections, seen.tai_lieu.trang, strict=False):
        _le_du(section, page).set(f"{W}header", wanted)


def dao_le(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Margins change sides on even pages."""
    part = seen.phan_loai("settings")
    if part:
        dat(seen.cay(part), "mirrorMargins")


def _truong_page(co: int, phong: str) -> "list[etree._Element]":
    """The runs of a PAGE field."""
    made = []
    for kind in ("begin", "instr", "separate", "text", "end"):
        run = etree.Element(f"{W}r")
        dat_phong(run, phong)
        dat_co(rpr(run), co)
        if kind == "instr":
            etree.SubElement(run, f"{W}instrText").text = "PAGE"
        elif kind == "text":
            etree.SubElement(run, f"{W}t").text = "2"
        else:
            etree.SubElement(run, f"{W}fldChar").set(f"{W}fldCharType", kind)
        made.append(run)
    return made


def _doan_so_trang(seen: BanSua) -> "etree._Element":
    paragraph = etree.Element(f"{W}p")
    dat(ppr(paragraph), "jc", val="center")
    row = seen.chuan.kieu_chu("so_trang")
    for run in _truong_page(round(row.co.chon), seen.chuan.chu("phong")):
        paragraph.append(run)
    return paragraph


def chi_so(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Nothing beside the page number: the paragraph's text gives way to the field alone."""
    row = seen.chuan.kieu_chu("so_trang")
    for piece in seen.cac_manh("so_trang"):
        element = seen.p(piece.doan)
        if element is None or not "".join(r.text for r in piece.chu if r.truong != "PAGE").strip():
            continue
        size = next((r.kieu.co for r in piece.chu if r.truong == "PAGE"), round(row.co.chon))
        _bo_chu(element)
        at = 1 if con(element, f"{W}pPr") is not None else 0
        element[at:at] = _truong_page(size, seen.chuan.chu("phong"))


def _bo_chu(element: "etree._Element") -> None:
    """Take the words and fields out of a paragraph; what holds a picture or a watermark stays."""
    shapes = (f"{W}drawing", f"{W}pict", f"{W}object")
    for child in [c for c in element if c.tag != f"{W}pPr"]:
        if not isinstance(child.tag, str) or next(child.iter(*shapes), None) is None:
            element.remove(child)


def so_o_dau(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Numbers in footers go; every section's header has one, centred."""
    moved = False
    for piece in seen.cac_manh("so_trang"):
        element = seen.p(piece.doan)
        if element is None:
            continue
        if piece.doan.noi is NoiChu.CHAN_TRANG:
            _bo_chu(element)
            moved = True
        elif piece.doan.canh != "giua" and not piece.doan.khung:
            dat(ppr(element), "jc", val="center")
            bo(ppr(element), "ind")
    if moved:
        them_so(seen, ())


def _co_so(group: Sequence[DoanThay]) -> bool:
    return any(run.truong == "PAGE" for p in group for run in p.chu)


def them_so(seen: BanSua, _: Sequence[ViPham]) -> None:
    """A page number in the middle of every header but the first page's."""
    fresh = ""
    for at, (section, page) in enumerate(zip(seen.sections, seen.tai_lieu.trang, strict=False)):
        if at == 0:
            dat(section, "titlePg")
        kinds = ["mac_dinh", *(["trang_chan"] if seen.tai_lieu.chan_le_khac else [])]
        for kind in kinds:
            group = dict(page.dau).get(kind, ())
            if _co_so(group):
                continue
            own = _tham_chieu(section, kind)
            if group and own is not None:
                part = seen.vien_cua(own)
                paragraphs = list(cac_p(seen.cay(part))) if part else []
                if any(nguyen_tu(p) for p in paragraphs):
                    paragraphs[0].addprevious(_doan_so_trang(seen))
                    continue
            fresh = fresh or _phan_dau(seen)
            _noi(section, kind, fresh)


def _tham_chieu(section: "etree._Element", kind: str) -> "etree._Element | None":
    wanted = {"mac_dinh": "default", "trang_dau": "first", "trang_chan": "even"}[kind]
    found = section.findall(f"{W}headerReference")
    return next((r for r in found if (val(r, "type") or "default") == wanted), None)


def _noi(section: "etree._Element", kind: str, ma: str) -> None:
    """Refer a section's header of a kind to the relationship *ma*."""
    reference = _tham_chieu(section, kind)
    if reference is None:
        reference = etree.Element(f"{W}headerReference")
        section.insert(0, reference)
        reference.set(f"{W}type", {"mac_dinh": "default", "trang_chan": "even"}[kind])
    reference.set(f"{R}id", ma)


def _phan_dau(seen: BanSua) -> str:
    """Make a header part with a page number; give the id of its relationship."""
    folder, _, name = seen.chinh.rpartition("/")
    part = ten_moi(seen, folder, "header")
    paragraph = etree.tostring(_doan_so_trang(seen), encoding="unicode")
    seen.them_phan(part, f"{XML_DECLARATION}<w:hdr {ROOT_NAMESPACES}>{paragraph}</w:hdr>".encode())
    types = seen.cay("[Content_Types].xml")
    entry = etree.SubElement(types, f"{_TYPES}Override")
    entry.set("PartName", f"/{part}")
    entry.set("ContentType", _KIEU)
    relations = seen.cay(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    known = {one.get("Id") for one in relations}
    ma = next(f"rIdSoTrang{n}" for n in range(1, 100) if f"rIdSoTrang{n}" not in known)
    relation = etree.SubElement(relations, f"{QUAN_HE}Relationship")
    relation.set("Id", ma)
    relation.set("Type", f"{RELATIONSHIPS}/header")
    relation.set("Target", part.rpartition("/")[2])
    return ma


def trang_dau(seen: BanSua, _: Sequence[ViPham]) -> None:
    """No number on the first page; a header with other words keeps them there."""
    page, section = seen.tai_lieu.trang[0], seen.sections[0]
    if page.trang_dau_rieng:
        for groups in (page.dau, page.chan):
            for paragraph in dict(groups).get("trang_dau", ()):
                element = seen.p(paragraph)
                if element is not None and _co_so((paragraph,)):
                    _bo_chu(element)
        return
    heads = dict(page.dau).get("mac_dinh", ()), dict(page.chan).get("mac_dinh", ())
    if all(_chi_co_so(p) for group in heads for p in group):
        dat(section, "titlePg")


def _chi_co_so(paragraph: DoanThay) -> bool:
    return not "".join(r.text for r in paragraph.chu if r.truong != "PAGE").strip(" -–—\t\n")


def phu_luc_so(seen: BanSua, found: Sequence[ViPham]) -> None:
    """An appendix is a section of its own whose pages count from 1."""
    sections = seen.sections
    for one in reversed(found):
        paragraph = one.doan
        element = seen.p(paragraph) if paragraph is not None else None
        if paragraph is None or element is None:
            continue
        section = sections[min(paragraph.muc, len(sections) - 1)]
        if paragraph.muc:
            sua(section, "pgNumType", start="1")
            continue
        before = element.getprevious()
        if before is None or element.getparent() is not seen.than:
            continue
        if before.tag != f"{W}p":
            before = etree.Element(f"{W}p")
            element.addprevious(before)
        ppr(before).append(copy.deepcopy(section))
        for breaking in [b for b in before.iter(f"{W}br") if val(b, "type") == "page"]:
            breaking.getparent().remove(breaking)  # type: ignore[union-attr]
        bat_tat(ppr(element), "pageBreakBefore", bat=False)
        sua(section, "pgNumType", start="1")


def bo_duoi(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Nothing empty after the last words; a table at the end keeps one paragraph after it."""
    body = [p for p in seen.tai_lieu.doan if p.noi is NoiChu.THAN]
    tail: list[DoanThay] = []
    for paragraph in reversed(body):
        if paragraph.text.strip() or paragraph.hinh or paragraph.ke or paragraph.o is not None:
            break
        tail.append(paragraph)
    for paragraph in tail:
        element = seen.p(paragraph)
        if element is None:
            continue
        before = element.getprevious()
        for breaking in [b for b in element.iter(f"{W}br") if val(b, "type") == "page"]:
            breaking.getparent().remove(breaking)  # type: ignore[union-attr]
        bo(con(element, f"{W}pPr"), "pageBreakBefore")
        if before is not None and before.tag == f"{W}p":
            xoa_doan(element)


TRANG: Mapping[str, Sua] = {
    "CHG-TRANG-01": kho_giay, "HD05-TRANG-02": le_trang, "ND30-TRANG-02": le_trang,
    "HD05-TRANG-07": cach_mep, "CHG-TRANG-04": so_o_dau, "CHG-TRANG-05": trang_dau,
    "CHG-TRANG-06": them_so, "CHG-TRANG-09": chi_so, "CHG-TRANG-10": phu_luc_so,
    "HD05-TRANG-03": dao_le, "CHG-TRANG-11": le_cac_phan, "CHG-TRANG-12": bo_duoi,
}  # fmt: skip
