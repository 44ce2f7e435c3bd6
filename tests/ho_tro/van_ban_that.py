"""The real documents of the sample dossiers, each made once a test run."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportgen.app import YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.dung_van_ban import BoDung, DaSoan, bo_dung, soan_va_bo_tri
from reportgen.writers.docx import write_docx
from reportgen.writers.pdf import write_pdf
from tests.ho_tro.ho_so_mau import HK, LTT, ho_so_mau

GOC = Path(__file__).parents[2]


@dataclass(frozen=True)
class Chon:
    """Which document: dossier, type, period, scope, codes of the entries it is about.

    Of a type with free content the code is the number in the register, or ``moi``.
    """

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
    "ltt-cong-van": Chon(LTT, "cong_van", "", "phuong", ("218-CV/ĐU",)),
    "hk-cong-van-dang": Chon(HK, "cong_van", "", "phuong", ("286-CV/ĐU",)),
    "hk-cong-van-ubnd": Chon(HK, "cong_van", "", "phuong", ("642/UBND-VX",)),
    "hk-cong-van-mttq": Chon(HK, "cong_van", "", "phuong", ("249/MTTQ-BTT",)),
    "hk-cong-van-doan": Chon(HK, "cong_van", "", "phuong", ("12-CV/ĐTN",)),
}
"""Every document that ``build`` makes of both dossiers without a selector."""

THEM = {
    "ltt-bao-cao-to-q2": Chon(LTT, "bao_cao_quy", "Q2", "TDP2"),
    "ltt-du-thao-q2": Chon(LTT, "bao_cao_quy", "Q2", "phuong"),
    "ltt-cong-van-du-thao": Chon(LTT, "cong_van", "", "phuong", ("moi",)),
}
"""A report of a tổ, a draft without number and date."""

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
