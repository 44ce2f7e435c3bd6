"""What only a human can write and nobody wrote: the marks left in a finished text."""

from collections.abc import Iterator, Sequence

from reportgen.compose.inline import text_of
from reportgen.diagnostics import Diagnostic, Location, warning
from reportgen.document.tree import Block, Dieu, Heading, Item, Paragraph, PhuLuc, Table

CON_CHO_TRONG = "BH025"
DA_BAO = frozenset({"DL110", "DL112", "BH023"})
"""Codes that tell of such a place already, and better where to write."""


def bao_con_thieu(
    noi_dung: Sequence[Block],
    phu_luc: Sequence[PhuLuc],
    dau: str,
    da_co: Sequence[Diagnostic],
    vi_tri: str,
) -> tuple[Diagnostic, ...]:
    """Warn of the marks *dau* left in the text, unless something in *da_co* tells of them.

    *vi_tri*: the document's place in the register; empty for a draft.
    """
    if any(d.code in DA_BAO for d in da_co):
        return ()
    blocks = [*noi_dung, *(block for one in phu_luc for block in one.noi_dung)]
    left = sum(text.count(dau) for block in blocks for text in _chu(block))
    if not left:
        return ()
    return (
        warning(
            CON_CHO_TRONG,
            f"còn {left:02d} chỗ {dau}: hồ sơ chưa có nội dung để viết",
            Location(vi_tri=vi_tri),
            hint="bổ sung hồ sơ (lý do, lời trình bày ghi ở noi_dung của văn bản ấy trong sổ "
            "van_ban), hoặc viết tay vào bản DOCX",
        ),
    )


def _chu(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        for row in (*block.dau, *block.than):
            yield from (text_of(cell.runs) for cell in row.cells)
    elif isinstance(block, Dieu):
        yield text_of((*block.ten, *block.noi_dung))
    elif isinstance(block, Heading | Paragraph | Item):
        yield text_of(block.runs)
