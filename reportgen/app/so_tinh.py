"""Use cases of the workbook: a dossier from one, a dossier as one."""

from dataclasses import dataclass
from pathlib import Path

from reportgen.app.nap import nap
from reportgen.diagnostics import ReportgenError, Result


@dataclass(frozen=True, slots=True)
class TepDaGhi:
    """A file written by an import or an export, and what it holds in a few words."""

    duong_dan: Path
    noi_dung: str = ""


def import_excel(path: Path, dich: Path | None = None, *, ghi_de: bool = False) -> Result[TepDaGhi]:
    """Write the dossier (or the part of one) that a workbook holds as YAML, whole or not at all.

    *dich*: default beside the workbook, ending in ``.yaml``; a folder is taken as the place for it.

    Raises:
        ReportgenError: cells are wrong (all told at once), the file is no workbook, *dich* exists
            and *ghi_de* is not set, or openpyxl is missing.
    """
    from reportgen.importers.nhap import nhap_excel
    from reportgen.tep_ra import cho_ghi, ghi_nguyen_ven

    noi = cho_ghi(path, dich, ".yaml", ghi_de=ghi_de)
    result = nhap_excel(path)
    if result.value is None:
        raise ReportgenError(result.diagnostics)
    ghi_nguyen_ven(noi, result.value.yaml.encode())
    return Result(TepDaGhi(noi, result.value.noi_dung), result.diagnostics)


def export_excel(path: Path, dich: Path | None = None, *, ghi_de: bool = False) -> Result[TepDaGhi]:
    """Write a dossier as a workbook; *dich*, *ghi_de* and errors as ``import_excel``."""
    from reportgen.importers.xuat import xuat_excel
    from reportgen.tep_ra import cho_ghi, ghi_nguyen_ven

    noi = cho_ghi(path, dich, ".xlsx", ghi_de=ghi_de)
    ho_so, _, notes = nap(path)
    ghi_nguyen_ven(noi, xuat_excel(ho_so))
    return Result(TepDaGhi(noi), notes)
