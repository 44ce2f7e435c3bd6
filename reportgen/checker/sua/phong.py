"""Menders of fonts, colours and encodings, wherever a paragraph stands."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from lxml import etree

from reportgen.checker.chay import ViPham
from reportgen.checker.luat.phong_chu import (
    AN,
    DEN,
    NOI_DUNG,
    THAY_THE,
    co_chu,
    la_ma_cu,
    trung_vi,
)
from reportgen.checker.sua.ban_sua import BanSua, Sua
from reportgen.checker.sua.chu_xml import cac_run, chu_cua, doi_chu
from reportgen.checker.sua.kieu import dat_co
from reportgen.checker.sua.xml_sua import XML_SPACE, dat, rpr
from reportgen.docx_reader.model import ChuThay, DoanThay
from reportgen.docx_reader.xml import W
from reportgen.text_vn import viet_hoa
from reportgen.text_vn.ve_sinh.bang_ma import TCVN3, VNI, doc_bang_ma_cu

_TCVN3 = str.maketrans(TCVN3)
_DE_MUC = ("de_muc_1", "de_muc_2", "de_muc_3", "phan_so", "phan_ten", "chuong_so", "chuong_ten",
           "muc_so", "muc_ten", "can_cu")  # fmt: skip


def _moi_doan(seen: BanSua) -> "Iterator[tuple[DoanThay, etree._Element]]":
    """Every paragraph that has an XML of its own, once."""
    known: set[int] = set()
    for paragraph in seen.tai_lieu.cac_doan():
        element = seen.p(paragraph)
        if element is not None and id(element) not in known:
            known.add(id(element))
            yield paragraph, element


def run_theo(
    seen: BanSua, paragraph: DoanThay, holds: Callable[[ChuThay], bool]
) -> "Iterator[etree._Element]":
    """XML runs of the runs seen for which *holds* is true."""
    element = seen.p(paragraph)
    if element is None:
        return
    whole = "".join(run.tho or run.text for run in paragraph.chu)
    if chu_cua(element) != whole:
        return
    at = 0
    for run in paragraph.chu:
        length = len(run.tho or run.text)
        if length and holds(run):
            yield from cac_run(element, at, at + length)
        at += length


def mot_phong(seen: BanSua, _: Sequence[ViPham]) -> None:
    """The standard's font in every slot, for text in another one."""
    for paragraph, _element in _moi_doan(seen):
        for run in run_theo(seen, paragraph, _sai_phong):
            dat_phong(run, seen.chuan.chu("phong"))


def _sai_phong(run: ChuThay) -> bool:
    wrong = any(n.lower() not in THAY_THE and not la_ma_cu(n) for n in run.kieu.phong)
    return wrong and co_chu(run.text)


def dat_phong(run: "etree._Element", name: str) -> None:
    """Set all four slots; theme fonts give way."""
    dat(rpr(run), "rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def den(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Black text without highlight or shading."""
    for paragraph, _element in _moi_doan(seen):
        for run in run_theo(seen, paragraph, _co_mau):
            look = rpr(run)
            dat(look, "color", val="auto")
            dat(look, "highlight", val="none")
            dat(look, "shd", val="clear", color="auto", fill="auto")


def _co_mau(run: ChuThay) -> bool:
    look = run.kieu
    return bool(run.text.strip()) and (look.mau not in DEN or bool(look.to_sang or look.nen))


def dung_san(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Letters and marks in one character (NFC)."""
    for _paragraph, element in _moi_doan(seen):
        text = chu_cua(element)
        if not unicodedata.is_normalized("NFC", text):
            doi_chu(element, unicodedata.normalize("NFC", text))


def bo_an(seen: BanSua, _: Sequence[ViPham]) -> None:
    """No invisible characters."""
    for _paragraph, element in _moi_doan(seen):
        text = chu_cua(element)
        clean = "".join(c for c in text if c not in AN)
        if clean != text:
            doi_chu(element, clean)


def sang_unicode(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Text of fonts of dead encodings made Unicode; text that is Unicode only changes its font."""
    name = "Times New Roman" if seen.ket_qua is None else seen.chuan.chu("phong")
    groups = list(_moi_doan(seen))
    runs = [
        (run, font)
        for paragraph, _element in groups
        for font in dict.fromkeys(n for r in paragraph.chu for n in r.kieu.phong if la_ma_cu(n))
        for run in run_theo(seen, paragraph, lambda r, font=font: font in r.kieu.phong)  # type: ignore[misc]
    ]
    sample = " ".join(_chu_run(run) for run, _font in runs)
    coded = doc_bang_ma_cu(sample) is not None
    for run, font in runs:
        if coded:
            for text in run.iter(f"{W}t"):
                text.text = _giai(text.text or "", font)
                text.set(XML_SPACE, "preserve")
        dat_phong(run, name)


def _chu_run(run: "etree._Element") -> str:
    return "".join(text.text or "" for text in run.iter(f"{W}t"))


def _giai(text: str, font: str) -> str:
    """Decode by the font's name; ``.VnTimeH`` draws capitals of small letters."""
    if font.lower().startswith("vni"):
        made, at = "", 0
        while at < len(text):
            size = 2 if text[at : at + 2] in VNI else 1
            made += VNI.get(text[at : at + size], text[at : at + size])
            at += size
        return made
    made = text.translate(_TCVN3)
    return viet_hoa(made) if font.rstrip().endswith("H") else made


def co_noi_dung(seen: BanSua, _: Sequence[ViPham]) -> None:
    """The text of the standard's size, with headings whose row says so."""
    row = seen.chuan.kieu_chu("noi_dung")
    _dat_co(seen, NOI_DUNG, round(row.co.chon), lambda r: not row.co.allows(r.kieu.co))
    for ma in _DE_MUC:
        known = seen.chuan.noi_dung.kieu_chu.get(ma)
        if known is not None and seen.cac_manh(ma):
            bounds = known.co
            _dat_co(seen, (ma,), round(bounds.chon), lambda r, b=bounds: not b.allows(r.kieu.co))  # type: ignore[misc]


def co_deu(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Every paragraph of the text in the size of most."""
    sizes = _co_chung(seen)
    _dat_co(seen, NOI_DUNG, sizes, lambda r: r.kieu.co != sizes and not r.kieu.chi_so)


def _co_chung(seen: BanSua) -> int:
    sizes: Counter[int] = Counter()
    for piece in seen.cac_manh(*NOI_DUNG):
        for run in piece.chu_that:
            sizes[run.kieu.co] += len(run.text)
    return trung_vi(sizes)


def _dat_co(
    seen: BanSua, components: Sequence[str], size: int, holds: Callable[[ChuThay], bool]
) -> None:
    for piece in seen.cac_manh(*components):
        for run in run_theo(seen, piece.doan, holds):
            dat_co(rpr(run), size)


PHONG: Mapping[str, Sua] = {
    "CHG-PHONG-02": sang_unicode,
    "CHG-PHONG-04": dung_san,
    "CHG-PHONG-05": bo_an,
    "CHG-PHONG-01": mot_phong,
    "CHG-PHONG-03": den,
    "HD05-PHONG-06": co_noi_dung,
    "ND30-PHONG-06": co_noi_dung,
    "CHG-PHONG-08": co_deu,
}
MO_DUONG = ("CHG-PHONG-02", "CHG-PHONG-04", "CHG-PHONG-05")
"""What must be done before anything can be read: encodings first."""
