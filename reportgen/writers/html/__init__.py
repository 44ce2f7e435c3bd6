"""Write the laid-out tree as HTML with its CSS: the preview, and what WeasyPrint is fed."""

from html import escape
from typing import assert_never

from reportgen.layout.model import LaidOutDocument, LaidOutTable, StyledParagraph
from reportgen.writers.chung import printable
from reportgen.writers.html.blocks import paragraph_html
from reportgen.writers.html.css import FIXED, document_css
from reportgen.writers.html.pages import page_css, page_name
from reportgen.writers.html.tables import table_html

_META = {"tac_gia": "author", "chu_de": "description", "tu_khoa": "keywords"}


def _section(document: LaidOutDocument, index: int) -> str:
    section, name = document.muc[index], page_name(index)
    parts = [f'<section class="{name}">']
    edges = (("header", "dau", section.dau_trang_1), ("footer", "chan", section.chan_trang_1))
    for tag, edge, paragraph in edges:
        if paragraph is not None:
            content = paragraph_html(paragraph)
            parts.append(f'<{tag} style="position:running({name}-{edge})">{content}</{tag}>')
    for block in section.khoi:
        match block:
            case StyledParagraph():
                parts.append(paragraph_html(block))
            case LaidOutTable():
                parts.append(table_html(block))
            case _:
                assert_never(block)
    if section.chan_trang_cuoi is not None:
        parts.append(f'<div class="cuoi">{paragraph_html(section.chan_trang_cuoi)}</div>')
    return "".join(parts) + "</section>"


def write_html(doc: LaidOutDocument) -> str:
    """Return *doc* as one HTML file; its font is named, not carried (see ``writers.pdf``)."""
    css = "".join([FIXED, *document_css(doc), *(page_css(doc, k) for k in range(len(doc.muc)))])
    meta = "".join(
        f'<meta name="{name}" content="{escape(printable(doc.thuoc_tinh[key]))}">'
        for key, name in _META.items()
        if doc.thuoc_tinh.get(key)
    )
    body = "".join([_section(doc, index) for index in range(len(doc.muc))])
    language = escape(doc.ngon_ngu.split("-")[0])
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{escape(printable(doc.tieu_de))}</title>{meta}<style>{css}</style></head>"
        f"<body>{body}</body></html>"
    )
