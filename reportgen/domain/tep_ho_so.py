"""The files of a dossier: one file, several, or all YAML files of a folder."""

import os
from collections.abc import Sequence
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Location, error
from reportgen.domain.ho_so_moi import CAN_VIET
from reportgen.yaml_source import GIOI_HAN_BYTE, qua_lon

DUOI_TEP = (".yaml", ".yml")
NHIEU_TEP_NHAT = 500


def cac_tep(paths: Sequence[Path] | Path) -> tuple[tuple[Path, ...], tuple[Diagnostic, ...]]:
    """Give the files behind *paths*, each once; a folder stands for all YAML files in it.

    In a folder files are taken in the order of their paths; hidden ones, those of editors
    (``~``, ``#``) and other kinds of file are passed over.
    """
    cac: dict[Path, None] = {}
    van_de: list[Diagnostic] = []
    for path in [paths] if isinstance(paths, Path) else paths:
        if not path.is_dir():
            cac[path] = None
            continue
        trong = _tep_trong(path)
        if not trong:
            van_de.append(
                error(
                    "DL001",
                    f'thư mục "{path}" không có tệp .yaml nào',
                    Location(str(path)),
                    hint="chọn thư mục chứa các tệp hồ sơ, hoặc ghi tên một tệp .yaml",
                )
            )
        elif len(trong) > NHIEU_TEP_NHAT:
            van_de.append(
                error(
                    "DL004",
                    f'thư mục "{path}" có quá {NHIEU_TEP_NHAT} tệp .yaml',
                    Location(str(path)),
                    hint="chọn đúng thư mục của một hồ sơ",
                )
            )
        else:
            cac.update(dict.fromkeys(trong))
    if not cac and not van_de:
        van_de.append(error("DL001", "chưa chọn tệp hồ sơ nào", hint="ghi tên tệp .yaml sau lệnh"))
    return tuple(cac), tuple(van_de)


def _tep_trong(thu_muc: Path) -> list[Path]:
    """YAML files of a folder and its subfolders; stops soon after too many."""
    cac: list[Path] = []
    for goc, cac_thu_muc, cac_ten in os.walk(thu_muc):
        cac_thu_muc[:] = sorted(ten for ten in cac_thu_muc if not ten.startswith("."))
        cac += [Path(goc, ten) for ten in cac_ten if _la_ho_so(ten)]
        if len(cac) > NHIEU_TEP_NHAT:
            break
    return sorted(cac, key=lambda tep: tep.relative_to(thu_muc).parts)


def _la_ho_so(ten: str) -> bool:
    return ten.lower().endswith(DUOI_TEP) and not ten.startswith((".", "~", "#"))


def doc_tep(tep: Path) -> bytes | Diagnostic:
    """Read a file; never more of it than a dossier may be long."""
    noi = Location(str(tep))
    try:
        with tep.open("rb") as nguon:
            noi_dung = nguon.read(GIOI_HAN_BYTE + 1)
            kich_thuoc = max(os.fstat(nguon.fileno()).st_size, len(noi_dung))
    except FileNotFoundError:
        return error("DL001", f'không có tệp "{tep}"', noi, hint="kiểm tra tên tệp và thư mục")
    except PermissionError:
        return error(
            "DL001",
            f'không được phép đọc tệp "{tep}"',
            noi,
            hint="đóng tệp ở chương trình khác, hoặc xin quyền đọc",
        )
    except (OSError, ValueError):
        return error("DL001", f'không đọc được tệp "{tep}"', noi, hint="kiểm tra tên tệp và ổ đĩa")
    return noi_dung if len(noi_dung) <= GIOI_HAN_BYTE else qua_lon(kich_thuoc, str(tep))


def cho_can_viet(paths: Sequence[Path]) -> int:
    """Count the marks a new dossier leaves, comments aside; 0 where a file cannot be read."""
    count = 0
    for path in cac_tep(paths)[0]:
        read = doc_tep(path)
        lines = [] if isinstance(read, Diagnostic) else read.decode("utf-8", "replace").splitlines()
        count += sum(line.count(CAN_VIET) for line in lines if not line.lstrip().startswith("#"))
    return count
