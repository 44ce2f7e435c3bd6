"""Write word/document.xml and the headers and footers it names."""

from dataclasses import dataclass, field
from typing import assert_never

from reportgen.layout.model import (
    LaidOutBlock,
    LaidOutDocument,
    LaidOutTable,
    Section,
    StyledParagraph,
)
from reportgen.writers.chung import paragraph_font
from reportgen.writers.docx.headers import Edge, edges
from reportgen.writers.docx.numbers import Numbers
from reportgen.writers.docx.ooxml import ROOT_NAMESPACES, XML_DECLARATION
from reportgen.writers.docx.paragraphs import Around, closing_paragraph, paragraph_xml
from reportgen.writers.docx.tables import table_xml
from reportgen.writers.phong_chu import line_height


@dataclass(slots=True)
class Parts:
    """The parts of one document: body; headers and footers, and pictures, by relationship id."""

    document: str = ""
    edges: dict[str, Edge] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)


def _block(block: LaidOutBlock, around: Around, section: str) -> str:
    match block:
        case StyledParagraph():
            return paragraph_xml(block, around, section=section)
        case LaidOutTable():
            return table_xml(block, around.numbers)
        case _:
            assert_never(block)


def _section_properties(section: Section, references: str) -> str:
    page = section.trang
    orientation = ' w:orient="landscape"' if page.ngang else ""
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{page.rong}" w:h="{page.cao}"{orientation}/>'
        f'<w:pgMar w:top="{page.le_tren}" w:right="{page.le_phai}" w:bottom="{page.le_duoi}"'
        f' w:left="{page.le_trai}" w:header="{page.so_trang_tu_mep}"'
        f' w:footer="{page.so_trang_tu_mep}" w:gutter="0"/>'
        f'<w:pgNumType w:start="{section.bat_dau_so}"/><w:titlePg/></w:sectPr>'
    )


def _needs_closing(block: LaidOutBlock, following: LaidOutBlock | None) -> bool:
    """Tell whether Word wants a paragraph between *block* and *following* (None: the end)."""
    return isinstance(block, LaidOutTable) and not isinstance(following, StyledParagraph)


def _last_foot(section: Section, around: Around) -> str:
    """Return the frame at the foot of the last page, on the page of the paragraph after it.

    Why a frame: Word knows a footer for the first page of a section, none for its last.
    """
    paragraph, page = section.chan_trang_cuoi, section.trang
    if paragraph is None:
        return ""
    line = round(line_height(paragraph.style, paragraph_font(paragraph)))
    top = page.cao - page.so_trang_tu_mep - line
    frame = (
        f'<w:framePr w:w="{page.rong_chu}" w:h="{line}" w:hRule="exact" w:wrap="around"'
        f' w:vAnchor="page" w:hAnchor="margin" w:xAlign="center" w:y="{top}"/>'
    )
    return paragraph_xml(paragraph, around, frame=frame)


def _section_body(section: Section, properties: str, numbers: Numbers, *, last: bool) -> str:
    """Return the blocks; the section ends in its last paragraph, or after it where *last*."""
    parts, above = [], 0
    inner = "" if last else properties
    foot = _last_foot(section, Around(numbers, section.trang.rong_chu))
    followers = [*section.khoi[1:], None]
    for block, following in zip(section.khoi, followers, strict=False):
        ending = inner if following is None else ""
        at_foot = foot if following is None else ""
        closed = bool(at_foot) or _needs_closing(block, following)
        around = Around(numbers, section.trang.rong_chu, sau_truoc=above)
        parts.append(_block(block, around, "" if closed else ending))
        if closed:
            parts.append(at_foot + closing_paragraph(ending))
        above = block.style.sau if isinstance(block, StyledParagraph) else 0
    if not section.khoi:
        parts.append(closing_paragraph(inner))
    return "".join(parts) + (properties if last else "")


def _references(parts: Parts, made: tuple[Edge, ...]) -> str:
    """Return what ``w:sectPr`` says of *made*, giving each an id."""
    references = []
    for edge in made:
        key = f"rIdMep{len(parts.edges) + 1}"
        parts.edges[key] = edge
        references.append(f'<w:{edge.loai}Reference w:type="{edge.trang}" r:id="{key}"/>')
    return "".join(references)


def document_parts(document: LaidOutDocument) -> Parts:
    """Write every section of *document*; equal headers share a part."""
    numbers, parts, bodies = Numbers(), Parts(), []
    known: dict[tuple[object, ...], str] = {}
    for index, section in enumerate(document.muc):
        own = (section.so_trang, section.dau_trang_1, section.chan_trang_1, section.khung)
        key = (*own, section.trang.rong_chu, section.trang if document.in_chim else None)
        if key not in known:
            known[key] = _references(parts, edges(document, section, numbers))
        properties = _section_properties(section, known[key])
        last = index + 1 == len(document.muc)
        bodies.append(_section_body(section, properties, numbers, last=last))
    parts.document = (
        f"{XML_DECLARATION}<w:document {ROOT_NAMESPACES}><w:body>{''.join(bodies)}</w:body>"
        "</w:document>"
    )
    parts.pictures = {key: data for data, key in numbers.pictures.items()}
    return parts
