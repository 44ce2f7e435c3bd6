"""The data folder: which dossiers there are; nothing outside it is ever opened."""

from dataclasses import dataclass, field
from pathlib import Path

from starlette.exceptions import HTTPException

from reportgen import app
from reportgen.web.cong_viec import SoCongViec
from reportgen.web.dang_nhap import SoDangNhap

DUOI = (".yaml", ".yml")
KHONG_CO = 404


@dataclass(frozen=True, slots=True)
class Kho:
    """The folder dossiers are kept in, a file or a folder each; ``viec``: long work on them.

    ``dang_nhap``: who is in, None when the page is for this machine alone; ``tls``: over HTTPS.
    """

    thu_muc: Path
    viec: SoCongViec = field(default_factory=SoCongViec, compare=False)
    dang_nhap: SoDangNhap | None = field(default=None, compare=False)
    tls: bool = False

    def cac_ho_so(self) -> tuple[Path, ...]:
        """Give the dossiers, files and folders, in the order of their names.

        Links that lead outside are passed by, and folders with the name of a file.
        """
        inside = self.thu_muc.resolve()
        found: dict[str, Path] = {}
        for path in sorted(self.thu_muc.glob("*"), key=lambda one: (one.is_dir(), one.name)):
            kind = app.la_thu_muc_ho_so(path) if path.is_dir() else path.suffix.lower() in DUOI
            if kind and not path.name.startswith((".", "~", "#")) and self._o_trong(path, inside):
                found.setdefault(path.stem, path)
        return tuple(sorted(found.values(), key=lambda one: one.name))

    def _o_trong(self, path: Path, inside: Path) -> bool:
        """Whether every file of a dossier is a file of ours."""
        files = app.cac_tep_ho_so(path)
        return bool(files) and all(
            file.is_file() and file.resolve().is_relative_to(inside) for file in files
        )

    def tim(self, ten: str) -> Path:
        """Find a dossier by its name, among those there are: a name is never made into a path.

        Raises:
            HTTPException: 404, there is none.
        """
        for path in self.cac_ho_so():
            if path.stem == ten:
                return path
        raise HTTPException(KHONG_CO, f"Không có hồ sơ tên “{ten}” trong thư mục dữ liệu.")
