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
    """Which document: dossier, type, period, scope, codes of the entries it is about.

    Of a type with free content the code is the number in the register, or ``moi``.
    """

    ho_so: str
    loai: str
    ky: str
    pham_vi: str
    muc: tuple[str, ...] = ()


def _mo_hinh(*so: int) -> tuple[str, ...]:
    """Codes of models by their numbers."""
    return tuple(f"MH-{n:02}" for n in so)


def _kt(tu: int, den: int) -> tuple[str, ...]:
    """Give the codes of the awards *tu* to *den*."""
    return tuple(f"KT-{number:02d}" for number in range(tu, den + 1))


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
    "ltt-to-trinh-khen": Chon(LTT, "to_trinh_khen_thuong", "", "phuong", _kt(1, 7)),
    "ltt-qd-khen-tap-the": Chon(LTT, "quyet_dinh_khen_thuong", "", "phuong", _kt(1, 4)),
    "ltt-qd-khen-ca-nhan": Chon(LTT, "quyet_dinh_khen_thuong", "", "phuong", _kt(5, 7)),
    "hk-to-trinh-khen": Chon(HK, "to_trinh_khen_thuong", "", "phuong", _kt(1, 22)),
    "hk-qd-khen-tap-the": Chon(HK, "quyet_dinh_khen_thuong", "", "phuong", _kt(1, 12)),
    "hk-qd-khen-ca-nhan": Chon(HK, "quyet_dinh_khen_thuong", "", "phuong", _kt(13, 22)),
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
    "ltt-dang-ky-mh02": Chon(LTT, "dang_ky_mo_hinh", "", "TDP2", ("MH-02",)),
    "ltt-dang-ky-mh05": Chon(LTT, "dang_ky_mo_hinh", "", "TDP5", ("MH-05",)),
    "ltt-tham-dinh-mh02": Chon(LTT, "tham_dinh_mo_hinh", "", "phuong", ("MH-02",)),
    "ltt-cong-nhan-mo-hinh": Chon(
        LTT, "quyet_dinh_cong_nhan_mo_hinh", "", "phuong", _mo_hinh(1, 4, 5)
    ),
    "hk-dang-ky-mh02": Chon(HK, "dang_ky_mo_hinh", "", "TDP02", ("MH-02",)),
    "hk-tong-hop-dang-ky": Chon(
        HK, "tong_hop_dang_ky_mo_hinh", "", "phuong", _mo_hinh(*range(1, 25))
    ),
    "hk-tham-dinh-mh02": Chon(HK, "tham_dinh_mo_hinh", "", "phuong", ("MH-02",)),
    "hk-tham-dinh-mh09": Chon(HK, "tham_dinh_mo_hinh", "", "phuong", ("MH-09",)),
    "ltt-bien-ban": Chon(LTT, "bien_ban_giao_ban", "", "TDP5", ("GB-024",)),
    "ltt-giay-moi": Chon(LTT, "giay_moi", "", "phuong", ("HN-05",)),
    "ltt-thong-bao": Chon(LTT, "thong_bao_ket_luan", "", "phuong", ("HN-02",)),
    "hk-bien-ban": Chon(HK, "bien_ban_giao_ban", "", "TDP03", ("GB-100",)),
    "hk-giay-moi-a5": Chon(HK, "giay_moi", "", "phuong", ("HN-02",)),
    "hk-thong-bao": Chon(HK, "thong_bao_ket_luan", "", "phuong", ("HN-02",)),
    "hk-cong-nhan-mo-hinh": Chon(
        HK,
        "quyet_dinh_cong_nhan_mo_hinh",
        "",
        "phuong",
        _mo_hinh(1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 23),
    ),
    "ltt-cong-van": Chon(LTT, "cong_van", "", "phuong", ("218-CV/ĐU",)),
    "hk-cong-van-dang": Chon(HK, "cong_van", "", "phuong", ("286-CV/ĐU",)),
    "hk-cong-van-ubnd": Chon(HK, "cong_van", "", "phuong", ("642/UBND-VX",)),
    "hk-cong-van-mttq": Chon(HK, "cong_van", "", "phuong", ("249/MTTQ-BTT",)),
    "hk-cong-van-doan": Chon(HK, "cong_van", "", "phuong", ("12-CV/ĐTN",)),
}
"""Every document that ``build`` makes of the sample dossiers without a selector."""

THEM = {
    "ltt-bao-cao-to-q2": Chon(LTT, "bao_cao_quy", "Q2", "TDP2"),
    "ltt-chuyen-de-mh-03": Chon(LTT, "bao_cao_chuyen_de", "N", "phuong", ("MH-03",)),
    "hk-chuyen-de-moi-truong": Chon(HK, "bao_cao_chuyen_de", "N", "phuong", ("moi_truong",)),
    "hk-thang-3-tdp13": Chon(HK, "bao_cao_thang", "T03", "TDP13"),
    "ltt-du-thao-q2": Chon(LTT, "bao_cao_quy", "Q2", "phuong"),
    "ltt-giay-khen-tap-the": Chon(LTT, "giay_khen", "", "phuong", _kt(2, 2)),
    "ltt-giay-khen-ca-nhan": Chon(LTT, "giay_khen", "", "phuong", _kt(7, 7)),
    "hk-giay-khen-tap-the": Chon(HK, "giay_khen", "", "phuong", _kt(1, 1)),
    "hk-giay-khen-ca-nhan": Chon(HK, "giay_khen", "", "phuong", _kt(14, 14)),
    "ltt-danh-sach": Chon(LTT, "danh_sach_thanh_vien", "", "phuong"),
    "hk-du-thao-thanh-lap": Chon(HK, "quyet_dinh_thanh_lap", "", "TDP01"),
    "ltt-tham-dinh-mh06": Chon(LTT, "tham_dinh_mo_hinh", "", "phuong", ("MH-06",)),
    "ltt-bien-ban-mong": Chon(LTT, "bien_ban_giao_ban", "", "TDP1", ("GB-001",)),
    "ltt-cong-van-du-thao": Chon(LTT, "cong_van", "", "phuong", ("moi",)),
}
"""A report of a tổ, a draft without number and date, minutes of which little is known."""
"""A report of a tổ, a draft without number and date, certificates."""
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
