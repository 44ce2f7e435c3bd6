"""Write pictures that float over the text."""

from reportgen.layout.model import Picture
from reportgen.units import twips_to_emu
from reportgen.writers.docx.numbers import Numbers
from reportgen.writers.docx.ooxml import attribute

_PICTURE = (
    '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
    ' relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>{left}'
    '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{top}'
    '</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="{height}"/>'
    '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
    '<wp:docPr id="{number}" name="Hình {number}" descr="{words}"/><wp:cNvGraphicFramePr>'
    '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:nvPicPr><pic:cNvPr id="{number}" name="Hình {number}" descr="{words}"/><pic:cNvPicPr/>'
    '</pic:nvPicPr><pic:blipFill><a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch>'
    '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
    '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
)


def picture_run(picture: Picture, numbers: Numbers, top: int) -> str:
    """Return the run that carries *picture*.

    Args:
        picture: what to show, and where in its column.
        numbers: gives ids, and carries the file.
        top: distance in twips from where the paragraph's own space begins.
    """
    return _PICTURE.format(
        number=numbers.next(),
        key=numbers.picture(picture.du_lieu),
        left=twips_to_emu(picture.trai),
        top=twips_to_emu(top),
        width=twips_to_emu(picture.rong),
        height=twips_to_emu(picture.cao),
        words=attribute(picture.thay),
    )
