"""The plan of printing: every copy in its order, a stack for each kind of paper, its sheets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reportgen.diagnostics import Diagnostic, ReportgenError, Result, error
from reportgen.domain.ho_so import PHUONG
from reportgen.in_an.kho_trang import KhoTrang
from reportgen.in_an.nguon import BanGoc
from reportgen.in_an.noi_nhan import KHONG_BANG, BangSoBan, Phan, chia_ban, ke_chua_ro, khoa_noi

_HAI_MAT = 2


class Xep(StrEnum):
    """Order of the copies."""

    NOI_NHAN = "noi-nhan"
    TO = "to"
    VAN_BAN = "van-ban"


class Mat(StrEnum):
    """How paper is printed: one side; both by the printer; odd pages first, then the even ones."""

    MOT = "mot-mat"
    HAI = "hai-mat"
    LE_CHAN = "le-truoc-chan-sau"

    @property
    def hai(self) -> bool:
        """Whether both sides are used."""
        return self is not Mat.MOT


@dataclass(frozen=True, slots=True)
class BanIn:
    """A copy: of what (index of its document), for whom; a slip has pages of its own."""

    goc: int
    cho: str = ""
    nhom: str = ""


@dataclass(frozen=True, slots=True)
class TrangIn:
    """A side of paper: page ``trang`` of the document ``goc``; ``goc`` -1 for a blank one."""

    goc: int
    trang: int
    kho: KhoTrang


TRONG = -1


@dataclass(frozen=True, slots=True)
class Tap:
    """A stack: what goes through the printer on one kind of paper, in order."""

    kho: str
    ngang: bool
    ban: tuple[BanIn, ...]

    @property
    def ten(self) -> str:
        """Its name: "A4", "A4 ngang"."""
        return f"{self.kho} ngang" if self.ngang else self.kho

    @property
    def ma(self) -> str:
        """Its part of a file's name."""
        return self.ten.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class YeuCauXep:
    """How many copies, in which order, on how many sides; ``so_ban`` None: as the recipients."""

    so_ban: int | None = 1
    xep: Xep | None = None
    mat: Mat = Mat.MOT
    bang: BangSoBan = KHONG_BANG


def lap_ke_hoach(docs: Sequence[BanGoc], asked: YeuCauXep) -> Result[tuple[Tap, ...]]:
    """Put every copy of *docs* in its stack, stacks by paper in the order they first come.

    Raises:
        ReportgenError: copies by recipient are asked for, and no document has any (IN023).
    """
    _kiem(docs, asked)
    notes: list[Diagnostic] = []
    copies = list(_cac_ban(docs, asked, notes))
    order = asked.xep or (Xep.NOI_NHAN if asked.so_ban is None else Xep.TO)
    copies = _xep(docs, copies, order)
    stacks: dict[tuple[str, bool], list[BanIn]] = {}
    for copy in copies:
        first = docs[copy.goc].trang[0]
        stacks.setdefault((first.ten, first.ngang), []).append(copy)
    ordered = sorted(stacks.items(), key=lambda item: item[0][1])
    return Result(tuple(Tap(*key, tuple(stack)) for key, stack in ordered), tuple(notes))


def _kiem(docs: Sequence[BanGoc], asked: YeuCauXep) -> None:
    by_recipient = asked.so_ban is None or asked.xep is Xep.NOI_NHAN
    if by_recipient and all(doc.noi_nhan is None for doc in docs):
        raise ReportgenError(
            error(
                "IN023",
                "không biết nơi nhận của các tệp PDF này nên không chia bản theo nơi nhận được",
                hint="đưa danh-muc.jsonl do “reportgen batch” lập, hoặc ghi --so-ban bằng một số",
            )
        )


def _cac_ban(docs: Sequence[BanGoc], asked: YeuCauXep, notes: list[Diagnostic]) -> Iterator[BanIn]:
    if asked.so_ban is not None and asked.xep is not Xep.NOI_NHAN:
        yield from (BanIn(index) for index in range(len(docs)) for _ in range(asked.so_ban))
        return
    divided = [chia_ban(doc, asked.bang) for doc in docs]
    notes += ke_chua_ro(zip(docs, divided, strict=True))
    for index in range(len(docs)):
        for part in divided[index].phan:
            times = part.so_ban * (asked.so_ban or 1)
            yield from [BanIn(index, part.noi, _nhom(part))] * times


def _nhom(part: Phan) -> str:
    """Key that sorts filing copies apart from those that leave the house."""
    return ("1" if part.la_luu else "0") + khoa_noi(part.noi)


def _xep(docs: Sequence[BanGoc], copies: list[BanIn], order: Xep) -> list[BanIn]:
    if order is Xep.NOI_NHAN:
        first = _thu_tu(copy.nhom for copy in copies)
        names = {copy.nhom: copy.cho for copy in reversed(copies)}
        copies = [replace(copy, cho=names[copy.nhom]) for copy in copies]
        return sorted(copies, key=lambda c: (c.nhom[:1], first[c.nhom]))
    if order is Xep.TO:
        places = _thu_tu(doc.pham_vi for doc in docs)
        return sorted(copies, key=lambda c: _thu_tu_to(docs[c.goc].pham_vi, places))
    return copies


def _thu_tu_to(pham_vi: str, places: Mapping[str, int]) -> tuple[bool, int]:
    """The ward's own papers first, then each tổ's."""
    return pham_vi != PHUONG, places[pham_vi]


def _thu_tu(keys: Iterable[str]) -> dict[str, int]:
    return {key: index for index, key in enumerate(dict.fromkeys(keys))}


def day_trang(docs: Sequence[BanGoc], copies: Iterable[BanIn], mat: Mat) -> list[TrangIn]:
    """Give every side in order; on two sides each copy is filled up to whole sheets."""
    sides: list[TrangIn] = []
    for copy in copies:
        pages = docs[copy.goc].trang
        sides += [TrangIn(copy.goc, number, page) for number, page in enumerate(pages)]
        if mat.hai and len(pages) % _HAI_MAT:
            sides.append(TrangIn(TRONG, 0, pages[-1]))
    return sides


def mat_cua(docs: Sequence[BanGoc], stack: Tap, mat: Mat) -> Mat:
    """Sides of a stack: one where no document of it has a second page (certificates on card)."""
    two = any(len(docs[copy.goc].trang) > 1 for copy in stack.ban)
    return mat if two else Mat.MOT


def so_to(so_trang: int, mat: Mat) -> int:
    """Sheets that *so_trang* pages of one copy take."""
    return -(-so_trang // _HAI_MAT) if mat.hai else so_trang


class ChongGiay(StrEnum):
    """How the stack goes back into the printer: as it came out, or turned over."""

    GIU = "giu"
    LAT = "lat"


def le_chan(sides: Sequence[TrangIn], chong: ChongGiay) -> tuple[list[TrangIn], list[TrangIn]]:
    """Part whole sheets into the run of fronts and the run of backs.

    Both kinds of printer lay sheets face down. Where the tray prints the upper side, the stack
    goes back as it is, its last sheet on top: backs run from the last. Where it prints the lower
    side the stack is turned over, so fronts must run from the last for the last to be on top then.
    Either way the finished stack lies in order, page one on top.
    """
    fronts, backs = list(sides[::_HAI_MAT]), list(sides[1::_HAI_MAT])
    backs.reverse()
    if chong is ChongGiay.LAT:
        fronts.reverse()
    return fronts, backs
