"""What the program writes about itself: what went wrong and where, never what a clerk typed.

The words of an exception may quote a dossier, those of a library anything; neither is written.
"""

import logging
import os
import traceback
from pathlib import Path

CUA_TA = ("reportgen.web", "uvicorn")
"""Whose own words may be written: they hold no value of a dossier, no name of a file."""
_GOC = Path(__file__).parents[1]


class DinhDangKin(logging.Formatter):
    """Time, level and who; words of ours; of an exception its kind and its place in our code."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")

    def format(self, record: logging.LogRecord) -> str:
        """Write a record without what may be somebody's."""
        bare = logging.makeLogRecord(record.__dict__ | {"exc_info": None, "exc_text": None})
        bare.stack_info = None
        if not record.name.startswith(CUA_TA):
            bare.msg, bare.args = "có điều cần xem lại", None
        if record.exc_info and record.exc_info[1] is not None:
            bare.msg, bare.args = _ke_loi(record.exc_info[1]), None
        return super().format(bare)


def _ke_loi(caught: BaseException) -> str:
    """Name the kind of an exception and the last line of ours it came through."""
    frames = traceback.extract_tb(caught.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_GOC)]
    if not own:
        return type(caught).__name__
    place = Path(own[-1].filename).relative_to(_GOC)
    return f"{type(caught).__name__} ở {place.as_posix()}:{own[-1].lineno}"


def bat_dau() -> None:
    """Write to standard error in this manner; with REPORTGEN_DEBUG set, everything."""
    handler = logging.StreamHandler()
    if not os.environ.get("REPORTGEN_DEBUG"):
        handler.setFormatter(DinhDangKin())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
