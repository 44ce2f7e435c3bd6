"""Make a PDF with Typst: no system library, the packaged fonts and nothing from outside."""

import re
from datetime import UTC, date, datetime
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from reportgen.diagnostics import ExitCode, ReportgenError, error
from reportgen.layout.model import LaidOutDocument
from reportgen.writers.typ import write_typ

STANDARDS = ("a-2a", "ua-1")
_PAGES = re.compile(rb"/Type */Pages */Count (\d+)")


@lru_cache(maxsize=1)
def _compiler() -> Any:  # noqa: ANN401  # built in Rust
    """Return the compiler, one a process: it knows the four packaged fonts and no other.

    Raises:
        ReportgenError: the package ``typst`` cannot be loaded (exit code 3).
    """
    try:
        import typst  # heavy
    except ImportError as problem:
        message = "chưa có gói typst để dựng PDF, xin gõ: pip install typst"
        hint = "hoặc ghi --may-pdf weasyprint"
        raise ReportgenError(error("HT044", message, hint=hint), ExitCode.MOI_TRUONG) from problem
    folder = Path(str(files("reportgen.fonts")))
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
    return typst.Compiler(font_paths=fonts, root=folder)


def _day(doc: LaidOutDocument) -> int:
    """Return the second the file is said to be made: the document's own day, else a fixed one.

    PDF/A wants a date, and equal input is to give equal bytes.
    """
    own = doc.thuoc_tinh.get("ngay")
    if not own:
        return 0
    day = date.fromisoformat(own)
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def render(doc: LaidOutDocument) -> tuple[bytes, int]:
    """Return *doc* as the bytes of a PDF, and the number of its pages.

    Raises:
        ReportgenError: the package ``typst`` cannot be loaded (exit code 3).
    """
    compiler, source = _compiler(), write_typ(doc).encode()
    made = bytes(
        compiler.compile(source, format="pdf", pdf_standards=list(STANDARDS), timestamp=_day(doc))
    )
    counted = _PAGES.search(made)
    if counted is None:
        raise ValueError("a PDF of Typst without a page tree")
    return made, int(counted[1])
