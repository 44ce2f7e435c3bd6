"""The dossier: one class an entity, attribute names equal to the YAML keys.

One definition serves as the schema of the file (unknown keys refused, texts converted) and as the
frozen value the rest of the program works on.
"""

from typing import Annotated

from reportgen.domain.don_vi import CanCu, CauHinhKy, DonVi, Muc, NguoiKy, NhiemKy
from reportgen.domain.kieu import PHUONG, CoKhong, Ngay, SoLieuTho, SoNguyen, chon
from reportgen.domain.liet_ke import (
    CachChot,
    CachKyTo,
    CapCongNhan,
    ChucDanh,
    ChuongQuyChe,
    CoQuanKy,
    DangKy,
    DinhKy,
    DoiTuong,
    GioiTinh,
    HinhThucKhen,
    KetQuaDonThu,
    KetQuaHoaGiai,
    KhoGiay,
    KieuDatDau,
    LinhVucMoHinh,
    LoaiDonThu,
    LoaiDonVi,
    LoaiQuyetDinh,
    MoHinhChinhQuyen,
    TrangThaiYKien,
)
from reportgen.domain.nhat_ky import ChiTieu, HoatDong, HoiNghi, KetLuan, NguoiVang, YKienHop
from reportgen.domain.so_sach import (
    DanhGia,
    KhoanChi,
    KinhPhi,
    KyTruoc,
    TheThucRieng,
    TheThucTheoLoai,
    VanBanDaBanHanh,
)
from reportgen.domain.to_dan_van import DieuRieng, QuyChe, QuyetDinh, ThanhVien, ToDanVan
from reportgen.domain.vu_viec import ChamDiem, DonThu, HoaGiai, KhenThuong, MoHinh, YKienNhanDan

__all__ = [
    "PHUONG",
    "CachChot",
    "CachKyTo",
    "CanCu",
    "CapCongNhan",
    "CauHinhKy",
    "ChamDiem",
    "ChiTieu",
    "ChucDanh",
    "ChuongQuyChe",
    "CoQuanKy",
    "DangKy",
    "DanhGia",
    "DieuRieng",
    "DinhKy",
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
    "KhoGiay",
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
    "NhiemKy",
    "QuyChe",
    "QuyetDinh",
    "SoLieuTho",
    "ThanhVien",
    "TheThucRieng",
    "TheThucTheoLoai",
    "ToDanVan",
    "TrangThaiYKien",
    "VanBanDaBanHanh",
    "YKienHop",
    "YKienNhanDan",
]


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
    ky_to_dan_van: Annotated[CachKyTo, chon(CachKyTo)] = CachKyTo.TRUC_TIEP
    chi_tiet_vu_viec: CoKhong = False
    ky_bao_cao: CauHinhKy = CauHinhKy()
    cac_nhiem_ky: tuple[NhiemKy, ...] = ()
    nguoi_ky: tuple[NguoiKy, ...] = ()
    can_cu: tuple[CanCu, ...] = ()
    to_dan_van: tuple[ToDanVan, ...] = ()
    quy_che: QuyChe | None = None
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
    the_thuc_rieng: tuple[TheThucTheoLoai, ...] = ()
    ky_truoc: KyTruoc | None = None
