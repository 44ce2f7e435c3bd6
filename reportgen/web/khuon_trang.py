"""Pages from their templates: our own, with every value escaped."""

from functools import lru_cache
from typing import TYPE_CHECKING

from reportgen.web.huong_dan import buoc_dang_xem

if TYPE_CHECKING:
    from jinja2 import Environment


@lru_cache(maxsize=1)
def moi_truong() -> "Environment":
    """Make the environment; templates come from this package alone, never from a dossier."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("reportgen.web", "mau_trang"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["so"] = so_viet
    made.filters["hoa_dau"] = hoa_dau
    made.globals["buoc_dang_xem"] = buoc_dang_xem
    return made


def so_viet(so: object) -> str:
    """Write a number as Vietnamese do: 1.234,5."""
    text = f"{so:,}" if isinstance(so, int) else str(so)
    return text.translate(str.maketrans(",.", ".,"))


def hoa_dau(chu: str) -> str:
    """Begin with a capital what stands alone: "phường Cửa Nam" as a heading."""
    return chu[:1].upper() + chu[1:]


def ve_trang(ten: str, du_lieu: dict[str, object]) -> str:
    """Fill the template *ten*."""
    return moi_truong().get_template(ten).render(du_lieu)
