"""Dossier + what the standard fixes + template → the tree of one document."""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.compose.bang_chung import phu_luc_bang_chung
from reportgen.compose.mau import BoMau, MauDaDung
from reportgen.compose.nguon import DauVao, DauViec, nguyen_lieu
from reportgen.diagnostics import Result
from reportgen.document.tree import PhuLuc, TheThuc, VanBan
from reportgen.domain.ho_so import HoSo

IN_CHIM = "DỮ LIỆU MẪU"


def soan(
    ho_so: HoSo, viec: DauViec, the_thuc: TheThuc, kieu_danh_so: str, bo_mau: BoMau
) -> Result[VanBan]:
    """Compose the tree of one document.

    The subject of *the_thuc* stands where it has one; else the template's is taken.
    """
    material = nguyen_lieu(DauVao(ho_so, viec, the_thuc, bo_mau))
    rendered = bo_mau.dung(viec.mau, material.ngu_canh, material.bang_bieu)
    notes = (*material.van_de, *rendered.diagnostics)
    if rendered.value is None:
        return Result(None, notes)
    the_thuc = _trich_yeu(the_thuc, rendered.value)
    appendices = [*rendered.value.phu_luc]
    if viec.bang_chung and material.so_lieu is not None:
        appendices.append(phu_luc_bang_chung(ho_so, material.so_lieu))
    document = VanBan(
        the_thuc=the_thuc,
        noi_dung=rendered.value.noi_dung,
        phu_luc=_danh_so(appendices, viec.kem_theo),
        kieu_danh_so=kieu_danh_so,
        in_chim=IN_CHIM if ho_so.du_lieu_mau else "",
        thuoc_tinh={"tac_gia": the_thuc.co_quan_ban_hanh},
    )
    return Result(document, notes)


def _trich_yeu(the_thuc: TheThuc, rendered: MauDaDung) -> TheThuc:
    subject = rendered.thong_tin.get("trich_yeu", "")
    if the_thuc.trich_yeu:
        return the_thuc
    return replace(the_thuc, trich_yeu=subject)


def _danh_so(appendices: Sequence[PhuLuc], kem_theo: str) -> tuple[PhuLuc, ...]:
    """Number appendices from two on; one without content is left out."""
    kept = [appendix for appendix in appendices if appendix.noi_dung]
    several = len(kept) > 1
    return tuple(
        replace(appendix, so=number if several else 0, kem_theo=kem_theo)
        for number, appendix in enumerate(kept, 1)
    )
