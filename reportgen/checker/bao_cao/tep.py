"""A file of a report."""

from dataclasses import dataclass

from reportgen.checker.phieu import PhieuKiem
from reportgen.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class TepBao:
    """A file checked; ``phieu`` None when it could not be read (``van_de`` says why)."""

    duong_dan: str
    van_de: tuple[Diagnostic, ...]
    phieu: PhieuKiem | None
    trang_mot: str = ""
