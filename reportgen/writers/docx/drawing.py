"""Draw a rule under a paragraph: a DrawingML line, with a VML fallback for old readers."""

from reportgen.layout.model import Rule
from reportgen.units import eighths_to_emu, eighths_to_twips, pt_text, twips_to_emu
from reportgen.writers.docx.numbers import Numbers

_LINE = (
    "<w:r><mc:AlternateContent>"
    '<mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0"'
    ' simplePos="0" relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1"'
    ' allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">{horizontal}'
    '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{top}</wp:posOffset>'
    '</wp:positionV><wp:extent cx="{length}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
    '<wp:wrapNone/><wp:docPr id="{number}" name="Đường kẻ {number}" descr=""/>'
    "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData"
    ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{length}" cy="0"/></a:xfrm>'
    '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="{thick}"><a:solidFill>'
    '<a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    '<mc:Fallback><w:pict><v:line id="ke{number}" from="0,0" to="{length_pt}pt,0"'
    ' strokeweight="{thick_pt}pt" style="position:absolute;{left_vml}margin-top:{top_pt}pt;'
    'mso-position-horizontal-relative:text;mso-position-vertical-relative:text"/></w:pict>'
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def rule_run(rule: Rule, numbers: Numbers, top: int, left: int | None) -> str:
    """Return the run that carries *rule*, all lengths in twips.

    Args:
        rule: its length and thickness.
        numbers: gives ids unique in the document.
        top: distance from where the paragraph's own space begins.
        left: distance from the column's edge, None to centre in the column.
    """
    if left is None:
        horizontal, left_vml = "<wp:align>center</wp:align>", "mso-position-horizontal:center;"
    else:
        horizontal = f"<wp:posOffset>{twips_to_emu(left)}</wp:posOffset>"
        left_vml = f"margin-left:{pt_text(left)}pt;"
    return _LINE.format(
        number=numbers.next(),
        horizontal=horizontal,
        left_vml=left_vml,
        top=twips_to_emu(top),
        top_pt=pt_text(top),
        length=twips_to_emu(rule.dai),
        length_pt=pt_text(rule.dai),
        thick=eighths_to_emu(rule.day),
        thick_pt=pt_text(eighths_to_twips(rule.day)),
    )
