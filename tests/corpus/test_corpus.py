"""The corpus: every fault in it is found, nothing else is said of any file."""

import pytest

from tests.checker.trang_luat import GOC
from tests.corpus.do_chinh_xac import KetQua, bang, ket_qua

TRANG = GOC / "docs" / "do-chinh-xac.md"
DAU, CUOI = "<!-- bang -->\n", "<!-- het bang -->"
TEP = ket_qua()
IT_NHAT = 100


@pytest.mark.parametrize("made", TEP, ids=[made.tep.ten for made in TEP])
def test_exactly_the_faults_of_a_file_are_found(made: KetQua) -> None:
    assert not made.nham, made.chi_tiet
    assert not made.sot


def test_the_corpus_is_large_and_its_names_differ() -> None:
    assert len({made.tep.ten for made in TEP}) == len(TEP) >= IT_NHAT


def test_no_edition_is_guessed_for_what_is_no_official_document() -> None:
    unknown = {made.tep.ten for made in TEP if made.khong_chuan}
    assert unknown == {
        "la-chi-co-bang", "la-tieng-anh", "la-rong", "la-khong-dau",
        "la-python-docx-trong", "la-python-docx-van",
    }  # fmt: skip


def test_the_page_shows_the_table(request: pytest.FixtureRequest) -> None:
    text = TRANG.read_text(encoding="utf-8")
    head, rest = text.split(DAU)
    if request.config.getoption("--update-golden"):
        TRANG.write_text(f"{head}{DAU}{bang()}{CUOI}{rest.split(CUOI)[1]}", encoding="utf-8")
    else:
        assert rest.split(CUOI)[0] == bang()
