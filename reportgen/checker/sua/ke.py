"""Menders of the lines in the head: drawn as shapes, as long as the standard's ratio has them."""

import copy
from collections.abc import Mapping, Sequence

from lxml import etree

from reportgen.checker.chay import ViPham
from reportgen.checker.duong_ke import gach_chan, ke_duoi, rong_chu, rong_mot_dong
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.sua.ban_sua import BanSua, Sua
from reportgen.checker.sua.khoang_ke import gian_duoi
from reportgen.checker.sua.kieu import dat_theo
from reportgen.checker.sua.xml_sua import bo, dat, ppr, rpr
from reportgen.docx_reader.hinh import doc_hinh
from reportgen.docx_reader.model import DoanThay
from reportgen.docx_reader.xml import MC, WP, W, con, doc_xml
from reportgen.layout.metrics import cao_dong
from reportgen.layout.model import FontStyle, Rule
from reportgen.units import EIGHTHS_PER_PT, TWIPS_PER_PT
from reportgen.writers.docx.drawing import rule_run
from reportgen.writers.docx.numbers import Numbers
from reportgen.writers.docx.ooxml import ROOT_NAMESPACES

KE = {"tieu_de": "ke.tieu_de", "tieu_de_doan": "ke.tieu_de", "tieu_ngu": "ke.tieu_ngu",
      "co_quan_ban_hanh": "ke.co_quan", "trich_yeu": "ke.trich_yeu",
      "ten_loai": "ke.trich_yeu"}  # fmt: skip


def ve(seen: BanSua, ma: str) -> None:
    """Draw the line under a component anew; what stood there as a line goes."""
    pieces = seen.cac_manh(ma)
    if not pieces or KE[ma] not in seen.chuan.noi_dung.quy_dinh:
        return
    last = pieces[-1]
    element = seen.p(last.doan)
    if element is None or last.cach in {"tab", "cach"}:
        return  # a line in a paragraph of two sides would stand under neither
    xoa_ke(seen, last)
    longest = max(rong_chu(piece) for piece in pieces)
    length = round(longest * seen.chuan.do(KE[ma]))
    if length:
        element.append(_ve(seen, last, length))
        gian_duoi(seen, last.doan)


def _ve(seen: BanSua, piece: Manh, length: int) -> "etree._Element":
    """The run of a line under a piece, centred where the piece stands."""
    paragraph = piece.doan
    thick = round(seen.chuan.do("ke.day") * EIGHTHS_PER_PT / TWIPS_PER_PT)
    rule = Rule(length, 0, thick)
    room = max(paragraph.rong - paragraph.lui_trai - paragraph.lui_phai, 1)
    lines = max(1, -(-round(rong_mot_dong(piece)) // room))
    fonts = [FontStyle(r.kieu.co, r.kieu.dam, r.kieu.nghieng) for r in piece.chu_that]
    height = max((_cao(paragraph, font) for font in fonts), default=0)
    above = max(paragraph.truoc - _sau_truoc(seen, paragraph), 0)
    top = round(above + lines * height + seen.chuan.do("ke.cach_chu"))
    left = None
    if paragraph.lui_trai != paragraph.lui_phai or paragraph.canh not in {"giua", "deu"}:
        left = paragraph.lui_trai + max((room - length) // 2, 0)
        if paragraph.canh == "trai":
            left = max(paragraph.lui_trai + round(rong_chu(piece) - length) // 2, 0)
    xml = rule_run(rule, Numbers(_so_hinh(seen) - 1), top, left)
    return doc_xml(xml.replace("<w:r>", f"<w:r {ROOT_NAMESPACES}>", 1).encode())


def _cao(paragraph: DoanThay, font: FontStyle) -> int:
    if paragraph.kieu_gian == "auto":
        return cao_dong(font, paragraph.gian, "auto")
    natural = cao_dong(font, 240, "auto")
    return paragraph.gian if paragraph.kieu_gian == "exact" else max(paragraph.gian, natural)


def _sau_truoc(seen: BanSua, paragraph: DoanThay) -> int:
    """Space under the paragraph before, in the same cell or both outside tables."""
    every = seen.tai_lieu.doan
    at = next((i for i, one in enumerate(every) if one is paragraph), 0)
    return every[at - 1].sau if at and every[at - 1].o == paragraph.o else 0


def _so_hinh(seen: BanSua) -> int:
    """A number no drawing of the main part has."""
    found = [e.get("id", "") for e in seen.cay(seen.chinh).iter(f"{WP}docPr")]
    return max((int(one) for one in found if one.isdigit()), default=0) + 1


def xoa_ke(seen: BanSua, piece: Manh) -> None:
    """Take away what is a line under a piece: shapes in it or just after, borders, underline."""
    near = [piece.doan]
    every = seen.tai_lieu.doan
    at = next((i for i, one in enumerate(every) if one is piece.doan), -1)
    if 0 <= at < len(every) - 1:
        after = every[at + 1]
        if after.o == piece.doan.o and not after.text.strip():
            near.append(after)
    for paragraph in near:
        element = seen.p(paragraph)
        if element is not None:
            _xoa_hinh(element)
            bo_vien(paragraph, element)


def _xoa_hinh(paragraph: "etree._Element") -> None:
    names = (f"{W}drawing", f"{W}pict")
    for shape in [e for name in names for e in paragraph.iter(name)]:
        seen = doc_hinh(shape)
        if not seen.ke or seen.hinh or seen.hop:
            continue
        whole = next(shape.iterancestors(f"{MC}AlternateContent"), shape)
        run = whole.getparent()
        if run is None:
            continue
        run.remove(whole)
        if not [child for child in run if child.tag != f"{W}rPr"] and run.getparent() is not None:
            run.getparent().remove(run)  # type: ignore[union-attr]


def bo_vien(paragraph: DoanThay, element: "etree._Element") -> None:
    """No borders on a paragraph, its style's neither."""
    if paragraph.vien:
        borders = dat(ppr(element), "pBdr")
        for side in ("top", "left", "bottom", "right"):
            if any(name == side for name, _ in paragraph.vien):
                dat(borders, side, val="nil")
        if not len(borders):
            bo(ppr(element), "pBdr")


def _ke_cua(ma: str) -> Sua:
    return lambda seen, _: ve(seen, ma)


def ke_nha_nuoc(seen: BanSua, found: Sequence[ViPham]) -> None:
    """The line found wanting, and its fellow where it has none: one hides the other's want."""
    codes = {one.luat.ma for one in found}
    for ma, code in (("tieu_ngu", "ND30-TD-04"), ("co_quan_ban_hanh", "ND30-CQ-02")):
        pieces = seen.cac_manh(ma)
        if code in codes or (pieces and ke_duoi(seen.van_ban, pieces[-1]) is None):
            ve(seen, ma)


def ve_dau(seen: BanSua) -> None:
    """Every line of the head, drawn anew."""
    for ma in ("tieu_de", "tieu_de_doan", "tieu_ngu", "co_quan_ban_hanh"):
        ve(seen, ma)


def ke_ky_tu(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Rows of characters and underlines become lines."""
    party = seen.chuan.ho == "dang"
    for piece in seen.cac_manh("ke_chu"):
        element = seen.p(piece.doan)
        if element is not None and piece.cach in {"doan", "o"}:
            xoa_doan(element)
    under = [p for p in seen.cac_manh("tieu_de", "tieu_de_doan", "quoc_hieu", "tieu_ngu")
             if gach_chan(p)]  # fmt: skip
    for piece in under:
        for run in seen.run_cua(piece):
            dat(rpr(run), "u", val="none")
    right = "tieu_de" if party else "tieu_ngu"
    if not any(p.doan.ke for p in seen.cac_manh(right)):
        ve(seen, right)
    own = seen.cac_manh("co_quan_ban_hanh")
    if not party and own and not any(piece.doan.ke for piece in own):
        ve(seen, "co_quan_ban_hanh")


def xoa_doan(element: "etree._Element") -> None:
    """Take a paragraph out; the last one of a cell, or one that ends a section, is emptied."""
    parent = element.getparent()
    section = con(con(element, f"{W}pPr"), f"{W}sectPr")
    alone = parent is not None and parent.tag == f"{W}tc" and len(parent.findall(f"{W}p")) == 1
    if alone or section is not None:
        for child in [c for c in element if c.tag != f"{W}pPr"]:
            element.remove(child)
    elif parent is not None:
        parent.remove(element)


def doan_sau(element: "etree._Element", text: str, *, truoc: bool = False) -> "etree._Element":
    """Put in a paragraph of this text that looks like *element*, after or before it."""
    fresh = etree.Element(f"{W}p")
    own = con(element, f"{W}pPr")
    if own is not None:
        kept = copy.deepcopy(own)
        bo(kept, "sectPr", "pageBreakBefore", "pBdr", "framePr", "numPr")
        fresh.append(kept)
    run = etree.SubElement(fresh, f"{W}r")
    model = next((r for r in element.iter(f"{W}r") if list(r.iter(f"{W}t"))), None)
    look = con(model, f"{W}rPr")
    if look is not None:
        run.append(copy.deepcopy(look))
    holder = etree.SubElement(run, f"{W}t")
    holder.text = text
    holder.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    (element.addprevious if truoc else element.addnext)(fresh)
    return fresh


def theo_dong(seen: BanSua, fresh: "etree._Element", ma: str) -> None:
    """Set a fresh paragraph of one run as the row *ma* has it."""
    row = seen.chuan.kieu_chu(ma)
    look = rpr(next(fresh.iterchildren(f"{W}r")))
    for name, on in (("b", row.chon_dam), ("i", row.chon_nghieng)):
        for one in (name, f"{name}Cs"):
            dat(look, one, **({} if on else {"val": "0"}))
    bo(look, "u", "caps")
    if not row.chon_in_hoa:
        dat(look, "caps", val="0")
    for name in ("sz", "szCs"):
        dat(look, name, val=str(round(row.co.chon)))
    dat(ppr(fresh), "jc", val="center")


def sao(seen: BanSua, _: Sequence[ViPham]) -> None:
    """A star under the issuer, centred; a line there goes."""
    star = seen.cac_manh("sao")
    if star:
        element = seen.p(star[0].doan)
        if element is not None:
            dat(ppr(element), "jc", val="center")
        return
    last = seen.cac_manh("co_quan_ban_hanh")[-1]
    element = seen.p(last.doan)
    if element is None or last.cach in {"tab", "cach", "hop"}:
        return
    xoa_ke(seen, last)
    theo_dong(seen, doan_sau(element, seen.chuan.chu("sao")), "sao")


def _cuoi_ten(seen: BanSua) -> Manh | None:
    pieces = seen.cac_manh("trich_yeu") or seen.cac_manh("ten_loai")
    return pieces[-1] if pieces else None


def nam_gach(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Five hyphens under the subject; a line there goes."""
    last = _cuoi_ten(seen)
    element = seen.p(last.doan) if last is not None else None
    if last is None or element is None:
        return
    xoa_ke(seen, last)
    if not seen.cac_manh("gach_duoi_trich_yeu"):
        fresh = doan_sau(element, seen.chuan.chu("gach_duoi_trich_yeu"))
        theo_dong(seen, fresh, "gach_duoi_trich_yeu")


def ke_trich_yeu(seen: BanSua, _: Sequence[ViPham]) -> None:
    """A line under the subject; hyphens there go."""
    for piece in seen.cac_manh("gach_duoi_trich_yeu"):
        element = seen.p(piece.doan)
        if element is not None:
            xoa_doan(element)
    ve(seen, "trich_yeu" if seen.cac_manh("trich_yeu") else "ten_loai")


def quoc_hieu(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Quốc hiệu or Tiêu ngữ put beside the other."""
    for missing, there in (("tieu_ngu", "quoc_hieu"), ("quoc_hieu", "tieu_ngu")):
        piece = next(iter(seen.cac_manh(there)), None)
        element = seen.p(piece.doan) if piece is not None else None
        if seen.cac_manh(missing) or piece is None or element is None:
            continue
        if piece.cach in {"o", "doan"}:
            fresh = doan_sau(element, seen.chuan.chu(missing), truoc=missing == "quoc_hieu")
            theo_dong(seen, fresh, missing)


def tieu_de_dang(seen: BanSua, _: Sequence[ViPham]) -> None:
    """The look of the Party's title on what was Quốc hiệu."""
    row = seen.chuan.kieu_chu("tieu_de")
    for piece in seen.cac_manh("quoc_hieu"):
        dat_theo(seen, piece, row, ("co", "dam", "nghieng", "in_hoa"))


def bo_tieu_ngu(seen: BanSua, _: Sequence[ViPham]) -> None:
    """No motto in a Party document."""
    for piece in seen.cac_manh("tieu_ngu"):
        element = seen.p(piece.doan)
        if element is not None and piece.cach in {"o", "doan"}:
            xoa_doan(element)


KE_SUA: Mapping[str, Sua] = {
    "HD05-TD-02": bo_tieu_ngu,
    "HD05-TD-04": _ke_cua("tieu_de"),
    "ND30-TD-04": ke_nha_nuoc,
    "ND30-CQ-02": ke_nha_nuoc,
    "CHG-TD-05": ke_ky_tu,
    "HD05-CQ-05": sao,
    "HD05-TL-01": nam_gach,
    "HD05-TL-03": nam_gach,
    "ND30-TL-01": ke_trich_yeu,
    "ND30-TL-02": ke_trich_yeu,
    "ND30-TD-01": quoc_hieu,
}
