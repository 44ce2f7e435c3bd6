"""The pages of docs/the-thuc/."""

from pathlib import Path

import pytest

from reportgen.standards.trang_tai_lieu import main, pages

DOCS = Path(__file__).parents[2] / "docs" / "the-thuc"


@pytest.mark.parametrize("name", pages())
def test_committed_page_is_current(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == pages()[name]


def test_no_page_is_left_over() -> None:
    assert {path.name for path in DOCS.iterdir()} == set(pages())


def test_page_shows_clause_requirement_and_choice_beside_each_other() -> None:
    line = "| `noi_dung.gian_dong` | từ 18 đến 22 pt | 360 twips (18 pt) | HD05 Phần II, I, 6.2.2 |"

    assert line in pages()["hd05-2026.md"]


def test_every_row_of_a_table_has_the_cells_of_its_header() -> None:
    for text in pages().values():
        widths = 0
        for line in text.splitlines():
            cells = line.replace("\\|", "").count("|")
            widths = cells if widths == 0 else widths
            assert cells in (0, widths)
            widths = cells and widths


def test_main_writes_every_page(tmp_path: Path) -> None:
    main([str(tmp_path / "the-thuc")])

    assert {path.name for path in (tmp_path / "the-thuc").iterdir()} == set(pages())
