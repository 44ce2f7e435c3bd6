"""Paper: the size of a page, its name, which way it lies."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

CAC_KHO: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"A3": (842, 1191), "A4": (595, 842), "A5": (420, 595), "A6": (298, 420), "Letter": (612, 792)}
)
"""Sizes of papers in points (1/72 inch), the short side first; ISO 216 and ANSI."""
SAI_SO = 6.0
"""Points by which a page may differ from its paper."""
MM_MOI_DIEM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class KhoTrang:
    """A page as it is seen, in points (1/72 inch)."""

    rong: float
    cao: float

    @property
    def ngang(self) -> bool:
        """Whether it is wider than tall."""
        return self.rong > self.cao + SAI_SO

    @property
    def ten(self) -> str:
        """Name of the paper: "A4", or its sides in millimetres ("200x250mm")."""
        short, long = sorted((self.rong, self.cao))
        for name, sides in CAC_KHO.items():
            if abs(short - sides[0]) <= SAI_SO and abs(long - sides[1]) <= SAI_SO:
                return name
        return f"{short * MM_MOI_DIEM:.0f}x{long * MM_MOI_DIEM:.0f}mm"
