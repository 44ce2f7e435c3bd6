"""Draw the frame of a page: closed DrawingML figures behind the text, with a VML fallback."""

from reportgen.layout.model import Net
from reportgen.units import eighths_to_emu, eighths_to_twips, pt_text, twips_to_emu
from reportgen.writers.docx.numbers import Numbers

_FIGURE = (
    "<w:r><mc:AlternateContent>"
    '<mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0"'
    ' simplePos="0" relativeHeight="{number}" behindDoc="1" locked="0" layoutInCell="0"'
    ' allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page">'
    "<wp:posOffset>{left}</wp:posOffset></wp:positionH>"
    '<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
    '<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
    '<wp:wrapNone/><wp:docPr id="{number}" name="Khung {number}" descr=""/>'
    "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData"
    ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
    "</a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
    '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{width}" h="{height}">{path}<a:close/>'
    "</a:path></a:pathLst></a:custGeom>{paint}</wps:spPr><wps:bodyPr/></wps:wsp>"
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    '<mc:Fallback><w:pict><v:shape id="khung{number}" coordsize="{width},{height}"'
    ' path="{path_vml}" {paint_vml} style="position:absolute;margin-left:{left_pt}pt;'
    "margin-top:{top_pt}pt;width:{width_pt}pt;height:{height_pt}pt;z-index:-{number};"
    'mso-position-horizontal-relative:page;mso-position-vertical-relative:page"/></w:pict>'
    "</mc:Fallback></mc:AlternateContent></w:r>"
)
_COLOUR = '<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _paint(net: Net) -> tuple[str, str]:
    """Return how DrawingML and VML say line and filling of *net*."""
    colour = _COLOUR.format(colour=net.mau)
    if not net.day:
        return f"{colour}<a:ln><a:noFill/></a:ln>", f'fillcolor="#{net.mau}" stroked="f"'
    line = f'<a:noFill/><a:ln w="{eighths_to_emu(net.day)}">{colour}<a:miter lim="800000"/></a:ln>'
    weight = pt_text(eighths_to_twips(net.day))
    return line, f'filled="f" strokecolor="#{net.mau}" strokeweight="{weight}pt"'


def figure_run(net: Net, numbers: Numbers) -> str:
    """Return the run that carries *net*; *numbers* gives ids unique in the document."""
    left, top = (min(corner[axis] for corner in net.diem) for axis in (0, 1))
    width, height = (
        max(corner[axis] for corner in net.diem) - least for axis, least in ((0, left), (1, top))
    )
    corners = [(twips_to_emu(x - left), twips_to_emu(y - top)) for x, y in net.diem]
    names = ["moveTo"] + ["lnTo"] * (len(corners) - 1)
    path = "".join(
        f'<a:{name}><a:pt x="{x}" y="{y}"/></a:{name}>'
        for name, (x, y) in zip(names, corners, strict=True)
    )
    first, *others = [f"{x},{y}" for x, y in corners]
    paint, paint_vml = _paint(net)
    return _FIGURE.format(
        number=numbers.next(),
        left=twips_to_emu(left),
        top=twips_to_emu(top),
        width=twips_to_emu(width),
        height=twips_to_emu(height),
        left_pt=pt_text(left),
        top_pt=pt_text(top),
        width_pt=pt_text(width),
        height_pt=pt_text(height),
        path=path,
        path_vml=f"m{first}l{','.join(others)}xe",
        paint=paint,
        paint_vml=paint_vml,
    )
