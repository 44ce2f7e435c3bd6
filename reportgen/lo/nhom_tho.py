"""Workers: this process itself, a pool of processes on this machine, or a Dask cluster."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from typing import Any, Protocol

from reportgen.diagnostics import ExitCode, ReportgenError, error
from reportgen.lo.noi_ghi import thieu_cum

CHO_TAM_DAI_NHAT = 70
"""Bytes of the temporary folder that leave room for a socket in it; systems allow about 104."""
_TEN_CHET = frozenset({"KilledWorker", "FutureCancelledError", "CancelledError"})
CHO_CUM_GIAY = 10
_CUM_THU_LAI = 2
_VANG_GIAY = 60.0
_CHAY = "running"


class NhomTho(Protocol):
    """Who does the jobs, and how it goes when one dies.

    ``so_tho``: how many at once; ``lan_chung``, ``lan_rieng``: how many deaths of a worker a job
    is forgiven beside others, and alone; ``tai_cho``: in this process; ``chet_ca_nhom``: a worker
    that dies takes the jobs of all with it, and a new executor is needed.
    """

    so_tho: int
    lan_chung: int
    lan_rieng: int
    tai_cho: bool
    chet_ca_nhom: bool

    def mo(self) -> Executor:
        """Open an executor."""

    def dong(self, executor: Executor) -> None:
        """Close one; jobs that have not begun are dropped."""

    def kiem(self, *, co_chet: bool = False) -> None:
        """Make sure that somebody is there: nothing has come back for a while, or a job is lost.

        Raises:
            ReportgenError: nobody is.
        """


class TaiCho(Executor):
    """Run each job at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401  # the library's signature
        """Run *fn* and give its result as a finished future."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as caught:  # noqa: BLE001  # kept for who asks for the result
            future.set_exception(caught)
        return future


@dataclass(slots=True)
class MotMinh:
    """This process alone: nothing to start, for a few documents."""

    so_tho: int = 1
    lan_chung: int = 0
    lan_rieng: int = 0
    tai_cho: bool = True
    chet_ca_nhom: bool = False

    def mo(self) -> Executor:
        """Open an executor."""
        _giu_nguyen()
        return TaiCho()

    def dong(self, executor: Executor) -> None:
        """Nothing is left open."""

    def kiem(self, *, co_chet: bool = False) -> None:
        """We are here."""


@dataclass(slots=True)
class NhieuTienTrinh:
    """A pool of processes. ``khoi_dau``: run first in each of them."""

    so_tho: int
    khoi_dau: Callable[[], None] | None = None
    lan_chung: int = 1
    lan_rieng: int = 2
    tai_cho: bool = False
    chet_ca_nhom: bool = True

    def mo(self) -> Executor:
        """Open a pool."""
        return ProcessPoolExecutor(
            self.so_tho, _boi_canh(), initializer=_vao_viec, initargs=(self.khoi_dau,)
        )

    def dong(self, executor: Executor) -> None:
        """Close the pool without waiting for a process that hangs."""
        executor.shutdown(wait=True, cancel_futures=True)

    def kiem(self, *, co_chet: bool = False) -> None:
        """A process that dies is told of by the pool itself, and replaced."""


def _boi_canh() -> BaseContext:
    """Give clean processes that share what a server loaded once, or start each anew.

    Windows has no such server; nor is there one where its socket has too long a name.
    """
    if sys.platform == "win32" or len(os.fsencode(tempfile.gettempdir())) > CHO_TAM_DAI_NHAT:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["reportgen.lo.nap_truoc"])
    return context


def _vao_viec(first: Callable[[], None] | None) -> None:
    """Begin a worker: Ctrl-C is its parent's business, and it does not outlive its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_theo_cha, args=(parent.sentinel,), daemon=True).start()
    if first is not None:
        first()
    _giu_nguyen()


def _giu_nguyen() -> None:
    """Keep what the program is made of out of the collector's sight.

    Why: a hundred thousand objects that live as long as the process were walked over again and
    again, a twentieth of a worker's time.
    """
    gc.collect()
    gc.freeze()


def _theo_cha(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


@dataclass(slots=True)
class Cum:
    """Workers of a Dask cluster that runs already."""

    dia_chi: str
    so_tho: int = 1
    lan_chung: int = 0
    lan_rieng: int = 0
    tai_cho: bool = False
    chet_ca_nhom: bool = False
    _khach: Any = None
    _vang_tu: float = 0.0

    def mo(self) -> Executor:
        """Open an executor of the cluster.

        Raises:
            ReportgenError: distributed is not installed, nobody answers, or there is no worker.
        """
        try:
            from distributed import Client
        except ImportError as caught:
            raise thieu_cum(self.dia_chi) from caught
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # we tell it in our words
        try:
            self._khach = Client(  # type: ignore[no-untyped-call]  # distributed has no types
                self.dia_chi, timeout=CHO_CUM_GIAY, set_as_default=False
            )
            self._khach.wait_for_workers(1, timeout=CHO_CUM_GIAY)
        except (OSError, ValueError, TimeoutError) as caught:
            raise _khong_toi(self.dia_chi) from caught
        self.so_tho = sum(self._khach.nthreads().values())
        self._vang_tu = time.monotonic()
        return self._khach.get_executor(retries=_CUM_THU_LAI, pure=False)  # type: ignore[no-any-return]  # distributed has no types

    def dong(self, executor: Executor) -> None:
        """Take leave; the cluster goes on."""
        if self._khach.status == _CHAY:
            executor.shutdown(wait=False)
        self._khach.close()

    def kiem(self, *, co_chet: bool = False) -> None:
        """Give a cluster without workers some time to come back; one without scheduler is lost.

        Raises:
            ReportgenError: it did not come back, or it is lost.
        """
        if self._khach.status != _CHAY and co_chet:
            raise _mat_cum(self.dia_chi)
        alive = self._khach.status == _CHAY and bool(self._khach.scheduler_info()["workers"])
        now = time.monotonic()
        if alive:
            self._vang_tu = now
        elif now - self._vang_tu > _VANG_GIAY:
            raise _mat_cum(self.dia_chi)


def _mat_cum(dia_chi: str) -> ReportgenError:
    cau = f"mất liên lạc với cụm máy ở {dia_chi}, hoặc mọi máy làm việc của cụm đã tắt"
    goi_y = "bật lại cụm rồi làm tiếp với --tiep-tuc; những gì đã xong được giữ lại"
    return ReportgenError(error("HT061", cau, hint=goi_y), ExitCode.MOI_TRUONG)


def _khong_toi(dia_chi: str) -> ReportgenError:
    cau = f"không gọi được cụm máy ở {dia_chi}, hoặc cụm chưa có máy làm việc nào"
    goi_y = "chạy “dask scheduler” và “dask worker” trước; cách làm ở docs/lo.md"
    return ReportgenError(error("HT061", cau, hint=goi_y), ExitCode.MOI_TRUONG)


def la_chet(caught: BaseException) -> bool:
    """Whether a job failed for the death of its worker, not for anything of its own."""
    return isinstance(caught, BrokenProcessPool) or type(caught).__name__ in _TEN_CHET


def so_loi_may() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1
