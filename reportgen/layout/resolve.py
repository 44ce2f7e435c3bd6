"""Decide every size, indent and position, once: from the tree and a standard to numbers."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from reportgen.diagnostics import Diagnostic, Result
from reportgen.document.tree import Heading, TheThuc, VanBan
from reportgen.layout.dau_van_ban import khoi_dau
from reportgen.layout.doan import cac_doan, giu_lien, them_truoc
from reportgen.layout.giay_khen import giay_khen
from reportgen.layout.ket_thuc import sua_dau_ket
from reportgen.layout.ket_van_ban import khoi_ket
from reportgen.layout.kiem_thanh_phan import kiem_thanh_phan, ten_qua_dai
from reportgen.layout.lien_he import cuoi_trang_cuoi, cuoi_trang_dau, dau_trang_dau
from reportgen.layout.mo_dau import mo_dau
from reportgen.layout.model import LaidOutBlock, LaidOutDocument, Page, Section, StyledParagraph
from reportgen.layout.phu_luc import muc_phu_luc
from reportgen.layout.so_hieu import giu_so_hieu
from reportgen.layout.styles import BoKieu, kieu_da_dung
from reportgen.layout.than_van_ban import than_van_ban
from reportgen.layout.trang import so_trang, trang
from reportgen.standards import TieuChuan, theo_kho
from reportgen.text_vn import viet_hoa_dau

KHUON: Mapping[str, Callable[[VanBan, BoKieu], Result[Section]]] = MappingProxyType(
    {"giay_khen": giay_khen}
)
"""Forms that are no ordinary page."""


def resolve(
    document: VanBan, standard: TieuChuan, *, hai_mat: bool = False
) -> Result[LaidOutDocument]:
    """Lay out *document* by *standard*; ``hai_mat``: printed on both sides.

    Errors (HT001 …) tell of components that are missing or cannot be set; then there is no value.
    """
    standard = theo_kho(standard, document.kho_giay)
    problems = list(kiem_thanh_phan(document, standard))
    if any(problem.is_error for problem in problems):
        return Result(None, tuple(problems))
    bo = BoKieu(standard, _cap_goc(document))
    if document.khuon:
        form = KHUON[document.khuon](document, bo)
        found = (*problems, *form.diagnostics)
        made = _tai_lieu(document, standard, (form.value,)) if form.value else None
        return Result(made, found)
    page = trang(bo, hai_mat=hai_mat)
    main: tuple[Section, ...] = ()
    if not document.the_thuc.la_kem_theo:
        proper, more = _muc_chinh(document, bo, page)
        main = (proper,)
        problems.extend(more)
    if any(problem.is_error for problem in problems):
        return Result(None, tuple(problems))
    appendices = tuple(
        muc_phu_luc(phu_luc, bo, page, document.kieu_danh_so) for phu_luc in document.phu_luc
    )
    return Result(_tai_lieu(document, standard, (*main, *appendices)), tuple(problems))


def _tai_lieu(
    document: VanBan, standard: TieuChuan, sections: tuple[Section, ...]
) -> LaidOutDocument:
    paragraphs = [p for section in sections for p in cac_doan(section.khoi)]
    for section in sections:
        feet = (section.chan_trang_1, section.chan_trang_cuoi)
        edges = (section.so_trang, section.dau_trang_1, *feet)
        paragraphs.extend(p for p in edges if p is not None)
    return LaidOutDocument(
        muc=tuple(_giu_so_hieu(section) for section in sections),
        styles=kieu_da_dung(paragraphs),
        chuan=standard.ma_hieu,
        tieu_de=_tieu_de(document),
        in_chim=document.in_chim,
        thuoc_tinh=_thuoc_tinh(document),
    )


def _thuoc_tinh(document: VanBan) -> dict[str, str]:
    """Properties of the file: those of the document and its day, ``ngay``, where it has one."""
    day = document.the_thuc.ngay
    return {**document.thuoc_tinh, **({"ngay": day.isoformat()} if day else {})}


def _tieu_de(document: VanBan) -> str:
    """Title for the file's properties: of an enclosure, its own kind and name."""
    if not document.the_thuc.la_kem_theo:
        return tieu_de_tep(document.the_thuc)
    first = document.phu_luc[0]
    return " ".join(part for part in (viet_hoa_dau(first.ten_loai), first.ten) if part)


def _giu_so_hieu(section: Section) -> Section:
    width = section.trang.rong_chu
    return replace(section, khoi=tuple(giu_so_hieu(block, width) for block in section.khoi))


def tieu_de_tep(the_thuc: TheThuc) -> str:
    """Title for the file's properties: type and abstract, with a capital first."""
    title = " ".join(part for part in (the_thuc.ten_loai, the_thuc.trich_yeu) if part)
    return title[:1].upper() + title[1:]


def _cap_goc(document: VanBan) -> int:
    """Give the highest heading level in use."""
    blocks = [*document.noi_dung, *(b for p in document.phu_luc for b in p.noi_dung)]
    levels = [block.cap for block in blocks if isinstance(block, Heading)]
    return min(levels, default=1)


def _muc_chinh(document: VanBan, bo: BoKieu, page: Page) -> tuple[Section, tuple[Diagnostic, ...]]:
    """Lay out the document proper, without its appendices."""
    the_thuc, width = document.the_thuc, page.rong_chu
    header = khoi_dau(the_thuc, bo, width)
    opening = mo_dau(the_thuc, bo, width)
    body = than_van_ban(document.noi_dung, bo, width, document.kieu_danh_so)
    body = sua_dau_ket(body, bo.standard.chu("ket_thuc"))
    middle = _noi_khoi((*opening, *body), bo)
    closing = khoi_ket(the_thuc, bo, width)
    section = Section(
        trang=page,
        khoi=(header.bang, *middle, closing),
        so_trang=so_trang(bo),
        dau_trang_1=dau_trang_dau(the_thuc, bo),
        chan_trang_1=cuoi_trang_dau(the_thuc, bo, width),
        chan_trang_cuoi=cuoi_trang_cuoi(the_thuc, bo),
    )
    return section, ten_qua_dai(the_thuc, header.cot)


def _noi_khoi(blocks: tuple[LaidOutBlock, ...], bo: BoKieu) -> tuple[LaidOutBlock, ...]:
    """Set the first block off from the header; keep the last with the signature."""
    typed = isinstance(blocks[0], StyledParagraph) and blocks[0].vai_tro == "ten_loai"
    first = them_truoc(blocks[0], bo.do("ten_loai.truoc" if typed else "khoi_dau.sau"))
    whole = (first, *blocks[1:])
    return (*whole[:-1], giu_lien(whole[-1]))
