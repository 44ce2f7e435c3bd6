"""From a paragraph as seen back to its XML: the same walk, giving the elements."""

from collections.abc import Iterator

from lxml import etree

from reportgen.docx_reader.bang_doc import cac_hang, cac_o
from reportgen.docx_reader.xml import W, con, xuong

_DI_VAO = (f"{W}customXml", f"{W}ins", f"{W}moveTo")


def cac_p(container: "etree._Element") -> Iterator["etree._Element"]:
    """The ``w:p`` of a body in reading order: the nth is the paragraph of number n.

    Paragraphs whose mark a tracked change deletes are left out, as they run on into the next.
    """
    for child in xuong(container):
        if child.tag == f"{W}p":
            mark = con(con(child, f"{W}pPr"), f"{W}rPr")
            if con(mark, f"{W}del") is None:
                yield child
        elif child.tag == f"{W}tbl":
            for cell in _cac_o_cua_bang(child):
                yield from cac_p(cell)
        elif child.tag == f"{W}sdt":
            content = con(child, f"{W}sdtContent")
            if content is not None:
                yield from cac_p(content)
        elif child.tag in _DI_VAO:
            yield from cac_p(child)


def _cac_o_cua_bang(table: "etree._Element") -> Iterator["etree._Element"]:
    return (cell for row in cac_hang(table) for cell in cac_o(row) if not _noi_tiep(cell))


def _noi_tiep(cell: "etree._Element") -> bool:
    """Whether a cell only goes on with the one above (vertical merge)."""
    merge = con(con(cell, f"{W}tcPr"), f"{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") != "restart"
