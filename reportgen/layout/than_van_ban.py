"""The body: headings and their numbers, paragraphs, items, điều, tables."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from reportgen.document.tree import Block, Dieu, Heading, Item, Paragraph, Run, Table
from reportgen.layout.bang import bang_so_lieu
from reportgen.layout.danh_so import BoDem
from reportgen.layout.doan import doan_van, mot_dong, ten_can_giua, them_truoc
from reportgen.layout.model import LaidOutBlock, LaidOutTable, StyledParagraph
from reportgen.layout.styles import BoKieu

_CAP_PHAN = 0
_KHOAN_DIEM = {".": "khoan", ")": "diem"}
_NHOM_LON = (
    ("chương", "chuong"),
    ("tiểu mục", "tieu_muc"),
    ("tiểu mục", "muc"),
    ("mục", "muc"),
)


def than_van_ban(
    blocks: Sequence[Block], bo: BoKieu, rong: int, kieu_danh_so: str
) -> tuple[LaidOutBlock, ...]:
    """Lay out *blocks* in a text area of *rong* twips; headings are numbered from their first.

    ``kieu_danh_so``: "cham" (I. 1.) or "gach" (I- 1-).
    """
    counter = BoDem(bo.standard, kieu_danh_so)
    laid: list[LaidOutBlock] = []
    for block in blocks:
        for made in _mot_khoi(block, bo, rong, counter):
            after_table = bool(laid) and isinstance(laid[-1], LaidOutTable)
            laid.append(_sau_bang(made, bo.do("bang.sau")) if after_table else made)
    return tuple(laid)


def _sau_bang(block: LaidOutBlock, space: int) -> LaidOutBlock:
    """Keep *space* under a table, or the space the block wants above itself if that is more."""
    own = block.style.truoc if isinstance(block, StyledParagraph) else 0
    return them_truoc(block, max(space, own))


def _mot_khoi(block: Block, bo: BoKieu, rong: int, counter: BoDem) -> Iterator[LaidOutBlock]:
    match block:
        case Heading():
            yield from _de_muc(block, bo, rong, counter)
        case Paragraph():
            yield doan_van(bo, "noi_dung_giua" if block.canh_giua else "noi_dung", block.runs)
        case Item():
            yield _khoan_muc(block, bo)
        case Dieu():
            yield from _dieu(block, bo)
        case Table():
            yield from bang_so_lieu(block, bo, rong)
        case _:
            assert_never(block)


def _khoan_muc(block: Item, bo: BoKieu) -> StyledParagraph:
    """Lay out an item: "1." is a khoản, "a)" a điểm, any other sign an item of the text."""
    if not block.dau:
        return doan_van(bo, "noi_dung", block.runs, "khoan_muc")
    numbered = block.dau[:-1].isalnum()
    kind = _KHOAN_DIEM.get(block.dau[-1], "") if numbered else ""
    return doan_van(bo, kind or "noi_dung", block.runs, kind or "khoan_muc", (Run(block.dau),))


def _de_muc(block: Heading, bo: BoKieu, rong: int, counter: BoDem) -> Iterator[StyledParagraph]:
    so = counter.so(block)
    if block.cap == _CAP_PHAN:
        yield from _phan(block, so, bo, rong)
        return
    lead = (Run(so),) if so else ()
    yield doan_van(bo, f"de_muc_{block.cap}", block.runs, dau=lead)


def _phan(block: Heading, so: str, bo: BoKieu, rong: int) -> Iterator[StyledParagraph]:
    """Lay out Phần, Chương or Mục: the number on a line, the name on the next."""
    kind = so.lower()
    known = (ma for word, ma in _NHOM_LON if kind.startswith(word) and bo.co_kieu(f"{ma}_so"))
    nhom = next(known, "phan")
    if so:
        yield mot_dong(bo, f"{nhom}_so", so)
    name = "".join(run.text for run in block.runs)
    if name:
        yield ten_can_giua(bo, f"{nhom}_ten", name, rong)


def _dieu(block: Dieu, bo: BoKieu) -> Iterator[StyledParagraph]:
    """Lay out "Điều N." with its title in bold, or with its text on the same line."""
    so = bo.standard.chu("dieu_mau").format(so=block.so)
    if block.ten:
        yield doan_van(bo, "dieu", block.ten, dau=(Run(so),))
        if block.noi_dung:
            yield doan_van(bo, "noi_dung", block.noi_dung)
        return
    bold = bo.standard.kieu_chu("dieu").chon_dam
    lead = (Run(so, dam=bold),)
    yield doan_van(bo, "noi_dung", block.noi_dung, "dieu", lead)
