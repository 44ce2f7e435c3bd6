"""Write headers and footers: page number, edges of the first page, watermark."""

from dataclasses import dataclass

from reportgen.layout.model import LaidOutDocument, Page, Section, StyledParagraph
from reportgen.units import pt_text
from reportgen.writers.docx.frame import figure_run
from reportgen.writers.docx.numbers import Numbers
from reportgen.writers.docx.ooxml import ROOT_NAMESPACES, XML_DECLARATION, attribute
from reportgen.writers.docx.paragraphs import Around, paragraph_xml
from reportgen.writers.in_chim import watermark_size

_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
    '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
    '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom"'
    ' o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight"'
    ' xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)
_SHAPE = (
    "<w:r><w:pict>{shape_type}"
    '<v:shape id="InChim{number}" o:spid="_x0000_s{number}" type="#_x0000_t136" alt=""'
    ' style="position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;'
    "rotation:315;z-index:-251658752;mso-position-horizontal:center;"
    "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
    'mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="{colour}" stroked="f">'
    '<v:textpath style="font-family:\'{font}\';font-size:1pt" string="{text}"/></v:shape>'
    "</w:pict></w:r>"
)


def _watermark(document: LaidOutDocument, page: Page, numbers: Numbers) -> str:
    if not document.in_chim:
        return ""
    mark = watermark_size(document.in_chim, page)
    return _SHAPE.format(
        shape_type=_SHAPE_TYPE,
        number=numbers.next(),
        width=pt_text(mark.rong),
        height=pt_text(mark.cao),
        colour=mark.mau,
        font=attribute(document.phong),
        text=attribute(document.in_chim),
    )


@dataclass(frozen=True, slots=True)
class Edge:
    """A part at an edge of the page. ``loai``: header, footer; ``trang``: first, default."""

    loai: str
    trang: str
    xml: str


_ROOTS = {"header": "hdr", "footer": "ftr"}


def _edge(loai: str, trang: str, content: str) -> Edge:
    root = _ROOTS[loai]
    xml = f"{XML_DECLARATION}<w:{root} {ROOT_NAMESPACES}>{content}</w:{root}>"
    return Edge(loai, trang, xml)


def edges(document: LaidOutDocument, section: Section, numbers: Numbers) -> tuple[Edge, ...]:
    """Return the parts at the edges of the pages of *section*.

    What the first page has not is written empty, else it would come from the section before.
    """
    page, number = section.trang, section.so_trang
    around, empty = Around(numbers, page.rong_chu), StyledParagraph(number.style, (), "trong")
    first = section.dau_trang_1 or empty
    made = []
    for trang, paragraph in (("first", first), ("default", number)):
        drawn = "".join(figure_run(net, numbers) for net in section.khung)
        extra = drawn + _watermark(document, page, numbers)
        made.append(_edge("header", trang, paragraph_xml(paragraph, around, extra=extra)))
    if any(one.chan_trang_1 for one in document.muc):
        foot = section.chan_trang_1 or empty
        made.append(_edge("footer", "first", paragraph_xml(foot, around)))
    return tuple(made)
