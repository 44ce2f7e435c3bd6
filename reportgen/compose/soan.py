"""Dossier + what the standard fixes + template → the tree of one document."""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.compose.bang_chung import phu_luc_bang_chung
from reportgen.compose.bieu_do import co_bieu_do, kem_bieu_do
from reportgen.compose.con_thieu import bao_con_thieu
from reportgen.compose.mau import BoMau, MauDaDung
from reportgen.compose.nguon import DauVao, DauViec, nguyen_lieu
from reportgen.compose.so_cai import SoCai
from reportgen.compose.truy_nguon import gan_nguon, ma_da_in
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
    mark, place = bo_mau.cau("danh_gia.khong_co"), _vi_tri(ho_so, viec)
    notes += bao_con_thieu(rendered.value.noi_dung, rendered.value.phu_luc, mark, notes, place)
    the_thuc = _kinh_gui(_trich_yeu(the_thuc, rendered.value), bo_mau)
    document = VanBan(
        the_thuc=the_thuc,
        noi_dung=rendered.value.noi_dung,
        phu_luc=rendered.value.phu_luc,
        kieu_danh_so=kieu_danh_so,
        in_chim=IN_CHIM if ho_so.du_lieu_mau else "",
        khuon=viec.khuon,
        thuoc_tinh={"tac_gia": the_thuc.co_quan_ban_hanh},
    )
    if viec.bieu_do and co_bieu_do(viec.nguon, viec.ky):
        document = kem_bieu_do(ho_so, document, viec.ky, viec.pham_vi, bo_mau)
    if material.so_cai is not None:
        document = _kem_bang_chung(ho_so, document, material.so_cai)
    return Result(replace(document, phu_luc=_danh_so(document.phu_luc, viec.kem_theo)), notes)


def _kem_bang_chung(ho_so: HoSo, document: VanBan, so_cai: SoCai) -> VanBan:
    """Tie the printed figures to their evidence, which comes as the last appendix."""
    document = gan_nguon(document, [entry.ma for entry in so_cai.muc])
    evidence = phu_luc_bang_chung(ho_so, so_cai, ma_da_in(document))
    return replace(document, phu_luc=(*document.phu_luc, evidence))


def _vi_tri(ho_so: HoSo, viec: DauViec) -> str:
    """Place of the document in the register; empty for a draft."""
    return next((f"van_ban[{i}]" for i, vb in enumerate(ho_so.van_ban) if vb is viec.entry), "")


def _trich_yeu(the_thuc: TheThuc, rendered: MauDaDung) -> TheThuc:
    subject = rendered.thong_tin.get("trich_yeu", "")
    if the_thuc.trich_yeu:
        return the_thuc
    return replace(the_thuc, trich_yeu=subject)


def _kinh_gui(the_thuc: TheThuc, bo_mau: BoMau) -> TheThuc:
    """Put the wanting mark where there must be an addressee and none is known."""
    address = the_thuc.kinh_gui
    if address is None or address.noi:
        return the_thuc
    wanting = bo_mau.cau("danh_gia.khong_co")
    return replace(the_thuc, kinh_gui=replace(address, noi=(wanting,)))


def _danh_so(appendices: Sequence[PhuLuc], kem_theo: str) -> tuple[PhuLuc, ...]:
    """Number appendices from two on, enclosed texts apart; one without content is left out."""
    kept = [appendix for appendix in appendices if appendix.noi_dung]
    proper = [appendix for appendix in kept if not appendix.ten_loai]
    numbers = {id(one): n for n, one in enumerate(proper, 1)} if len(proper) > 1 else {}
    return tuple(
        replace(appendix, so=numbers.get(id(appendix), 0), kem_theo=kem_theo) for appendix in kept
    )
