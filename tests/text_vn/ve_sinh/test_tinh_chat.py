"""What holds for any text: cleaning is stable, keeps sound Vietnamese, never fails, is linear."""

import re
import time
import unicodedata
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.text_vn import bo_dau
from reportgen.text_vn.ve_sinh import (
    can_lam_sach,
    co_the_la_bang_ma_cu,
    doc_bang_ma_cu,
    la_am_tiet,
    lam_sach,
    trich_doi,
)
from reportgen.text_vn.ve_sinh.am_tiet import CAC_VAN
from tests.ho_tro.chu_hong import doc_chu_hong

GOC = Path(__file__).parents[3]
MAU = sorted((GOC / "inputs").glob("*.yaml"))
CAC_AM_DAU = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
AM_DAU = ["", *CAC_AM_DAU.split()]
DAU = ["", *"\u0300\u0301\u0303\u0309\u0323"]
# The letters of all faults, thickly.
HIEM = (
    "aeoudđĐnT ăâêôơưọộứễ .,-–—‐−:1290\u00a0\u00ad\u0300\u0301\u0302\u0303\u0309\u031b\u0323"
    "\u200b\u200d\u202f\u2060\ufeffÐðƉСаоеΟ©®µ¸§×¬«Æåøùäëöñï\t\n\r\x0b\x07Ａ５"
)
bat_ky = st.one_of(
    st.text(),
    st.text(alphabet=HIEM, max_size=30),
    st.lists(st.sampled_from([d.hong for d in doc_chu_hong()]), max_size=3).map(" ".join),
)


def _am_tiet() -> list[str]:
    """Every syllable of the language (and some that it does not use), composed."""
    tat_ca = (
        unicodedata.normalize("NFC", dau + van[:i] + thanh + van[i:])
        for dau, van, thanh in product(AM_DAU, CAC_VAN.split(), DAU)
        for i in range(1, len(van) + 1)
        if van[i - 1] in "aăâeêioôơuưy"
    )
    return sorted({tu for tu in tat_ca if la_am_tiet(tu)})


AM_TIET = _am_tiet()


@given(bat_ky)
def test_cleaning_twice_is_cleaning_once(chu: str) -> None:
    sach = lam_sach(chu)
    assert lam_sach(sach.chu) == (sach.chu, ())


@given(bat_ky)
def test_a_text_is_told_of_exactly_when_more_than_composing_changed_it(chu: str) -> None:
    sach = lam_sach(chu)
    assert bool(sach.da_sua) == (sach.chu != unicodedata.normalize("NFC", chu))


@given(bat_ky)
def test_what_needs_no_cleaning_by_the_quick_look_needs_none(chu: str) -> None:
    lien = unicodedata.normalize("NFC", chu)
    if not can_lam_sach(lien):
        assert lam_sach(lien) == (lien, ())
    if not co_the_la_bang_ma_cu(lien):
        assert doc_bang_ma_cu(lien) is None


@given(bat_ky, bat_ky)
def test_a_quotation_is_short_and_composed(truoc: str, sau: str) -> None:
    for doan in trich_doi(truoc, sau):
        assert len(doan) < 700
        assert "\u00a0" not in doan
        assert "\n" not in doan


def test_the_syllables_are_those_of_the_language() -> None:
    assert len(AM_TIET) > 6_632  # the Debian word list for hunspell
    assert {"nghĩa", "quỳnh", "khuỷu", "giếng", "gìn", "thuở", "hoà", "hòa", "ngoằn"} <= {*AM_TIET}


@pytest.mark.parametrize("chu", [str, str.upper, str.title])
def test_no_syllable_is_changed_or_taken_for_a_dead_encoding(chu: object) -> None:
    assert callable(chu)
    hong = [
        tu
        for tu in map(chu, AM_TIET)
        if can_lam_sach(tu) or doc_bang_ma_cu(tu) or lam_sach(tu) != (tu, ())
    ]
    assert hong == []


@given(st.lists(st.sampled_from(AM_TIET), min_size=1, max_size=12).map(" ".join))
def test_no_sentence_of_syllables_is_taken_for_a_dead_encoding(cau: str) -> None:
    assert doc_bang_ma_cu(cau) is None
    assert lam_sach(cau) == (cau, ())


@pytest.mark.parametrize(
    "tu", ["nghành", "tằc", "ngiã", "cê", "ká", "tổổ", "quyêtm", "Köln", "baùo", "qúa", "trÝ", ""]
)
def test_a_word_misspelt_is_no_syllable(tu: str) -> None:
    assert not la_am_tiet(tu)


@pytest.mark.parametrize("tep", MAU, ids=lambda tep: tep.name)
def test_every_accented_word_of_a_sample_is_a_syllable(tep: Path) -> None:
    cac_tu = re.findall(r"[^\W\d_]+", tep.read_text("utf-8"))
    assert [t for t in cac_tu if not la_am_tiet(t) and bo_dau(t) != t and not t.isupper()] == []


@pytest.mark.parametrize("tep", MAU, ids=lambda tep: tep.name)
def test_a_sample_needs_no_cleaning(tep: Path) -> None:
    chu = tep.read_text("utf-8")
    assert not can_lam_sach(chu)
    assert not co_the_la_bang_ma_cu(chu)


@pytest.mark.parametrize(
    "mau",
    ["a", "ê ̣", " ̣", "x  ", "Ð", "d©n ", "оa", "–", "– ", "\u00a0", "Ã©", "oå", "ạ̣", "ộ́̂ "],
)
def test_a_long_text_takes_time_in_proportion(mau: str) -> None:
    def do(do_dai: int) -> float:
        chu = (mau * do_dai)[:do_dai]
        bat_dau = time.process_time()
        lam_sach(chu)
        doc_bang_ma_cu(chu)
        return time.process_time() - bat_dau

    assert do(100_000) < 2.0
