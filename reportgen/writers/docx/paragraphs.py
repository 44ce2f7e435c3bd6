"""Write w:p: the style, and only what differs from it."""

from dataclasses import dataclass
from html import escape
from typing import assert_never

from reportgen.layout.model import PageNumberRun, StyledParagraph, TextRun
from reportgen.writers.chung import (
    effective,
    of_style,
    paragraph_font,
    run_text,
)
from reportgen.writers.docx.bars import bar_run
from reportgen.writers.docx.drawing import rule_run
from reportgen.writers.docx.fonts import difference
from reportgen.writers.docx.numbers import Numbers
from reportgen.writers.docx.ooxml import ALIGNMENT, flag
from reportgen.writers.docx.pictures import picture_run
from reportgen.writers.docx.styles import CLOSING_STYLE, indentation, spacing

_UNBROKEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'


def _text(text: str, *, whole: bool) -> str:
    """Return ``w:t``; hyphens that no line may end after are written as such where *whole*."""
    escaped = escape(text, quote=False)
    if whole:
        escaped = escaped.replace("-", _UNBROKEN)
    return f'<w:t xml:space="preserve">{escaped}</w:t>'


def _run(run: TextRun | PageNumberRun, paragraph: StyledParagraph) -> str:
    properties = difference(run.font, paragraph.style.font)
    match run:
        case TextRun():
            return f"<w:r>{properties}{_text(run_text(run), whole=run.giu_lien)}</w:r>"
        case PageNumberRun():
            return (
                f'<w:r>{properties}<w:fldChar w:fldCharType="begin"/></w:r>'
                f'<w:r>{properties}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
                f'<w:r>{properties}<w:fldChar w:fldCharType="separate"/></w:r>'
                f"<w:r>{properties}<w:t>{escape(run.cached, quote=False)}</w:t></w:r>"
                f'<w:r>{properties}<w:fldChar w:fldCharType="end"/></w:r>'
            )
        case _:
            assert_never(run)


def _overrides(paragraph: StyledParagraph, frame: str, *, keep_next: bool) -> str:
    style, own = paragraph.style, effective(paragraph)
    keep = own.giu_voi_sau or keep_next
    parts = []
    if keep != style.giu_voi_sau:
        parts.append(flag("keepNext", keep))
    if own.giu_dong != of_style(style).giu_dong:
        parts.append(flag("keepLines", own.giu_dong))
    parts.append(frame)
    if own.truoc != style.truoc:
        parts.append(spacing(style, own.truoc))
    if paragraph.lui_them:
        parts.append(indentation(style, paragraph.lui_them))
    if own.canh != style.canh:
        parts.append(f'<w:jc w:val="{ALIGNMENT[own.canh]}"/>')
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a paragraph.

    Args:
        numbers: ids for drawings, unique in the document.
        rong: width of the column or cell, in twips.
        giu: keep with the next paragraph whatever the style says.
        sau_truoc: space the paragraph before keeps under itself; LibreOffice measures from its end.
    """

    numbers: Numbers
    rong: int
    giu: bool = False
    sau_truoc: int = 0


def _drawn(paragraph: StyledParagraph, around: Around) -> str:
    """Return the runs of what hangs on *paragraph*: its rule, bar, pictures."""
    if paragraph.ke is None and paragraph.thanh is None and not paragraph.hinh:
        return ""
    own = max(effective(paragraph).truoc - around.sau_truoc, 0)
    pictures = [picture_run(one, around.numbers, own + one.tu_dinh) for one in paragraph.hinh]
    bar = paragraph.thanh
    drawn = bar_run(bar, around.numbers, own + bar.tu_dinh) if bar else ""
    return "".join([_rule(paragraph, around, own), drawn, *pictures])


def _rule(paragraph: StyledParagraph, around: Around, own: int) -> str:
    """Return the run of the rule; *own*: space above the text that belongs to the paragraph."""
    rule, style = paragraph.ke, paragraph.style
    if rule is None:
        return ""
    left = None
    if style.lui_trai != style.lui_phai:
        left = style.lui_trai + (around.rong - style.lui_trai - style.lui_phai - rule.dai) // 2
    return rule_run(rule, around.numbers, own + rule.tu_dinh, left)


def paragraph_xml(
    paragraph: StyledParagraph,
    around: Around,
    *,
    section: str = "",
    extra: str = "",
    frame: str = "",
) -> str:
    """Return *paragraph* as ``w:p``.

    Args:
        paragraph: what to write.
        around: what stands around it.
        section: ``w:sectPr`` that this paragraph ends, or nothing.
        extra: runs to add at the end (a watermark).
        frame: ``w:framePr`` that takes the paragraph out of the flow, or nothing.
    """
    mark = difference(paragraph_font(paragraph), paragraph.style.font)
    runs = "".join([_run(run, paragraph) for run in paragraph.runs])
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{paragraph.style.ma}"/>'
        f"{_overrides(paragraph, frame, keep_next=around.giu)}{mark}{section}</w:pPr>"
        f"{runs}{_drawn(paragraph, around)}{extra}</w:p>"
    )


def closing_paragraph(section: str = "") -> str:
    """Return the paragraph of no height that Word wants after a table."""
    return f'<w:p><w:pPr><w:pStyle w:val="{CLOSING_STYLE}"/>{section}</w:pPr></w:p>'
