"""Draw what stands behind the text of a page, frame and watermark, as SVG."""

from reportgen.layout.model import Page, Section
from reportgen.units import DEGREES_HALF_TURN, eighths_to_twips, pt_text
from reportgen.writers.in_chim import outline, watermark_size


def frame_svg(section: Section) -> str:
    """Return the frame of *section* in twips, the size of the paper; empty without one."""
    if not section.khung:
        return ""
    page, figures = section.trang, []
    for net in section.khung:
        points = " ".join(f"{x},{y}" for x, y in net.diem)
        paint = (
            f'fill="none" stroke="#{net.mau}" stroke-width="{eighths_to_twips(net.day):g}"'
            if net.day
            else f'fill="#{net.mau}"'
        )
        figures.append(f'<polygon points="{points}" {paint}/>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {page.rong} {page.cao}"'
        f' width="{pt_text(page.rong)}pt" height="{pt_text(page.cao)}pt">{"".join(figures)}</svg>'
    )


def watermark_svg(text: str, page: Page) -> tuple[float, str]:
    """Return *text* slanting upwards in a square picture of its outlines, and the square's side."""
    mark, shape = watermark_size(text, page), outline(text)
    side = mark.rong + mark.cao
    scale = mark.rong / shape.rong
    return side, (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"'
        f' width="{pt_text(side)}pt" height="{pt_text(side)}pt"><path fill="{mark.mau}" transform="'
        f"translate({side / 2} {side / 2}) rotate({-DEGREES_HALF_TURN // 2 // 2})"
        f' scale({scale:.6f}) translate({-shape.rong / 2} {-shape.cao / 2})"'
        f' d="{shape.path}"/></svg>'
    )
