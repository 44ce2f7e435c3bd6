"""The versions a dossier's files had: a copy before each change, and the way back to one."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reportgen.diagnostics import Location, ReportgenError, error
from reportgen.domain.tep_ho_so import cac_tep
from reportgen.tep_ra import ghi_nguyen_ven

THU_MUC = ".lich-su"
GIU_NHIEU_NHAT = 200
_TEN = re.compile(r"(\d{8}-\d{6}-\d{6})\.([a-z]+)\.([a-z_]*)\.yaml")
_LUC = "%Y%m%d-%H%M%S-%f"


@dataclass(frozen=True, slots=True)
class BanCu:
    """A version: its name, when it was put away, before what was done to which part, of what file.

    The name tells the file as well when the dossier is a folder.
    """

    ten: str
    luc: datetime
    viec: str
    phan: str
    tep: Path


def cat_ban(path: Path, du_lieu: bytes, luc: datetime, viec: str, phan: str) -> None:
    """Put the content of a dossier's file away before it changes; the oldest beyond 200 go."""
    folder = _noi(path)
    ghi_nguyen_ven(folder / f"{luc:{_LUC}}.{viec}.{phan}.yaml", du_lieu)
    for old in sorted(folder.glob("*.yaml"))[:-GIU_NHIEU_NHAT]:
        old.unlink(missing_ok=True)


def cac_ban(path: Path) -> tuple[BanCu, ...]:
    """List the versions of a dossier's files, the newest first."""
    found = [
        BanCu(_ten(path, tep, file.name), datetime.strptime(m[1], _LUC), m[2], m[3], tep)  # noqa: DTZ007  # the clock on the clerk's wall
        for tep in cac_tep(path)[0]
        for file in _noi(tep).glob("*.yaml")
        if (m := _TEN.fullmatch(file.name))
    ]
    return tuple(sorted(found, key=lambda one: (one.luc, one.ten), reverse=True))


def doc_ban(path: Path, ten: str) -> tuple[Path, bytes]:
    """Read a version of a dossier, one of those listed; the file it is a version of.

    Raises:
        ReportgenError: there is none of that name (HT095).
    """
    for one in cac_ban(path):
        if one.ten == ten:
            return one.tep, (_noi(one.tep) / ten.rsplit("/", 1)[-1]).read_bytes()
    told = "không còn bản cũ này"
    raise ReportgenError(error("HT095", told, Location(path.name), hint="chọn bản khác"))


def _ten(path: Path, tep: Path, ten: str) -> str:
    return ten if tep == path else f"{tep.relative_to(path).as_posix()}/{ten}"


def _noi(path: Path) -> Path:
    return path.parent / THU_MUC / path.stem
