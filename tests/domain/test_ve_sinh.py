"""Texts are cleaned before the schema reads them, and every repair is told at its place."""

import unicodedata
from typing import Any

import pytest

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.domain import ve_sinh
from reportgen.domain.load import load_text, nap_tu_nut
from reportgen.yaml_source import NutBang, doc_yaml

GOC = "Gặp từng hộ nắm tâm tư"


def _v38(nho: Any, van_ban: str) -> list[Diagnostic]:
    return [d for d in nho.bao(van_ban) if d.code == "V38"]


def _noi_dung(van_ban: str) -> str:
    ho_so = load_text(van_ban, "x").value
    assert ho_so is not None
    return ho_so.hoat_dong[1].noi_dung


@pytest.mark.parametrize(
    ("hong", "muc"),
    [
        ("Gặp\u00a0từng hộ nắm tâm tư", Severity.CANH_BAO),
        ("Gặp từng hô ̣ nắm tâm tư", Severity.CANH_BAO),
        ("Gặp từng hộ\u200b nắm tâm tư", Severity.THONG_TIN),
        ("Gặp từng  hộ nắm tâm tư", Severity.THONG_TIN),
        ("Gặp từng hộ nắm tâm t\u01b0\u00ad", Severity.THONG_TIN),
        ('"Gặp từng hộ\\u00a0nắm tâm tư"', Severity.CANH_BAO),
    ],
)
def test_a_text_is_mended_and_told_once_at_its_place(nho: Any, hong: str, muc: Severity) -> None:
    van_ban = nho.sua((GOC, hong))
    assert _noi_dung(van_ban) == GOC
    (d,) = nho.bao(van_ban)
    assert (d.code, d.severity) == ("V38", muc)
    assert (d.location.dong, d.location.cot) == nho.noi_cua(van_ban, hong)
    assert d.location.vi_tri == "hoat_dong[1].noi_dung"


def test_the_message_shows_before_and_after_with_the_unseen_made_seen(nho: Any) -> None:
    (d,) = _v38(nho, nho.sua((GOC, "Gặp\u00a0từng hộ – nắm tâm tư")))
    assert d.message == (
        'khoảng trắng lạ, dấu gạch ngang loại khác: "Gặp<U+00A0>từng hộ – nắm tâm tư" '
        'đã sửa thành "Gặp từng hộ - nắm tâm tư"'
    )


def test_a_day_with_long_dashes_is_read(nho: Any) -> None:
    cu = "ngay: 2026-01-05"
    (d,) = nho.bao(nho.sua((cu, "ngay: 2026–01–05")))
    assert (d.code, d.severity) == ("V38", Severity.CANH_BAO)


@pytest.mark.parametrize(
    "viet", ["noi\u200b_dung: Gặp", "Nội\u00a0dung: Gặp", "n\u043ei_dung: Gặp"]
)
def test_a_key_is_read_through_what_does_not_show(nho: Any, viet: str) -> None:
    van_ban = nho.sua(("noi_dung: Gặp", viet))
    assert nho.bao(van_ban) == ()
    assert _noi_dung(van_ban) == GOC


def test_a_decomposed_file_is_told_of_once(nho: Any) -> None:
    van_ban = unicodedata.normalize("NFD", nho.chu)
    assert [(d.code, d.severity) for d in nho.bao(van_ban)] == [("V38", Severity.CANH_BAO)]


def test_odd_spaces_that_yaml_takes_for_letters_are_mended_before_it_reads(nho: Any) -> None:
    hong = "\u00a0\u00a0  noi_dung:\u00a0" + GOC
    van_ban = nho.sua(("    noi_dung: " + GOC, hong))
    (d,) = nho.bao(van_ban)
    assert (d.code, d.severity) == ("V38", Severity.CANH_BAO)
    assert (d.location.dong, d.location.cot) == nho.noi_cua(van_ban, hong)
    assert _noi_dung(van_ban) == GOC


def test_a_colon_and_an_odd_space_inside_a_sentence_make_no_key(nho: Any) -> None:
    assert _noi_dung(nho.sua((GOC, "Họp:\u00a0bàn việc"))) == "Họp: bàn việc"
    danh_sach = doc_yaml("a:\n  - Kính gửi:\u00a0bà An\n", "x").value
    assert isinstance(danh_sach, NutBang)
    assert doc_yaml("a: Họp\u2028bàn\nb: 1\n", "x").value is not None


def test_a_line_end_yaml_alone_knows_does_not_move_later_places() -> None:
    bang = doc_yaml('a: "Họp\u2028bàn"\nb: việc\n', "x").value
    assert isinstance(bang, NutBang)
    assert bang.khoa["b"].dong == 2


def test_a_sentence_cut_at_a_hash_is_told_of_though_it_was_mended(nho: Any) -> None:
    van_ban = nho.sua((GOC, "Gặp\u00a0hộ #2 nắm"))
    assert [d.code for d in nho.bao(van_ban)] == ["V20", "V38"]


@pytest.mark.parametrize(
    ("hong", "ten", "dung"),
    [
        ("Tæ d©n vËn n¾m t×nh h×nh", "TCVN3", "Tổ dân vận nắm tình hình"),
        ("Toå daân vaän naém tình hình", "VNI", "Tổ dân vận nắm tình hình"),
        ("Gáº·p tá»«ng há»™", "UTF-8 đọc nhầm", "Gặp từng hộ"),
    ],
)
def test_a_dead_encoding_is_an_error_that_shows_the_text_decoded(
    nho: Any, hong: str, ten: str, dung: str
) -> None:
    van_ban = nho.sua((GOC, hong))
    (d,) = nho.bao(van_ban)
    assert (d.code, d.severity) == ("V22", Severity.LOI)
    assert (d.location.dong, d.location.cot) == nho.noi_cua(van_ban, hong)
    assert ten in d.message
    assert hong in d.message
    assert d.hint.startswith(f'ý bạn là "{dung}"?')


def test_values_that_come_from_no_text_are_cleaned_too(nho: Any) -> None:
    goc = doc_yaml(nho.sua((GOC, "Gặp\u200b từng  hộ")), "x").value
    assert isinstance(goc, NutBang)
    nap = nap_tu_nut(goc)
    assert nap.value is not None
    assert nap.value.ho_so.hoat_dong[1].noi_dung == "Gặp từng hộ"
    assert [d.code for d in nap.diagnostics] == ["V38"]


def test_a_clean_dossier_costs_no_look_at_its_values(
    nho: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def khong_goi(_: str) -> None:
        raise AssertionError

    monkeypatch.setattr(ve_sinh, "lam_sach", khong_goi)
    assert nho.bao(nho.chu) == ()
    with pytest.raises(AssertionError):
        nho.bao(nho.sua((GOC, "Gặp  từng hộ")))
