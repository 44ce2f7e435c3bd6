"""Styles: document defaults, chains of styles, and table styles with their conditional parts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from reportgen.docx_reader.thuoc_tinh_chu import chong, phan_chu
from reportgen.docx_reader.thuoc_tinh_doan import chong_doan, phan_doan
from reportgen.docx_reader.xml import W, con, val

Phan = Mapping[str, object]
CHUOI_DAI_NHAT = 64


@dataclass(frozen=True)
class Kieu:
    """A style: identifier, name, kind, what it is based on, its own formatting."""

    ma: str
    ten: str
    loai: str
    goc: str
    element: "etree._Element"
    mac_dinh: bool = False

    @cached_property
    def chu(self) -> Phan:
        """Its own run formatting."""
        return phan_chu(con(self.element, f"{W}rPr"))

    @cached_property
    def doan(self) -> Phan:
        """Its own paragraph formatting."""
        return phan_doan(con(self.element, f"{W}pPr"))


@dataclass(frozen=True)
class BangKieu:
    """The styles of a document."""

    kieu: Mapping[str, Kieu] = field(default_factory=dict)
    chu_mac_dinh: Phan = field(default_factory=dict)
    doan_mac_dinh: Phan = field(default_factory=dict)
    _nho: dict[tuple[str, str], Phan] = field(default_factory=dict, compare=False, repr=False)

    def mac_dinh(self, loai: str) -> str:
        """Identifier of the default style of a kind; empty when there is none."""
        return next((k.ma for k in self.kieu.values() if k.loai == loai and k.mac_dinh), "")

    def chuoi(self, ma: str, loai: str) -> tuple[Kieu, ...]:
        """The style and what it is based on, the deepest base first; loops are cut."""
        chain: list[Kieu] = []
        seen: set[str] = set()
        while ma and ma not in seen and len(chain) < CHUOI_DAI_NHAT:
            seen.add(ma)
            style = self.kieu.get(ma)
            if style is None or style.loai != loai:
                break
            chain.append(style)
            ma = style.goc
        return tuple(reversed(chain))

    def chu_cua(self, ma: str, loai: str) -> Phan:
        """Run formatting of a style with all its bases."""
        key = (ma, loai)
        if key not in self._nho:
            self._nho[key] = chong(style.chu for style in self.chuoi(ma, loai))
        return self._nho[key]

    def cap_de_muc(self, ma: str) -> int | None:
        """Outline level of a style: its own, else that of a built-in heading's name."""
        for style in reversed(self.chuoi(ma, "paragraph")):
            level = style.doan.get("cap_de_muc")
            if isinstance(level, int):
                return level
        return None


def doc_kieu(root: "etree._Element | None") -> BangKieu:
    """Read the styles part; an empty table when there is none."""
    if root is None:
        return BangKieu()
    styles = {}
    for element in root.iterfind(f"{W}style"):
        ma = val(element, "styleId") or ""
        styles[ma] = Kieu(
            ma,
            val(con(element, f"{W}name")) or ma,
            val(element, "type") or "paragraph",
            val(con(element, f"{W}basedOn")) or "",
            element,
            mac_dinh=val(element, "default") in {"1", "true", "on"},
        )
    defaults = con(root, f"{W}docDefaults")
    run = con(con(defaults, f"{W}rPrDefault"), f"{W}rPr")
    paragraph = con(con(defaults, f"{W}pPrDefault"), f"{W}pPr")
    return BangKieu(styles, phan_chu(run), phan_doan(paragraph))


# The conditional parts of a table style that a cell falls under, the weakest first
# (ECMA-376 Part 1, 17.7.6): whole table, bands of columns and rows, first and last, corners.
_DIEU_KIEN = (
    "wholeTable", "band1Vert", "band2Vert", "band1Horz", "band2Horz", "firstCol", "lastCol",
    "firstRow", "lastRow", "neCell", "nwCell", "seCell", "swCell",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChoDung:
    """Where a cell stands in its table, and which parts of the style the table asks for."""

    hang: int
    cot: int
    so_hang: int
    so_cot: int
    nhin: frozenset[str]


def dieu_kien(cho: ChoDung) -> Iterator[str]:
    """Name the conditional parts of a table style that hold for a cell, the weakest first."""
    first_row, last_row = cho.hang == 0, cho.hang == cho.so_hang - 1
    first_col, last_col = cho.cot == 0, cho.cot == cho.so_cot - 1
    look = cho.nhin
    holds = {
        "wholeTable": True,
        "band1Vert": "noVBand" not in look and (cho.cot - ("firstColumn" in look)) % 2 == 0,
        "band2Vert": "noVBand" not in look and (cho.cot - ("firstColumn" in look)) % 2 == 1,
        "band1Horz": "noHBand" not in look and (cho.hang - ("firstRow" in look)) % 2 == 0,
        "band2Horz": "noHBand" not in look and (cho.hang - ("firstRow" in look)) % 2 == 1,
        "firstCol": "firstColumn" in look and first_col,
        "lastCol": "lastColumn" in look and last_col,
        "firstRow": "firstRow" in look and first_row,
        "lastRow": "lastRow" in look and last_row,
    }
    holds |= {
        "neCell": holds["firstRow"] and holds["lastCol"],
        "nwCell": holds["firstRow"] and holds["firstCol"],
        "seCell": holds["lastRow"] and holds["lastCol"],
        "swCell": holds["lastRow"] and holds["firstCol"],
    }
    yield from (name for name in _DIEU_KIEN if holds[name])


_CO_NHIN = ("firstRow", "lastRow", "firstColumn", "lastColumn", "noHBand", "noVBand")
_BIT_NHIN = {
    "firstRow": 0x0020, "lastRow": 0x0040, "firstColumn": 0x0080, "lastColumn": 0x0100,
    "noHBand": 0x0200, "noVBand": 0x0400,
}  # fmt: skip


def doc_nhin(look: "etree._Element | None") -> frozenset[str]:
    """Read ``w:tblLook``: as named attributes, else as the older bit field."""
    if look is None:
        return frozenset()
    named = {name for name in _CO_NHIN if look.get(W + name) is not None}
    if named:
        return frozenset(n for n in named if look.get(W + n) in {"1", "true", "on"})
    try:
        bits = int(val(look) or "0", 16)
    except ValueError:
        return frozenset()
    return frozenset(name for name, bit in _BIT_NHIN.items() if bits & bit)


def phan_kieu_bang(chain: Sequence[Kieu], cho: ChoDung | None) -> tuple[Phan, Phan]:
    """Run and paragraph formatting that a table style gives to a cell."""
    runs: list[Phan] = []
    paragraphs: list[Phan] = []
    for style in chain:
        runs.append(style.chu)
        paragraphs.append(style.doan)
    if cho is not None:
        for name in dieu_kien(cho):
            for style in chain:
                for part in _phan_dieu_kien(style.element).get(name, ()):
                    runs.append(phan_chu(con(part, f"{W}rPr")))
                    paragraphs.append(phan_doan(con(part, f"{W}pPr")))
    return chong(runs), chong_doan(paragraphs)


def _phan_dieu_kien(element: "etree._Element") -> Mapping[str, tuple["etree._Element", ...]]:
    found: dict[str, tuple[etree._Element, ...]] = {}
    for part in element.iterfind(f"{W}tblStylePr"):
        name = val(part, "type") or ""
        found[name] = (*found.get(name, ()), part)
    return found
