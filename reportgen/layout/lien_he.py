"""What stands at the edges of a page: contact line, limits of circulation."""

from dataclasses import replace

from reportgen.document.tree import TheThuc
from reportgen.layout.doan import mot_dong
from reportgen.layout.model import Rule, StyledParagraph
from reportgen.layout.rang_buoc import rang_buoc
from reportgen.layout.styles import BoKieu


def dau_trang_dau(the_thuc: TheThuc, bo: BoKieu) -> StyledParagraph | None:
    """Make the limit of circulation at the head of page 1, right corner."""
    if not the_thuc.pham_vi_luu_hanh:
        return None
    return mot_dong(bo, "pham_vi_luu_hanh", the_thuc.pham_vi_luu_hanh)


def _lien_he(the_thuc: TheThuc, bo: BoKieu, rong: int) -> StyledParagraph:
    """Make the contact line under a rule across the text area."""
    line = mot_dong(bo, "lien_he", rang_buoc(the_thuc.lien_he))
    return replace(
        line,
        ke=Rule(dai=round(rong * bo.standard.do("ke.lien_he")), tu_dinh=0, day=bo.day_ke("ke.day")),
    )


def cuoi_trang_cuoi(the_thuc: TheThuc, bo: BoKieu, rong: int) -> tuple[StyledParagraph, ...]:
    """Make the contact line at the end of the last page, where the standard wants it there."""
    if not the_thuc.lien_he or not bo.standard.co("lien_he_trang_cuoi"):
        return ()
    line = _lien_he(the_thuc, bo, rong)
    return (replace(line, truoc=bo.do("lien_he.truoc")),)


def cuoi_trang_dau(the_thuc: TheThuc, bo: BoKieu, rong: int) -> StyledParagraph | None:
    """Make the contact line at the foot of page 1, where the standard wants it there."""
    if not the_thuc.lien_he or not bo.standard.co("lien_he_trang_dau"):
        return None
    return _lien_he(the_thuc, bo, rong)
