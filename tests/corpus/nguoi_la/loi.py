"""A fault: the rule it breaks, the correct document it is put into, what is changed."""

from dataclasses import dataclass

from tests.corpus.nguoi_la.mo_hinh import Viec

BANG = ("word2003", "kieu", "google")
CA = (*BANG, "tab")
HINH = ("word2003", "kieu")


@dataclass(frozen=True)
class Loi:
    """``keo_theo``: codes that are a true consequence as well; ``tay``: hands that can make it."""

    ma: str
    goc: str
    viec: tuple[Viec, ...]
    keo_theo: tuple[str, ...] = ()
    tay: tuple[str, ...] = CA


def L(  # noqa: N802 - short, for tables
    ma: str, goc: str, *viec: Viec, keo_theo: tuple[str, ...] = (), tay: tuple[str, ...] = CA
) -> Loi:
    """A row of a table."""
    return Loi(ma, goc, viec, keo_theo, tay)
