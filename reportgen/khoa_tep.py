"""One at a time: a lock that the system itself lets go of when its holder dies.

The lock is a hidden file beside the one it guards. It is the system that locks (``flock``,
``msvcrt.locking``), so a crash leaves at most an empty file and never a lock.
"""

import contextlib
import errno
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportgen.diagnostics import ExitCode, Location, ReportgenError, error

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

CHO_GIAY = 60.0
_NGHI_GIAY = 0.02
_DANG_BAN = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})
DANG_GHI = "HT040"


@dataclass(frozen=True, slots=True)
class LoiKhoa:
    """What is said when there is no lock to be had: each a sentence and what to do.

    ``dang_giu``: another holds it (``{giay}``: seconds waited); ``khong_ghi``: the folder cannot be
    written; ``khong_khoa``: the disk knows no locks.
    """

    ma: str
    dang_giu: tuple[str, str]
    khong_ghi: tuple[str, str]
    khong_khoa: tuple[str, str]


CAP_SO = LoiKhoa(
    DANG_GHI,
    (
        "chờ {giay:.0f} giây mà một người khác vẫn đang ghi số vào hồ sơ này",
        "đợi máy kia làm xong rồi chạy lại; chưa số nào được cấp",
    ),
    (
        "không được phép ghi vào thư mục chứa hồ sơ nên không cấp số được",
        "chép hồ sơ sang thư mục được phép ghi, hoặc tự ghi số bằng --so",
    ),
    (
        "ổ đĩa chứa hồ sơ không cho khóa tệp nên không cấp số được: hai người có thể trùng số",
        "chép hồ sơ về ổ đĩa của máy này, hoặc tự ghi số bằng --so",
    ),
)


@contextlib.contextmanager
def khoa_tep(tep: Path, cho_giay: float = CHO_GIAY, noi: LoiKhoa = CAP_SO) -> Iterator[None]:
    """Hold the lock of *tep*, waiting for it up to *cho_giay* seconds.

    Raises:
        ReportgenError: somebody else holds it still, or the folder cannot be written.
    """
    that = tep.resolve()
    path = that.with_name(f".{that.name}.khoa")
    het_han = time.monotonic() + cho_giay
    while (handle := _thu(path, tep, noi)) is None:
        if time.monotonic() > het_han:
            cau, goi_y = noi.dang_giu
            raise _loi(noi, (cau.format(giay=cho_giay), goi_y), tep)
        time.sleep(_NGHI_GIAY)
    try:
        yield
    finally:
        _tha(handle, path)


def _thu(path: Path, tep: Path, noi: LoiKhoa) -> int | None:
    """Open and lock; None when another holds it, or the file was removed under our hands."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except PermissionError as caught:
        if os.name == "nt" and path.exists():  # being removed by the one before us
            return None
        raise _loi(noi, noi.khong_ghi, tep) from caught
    except OSError as caught:
        raise _loi(noi, noi.khong_ghi, tep) from caught
    try:
        held = _khoa(handle)
    except OSError as caught:
        os.close(handle)
        raise _loi(noi, noi.khong_khoa, tep) from caught
    if not held:
        os.close(handle)
        return None
    if fcntl is not None and not _con_do(handle, path):
        os.close(handle)
        return None
    return handle


def _khoa(handle: int) -> bool:
    """Lock at once; False when another holds it."""
    try:
        if fcntl is not None:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    except OSError as caught:
        if caught.errno in _DANG_BAN:
            return False
        raise
    return True


def _con_do(handle: int, path: Path) -> bool:
    """Whether the file locked is the one that stands there now, not one already removed."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


def _tha(handle: int, path: Path) -> None:
    """Let go, and clear the file away; on Windows it must be closed first."""
    if fcntl is not None:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(handle)
        return
    os.close(handle)
    with contextlib.suppress(OSError):
        path.unlink()


def _loi(noi: LoiKhoa, loi: tuple[str, str], tep: Path) -> ReportgenError:
    cau, goi_y = loi
    return ReportgenError(error(noi.ma, cau, Location(str(tep)), hint=goi_y), ExitCode.MOI_TRUONG)
