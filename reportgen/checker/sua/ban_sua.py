"""A DOCX being mended: its parts, what the checker said of it, the XML of each paragraph seen."""

import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from reportgen.checker.chay import KetQuaKiem, ViPham, kiem
from reportgen.checker.nhan_dien import Manh, VanBanNhan
from reportgen.checker.sua.chu_xml import cac_run, chu_cua, doi_chu
from reportgen.diagnostics import Location, ReportgenError, error
from reportgen.docx_reader import doc_docx
from reportgen.docx_reader.model import DoanThay, NoiChu, TaiLieuThay
from reportgen.docx_reader.package import Goi, hong
from reportgen.docx_reader.trang_doc import cac_sectpr
from reportgen.docx_reader.vi_tri_xml import cac_p
from reportgen.docx_reader.xml import R, W, con, doc_xml, val
from reportgen.standards import TieuChuan
from reportgen.writers.docx.package import zip_parts

STRICT = b"http://purl.oclc.org/ooxml/"


@dataclass(slots=True)
class BanSua:
    """A document that menders change; ``phan`` as in the package, trees read when asked for."""

    phan: dict[str, bytes]
    tai_lieu: TaiLieuThay
    ket_qua: KetQuaKiem | None
    phan_goc: Mapping[str, bytes] = field(default_factory=dict)
    _cay: "dict[str, etree._Element]" = field(default_factory=dict)
    _p: "dict[int, etree._Element]" = field(default_factory=dict)

    @property
    def da_kiem(self) -> KetQuaKiem:
        """What the checker said; a document that is only being decoded has none."""
        if self.ket_qua is None:
            raise ValueError("not checked")
        return self.ket_qua

    @property
    def van_ban(self) -> VanBanNhan:
        """What was recognised."""
        return self.da_kiem.van_ban

    @property
    def chuan(self) -> TieuChuan:
        """The edition."""
        return self.da_kiem.chuan

    @property
    def goi(self) -> Goi:
        """The package."""
        return Goi("", self.phan)

    @property
    def chinh(self) -> str:
        """Name of the main part."""
        return self.goi.tai_lieu

    @property
    def than(self) -> "etree._Element":
        """The body."""
        return next(self.cay(self.chinh).iterchildren(f"{W}body"))

    def cay(self, part: str) -> "etree._Element":
        """The tree of a part; what is changed in it is written.

        Raises:
            ReportgenError: the part is damaged or missing (DX002); reading may have done without.
        """
        if part not in self._cay:
            root = self.goi.xml(part)
            if root is None:
                raise ReportgenError(hong("", f"thiếu phần {part}"))
            self._cay[part] = root
        return self._cay[part]

    def co(self, part: str) -> bool:
        """Whether there is a part of this name."""
        return part in self.phan

    def them_phan(self, part: str, data: bytes) -> None:
        """Put a part into the package."""
        self.phan[part] = data

    def phan_loai(self, kind: str) -> str:
        """The part that the main part is related to by *kind* ("settings"); empty when none."""
        relations = self.goi.quan_he(self.chinh).values()
        return next((r.dich for r in relations if r.loai == kind and r.dich in self.phan), "")

    @property
    def sections(self) -> "tuple[etree._Element, ...]":
        """Section properties in order; the last made where the body has none."""
        body = self.than
        if con(body, f"{W}sectPr") is None:
            body.append(etree.Element(f"{W}sectPr"))
        return cac_sectpr(body)

    def p(self, doan: DoanThay) -> "etree._Element | None":
        """The ``w:p`` of a paragraph; None for what stands in text boxes."""
        if not self._p:
            self._p = dict(self._doi_chieu())
        return self._p.get(id(doan))

    def _doi_chieu(self) -> "Iterator[tuple[int, etree._Element]]":
        own = [p for p in self.tai_lieu.doan if p.noi is NoiChu.THAN]
        for seen, element in zip(own, cac_p(self.than), strict=False):
            yield id(seen), element
        notes = [p for p in self.tai_lieu.doan if p.noi is NoiChu.CUOC_CHU]
        for seen, element in zip(notes, self._chu_thich(), strict=False):
            yield id(seen), element
        for seen_group, element in self._vien_trang():
            inside = [p for p in seen_group if p.noi is not NoiChu.HOP_CHU]
            for seen, paragraph in zip(inside, cac_p(element), strict=False):
                yield id(seen), paragraph

    def _chu_thich(self) -> "Iterator[etree._Element]":
        for name in ("footnotes", "endnotes"):
            part = self.phan_loai(name)
            for note in self.cay(part) if part else ():
                if isinstance(note.tag, str) and val(note, "type") in {None, "normal"}:
                    yield from cac_p(note)

    def _vien_trang(self) -> "Iterator[tuple[Sequence[DoanThay], etree._Element]]":
        """Headers and footers as seen, with the root of their part; taken over ones once more."""
        held: dict[tuple[str, str], etree._Element] = {}
        kinds = {"default": "mac_dinh", "first": "trang_dau", "even": "trang_chan"}
        for section, page in zip(cac_sectpr(self.than), self.tai_lieu.trang, strict=False):
            for name in ("header", "footer"):
                for reference in section.iterfind(f"{W}{name}Reference"):
                    part = self.vien_cua(reference)
                    if part:
                        kind = kinds.get(val(reference, "type") or "default", "mac_dinh")
                        held[name, kind] = self.cay(part)
            for name, groups in (("header", page.dau), ("footer", page.chan)):
                for kind, group in groups:
                    if (name, kind) in held:
                        yield group, held[name, kind]

    def vien_cua(self, reference: "etree._Element") -> str:
        """The part of a header or footer reference; empty when it is not there."""
        relation = self.goi.quan_he(self.chinh).get(reference.get(f"{R}id", ""))
        return relation.dich if relation is not None and relation.dich in self.phan else ""

    def ghi(self) -> dict[str, bytes]:
        """Every part; those whose tree was changed are written anew, the others as they were."""
        made = dict(self.phan)
        for part, root in self._cay.items():
            fresh = _xml(root)
            if fresh != _xml(doc_xml(self.phan[part])):
                made[part] = fresh
        return made

    # What menders ask most.

    def cac_manh(self, *ma: str) -> tuple[Manh, ...]:
        """Pieces of components."""
        return self.van_ban.tat_ca(*ma)

    def khoang(self, piece: Manh) -> tuple[int, int] | None:
        """Where a piece stands in the text of its paragraph; None when that cannot be told."""
        element = self.p(piece.doan)
        full = "".join(run.tho or run.text for run in piece.doan.chu)
        if element is None or chu_cua(element) != full:
            return None
        if piece.chu is piece.doan.chu:
            return 0, len(full)
        at = 0
        for run in piece.doan.chu:
            if piece.chu and run is piece.chu[0]:
                return at, at + sum(len(one.tho or one.text) for one in piece.chu)
            at += len(run.tho or run.text)
        words = "".join(run.tho or run.text for run in piece.chu)
        start = full.find(words)
        return (start, start + len(words)) if words and start >= 0 else None

    def doi_manh(self, piece: Manh, change: Callable[[str], str]) -> bool:
        """Change the text of a piece."""
        span, element = self.khoang(piece), self.p(piece.doan)
        if span is None or element is None:
            return False
        full = chu_cua(element)
        fresh = change(full[span[0] : span[1]])
        return doi_chu(element, full[: span[0]] + fresh + full[span[1] :])

    def run_cua(self, piece: Manh) -> "list[etree._Element]":
        """The runs of a piece, cut from those beside it."""
        span, element = self.khoang(piece), self.p(piece.doan)
        return cac_run(element, *span) if span is not None and element is not None else []


def _xml(root: "etree._Element") -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def mo(
    phan: Mapping[str, bytes],
    ten: str,
    chuan: str,
    bo: Sequence[str] = (),
    *,
    kiem_luon: bool = True,
) -> BanSua:
    """Read and check a package given by its parts.

    Raises:
        ReportgenError: it cannot be read, or no edition is known for it.
    """
    read = doc_docx(zip_parts(phan), ten)
    if read.value is None:
        raise ReportgenError(read.diagnostics)
    made = kiem(read.value, ten, chuan, bo, read.diagnostics) if kiem_luon else None
    seen = BanSua(dict(phan), read.value, made, dict(phan))
    if STRICT in phan[seen.chinh]:
        raise ReportgenError(
            error(
                "DX020",
                "tệp lưu kiểu Strict Open XML, chưa sửa được",
                Location(ten),
                hint="mở bằng Word, lưu lại kiểu Word (.docx) thường rồi sửa",
            )
        )
    return seen


def cac_dong_chu(seen: BanSua) -> tuple[str, ...]:
    """Every line of text, white space collapsed, blank ones left out."""
    lines = (line for p in seen.tai_lieu.cac_doan() for line in p.tho.split("\n"))
    return tuple(" ".join(line.split()) for line in lines if line.strip())


def ten_moi(seen: BanSua, folder: str, stem: str) -> str:
    """A name no part has yet: "word/header7.xml"."""
    number = 1
    while posixpath.join(folder, f"{stem}{number}.xml") in seen.phan:
        number += 1
    return posixpath.join(folder, f"{stem}{number}.xml")


Sua = Callable[[BanSua, Sequence[ViPham]], None]
"""A mender: changes the document so that these findings, all of one rule, hold no more."""
