"""A link to the evidence ends no line of the PDF too early."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.layout.model import TextRun
from reportgen.writers.pdf import write_pdf
from tests.ho_tro.dong_chu import doc_dong
from tests.ho_tro.mau_van_ban import THAN, doan, muc, van_ban

CHU = (
    "phố số\u00a06, số\u00a012 và số\u00a015 tham gia công khai các khoản thu tự nguyện: ",
    "13",
    "\u00a0ý kiến được ghi nhận, 03 buổi họp của các tổ dân vận trong quý.",
)


@pytest.mark.parametrize("may", ["weasyprint", "typst"])
def test_a_link_breaks_lines_as_plain_text_does(may: str, tmp_path: Path) -> None:
    lines = []
    for lead in ("", "Tổ dân ", "Tổ dân vận ", "Các tổ dân vận, "):
        for link in ("", "bc-so"):
            texts = (lead + CHU[0], *CHU[1:])
            runs = [TextRun(text, THAN.font) for text in texts]
            runs[1] = replace(runs[1], lien_ket=link)
            made = van_ban(muc(replace(doan(THAN, ""), runs=tuple(runs))))
            path = tmp_path / f"{len(lines)}.pdf"
            path.write_bytes(write_pdf(made, may))
            lines.append([line.chu for page in doc_dong(path) for line in page])
    assert lines[::2] == lines[1::2]
