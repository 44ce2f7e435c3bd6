"""The HTML people look at: one file that needs nothing else, each part of the document a sheet.

Figures are links to their evidence where the document brings it along.
"""

from reportgen.layout.model import LaidOutDocument
from reportgen.units import pt_text
from reportgen.writers.html import write_html
from reportgen.writers.html.pages import page_name, watermark_css

_MAN_HINH = (
    "html{background:#ddd;scroll-behavior:smooth}body{padding:1em 0}"
    "body>section{margin:0 auto 1.5em;box-shadow:0 0 .6em #888}"
    "a{color:#06c;border-bottom:thin dotted #06c;text-decoration:none}"
    "tr:target td,tr:target th{background:#ffef9e}"
    "tr[id]{scroll-margin-top:4em}thead{break-after:auto}"
)
_IN = "a{color:inherit;border:none}.thanh,.nen{print-color-adjust:exact}"


def write_preview(doc: LaidOutDocument) -> bytes:
    """Return *doc* as one HTML file for a screen: no font, no picture, no address outside it."""
    sheets = "".join(_to_giay(doc, index) for index in range(len(doc.muc)))
    own = f"<style>@media screen{{{_MAN_HINH}{sheets}}}@media print{{{_IN}}}</style>"
    view = '<meta name="viewport" content="width=device-width">'
    return write_html(doc).replace("</head>", f"{view}{own}</head>", 1).encode()


def _to_giay(doc: LaidOutDocument, index: int) -> str:
    """Return the sheet of section number *index*: at least a page high, with the watermark."""
    page = doc.muc[index].trang
    mark = watermark_css(doc.in_chim, page).replace("no-repeat", "repeat-y") if doc.in_chim else ""
    name = page_name(index)
    return f"section.{name}{{min-height:{pt_text(page.cao)}pt;{mark}background-color:#fff}}"
