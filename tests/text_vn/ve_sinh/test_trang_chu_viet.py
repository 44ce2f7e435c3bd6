"""The page for clerks says what the program does."""

from pathlib import Path

from reportgen.compose.van.viet_tat import bang_viet_tat
from reportgen.text_vn.ve_sinh import LoaiSua, doc_bang_ma_cu, lam_sach
from scripts.sinh_chu_viet import BANG_MA, DE_YEN, VI_DU, trang_chu_viet

TRANG = Path(__file__).parents[3] / "docs" / "chu-viet.md"


def test_the_page_stands_in_docs() -> None:
    assert TRANG.read_text("utf-8") == trang_chu_viet(), "chạy `make docs`"


def test_every_kind_of_repair_has_an_example_of_its_own() -> None:
    assert list(VI_DU) == list(LoaiSua)
    assert {loai: lam_sach(chu).da_sua for loai, chu in VI_DU.items()} == {k: (k,) for k in LoaiSua}


def test_every_dead_encoding_has_its_row_and_what_is_left_alone_is_left_alone() -> None:
    assert {doc.ten for chu in BANG_MA if (doc := doc_bang_ma_cu(chu))} == {
        "TCVN3",
        "VNI",
        "UTF-8 đọc nhầm",
    }
    assert [chu for chu in DE_YEN if lam_sach(chu).da_sua or doc_bang_ma_cu(chu)] == []


def test_every_abbreviation_is_listed() -> None:
    trang = trang_chu_viet()
    assert [n for n, d in bang_viet_tat().items() if f"| {n} | {d} |" not in trang] == []
