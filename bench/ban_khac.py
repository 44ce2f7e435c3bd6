"""The same report made by others: python-docx by hand, docxtpl, LibreOffice to PDF."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportgen.layout.model import LaidOutDocument, LaidOutTable, StyledParagraph, TextRun

CANH = {"trai": 0, "giua": 1, "phai": 2, "deu": 3}


def chu(paragraph: StyledParagraph) -> str:
    """Give a paragraph's text."""
    return "".join(getattr(run, "text", "") for run in paragraph.runs)


def doi_chu(document: LaidOutDocument, lan: int) -> LaidOutDocument:
    """Give *document* with a word more in each paragraph, another one each time."""
    word = f" v{chr(ord('a') + lan % 26)}{lan // 26} "
    sections = tuple(
        replace(section, khoi=tuple(_doi_khoi(block, word) for block in section.khoi))
        for section in document.muc
    )
    return replace(document, muc=sections)


def _doi_khoi(block: Any, word: str) -> Any:
    if isinstance(block, LaidOutTable):
        rows = tuple(
            replace(row, o=tuple(_doi_o(cell, word) for cell in row.o)) for row in block.hang
        )
        return replace(block, hang=rows)
    return _doi_doan(block, word)


def _doi_o(cell: Any, word: str) -> Any:
    return replace(cell, doan=tuple(_doi_doan(p, word) for p in cell.doan))


def _doi_doan(paragraph: StyledParagraph, word: str) -> StyledParagraph:
    runs = tuple(
        replace(run, text=run.text.replace(" ", word, 1)) if isinstance(run, TextRun) else run
        for run in paragraph.runs
    )
    return replace(paragraph, runs=runs)


def _o(cell: Any) -> str:
    return "\n".join(chu(p) for p in cell.doan)


def bang_python_docx(document: LaidOutDocument) -> bytes:
    """Write every paragraph and table with python-docx, formatting each run directly."""
    from docx import Document

    out = Document()
    for section in document.muc:
        for block in section.khoi:
            if isinstance(block, LaidOutTable):
                _bang(out, block)
            else:
                _doan(out.add_paragraph(), block)
    buffer = io.BytesIO()
    out.save(buffer)
    return buffer.getvalue()


def _doan(target: Any, paragraph: StyledParagraph) -> None:
    from docx.shared import Pt

    style = paragraph.style
    target.paragraph_format.alignment = CANH[style.canh]
    target.paragraph_format.first_line_indent = Pt(style.lui_dong_dau / 20)
    target.paragraph_format.space_after = Pt(style.sau / 20)
    target.paragraph_format.line_spacing = Pt(style.gian_dong / 20)
    for run in paragraph.runs:
        added = target.add_run(getattr(run, "text", ""))
        added.font.name = "Times New Roman"
        added.font.size = Pt(run.font.co / 2)
        added.bold = run.font.dam
        added.italic = run.font.nghieng


def _bang(out: Any, table: LaidOutTable) -> None:
    made = out.add_table(rows=len(table.hang), cols=len(table.rong))
    for row, source in zip(made.rows, table.hang, strict=True):
        for cell, inside in zip(row.cells, source.o, strict=False):
            for index, paragraph in enumerate(inside.doan):
                _doan(cell.paragraphs[0] if not index else cell.add_paragraph(), paragraph)


def mau_docxtpl(path: Path) -> None:
    """Write the template docxtpl fills: a loop of paragraphs, a loop of table rows."""
    from docx import Document

    out = Document()
    for line in ("{%p for d in doan %}", "{{ d }}", "{%p endfor %}"):
        out.add_paragraph(line)
    table = out.add_table(rows=3, cols=1)
    for row, line in zip(
        table.rows, ("{%tr for h in hang %}", "{{ h }}", "{%tr endfor %}"), strict=True
    ):
        row.cells[0].text = line
    out.save(str(path))


def bang_docxtpl(template: Path, document: LaidOutDocument) -> bytes:
    """Fill the template with the texts of the report."""
    from docxtpl import DocxTemplate

    blocks = [block for section in document.muc for block in section.khoi]
    made = DocxTemplate(str(template))
    made.render(
        {
            "doan": [chu(b) for b in blocks if not isinstance(b, LaidOutTable)],
            "hang": [
                " ; ".join(_o(cell) for cell in row.o)
                for b in blocks
                if isinstance(b, LaidOutTable)
                for row in b.hang
            ],
        },
        autoescape=True,
    )
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def lenh_libreoffice(docx: Path, folder: Path) -> list[str]:
    """Give the command that turns a DOCX into PDF, with a profile of its own."""
    return [
        "soffice",
        f"-env:UserInstallation={(folder / 'ho-so-libreoffice').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(docx),
    ]
