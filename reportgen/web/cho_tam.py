"""Folders of passing files, private to us: gone at the end, and at the next start after a kill."""

import contextlib
import os
import shutil
import tempfile
import time
import weakref
from pathlib import Path

from reportgen.diagnostics import ReportgenError
from reportgen.khoa_tep import khoa_tep

TEN = "reportgen-web-"
_CHU = "chu"
_MOI_LAP_GIAY = 30.0


class ChoTam:
    """A folder nobody else may read, held while this process lives, made when first needed."""

    def __init__(self) -> None:
        self._goc: Path | None = None
        self._giu = contextlib.ExitStack()

    def thu_muc(self) -> Path:
        """Make a new folder in it."""
        if self._goc is None:
            self._goc = Path(tempfile.mkdtemp(prefix=TEN))  # 0700
            self._giu.enter_context(khoa_tep(self._goc / _CHU, 0.0))
            weakref.finalize(self, shutil.rmtree, self._goc, ignore_errors=True)
        return Path(tempfile.mkdtemp(dir=self._goc))

    def dong(self) -> None:
        """Take all of it away."""
        self._giu.close()
        if self._goc is not None:
            bo(self._goc)
            self._goc = None


def bo(thu_muc: Path) -> None:
    """Take a folder away with all that is in it."""
    shutil.rmtree(thu_muc, ignore_errors=True)


def don_cu() -> int:
    """Take away what servers left that were killed; how many folders there were."""
    found = [path for path in Path(tempfile.gettempdir()).glob(f"{TEN}*") if _bi_bo(path)]
    for path in found:
        bo(path)
    return len(found)


def _bi_bo(path: Path) -> bool:
    """Whether a folder is ours and nobody holds it; one being made this moment is left alone."""
    try:
        told = path.lstat()
        if path.is_symlink() or not path.is_dir() or time.time() - told.st_mtime < _MOI_LAP_GIAY:
            return False
        if hasattr(os, "getuid") and told.st_uid != os.getuid():
            return False
        with khoa_tep(path / _CHU, 0.0):
            return True
    except (OSError, ReportgenError):
        return False
