"""The switch ``kieu_dat_dau``: every syllable it moves, every one it must not."""

from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportgen.text_vn import (
    bo_dau,
    chuyen_kieu_dat_dau,
    co_kieu_dat_dau,
    kieu_dat_dau_cua,
)
from reportgen.text_vn.ve_sinh import la_am_tiet
from reportgen.text_vn.ve_sinh.am_tiet import CAC_VAN

DAU = "\u0300\u0309\u0303\u0301\u0323"
CU = ("òa ỏa õa óa ọa", "òe ỏe õe óe ọe", "ùy ủy ũy úy ụy")
MOI = ("oà oả oã oá oạ", "oè oẻ oẽ oé oẹ", "uỳ uỷ uỹ uý uỵ")
CAP = [
    (dau + a, dau + b)
    for dau, (cu, moi) in product(["", "h", "th", "l", "ng", "kh"], zip(CU, MOI, strict=True))
    for a, b in zip(cu.split(), moi.split(), strict=True)
]
CAC_YEN = """
quý quỳ quỹ quỷ quỵ quà quá quả quạ què quẻ quẹ giỏi toàn hoàn thoáng hoạt khoảng loét xoèn
huỳnh huýt quỳnh quýt thuyền tuyết tuyển khuỷu ngoáy ngoài xoáy loại của mùa thuở thủa
hòn lý mỹ Ý uyên hóc
"""
YEN = CAC_YEN.split()
tu_bat_ky = st.sampled_from([t for cap in CAP for t in cap] + YEN)
cau = st.lists(st.one_of(tu_bat_ky, tu_bat_ky.map(str.upper), tu_bat_ky.map(str.title))).map(
    " ".join
)


@pytest.mark.parametrize("hoa", [str, str.upper, str.title], ids=["thường", "HOA", "Hoa đầu"])
def test_every_tone_of_oa_oe_uy_moves_both_ways(hoa: object) -> None:
    assert callable(hoa)
    for cu, moi in CAP:
        assert chuyen_kieu_dat_dau(hoa(cu), "moi") == hoa(moi)
        assert chuyen_kieu_dat_dau(hoa(moi), "cu") == hoa(cu)


@pytest.mark.parametrize("kieu", ["moi", "cu"])
@pytest.mark.parametrize("tu", [*YEN, *map(str.upper, YEN), *map(str.title, YEN)])
def test_a_syllable_with_one_place_for_its_tone_stays(tu: str, kieu: str) -> None:
    assert chuyen_kieu_dat_dau(tu, kieu) == tu  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cu", "moi"),
    [
        ("ĐẢNG ỦY PHƯỜNG HÒA BÌNH", "ĐẢNG UỶ PHƯỜNG HOÀ BÌNH"),
        ("Hòa Bình, Thủy Nguyên, Úy Lô", "Hoà Bình, Thuỷ Nguyên, Uý Lô"),
        ("đại úy, òa khóc, ủy viên", "đại uý, oà khóc, uỷ viên"),
        ("hủy bỏ; chóe; xòe", "huỷ bỏ; choé; xoè"),
        ("(hòa giải)-Ủy ban/hóa chất", "(hoà giải)-Uỷ ban/hoá chất"),
        ("Uỷ", "Uỷ"),
        ("", ""),
    ],
)
def test_a_text_takes_the_new_style_and_the_old_again(cu: str, moi: str) -> None:
    assert chuyen_kieu_dat_dau(cu, "moi") == moi
    assert chuyen_kieu_dat_dau(moi, "cu") == chuyen_kieu_dat_dau(cu, "cu")


@pytest.mark.parametrize("tu", ["Zòaz", "hòab", "123", "http://hoa.vn", "hoa", "uy"])
def test_what_is_no_such_syllable_stays(tu: str) -> None:
    assert chuyen_kieu_dat_dau(tu, "moi") == tu


@given(cau)
def test_moving_twice_is_moving_once_and_back_is_back(chu: str) -> None:
    moi, cu = chuyen_kieu_dat_dau(chu, "moi"), chuyen_kieu_dat_dau(chu, "cu")
    assert chuyen_kieu_dat_dau(moi, "moi") == moi
    assert chuyen_kieu_dat_dau(moi, "cu") == cu
    assert kieu_dat_dau_cua(moi) in {"moi", None}
    assert kieu_dat_dau_cua(cu) in {"cu", None}


def test_a_syllable_cut_short_by_the_window_is_none() -> None:
    assert not co_kieu_dat_dau("thoáng thoáng", "moi")


@given(cau)
@example("toàn Ý toàn")
def test_a_style_occurs_exactly_when_the_other_would_change_it(chu: str) -> None:
    assert co_kieu_dat_dau(chu, "cu") == (chuyen_kieu_dat_dau(chu, "moi") != chu)
    assert co_kieu_dat_dau(chu, "moi") == (chuyen_kieu_dat_dau(chu, "cu") != chu)


@given(st.text())
def test_only_tones_move(chu: str) -> None:
    assert bo_dau(chuyen_kieu_dat_dau(chu, "moi")) == bo_dau(chu)


def test_no_rime_but_oa_oe_uy_has_two_places() -> None:
    hai_cho = {
        van
        for van in CAC_VAN.split()
        for dau in DAU
        if sum(la_am_tiet("h" + van[:i] + dau + van[i:]) for i in range(1, len(van) + 1)) > 1
    }
    assert hai_cho <= {"oa", "oe", "uy"}
