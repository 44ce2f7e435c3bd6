"""The checks of a dossier (to-dan-van.md §4.5), in one registry."""

from collections.abc import Iterator

from reportgen.diagnostics import Diagnostic
from reportgen.domain.ho_so import HoSo
from reportgen.domain.kiem_tra.danh_ba import CAC_KIEM_TRA
from reportgen.domain.nguon import NguonHoSo


def kiem_tra_ho_so(
    ho_so: HoSo, nguon: NguonHoSo, khong_du: frozenset[str] = frozenset()
) -> Iterator[Diagnostic]:
    """Run every check of the registry.

    ``khong_du``: lists that lost entries to schema errors; checks that need them are left out.
    """
    for kiem_tra in CAC_KIEM_TRA:
        if khong_du.isdisjoint(kiem_tra.can_du):
            yield from kiem_tra.ham(ho_so, nguon)
