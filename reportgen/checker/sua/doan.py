"""Menders of paragraphs: spacing, alignment, indents, breaks, order of blocks."""

import copy
import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from reportgen.checker.chay import ViPham
from reportgen.checker.luat.ky import MAU_CON_LAI
from reportgen.checker.luat.noi_dung import (
    KY_TU_HAI_DONG,
    VAN,
    doan_rong,
    lui_duoc,
    trong_khoang,
)
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.sua.ban_sua import BanSua, Sua
from reportgen.checker.sua.chu_xml import chu_cua, doi_chu, nguyen_tu
from reportgen.checker.sua.ke import xoa_doan
from reportgen.checker.sua.thay_chu import dau_cuoi
from reportgen.checker.sua.xml_sua import bat_tat, bo, bo_thuoc_tinh, dat, ppr, sua
from reportgen.docx_reader.xml import W, con, val

_DE_MUC = ("de_muc_1", "phan_so", "chuong_so", "muc_so")


def _van(seen: BanSua, *ma: str) -> "Iterator[tuple[Manh, etree._Element]]":
    """Pieces of the text outside tables, with their XML."""
    for piece in seen.cac_manh(*(ma or VAN)):
        element = seen.p(piece.doan)
        if piece.doan.o is None and element is not None:
            yield piece, element


def gian_dong(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Exactly so many points (Party); within the bounds of lines (State)."""
    required = seen.chuan.quy_dinh("noi_dung.gian_dong")
    exact = seen.chuan.ho == "dang"
    for piece, element in _van(seen):
        paragraph = piece.doan
        if exact and (paragraph.kieu_gian != "exact" or not required.allows(paragraph.gian)):
            sua(ppr(element), "spacing", line=str(round(required.chon)), lineRule="exact")
        elif not exact and not trong_khoang(piece, required.tu, required.den):
            sua(ppr(element), "spacing", line=str(round(required.chon)), lineRule="auto")


def canh_deu(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Text of more than a line justified."""
    for piece, element in _van(seen):
        if piece.doan.canh != "deu" and len(piece.text) > KY_TU_HAI_DONG:
            dat(ppr(element), "jc", val="both")


def lui_dau_dong(seen: BanSua, _: Sequence[ViPham]) -> None:
    """The standard's first-line indent."""
    for piece, element in _van(seen, "noi_dung"):
        if len(piece.text) > KY_TU_HAI_DONG and not lui_duoc(seen.chuan, piece):
            _lui(seen, element)


def _lui(seen: BanSua, element: "etree._Element") -> None:
    indent = sua(ppr(element), "ind", left="0")
    bo_thuoc_tinh(indent, "hanging", "hangingChars", "firstLineChars", "leftChars", "start",
                  "startChars")  # fmt: skip
    indent.set(f"{W}firstLine", str(round(seen.chuan.do("noi_dung.lui_dau_dong"))))


def lui_bang_cach(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Spaces and tabs at the start give way to an indent."""
    for piece, element in _van(seen):
        text = chu_cua(element)
        if re.match(r"\t|\u00a0{2,}| {2,}", text):
            doi_chu(element, text.lstrip("\t \u00a0"))
            if piece.doan.lui_dong_dau <= 0:
                _lui(seen, element)


def cach_doan(seen: BanSua, _: Sequence[ViPham]) -> None:
    """The least space between paragraphs."""
    required = seen.chuan.quy_dinh("noi_dung.cach_doan")
    for piece, element in _van(seen):
        if piece.doan.sau < (required.tu or 0):
            spacing = sua(ppr(element), "spacing", after=str(round(required.chon)))
            bo_thuoc_tinh(spacing, "afterAutospacing", "afterLines")
            if piece.doan.bo_cach_cung_kieu:
                bat_tat(ppr(element), "contextualSpacing", bat=False)


def bo_trong(seen: BanSua, found: Sequence[ViPham]) -> None:
    """No empty paragraphs for space; the paragraph before gets the space that is missing."""
    pieces = [piece for piece, _element in _van(seen)]
    first, last = pieces[0].doan.so, pieces[-1].doan.so
    for paragraph in seen.tai_lieu.doan:
        element = seen.p(paragraph)
        inside = first < paragraph.so < last and paragraph.o is None
        if inside and element is not None and doan_rong(paragraph) and not _giu(element):
            xoa_doan(element)
    cach_doan(seen, found)


def _giu(element: "etree._Element") -> bool:
    """Whether an empty paragraph holds something: a section's end, or it parts two tables."""
    before, after = element.getprevious(), element.getnext()
    between = all(e is not None and e.tag == f"{W}tbl" for e in (before, after))
    held = element.iter(f"{W}bookmarkStart", f"{W}commentRangeStart", f"{W}fldChar")
    marks = next(held, None) is not None
    return con(con(element, f"{W}pPr"), f"{W}sectPr") is not None or between or marks


def tach_dong(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Line breaks become paragraphs."""
    for piece, element in _van(seen, *VAN, "can_cu"):
        if any(run.loai == "ngat_dong" for run in piece.chu):
            _tach(element)


def _tach(element: "etree._Element") -> None:
    """Split a paragraph at its line breaks, where they stand in runs of its own."""
    for atom in reversed(nguyen_tu(element)):
        if atom.phan.tag not in {f"{W}br", f"{W}cr"} or (val(atom.phan, "type") or "") not in {
            "", "textWrapping"
        } or atom.run.getparent() is not element:  # fmt: skip
            continue
        run, mark = atom.run, atom.phan
        fresh = etree.Element(f"{W}p")
        own = con(element, f"{W}pPr")
        if own is not None:
            fresh.append(copy.deepcopy(own))
            bo(own, "sectPr")
        tail = etree.Element(f"{W}r")
        look = con(run, f"{W}rPr")
        if look is not None:
            tail.append(copy.deepcopy(look))
        after, later = list(mark.itersiblings()), list(run.itersiblings())
        run.remove(mark)
        for child in after:
            tail.append(child)
        if len(tail) > (look is not None):
            fresh.append(tail)
        for sibling in later:
            fresh.append(sibling)
        if chu_cua(fresh).strip():
            element.addnext(fresh)
        elif own is not None and (section := con(con(fresh, f"{W}pPr"), f"{W}sectPr")) is not None:
            own.append(section)


def giu_voi_sau(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Headings stay with what follows."""
    for piece, element in _van(seen, *_DE_MUC):
        if piece.chu_that and all(run.kieu.dam for run in piece.chu_that):
            bat_tat(ppr(element), "keepNext", bat=True)


def dong_le(seen: BanSua, _: Sequence[ViPham]) -> None:
    """No single lines at the edges of a page."""
    for piece, element in _van(seen, "noi_dung"):
        if not piece.doan.chong_mo_coi:
            bat_tat(ppr(element), "widowControl", bat=True)


def can_cu_gach(seen: BanSua, _: Sequence[ViPham]) -> None:
    """A hyphen before each basis (Party)."""
    mark = seen.chuan.chu("dau_can_cu")
    for piece, element in _van(seen, "can_cu"):
        if not f"{piece.doan.nhan} {piece.text}".strip().startswith(("-", "–")):
            doi_chu(element, mark + re.sub(r"^[\s+•*]+", "", chu_cua(element)))


def can_cu_tran(seen: BanSua, _: Sequence[ViPham]) -> None:
    """No hyphen before a basis (State); automatic ones go as numbering goes."""
    for piece, element in _van(seen, "can_cu"):
        if piece.doan.nhan.startswith(("-", "–", "•")):
            numbering = dat(ppr(element), "numPr")
            dat(numbering, "ilvl", val="0")
            dat(numbering, "numId", val="0")
        doi_chu(element, re.sub(r"^\s*[-–•]\s*", "", chu_cua(element)))


def can_cu_dau(seen: BanSua, _: Sequence[ViPham]) -> None:
    """A semicolon after each basis, the edition's mark after the last."""
    pieces = seen.cac_manh("can_cu")
    for i, piece in enumerate(pieces):
        wanted = ";" if i < len(pieces) - 1 else seen.chuan.chu("ket_thuc_can_cu").strip()
        if not piece.text.endswith(wanted):
            seen.doi_manh(piece, lambda text, mark=wanted: dau_cuoi(text, mark))  # type: ignore[misc]


def ky_lien(seen: BanSua, found: Sequence[ViPham]) -> None:
    """No page break before the signature."""
    paragraph = found[0].doan
    if paragraph is None:
        return
    element = seen.p(paragraph)
    if element is not None and paragraph.sang_trang:
        bat_tat(ppr(element), "pageBreakBefore", bat=False)
    for before in reversed([p for p in seen.tai_lieu.doan if 0 < p.so < paragraph.so]):
        if before.text.strip():
            break
        empty = seen.p(before)
        if empty is not None:
            _bo_ngat(empty)


def _bo_ngat(element: "etree._Element") -> None:
    for breaking in list(element.iter(f"{W}br")):
        if val(breaking, "type") == "page" and breaking.getparent() is not None:
            breaking.getparent().remove(breaking)  # type: ignore[union-attr]


def bo_chu_thich_mau(seen: BanSua, found: Sequence[ViPham]) -> None:
    """Notes of the form go; the paragraph too when it holds nothing else."""
    for one in found:
        element = seen.p(one.doan) if one.doan is not None else None
        if element is None:
            continue
        rest = MAU_CON_LAI.sub("", chu_cua(element))
        if rest.strip():
            doi_chu(element, rest.rstrip())
        else:
            xoa_doan(element)


def trang_moi(seen: BanSua, found: Sequence[ViPham]) -> None:
    """An appendix begins on a new page."""
    for one in found:
        element = seen.p(one.doan) if one.doan is not None else None
        if element is not None:
            bat_tat(ppr(element), "pageBreakBefore", bat=True)


DOAN: Mapping[str, Sua] = {
    "HD05-ND-01": gian_dong, "ND30-ND-01": gian_dong, "CHG-ND-02": canh_deu,
    "HD05-ND-03": lui_dau_dong, "ND30-ND-03": lui_dau_dong, "CHG-ND-04": lui_bang_cach,
    "CHG-ND-05": cach_doan, "CHG-ND-07": bo_trong, "CHG-ND-08": tach_dong,
    "CHG-CC-06": tach_dong, "CHG-DM-10": giu_voi_sau, "CHG-DM-11": dong_le,
    "HD05-CC-01": can_cu_gach, "HD05-CC-02": can_cu_dau, "ND30-CC-02": can_cu_dau,
    "ND30-CC-03": can_cu_tran, "CHG-KY-08": ky_lien, "CHG-KY-10": bo_chu_thich_mau,
    "CHG-PL-04": trang_moi,
}  # fmt: skip
