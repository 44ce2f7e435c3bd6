"""The blocks of a part: paragraphs in reading order, tables with their cells, text boxes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from reportgen.docx_reader.bang_doc import doc_khung
from reportgen.docx_reader.boi_canh import BoiCanh, DinhDangDoan, ViTri, dinh_dang_doan
from reportgen.docx_reader.chu_trong_doan import DocChu
from reportgen.docx_reader.model import (
    BangThay,
    ChuThay,
    DoanThay,
    DuongKe,
    HinhAnh,
    NoiChu,
    OBang,
    VienDoan,
)
from reportgen.docx_reader.thuoc_tinh_doan import phan_doan
from reportgen.docx_reader.xml import W, con, val, xuong

SAU_BANG_TOI_DA = 20


@dataclass(slots=True)
class DocThan:
    """Reads parts; counts paragraphs, tables and sections as it goes."""

    boi_canh: BoiCanh
    rong_muc: Sequence[int] = (0,)
    bang: list[BangThay] = field(default_factory=list)
    muc: int = 0
    so_doan: int = 0
    sua_doi: bool = False
    _cho_ghep: list[ChuThay] = field(default_factory=list)

    def cac_khoi(self, container: "etree._Element", vi_tri: ViTri) -> Iterator[DoanThay]:
        """Read the paragraphs of a body, header, cell or text box."""
        for child in xuong(container):
            if child.tag == f"{W}p":
                yield from self._doan(child, vi_tri)
            elif child.tag == f"{W}tbl":
                yield from self._bang(child, vi_tri)
            elif child.tag == f"{W}sdt":
                content = con(child, f"{W}sdtContent")
                if content is not None:
                    yield from self.cac_khoi(content, vi_tri)
            elif child.tag in {f"{W}customXml", f"{W}ins", f"{W}moveTo"}:
                yield from self.cac_khoi(child, vi_tri)

    def _doan(self, element: "etree._Element", vi_tri: ViTri) -> Iterator[DoanThay]:
        ppr = con(element, f"{W}pPr")
        style = val(con(ppr, f"{W}pStyle")) or ""
        if style not in self.boi_canh.kieu.kieu:
            style = self.boi_canh.kieu.mac_dinh("paragraph")
        reader = DocChu(self.boi_canh, vi_tri, style)
        runs = (*self._cho_ghep, *reader.doc(element))
        self.sua_doi = self.sua_doi or reader.sua_doi
        self._cho_ghep.clear()
        if _dau_doan_bi_xoa(ppr):
            self._cho_ghep.extend(runs)
            self.sua_doi = True
            return
        look = self._dinh_dang(ppr, style, vi_tri)
        yield self._thay(runs, look, style, vi_tri, reader)
        for shape in reader.hinh:
            for box in shape.hop:
                inside = ViTri(noi=NoiChu.HOP_CHU, rong=0)
                yield from self.cac_khoi(box, inside)
        if con(ppr, f"{W}sectPr") is not None and vi_tri.noi is NoiChu.THAN:
            self.muc = min(self.muc + 1, len(self.rong_muc) - 1)

    def _dinh_dang(self, ppr: "etree._Element | None", style: str, vi_tri: ViTri) -> DinhDangDoan:
        """Formatting of a paragraph; what is written alike is worked out once."""
        written = etree.tostring(ppr, with_tail=False) if ppr is not None else b""
        key = (style, written, id(vi_tri.bang_doan))
        known = self.boi_canh.nho_doan.get(key)
        if known is None:
            look = dinh_dang_doan(self.boi_canh, vi_tri, style, phan_doan(ppr))
            # The table's formatting is kept, lest another takes its place in memory.
            known = self.boi_canh.nho_doan[key] = (vi_tri.bang_doan, look)
        return known[1]

    def _thay(
        self,
        runs: tuple[ChuThay, ...],
        look: DinhDangDoan,
        style: str,
        vi_tri: ViTri,
        reader: DocChu,
    ) -> DoanThay:
        own = vi_tri.noi is NoiChu.THAN
        self.so_doan += own
        level = look.phan.get("cap_de_muc")
        if level is None:
            level = self.boi_canh.kieu.cap_de_muc(style)
        name = self.boi_canh.kieu.kieu
        width = vi_tri.rong or self.rong_muc[self.muc]
        return DoanThay(
            chu=runs,
            noi=vi_tri.noi,
            so=self.so_doan if own else 0,
            muc=self.muc,
            o=vi_tri.o,
            ma_kieu=style,
            ten_kieu=name[style].ten if style in name else "",
            cap_de_muc=level if isinstance(level, int) and level < 9 else None,  # noqa: PLR2004 - body text
            canh=str(look.phan.get("canh", "trai")),
            lui_trai=look.so("lui_trai"),
            lui_phai=look.so("lui_phai"),
            lui_dong_dau=look.so("lui_dong_dau"),
            truoc=look.so("truoc"),
            sau=look.so("sau"),
            gian=look.so("gian", 240),
            kieu_gian=str(look.phan.get("kieu_gian", "auto")),
            giu_voi_sau=bool(look.phan.get("giu_voi_sau")),
            giu_dong=bool(look.phan.get("giu_dong")),
            sang_trang=bool(look.phan.get("sang_trang")),
            chong_mo_coi=bool(look.phan.get("chong_mo_coi", True)),
            bo_cach_cung_kieu=bool(look.phan.get("bo_cach_cung_kieu")),
            nhan=self.boi_canh.so.nhan(look.num, look.cap) if look.num else "",
            vien=_vien_thay(look),
            tab=_cac_so(look.phan.get("tab")),
            ke=_ke(reader),
            hinh=_hinh(reader),
            khung=bool(look.phan.get("khung")),
            rong=width,
        )

    def _bang(self, element: "etree._Element", vi_tri: ViTri) -> Iterator[DoanThay]:
        depth = vi_tri.o.sau + 1 if vi_tri.o else 1
        if depth > SAU_BANG_TOI_DA:
            return
        frame = doc_khung(element, self.boi_canh.kieu)
        number = len(self.bang) + 1
        self.bang.append(frame.thay(number, depth, self.muc))
        for cell in frame.o:
            place = OBang(number, cell.hang, cell.cot, depth, cell.rong)
            inside = replace(
                vi_tri,
                o=place,
                rong=cell.rong,
                bang_chu=cell.chu,
                bang_doan=cell.doan,
            )
            yield from self.cac_khoi(cell.element, inside)


def _dau_doan_bi_xoa(ppr: "etree._Element | None") -> bool:
    """Whether a tracked change deletes the paragraph's mark: it then runs on into the next."""
    mark = con(ppr, f"{W}rPr")
    return mark is not None and con(mark, f"{W}del") is not None


def _vien_thay(look: DinhDangDoan) -> tuple[tuple[str, VienDoan], ...]:
    borders = look.phan.get("vien")
    if not isinstance(borders, dict):
        return ()
    return tuple((side, line) for side, line in borders.items() if line.day)


def _cac_so(value: object) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else ()


def _ke(reader: DocChu) -> tuple[DuongKe, ...]:
    return tuple(line for shape in reader.hinh for line in shape.ke)


def _hinh(reader: DocChu) -> tuple[HinhAnh, ...]:
    return tuple(picture for shape in reader.hinh for picture in shape.hinh)
