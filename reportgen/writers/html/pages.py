"""Write @page rules: sizes, margins, page numbers and the watermark."""

from typing import assert_never
from urllib.parse import quote

from reportgen.layout.model import (
    LaidOutDocument,
    Page,
    PageNumberRun,
    Section,
    StyledParagraph,
    TextRun,
)
from reportgen.units import pt_text
from reportgen.writers.chung import effective, paragraph_font, printed_on_both_sides
from reportgen.writers.hinh_trang import frame_svg, watermark_svg
from reportgen.writers.html.css import ALIGNMENT, baseline_shift, font_css
from reportgen.writers.phong_chu import hanging, line_height


def page_name(index: int) -> str:
    """Return the name of the pages of the section number *index*."""
    return f"muc{index + 1}"


def watermark_css(text: str, page: Page) -> str:
    """Return *text* as a slanting picture of its outlines in the middle of the text area."""
    _, svg = watermark_svg(text, page)
    return f'url("data:image/svg+xml,{quote(svg)}") center no-repeat'


def _background(document: LaidOutDocument, section: Section, *, paper: bool) -> str:
    """Return frame and watermark; on *paper* places are counted from the text area."""
    page, frame = section.trang, frame_svg(section)
    images = []
    if document.in_chim and paper:
        images.append(watermark_css(document.in_chim, page))
    if frame:
        left, top = (page.le_trai, page.le_tren) if paper else (0, 0)
        picture = f'url("data:image/svg+xml,{quote(frame)}")'
        images.append(f"{picture} {pt_text(-left)}pt {pt_text(-top)}pt no-repeat")
    return f"background:{','.join(images)};" if images else ""


def _string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")
    return f'"{escaped}"'


def _content(paragraph: StyledParagraph) -> str:
    parts = []
    for run in paragraph.runs:
        match run:
            case TextRun():
                parts.append(_string(run.text))
            case PageNumberRun():
                parts.append("counter(page)")
            case _:
                assert_never(run)
    return " ".join(parts) or "none"


def _number_box(section: Section) -> str:
    """Return the margin box whose line begins ``so_trang_tu_mep`` below the paper's edge."""
    paragraph, page = section.so_trang, section.trang
    own, font = effective(paragraph), paragraph_font(paragraph)
    top = page.so_trang_tu_mep + own.truoc + baseline_shift(paragraph.style, font)
    return (
        f"@top-center{{content:{_content(paragraph)};width:100%;vertical-align:top;"
        f"padding-top:{pt_text(top)}pt;{font_css(font)};"
        f"line-height:{pt_text(line_height(paragraph.style, font))}pt;"
        f"text-align:{ALIGNMENT[own.canh]}}}"
    )


def _first_boxes(section: Section, name: str) -> str:
    """Return the margin boxes of the first page: no number, what the page has of its own."""
    away, boxes = pt_text(section.trang.so_trang_tu_mep), ["@top-center{content:none}"]
    if section.dau_trang_1 is not None:
        boxes[0] = (
            f"@top-center{{content:element({name}-dau);width:100%;vertical-align:top;"
            f"padding-top:{away}pt}}"
        )
    if section.chan_trang_1 is not None:
        boxes.append(
            f"@bottom-center{{content:element({name}-chan);width:100%;vertical-align:bottom;"
            f"padding-bottom:{away}pt}}"
        )
    return "".join(boxes)


def _screen(document: LaidOutDocument, section: Section, name: str, margins: list[str]) -> str:
    """Return the paper of *section* as a browser shows it."""
    page, frame = section.trang, _background(document, section, paper=False)
    return (
        f"@media screen{{section.{name}{{{frame}width:{pt_text(page.rong)}pt;"
        f"padding:{' '.join(margins)}}}"
        f"section.{name}>footer{{bottom:{pt_text(page.so_trang_tu_mep)}pt;"
        f"width:{pt_text(page.rong_chu)}pt}}}}"
    )


def _last_foot(section: Section, name: str, bottom: float) -> str:
    """Return the rule of what stands in the margin of the last page, *bottom* twips high.

    Out of the flow and with no positioned parent, its place is counted from the page's text area.
    """
    if section.chan_trang_cuoi is None:
        return ""
    away = section.trang.so_trang_tu_mep
    return (
        f"section.{name}>.cuoi{{position:absolute;bottom:{pt_text(away - bottom)}pt;"
        f"width:{pt_text(section.trang.rong_chu)}pt}}"
        f"@media screen{{section.{name}>.cuoi{{bottom:{pt_text(away)}pt}}}}"
    )


def page_css(document: LaidOutDocument, index: int) -> str:
    """Return the rules of the pages of section number *index*."""
    section, name = document.muc[index], page_name(index)
    page = section.trang
    bottom = page.le_duoi - hanging(section)
    margins = [pt_text(v) + "pt" for v in (page.le_tren, page.le_phai, bottom, page.le_trai)]
    mark = _background(document, section, paper=True)
    mirrored, both_sides = "", printed_on_both_sides(document)
    if both_sides:
        mirrored = f"@page {name}:left{{margin-left:{margins[1]};margin-right:{margins[-1]}}}"
    side = "right" if section.bat_dau_so % 2 else "left"
    forced = f"break-before:{side};" if both_sides and index else ""
    return (
        f"@page {name}{{size:{pt_text(page.rong)}pt {pt_text(page.cao)}pt;"
        f"margin:{' '.join(margins)};{mark}{_number_box(section)}}}{mirrored}"
        f"@page :nth(1 of {name}){{counter-reset:page {section.bat_dau_so};"
        f"{_first_boxes(section, name)}}}"
        f"section.{name}{{page:{name};{forced}}}"
        f"{_screen(document, section, name, margins)}{_last_foot(section, name, bottom)}"
    )
