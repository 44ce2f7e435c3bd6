"""The data folder: which dossiers there are; nothing outside it is ever opened."""

from dataclasses import dataclass, field
from pathlib import Path

from starlette.exceptions import HTTPException

from reportgen.web.cong_viec import SoCongViec
from reportgen.web.dang_nhap import SoDangNhap

DUOI = (".yaml", ".yml")
KHONG_CO = 404


@dataclass(frozen=True, slots=True)
class Kho:
    """The folder dossiers are kept in, a file each; ``viec``: long work on them.

    ``dang_nhap``: who is in, None when the page is for this machine alone; ``tls``: over HTTPS.
    """

    thu_muc: Path
    viec: SoCongViec = field(default_factory=SoCongViec, compare=False)
    dang_nhap: SoDangNhap | None = field(default=None, compare=False)
    tls: bool = False

    def cac_ho_so(self) -> tuple[Path, ...]:
        """Give the dossiers in the order of their names; links that lead outside are passed by."""
        inside = self.thu_muc.resolve()
        return tuple(
            path
            for path in sorted(self.thu_muc.glob("*"))
            if path.suffix.lower() in DUOI
            and not path.name.startswith((".", "~", "#"))
            and path.is_file()
            and path.resolve().is_relative_to(inside)
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
