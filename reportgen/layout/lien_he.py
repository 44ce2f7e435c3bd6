"""What stands at the edges of a page: contact line, limits of circulation."""

from dataclasses import replace

from reportgen.document.tree import TheThuc
from reportgen.layout.doan import mot_dong
from reportgen.layout.model import Rule, StyledParagraph
from reportgen.layout.rang_buoc import rang_buoc, rang_buoc_het
from reportgen.layout.styles import BoKieu


def dau_trang_dau(the_thuc: TheThuc, bo: BoKieu) -> StyledParagraph | None:
    """Make the limit of circulation at the head of page 1, right corner."""
    if not the_thuc.pham_vi_luu_hanh or _o_trang_cuoi(the_thuc, bo):
        return None
    return mot_dong(bo, "pham_vi_luu_hanh", the_thuc.pham_vi_luu_hanh)


def _lien_he(the_thuc: TheThuc, bo: BoKieu, rong: int) -> StyledParagraph:
    """Make the contact line under a rule across the text area."""
    line = mot_dong(bo, "lien_he", rang_buoc(the_thuc.lien_he))
    return replace(
        line,
        ke=Rule(dai=round(rong * bo.standard.do("ke.lien_he")), tu_dinh=0, day=bo.day_ke("ke.day")),
    )


def cuoi_van_ban(the_thuc: TheThuc, bo: BoKieu, rong: int) -> StyledParagraph | None:
    """Make what ends the text: the contact line, where the standard wants it there."""
    if not the_thuc.lien_he or not bo.standard.co("lien_he_trang_cuoi"):
        return None
    return replace(_lien_he(the_thuc, bo, rong), truoc=bo.do("lien_he.truoc"))


def cuoi_trang_cuoi(the_thuc: TheThuc, bo: BoKieu) -> StyledParagraph | None:
    """Make the limit of circulation that stands at the foot of the last page, centred."""
    if not _o_trang_cuoi(the_thuc, bo):
        return None
    limit = mot_dong(bo, "pham_vi_luu_hanh", rang_buoc_het(the_thuc.pham_vi_luu_hanh))
    return replace(limit, canh="giua")


def _o_trang_cuoi(the_thuc: TheThuc, bo: BoKieu) -> bool:
    """Whether this limit of circulation is the one that stands on the last page."""
    key = "khong_pho_bien"
    known = key in (chu.doi_tuong for chu in bo.standard.moi_chu)
    return known and the_thuc.pham_vi_luu_hanh.lower() == bo.standard.chu(key).lower()


def cuoi_trang_dau(the_thuc: TheThuc, bo: BoKieu, rong: int) -> StyledParagraph | None:
    """Make the contact line at the foot of page 1, where the standard wants it there."""
    if not the_thuc.lien_he or not bo.standard.co("lien_he_trang_dau"):
        return None
    return _lien_he(the_thuc, bo, rong)
