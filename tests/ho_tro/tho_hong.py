"""What a worker of a test does wrong: run first in each process of a pool."""

import os
import signal
from pathlib import Path
from typing import Any

from reportgen.lo import me

DOC_HAI = 7
"""Place of the document that kills whoever makes it."""


def _chet() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def chet_vi_mot_van_ban() -> None:
    """Die at one document, always."""
    make = me._dung

    def deadly(*args: Any) -> Any:
        if args[2] == DOC_HAI:
            _chet()
        return make(*args)

    me._dung = deadly


def chet_khi_doc() -> None:
    """Die whenever a dossier is opened."""

    def deadly(_: Any) -> None:
        _chet()

    me._doc = deadly


def chet_mot_lan(mark: Path) -> None:
    """Die in the middle of the work, once in all processes: the file *mark* tells it happened."""
    make = me._dung

    def once(*args: Any) -> Any:
        if args[2] == DOC_HAI and not mark.exists():
            mark.touch()
            _chet()
        return make(*args)

    me._dung = once
