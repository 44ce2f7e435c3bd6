"""Make styled paragraphs from texts and from the runs of the tree."""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.document.tree import Run
from reportgen.layout.metrics import NBSP
from reportgen.layout.model import (
    FontStyle,
    LaidOutBlock,
    LaidOutTable,
    PageNumberRun,
    StyledParagraph,
    TextRun,
)
from reportgen.layout.ngat_dong import doan_can_giua, ngat_can
from reportgen.layout.nghieng import bo_rang_buoc, lui_giu_dong
from reportgen.layout.rang_buoc import rang_buoc
from reportgen.layout.styles import BoKieu


def mot_dong(bo: BoKieu, ma: str, text: str) -> StyledParagraph:
    """Make a paragraph of one run: capitals where the style has them, italics never bound."""
    style = bo[ma]
    shown = bo_rang_buoc(text.upper() if bo.in_hoa(ma) else text, style.font)
    return StyledParagraph(style, (TextRun(shown, style.font),), ma)


def doan_van(
    bo: BoKieu, ma: str, runs: Sequence[Run], vai_tro: str = "", dau: Sequence[Run] = ()
) -> StyledParagraph:
    """Make a paragraph from *runs* with the lead *dau* ("Điều 1.", "-") before them."""
    style = bo[ma]
    parts = noi_dau(dau, runs) if dau else tuple(runs)
    if bo.in_hoa(ma):
        parts = tuple(replace(run, text=run.text.upper()) for run in parts)
    return StyledParagraph(style, chu_chay(parts, style.font), vai_tro or ma)


def noi_dau(dau: Sequence[Run], runs: Sequence[Run]) -> tuple[Run, ...]:
    """Put a lead before *runs* with a space that does not break."""
    last = dau[-1]
    return (*dau[:-1], replace(last, text=last.text + NBSP), *runs) if runs else tuple(dau)


def chu_chay(runs: Sequence[Run], font: FontStyle) -> tuple[TextRun | PageNumberRun, ...]:
    """Bind the text of *runs* as a whole and set each on the style's font."""
    whole = rang_buoc("".join(run.text for run in runs))
    made: list[TextRun] = []
    at = 0
    for run in runs:
        text = whole[at : at + len(run.text)]
        at += len(run.text)
        if not text:
            continue
        shown = font_cua(run, font)
        text = bo_rang_buoc(text, shown)
        link = ten_neo(run.nguon)
        if made and (made[-1].font, made[-1].lien_ket) == (shown, link):
            made[-1] = TextRun(made[-1].text + text, shown, lien_ket=link)
        else:
            made.append(TextRun(text, shown, lien_ket=link))
    return tuple(made)


def ten_neo(ma: str) -> str:
    """Name the row that holds the evidence of the figure *ma*: "bc-hoa_giai-nhan"."""
    return "bc-" + "-".join(ma.split(".")) if ma else ""


def font_cua(run: Run, font: FontStyle) -> FontStyle:
    """Add the run's own weight, slant and underline to the style's font."""
    return FontStyle(
        font.co,
        font.dam or run.dam,
        font.nghieng or run.nghieng,
        font.gach_chan or run.gach_chan,
    )


def chu_cua(paragraph: StyledParagraph) -> str:
    """Give the text of a paragraph, page number apart."""
    return "".join(run.text for run in paragraph.runs if isinstance(run, TextRun))


def them_truoc(block: LaidOutBlock, truoc: int) -> LaidOutBlock:
    """Keep *truoc* twips before a block; of a table, before the first paragraph of each cell."""
    if isinstance(block, StyledParagraph):
        return replace(block, truoc=truoc)
    first = block.hang[0]
    cells = tuple(
        replace(cell, doan=(replace(cell.doan[0], truoc=truoc), *cell.doan[1:])) for cell in first.o
    )
    return replace(block, hang=(replace(first, o=cells), *block.hang[1:]))


def giu_lien(block: LaidOutBlock) -> LaidOutBlock:
    """Keep a block whole and with the one that follows; of a table, its last row."""
    if isinstance(block, StyledParagraph):
        return replace(block, giu_voi_sau=True, giu_dong=True)
    return _giu_hang_cuoi(block)


def _giu_hang_cuoi(table: LaidOutTable) -> LaidOutTable:
    last = table.hang[-1]
    cells = tuple(
        replace(cell, doan=tuple(replace(p, giu_voi_sau=True) for p in cell.doan))
        for cell in last.o
    )
    return replace(table, hang=(*table.hang[:-1], replace(last, o=cells)))


def cac_doan(blocks: Sequence[LaidOutBlock]) -> list[StyledParagraph]:
    """List every paragraph of *blocks*, cells included, in reading order."""
    found: list[StyledParagraph] = []
    for block in blocks:
        if isinstance(block, StyledParagraph):
            found.append(block)
        else:
            found.extend(p for row in block.hang for cell in row.o for p in cell.doan)
    return found


def ten_can_giua(bo: BoKieu, ma: str, text: str, rong: int, *, du: int = 0) -> StyledParagraph:
    """Make a centred name whose line breaks in *rong* twips are chosen here.

    *du*: part of the width that lines leave clear when they can. A name that fits on one line keeps
    its ordinary spaces, so that a clerk can edit it.
    """
    style = bo[ma]
    width = rong - style.lui_trai - style.lui_phai
    way = ngat_can(doan_can_giua(text, style.font, in_hoa=bo.in_hoa(ma)), width, du)
    if len(way.dong) > 1 and style.font.nghieng:
        return giu_dong_nghieng(bo, ma, way.dong, rong)
    return mot_dong(bo, ma, way.text if len(way.dong) > 1 else rang_buoc(text))


def giu_dong_nghieng(bo: BoKieu, ma: str, dong: Sequence[str], rong: int) -> StyledParagraph:
    """Make a paragraph in italics that breaks into *dong* because it is given no more room."""
    paragraph = mot_dong(bo, ma, " ".join(dong))
    bound = rang_buoc(chu_cua(paragraph))
    return replace(paragraph, lui_them=lui_giu_dong(paragraph.style, tuple(dong), rong, bound))
