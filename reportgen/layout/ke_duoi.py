"""Rules and signs under components: lengths from the standard's ratios, never collided with."""

from dataclasses import replace

from reportgen.layout.doan import chu_cua, mot_dong
from reportgen.layout.metrics import ngat_dong, rong_nhat
from reportgen.layout.model import Rule, StyledParagraph
from reportgen.layout.styles import BoKieu


def them_ke(paragraph: StyledParagraph, bo: BoKieu, ten: str, rong: int) -> StyledParagraph:
    """Hang the rule *ten* ("tieu_de", "co_quan" …) under a paragraph set in *rong* twips.

    Without that rule in the standard the paragraph is returned as it is.
    """
    if not bo.standard.co(f"ke_{ten}"):
        return paragraph
    style = paragraph.style
    lines = ngat_dong(chu_cua(paragraph), style.font, rong - style.lui_trai - style.lui_phai)
    longest = rong_nhat(lines, style.font)
    rule = Rule(
        dai=round(longest * bo.standard.do(f"ke.{ten}")),
        tu_dinh=len(lines) * bo.cao_dong(style.ma) + bo.do("ke.cach_chu"),
        day=bo.day_ke("ke.day"),
    )
    return replace(paragraph, ke=rule)


def gach_duoi(bo: BoKieu, noi: str) -> tuple[StyledParagraph, ...]:
    """Make the line of hyphens under the abstract or the appendix title, where there is one."""
    if not bo.standard.co(noi):
        return ()
    return (mot_dong(bo, "gach_duoi_trich_yeu", bo.standard.chu("gach_duoi_trich_yeu")),)
