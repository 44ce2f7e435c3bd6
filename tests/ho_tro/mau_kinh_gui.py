"""Correct papers with addressees and minutes, of both families: bases of the rules' examples."""

from dataclasses import replace
from datetime import date
from functools import cache

from reportgen.ban_hanh.co_quan import lap_co_quan
from reportgen.document.tree import KhoiKy, KinhGui, NoiNhan, TheThuc, VanBan
from reportgen.domain.ho_so import CoQuanKy
from reportgen.writers import write_docx
from tests.ho_tro.ho_so_mau import HK, ho_so_mau
from tests.ho_tro.mau_the_thuc import HD05, ND30, doan
from tests.layout.dung import bo_cuc

_LOI = (
    "Thực hiện chương trình công tác dân vận năm 2026, cơ quan đã rà soát tình hình Nhân dân ở "
    "cơ sở, tổng hợp ý kiến của các tổ dân phố và đề xuất những việc cần làm trong quý IV năm 2026."
)


def _the_thuc(co_quan: CoQuanKy, so: str, **thay: object) -> TheThuc:
    issuer = lap_co_quan(ho_so_mau(HK).don_vi, co_quan)
    party = co_quan is not CoQuanKy.UBND
    base = TheThuc(
        ho=issuer.ho,
        loai="to_trinh",
        ten_loai="tờ trình",
        ky_hieu_loai="TTr",
        trich_yeu="đề nghị khen thưởng phong trào thi đua “Dân vận khéo” năm 2026",
        co_quan_ban_hanh=issuer.ten,
        co_quan_cap_tren=issuer.cap_tren,
        ky_hieu_co_quan=issuer.ky_hieu,
        so=so,
        dia_danh="Hoàn Kiếm",
        ngay=date(2026, 10, 9),
        khoi_ky=KhoiKy(
            ("T/M Ban Thường vụ",) if party else ("TM. Ủy ban nhân dân",),
            ("Phó Bí thư",) if party else ("Chủ tịch",),
            "Bùi Đức Mạnh",
        ),
        noi_nhan=NoiNhan(
            ("Như trên", "Thường trực Đảng ủy phường"),
            "Lưu Văn phòng Đảng ủy" if party else "Lưu: VT",
        ),
    )
    return replace(base, **thay)  # type: ignore[arg-type]


def _cong_van(the_thuc: TheThuc) -> TheThuc:
    return replace(
        the_thuc,
        loai="cong_van",
        ten_loai="công văn",
        ky_hieu_loai="CV",
        la_cong_van=True,
        trich_yeu="phối hợp tổ chức ngày hội “Dân vận khéo” năm 2026",
    )


def to_trinh_dang() -> VanBan:
    begged = KinhGui("Kính trình", ("Ban Thường vụ Thành ủy", "Ban Tổ chức Thành ủy"))
    return VanBan(_the_thuc(CoQuanKy.DANG_UY, "12", kinh_gui=begged), (doan(_LOI),))


def cong_van_dang() -> VanBan:
    sent = KinhGui("Kính gửi", ("Chi bộ Tổ dân phố số 5", "Chi bộ Tổ dân phố số 9"))
    return VanBan(_cong_van(_the_thuc(CoQuanKy.DANG_UY, "34", kinh_gui=sent)), (doan(_LOI),))


def to_trinh_nha_nuoc() -> VanBan:
    sent = KinhGui("Kính gửi", ("Ủy ban nhân dân thành phố Hà Nội",))
    return VanBan(_the_thuc(CoQuanKy.UBND, "56", kinh_gui=sent), (doan(_LOI),))


def cong_van_nha_nuoc() -> VanBan:
    sent = KinhGui("Kính gửi", ("Sở Nội vụ thành phố Hà Nội", "Sở Tài chính thành phố Hà Nội"))
    return VanBan(_cong_van(_the_thuc(CoQuanKy.UBND, "78", kinh_gui=sent)), (doan(_LOI),))


def bien_ban_dang() -> VanBan:
    the_thuc = _the_thuc(
        CoQuanKy.DANG_UY,
        "07",
        loai="bien_ban",
        ten_loai="biên bản",
        ky_hieu_loai="BB",
        trich_yeu="hội nghị giao ban công tác dân vận quý III năm 2026",
        khoi_ky=KhoiKy((), ("Chủ trì",), "Đỗ Quốc Ưởng"),
        khoi_ky_trai=KhoiKy((), ("Người ghi biên bản",), "Lưu Thị Nguyệt"),
        noi_nhan=NoiNhan(),
    )
    return VanBan(the_thuc, (doan(_LOI),))


GOC = {
    "mau-to-trinh-dang": (to_trinh_dang, HD05),
    "mau-cong-van-dang": (cong_van_dang, HD05),
    "mau-to-trinh-nha-nuoc": (to_trinh_nha_nuoc, ND30),
    "mau-cong-van-nha-nuoc": (cong_van_nha_nuoc, ND30),
    "mau-bien-ban-dang": (bien_ban_dang, HD05),
}


@cache
def docx_mau(ten: str) -> bytes:
    """The specimen of this name as DOCX."""
    make, edition = GOC[ten]
    return write_docx(bo_cuc(make(), edition))
