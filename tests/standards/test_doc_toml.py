"""A file with a row that is not whole does not load."""

import tomllib
from datetime import date

import pytest

from reportgen.diagnostics import ReportgenError
from reportgen.standards.doc_toml import edition_from
from reportgen.standards.schema import QuyDinh
from reportgen.standards.tieu_chuan import TieuChuan

HEAD = {
    "ma_hieu": "thu-2026",
    "ho": "dang",
    "so_ky_hieu": "01-HD/VPTW",
    "ten_goi": "Hướng dẫn thử",
    "viet_tat": "THU",
    "ngay": date(2026, 1, 1),
    "hieu_luc_tu": date(2026, 1, 1),
    "thay_the": "",
    "nguon": "kiểm thử",
    "sha256": "",
}
ROW = 'doi_tuong = "thu"\ncan_cu = "Điều 1"\ntin_cay = "mot_nguon"\n'


def edition(*rows: str, bang: str = "quy_dinh") -> TieuChuan:
    text = "".join(f"[[{bang}]]\n{row}\n" for row in rows)
    return edition_from({"van_ban": HEAD, **tomllib.loads(text)}, "thu.toml")


def rule(figures: str) -> QuyDinh:
    return edition(ROW + figures).quy_dinh("thu")


@pytest.mark.parametrize(
    ("figures", "bounds", "text"),
    [
        ("exact_mm = 15", (850, 850, 850), "15 mm"),
        ("min_mm = 30\nmax_mm = 35\nchon_mm = 30", (1701, 1984, 1701), "từ 30 đến 35 mm"),
        ("about_mm = 10\ntolerance_mm = 1", (510, 624, 567), "khoảng 10 mm"),
        ("min_pt = 6\nchon_pt = 6", (120, None, 120), "tối thiểu 6 pt"),
        ("max_count = 5\nchon_count = 3", (None, 5, 3), "tối đa 5"),
        (
            'min_lines = 1\nmax_lines = "1.5"\nchon_lines = "1.1"',
            (240, 360, 264),
            "từ 1 đến 1,5 dòng",
        ),
        ("one_of_mm = [10, 12.7]\nchon_mm = 10", (567, 720, 567), "10 hoặc 12,7 mm"),
        ('exact_ratio = 1\nso_voi = "độ dài dòng chữ"', (1.0, 1.0, 1.0), "bằng độ dài dòng chữ"),
        (
            'min_ratio = "1/3"\nmax_ratio = "1/2"\nchon_ratio = "0.4"\nso_voi = "độ dài dòng chữ"',
            (1 / 3, 0.5, 0.4),
            "từ 1/3 đến 1/2 độ dài dòng chữ",
        ),
    ],
)
def test_figures_of_the_law_become_whole_units_and_words(
    figures: str, bounds: tuple[float | None, float | None, float], text: str
) -> None:
    read = rule(figures)

    assert ((read.tu, read.den, read.chon), read.as_text()) == (bounds, text)


@pytest.mark.parametrize(
    ("value", "allowed"), [(1700, False), (1701, True), (1984, True), (1985, False)]
)
def test_bounds_of_a_range_are_included(value: int, allowed: bool) -> None:
    assert rule("min_mm = 30\nmax_mm = 35\nchon_mm = 30").allows(value) is allowed


@pytest.mark.parametrize(("value", "allowed"), [(119, False), (120, True), (10_000, True)])
def test_a_minimum_has_no_upper_bound(value: int, allowed: bool) -> None:
    assert rule("min_pt = 6\nchon_pt = 6").allows(value) is allowed


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (ROW + "min_mm = 30\nmax_mm = 35", "chưa chọn"),
        (ROW + "min_mm = 30\nmax_mm = 35\nchon_mm = 20", "trái với chính quy định"),
        (ROW + "min_mm = 30\nmax_pt = 35\nchon_mm = 30", "không hiểu các số"),
        (ROW + "chon_mm = 30", "không có số nào"),
        (ROW + "exact_mm = 15\nmau = 1", "khóa lạ"),
        (ROW.replace('"Điều 1"', '" "') + "exact_mm = 15", "thiếu điều khoản"),
        (ROW.replace("mot_nguon", "nghe_noi") + "exact_mm = 15", "tin_cay"),
        (ROW + "exact_mm = 15\ncach_hieu = true", "ghi_chu"),
        ('doi_tuong = "thu"\nexact_mm = 15\ntin_cay = "mot_nguon"', "thiếu khóa"),
    ],
)
def test_broken_requirement_is_refused(row: str, why: str) -> None:
    with pytest.raises(ReportgenError, match=why):
        edition(row)


def test_the_same_requirement_twice_is_refused() -> None:
    with pytest.raises(ReportgenError, match="“thu” có hai dòng"):
        edition(ROW + "exact_mm = 15", ROW + "exact_mm = 20")


def test_a_table_nobody_reads_is_refused() -> None:
    with pytest.raises(ReportgenError, match="bảng lạ: quy_dihn"):
        edition(ROW + "exact_mm = 15", bang="quy_dihn")


STYLE = 'thanh_phan = "thu"\nexact_pt = 14\ncan_cu = "Điều 1"\ntin_cay = "mot_nguon"\n'


def test_weight_the_law_leaves_free_is_what_the_file_chooses() -> None:
    style = edition(STYLE + "nghieng = false\nchon_dam = true", bang="kieu_chu").kieu_chu("thu")

    assert (style.dam, style.chon_dam, style.chon_nghieng) == (None, True, False)


def test_a_choice_beside_what_the_law_fixes_is_refused() -> None:
    with pytest.raises(ReportgenError, match="chỉ dùng khi chuẩn không định"):
        edition(STYLE + "dam = false\nchon_dam = true", bang="kieu_chu")


def test_style_reads_as_a_clerk_would_say_it() -> None:
    row = STYLE + "in_hoa = true\ndam = true\nnghieng = false"

    assert edition(row, bang="kieu_chu").kieu_chu("thu").as_text() == "in hoa, cỡ 14, đứng, đậm"
