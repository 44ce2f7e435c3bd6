"""The facts of a period: dossier + period + scope → everything a template may name."""

from dataclasses import replace

from reportgen.aggregate.chi_tieu import thuc_hien_chi_tieu
from reportgen.aggregate.facts import SoLieuKy
from reportgen.aggregate.gop import gop
from reportgen.aggregate.pham_vi import doc_pham_vi
from reportgen.aggregate.so_sanh import so_sanh
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.ky_bao_cao import parse_ky
from reportgen.domain.pham_vi import ten_pham_vi


def so_lieu_rieng(ho_so: HoSo, ma_ky: str, pham_vi: str) -> SoLieuKy:
    """Aggregate as ``tong_hop``, without comparisons and targets (a row of a table)."""
    ky = parse_ky(ma_ky, ho_so.nam, ho_so.ky_bao_cao)
    return gop(ho_so, ky, doc_pham_vi(ho_so, pham_vi))


def tong_hop(ho_so: HoSo, ma_ky: str, pham_vi: str = PHUONG) -> SoLieuKy:
    """Aggregate the log over a period and scope, with comparisons and yearly targets.

    Args:
        ho_so: the dossier.
        ma_ky: a period as ``parse_ky`` reads it.
        pham_vi: ``phuong`` or a team's code.

    Raises:
        ReportgenError: DL101, DL102, DL104 about the period; DL103 about the scope.
    """
    ky = parse_ky(ma_ky, ho_so.nam, ho_so.ky_bao_cao)
    trong_pham_vi = doc_pham_vi(ho_so, pham_vi)
    so_lieu = gop(ho_so, ky, trong_pham_vi)
    ky_truoc, cung_ky = so_sanh(ho_so, ky, trong_pham_vi, so_lieu)
    return replace(
        so_lieu,
        ky_truoc=ky_truoc,
        cung_ky=cung_ky,
        chi_tieu=thuc_hien_chi_tieu(ho_so, ky, trong_pham_vi),
        ten_ky=ky.ten,
        ten_pham_vi=ten_pham_vi(ho_so, trong_pham_vi.ma),
    )
