"""The log: activities and meetings, and the targets they are held against."""

from collections.abc import Mapping

from pydantic import Field

from reportgen.domain.don_vi import Muc
from reportgen.domain.kieu import (
    CoKhong,
    DanhSachChu,
    DanhSachTen,
    DanhSachTo,
    Gio,
    MaLinhVuc,
    MaTo,
    Ngay,
    SoLe,
    SoLieuTho,
    SoNguyen,
)


class ChiTieu(Muc):
    """``chi_so``: the indicator measured, when the name does not tell it."""

    ma: str
    ten: str
    don_vi_tinh: str
    ke_hoach: SoLe
    chi_so: str | None = None


class HoatDong(Muc):
    """``to``: codes of the teams, or ("phuong",) for the ward's own work."""

    ma: str
    ngay: Ngay
    to: DanhSachTo
    linh_vuc: MaLinhVuc
    noi_dung: str
    ket_qua: str
    den_ngay: Ngay | None = None
    so_lieu: SoLieuTho = Field(default_factory=dict)
    so_lieu_theo_to: Mapping[str, SoLieuTho] = Field(default_factory=dict)
    phoi_hop: DanhSachTen = ()
    mo_hinh: str | None = None
    noi_bat: CoKhong = False
    minh_chung: DanhSachChu = ()


class NguoiVang(Muc):
    """A member absent from a meeting (code), and why."""

    thanh_vien: str
    ly_do: str = ""


class YKienHop(Muc):
    """What a member (code) said at a meeting."""

    nguoi: str
    noi_dung: str


class KetLuan(Muc):
    """A conclusion: task, member in charge, deadline."""

    noi_dung: str
    phu_trach: str | None = None
    han: Ngay | None = None


class HoiNghi(Muc):
    """``loai``: giao_ban_thang, so_ket, tong_ket, …; ``to``: a team's code or phuong."""

    ma: str
    ngay: Ngay
    to: MaTo
    loai: str
    co_mat: SoNguyen
    vang: SoNguyen
    ten: str | None = None
    gio_bat_dau: Gio | None = None
    gio_ket_thuc: Gio | None = None
    dia_diem: str | None = None
    chu_tri: str | None = None
    thu_ky: str | None = None
    nguoi_vang: tuple[NguoiVang, ...] = ()
    khach_moi: DanhSachTen = ()
    noi_dung: DanhSachChu = ()
    y_kien: tuple[YKienHop, ...] = ()
    ket_luan: tuple[KetLuan, ...] = ()
