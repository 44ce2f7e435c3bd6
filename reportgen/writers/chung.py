"""Resolve a paragraph's overrides against its style, the same way for every writer."""

import re
from dataclasses import dataclass
from typing import assert_never

from reportgen.layout.model import (
    FontStyle,
    LaidOutDocument,
    PageNumberRun,
    ParagraphStyle,
    StyledParagraph,
    TextRun,
)

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

SLASHED_WORD = re.compile(r"[^\s/]+/\S+")
"""A word kept on one line ("05-HD/VPTW"): Word, LibreOffice and CSS would each cut it elsewhere."""


@dataclass(frozen=True, slots=True)
class Effective:
    """What of a paragraph may differ from its style, decided. ``truoc`` in twips."""

    canh: str
    truoc: int
    giu_voi_sau: bool
    giu_dong: bool


def _kept(*, giu_voi_sau: bool, giu_dong: bool) -> bool:
    """Tell whether the lines stay together: kept with the next block means kept whole.

    Why: LibreOffice never splits what it keeps with the next; Word and CSS would.
    """
    return giu_dong or giu_voi_sau


def of_style(style: ParagraphStyle) -> Effective:
    """Return what a paragraph of *style* without its own values has."""
    kept = _kept(giu_voi_sau=style.giu_voi_sau, giu_dong=style.giu_dong)
    return Effective(style.canh, style.truoc, style.giu_voi_sau, kept)


def effective(paragraph: StyledParagraph) -> Effective:
    """Take the paragraph's own value where it has one, else its style's."""
    style = paragraph.style
    keep = style.giu_voi_sau if paragraph.giu_voi_sau is None else paragraph.giu_voi_sau
    whole = style.giu_dong if paragraph.giu_dong is None else paragraph.giu_dong
    return Effective(
        canh=style.canh if paragraph.canh is None else paragraph.canh,
        truoc=style.truoc if paragraph.truoc is None else paragraph.truoc,
        giu_voi_sau=keep,
        giu_dong=_kept(giu_voi_sau=keep, giu_dong=whole),
    )


def printed_on_both_sides(document: LaidOutDocument) -> bool:
    """Tell whether margins change sides on even pages; Word knows this for whole documents only."""
    return any(section.trang.dao_le for section in document.muc)


def paragraph_font(paragraph: StyledParagraph) -> FontStyle:
    """Return the font of the whole paragraph: that of its runs where all agree, else the style's.

    Why: the height of an "auto" line follows the runs in Word but also the paragraph in CSS.
    """
    fonts = {run.font for run in paragraph.runs}
    return fonts.pop() if len(fonts) == 1 else paragraph.style.font


def printable(text: str) -> str:
    """Return *text* without control characters, which neither XML nor HTML can carry."""
    return _CONTROL.sub("", text)


def run_text(run: TextRun | PageNumberRun) -> str:
    """Return the text a run prints, for a page number its cached result."""
    match run:
        case TextRun():
            return printable(run.text)
        case PageNumberRun():
            return run.cached
        case _:
            assert_never(run)
