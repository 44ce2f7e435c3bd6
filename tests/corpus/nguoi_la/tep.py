"""Every file of the strangers: their correct documents, and each fault by two hands."""

from collections.abc import Iterator

from tests.corpus.nguoi_la import goc_dang, goc_nha_nuoc, loi_dau, loi_than
from tests.corpus.nguoi_la.ban_tay import TAY
from tests.corpus.nguoi_la.dung_la import DUNG
from tests.corpus.nguoi_la.loi import Loi
from tests.corpus.nguoi_la.mo_hinh import VanBanLa, lam

GOC: dict[str, VanBanLa] = {
    f"{nhom}.{ten}": made
    for nhom, module in (("dang", goc_dang), ("nn", goc_nha_nuoc))
    for ten, made in vars(module).items()
    if isinstance(made, VanBanLa)
}
LOI: tuple[Loi, ...] = (*loi_dau.LOI, *loi_than.LOI)
MOI_LOI = 2
"""Hands that make each fault."""


def dung() -> Iterator[tuple[str, bytes]]:
    """Correct documents, each by every hand."""
    for ten, made in GOC.items():
        for hand in TAY.values():
            yield f"{ten.replace('.', '-').lower()}-{hand.ten}", hand.tep(made)
    for n, one in enumerate(DUNG):
        for k in range(min(MOI_LOI, len(one.tay))):
            hand = TAY[one.tay[(n + k) % len(one.tay)]]
            yield f"{one.ten}-{hand.ten}", hand.tep(lam(GOC[one.goc], *one.viec))


def sai() -> Iterator[tuple[str, bytes, frozenset[str], frozenset[str]]]:
    """Name, file, the code it must give, codes it may."""
    for n, loi in enumerate(LOI):
        made = lam(GOC[loi.goc], *loi.viec)
        for k in range(min(MOI_LOI, len(loi.tay))):
            hand = TAY[loi.tay[(n + k) % len(loi.tay)]]
            name = f"{n}-{loi.ma.lower()}-{hand.ten}"
            yield name, hand.tep(made), frozenset({loi.ma, *loi.keo_theo}), frozenset()
