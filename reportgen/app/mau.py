"""Use cases of templates: list those one may copy, copy one, check one's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class MauCoSan:
    """A file one may start from: its name, where it stands in a folder of templates, its use."""

    ten: str
    tep: str
    dung_cho: str


@dataclass(frozen=True, slots=True)
class MauKiem:
    """A folder or file checked: what it holds, its problems, what was not tried and why.

    ``so_van_ban``: sample documents the templates were tried on.
    """

    duong_dan: str
    tep: tuple[str, ...]
    van_de: tuple[Diagnostic, ...]
    khong_kiem: tuple[tuple[str, str], ...] = ()
    so_van_ban: int = 0

    def as_json(self) -> dict[str, object]:
        """The shape of design §4."""
        return {
            "duong_dan": self.duong_dan,
            "chuan": None,
            "loai": "mau",
            "van_de": [d.as_json() for d in self.van_de],
            "khong_kiem": [{"ma": code, "ly_do": reason} for code, reason in self.khong_kiem],
        }


def cac_mau_co_san() -> tuple[MauCoSan, ...]:
    """List what ``mau_moi`` can copy."""
    from reportgen.app.chep_mau import co_san

    return tuple(co_san())


def mau_moi(ten: str, thu_muc: Path, *, ghi_de: bool = False) -> Path:
    """Copy the file called *ten* into the folder, with a head that says how to use it.

    Raises:
        ReportgenError: there is none of this name, the file is there already and *ghi_de* is not
            set, or it cannot be written.
    """
    from reportgen.app.chep_mau import chep

    return chep(ten, thu_muc, ghi_de=ghi_de)


def kiem_mau(paths: Sequence[Path], ho_so: Sequence[Path] = ()) -> tuple[MauKiem, ...]:
    """Check each folder or file of templates: read, then tried on the sample dossiers.

    *ho_so*: dossiers of the unit to try them on as well.

    Raises:
        ReportgenError: there is no such folder or file, it holds no file of templates, or one of
            the dossiers has an error.
    """
    from reportgen.app.nap import nap
    from reportgen.app.soat_mau import kiem

    dossiers = tuple(nap(path)[0] for path in ho_so)
    return tuple(kiem(path, dossiers) for path in paths)
