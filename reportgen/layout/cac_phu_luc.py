"""A document of sections alone, without header and signature: a register, a set of tables."""

from collections.abc import Sequence

from reportgen.document.tree import PhuLuc
from reportgen.layout.doan import cac_doan
from reportgen.layout.model import LaidOutDocument
from reportgen.layout.phu_luc import muc_phu_luc
from reportgen.layout.styles import BoKieu, kieu_da_dung
from reportgen.layout.trang import trang
from reportgen.standards import TieuChuan


def resolve_phu_luc(
    sections: Sequence[PhuLuc], standard: TieuChuan, tieu_de: str, in_chim: str = ""
) -> LaidOutDocument:
    """Lay out *sections*, each on pages of its own; *tieu_de*: title of the file."""
    bo = BoKieu(standard, 1)
    page = trang(bo, hai_mat=False)
    laid = tuple(muc_phu_luc(section, bo, page, "cham") for section in sections)
    paragraphs = [p for section in laid for p in cac_doan(section.khoi)]
    paragraphs += [s.so_trang for s in laid if s.so_trang is not None]
    return LaidOutDocument(
        muc=laid,
        styles=kieu_da_dung(paragraphs),
        chuan=standard.ma_hieu,
        tieu_de=tieu_de,
        in_chim=in_chim,
    )
