"""Write w:rPr: the whole of a font for a style, only the differences for a run."""

from functools import cache

from reportgen.layout.model import FontStyle
from reportgen.writers.docx.ooxml import flag


def _properties(font: FontStyle, base: FontStyle) -> str:
    parts = []
    if font.dam != base.dam:
        parts.append(flag("b", font.dam) + flag("bCs", font.dam))
    if font.nghieng != base.nghieng:
        parts.append(flag("i", font.nghieng) + flag("iCs", font.nghieng))
    if font.mau != base.mau:
        parts.append(f'<w:color w:val="{font.mau or "auto"}"/>')
    if font.co != base.co:
        parts.append(f'<w:sz w:val="{font.co}"/><w:szCs w:val="{font.co}"/>')
    if font.gach_chan != base.gach_chan:
        parts.append(f'<w:u w:val="{"single" if font.gach_chan else "none"}"/>')
    return "".join(parts)


@cache
def difference(font: FontStyle, base: FontStyle) -> str:
    """Return the ``w:rPr`` that turns *base* into *font*, empty where they are equal."""
    inner = _properties(font, base)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def whole(font: FontStyle) -> str:
    """Return the ``w:rPr`` that says all of *font* over a plain base, its size always written."""
    return f"<w:rPr>{_properties(font, FontStyle(co=0))}</w:rPr>"
