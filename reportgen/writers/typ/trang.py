"""Write page settings: sizes, margins, page numbers, what stands behind the text."""

from reportgen.layout.model import LaidOutDocument, Section, StyledParagraph
from reportgen.writers.chung import effective, printed_on_both_sides
from reportgen.writers.hinh_trang import frame_svg, watermark_svg
from reportgen.writers.phong_chu import hanging
from reportgen.writers.typ.chu import length, literal
from reportgen.writers.typ.doan import PAGE_NUMBER, Names, paragraph_typ


def _number(section: Section, mark: str | None, names: Names) -> str:
    """Return the header: the page number, but not on the page of *mark*, the section's first.

    ``mark`` None: the section opens the document.
    """
    if not section.so_trang.runs:
        return "none"
    away = length(section.trang.so_trang_tu_mep + effective(section.so_trang).truoc)
    number = f"({PAGE_NUMBER})=>{paragraph_typ(section.so_trang, names)}"
    if mark is None:
        return f"dau-dau({section.bat_dau_so},{away},{number})"
    return f"dau({literal(mark)},{away},{number})"


def _image(svg: str, width: float, height: float) -> str:
    size = f"width:{length(width)},height:{length(height)}"
    return f'image(bytes({literal(svg)}),format:"svg",{size})'


def _background(document: LaidOutDocument, section: Section) -> str:
    """Return frame and watermark; the watermark follows margins that change sides."""
    page, parts = section.trang, []
    if frame := frame_svg(section):
        parts.append(f"place(top+left,{_image(frame, page.rong, page.cao)})")
    if document.in_chim:
        side, svg = watermark_svg(document.in_chim, page)
        down = page.le_tren + (page.cao - page.le_tren - page.le_duoi - side) / 2
        odd, even = (
            length(edge + (page.rong_chu - side) / 2) for edge in (page.le_trai, page.le_phai)
        )
        across = odd
        if printed_on_both_sides(document):
            across = f"if calc.odd(here().page()) {{{odd}}} else {{{even}}}"
            parts.append(
                f"context place(top+left,dx:{across},dy:{length(down)},{_image(svg, side, side)})"
            )
        else:
            parts.append(f"place(top+left,dx:{across},dy:{length(down)},{_image(svg, side, side)})")
    return f"{{{';'.join(parts)}}}" if parts else "none"


def page_typ(document: LaidOutDocument, index: int, names: Names) -> str:
    """Return the page settings of section number *index*."""
    section = document.muc[index]
    page, both = section.trang, printed_on_both_sides(document)
    sides = ("inside", "outside") if both else ("left", "right")
    bottom = page.le_duoi - hanging(section)
    mark = f"muc {index + 1}" if index else None
    margin = (
        f"(top:{length(page.le_tren)},bottom:{length(bottom)},"
        f"{sides[0]}:{length(page.le_trai)},{sides[1]}:{length(page.le_phai)})"
    )
    forced = ""
    if both and index:
        forced = f'pagebreak(weak:true,to:"{"odd" if section.bat_dau_so % 2 else "even"}");'
    return (
        f"{forced}set page(width:{length(page.rong)},height:{length(page.cao)},margin:{margin},"
        f"header:{_number(section, mark, names)},background:{_background(document, section)});"
        f"counter(page).update({section.bat_dau_so})" + (f";neo({literal(mark)})" if mark else "")
    )


def edge_typ(section: Section, paragraph: StyledParagraph | None, side: str, names: Names) -> str:
    """Return *paragraph* at the *side* ("top", "bottom") of the page it is written on."""
    if paragraph is None:
        return ""
    page = section.trang
    if side == "top":
        shift = float(page.so_trang_tu_mep + effective(paragraph).truoc - page.le_tren)
    else:
        shift = page.le_duoi - hanging(section) - page.so_trang_tu_mep - paragraph.style.sau
    return f"place({side}+left,dy:{length(shift)},{paragraph_typ(paragraph, names)})"
