"""The log: activities and meetings, and the targets they are held against."""

from collections.abc import Mapping
from typing import Annotated

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
    chon,
)
from reportgen.domain.liet_ke import KhoGiay


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
    """A conclusion: task, member in charge, deadline.

    ``co_quan``: the body in charge where it is no person; ``phoi_hop``: who works with it.
    """

    noi_dung: str
    phu_trach: str | None = None
    han: Ngay | None = None
    co_quan: str | None = None
    phoi_hop: DanhSachTen = ()


class HoiNghi(Muc):
    """``loai``: giao_ban_thang, so_ket, tong_ket, …; ``to``: a team's code or phuong.

    ``co_mat``, ``vang``: absent while the meeting is still to come. ``thanh_phan``: who takes part,
    a line each; ``danh_gia``: the chair's assessment; ``kho_giay``: paper of its invitations.
    """

    ma: str
    ngay: Ngay
    to: MaTo
    loai: str
    co_mat: SoNguyen | None = None
    vang: SoNguyen | None = None
    ten: str | None = None
    gio_bat_dau: Gio | None = None
    gio_ket_thuc: Gio | None = None
    dia_diem: str | None = None
    chu_tri: str | None = None
    thu_ky: str | None = None
    nguoi_vang: tuple[NguoiVang, ...] = ()
    khach_moi: DanhSachTen = ()
    thanh_phan: DanhSachChu = ()
    tai_lieu: DanhSachChu = ()
    dau_moi: str | None = None
    kho_giay: Annotated[KhoGiay, chon(KhoGiay)] | None = None
    noi_dung: DanhSachChu = ()
    danh_gia: DanhSachChu = ()
    y_kien: tuple[YKienHop, ...] = ()
    ket_luan: tuple[KetLuan, ...] = ()
