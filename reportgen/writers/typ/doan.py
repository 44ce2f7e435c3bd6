"""Write paragraphs and headings as calls of functions, one for each way of setting them."""

from base64 import b64encode
from dataclasses import dataclass, field
from itertools import pairwise

from reportgen.layout.model import Bar, FontStyle, PageNumberRun, Picture, Rule, StyledParagraph
from reportgen.units import HAIR, eighths_to_twips, half_points_to_twips
from reportgen.writers.chung import effective, paragraph_font, printable, run_text
from reportgen.writers.phong_chu import baseline, line_height
from reportgen.writers.typ.chu import in_font, kept_spaces, length, literal, whole_parts

ALIGNMENT = {"trai": "left", "giua": "center", "phai": "right", "deu": "left"}
# LibreOffice rounds each stretch between NO-BREAK SPACES: there a hair is too little room.
_LESS = {"deu": HAIR}
BLACK = "000000"
PAGE_NUMBER = "so"  # what a header is given
NO_WIDTH = "h(.001pt)"  # Typst leaves out what has no width at all
_Way = tuple[object, ...]


@dataclass(slots=True)
class Names:
    """The functions a document needs, by what they do, in the order of their first use.

    ``neo``: names of rows that texts may refer to. ``cap``: levels of the headings above, for
    readers who want no level left out. ``cao``: height of the text area, in twips.
    """

    neo: frozenset[str] = frozenset()
    made: dict[_Way, tuple[str, str]] = field(default_factory=dict)
    cap: list[int] = field(default_factory=list)
    cao: int = 0

    def level(self, wanted: int) -> int:
        """Return the level of a heading: one below the nearest heading above that ranks higher."""
        while self.cap and self.cap[-1] >= wanted:
            self.cap.pop()
        self.cap.append(wanted)
        return len(self.cap)

    def definitions(self) -> str:
        """Return the ``#let`` lines of all functions."""
        return "\n".join(f"#let {name}{code}" for name, code in self.made.values())


def _text_settings(paragraph: StyledParagraph, font: FontStyle) -> str:
    """Return the arguments of ``text`` for *font* on a line of the paragraph's style."""
    style = paragraph.style
    line, above = line_height(style, font), baseline(style, font)
    parts = [
        f"size:{length(half_points_to_twips(font.co))}",
        f'weight:"{"bold" if font.dam else "regular"}"',
        f'style:"{"italic" if font.nghieng else "normal"}"',
        f"top-edge:{length(above)}",
        f"bottom-edge:{length(above - line)}",
    ]
    if font.mau:
        parts.append(f'fill:rgb("{font.mau}")')
    return ",".join(parts)


def _font_name(paragraph: StyledParagraph, font: FontStyle, names: Names) -> str:
    """Return the function that sets a run in *font*."""
    style = paragraph.style
    way = (font, style.gian_dong, style.kieu_gian_dong)
    if way not in names.made:
        mau = font if font.mau else FontStyle(font.co, font.dam, font.nghieng, mau=BLACK)
        setting = f"text.with({_text_settings(paragraph, mau)})"
        code = f"={setting}"
        if font.gach_chan:
            code = f"(t)=underline(evade:false,{setting}(t))"
        names.made[way] = (f"f{len(names.made)}", code)
    return names.made[way][0]


def _pieces(text: str, start: int, whole: list[tuple[int, int]], breaks: list[int]) -> list[str]:
    """Return the run *text*, which begins at *start* of its paragraph, cut where lines may end."""
    end, cuts = start + len(text), {start: False, start + len(text): False}
    for place in breaks:
        cuts[place] = True
    for left, right in whole:
        cuts.setdefault(left, False)
        cuts.setdefault(right, False)
    places = sorted(place for place in cuts if start <= place <= end)
    parts: list[str] = []
    for left, right in pairwise(places):
        if cuts[left]:
            parts.append(NO_WIDTH)
        piece = literal(text[left - start : right - start])
        boxed = any(a <= left and right <= b for a, b in whole)
        parts.append(f"box({piece})" if boxed else piece)
    return parts


def content(paragraph: StyledParagraph, names: Names, *, base: FontStyle | None) -> str:
    """Return the runs of *paragraph* as one Typst expression; *base*: the font set around it."""
    texts = [kept_spaces(in_font(run_text(run))) for run in paragraph.runs]
    whole, breaks = whole_parts("".join(texts))
    parts: list[str] = []
    place = 0
    for run, text in zip(paragraph.runs, texts, strict=True):
        if isinstance(run, PageNumberRun):
            pieces = [PAGE_NUMBER]
        elif whole or breaks:
            pieces = _pieces(text, place, whole, breaks)
        else:
            pieces = [literal(text)]
        place += len(text)
        if base is None or run.font != base or base.gach_chan:
            name = _font_name(paragraph, run.font, names)
            pieces = [piece if piece == NO_WIDTH else f"{name}({piece})" for piece in pieces]
        if not isinstance(run, PageNumberRun) and run.lien_ket in names.neo:
            pieces = [f"link(label({literal(run.lien_ket)}),{{{';'.join(pieces)}}})"]
        parts += pieces
    if len(parts) == 1:
        return parts[0]
    return f"{{{';'.join(parts)}}}"


def rule(ke: Rule) -> str:
    """Return *ke*, out of the flow and of no meaning to readers."""
    thick = length(eighths_to_twips(ke.day))
    return (
        f"place(top+center,dy:{length(ke.tu_dinh)},"
        f"pdf.artifact(line(length:{length(ke.dai)},stroke:{thick})))"
    )


def bar(thanh: Bar) -> str:
    """Return *thanh*, out of the flow and of no meaning to readers."""
    return (
        f"place(top+left,dy:{length(thanh.tu_dinh)},pdf.artifact(rect("
        f'width:{length(thanh.dai)},height:{length(thanh.cao)},fill:rgb("{thanh.mau}"))))'
    )


def picture(hinh: Picture, left: float) -> str:
    """Return *hinh*, out of the flow; *left*: where the paragraph's own left edge stands.

    Why inside an SVG: that takes the file as text, and Typst keeps its pixels as they are.
    """
    data = b64encode(hinh.du_lieu).decode()
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' viewBox="0 0 {hinh.rong} {hinh.cao}" width="{hinh.rong}" height="{hinh.cao}">'
        f'<image width="{hinh.rong}" height="{hinh.cao}"'
        f' xlink:href="data:image/png;base64,{data}"/></svg>'
    )
    return (
        f"place(top+left,dx:{length(hinh.trai - left)},dy:{length(hinh.tu_dinh)},"
        f'image(bytes({literal(svg)}),format:"svg",alt:{literal(printable(hinh.thay))},'
        f"width:{length(hinh.rong)},height:{length(hinh.cao)}))"
    )


def _indents(paragraph: StyledParagraph) -> tuple[float, float, float, float]:
    """Return left, right, first-line and hanging indent in twips."""
    style = paragraph.style
    left = style.lui_trai + paragraph.lui_them
    right = style.lui_phai + paragraph.lui_them + _LESS.get(effective(paragraph).canh, 0)
    first = style.lui_dong_dau
    return (left + min(first, 0), right, max(first, 0), -min(first, 0))


def _function(paragraph: StyledParagraph, font: FontStyle) -> str:
    """Return the code of the function that sets the paragraph's content."""
    style, own = paragraph.style, effective(paragraph)
    left, right, first, hanging = _indents(paragraph)
    block = [
        "width:100%",
        f"above:{length(own.truoc)}",
        f"below:{length(style.sau)}",
        f"inset:(left:{length(left)},right:{length(right)})",
    ]
    block += ["sticky:true"] if own.giu_voi_sau else []
    block += ["breakable:false"] if own.giu_dong else []
    par = [f"justify:{'true' if own.canh == 'deu' else 'false'}"]
    par += [f"hanging-indent:{length(hanging)}"] if hanging else []
    heading = style.cap_de_muc is not None
    if first and not heading:
        par.append(f"first-line-indent:(amount:{length(first)},all:true)")
    text = [_text_settings(paragraph, font)]
    if not style.chong_mo_coi:
        text.append("costs:(orphan:0%,widow:0%)")
    setting = f"set text({','.join(text)})"
    around = f"block({','.join(block)},{{set align({ALIGNMENT[own.canh]});set par({','.join(par)})"
    drawn = f"{rule(paragraph.ke)};" if paragraph.ke else ""
    drawn += f"{bar(paragraph.thanh)};" if paragraph.thanh else ""
    drawn += "".join(f"{picture(one, left)};" for one in paragraph.hinh)
    if heading:
        indent = f"h({length(first)});" if first else ""
        return f"(n,t)={around};{drawn}heading(level:n,{{{setting};{indent}t}})}})"
    return f"(t)={around};{drawn}{setting};par(t)}})"


def paragraph_typ(paragraph: StyledParagraph, names: Names) -> str:
    """Return *paragraph* as a call.

    Between two paragraphs Word, LibreOffice and Typst all keep the larger of the two spaces.
    """
    font, style = paragraph_font(paragraph), paragraph.style
    way = (
        style.ma,
        font,
        paragraph.ke,
        effective(paragraph),
        paragraph.lui_them,
        paragraph.hinh,
        paragraph.thanh,
    )
    if way not in names.made:
        names.made[way] = (f"p{len(names.made)}", _function(paragraph, font))
    name = names.made[way][0]
    if not any(isinstance(r, PageNumberRun) or r.text for r in paragraph.runs):
        inside = f"box(height:{length(line_height(style, font))})"
    else:
        inside = content(paragraph, names, base=font)
    if style.cap_de_muc is not None:
        return f"{name}({names.level(style.cap_de_muc)},{inside})"
    return f"{name}({inside})"
