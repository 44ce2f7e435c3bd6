"""Room under a line: what follows it moves down, in its cell or in the row below."""

from reportgen.checker.sua.ban_sua import BanSua
from reportgen.checker.sua.xml_sua import ppr, sua
from reportgen.docx_reader.model import DoanThay


def gian_duoi(seen: BanSua, paragraph: DoanThay) -> None:
    """Room for a line above the words that follow it: in its cell, else in the row below."""
    every = seen.tai_lieu.doan
    at = next((i for i, one in enumerate(every) if one is paragraph), len(every))
    after = every[at + 1] if at + 1 < len(every) else None
    if after is not None and after.o == paragraph.o:
        below = [after] if after.text.strip() else []
    else:
        below = _hang_duoi(seen, paragraph)
    room = round(seen.chuan.do("ke.cach_chu") * 3)
    if max((paragraph.sau, *(one.truoc for one in below))) >= room:
        return
    for one in below:
        element = seen.p(one)
        if element is not None:
            sua(ppr(element), "spacing", before=str(room))


def _hang_duoi(seen: BanSua, paragraph: DoanThay) -> list[DoanThay]:
    """First paragraphs of the cells in the row below: number and date stay on one line."""
    place = paragraph.o
    if place is None:
        return []
    first: dict[int, DoanThay] = {}
    for one in seen.tai_lieu.doan:
        if one.o is not None and (one.o.bang, one.o.hang) == (place.bang, place.hang + 1):
            first.setdefault(one.o.cot, one)
    return list(first.values())
