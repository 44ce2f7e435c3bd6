"""The node tree: what stands in a YAML file, each value still as text, with its place."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Khoa(NamedTuple):
    """A key as written (NFC), with its line and column from 1."""

    goc: str
    dong: int
    cot: int


@dataclass(slots=True, eq=False)
class NutChu:
    """A scalar: ``chu`` is None when nothing (or ``~``, ``null``) is written.

    ``trong_ngoac``: quoted or a block scalar, so YAML did not cut it at `` #``.
    ``viet``: the text as written, when ``chu`` is a repaired one.
    """

    tep: str
    dong: int
    cot: int
    chu: str | None
    trong_ngoac: bool = False
    viet: str | None = None


@dataclass(slots=True, eq=False)
class NutDanhSach:
    """A list. ``chi_so_goc``: the index each entry had in the file, when entries were taken out."""

    tep: str
    dong: int
    cot: int
    muc: list["Nut"] = field(default_factory=list)
    chi_so_goc: list[int] | None = None


@dataclass(slots=True, eq=False)
class NutBang:
    """A mapping by normalised key; ``khoa`` has the same keys, as written and with their places."""

    tep: str
    dong: int
    cot: int
    muc: dict[str, "Nut"] = field(default_factory=dict)
    khoa: dict[str, Khoa] = field(default_factory=dict)


Nut = NutChu | NutDanhSach | NutBang
