"""The folder dossiers are kept in: make it, name files in it, put the sample there."""

import re
from pathlib import Path

from reportgen.diagnostics import ExitCode, Location, ReportgenError, error
from reportgen.domain.tep_ho_so import DUOI_TEP, cac_tep
from reportgen.tep_ra import ghi_nguyen_ven
from reportgen.text_vn import bo_dau

_KHONG_LAP = "HT093"


def tao_thu_muc(thu_muc: Path) -> None:
    """Make the folder unless it is there.

    Raises:
        ReportgenError: it cannot be made (HT093, environment).
    """
    try:
        thu_muc.mkdir(parents=True, exist_ok=True)
    except OSError as caught:
        raise ReportgenError(
            error(
                _KHONG_LAP,
                f"không tạo được thư mục {thu_muc}",
                Location(str(thu_muc)),
                hint="ghi tên một thư mục được phép ghi sau lệnh",
            ),
            ExitCode.MOI_TRUONG,
        ) from caught


def ten_khong_dau(ten: str) -> str:
    """Turn a name into letters without accents, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", bo_dau(ten).lower()).strip("-")


def chep_ho_so_mau(ten: str, thu_muc: Path) -> Path:
    """Put a copy of the sample dossier *ten* in a folder, unless there is one of that name."""
    from reportgen.app.vi_du_mau import thu_muc_ho_so_mau  # heavy

    target = thu_muc / f"mau-{ten}.yaml"
    if not target.exists():
        source = thu_muc_ho_so_mau() / f"{ten}.yaml"
        lines = source.read_text(encoding="utf-8").split("\n")
        kept = lines[1:] if lines[0].startswith("# yaml-language-server") else lines
        ghi_nguyen_ven(target, "\n".join(kept).encode())
    return target


def cac_tep_ho_so(path: Path) -> tuple[Path, ...]:
    """Give the files of a dossier; none when a folder has too many to be one."""
    return cac_tep(path)[0]


def la_thu_muc_ho_so(path: Path) -> bool:
    """Whether a folder is one dossier: YAML files of its own, one of which names the unit."""
    from reportgen.lo.goi import co_don_vi

    own = [p for p in path.iterdir() if p.suffix.lower() in DUOI_TEP and p.name[0] not in ".~#"]
    return sum(co_don_vi(file) for file in own) == 1
