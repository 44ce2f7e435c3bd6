"""Text of the tree = text of the DOCX = text of the PDF; equal input gives equal bytes."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader

from reportgen.document.tree import Block, KhoiKy, Run, Table, VanBan
from reportgen.layout.model import LaidOutDocument, LaidOutTable, StyledParagraph, TextRun
from tests.ho_tro.chu_trong_tep import chu_cua_cay, chu_cua_docx
from tests.ho_tro.van_ban_that import GOC, SO_VAN_BAN, VAN_BAN, da_soan, docx_cua, pdf_cua


def gon(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _chu(paragraphs: Sequence[StyledParagraph | None]) -> str:
    runs = [run for p in paragraphs if p for run in p.runs]
    return gon("".join(run.text for run in runs if isinstance(run, TextRun)))


def _lap_lai(laid: LaidOutDocument) -> set[str]:
    """Texts that pages repeat: the header rows of tables."""
    tables = [b for s in laid.muc for b in s.khoi if isinstance(b, LaidOutTable)]
    return {
        _chu([p for row in table.hang if row.dau for cell in row.o for p in cell.doan])
        for table in tables
    }


def _o_mep(laid: LaidOutDocument, pages: int) -> set[str]:
    """Texts at the edges of pages: numbers from 2, limits of circulation, contact lines."""
    edges = {
        _chu((section.dau_trang_1, section.chan_trang_1, section.chan_trang_cuoi))
        for section in laid.muc
    }
    return {"", *edges, *map(str, range(2, pages + 1))}


def doc_het(tree: str, pages: Sequence[str], edges: set[str], heads: set[str]) -> str:
    """Read *tree* page by page; give the text where no page goes on with it, else nothing.

    A page may begin with a repeated head and ends with what stands at its edges.
    """
    places = {0}
    for page in pages:
        bodies = {
            page[len(head) : len(page) - len(edge)]
            for head in ("", *heads)
            for edge in edges
            if page.startswith(head) and page.endswith(edge)
        }
        further = {at + len(b) for at in places for b in bodies if tree.startswith(b, at)}
        if not further:
            return f"cây: {tree[min(places) :][:80]} | PDF: {page[:80]}"
        places = further
    return "" if len(tree) in places else tree[max(places) :]


@pytest.mark.parametrize("ten", VAN_BAN)
def test_the_pdf_holds_the_text_of_the_tree_in_its_order(ten: str) -> None:
    laid = da_soan(ten).bo_cuc
    pages = [gon(p.extract_text()) for p in PdfReader(io.BytesIO(pdf_cua(ten))).pages]
    rest = doc_het(chu_cua_cay(laid), pages, _o_mep(laid, len(pages)), _lap_lai(laid))
    assert rest == ""


def test_a_page_with_other_words_would_be_found() -> None:
    assert doc_het("mộthaibaBốn", ["một", "đầuhaibaNăm2"], {"", "2"}, {"đầu"}) != ""
    assert doc_het("mộthaibaBốn", ["một", "đầuhaibaBốn2"], {"", "2"}, {"đầu"}) == ""
    assert doc_het("mộthaiba", ["một", "hai2"], {"", "2"}, set()) == "ba"


def _loi(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield block.ten
            for row in (*block.dau, *block.than):
                yield from (_cua(cell.runs) for cell in row.cells)
        else:
            for name in ("ten", "noi_dung", "runs"):
                yield _cua(getattr(block, name, ()))


def _cua(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


def _loi_van_ban(document: VanBan) -> Iterator[str]:
    t = document.the_thuc
    if not t.la_kem_theo:
        yield from _loi_co_khung(document)
    for appendix in document.phu_luc:
        yield from (appendix.ten_loai, appendix.ten, appendix.kem_theo, *_loi(appendix.noi_dung))


def _loi_co_khung(document: VanBan) -> Iterator[str]:
    t = document.the_thuc
    if not document.khuon:  # a certificate names issuer and title in lines of its own
        yield from (t.co_quan_cap_tren, t.co_quan_ban_hanh, "" if t.la_cong_van else t.ten_loai)
        yield from (t.trich_yeu, *(t.kinh_gui.noi if t.kinh_gui else ()), *t.can_cu)
    yield from _loi(document.noi_dung)
    # the text area ends with recipients, then who signs; where two sign, they stand above
    recipients = t.noi_nhan.noi if t.noi_nhan else ()
    if t.khoi_ky_trai is not None:
        yield from (*_chu_ky(t.khoi_ky_trai), *_chu_ky(t.khoi_ky), *recipients)
    else:
        yield from (*recipients, *_chu_ky(t.khoi_ky))


def _chu_ky(block: KhoiKy) -> tuple[str, ...]:
    return (*block.quyen_han, *block.chuc_vu, *block.kiem, block.ho_ten)


@pytest.mark.parametrize("ten", VAN_BAN)
def test_the_docx_holds_every_word_composed_in_its_order(ten: str) -> None:
    text, at = chu_cua_docx(docx_cua(ten)).casefold(), 0
    for said in _loi_van_ban(da_soan(ten).van_ban):
        wanted = gon(said).casefold().rstrip(".;,")
        found = text.find(wanted, at)
        assert found >= 0, said
        at = found + len(wanted)


@pytest.mark.cham
def test_another_process_elsewhere_makes_the_same_bytes(tmp_path: Path) -> None:
    """Another hash seed, time zone, locale and working folder change no byte of any file."""
    samples = [str(GOC / "inputs" / f"{c.ho_so}.yaml") for c in SO_VAN_BAN.values()]
    strange = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    subprocess.run(
        [sys.executable, "-m", "reportgen", "build", *dict.fromkeys(samples), "-o", "ra"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(GOC), **strange},
        check=True,
        capture_output=True,
        timeout=600,
    )
    built = {path.suffix: set() for path in (tmp_path / "ra").rglob("*.*")}
    for path in (tmp_path / "ra").rglob("*.*"):
        built[path.suffix].add(path.read_bytes())
    assert built == {
        ".docx": {docx_cua(ten) for ten in SO_VAN_BAN},
        ".pdf": {pdf_cua(ten) for ten in SO_VAN_BAN},
    }
