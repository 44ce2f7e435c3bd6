"""Make a PDF with Typst: no system library, the packaged fonts and nothing from outside."""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from reportgen.layout.model import LaidOutDocument
from reportgen.writers.typ import write_typ

STANDARDS = ("a-2a", "ua-1")


@lru_cache(maxsize=1)
def _compiler() -> Any:  # noqa: ANN401  # built in Rust
    """Return the compiler, one a process: it knows the four packaged fonts and no other."""
    import typst  # heavy

    folder = Path(str(files("reportgen.fonts")))
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
    return typst.Compiler(font_paths=fonts, root=folder)


def render(doc: LaidOutDocument) -> bytes:
    """Return *doc* as the bytes of a PDF."""
    return bytes(
        _compiler().compile(
            write_typ(doc).encode(), format="pdf", pdf_standards=list(STANDARDS), timestamp=0
        )
    )
