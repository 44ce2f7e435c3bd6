"""A page of a print file, printed and read back by a machine that reads paper."""

import re
import shutil
import subprocess
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from reportgen import app
from tests.ho_tro.van_ban_that import pdf_cua

DIEM_MOI_INCH = 300
TOI_THIEU = 0.98


def _chay(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def _gon(text: str) -> str:
    """Text without white space and rules: what is compared is letters, figures and signs."""
    return re.sub(r"[\s_\-–|]+", "", text)


def ti_le_doc_dung(printed: str, read: str) -> float:
    """Share of the letters of *printed* that stand in *read*, in their order."""
    blocks = SequenceMatcher(None, printed, read, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(printed)


def test_a_lost_accent_is_a_letter_read_wrong() -> None:
    assert ti_le_doc_dung("Đảngủy", "Đảngủy") == 1
    assert ti_le_doc_dung("Đảngủyphường", "Đangủyphường") == 11 / 12


@pytest.mark.cham
def test_ninety_eight_of_a_hundred_letters_are_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shutil.which("tesseract"), "thiếu gói tesseract-ocr, tesseract-ocr-vie"
    monkeypatch.setenv("OMP_THREAD_LIMIT", "1")
    source, target = tmp_path / "a.pdf", tmp_path / "in.pdf"
    source.write_bytes(pdf_cua("hk-bao-cao-q3"))
    app.in_an(app.YeuCauIn((source,), target, so_ban=2, hai_mat=True, phieu=False), print)
    page = ["-f", "2", "-l", "2"]
    picture = str(tmp_path / "trang")
    drawn = ["-r", str(DIEM_MOI_INCH), "-gray", "-png", "-singlefile"]
    _chay("pdftoppm", *drawn, *page, str(target), picture)
    printed = _gon(_chay("pdftotext", *page, str(target), "-"))
    read = _gon(_chay("tesseract", f"{picture}.png", "-", "-l", "vie", "--psm", "6"))
    assert len(printed) > 1000
    assert ti_le_doc_dung(printed, read) >= TOI_THIEU
