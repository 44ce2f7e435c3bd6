"""What holds for every row of every edition."""

import unicodedata
from collections import Counter
from importlib.resources import files

import pytest

from reportgen.standards import editions, load
from reportgen.standards.schema import BangTra

TABLE_KEYS = {
    "loai_van_ban": "ten",
    "ky_hieu_co_quan": "ten",
    "ten_co_quan": "ma",
    "de_ky": "ma",
    "tham_quyen": "chu_the",
    "dia_danh": "ma",
    "quy_tac": "ma",
}
# names the layout asks of every edition
KIEU_CHU = (
    "co_quan_cap_tren",
    "co_quan_ban_hanh",
    "so_ky_hieu",
    "dia_danh_ngay",
    "ten_loai",
    "trich_yeu",
    "trich_yeu_cong_van",
    "can_cu",
    "quyet_dinh",
    "noi_dung",
    "phan_so",
    "phan_ten",
    "chuong_so",
    "chuong_ten",
    "muc_so",
    "muc_ten",
    "dieu",
    "khoan",
    "khoan_co_tieu_de",
    "diem",
    "de_muc_1",
    "de_muc_2",
    "de_muc_3",
    "quyen_han",
    "chuc_vu",
    "ho_ten",
    "kiem",
    "kinh_gui",
    "noi_kinh_gui",
    "noi_nhan_nhan",
    "noi_nhan_danh_sach",
    "do_khan",
    "pham_vi_luu_hanh",
    "du_thao",
    "nguoi_soan",
    "lien_he",
    "so_trang",
    "phu_luc_so",
    "phu_luc_ten",
    "phu_luc_kem_theo",
    "bang_dau",
    "bang_than",
    "bang_ten",
)


def test_four_editions_are_held() -> None:
    assert editions() == ("doan-2013", "hd05-2026", "hd36-2018", "nd30-2020")


@pytest.mark.parametrize("ma", editions())
def test_every_row_has_a_clause(ma: str) -> None:
    assert [row for row in load(ma).moi_dong() if not row.can_cu.strip()] == []


@pytest.mark.parametrize("ma", editions())
def test_every_reading_of_ours_says_why(ma: str) -> None:
    assert [row for row in load(ma).moi_dong() if row.cach_hieu and not row.ghi_chu] == []


@pytest.mark.parametrize("ma", editions())
def test_what_no_clause_fixes_is_marked_as_our_reading(ma: str) -> None:
    unmarked = [
        row
        for row in load(ma).moi_dong()
        if row.can_cu.startswith("không có điều khoản") and not row.cach_hieu
    ]

    assert unmarked == []


@pytest.mark.parametrize("ma", editions())
def test_what_is_known_from_memory_alone_is_marked_as_our_reading(ma: str) -> None:
    unmarked = [
        row for row in load(ma).moi_dong() if row.tin_cay == "tri_nho" and not row.cach_hieu
    ]

    assert unmarked == []


@pytest.mark.parametrize("ma", editions())
def test_every_choice_satisfies_its_own_requirement(ma: str) -> None:
    t = load(ma)
    rules = [*t.moi_quy_dinh, *(style.co for style in t.moi_kieu_chu)]

    assert [rule for rule in rules if not rule.allows(rule.chon)] == []


@pytest.mark.parametrize("ma", editions())
def test_lengths_and_sizes_are_whole_numbers(ma: str) -> None:
    t = load(ma)
    rules = [*t.moi_quy_dinh, *(style.co for style in t.moi_kieu_chu)]
    values = [
        value
        for rule in rules
        if rule.don_vi != "ratio"
        for value in (rule.tu, rule.den, rule.chon)
        if value is not None
    ]

    assert {type(value) for value in values} == {int}


@pytest.mark.parametrize("ma", editions())
@pytest.mark.parametrize(("bang", "khoa"), TABLE_KEYS.items())
def test_no_key_stands_twice_in_a_table(ma: str, bang: str, khoa: str) -> None:
    counted = Counter(getattr(row, khoa) for row in getattr(load(ma).bang, bang))

    assert [key for key, times in counted.items() if times > 1] == []


def test_every_table_is_looked_at_for_double_keys() -> None:
    assert set(TABLE_KEYS) == set(BangTra.__dataclass_fields__)


@pytest.mark.parametrize("ma", editions())
def test_layout_finds_every_type_style_it_asks_for(ma: str) -> None:
    assert set(KIEU_CHU) <= {row.thanh_phan for row in load(ma).moi_kieu_chu}


def test_every_edition_answers_for_the_same_components() -> None:
    names = {tuple(sorted(row.ten for row in load(ma).moi_thanh_phan)) for ma in editions()}

    assert len(names) == 1


@pytest.mark.parametrize("ma", editions())
def test_a_rule_under_a_component_is_measured_where_it_is_present(ma: str) -> None:
    t = load(ma)
    measured = {row.doi_tuong for row in t.moi_quy_dinh}

    for ten in ("tieu_de", "tieu_ngu", "co_quan", "trich_yeu"):
        assert t.co(f"ke_{ten}") == (f"ke.{ten}" in measured)


@pytest.mark.parametrize("ma", editions())
def test_the_line_spacing_is_exact_where_the_edition_says_exactly(ma: str) -> None:
    t = load(ma)

    assert t.co("gian_dong_exactly") == (t.quy_dinh("noi_dung.gian_dong").don_vi == "twips")


@pytest.mark.parametrize("ma", editions())
def test_the_file_is_nfc(ma: str) -> None:
    text = (files("reportgen.standards") / f"{ma}.toml").read_text(encoding="utf-8")

    assert unicodedata.is_normalized("NFC", text)
