"""Write the laid-out tree as PDF, by one of several engines."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from reportgen.diagnostics import ReportgenError, error
from reportgen.layout.model import LaidOutDocument


def _weasyprint(doc: LaidOutDocument) -> bytes:
    from reportgen.writers.pdf.weasyprint import render  # heavy

    return render(doc)


ENGINES: Mapping[str, Callable[[LaidOutDocument], bytes]] = MappingProxyType(
    {"weasyprint": _weasyprint}
)


def write_pdf(doc: LaidOutDocument, may: str = "weasyprint") -> bytes:
    """Return *doc* as the bytes of a PDF made by the engine *may*; equal input, equal bytes.

    Raises:
        ReportgenError: no such engine, or its system libraries are missing (exit code 3).
    """
    engine = ENGINES.get(may)
    if engine is None:
        known = ", ".join(ENGINES)
        raise ReportgenError(
            error("HT010", f"không có máy dựng PDF tên là “{may}”; có: {known}")
        )
    return engine(doc)
