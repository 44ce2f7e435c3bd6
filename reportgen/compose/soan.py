"""Dossier + what the standard fixes + template → the tree of one document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportgen.aggregate.facts import SoLieuKy
from reportgen.compose.bang_chung import phu_luc_bang_chung
from reportgen.compose.cau_hinh_mau import doc_bang_mau, doc_nhom
from reportgen.compose.mau import BoMau, MauDaDung
from reportgen.compose.ngu_canh import Bang, bao_cao
from reportgen.compose.ngu_canh_khac import ke_hoach, quyet_dinh_kien_toan
from reportgen.compose.van.danh_gia_van import canh_bao_thieu
from reportgen.diagnostics import Diagnostic, Result
from reportgen.document.tree import PhuLuc, TheThuc, VanBan
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.ky_bao_cao import parse_ky

IN_CHIM = "DỮ LIỆU MẪU"
DANH_GIA_CAN = {
    "bao_cao_quy": ("han_che", "nguyen_nhan", "phuong_huong"),
    "so_ket_6_thang": ("uu_diem", "han_che", "nguyen_nhan", "phuong_huong"),
    "tong_ket_nam": ("uu_diem", "han_che", "nguyen_nhan", "phuong_huong"),
}
DANH_GIA_CAN_TO = ("han_che", "nguyen_nhan", "phuong_huong")
MAU_CUA_TO = "bao_cao_to"


@dataclass(frozen=True, slots=True)
class DauViec:
    """One document to compose.

    ``chu_the``: the issuer as the subject of a sentence; ``co_so``: what the opening carries out;
    ``ten_dan_van``: the unit's dân vận body; ``xet``: the day a draft is judged by;
    ``kem_theo``: the line under the title of an appendix.
    """

    loai: str
    ky: str
    pham_vi: str
    chu_the: str
    co_so: str
    ten_dan_van: str
    xet: date
    kem_theo: str = ""
    bang_chung: bool = False


@dataclass(frozen=True, slots=True)
class _NguyenLieu:
    mau: str
    ngu_canh: Mapping[str, object]
    bang_bieu: Mapping[str, Bang]
    so_lieu: SoLieuKy | None = None
    van_de: tuple[Diagnostic, ...] = ()


def soan(
    ho_so: HoSo, viec: DauViec, the_thuc: TheThuc, kieu_danh_so: str, bo_mau: BoMau
) -> Result[VanBan]:
    """Compose the tree of one document.

    The subject of *the_thuc* stands where it has one; else the template's is taken.
    """
    material = _nguyen_lieu(ho_so, viec, the_thuc, bo_mau)
    rendered = bo_mau.dung(material.mau, material.ngu_canh, material.bang_bieu)
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


def _nguyen_lieu(ho_so: HoSo, viec: DauViec, the_thuc: TheThuc, bo_mau: BoMau) -> _NguyenLieu:
    if viec.loai == "ke_hoach_nam":
        content = ke_hoach(
            ho_so,
            the_thuc.ngay or viec.xet,
            viec.chu_the,
            viec.co_so,
            viec.ten_dan_van,
            doc_bang_mau(bo_mau, "lo_trinh"),
            bo_mau.cau,
        )
        return _NguyenLieu(viec.loai, content.ngu_canh, content.bang_bieu)
    if viec.loai == "quyet_dinh_kien_toan":
        content = quyet_dinh_kien_toan(
            ho_so, viec.pham_vi, the_thuc.ngay, viec.xet, viec.ten_dan_van, bo_mau.cau
        )
        return _NguyenLieu(viec.loai, content.ngu_canh, content.bang_bieu, van_de=content.van_de)
    period = parse_ky(viec.ky, ho_so.nam, ho_so.ky_bao_cao)
    until = the_thuc.ngay or period.den_ngay
    report = bao_cao(
        ho_so, period, viec.pham_vi, viec.chu_the, viec.co_so, until, doc_nhom(bo_mau), bo_mau.cau
    )
    of_ward = viec.pham_vi == PHUONG
    needed = DANH_GIA_CAN[viec.loai] if of_ward else DANH_GIA_CAN_TO
    missing = canh_bao_thieu(ho_so, viec.ky, viec.pham_vi, needed)
    name = viec.loai if of_ward else MAU_CUA_TO
    return _NguyenLieu(name, report.ngu_canh, report.bang_bieu, report.so_lieu, missing)


def _trich_yeu(the_thuc: TheThuc, rendered: MauDaDung) -> TheThuc:
    subject = rendered.thong_tin.get("trich_yeu", "")
    if the_thuc.trich_yeu or not isinstance(subject, str):
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
