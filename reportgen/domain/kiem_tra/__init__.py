"""The checks of a dossier (to-dan-van.md §4.5), in one registry."""

from collections.abc import Iterable, Iterator
from itertools import islice

from reportgen.diagnostics import Diagnostic, information
from reportgen.domain.ho_so import HoSo
from reportgen.domain.kiem_tra.danh_ba import CAC_KIEM_TRA
from reportgen.domain.nguon import NguonHoSo

NHIEU_NHAT = 200


def kiem_tra_ho_so(
    ho_so: HoSo, nguon: NguonHoSo, khong_du: frozenset[str] = frozenset()
) -> Iterator[Diagnostic]:
    """Run every check of the registry.

    ``khong_du``: lists that lost entries to schema errors; checks that need them are left out.
    """
    for kiem_tra in CAC_KIEM_TRA:
        if khong_du.isdisjoint(kiem_tra.can_du):
            yield from ke_vua_du(kiem_tra.ham(ho_so, nguon))


def ke_vua_du(cac_van_de: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Tell the first problems of a long row, and that there are more."""
    day = iter(cac_van_de)
    yield from islice(day, NHIEU_NHAT)
    con = next(day, None)
    if con is not None:
        yield information(
            "DL014",
            f"từ chỗ này còn nhiều chỗ như {NHIEU_NHAT} chỗ đã kể ({con.code})",
            con.location,
            hint="sửa những chỗ đã kể rồi chạy lại để xem tiếp",
        )
