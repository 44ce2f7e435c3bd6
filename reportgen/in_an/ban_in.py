"""The print files: every stack with its cover, slips and blank sides, as bytes with their names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from reportgen.diagnostics import ReportgenError, error
from reportgen.in_an.ghep import ghep
from reportgen.in_an.ke_hoach import (
    BanIn,
    ChongGiay,
    Mat,
    Tap,
    TrangIn,
    day_trang,
    le_chan,
    mat_cua,
)
from reportgen.in_an.nguon import BanGoc
from reportgen.in_an.phieu import SoTap, dem_tap, phieu_in, to_ngan
from reportgen.in_an.tep_pdf import doc_du_lieu

LE, CHAN = "le", "chan"
PHIEU = "phieu-in"


@dataclass(frozen=True, slots=True)
class KieuIn:
    """How files are made: sides, how the stack goes back, cover sheet, slips between piles."""

    mat: Mat = Mat.MOT
    chong: ChongGiay = ChongGiay.GIU
    phieu: bool = True
    ngan: bool = False


@dataclass(frozen=True, slots=True)
class TepIn:
    """A file to print.

    ``luot``: which run it is ("", "le", "chan"). ``so_trang``: sides in the file, blank ones with
    them; ``so_to``: new sheets it takes (the run of backs goes over sheets printed before: 0).
    """

    duong_dan: Path
    du_lieu: bytes
    tap: str
    kho: str
    ngang: bool
    luot: str
    so_trang: int
    so_to: int


@dataclass(frozen=True, slots=True)
class BoIn:
    """All files, the cover alone first where it is; the counts of the stacks."""

    tep: tuple[TepIn, ...]
    tap: tuple[SoTap, ...]


def lam_bo_in(docs: Sequence[BanGoc], stacks: Sequence[Tap], dich: Path, kieu: KieuIn) -> BoIn:
    """Make every file, named after *dich*; nothing is written."""
    named = _ten_cac_tap(docs, stacks, dich, kieu.mat)
    counted = tuple(
        dem_tap(docs, stack, kieu.mat, [path.name for path in names.values()])
        for stack, names in zip(stacks, named, strict=True)
    )
    known = list(docs)
    full = [_them_ngan(known, stack, kieu.mat) for stack in stacks] if kieu.ngan else list(stacks)
    files: list[TepIn] = []
    if kieu.phieu:
        cover = _trang_phu(known, phieu_in(docs, stacks, counted, kieu.mat), PHIEU)
        paper = known[cover.goc].trang[0]
        home = [i for i, s in enumerate(stacks) if (s.kho, s.ngang) == (paper.ten, paper.ngang)]
        if home:
            full[home[0]] = replace(full[home[0]], ban=(cover, *full[home[0]].ban))
        else:
            alone = Tap(paper.ten, paper.ngang, (cover,))
            path = dich.with_name(f"{dich.stem}-{PHIEU}{dich.suffix}")
            files += _cac_tep(known, alone, {"": path}, Mat.MOT, kieu.chong)
    for stack, own, names in zip(full, stacks, named, strict=True):
        files += _cac_tep(known, stack, names, mat_cua(docs, own, kieu.mat), kieu.chong)
    return BoIn(tuple(files), counted)


def cac_duong_dan(
    docs: Sequence[BanGoc], stacks: Sequence[Tap], dich: Path, kieu: KieuIn
) -> Iterator[Path]:
    """Give every path that may be written, so that none is begun when one is taken."""
    for names in _ten_cac_tap(docs, stacks, dich, kieu.mat):
        yield from names.values()
    yield dich.with_name(f"{dich.stem}-{PHIEU}{dich.suffix}")


def _ten_cac_tap(
    docs: Sequence[BanGoc], stacks: Sequence[Tap], dich: Path, mat: Mat
) -> list[dict[str, Path]]:
    return [
        _ten_tep(dich, stack if len(stacks) > 1 else None, mat_cua(docs, stack, mat))
        for stack in stacks
    ]


def _ten_tep(dich: Path, stack: Tap | None, mat: Mat) -> dict[str, Path]:
    """Names of a stack's files by run: "in.pdf"; "in-A5.pdf" and "in-A5-le.pdf" beside others."""
    base = f"{dich.stem}-{stack.ma}" if stack else dich.stem
    runs = (LE, CHAN) if mat is Mat.LE_CHAN else ("",)
    return {
        run: dich.with_name(f"{base}-{run}{dich.suffix}" if run else f"{base}{dich.suffix}")
        for run in runs
    }


def _cac_tep(
    docs: Sequence[BanGoc], stack: Tap, names: dict[str, Path], mat: Mat, chong: ChongGiay
) -> Iterator[TepIn]:
    sides = day_trang(docs, stack.ban, mat)
    if mat is Mat.LE_CHAN:
        fronts, backs = le_chan(sides, chong)
        yield _tep(docs, stack, names, LE, fronts, len(fronts))
        yield _tep(docs, stack, names, CHAN, backs, 0)
    else:
        sheets = len(sides) // 2 if mat.hai else len(sides)
        yield _tep(docs, stack, names, "", sides, sheets)


def _tep(
    docs: Sequence[BanGoc],
    stack: Tap,
    names: dict[str, Path],
    luot: str,
    sides: Sequence[TrangIn],
    so_to: int,
) -> TepIn:
    """Make a file; the backs of landscape sheets are turned, to be read like a book's."""
    path = names[luot]
    data = ghep(docs, sides, path.stem, xoay=luot == CHAN and stack.ngang)
    return TepIn(path, data, stack.ten, stack.kho, stack.ngang, luot, len(sides), so_to)


def _trang_phu(known: list[BanGoc], data: bytes, ten: str) -> BanIn:
    """Add a page of ours to the documents; give its one copy."""
    path = Path(f"{ten}.pdf")
    known.append(BanGoc(path, data, doc_du_lieu(data).trang, ten))
    return BanIn(len(known) - 1)


def _them_ngan(known: list[BanGoc], stack: Tap, mat: Mat) -> Tap:
    """Lay a slip on every pile of the stack."""
    docs = tuple(known)
    if not all(copy.cho or docs[copy.goc].pham_vi for copy in stack.ban):
        cau = "không biết các tệp PDF này của tổ nào, gửi nơi nào nên không đặt tờ ngăn được"
        hint = "bỏ --to-ngan, hoặc đưa danh-muc.jsonl do “reportgen batch” lập"
        raise ReportgenError(error("IN023", cau, hint=hint))
    copies: list[BanIn] = []
    for name, pile in groupby(stack.ban, key=lambda copy: copy.cho or docs[copy.goc].pham_vi):
        below = list(pile)
        slip = to_ngan(docs, below, mat, name, (stack.kho, stack.ngang))
        copies += [_trang_phu(known, slip, name), *below]
    return replace(stack, ban=tuple(copies))
