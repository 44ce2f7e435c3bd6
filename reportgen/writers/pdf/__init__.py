"""Write the laid-out tree as PDF, by one of several engines."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reportgen.diagnostics import ReportgenError, error
from reportgen.layout.model import LaidOutDocument

TU_CHON = "auto"


@dataclass(frozen=True, slots=True)
class TepPdf:
    """The bytes of a PDF and how many pages it has."""

    du_lieu: bytes
    so_trang: int


def _weasyprint(doc: LaidOutDocument) -> TepPdf:
    from reportgen.writers.pdf.weasyprint import render  # heavy

    return TepPdf(*render(doc))


ENGINES: Mapping[str, Callable[[LaidOutDocument], TepPdf]] = MappingProxyType(
    {"weasyprint": _weasyprint}
)


def chon_may(may: str) -> str:
    """Name the engine: *may*, or for ``auto`` the first of ``ENGINES``.

    Raises:
        ReportgenError: no such engine.
    """
    if may == TU_CHON:
        return next(iter(ENGINES))
    if may not in ENGINES:
        known = ", ".join((TU_CHON, *ENGINES))
        message = f"không có máy dựng PDF tên là “{may}”; có: {known}"
        raise ReportgenError(error("HT017", message, hint=f"ghi --may-pdf {TU_CHON}"))
    return may


def dung_pdf(doc: LaidOutDocument, may: str = TU_CHON) -> TepPdf:
    """Return *doc* as a PDF made by the engine *may*; equal input, equal bytes.

    Raises:
        ReportgenError: no such engine, or its system libraries are missing (exit code 3).
    """
    return ENGINES[chon_may(may)](doc)


def write_pdf(doc: LaidOutDocument, may: str = TU_CHON) -> bytes:
    """Return only the bytes of :func:`dung_pdf`."""
    return dung_pdf(doc, may).du_lieu
