"""Long work: one job a dossier at a time, one at work on the machine, each stopped when asked."""

import logging
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from reportgen import app
from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.web import cho_tam

GIU_NHIEU_NHAT = 6
CHO_DUNG_GIAY = 30.0
_NHAT_KY = logging.getLogger("reportgen.web")

LamViec = Callable[[Path, Callable[[app.TienDo], None], Callable[[], bool]], app.KetQuaLo]
"""What a job does: the folder to write in, whom to tell, whether to stop; gives what came of it."""


class TrangThai(StrEnum):
    """Where a job is."""

    CHO = "cho"
    LAM = "lam"
    XONG = "xong"
    DUNG = "dung"
    HONG = "hong"


@dataclass(slots=True)
class BanIn:
    """Print files made of a job's documents: in which folder, of which request."""

    da_in: app.DaIn
    asked: app.YeuCauIn
    van_de: tuple[Diagnostic, ...]


@dataclass(slots=True)
class CongViec:
    """A job. ``don_vi``: how the dossier is called; ``tien``: how far it is, once it is known.

    ``van_de``: what stopped it, empty also when it was a bug of ours (``trang_thai`` says so).
    """

    ma: str
    ten: str
    so_van_ban: int
    thu_muc: Path
    trang_thai: TrangThai = TrangThai.CHO
    tien: app.TienDo | None = None
    ket_qua: app.KetQuaLo | None = None
    van_de: tuple[Diagnostic, ...] = ()
    ban_in: BanIn | None = None
    dung: threading.Event = field(default_factory=threading.Event)
    khoa: threading.Lock = field(default_factory=threading.Lock)

    @property
    def dang_chay(self) -> bool:
        """Whether it has not ended."""
        return self.trang_thai in (TrangThai.CHO, TrangThai.LAM)

    def bao(self, far: app.TienDo) -> None:
        """Keep how far it is."""
        self.tien = far


class DangLamError(Exception):
    """The dossier has a job at work already, or too many jobs wait."""


class SoCongViec:
    """The jobs of a server, the last one of each dossier."""

    def __init__(self) -> None:
        self._cho = cho_tam.ChoTam()
        self._viec: OrderedDict[str, CongViec] = OrderedDict()
        self._luong: dict[str, threading.Thread] = {}
        self._khoa = threading.Lock()
        self._mot_luot = threading.Lock()
        self._dong = False

    def tim(self, ten: str) -> CongViec | None:
        """Give the last job of a dossier."""
        with self._khoa:
            return self._viec.get(ten)

    def bat_dau(self, ten: str, so_van_ban: int, lam: LamViec) -> CongViec:
        """Begin a job for the dossier *ten*; what an earlier one made goes.

        Raises:
            DangLamError: one is at work for it, or too many are waiting.
        """
        with self._khoa:
            before = self._viec.get(ten)
            if self._dong or (before is not None and before.dang_chay):
                raise DangLamError
            self._don_cho_moi(ten)
            job = CongViec(secrets.token_hex(8), ten, so_van_ban, self._cho.thu_muc())
            self._viec[ten] = job
            thread = threading.Thread(target=self._chay, args=(job, lam), daemon=True)
            self._luong[job.ma] = thread
        thread.start()
        return job

    def _don_cho_moi(self, ten: str) -> None:
        """Let go what *ten* had, and the oldest that have ended.

        Raises:
            DangLamError: too many are waiting.
        """
        before = self._viec.pop(ten, None)
        if before is not None:
            cho_tam.bo(before.thu_muc)
        for name, job in list(self._viec.items()):
            if len(self._viec) < GIU_NHIEU_NHAT:
                return
            if not job.dang_chay:
                del self._viec[name]
                cho_tam.bo(job.thu_muc)
        if len(self._viec) >= GIU_NHIEU_NHAT:
            raise DangLamError

    def _chay(self, job: CongViec, lam: LamViec) -> None:
        try:
            with self._den_luot(job) as turn:
                if turn:
                    job.trang_thai = TrangThai.LAM
                    job.ket_qua = lam(job.thu_muc, job.bao, job.dung.is_set)
            made = job.ket_qua
            stopped = made is None or not made.tron
            job.trang_thai = TrangThai.DUNG if stopped else TrangThai.XONG
        except ReportgenError as caught:
            job.van_de, job.trang_thai = caught.diagnostics, TrangThai.HONG
        except Exception as caught:  # noqa: BLE001  # the last net: told on the page, never a dead thread
            # No message and no traceback: they may quote what a clerk typed.
            _NHAT_KY.error("%s ở một việc làm nhiều văn bản", type(caught).__name__)
            job.trang_thai = TrangThai.HONG
        finally:
            with self._khoa:
                self._luong.pop(job.ma, None)

    @contextmanager
    def _den_luot(self, job: CongViec) -> Iterator[bool]:
        """Wait for the machine; False when the job was stopped before its turn."""
        while not self._mot_luot.acquire(timeout=0.2):
            if job.dung.is_set():
                yield False
                return
        try:
            yield not job.dung.is_set()
        finally:
            self._mot_luot.release()

    def dong(self) -> None:
        """Stop every job, wait for them, leave nothing on the disk."""
        with self._khoa:
            self._dong = True
            waiting = list(self._luong.values())
            for job in self._viec.values():
                job.dung.set()
        for thread in waiting:
            thread.join(CHO_DUNG_GIAY)
        self._cho.dong()
