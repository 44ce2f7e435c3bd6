"""The same text as somebody would write it by hand for WeasyPrint and for Typst: no house style.

What is measured with it: how much our writers cost on top of the engine that sets the lines.
"""

import re
from html import escape
from pathlib import Path
from typing import Any

from bench.ban_khac import chu
from reportgen.layout.model import LaidOutDocument, LaidOutTable, StyledParagraph

TRANG_HTML = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{ten}</title>
<style>
@page {{ size: A4; margin: 20mm 15mm 20mm 30mm }}
body {{ font: 14pt/1.3 "Liberation Serif", serif }}
p {{ margin: 0 0 6pt; text-align: justify; text-indent: 1cm }}
p.giua, td p {{ text-align: center; text-indent: 0 }}
table {{ border-collapse: collapse; width: 100% }}
td {{ border: 1px solid black; padding: 2pt 4pt }}
</style></head><body>
{than}
</body></html>"""
TRANG_TYPST = """#set document(title: "{ten}")
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm))
#set text(font: "Liberation Serif", size: 14pt, lang: "vi")
#set par(justify: true, first-line-indent: 1cm)
{than}
"""
_DAU_TYPST = re.compile(r"([\\#$*_`<>@\[\]/~=+\-\"'.:])")


def html_viet_tay(document: LaidOutDocument) -> str:
    """Give the text as a plain page of HTML: paragraphs, bold, italic, ruled tables."""
    parts = [
        _bang_html(block) if isinstance(block, LaidOutTable) else _doan_html(block)
        for section in document.muc
        for block in section.khoi
    ]
    return TRANG_HTML.format(ten=escape(document.tieu_de), than="\n".join(parts))


def _doan_html(paragraph: StyledParagraph) -> str:
    made = []
    for run in paragraph.runs:
        text = escape(getattr(run, "text", ""))
        text = f"<b>{text}</b>" if run.font.dam else text
        made.append(f"<i>{text}</i>" if run.font.nghieng else text)
    sign = ' class="giua"' if paragraph.style.canh == "giua" else ""
    return f"<p{sign}>{''.join(made)}</p>"


def _bang_html(table: LaidOutTable) -> str:
    rows = [
        "<tr>"
        + "".join(
            f'<td colspan="{cell.cot}" rowspan="{cell.hang}">'
            + "".join(_doan_html(p) for p in cell.doan)
            + "</td>"
            for cell in row.o
        )
        + "</tr>"
        for row in table.hang
    ]
    return f"<table>{''.join(rows)}</table>"


def typst_viet_tay(document: LaidOutDocument) -> str:
    """Give the text as plain Typst markup."""
    parts = [
        _bang_typst(block) if isinstance(block, LaidOutTable) else _doan_typst(block)
        for section in document.muc
        for block in section.khoi
    ]
    title = document.tieu_de.replace("\\", "\\\\").replace('"', '\\"')
    return TRANG_TYPST.format(ten=title, than="\n\n".join(parts))


def _doan_typst(paragraph: StyledParagraph) -> str:
    made = []
    for run in paragraph.runs:
        text = _DAU_TYPST.sub(r"\\\1", getattr(run, "text", ""))
        text = f"#strong[{text}]" if run.font.dam else text
        made.append(f"#emph[{text}]" if run.font.nghieng else text)
    whole = "".join(made)
    return f"#align(center)[{whole}]" if paragraph.style.canh == "giua" else whole


def _bang_typst(table: LaidOutTable) -> str:
    cells = [
        f"table.cell(colspan: {cell.cot}, rowspan: {cell.hang})"
        f"[{' #linebreak() '.join(_doan_typst(p) for p in cell.doan)}]"
        for row in table.hang
        for cell in row.o
    ]
    widths = ", ".join(f"{width}fr" for width in table.rong)
    return f"#table(columns: ({widths}), {', '.join(cells)})"


def pdf_weasyprint(page: str) -> bytes:
    """Make the PDF as the manual of WeasyPrint says: one call, fonts of the system."""
    from weasyprint import HTML

    return bytes(HTML(string=page).write_pdf())


def may_typst() -> Any:
    """Give a compiler to keep, with the fonts our own has."""
    import typst

    folder = Path(__file__).parents[1] / "reportgen" / "fonts"
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
    return typst.Compiler(font_paths=fonts, root=folder)


def pdf_typst(compiler: Any, source: str) -> bytes:
    """Make the PDF of a source in the standards our own files keep."""
    made = compiler.compile(
        source.encode(), format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=0
    )
    return bytes(made)


def moi_chu(document: LaidOutDocument) -> str:
    """Give all words of the document, to compare."""
    found = []
    for section in document.muc:
        for block in section.khoi:
            rows = [c.doan for r in block.hang for c in r.o] if hasattr(block, "hang") else None
            found += [chu(p) for d in rows for p in d] if rows is not None else [chu(block)]
    return " ".join(" ".join(found).split())
