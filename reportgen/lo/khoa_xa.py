"""Hold a shared place against other batches: a lock is an object, kept alive while we work."""

from __future__ import annotations

import contextlib
import json
import os
import platform
import threading
import time
import uuid
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reportgen.diagnostics import ExitCode, Location, ReportgenError, error

if TYPE_CHECKING:
    from reportgen.lo.noi_ghi import NoiXa

TEN_KHOA = "danh-muc.khoa"
DANG_GIU = "HT065"
NHIP_GIAY = 20.0
HET_HAN_GIAY = 120.0
"""A lock that nobody has renewed for so long belongs to nobody: its process was killed."""


@contextlib.contextmanager
def giu_noi_xa(noi: NoiXa) -> Iterator[None]:
    """Hold the place until the block ends.

    A killed batch leaves its lock: on the same machine the next one takes it at once, on another
    when it has grown old.

    Raises:
        ReportgenError: another batch writes there (exit code 3), or the store does not answer.
    """
    token = uuid.uuid4().hex
    _lay(noi, token)
    done = threading.Event()
    keeper = threading.Thread(target=_giu_song, args=(noi, token, done), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        done.set()
        keeper.join()
        if _doc(noi).get("ma") == token:
            noi.xoa(TEN_KHOA)


def _lay(noi: NoiXa, token: str) -> None:
    if noi.ghi_moi(TEN_KHOA, _noi_dung(token)):
        return
    holder = _doc(noi)
    if not _bo_hoang(holder):
        raise _dang_giu(noi, holder)
    noi.xoa(TEN_KHOA)
    if not noi.ghi_moi(TEN_KHOA, _noi_dung(token)):
        raise _dang_giu(noi, _doc(noi))


def _giu_song(noi: NoiXa, token: str, done: threading.Event) -> None:
    while not done.wait(NHIP_GIAY):
        with contextlib.suppress(ReportgenError):  # the batch itself tells of a store gone silent
            noi.ghi(TEN_KHOA, _noi_dung(token))


def _noi_dung(token: str) -> bytes:
    row = {"ma": token, "may": platform.node(), "tien_trinh": os.getpid(), "luc": time.time()}
    return json.dumps(row).encode()


def _doc(noi: NoiXa) -> Mapping[str, object]:
    try:
        read = json.loads(noi.doc(TEN_KHOA) or b"{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _bo_hoang(holder: Mapping[str, object]) -> bool:
    """Whether who took the lock is surely gone."""
    since, process = holder.get("luc"), holder.get("tien_trinh")
    if not isinstance(since, float) or time.time() - since > HET_HAN_GIAY:
        return True
    if holder.get("may") != platform.node() or not isinstance(process, int):
        return False
    return not _con_song(process)


def _con_song(process: int) -> bool:
    if process == os.getpid():
        return True
    try:
        from psutil import pid_exists
    except ImportError:
        return True
    return bool(pid_exists(process))


def _dang_giu(noi: NoiXa, holder: Mapping[str, object]) -> ReportgenError:
    who = f" trên máy {holder['may']}" if holder.get("may") else ""
    return ReportgenError(
        error(
            DANG_GIU,
            f"một lượt batch khác{who} đang ghi vào {noi.ten}",
            Location(TEN_KHOA),
            hint="chờ lượt ấy xong, hoặc chọn chỗ khác; lượt ấy đã bị tắt ngang thì chờ "
            f"{HET_HAN_GIAY / 60:.0f} phút rồi chạy lại với --tiep-tuc",
        ),
        ExitCode.MOI_TRUONG,
    )
