"""The versions a dossier had: a copy before each change, and the way back to one."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reportgen.diagnostics import Location, ReportgenError, error
from reportgen.tep_ra import ghi_nguyen_ven

THU_MUC = ".lich-su"
GIU_NHIEU_NHAT = 200
_TEN = re.compile(r"(\d{8}-\d{6}-\d{6})\.([a-z]+)\.([a-z_]*)\.yaml")
_LUC = "%Y%m%d-%H%M%S-%f"


@dataclass(frozen=True, slots=True)
class BanCu:
    """A version: the name of its file, when it was put away, before what was done to which part."""

    ten: str
    luc: datetime
    viec: str
    phan: str


def cat_ban(path: Path, du_lieu: bytes, luc: datetime, viec: str, phan: str) -> None:
    """Put the content of a dossier away before it changes; the oldest beyond 200 go."""
    folder = _noi(path)
    ghi_nguyen_ven(folder / f"{luc:{_LUC}}.{viec}.{phan}.yaml", du_lieu)
    for old in sorted(folder.glob("*.yaml"))[:-GIU_NHIEU_NHAT]:
        old.unlink(missing_ok=True)


def cac_ban(path: Path) -> tuple[BanCu, ...]:
    """List the versions of a dossier, the newest first."""
    found = [
        BanCu(file.name, datetime.strptime(m[1], _LUC), m[2], m[3])  # noqa: DTZ007  # the clock on the clerk's wall
        for file in _noi(path).glob("*.yaml")
        if (m := _TEN.fullmatch(file.name))
    ]
    return tuple(sorted(found, key=lambda one: one.ten, reverse=True))


def doc_ban(path: Path, ten: str) -> bytes:
    """Read a version of a dossier, one of those listed.

    Raises:
        ReportgenError: there is none of that name (HT095).
    """
    for one in cac_ban(path):
        if one.ten == ten:
            return (_noi(path) / one.ten).read_bytes()
    told = "không còn bản cũ này"
    raise ReportgenError(error("HT095", told, Location(path.name), hint="chọn bản khác"))


def _noi(path: Path) -> Path:
    return path.parent / THU_MUC / path.stem
