"""Make a PDF of the HTML with WeasyPrint, the packaged fonts and nothing from outside."""

import atexit
import re
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from reportgen.diagnostics import ExitCode, ReportgenError, error
from reportgen.layout.model import LaidOutDocument
from reportgen.writers.html import write_html
from reportgen.writers.html.blocks import without_marks
from reportgen.writers.phong_chu import FACES, FAMILY

ACCESSIBLE = "pdf/ua-1"
_MISSING = (
    "thiếu thư viện Pango để dựng PDF, xin gõ:"
    " apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)
_WITHOUT = "hoặc ghi --may-pdf typst: dựng PDF mà không cần thư viện nào của hệ thống"

# A line whose last word is a link that does not fit is broken at its first space, far too early.
_LINK = re.compile(r"</?a\b[^>]*>")


def _engine() -> Any:  # noqa: ANN401  # a module without types
    try:
        import weasyprint  # heavy
    except OSError as problem:
        raise ReportgenError(
            error("HT016", _MISSING, hint=_WITHOUT), ExitCode.MOI_TRUONG
        ) from problem
    return weasyprint


def has_pango() -> bool:
    """Tell whether WeasyPrint finds the system libraries it needs."""
    try:
        _engine()
    except ReportgenError:
        return False
    return True


def _font_addresses() -> dict[str, str]:
    folder = Path(str(files("reportgen.fonts")))
    return {name: (folder / name).as_uri() for name, _, _ in FACES}


@lru_cache(maxsize=1)
def _prepared() -> tuple[Any, Any, Any]:
    """Return, once a process, the fetcher, the font configuration and the style sheet of fonts."""
    weasyprint = _engine()
    from weasyprint.text.fonts import FontConfiguration

    from reportgen.writers.pdf.fetcher import RefusingFetcher

    addresses = _font_addresses()
    fetcher, fonts = RefusingFetcher(frozenset(addresses.values())), FontConfiguration()
    rules = "".join(
        f'@font-face{{font-family:"{FAMILY}";src:url("{addresses[name]}");'
        f"font-weight:{'bold' if bold else 'normal'};font-style:{'italic' if slant else 'normal'}}}"
        for name, bold, slant in FACES
    )
    sheet = weasyprint.CSS(string=rules, font_config=fonts, url_fetcher=fetcher)
    return fetcher, fonts, sheet


def _forget() -> None:
    """Let the fonts go while Python still stands: WeasyPrint cannot do so any later."""
    _prepared.cache_clear()


atexit.register(_forget)


def _say_scopes(_document: Any, pdf: Any) -> None:  # noqa: ANN401  # WeasyPrint has no types
    """Say of each header cell that it heads its column: WeasyPrint links cells, and not all."""
    for item in pdf.objects:
        if isinstance(item, dict) and item.get("S") == "/TH":
            item["A"]["Scope"] = "/Column"


def render(doc: LaidOutDocument, *, tro_nang: bool = False) -> tuple[bytes, int]:
    """Return *doc* as the bytes of a PDF, and the number of its pages.

    *tro_nang*: as PDF/UA-1, else without a promise.

    Raises:
        ReportgenError: Pango is not there (exit code 3).
    """
    fetcher, fonts, sheet = _prepared()
    page = _engine().HTML(string=_LINK.sub("", write_html(doc)), url_fetcher=fetcher)
    variant = {"pdf_variant": ACCESSIBLE} if tro_nang else {}
    pages = page.render(stylesheets=[sheet], font_config=fonts, **variant)
    for each in pages.pages:
        each.bookmarks[:] = [
            (level, without_marks(label), *rest) for level, label, *rest in each.bookmarks
        ]
    return pages.write_pdf(finisher=_say_scopes, **variant), len(pages.pages)
