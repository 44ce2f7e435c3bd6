"""Translate the laid-out tree into files; writers decide nothing and hold no number."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from reportgen.layout.model import LaidOutDocument
from reportgen.writers.docx import write_docx
from reportgen.writers.html import write_html
from reportgen.writers.html.xem_truoc import write_preview
from reportgen.writers.pdf import write_pdf

WRITERS: Mapping[str, Callable[[LaidOutDocument], bytes]] = MappingProxyType(
    {"docx": write_docx, "pdf": write_pdf, "html": write_preview}
)

__all__ = ["WRITERS", "write_docx", "write_html", "write_pdf", "write_preview"]
