"""The dossier: one class an entity, attribute names equal to the YAML keys.

One definition serves as the schema of the file (unknown keys refused, texts converted) and as the
frozen value the rest of the program works on.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict

from reportgen.domain.kieu import (
    PHUONG,
    CoKhong,
    DanhSachChu,
    DanhSachTo,
    Gio,
    MaKy,
    MaLinhVuc,
    MaTo,
    Ngay,
    SoLe,
    SoLieuTho,
    SoNguyen,
    SoTien,
    chon,
)
from reportgen.domain.liet_ke import (
    CachChot,
    CapCongNhan,
    ChucDanh,
    CoQuanKy,
    DangKy,
    DoiTuong,
    GioiTinh,
    HinhThucKhen,
    KetQuaDonThu,
    KetQuaHoaGiai,
    KieuDatDau,
    LinhVucMoHinh,
    LoaiDonThu,
    LoaiDonVi,
    LoaiQuyetDinh,
    MoHinhChinhQuyen,
    TrangThaiYKien,
)

__all__ = [
    "PHUONG",
    "CachChot",
    "CanCu",
    "CapCongNhan",
    "CauHinhKy",
    "ChiTieu",
    "ChucDanh",
    "CoQuanKy",
    "DangKy",
    "DanhGia",
    "DoiTuong",
    "DonThu",
    "DonVi",
    "GioiTinh",
    "HinhThucKhen",
    "HoSo",
    "HoaGiai",
    "HoatDong",
    "HoiNghi",
    "KetLuan",
    "KetQuaDonThu",
    "KetQuaHoaGiai",
    "KhenThuong",
    "KhoanChi",
    "KieuDatDau",
    "KinhPhi",
    "KyTruoc",
    "LinhVucMoHinh",
    "LoaiDonThu",
    "LoaiDonVi",
    "LoaiQuyetDinh",
    "MoHinh",
    "MoHinhChinhQuyen",
    "Muc",
    "NguoiKy",
    "NguoiVang",
    "QuyetDinh",
    "SoLieuTho",
    "ThanhVien",
    "ToDanVan",
    "TrangThaiYKien",
    "VanBanDaBanHanh",
    "YKienHop",
    "YKienNhanDan",
]


class Muc(BaseModel):
    """Base of all entries."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class DonVi(Muc):
    ten: str
    loai: Annotated[LoaiDonVi, chon(LoaiDonVi)]
    mo_hinh: Annotated[MoHinhChinhQuyen, chon(MoHinhChinhQuyen)]
    dia_danh: str
    dang_bo_cap_tren: str
    cap_uy: str
    co_quan_dan_van: str
    co_quan_dan_van_cap_tren: str
    nhiem_ky: str
    so_to_dan_pho: SoNguyen
    thanh_lap_tu: Ngay | None = None
    so_ho: SoNguyen | None = None
    so_nhan_khau: SoNguyen | None = None
    so_dang_vien: SoNguyen | None = None
    noi_nhan_mac_dinh: DanhSachChu = ()


class CauHinhKy(Muc):
    """``ngay_chot``: the last day of a month's window when ``cach_chot`` is tuy_chinh (1-28)."""

    cach_chot: Annotated[CachChot, chon(CachChot)] = CachChot.CUOI_KY
    ngay_chot: SoNguyen | None = None


class NguoiKy(Muc):
    """``co_quan``: dang_uy, khoi_dan_van, ban_xay_dung_dang, to_dan_van, chi_bo, ubnd, mttq, doan."""

    ma: str
    ho_ten: str
    chuc_vu: str
    co_quan: Annotated[CoQuanKy, chon(CoQuanKy)]
    tu_ngay: Ngay
    den_ngay: Ngay | None = None


class CanCu(Muc):
    ma: str
    so_ky_hieu: str
    co_quan: str
    trich_yeu: str
    ngay: Ngay | None = None
    hieu_luc_tu: Ngay | None = None
    het_hieu_luc: Ngay | None = None
    thay_boi: str | None = None
    loai: str | None = None
    dung_cho: DanhSachChu = ()


class ThanhVien(Muc):
    ma: str
    ho_ten: str
    gioi_tinh: Annotated[GioiTinh, chon(GioiTinh)]
    nam_sinh: SoNguyen
    chuc_danh: Annotated[ChucDanh, chon(ChucDanh)]
    chuc_vu: str
    to_chuc: str
    dang_vien: CoKhong
    tu_ngay: Ngay
    den_ngay: Ngay | None = None
    dien_thoai: str | None = None
    phu_trach: str | None = None

    def duong_nhiem(self, ngay: date) -> bool:
        """Whether the person belongs to the team on *ngay* (both ends included)."""
        return self.tu_ngay <= ngay and (self.den_ngay is None or ngay <= self.den_ngay)


class QuyetDinh(Muc):
    """``loai``: thanh_lap or kien_toan."""

    loai: Annotated[LoaiQuyetDinh, chon(LoaiQuyetDinh)]
    so_ky_hieu: str
    ngay: Ngay


class ToDanVan(Muc):
    ma: str
    ten: str
    to_dan_pho: str
    chi_bo: str
    so_ho: SoNguyen
    so_nhan_khau: SoNguyen
    quyet_dinh: QuyetDinh
    so_thanh_vien: SoNguyen
    thanh_vien: tuple[ThanhVien, ...]
    quyet_dinh_thay_doi: tuple[QuyetDinh, ...] = ()
    giai_the: Ngay | None = None

    def thanh_vien_ngay(self, ngay: date) -> tuple[ThanhVien, ...]:
        """Members in office on *ngay*, in the order of the dossier; none after ``giai_the``."""
        if self.giai_the is not None and ngay > self.giai_the:
            return ()
        return tuple(tv for tv in self.thanh_vien if tv.duong_nhiem(ngay))


class ChiTieu(Muc):
    """``chi_so``: the indicator measured, when the name does not tell it."""

    ma: str
    ten: str
    don_vi_tinh: str
    ke_hoach: SoLe
    chi_so: str | None = None


class HoatDong(Muc):
    """``to``: codes of the teams, or ("phuong",) for the ward's own work (written as one text or a list)."""

    ma: str
    ngay: Ngay
    to: DanhSachTo
    linh_vuc: MaLinhVuc
    noi_dung: str
    ket_qua: str
    den_ngay: Ngay | None = None
    so_lieu: SoLieuTho = {}
    so_lieu_theo_to: Mapping[str, SoLieuTho] = {}
    phoi_hop: DanhSachChu = ()
    mo_hinh: str | None = None
    noi_bat: CoKhong = False
    minh_chung: DanhSachChu = ()


class NguoiVang(Muc):
    thanh_vien: str
    ly_do: str = ""


class YKienHop(Muc):
    nguoi: str
    noi_dung: str


class KetLuan(Muc):
    noi_dung: str
    phu_trach: str | None = None
    han: Ngay | None = None


class HoiNghi(Muc):
    """``loai``: giao_ban_thang, giao_ban_quy, so_ket, tong_ket, …; ``to``: a team's code or phuong."""

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
    khach_moi: DanhSachChu = ()
    noi_dung: DanhSachChu = ()
    y_kien: tuple[YKienHop, ...] = ()
    ket_luan: tuple[KetLuan, ...] = ()


class HoaGiai(Muc):
    ma: str
    ngay_tiep_nhan: Ngay
    to: MaTo
    loai: str
    noi_dung: str
    ket_qua: Annotated[KetQuaHoaGiai, chon(KetQuaHoaGiai)]
    ngay_ket_thuc: Ngay | None = None


class DonThu(Muc):
    ma: str
    ngay: Ngay
    to: MaTo
    loai: Annotated[LoaiDonThu, chon(LoaiDonThu)]
    noi_dung: str
    ket_qua: Annotated[KetQuaDonThu, chon(KetQuaDonThu)]
    tham_quyen: str | None = None
    ngay_ket_qua: Ngay | None = None


class YKienNhanDan(Muc):
    ma: str
    ngay: Ngay
    to: MaTo
    linh_vuc: MaLinhVuc
    noi_dung: str
    so_y_kien: SoNguyen
    gui: str
    trang_thai: Annotated[TrangThaiYKien, chon(TrangThaiYKien)]
    tra_loi: str | None = None
    ngay_tra_loi: Ngay | None = None


class MoHinh(Muc):
    ma: str
    to: MaTo
    ten: str
    linh_vuc: Annotated[LinhVucMoHinh, chon(LinhVucMoHinh)]
    loai: Annotated[DoiTuong, chon(DoiTuong)]
    dang_ky: Annotated[DangKy, chon(DangKy)]
    ngay_dang_ky: Ngay
    nguoi_phu_trach: str
    cap_cong_nhan: Annotated[CapCongNhan, chon(CapCongNhan)]
    muc_tieu: str | None = None
    ket_qua: str | None = None
    ngay_cong_nhan: Ngay | None = None
    diem: SoLe | None = None
    xep_loai: str | None = None


class KhenThuong(Muc):
    ma: str
    ngay: Ngay
    doi_tuong: Annotated[DoiTuong, chon(DoiTuong)]
    ten: str
    hinh_thuc: Annotated[HinhThucKhen, chon(HinhThucKhen)]
    cap: str
    so_quyet_dinh: str
    to: MaTo | None = None
    mo_hinh: str | None = None


class KhoanChi(Muc):
    ngay: Ngay
    to: MaTo
    noi_dung: str
    so_tien: SoTien


class KinhPhi(Muc):
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
    """An entry of the register. ``pham_vi``: phuong or a team's code where the subject does not tell."""

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
    so_lieu: Mapping[MaKy, SoLieuTho] = {}
    so_thanh_vien: SoNguyen | None = None
    so_mo_hinh: SoNguyen | None = None
    ghi_chu: str | None = None


class HoSo(Muc):
    """The whole dossier of a ward's year."""

    phien_ban: SoNguyen
    nam: SoNguyen
    don_vi: DonVi
    du_lieu_mau: CoKhong = False
    so_lieu_den: Ngay | None = None
    kieu_dat_dau: Annotated[KieuDatDau, chon(KieuDatDau)] | None = None
    kieu_danh_so: str | None = None
    ten_goi_to: str | None = None
    chi_tiet_vu_viec: CoKhong = False
    ky_bao_cao: CauHinhKy = CauHinhKy()
    nguoi_ky: tuple[NguoiKy, ...] = ()
    can_cu: tuple[CanCu, ...] = ()
    to_dan_van: tuple[ToDanVan, ...] = ()
    chi_tieu: tuple[ChiTieu, ...] = ()
    hoat_dong: tuple[HoatDong, ...] = ()
    hoi_nghi: tuple[HoiNghi, ...] = ()
    hoa_giai: tuple[HoaGiai, ...] = ()
    don_thu: tuple[DonThu, ...] = ()
    y_kien_nhan_dan: tuple[YKienNhanDan, ...] = ()
    mo_hinh_dan_van_kheo: tuple[MoHinh, ...] = ()
    khen_thuong: tuple[KhenThuong, ...] = ()
    kinh_phi: KinhPhi | None = None
    danh_gia: tuple[DanhGia, ...] = ()
    van_ban: tuple[VanBanDaBanHanh, ...] = ()
    ky_truoc: KyTruoc | None = None
