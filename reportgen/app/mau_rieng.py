"""A unit's own templates and document types: which folders, what they hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN, LoaiVanBan, ghep_loai
from reportgen.diagnostics import Diagnostic, Location, ReportgenError, Result, information
from reportgen.hang_toml import Hang

THU_MUC = "mau"
DUNG_MAU_RIENG = "MB023"
KE_NHIEU_NHAT = 5


@dataclass(frozen=True, slots=True)
class MauRieng:
    """Folders of templates, the strongest first; the types there are, the unit's own among them.

    ``van_de``: that own files are used, and what was noticed about them.
    """

    thu_muc: tuple[Path, ...] = ()
    cac_loai: tuple[LoaiVanBan, ...] = LOAI_VAN_BAN
    ma_rieng: frozenset[str] = frozenset()
    van_de: tuple[Diagnostic, ...] = ()


CHUNG = MauRieng()
"""What comes with the program, and nothing else."""


def thu_muc_mau(ho_so: Sequence[Path], mau: Path | None = None) -> tuple[Path, ...]:
    """Folders of templates for a dossier, the strongest first.

    *mau*, then the folder ``mau`` inside the dossier's folder or beside its file, when it holds
    any file of a set of templates.
    """
    beside = [(path if path.is_dir() else path.parent) / THU_MUC for path in ho_so]
    beside = [folder for folder in beside if folder.is_dir()]
    if mau is None and not beside:
        return ()
    from reportgen.compose.template_files import files_in

    found = [mau] if mau else []
    found += [folder for folder in beside if files_in(folder)]
    return tuple({folder.resolve(): folder for folder in reversed(found)}.values())[::-1]


def mau_rieng(ho_so: Sequence[Path], mau: Path | None = None) -> MauRieng:
    """Find the templates and types of a dossier.

    Raises:
        ReportgenError: with every problem of the unit's own types.
    """
    return doc_mau_rieng(thu_muc_mau(ho_so, mau))


def doc_mau_rieng(folders: tuple[Path, ...]) -> MauRieng:
    """Read the types of these folders of templates, the strongest first.

    Raises:
        ReportgenError: with every problem of the unit's own types.
    """
    if not folders:
        return CHUNG
    from reportgen.compose.template_files import LOAI_RIENG

    rows: list[Hang[LoaiVanBan]] = []
    notes: list[Diagnostic] = []
    failed = False
    for folder in reversed(folders):
        if (folder / LOAI_RIENG).is_file():
            read = doc_tep_loai(folder / LOAI_RIENG, folders)
            failed = failed or read.value is None
            rows += read.value or ()
            notes += read.diagnostics
    if failed:
        raise ReportgenError(notes)
    own = [row.gia_tri for row in rows]
    codes = frozenset(loai.ma for loai in own)
    used = [note for folder in folders if (note := _dung(folder))]
    return MauRieng(folders, ghep_loai(own), codes, (*used, *notes))


def doc_tep_loai(tep: Path, thu_muc: Sequence[Path]) -> Result[tuple[Hang[LoaiVanBan], ...]]:
    """Read a file of own types; *thu_muc*: folders where their templates may be."""
    from reportgen.ban_hanh.loai_rieng import Biet, doc_loai_rieng
    from reportgen.compose.mau import BoMau
    from reportgen.compose.nguon import NGUON
    from reportgen.compose.template_errors import TemplateRefusedError
    from reportgen.compose.template_files import read_text

    shown = tep.as_posix()
    try:
        text = read_text(tep, shown)
    except TemplateRefusedError as caught:
        return Result(None, caught.diagnostics)
    return doc_loai_rieng(text, shown, Biet(tuple(NGUON), BoMau(tuple(thu_muc)).cac_loai))


def _dung(folder: Path) -> Diagnostic | None:
    from reportgen.compose.template_files import files_in

    names = files_in(folder)
    if not names:
        return None
    place = Location(folder.as_posix())
    more = f" và {len(names) - KE_NHIEU_NHAT} tệp khác" if len(names) > KE_NHIEU_NHAT else ""
    listed = ", ".join(names[:KE_NHIEU_NHAT])
    return information(DUNG_MAU_RIENG, f"dùng mẫu riêng của đơn vị: {listed}{more}", place)
