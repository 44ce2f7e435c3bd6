"""Page geometry and the page number, from the standard."""

from dataclasses import replace

from reportgen.layout.model import Page, PageNumberRun, StyledParagraph
from reportgen.layout.styles import BoKieu


def trang(bo: BoKieu, *, hai_mat: bool) -> Page:
    """Make the upright page; margins swap on both-sided prints where the standard says so."""
    return Page(
        rong=bo.do("trang.rong"),
        cao=bo.do("trang.cao"),
        le_tren=bo.do("trang.le_tren"),
        le_duoi=bo.do("trang.le_duoi"),
        le_trai=bo.do("trang.le_trai"),
        le_phai=bo.do("trang.le_phai"),
        so_trang_tu_mep=bo.do("trang.so_trang_tu_mep"),
        dao_le=hai_mat and bo.standard.co("dao_le_mat_sau"),
    )


def xoay_ngang(page: Page) -> Page:
    """Turn a page to landscape; the margins turn with it: the binding edge comes to the top."""
    return replace(
        page,
        rong=page.cao,
        cao=page.rong,
        le_tren=page.le_trai,
        le_phai=page.le_tren,
        le_duoi=page.le_phai,
        le_trai=page.le_duoi,
        ngang=True,
    )


def so_trang(bo: BoKieu) -> StyledParagraph:
    """Make the paragraph of the page number."""
    style = bo["so_trang"]
    return StyledParagraph(style, (PageNumberRun(style.font),), "so_trang")
