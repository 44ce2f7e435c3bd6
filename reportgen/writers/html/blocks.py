"""Write paragraphs, headings and their rules as HTML."""

import re
from base64 import b64encode
from html import escape
from typing import assert_never

from reportgen.layout.model import (
    Bar,
    FontStyle,
    PageNumberRun,
    ParagraphStyle,
    Picture,
    Rule,
    StyledParagraph,
    TextRun,
)
from reportgen.units import eighths_to_twips, half_points_to_twips, pt_text
from reportgen.writers.chung import (
    SLASHED_WORD,
    effective,
    of_style,
    paragraph_font,
    printable,
    run_text,
)
from reportgen.writers.html.css import ALIGNMENT, baseline_shift, font_css, line_css
from reportgen.writers.phong_chu import line_height

_JOINER, _BREAK = "\u2060", "\u200b"
_JOINED_WORD = re.compile(r"[^\s/.-]+[/.-]\S+")
_IN_SLASHED = re.compile(r"(?<=[/-])(?=\S)")
_AFTER_HYPHEN = re.compile(r"(?<=[^\s-]-)(?=[^\s-])")
_AFTER_DOT = re.compile(r"(?<=\D\.)(?=\d)")
_BOUND_DASH = re.compile(r"(?<=[^ ]-)(?=\u00a0)")
BLACK = "000"
_LAST_HEADING = len(("h1", "h2", "h3", "h4", "h5", "h6"))


def _wrap(text: str, font: FontStyle, base: FontStyle, style: ParagraphStyle) -> str:
    """Put *text* into the elements that turn *base* into *font*."""
    if font.co != base.co:
        size = pt_text(half_points_to_twips(font.co))
        height = (
            "0" if style.kieu_gian_dong == "exact" else pt_text(line_height(style, font)) + "pt"
        )
        text = f'<span style="font-size:{size}pt;line-height:{height}">{text}</span>'
    if font.mau != base.mau:
        text = f'<span style="color:#{font.mau or BLACK}">{text}</span>'
    if font.gach_chan and not base.gach_chan:
        text = f"<u>{text}</u>"
    for tag, on, before in (("i", font.nghieng, base.nghieng), ("b", font.dam, base.dam)):
        if on and not before:
            text = f"<{tag}>{text}</{tag}>"
        elif before and not on:
            plain = "font-weight" if tag == "b" else "font-style"
            text = f'<span style="{plain}:normal">{text}</span>'
    return text


def _token(found: "re.Match[str]") -> str:
    """Keep a word with a slash whole, let a line end after any hyphen of another."""
    word = found[0]
    if SLASHED_WORD.search(word):
        return _IN_SLASHED.sub(_JOINER, word)
    return _AFTER_DOT.sub(_JOINER, _AFTER_HYPHEN.sub(_BREAK, word))


def _breaks(markup: str) -> str:
    """Allow a line to end where word processors let it end, and only there.

    The marks have no width and no glyph: the PDF's text knows nothing of them. Spaces that
    HTML would fold (blanks left for a number) are kept.
    """
    if "  " in markup:
        markup = re.sub("  +", lambda found: "\u00a0" * len(found[0]), markup)
    return _JOINED_WORD.sub(_token, _BOUND_DASH.sub(_JOINER, markup))


def without_marks(text: str) -> str:
    """Return *text* as it was written, without the marks of ``paragraph_html``."""
    return text.replace(_JOINER, "").replace(_BREAK, "")


def _run(run: TextRun | PageNumberRun, base: FontStyle, style: ParagraphStyle) -> str:
    match run:
        case TextRun() | PageNumberRun():
            text = _breaks(escape(run_text(run), quote=False))
            return _linked(_wrap(text, run.font, base, style), run)
        case _:
            assert_never(run)


def _linked(text: str, run: TextRun | PageNumberRun) -> str:
    if isinstance(run, PageNumberRun) or not run.lien_ket:
        return text
    return f'<a href="#{escape(run.lien_ket)}">{text}</a>'


def _rule(rule: Rule, shift: float) -> str:
    """Return *rule* as a box out of the flow; *shift* is how far its paragraph was moved down."""
    thickness = eighths_to_twips(rule.day)
    top = rule.tu_dinh - thickness / 2 - shift
    return (
        f'<span class="ke" style="width:{pt_text(rule.dai)}pt;'
        f"margin-left:{pt_text(-rule.dai / 2)}pt;top:{pt_text(top)}pt;"
        f'border-top-width:{pt_text(thickness)}pt"></span>'
    )


def _bar(bar: Bar, shift: float) -> str:
    """Return *bar* as a box out of the flow."""
    return (
        f'<span class="thanh" style="top:{pt_text(bar.tu_dinh - shift)}pt;'
        f'width:{pt_text(bar.dai)}pt;height:{pt_text(bar.cao)}pt;background:#{bar.mau}"></span>'
    )


def _picture(picture: Picture, paragraph: StyledParagraph, shift: float) -> str:
    """Return *picture* as a box out of the flow, counted from the paragraph's own left edge."""
    left = picture.trai - paragraph.style.lui_trai - paragraph.lui_them
    data = b64encode(picture.du_lieu).decode()
    return (
        f'<img class="hinh" alt="{escape(printable(picture.thay))}"'
        f' style="left:{pt_text(left)}pt;top:{pt_text(picture.tu_dinh - shift)}pt;'
        f'width:{pt_text(picture.rong)}pt;height:{pt_text(picture.cao)}pt"'
        f' src="data:image/png;base64,{data}">'
    )


def _overrides(paragraph: StyledParagraph, font: FontStyle) -> str:
    style, own = paragraph.style, effective(paragraph)
    parts = []
    if font != style.font:
        parts.append(font_css(font))
        parts.append(line_css(style, font))
    if own.canh != style.canh:
        parts.append(f"text-align:{ALIGNMENT[own.canh]}")
    if own.truoc != style.truoc:
        parts.append(f"margin-top:{pt_text(own.truoc)}pt")
    if paragraph.lui_them:
        parts.append(f"margin-left:{pt_text(style.lui_trai + paragraph.lui_them)}pt")
        parts.append(f"margin-right:{pt_text(style.lui_phai + paragraph.lui_them)}pt")
    if own.giu_voi_sau != style.giu_voi_sau:
        parts.append(f"break-after:{'avoid' if own.giu_voi_sau else 'auto'}")
    if own.giu_dong != of_style(style).giu_dong:
        parts.append(f"break-inside:{'avoid' if own.giu_dong else 'auto'}")
    return ";".join(parts)


def element_name(style: ParagraphStyle) -> str:
    """Return ``h1`` … ``h6`` for a heading, ``p`` for the rest."""
    if style.cap_de_muc is None:
        return "p"
    return f"h{min(style.cap_de_muc + 1, _LAST_HEADING)}"


def paragraph_html(paragraph: StyledParagraph) -> str:
    """Return *paragraph* as HTML.

    Between two paragraphs Word, LibreOffice and CSS all keep the larger of the two spaces.
    """
    tag, font = element_name(paragraph.style), paragraph_font(paragraph)
    css = _overrides(paragraph, font)
    style = f' style="{css}"' if css else ""
    content = "".join([_run(run, font, paragraph.style) for run in paragraph.runs]) or "<br>"
    shift = baseline_shift(paragraph.style, font)
    drawn = _rule(paragraph.ke, shift) if paragraph.ke else ""
    drawn += _bar(paragraph.thanh, shift) if paragraph.thanh else ""
    drawn += "".join(_picture(one, paragraph, shift) for one in paragraph.hinh)
    return f'<{tag} class="{paragraph.style.ma}"{style}>{content}{drawn}</{tag}>'
