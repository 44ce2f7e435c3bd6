"""The books: money, assessments, the register, figures of the year before."""

from collections.abc import Mapping

from pydantic import Field

from reportgen.domain.don_vi import Muc
from reportgen.domain.kieu import DanhSachChu, MaKy, MaTo, Ngay, SoLieuTho, SoNguyen, SoTien


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
    """``pham_vi``: phuong or a team's code."""

    ky: MaKy
    pham_vi: MaTo
    uu_diem: DanhSachChu = ()
    han_che: DanhSachChu = ()
    nguyen_nhan: DanhSachChu = ()
    phuong_huong: DanhSachChu = ()
    bai_hoc: DanhSachChu = ()
    kien_nghi: DanhSachChu = ()


class VanBanDaBanHanh(Muc):
    """An entry of the register. ``pham_vi``: phuong or a code, where the subject does not tell."""

    loai: str
    so_ky_hieu: str
    ngay: Ngay
    trich_yeu: str
    nguoi_ky: str
    ky: MaKy | None = None
    pham_vi: MaTo | None = None


class KyTruoc(Muc):
    """Last year's figures by period code; missing periods have no entry."""

    nam: SoNguyen
    so_lieu: Mapping[MaKy, SoLieuTho] = Field(default_factory=dict)
    so_thanh_vien: SoNguyen | None = None
    so_mo_hinh: SoNguyen | None = None
    ghi_chu: str | None = None
