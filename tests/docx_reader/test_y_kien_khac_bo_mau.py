"""The second opinion over the corpus: docx-plus agrees on every printed character."""

import io
from collections.abc import Iterator

import docx
import pytest
from docx_plus.styles import iter_resolved_paragraphs

from reportgen.docx_reader import doc_docx
from reportgen.docx_reader.model import NoiChu
from tests.corpus.tep import TepMau, cac_tep
from tests.ho_tro.doc_docx import CANH

LECH = {
    "la-o-dieu-khien": "docx-plus không đọc chữ trong ô điều khiển nội dung (w:sdt)",
    "la-theo-doi": "docx-plus bỏ chữ thêm vào khi theo dõi sửa đổi (w:ins)",
    "dung-cach-tu-dong": "docx-plus không tính khoảng cách tự động (w:beforeAutospacing)",
    "nl-dung-chu-an-kieu": "docx-plus không bỏ chữ ẩn (w:vanish)",
    "nl-dung-chu-an-google": "docx-plus không bỏ chữ ẩn (w:vanish)",
}
"""Files on which the two differ, and why; we print what Word prints."""
CHAM = ("la-phu-luc-3000-hang", "nl-sai-")
"""A very long file, and the many faults of strangers; their correct documents are quick."""

Chu = tuple[str, object, float, bool, bool, bool]
Doan = tuple[str, int, int, int, int, int, int]


def _cua_minh(data: bytes) -> tuple[list[Doan], list[Chu]]:
    read = doc_docx(data).value
    assert read is not None
    body = [p for p in read.doan if p.noi is NoiChu.THAN and p.text.strip()]
    paragraphs: list[Doan] = [
        (p.canh, p.lui_trai, p.lui_phai, p.lui_dong_dau, p.truoc, p.sau, p.gian) for p in body
    ]
    characters: list[Chu] = [
        (char, r.kieu.phong[0], r.kieu.co, r.kieu.dam, r.kieu.nghieng, bool(r.kieu.gach_chan))
        for p in body
        for r in p.chu
        for char in (r.tho or r.text)
        if not char.isspace()
    ]
    return paragraphs, characters


def _cua_ho(data: bytes) -> tuple[list[Doan], list[Chu]]:
    paragraphs: list[Doan] = []
    characters: list[Chu] = []
    for found in _doan_cua_ho(data):
        f = found.formatting
        line = round(
            (f.line_spacing or 1) * (240 if (f.line_spacing_rule or "auto") == "auto" else 1)
        )
        paragraphs.append((
            CANH[f.alignment or "left"], f.indent_left or 0, f.indent_right or 0,
            f.indent_first_line or 0, f.spacing_before or 0, f.spacing_after or 0, line,
        ))  # fmt: skip
        for run in found.runs:
            g = run.formatting
            look = (g.font_name, (g.font_size or 0) * 2, bool(g.bold), bool(g.italic),
                    g.underline not in (None, "none"))  # fmt: skip
            characters += [(char, *look) for char in run.run.text if not char.isspace()]
    return paragraphs, characters


def _doan_cua_ho(data: bytes) -> Iterator:  # type: ignore[type-arg]
    made = docx.Document(io.BytesIO(data))
    for found in iter_resolved_paragraphs(made, include_spacing=True, parts=("body",)):
        if found.text.strip():
            yield found


def _cac_tep() -> list[object]:
    return [
        pytest.param(t, id=t.ten, marks=[pytest.mark.cham] if t.ten.startswith(CHAM) else [])
        for t in cac_tep()
    ]


@pytest.mark.parametrize("tep", _cac_tep())
def test_the_corpus_looks_as_docx_plus_says(tep: TepMau) -> None:
    ours, theirs = _cua_minh(tep.data), _cua_ho(tep.data)
    if tep.ten in LECH:
        assert ours != theirs, f"no longer so: {LECH[tep.ten]}"
    else:
        assert ours == theirs
