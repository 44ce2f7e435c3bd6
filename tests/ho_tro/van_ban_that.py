"""The real documents of the sample dossiers, each made once a test run."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportgen.app import YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.dung_van_ban import BoDung, DaSoan, bo_dung, soan_va_bo_tri
from reportgen.writers.docx import write_docx
from reportgen.writers.pdf import write_pdf
from tests.ho_tro.ho_so_mau import CHUYEN, HK, LTT, ho_so_mau

GOC = Path(__file__).parents[2]


@dataclass(frozen=True)
class Chon:
    """Which document: dossier, type, period, scope, codes of the entries it is about."""

    ho_so: str
    loai: str
    ky: str
    pham_vi: str
    muc: tuple[str, ...] = ()


SO_VAN_BAN = {
    "ltt-ke-hoach": Chon(LTT, "ke_hoach_nam", "N", "phuong"),
    "ltt-bao-cao-q1": Chon(LTT, "bao_cao_quy", "Q1", "phuong"),
    "ltt-so-ket": Chon(LTT, "so_ket_6_thang", "6T", "phuong"),
    "ltt-bao-cao-q3": Chon(LTT, "bao_cao_quy", "Q3", "phuong"),
    "ltt-tong-ket": Chon(LTT, "tong_ket_nam", "N", "phuong"),
    "hk-ke-hoach": Chon(HK, "ke_hoach_nam", "N", "phuong"),
    "hk-kien-toan-tdp03": Chon(HK, "quyet_dinh_kien_toan", "", "TDP03"),
    "hk-bao-cao-q1": Chon(HK, "bao_cao_quy", "Q1", "phuong"),
    "hk-kien-toan-tdp15": Chon(HK, "quyet_dinh_kien_toan", "", "TDP15"),
    "hk-kien-toan-tdp09": Chon(HK, "quyet_dinh_kien_toan", "", "TDP09"),
    "hk-so-ket": Chon(HK, "so_ket_6_thang", "6T", "phuong"),
    "hk-bao-cao-q3": Chon(HK, "bao_cao_quy", "Q3", "phuong"),
    "ltt-thang-5-tdp5": Chon(LTT, "bao_cao_thang", "T05", "TDP5"),
    "ltt-chuyen-de-mh-02": Chon(LTT, "bao_cao_chuyen_de", "N", "phuong", ("MH-02",)),
    "hk-chuyen-de-gpmb": Chon(HK, "bao_cao_chuyen_de", "Q1", "phuong", ("giai_phong_mat_bang",)),
    "hk-thang-8": Chon(HK, "bao_cao_thang", "T08", "phuong"),
    "hk-to-trinh-tdp03": Chon(HK, "to_trinh_kien_toan", "", "TDP03"),
    "hk-to-trinh-tdp15": Chon(HK, "to_trinh_kien_toan", "", "TDP15"),
    "hk-danh-sach-tdp09": Chon(HK, "danh_sach_thanh_vien", "", "TDP09"),
    "hk-quy-che": Chon(HK, "quy_che", "", "phuong"),
    "chuyen-ke-hoach": Chon(CHUYEN, "ke_hoach_thanh_lap", "", "phuong"),
    "chuyen-thanh-lap": Chon(CHUYEN, "quyet_dinh_thanh_lap", "", "phuong"),
    "chuyen-to-trinh": Chon(CHUYEN, "to_trinh_kien_toan", "", "phuong"),
    "chuyen-kien-toan": Chon(CHUYEN, "quyet_dinh_kien_toan", "", "phuong"),
    "chuyen-danh-sach": Chon(CHUYEN, "danh_sach_thanh_vien", "", "phuong"),
    "chuyen-quy-che": Chon(CHUYEN, "quy_che", "", "phuong"),
}
"""Every document that ``build`` makes of the sample dossiers without a selector."""

THEM = {
    "ltt-bao-cao-to-q2": Chon(LTT, "bao_cao_quy", "Q2", "TDP2"),
    "ltt-chuyen-de-mh-03": Chon(LTT, "bao_cao_chuyen_de", "N", "phuong", ("MH-03",)),
    "hk-chuyen-de-moi-truong": Chon(HK, "bao_cao_chuyen_de", "N", "phuong", ("moi_truong",)),
    "hk-thang-3-tdp13": Chon(HK, "bao_cao_thang", "T03", "TDP13"),
    "ltt-du-thao-q2": Chon(LTT, "bao_cao_quy", "Q2", "phuong"),
    "ltt-danh-sach": Chon(LTT, "danh_sach_thanh_vien", "", "phuong"),
    "hk-du-thao-thanh-lap": Chon(HK, "quyet_dinh_thanh_lap", "", "TDP01"),
}
"""A report of a tổ, drafts without number and date."""

VAN_BAN = {**SO_VAN_BAN, **THEM}


@cache
def _bo_dung(ten: str) -> BoDung:
    return bo_dung(ho_so_mau(ten))


@cache
def da_soan(ten: str) -> DaSoan:
    """Compose and lay out the document *ten*."""
    chon = VAN_BAN[ten]
    hs = ho_so_mau(chon.ho_so)
    asked = YeuCau((Path(chon.ho_so),))
    found = chon_viec(
        hs, (chon.loai,), (chon.ky,) if chon.ky else (), (chon.pham_vi,), chon.muc
    ).value
    assert found is not None
    (viec,) = found
    return soan_va_bo_tri(_bo_dung(chon.ho_so), viec, asked)


@cache
def docx_cua(ten: str) -> bytes:
    """Write the DOCX of *ten*."""
    return write_docx(da_soan(ten).bo_cuc)


@cache
def pdf_cua(ten: str) -> bytes:
    """Write the PDF of *ten*."""
    return write_pdf(da_soan(ten).bo_cuc)
