"""The registry: each check with its code and the lists it needs whole."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from reportgen.diagnostics import Diagnostic
from reportgen.domain.ho_so import HoSo
from reportgen.domain.nguon import NguonHoSo

Ham = Callable[[HoSo, NguonHoSo], Iterator[Diagnostic]]


class KiemTra(NamedTuple):
    """``can_du``: names of lists without which the check would accuse wrongly."""

    ma: str
    ham: Ham
    can_du: tuple[str, ...] = ()


CAC_KIEM_TRA: tuple[KiemTra, ...] = ()
