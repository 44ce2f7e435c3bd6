"""Which file of a dossier an entry stands in, and where there: a folder's files are one dossier."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from reportgen.app.bieu_mau import Duong, nut_tai
from reportgen.app.ho_so_mo import HoSoMo
from reportgen.yaml_source import Nut, NutBang, NutChu, NutDanhSach


def cho_ghi(opened: HoSoMo, duong: Duong) -> tuple[Path, Duong]:
    """Give the file that what is at *duong* stands in, and its path in that file.

    What is not there yet stands in the file of what is around it, at last in that of the unit.
    """
    node: Nut | None = opened.goc
    file, local = "", []
    for step in duong:
        local.append(step)
        if isinstance(step, int) and isinstance(node, NutDanhSach) and step < len(node.muc):
            local[-1] = node.chi_so_goc[step] if node.chi_so_goc else step
            node = node.muc[step]
        else:
            node = (
                node.muc.get(step) if isinstance(node, NutBang) and isinstance(step, str) else None
            )
        file = node.tep if node is not None else file
    return _tep(opened, file), tuple(local)


def cho_them(opened: HoSoMo, duong: Duong, muc: Mapping[str, object]) -> tuple[Path, Duong, int]:
    """Give the file a new entry of the list at *duong* goes into, the list's path there, its index.

    Beside the last entry of the same team, else at the end of the last entry's file. The index
    counts over all files.
    """
    file, local = cho_ghi(opened, duong)
    found = nut_tai(opened, duong)
    if not isinstance(found, NutDanhSach) or not found.muc:
        return file, local, 0
    if found.chi_so_goc is None:
        return file, local, len(found.muc)
    team = muc.get("to")
    wanted = team[0] if isinstance(team, (list, tuple)) and len(team) == 1 else team
    own = [one.tep for one in found.muc if _to(one) is not None and _to(one) == wanted]
    place = _tep(opened, own[-1] if own else found.muc[-1].tep)
    order = {str(path): number for number, path in enumerate(opened.cac_tep)}
    before = sum(order[one.tep] <= order[str(place)] for one in found.muc)
    return place, local, before


def tep_goc(opened: HoSoMo) -> tuple[bytes, str]:
    """Give the file of a dossier byte for byte and its name; several files in a ZIP."""
    if len(opened.cac_tep) == 1:
        ((file, data),) = opened.cac_tep.items()
        return data, f"{opened.path.stem}{file.suffix}"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, data in opened.cac_tep.items():
            archive.writestr(file.relative_to(opened.path).as_posix(), data)
    return out.getvalue(), f"{opened.path.name}.zip"


def _to(nut: Nut) -> str | None:
    """The one team an entry belongs to."""
    team = nut.muc.get("to") if isinstance(nut, NutBang) else None
    if isinstance(team, NutDanhSach) and len(team.muc) == 1:
        team = team.muc[0]
    return team.chu if isinstance(team, NutChu) else None


def _tep(opened: HoSoMo, name: str) -> Path:
    """Give a file by the name its nodes have; without one that of the unit, or the first."""
    root = opened.goc.muc.get("don_vi") if opened.goc else None
    wanted = name or (root.tep if root is not None else "")
    files = list(opened.cac_tep)
    return next((file for file in files if str(file) == wanted), files[0])
