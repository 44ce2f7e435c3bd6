"""Every row of the corpus of broken and sound texts, and the encodings against iconv."""

import shutil
import subprocess
import unicodedata

import pytest

from reportgen.text_vn.ve_sinh import LoaiSua, doc_bang_ma_cu, lam_sach
from reportgen.text_vn.ve_sinh.bang_ma import TCVN3
from tests.ho_tro.chu_hong import BANG_MA, GIU, Dong, doc_chu_hong

CAC_DONG = doc_chu_hong()
SUA = [d for d in CAC_DONG if d.loai not in {GIU, "nfc", *BANG_MA}]
co_iconv = pytest.mark.skipif(shutil.which("iconv") is None, reason="cần iconv")


def _ten(dong: Dong) -> str:
    return f"{dong.loai}-{CAC_DONG.index(dong) + 2}"


def _iconv(chu: str) -> str:
    """The bytes of TCVN3 as an editor of Western Europe shows them."""
    lenh = ["iconv", "-f", "UTF-8", "-t", "TCVN"]
    return subprocess.run(lenh, input=chu.encode(), capture_output=True, check=True).stdout.decode(
        "latin-1"
    )


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert len(CAC_DONG) >= 120
    assert sum(d.loai == GIU for d in CAC_DONG) >= 60
    assert {d.loai for d in SUA} == {loai.name.lower() for loai in LoaiSua}


@pytest.mark.parametrize("dong", SUA, ids=_ten)
def test_a_broken_text_becomes_what_was_meant_and_its_fault_is_named(dong: Dong) -> None:
    sach = lam_sach(dong.hong)
    assert sach.chu == dong.mong_doi
    assert LoaiSua[dong.loai.upper()] in sach.da_sua


@pytest.mark.parametrize("dong", [d for d in CAC_DONG if d.loai == GIU], ids=_ten)
def test_a_sound_text_is_not_touched(dong: Dong) -> None:
    assert lam_sach(dong.hong) == (dong.hong, ())
    assert doc_bang_ma_cu(dong.hong) is None


@pytest.mark.parametrize("dong", [d for d in CAC_DONG if d.loai == "nfc"], ids=_ten)
def test_composing_alone_is_no_repair(dong: Dong) -> None:
    assert dong.hong != dong.mong_doi
    assert lam_sach(dong.hong) == (dong.mong_doi, ())


@pytest.mark.parametrize("dong", [d for d in CAC_DONG if d.loai in BANG_MA], ids=_ten)
def test_a_dead_encoding_is_named_and_decoded_but_never_applied(dong: Dong) -> None:
    assert doc_bang_ma_cu(dong.hong) == (BANG_MA[dong.loai], dong.mong_doi)
    assert lam_sach(dong.hong) == (dong.hong, ())


@pytest.mark.parametrize("dong", [d for d in CAC_DONG if d.loai != GIU], ids=_ten)
def test_what_a_broken_text_was_meant_to_be_is_sound(dong: Dong) -> None:
    assert lam_sach(dong.mong_doi) == (dong.mong_doi, ())
    assert doc_bang_ma_cu(dong.mong_doi) is None


@co_iconv
def test_the_table_of_tcvn3_is_that_of_iconv() -> None:
    assert {_iconv(chu): chu for chu in TCVN3.values()} == TCVN3


@co_iconv
@pytest.mark.parametrize("dong", [d for d in CAC_DONG if d.loai == "tcvn3"], ids=_ten)
def test_the_tcvn3_rows_are_what_iconv_writes(dong: Dong) -> None:
    assert _iconv(dong.mong_doi) == dong.hong


def test_only_the_wrong_words_of_a_half_converted_text_are_decoded() -> None:
    doc = doc_bang_ma_cu("Tổ dân vận họp: nhân dân ®ång t×nh, nhÊt trÝ")
    assert doc == ("TCVN3", "Tổ dân vận họp: nhân dân đồng tình, nhất trí")


def test_tcvn3_capitals_come_out_small_because_only_the_font_knows_them() -> None:
    assert doc_bang_ma_cu("Tæ tr­ëng: NguyÔn V¨n ¸i") == ("TCVN3", "Tổ trưởng: Nguyễn Văn ái")


def test_a_lone_word_is_decoded_only_among_words_that_are_right() -> None:
    assert doc_bang_ma_cu("Bµ An") == ("TCVN3", "Bà An")
    assert doc_bang_ma_cu("µ Bµ Smith") is None


@pytest.mark.parametrize("ma", [unicodedata.normalize("NFD", "Tổ dân vận"), "", " ", "\u0301"])
def test_odd_texts_are_no_dead_encoding(ma: str) -> None:
    assert doc_bang_ma_cu(ma) is None
