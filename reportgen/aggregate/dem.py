"""Counting with the codes kept: the small sums every figure is made of."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol, TypeVar

from reportgen.aggregate.facts import SoLieu


class CoMa(Protocol):
    """An entry with a code."""

    @property
    def ma(self) -> str:
        """The code."""


M = TypeVar("M", bound=CoMa)


@dataclass(frozen=True, slots=True)
class KhoangNgay:
    """Days from ``tu`` to ``den``, both included; empty when ``den`` is the earlier."""

    tu: date
    den: date

    def __contains__(self, ngay: date) -> bool:
        return self.tu <= ngay <= self.den


class Tong:
    """A running sum by indicator, in the order of first appearance."""

    def __init__(self) -> None:
        self._gia_tri: dict[str, int | Decimal] = {}
        self._nguon: dict[str, dict[str, None]] = {}

    def cong(self, chi_so: str, gia_tri: int | Decimal, nguon: str) -> None:
        """Add *gia_tri* to an indicator and remember the entry it came from."""
        self._gia_tri[chi_so] = self._gia_tri.get(chi_so, 0) + gia_tri
        self._nguon.setdefault(chi_so, {})[nguon] = None

    def ket_qua(self) -> Mapping[str, SoLieu]:
        """Give every indicator met so far."""
        return {
            chi_so: SoLieu(gia_tri, tuple(self._nguon[chi_so]))
            for chi_so, gia_tri in self._gia_tri.items()
        }


def dem(muc: Iterable[CoMa]) -> SoLieu:
    """Count entries."""
    nguon = tuple(dict.fromkeys(m.ma for m in muc))
    return SoLieu(len(nguon), nguon)


def dem_theo(muc: Iterable[M], khoa: Callable[[M], str]) -> Mapping[str, SoLieu]:
    """Count entries by *khoa*, in the order of first appearance."""
    tong = Tong()
    for m in muc:
        tong.cong(khoa(m), 1, m.ma)
    return tong.ket_qua()


def cong(*cac_so: SoLieu) -> SoLieu:
    """Add figures; an entry behind several of them is named once."""
    nguon = dict.fromkeys(ma for so in cac_so for ma in so.nguon)
    return SoLieu(sum(so.gia_tri for so in cac_so), tuple(nguon))
