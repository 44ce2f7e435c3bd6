"""Draw a bar of a plot: a filled DrawingML rectangle over its paragraph, with a VML fallback."""

from reportgen.layout.model import Bar
from reportgen.units import pt_text, twips_to_emu
from reportgen.writers.docx.numbers import Numbers
from reportgen.writers.docx.ooxml import attribute

_BAR = (
    "<w:r><mc:AlternateContent>"
    '<mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0"'
    ' simplePos="0" relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1"'
    ' allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
    '<wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
    '<wp:posOffset>{top}</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="{height}"/>'
    '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
    '<wp:docPr id="{number}" name="Thanh {number}" descr="{words}"/><wp:cNvGraphicFramePr/>'
    "<a:graphic><a:graphicData"
    ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
    '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>'
    '<a:srgbClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/>'
    "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    '<mc:Fallback><w:pict><v:rect id="thanh{number}" fillcolor="#{colour}" stroked="f"'
    ' style="position:absolute;margin-left:0;margin-top:{top_pt}pt;width:{width_pt}pt;'
    "height:{height_pt}pt;mso-position-horizontal-relative:text;"
    'mso-position-vertical-relative:text"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
)


def bar_run(bar: Bar, numbers: Numbers, top: int) -> str:
    """Return the run that carries *bar*.

    Args:
        bar: its size and colour.
        numbers: gives ids unique in the document.
        top: distance in twips from where the paragraph's own space begins.
    """
    return _BAR.format(
        number=numbers.next(),
        top=twips_to_emu(top),
        width=twips_to_emu(bar.dai),
        height=twips_to_emu(bar.cao),
        top_pt=pt_text(top),
        width_pt=pt_text(bar.dai),
        height_pt=pt_text(bar.cao),
        colour=bar.mau,
        words=attribute(bar.thay),
    )
