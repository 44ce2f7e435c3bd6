"""The text of a laid-out tree, of its DOCX and of its PDF, whitespace apart."""

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree
from pypdf import PdfReader

from reportgen.layout.model import LaidOutDocument, LaidOutTable, StyledParagraph, TextRun

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _doan(document: LaidOutDocument) -> Iterator[StyledParagraph]:
    for section in document.muc:
        for block in section.khoi:
            if isinstance(block, LaidOutTable):
                yield from (p for row in block.hang for cell in row.o for p in cell.doan)
            else:
                yield block
        if section.chan_trang_cuoi is not None:  # both files carry it in their body
            yield section.chan_trang_cuoi


def _gon(text: str) -> str:
    return re.sub(r"\s+", "", text)


def chu_cua_cay(document: LaidOutDocument) -> str:
    """Return the text of the tree's sections."""
    return _gon(
        "".join(run.text for p in _doan(document) for run in p.runs if isinstance(run, TextRun))
    )


def chu_cua_docx(content: bytes) -> str:
    """Return the text of the body of a DOCX."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    parts = root.iter(f"{_W}t", f"{_W}noBreakHyphen")
    return _gon("".join("-" if t.tag.endswith("Hyphen") else t.text or "" for t in parts))


def chu_cua_pdf(content: bytes) -> str:
    """Return the text of a PDF, page numbers and repeated table heads left in."""
    return _gon("".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages))
