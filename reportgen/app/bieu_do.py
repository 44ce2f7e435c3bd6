"""Use case: the plots of a dossier's whole year."""

from typing import TYPE_CHECKING

from reportgen.app.ho_so_mo import HoSoMo

if TYPE_CHECKING:
    from reportgen.aggregate.bieu_do import BieuDo


def bieu_do(opened: HoSoMo) -> "BieuDo | None":
    """Count for the plots; None while the dossier has errors."""
    if opened.ho_so is None:
        return None
    from reportgen.aggregate.bieu_do import dem_bieu_do

    return dem_bieu_do(opened.ho_so)
