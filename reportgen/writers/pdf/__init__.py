"""Write the laid-out tree as PDF, by one of several engines."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reportgen.diagnostics import Diagnostic, ReportgenError, error, information
from reportgen.layout.model import LaidOutDocument

TU_CHON = "auto"
WEASYPRINT, TYPST = "weasyprint", "typst"


@dataclass(frozen=True, slots=True)
class TepPdf:
    """The bytes of a PDF and how many pages it has."""

    du_lieu: bytes
    so_trang: int


def _weasyprint(doc: LaidOutDocument, *, tro_nang: bool) -> TepPdf:
    from reportgen.writers.pdf.weasyprint import render  # heavy

    return TepPdf(*render(doc, tro_nang=tro_nang))


def _typst(doc: LaidOutDocument, *, tro_nang: bool) -> TepPdf:
    """Make the PDF; Typst's is PDF/A-2a and PDF/UA-1 whether *tro_nang* is asked for or not."""
    del tro_nang
    from reportgen.writers.pdf.typst import render  # heavy

    return TepPdf(*render(doc))


ENGINES: Mapping[str, Callable[..., TepPdf]] = MappingProxyType(
    {WEASYPRINT: _weasyprint, TYPST: _typst}
)


def _has_pango() -> bool:
    from reportgen.writers.pdf.weasyprint import has_pango  # heavy

    return has_pango()


def chon_may(may: str, *, hang_loat: bool = False) -> str:
    """Name the engine: *may*, or what suits where it is ``auto``.

    Args:
        may: "weasyprint", "typst" or "auto".
        hang_loat: many documents are made in one go; ``auto`` is then Typst, which is faster.
            Otherwise it is WeasyPrint, or Typst where Pango is missing.

    Raises:
        ReportgenError: no such engine.
    """
    if may == TU_CHON:
        return TYPST if hang_loat or not _has_pango() else WEASYPRINT
    if may not in ENGINES:
        known = ", ".join((TU_CHON, *ENGINES))
        message = f"không có máy dựng PDF tên là “{may}”; có: {known}"
        raise ReportgenError(error("HT017", message, hint=f"ghi --may-pdf {TU_CHON}"))
    return may


def loi_nhan_may(may: str, da_chon: str) -> tuple[Diagnostic, ...]:
    """Return what to tell where *may* was ``auto`` and *da_chon* stands in for WeasyPrint."""
    if may != TU_CHON or da_chon == WEASYPRINT:
        return ()
    message = "máy này chưa có thư viện Pango nên PDF được dựng bằng Typst; dòng và trang vẫn vậy"
    hint = "ghi --may-pdf typst thì không có lời nhắc này"
    return (information("HT045", message, hint=hint),)


def dung_pdf(doc: LaidOutDocument, may: str = TU_CHON, *, tro_nang: bool = False) -> TepPdf:
    """Return *doc* as a PDF made by the engine *may*; equal input, equal bytes.

    *tro_nang*: tagged as PDF/UA-1 wants it, for people who have the document read to them.

    Raises:
        ReportgenError: no such engine, or what it needs is missing (exit code 3).
    """
    return ENGINES[chon_may(may)](doc, tro_nang=tro_nang)


def write_pdf(doc: LaidOutDocument, may: str = TU_CHON, *, tro_nang: bool = False) -> bytes:
    """Return only the bytes of :func:`dung_pdf`."""
    return dung_pdf(doc, may, tro_nang=tro_nang).du_lieu
