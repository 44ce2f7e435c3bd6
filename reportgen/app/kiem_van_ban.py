"""Use case of the checker: judge DOCX files by the standard in force."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.diagnostics import Diagnostic, Location, ReportgenError, Severity, error

if TYPE_CHECKING:
    from reportgen.checker.chay import KetQuaKiem


@dataclass(frozen=True, slots=True)
class YeuCauKiem:
    """What to check and how. ``muc``: leave out what is graver not than this; ``bo``: codes."""

    tep: tuple[Path, ...]
    chuan: str = "auto"
    muc: str = ""
    bo: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VanBanDaKiem:
    """A DOCX checked; ``ket_qua`` None when it could not be read (``van_de`` says why)."""

    duong_dan: str
    van_de: tuple[Diagnostic, ...]
    ket_qua: "KetQuaKiem | None" = None

    def as_json(self) -> dict[str, object]:
        """The shape of design §4."""
        made = self.ket_qua
        skipped = made.khong_kiem if made else ()
        return {
            "duong_dan": self.duong_dan,
            "chuan": made.chuan.ma_hieu if made else None,
            "loai": (made.van_ban.loai or None) if made else None,
            "vi_sao": list(made.vi_sao) if made else [],
            "van_de": [d.as_json() for d in self.van_de],
            "khong_kiem": [{"ma": code, "ly_do": reason} for code, reason in skipped],
        }


_THU_TU = (Severity.LOI, Severity.CANH_BAO, Severity.THONG_TIN)


def check(yeu_cau: YeuCauKiem) -> tuple[VanBanDaKiem, ...]:
    """Check each file; one that cannot be read is a result with its reason, never the end."""
    return tuple(_mot_tep(path, yeu_cau) for path in yeu_cau.tep)


def _mot_tep(path: Path, yeu_cau: YeuCauKiem) -> VanBanDaKiem:
    from reportgen.checker.chay import kiem
    from reportgen.docx_reader import doc_docx

    name = str(path)
    try:
        read = doc_docx(doc_tep(path), name)
        if read.value is None:
            return VanBanDaKiem(name, read.diagnostics)
        result = kiem(read.value, name, yeu_cau.chuan, yeu_cau.bo, read.diagnostics)
    except ReportgenError as stopped:
        return VanBanDaKiem(name, stopped.diagnostics)
    kept = _THU_TU[: _THU_TU.index(Severity(yeu_cau.muc)) + 1] if yeu_cau.muc else _THU_TU
    return VanBanDaKiem(name, tuple(d for d in result.van_de if d.severity in kept), result)


def doc_tep(path: Path) -> bytes:
    """Read a file.

    Raises:
        ReportgenError: it cannot be read (DX006).
    """
    try:
        return path.read_bytes()
    except OSError as why:
        raise ReportgenError(
            error(
                "DX006",
                f"không đọc được tệp: {why.strerror or why}",
                Location(str(path)),
                hint="kiểm tra đường dẫn và quyền đọc tệp",
            )
        ) from why
