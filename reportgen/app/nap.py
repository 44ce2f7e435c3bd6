"""Reading dossiers for the use cases: which paths are one dossier, and one without an error."""

from collections.abc import Sequence
from pathlib import Path

from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.domain.ho_so import HoSo
from reportgen.domain.nguon import NguonHoSo


def cac_ho_so(paths: Sequence[Path], *, gop: bool) -> tuple[tuple[Path, ...], ...]:
    """Give each dossier its paths."""
    return (tuple(paths),) if gop else tuple((path,) for path in paths)


def ten_ho_so(path: Path) -> str:
    """Name a dossier as its file without the ending, or as its folder."""
    return path.resolve().name if path.is_dir() else path.stem


def nap(paths: Path | Sequence[Path]) -> tuple[HoSo, NguonHoSo, tuple[Diagnostic, ...]]:
    """Load a dossier that has no error.

    Raises:
        ReportgenError: with every problem of the file.
    """
    from reportgen.domain.load import nap_ho_so

    loaded = nap_ho_so(paths)
    if loaded.value is None or not loaded.ok:
        raise ReportgenError(loaded.diagnostics)
    return loaded.value.ho_so, loaded.value.nguon, loaded.diagnostics
