"""Turn styles, pages and table shapes into CSS; every length from twips."""

from collections.abc import Iterable

from reportgen.layout.model import FontStyle, LaidOutDocument, LaidOutTable, ParagraphStyle
from reportgen.units import (
    HAIR,
    eighths_to_twips,
    half_points_to_twips,
    pt_text,
)
from reportgen.writers.chung import of_style
from reportgen.writers.phong_chu import FAMILY, baseline, line_height, metrics

ALIGNMENT = {"trai": "left", "giua": "center", "phai": "right", "deu": "justify"}
# LibreOffice rounds each stretch between NO-BREAK SPACES: there a hair is too little room.
_LESS = {"deu": HAIR}
VERTICAL_ALIGNMENT = {"tren": "top", "giua": "middle"}

FIXED = (
    "*{margin:0;padding:0;box-sizing:border-box}"
    f'html{{font-family:"{FAMILY}";font-kerning:none;font-variant-ligatures:none;hyphens:none;'
    "orphans:2;widows:2;color:#000}"
    "h1,h2,h3,h4,h5,h6{font-size:inherit;font-weight:normal}"
    "p,h1,h2,h3,h4,h5,h6{position:relative;margin-break:discard}"
    "section>:first-child,section>header+*,section>footer+*{margin-break:keep}"
    "section+section{break-before:page}"
    "a{color:inherit;text-decoration:inherit}"
    "b{font-weight:bold}i{font-style:italic}u{text-decoration:underline}"
    "th{font-weight:inherit;text-align:inherit}"
    "table,.bang{table-layout:fixed}"
    "tr,.hang{break-inside:avoid}thead{break-after:avoid}"
    ".bang{display:table}.hang{display:table-row}.o{display:table-cell}"
    ".cot{display:table-column}"
    ".lien{break-inside:avoid}.giua{margin-left:auto;margin-right:auto}"
    f'@media screen{{html{{font-family:"{FAMILY}","Times New Roman",serif;background:#eee}}'
    "section{margin:auto;background:#fff;position:relative}section>footer{position:absolute}}"
    ".ke{position:absolute;left:50%;border-top:solid #000}"
    ".hinh{position:absolute}.thanh{position:absolute;left:0}"
)


def font_css(font: FontStyle) -> str:
    """Return the declarations of *font*."""
    parts = [f"font-size:{pt_text(half_points_to_twips(font.co))}pt"]
    parts.append(f"font-weight:{'bold' if font.dam else 'normal'}")
    parts.append(f"font-style:{'italic' if font.nghieng else 'normal'}")
    if font.gach_chan:
        parts.append("text-decoration:underline")
    if font.mau:
        parts.append(f"color:#{font.mau}")
    return ";".join(parts)


def baseline_shift(style: ParagraphStyle, font: FontStyle) -> float:
    """Return by how many twips a word processor sets text lower on its line than CSS.

    CSS halves the leading.
    """
    line, size, face = line_height(style, font), half_points_to_twips(font.co), metrics()
    return baseline(style, font) - (line + (face.len - face.xuong) * size) / 2


def line_css(style: ParagraphStyle, font: FontStyle) -> str:
    """Return height and baseline of the lines of *style* set in *font*."""
    height, shift = line_height(style, font), baseline_shift(style, font)
    return f"line-height:{pt_text(height)}pt;top:{pt_text(shift)}pt"


def style_css(style: ParagraphStyle) -> str:
    """Return the rule of the class that carries *style*."""
    right = style.lui_phai + _LESS.get(style.canh, 0)
    keep = "break-after:avoid;" if style.giu_voi_sau else ""
    whole = "break-inside:avoid;" if of_style(style).giu_dong else ""
    orphans = "" if style.chong_mo_coi else "orphans:1;widows:1;"
    return (
        f".{style.ma}{{{font_css(style.font)};"
        f"{line_css(style, style.font)};"
        f"text-align:{ALIGNMENT[style.canh]};text-indent:{pt_text(style.lui_dong_dau)}pt;"
        f"margin:{pt_text(style.truoc)}pt {pt_text(right)}pt {pt_text(style.sau)}pt"
        f" {pt_text(style.lui_trai)}pt;{keep}{whole}{orphans}}}"
    )


def table_class(table: LaidOutTable) -> str:
    """Return the class shared by tables of the same borders and padding."""
    return f"b{table.vien}-{table.dem_ngang}-{table.dem_doc}"


def table_css(table: LaidOutTable) -> str:
    """Return the rules of :func:`table_class`.

    Word measures a cell's padding from the middle of the border, CSS from its inner edge.
    """
    name, thickness = table_class(table), eighths_to_twips(table.vien)
    aside = pt_text(max(0, table.dem_ngang - thickness / 2))
    padding = f"padding:{pt_text(table.dem_doc)}pt {aside}pt"
    border, frame = "", "border-spacing:0"
    if table.vien:
        border, frame = f";border:{pt_text(thickness)}pt solid #000", "border-collapse:collapse"
    return f".{name}{{{frame}}}.{name}>*>tr>*,.{name}>.hang>.o{{{padding}{border}}}"


def document_css(document: LaidOutDocument) -> Iterable[str]:
    """Yield the rules that depend on the document's styles and tables, each once."""
    for style in document.styles.values():
        yield style_css(style)
    tables = (b for m in document.muc for b in m.khoi if isinstance(b, LaidOutTable))
    yield from dict.fromkeys(table_css(table) for table in tables)
