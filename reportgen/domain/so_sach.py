"""The books: money, assessments, the register, figures of the year before."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from reportgen.domain.don_vi import Muc
from reportgen.domain.kieu import (
    DanhSachChu,
    DanhSachTen,
    DanhSachTo,
    MaKy,
    MaTo,
    Ngay,
    SoLieuTho,
    SoNguyen,
    SoTien,
    chon,
)
from reportgen.domain.liet_ke import KhoGiay


class KhoanChi(Muc):
    """An expense in đồng."""

    ngay: Ngay
    to: MaTo
    noi_dung: str
    so_tien: SoTien


class KinhPhi(Muc):
    """Money: the yearly allowance of a team, what it rests on, and what was spent."""

    dinh_muc_moi_to: SoTien | None = None
    can_cu: str | None = None
    khoan_chi: tuple[KhoanChi, ...] = ()


class DanhGia(Muc):
    """``pham_vi``: phuong or a team's code; ``muc``: the field or model a thematic one is about."""

    ky: MaKy
    pham_vi: MaTo
    uu_diem: DanhSachChu = ()
    han_che: DanhSachChu = ()
    nguyen_nhan: DanhSachChu = ()
    phuong_huong: DanhSachChu = ()
    bai_hoc: DanhSachChu = ()
    kien_nghi: DanhSachChu = ()
    muc: str | None = None


class TheThucRieng(Muc):
    """What stands over the program's choice in a document's frame; absent: as the program has it.

    ``quyen_han``, ``chuc_vu``, ``kiem``: lines of the signature block as printed; an empty list
    leaves the lines out.
    """

    co_quan_cap_tren: str | None = None
    co_quan_ban_hanh: str | None = None
    ky_hieu_co_quan: str | None = None
    dia_danh: str | None = None
    can_cu: DanhSachChu | None = None
    kinh_gui: DanhSachTen | None = None
    quyen_han: DanhSachTen | None = None
    chuc_vu: DanhSachTen | None = None
    kiem: DanhSachTen | None = None
    ho_ten: str | None = None
    noi_nhan: DanhSachTen | None = None
    luu: str | None = None
    do_khan: str | None = None
    pham_vi_luu_hanh: str | None = None
    du_thao: str | None = None
    nguoi_soan: str | None = None
    lien_he: str | None = None


class TheThucTheoLoai(Muc):
    """Own form of every document of the types, issuers and scopes named; none named: all."""

    loai: DanhSachTen = ()
    co_quan: DanhSachTen = ()
    pham_vi: DanhSachTo = ()
    the_thuc: TheThucRieng = TheThucRieng()


class VanBanDaBanHanh(Muc):
    """An entry of the register. ``pham_vi``: phuong or a code, where the subject does not tell.

    ``muc``: codes of the entries it is about (a meeting, models, awards, a field of activity);
    ``noi_dung``: the text of a document with free content, a paragraph each; ``kho_giay``: the
    paper, where it is not A4.
    """

    loai: str
    so_ky_hieu: str
    ngay: Ngay
    trich_yeu: str
    nguoi_ky: str
    ky: MaKy | None = None
    pham_vi: MaTo | None = None
    muc: DanhSachTen = ()
    noi_dung: DanhSachChu = ()
    the_thuc: TheThucRieng | None = None
    kho_giay: Annotated[KhoGiay, chon(KhoGiay)] | None = None


class KyTruoc(Muc):
    """Last year's figures by period code; missing periods have no entry."""

    nam: SoNguyen
    so_lieu: Mapping[MaKy, SoLieuTho] = Field(default_factory=dict)
    so_thanh_vien: SoNguyen | None = None
    so_mo_hinh: SoNguyen | None = None
    ghi_chu: str | None = None
