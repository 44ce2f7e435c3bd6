"""A document's symbol stays whole at the end of a line, and only there is it marked."""

from reportgen.layout.model import (
    FontStyle,
    LaidOutCell,
    LaidOutRow,
    LaidOutTable,
    ParagraphStyle,
    StyledParagraph,
    TextRun,
)
from reportgen.layout.so_hieu import giu_so_hieu
from reportgen.units import mm

THAN = ParagraphStyle("noi_dung", "Nội dung", FontStyle(28), lui_dong_dau=567)
RONG = mm(165)
CAU = "Căn cứ Quyết định số\u00a0124-QĐ/ĐU, ngày 29/6/2026"


def _doan(text: str) -> StyledParagraph:
    return StyledParagraph(THAN, (TextRun(text, THAN.font),), "noi_dung")


def _danh_dau(text: str, rong: int = RONG) -> list[str]:
    laid = giu_so_hieu(_doan(text), rong)
    assert isinstance(laid, StyledParagraph)
    assert "".join(r.text for r in laid.runs if isinstance(r, TextRun)) == text
    return [r.text for r in laid.runs if isinstance(r, TextRun) and r.giu_lien]


def test_a_symbol_within_a_line_is_left_alone() -> None:
    assert _danh_dau(CAU) == []


def test_a_symbol_that_wraps_is_marked() -> None:
    filler = "phường " * 17
    assert "124-QĐ/ĐU," in _danh_dau(filler.strip() + " số\u00a0124-QĐ/ĐU, ngày 29/6/2026")


def test_a_symbol_that_ends_close_to_the_edge_is_marked() -> None:
    found = [n for n in range(8, 24) if _danh_dau("phường " * n + "80-HD/BDVTW của")]
    assert found
    assert len(found) < 16


def test_a_plain_hyphen_and_a_date_are_no_symbols() -> None:
    for n in range(8, 24):
        assert _danh_dau("phường " * n + "2025-2030 và 29/6/2026 của") == []


def test_every_symbol_of_a_cell_is_marked() -> None:
    cell = LaidOutCell((_doan("215/QĐ-UBND, ngày 10/10/2024"),))
    table = LaidOutTable((2000,), (LaidOutRow((cell,)),), 4, 100, 0, bo_cuc=False, vai_tro="bang")
    laid = giu_so_hieu(table, RONG)
    assert isinstance(laid, LaidOutTable)
    runs = laid.hang[0].o[0].doan[0].runs
    assert [r.text for r in runs if isinstance(r, TextRun) and r.giu_lien] == ["215/QĐ-UBND,"]


def test_a_layout_table_stays_as_it_is() -> None:
    cell = LaidOutCell((_doan("Số 124-QĐ/ĐU"),))
    table = LaidOutTable((2000,), (LaidOutRow((cell,)),), 0, 0, 0, bo_cuc=True, vai_tro="khoi_dau")
    assert giu_so_hieu(table, RONG) is table


def test_marks_keep_the_weight_of_their_run() -> None:
    dam = FontStyle(28, dam=True)
    marked = []
    for n in range(8, 24):
        runs = (TextRun("phường " * n, THAN.font), TextRun("số\u00a0124-QĐ/ĐU của", dam))
        laid = giu_so_hieu(StyledParagraph(THAN, runs, "noi_dung"), RONG)
        assert isinstance(laid, StyledParagraph)
        marked += [r for r in laid.runs if isinstance(r, TextRun) and r.giu_lien]
    assert marked
    assert all(r.font == dam for r in marked)
