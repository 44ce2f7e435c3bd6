"""The frame of a certificate: a strong outer line, a fine inner one with stepped corners."""

from reportgen.layout.model import Net, Page
from reportgen.layout.styles import BoKieu

Diem = tuple[tuple[int, int], ...]


def khung_trang(bo: BoKieu, page: Page) -> tuple[Net, ...]:
    """Draw the frame of *page*: two lines and a lozenge in each stepped corner."""
    colour = bo.standard.chu("giay_khen.mau")
    outer, inner = bo.do("giay_khen.khung_ngoai"), bo.do("giay_khen.khung_trong")
    step = bo.do("giay_khen.goc")
    lozenges = (Net(points, 0, colour) for points in _thoi(page, inner, step))
    return (
        Net(_chu_nhat(page, outer), bo.day_ke("giay_khen.net_ngoai"), colour),
        Net(_bac_goc(page, inner, step), bo.day_ke("giay_khen.net_trong"), colour),
        *lozenges,
    )


def _chu_nhat(page: Page, vao: int) -> Diem:
    right, bottom = page.rong - vao, page.cao - vao
    return ((vao, vao), (right, vao), (right, bottom), (vao, bottom))


def _bac_goc(page: Page, vao: int, bac: int) -> Diem:
    """Walk round the page *vao* from its edges, stepping *bac* inwards at each corner."""
    left, top, right, bottom = vao, vao, page.rong - vao, page.cao - vao
    return (
        (left + bac, top), (right - bac, top), (right - bac, top + bac), (right, top + bac),
        (right, bottom - bac), (right - bac, bottom - bac), (right - bac, bottom),
        (left + bac, bottom), (left + bac, bottom - bac), (left, bottom - bac),
        (left, top + bac), (left + bac, top + bac),
    )  # fmt: skip


def _thoi(page: Page, vao: int, bac: int) -> tuple[Diem, ...]:
    """Give a lozenge in the middle of each step."""
    half, reach = bac // 2, bac // 4
    middles = (
        (x, y)
        for y in (vao + half, page.cao - vao - half)
        for x in (vao + half, page.rong - vao - half)
    )
    return tuple(
        ((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)) for x, y in middles
    )
