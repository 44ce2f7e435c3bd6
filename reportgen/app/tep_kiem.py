"""The files a person means: named ones, those of a folder, those of a pattern; and their bytes."""

import errno
from collections.abc import Iterable, Iterator
from glob import glob
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Location, ReportgenError, error

_KHOA_CUA_WORD = "~$"
_LY_DO = {
    errno.ENOENT: "không có tệp này",
    errno.EACCES: "không được phép đọc tệp",
    errno.EPERM: "không được phép đọc tệp",
    errno.ENAMETOOLONG: "đường dẫn quá dài",
}


def cac_tep(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Expand folders into the DOCX files in them and patterns into what they match, each once."""
    return tuple(dict.fromkeys(one for path in paths for one in _mot(path)))


def _mot(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from _docx(path.iterdir()) or [path]
    elif any(sign in str(path) for sign in "*?[") and not path.exists():
        yield from _docx(Path(name) for name in glob(str(path), recursive=True)) or [path]  # noqa: PTH207  # a pattern as typed
    else:
        yield path


def _docx(found: Iterable[Path]) -> list[Path]:
    """The documents among *found*; the lock files Word leaves while one is open are none."""
    return sorted(
        path
        for path in found
        if path.suffix.lower() == ".docx" and not path.name.startswith(_KHOA_CUA_WORD)
    )


def doc_tep(path: Path) -> bytes:
    """Read a document.

    Raises:
        ReportgenError: it cannot be read (DX006).
    """
    if path.is_dir():
        raise ReportgenError(_loi(path, "thư mục không có tệp .docx nào", "chọn thư mục khác"))
    try:
        return path.read_bytes()
    except OSError as why:
        reason = _LY_DO.get(why.errno or 0, f"không đọc được tệp (hệ thống báo lỗi {why.errno})")
        raise ReportgenError(_loi(path, reason, "kiểm tra đường dẫn và quyền đọc tệp")) from why


def _loi(path: Path, why: str, hint: str) -> Diagnostic:
    return error("DX006", why, Location(str(path)), hint=hint)
