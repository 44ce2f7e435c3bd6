"""What others are given has every word that ours has."""

import io
import re
from html import unescape

import pytest

from bench import viet_tay
from bench.tang import van_ban_dai
from reportgen.layout.model import LaidOutDocument
from reportgen.layout.resolve import resolve


@pytest.fixture(scope="module")
def van_ban() -> LaidOutDocument:
    laid_out = resolve(*van_ban_dai(12)).value
    assert laid_out is not None
    return laid_out


def _tu(text: str) -> list[str]:
    return "".join(text.split()).split()


def test_the_page_of_html_has_the_same_words(van_ban: LaidOutDocument) -> None:
    body = viet_tay.html_viet_tay(van_ban).partition("<body>")[2]
    assert _tu(unescape(re.sub("<[^>]*>", "", body))) == _tu(viet_tay.moi_chu(van_ban))


def test_the_source_of_typst_sets_the_same_words(van_ban: LaidOutDocument) -> None:
    from pypdf import PdfReader

    made = viet_tay.pdf_typst(viet_tay.may_typst(), viet_tay.typst_viet_tay(van_ban))
    printed = "".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)
    # hyphens at line ends come and go: compare letters and digits only
    kept = [sorted(re.sub(r"\W", "", text)) for text in (printed, viet_tay.moi_chu(van_ban))]
    assert kept[0] == kept[1]
