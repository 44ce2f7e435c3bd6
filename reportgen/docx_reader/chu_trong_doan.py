"""The runs of a paragraph: text, breaks, fields, shapes; deletions left out, insertions kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from reportgen.docx_reader.boi_canh import BoiCanh, ViTri, kieu_chu
from reportgen.docx_reader.hinh import HinhThay, doc_hinh
from reportgen.docx_reader.model import ChuThay
from reportgen.docx_reader.thuoc_tinh_chu import phan_chu
from reportgen.docx_reader.xml import W, con, val, xuong
from reportgen.text_vn import viet_hoa

_BO_QUA = {f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "proofErr", "bookmarkStart")}
_DI_VAO = {f"{W}{name}" for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml",
                                     "sdtContent", "dir", "bdo", "ruby", "rubyBase")}  # fmt: skip
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_KY_TU = {
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\u00ad",
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
}
_HINH = {f"{W}drawing", f"{W}pict", f"{W}object"}
_NGAT = {"page": "ngat_trang", "column": "ngat_cot"}
_SYMBOL = {"\uf0b7": "•", "\uf02d": "-", "\uf020": " "}


@dataclass(slots=True)
class _Truong:
    """A complex field being read: its instruction, whether its result has begun."""

    lenh: str = ""
    ket_qua: bool = False
    da_in: bool = False


@dataclass(slots=True)
class DocChu:
    """Read the runs of one paragraph; ``hinh`` collects its shapes."""

    boi_canh: BoiCanh
    vi_tri: ViTri
    kieu_doan: str
    hinh: list[HinhThay] = field(default_factory=list)
    sua_doi: bool = False
    _truong: list[_Truong] = field(default_factory=list)

    def doc(self, element: "etree._Element", don_gian: str = "") -> Iterator[ChuThay]:
        """Read the content of a paragraph or of an element within one."""
        for child in xuong(element):
            if child.tag in {f"{W}del", f"{W}moveFrom", f"{W}ins", f"{W}moveTo"}:
                self.sua_doi = True
            if child.tag in _BO_QUA:
                continue
            if child.tag == f"{W}r":
                yield from _lien(self._run(child, don_gian))
            elif child.tag == f"{W}fldSimple":
                name = _ten_truong(val(child, "instr") or "")
                yield from self.doc(child, name)
            elif child.tag == f"{W}sdt":
                content = con(child, f"{W}sdtContent")
                if content is not None:
                    yield from self.doc(content, don_gian)
            elif child.tag in _DI_VAO:
                yield from self.doc(child, don_gian)
            elif child.tag.startswith(_M):
                text = "".join(t.text or "" for t in child.iter(f"{_M}t"))
                yield self._chu(text, {}, "", don_gian)

    def _run(self, run: "etree._Element", don_gian: str) -> Iterator[ChuThay]:
        rpr = con(run, f"{W}rPr")
        style = val(con(rpr, f"{W}rStyle")) or ""
        direct = phan_chu(rpr)
        for child in xuong(run):
            if child.tag == f"{W}fldChar":
                yield from self._moc_truong(child, direct, style)
            elif child.tag == f"{W}instrText":
                if self._truong:
                    self._truong[-1].lenh += child.text or ""
            elif child.tag in _HINH:
                yield from self._hinh(child, direct, style)
            elif self._dang_in():
                yield from self._mot(child, direct, style, don_gian)

    def _dang_in(self) -> bool:
        """Whether text stands in what is printed: not in a field's instruction."""
        return all(one.ket_qua for one in self._truong)

    def _mot(
        self, child: "etree._Element", direct: dict[str, object], style: str, don_gian: str
    ) -> Iterator[ChuThay]:
        name = don_gian or self._ten_truong_dang_mo()
        if child.tag == f"{W}t":
            text = child.text or ""
            keep = child.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
            text = text if keep else text.strip(" \t\r\n")
            if text:
                self._da_in()
                yield self._chu(text, direct, style, name)
        elif child.tag == f"{W}sym":
            yield self._chu(_bieu_tuong(child), direct, style, name)
        elif child.tag == f"{W}br":
            kind = _NGAT.get(val(child, "type") or "", "ngat_dong")
            yield self._chu("\n", direct, style, name, kind)
        elif child.tag in _KY_TU:
            kind = {"\t": "tab", "\n": "ngat_dong"}.get(_KY_TU[child.tag], "chu")
            if child.tag == f"{W}ptab":
                name = name or f"ptab:{val(child, 'alignment') or ''}"
            yield self._chu(_KY_TU[child.tag], direct, style, name, kind)
        elif child.tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
            yield self._chu("", direct, style, name, "chu_thich")

    def _hinh(
        self, child: "etree._Element", direct: dict[str, object], style: str
    ) -> Iterator[ChuThay]:
        found = doc_hinh(child)
        self.hinh.append(found)
        if found.hinh:
            yield self._chu("", direct, style, "", "hinh")

    def _moc_truong(
        self, mark: "etree._Element", direct: dict[str, object], style: str
    ) -> Iterator[ChuThay]:
        kind = val(mark, "fldCharType")
        if kind == "begin":
            self._truong.append(_Truong())
        elif kind == "separate" and self._truong:
            self._truong[-1].ket_qua = True
        elif kind == "end" and self._truong:
            closed = self._truong.pop()
            name = _ten_truong(closed.lenh)
            if name and not closed.da_in and self._dang_in():
                yield self._chu("", direct, style, name)

    def _da_in(self) -> None:
        for one in self._truong:
            one.da_in = True

    def _ten_truong_dang_mo(self) -> str:
        return _ten_truong(self._truong[-1].lenh) if self._truong else ""

    def _chu(
        self, text: str, direct: dict[str, object], style: str, truong: str, loai: str = "chu"
    ) -> ChuThay:
        look = kieu_chu(self.boi_canh, self.vi_tri, self.kieu_doan, style, direct, text)
        shown = viet_hoa(text) if look.in_hoa else text
        return ChuThay(shown, look, text, truong, loai)


def _lien(pieces: Iterable[ChuThay]) -> Iterator[ChuThay]:
    """Join the texts of one run that nothing parts."""
    held: ChuThay | None = None
    for piece in pieces:
        joins = held is not None and held.loai == piece.loai == "chu"
        if joins and held is not None and held.truong == piece.truong:
            look = replace(piece.kieu, phong=_noi_phong(held, piece))
            held = replace(held, text=held.text + piece.text, tho=held.tho + piece.tho, kieu=look)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _noi_phong(one: ChuThay, other: ChuThay) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one.kieu.phong, *other.kieu.phong)))


def _ten_truong(instruction: str) -> str:
    words = instruction.split()
    return words[0].upper() if words else ""


def _bieu_tuong(child: "etree._Element") -> str:
    try:
        character = chr(int(val(child, "char") or "", 16))
    except (ValueError, OverflowError):
        return ""
    return _SYMBOL.get(character, character)
