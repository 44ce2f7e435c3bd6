import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.text_vn import (
    bo_dau,
    chuan_hoa_khoa,
    chuyen_kieu_dat_dau,
    khoa_sap_xep,
    khoa_ten_nguoi,
    kieu_dat_dau_cua,
    nfc,
    ngay_dai,
    ngay_day_du,
    ngay_ngan,
    viet_hoa,
    viet_hoa_dau,
    viet_thuong_dau,
)


def test_accents_and_the_barred_d_are_stripped() -> None:
    assert bo_dau("Đường phố Nguyễn Hữu Huân, ệ ộ ữ") == "Duong pho Nguyen Huu Huan, e o u"


def test_a_decomposed_spelling_is_composed() -> None:
    assert nfc(unicodedata.normalize("NFD", "Tổ dân vận")) == "Tổ dân vận"


@pytest.mark.parametrize("viet", ["ho_ten", "Họ tên", "HỌ-TÊN", " họ  tên ", "Họ\u00a0tên"])
def test_a_key_is_the_same_with_accents_capitals_and_spaces(viet: str) -> None:
    assert chuan_hoa_khoa(viet) == "ho_ten"


@given(st.text(max_size=30))
def test_a_normalised_key_is_normalised(chu: str) -> None:
    chuan = chuan_hoa_khoa(chu)
    assert chuan_hoa_khoa(chuan) == chuan


def test_capitals_keep_their_accents() -> None:
    assert viet_hoa("đảng ủy phường") == "ĐẢNG ỦY PHƯỜNG"
    assert viet_hoa_dau("ổn định") == "Ổn định"


def test_the_first_letter_is_lowered_unless_the_word_is_an_acronym() -> None:
    assert viet_thuong_dau("Ổn định đời sống") == "ổn định đời sống"
    assert viet_thuong_dau("UBND phường") == "UBND phường"
    assert viet_thuong_dau("HĐND") == "HĐND"
    assert viet_thuong_dau("") == ""


def test_days_below_ten_and_months_below_three_take_a_zero() -> None:
    assert ngay_dai(date(2026, 3, 5)) == "ngày 05 tháng 3 năm 2026"
    assert ngay_dai(date(2026, 2, 13)) == "ngày 13 tháng 02 năm 2026"
    assert ngay_ngan(date(2024, 4, 5)) == "05/4"
    assert ngay_day_du(date(2024, 1, 25)) == "25/01/2024"


def test_words_sort_by_letter_before_tone() -> None:
    dung = ["An", "Ân", "Dinh", "Đào", "Tuân", "Tư", "Ý"]
    assert sorted(sorted(dung), key=khoa_sap_xep) == dung


def test_tones_sort_ngang_huyen_hoi_nga_sac_nang() -> None:
    dung = ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert sorted(sorted(dung), key=khoa_sap_xep) == dung


def test_people_sort_by_given_name() -> None:
    dung = ["Nguyễn Văn An", "Bùi Thị Ân", "Lê Đình Công", "Trần Đức Công", "Vũ Thị Tâm"]
    assert sorted(sorted(dung), key=khoa_ten_nguoi) == dung


@pytest.mark.parametrize(
    ("cu", "moi"),
    [
        ("ủy ban", "uỷ ban"),
        ("hòa giải", "hoà giải"),
        ("thúy", "thuý"),
        ("ĐẢNG ỦY", "ĐẢNG UỶ"),
        ("Hòa, khỏe; xóa, ngõ xòe", "Hoà, khoẻ; xoá, ngõ xoè"),
    ],
)
def test_tone_marks_move_both_ways(cu: str, moi: str) -> None:
    assert chuyen_kieu_dat_dau(cu, "moi") == moi
    assert chuyen_kieu_dat_dau(moi, "cu") == cu


@pytest.mark.parametrize("kieu", ["moi", "cu"])
def test_other_syllables_are_left_alone(kieu: str) -> None:
    chu = "quý giỏi toàn hoàn của mùa quỹ thuyền Quỳnh hoạt khoảng"
    assert chuyen_kieu_dat_dau(chu, kieu) == chu  # type: ignore[arg-type]


def test_the_style_of_a_text_is_that_of_most_syllables() -> None:
    assert kieu_dat_dau_cua("uỷ ban hoà giải khoá, ủy") == "moi"
    assert kieu_dat_dau_cua("Đảng ủy, hòa giải") == "cu"
    assert kieu_dat_dau_cua("tổ dân vận") is None
    assert kieu_dat_dau_cua("ủy uỷ") is None
