"""Appendices: each a section of its own, its pages numbered from 1, turned when it is wide."""

from collections.abc import Iterator

from reportgen.document.tree import PhuLuc
from reportgen.layout.danh_so import so_theo_kieu
from reportgen.layout.doan import mot_dong, ten_can_giua
from reportgen.layout.ke_duoi import gach_duoi
from reportgen.layout.model import Page, Section, StyledParagraph
from reportgen.layout.styles import BoKieu
from reportgen.layout.than_van_ban import than_van_ban
from reportgen.layout.trang import so_trang, xoay_ngang


def muc_phu_luc(phu_luc: PhuLuc, bo: BoKieu, page: Page, kieu_danh_so: str) -> Section:
    """Lay out an appendix on pages of its own."""
    turned = xoay_ngang(page) if phu_luc.ngang else page
    head = tuple(_dau_phu_luc(phu_luc, bo, turned.rong_chu))
    body = than_van_ban(phu_luc.noi_dung, bo, turned.rong_chu, kieu_danh_so)
    return Section(turned, (*head, *body), so_trang(bo))


def _dau_phu_luc(phu_luc: PhuLuc, bo: BoKieu, rong: int) -> Iterator[StyledParagraph]:
    """Lay out number (from two appendices on), title, reference to the document, sign."""
    standard = bo.standard
    if phu_luc.so:
        number = so_theo_kieu(phu_luc.so, standard.chu("so_phu_luc"))
        yield mot_dong(bo, "phu_luc_so", f"{standard.chu('phu_luc_nhan')}\u00a0{number}")
    if phu_luc.ten_loai:
        yield ten_can_giua(bo, "ten_loai", phu_luc.ten_loai, rong)
    yield ten_can_giua(bo, "trich_yeu" if phu_luc.ten_loai else "phu_luc_ten", phu_luc.ten, rong)
    if phu_luc.kem_theo:
        text = phu_luc.kem_theo.strip()
        shown = text if text.startswith("(") else f"({text})"
        yield ten_can_giua(bo, "phu_luc_kem_theo", shown, rong)
    yield from gach_duoi(bo, "phu_luc_gach_duoi")
