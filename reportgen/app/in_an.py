"""Use case: print files from documents made, and sending them to a printer."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.diagnostics import Diagnostic, Location, ReportgenError, Result, error

if TYPE_CHECKING:
    from reportgen.in_an.ban_in import BoIn, KieuIn, TepIn
    from reportgen.in_an.ke_hoach import Tap, YeuCauXep
    from reportgen.in_an.may_in import MayIn, ViecIn
    from reportgen.in_an.nguon import BanGoc

Event = Callable[[str], None]
BAN_IN = "ban-in.pdf"
XEP = ("noi-nhan", "to", "van-ban")
CHONG_GIAY = ("giu", "lat")


@dataclass(frozen=True, slots=True)
class YeuCauIn:
    """What to print and how.

    ``so_ban`` None: as many as there are recipients. ``xep`` None: by recipient when copies are,
    else by tổ. ``bang_so_ban``: a TOML file of the unit's own counts. ``khay``: tray by paper, ""
    for every paper. ``may_in`` empty: only make the files. ``so_bo``: whole sets from the printer.
    """

    nguon: tuple[Path, ...]
    ban_in: Path | None = None
    so_ban: int | None = 1
    xep: str | None = None
    hai_mat: bool = False
    le_chan: bool = False
    chong_giay: str = "giu"
    phieu: bool = True
    to_ngan: bool = False
    bang_so_ban: Path | None = None
    may_in: str = ""
    khay: Mapping[str, str] = field(default_factory=dict)
    so_bo: int = 1
    cho_giay: float = 60.0
    ghi_de: bool = False


@dataclass(frozen=True, slots=True)
class TepDaIn:
    """A file made; ``viec``: its job, None when it was not sent."""

    tep: TepIn
    viec: ViecIn | None = None

    def as_json(self) -> dict[str, object]:
        """The shape of ``print --json``."""
        return {
            "tep": str(self.tep.duong_dan),
            "giay": self.tep.tap,
            "kho_giay": self.tep.kho,
            "ngang": self.tep.ngang,
            "luot": self.tep.luot or None,
            "so_trang": self.tep.so_trang,
            "so_to": self.tep.so_to,
            "kich_thuoc": len(self.tep.du_lieu),
            "viec_in": self.viec and {"ma": self.viec.ma, "trang_thai": self.viec.trang_thai},
        }


@dataclass(frozen=True, slots=True)
class DaIn:
    """The files, and the counts of the stacks; ``tam``: the files were only for the printer."""

    tep: tuple[TepDaIn, ...]
    bo: BoIn
    tam: bool = False

    @property
    def so_to(self) -> int:
        """Sheets of paper in all, cover and slips with them."""
        return sum(one.tep.so_to for one in self.tep)

    def as_json(self) -> dict[str, object]:
        """The shape of ``print --json``, the diagnostics apart."""
        return {
            "ban_in": [one.as_json() for one in self.tep],
            "giay": [
                {"giay": t.ten, "so_ban": t.so_ban, "so_trang": t.so_trang, "so_to": t.so_to}
                for t in self.bo.tap
            ],
            "tong_so_to": self.so_to,
        }


def _khong_ai(_file: Path) -> bool:
    """Nobody is there to turn the paper."""
    return False


def in_an(
    asked: YeuCauIn,
    on_event: Event,
    lat_giay: Callable[[Path], bool] = _khong_ai,
) -> Result[DaIn]:
    """Make the print files of what is asked, whole or none; send them when a queue is named.

    lat_giay: asked before the run of backs is sent; True when the paper lies in the tray again.

    Raises:
        ReportgenError: an input cannot be read, a file is in the way, the queue is unknown or
            refuses, a library or the printing commands are missing.
    """
    from reportgen.in_an.ke_hoach import lap_ke_hoach
    from reportgen.in_an.may_in import MayIn
    from reportgen.in_an.nguon import doc_nguon

    queue = MayIn.chon(asked.may_in, asked.khay) if asked.may_in else None
    read = doc_nguon(asked.nguon)
    docs = read.value or ()
    form, order = _kieu(asked)
    on_event(f"Đang ghép {len(docs)} văn bản")
    plan = lap_ke_hoach(docs, order)
    notes = [*(queue.van_de if queue else ()), *read.diagnostics, *plan.diagnostics]
    with _noi_ghi(asked) as (target, passing):
        made = _lam(asked, docs, plan.value or (), target, form)
        files = tuple(TepDaIn(file) for file in made.tep)
        if queue is not None:
            files = tuple(_gui(asked, queue, made, on_event, lat_giay))
    notes += [note for one in files if one.viec for note in one.viec.van_de]
    return Result(DaIn(files, made, passing), tuple(notes))


def _kieu(asked: YeuCauIn) -> tuple[KieuIn, YeuCauXep]:
    """Say what is asked in the words of the printing layer."""
    from reportgen.in_an.ban_in import KieuIn
    from reportgen.in_an.ke_hoach import ChongGiay, Mat, Xep, YeuCauXep
    from reportgen.in_an.noi_nhan import KHONG_BANG, doc_bang

    mat = Mat.LE_CHAN if asked.le_chan else Mat.HAI if asked.hai_mat else Mat.MOT
    form = KieuIn(mat, ChongGiay(asked.chong_giay), asked.phieu, asked.to_ngan)
    table = doc_bang(asked.bang_so_ban) if asked.bang_so_ban else KHONG_BANG
    return form, YeuCauXep(asked.so_ban, Xep(asked.xep) if asked.xep else None, mat, table)


@contextmanager
def _noi_ghi(asked: YeuCauIn) -> Iterator[tuple[Path, bool]]:
    """Give the file to write: a passing one when it only goes to the printer in one run."""
    if asked.ban_in is None and asked.may_in and not asked.le_chan:
        with tempfile.TemporaryDirectory(prefix="reportgen-in-") as folder:
            yield Path(folder) / BAN_IN, True
    else:
        yield asked.ban_in or Path(BAN_IN), False


def _lam(
    asked: YeuCauIn, docs: Sequence[BanGoc], stacks: Sequence[Tap], target: Path, form: KieuIn
) -> BoIn:
    """Make the files and write them; those written go again when one cannot be."""
    from reportgen.in_an.ban_in import cac_duong_dan, lam_bo_in
    from reportgen.tep_ra import ghi_nguyen_ven, khong_de

    inputs = {doc.tep.resolve() for doc in docs} | {path.resolve() for path in asked.nguon}
    for path in cac_duong_dan(docs, stacks, target, form):
        if path.resolve() in inputs:
            raise ReportgenError(_de_dau_vao(path))
        khong_de(path, ghi_de=asked.ghi_de, lua_chon="--ban-in")
    made = lam_bo_in(docs, stacks, target, form)
    written: list[Path] = []
    try:
        for file in made.tep:
            ghi_nguyen_ven(file.duong_dan, file.du_lieu)
            written.append(file.duong_dan)
    except ReportgenError as caught:
        for path in written:
            path.unlink(missing_ok=True)
        told = [replace(d, hint=d.hint.replace("-o", "--ban-in")) for d in caught.diagnostics]
        raise ReportgenError(told, caught.exit_code) from caught
    return made


def _de_dau_vao(path: Path) -> Diagnostic:
    cau = f"tệp in trùng với tệp cần in {path}"
    return error("HT032", cau, Location(str(path)), hint="chọn tên khác bằng --ban-in")


def _gui(
    asked: YeuCauIn,
    queue: MayIn,
    made: BoIn,
    on_event: Event,
    lat_giay: Callable[[Path], bool],
) -> Iterator[TepDaIn]:
    """Send the files one after the other, the backs of a stack when somebody has turned it."""
    from reportgen.in_an.ban_in import CHAN
    from reportgen.in_an.may_in import LanIn

    for file in made.tep:
        if file.luot == CHAN and not lat_giay(file.duong_dan):
            yield TepDaIn(file)
            continue
        job = LanIn(
            file.duong_dan,
            ten=f"{asked.nguon[0].resolve().stem}-{file.duong_dan.stem}",
            kho=file.kho,
            sides=_sides(file, hai_mat=asked.hai_mat),
            so_bo=asked.so_bo,
            khay=asked.khay.get(file.kho) or asked.khay.get("", ""),
        )
        yield TepDaIn(file, queue.gui_va_doi(job, asked.cho_giay, on_event))


def _sides(file: TepIn, *, hai_mat: bool) -> str:
    """Name the sides as CUPS does; a landscape sheet turned over its short edge reads on."""
    if not hai_mat or file.so_to == file.so_trang:
        return "one-sided"
    return "two-sided-short-edge" if file.ngang else "two-sided-long-edge"
