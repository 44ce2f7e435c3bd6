"""Draw the frame of a page as one SVG the size of the paper."""

from urllib.parse import quote

from reportgen.layout.model import Section
from reportgen.units import eighths_to_twips, pt_text


def frame_svg(section: Section) -> str:
    """Return the frame of *section* as a data address, in twips; empty without one."""
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
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {page.rong} {page.cao}"'
        f' width="{pt_text(page.rong)}pt" height="{pt_text(page.cao)}pt">{"".join(figures)}</svg>'
    )
    return f'url("data:image/svg+xml,{quote(svg)}")'
