"""The dossier: one class an entity, attribute names equal to the YAML keys.

One definition serves as the schema of the file (unknown keys refused, texts converted) and as the
frozen value the rest of the program works on.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from reportgen.domain.kieu import CoKhong, Gio, Ngay, SoLe, SoNguyen, SoTien

PHUONG = "phuong"


class Muc(BaseModel):
    """Base of all entries."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class LoaiDonVi(StrEnum):
    PHUONG = "phuong"
    XA = "xa"
    DAC_KHU = "dac_khu"


class MoHinhChinhQuyen(StrEnum):
    BA_CAP = "ba_cap"
    HAI_CAP = "hai_cap"


class DonVi(Muc):
    ten: str
    loai: LoaiDonVi
    mo_hinh: MoHinhChinhQuyen
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
    noi_nhan_mac_dinh: tuple[str, ...] = ()


class CachChot(StrEnum):
    CUOI_KY = "cuoi_ky"
    NGAY_14 = "ngay_14"
    TUY_CHINH = "tuy_chinh"


class CauHinhKy(Muc):
    """``ngay_chot``: the last day of a month's window when ``cach_chot`` is tuy_chinh (1-28)."""

    cach_chot: CachChot = CachChot.CUOI_KY
    ngay_chot: SoNguyen | None = None


class NguoiKy(Muc):
    """``co_quan``: dang_uy, khoi_dan_van, ban_xay_dung_dang, to_dan_van, chi_bo, ubnd, mttq, doan."""

    ma: str
    ho_ten: str
    chuc_vu: str
    co_quan: str
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
    dung_cho: tuple[str, ...] = ()


class GioiTinh(StrEnum):
    NAM = "nam"
    NU = "nu"


class ChucDanh(StrEnum):
    TO_TRUONG = "to_truong"
    TO_PHO = "to_pho"
    THANH_VIEN = "thanh_vien"


class ThanhVien(Muc):
    ma: str
    ho_ten: str
    gioi_tinh: GioiTinh
    nam_sinh: SoNguyen
    chuc_danh: ChucDanh
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

    loai: str
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


SoLieuTho = Mapping[str, int | Decimal]


class HoatDong(Muc):
    """``to``: codes of the teams, or ("phuong",) for the ward's own work (written as one text or a list)."""

    ma: str
    ngay: Ngay
    to: tuple[str, ...]
    linh_vuc: str
    noi_dung: str
    ket_qua: str
    den_ngay: Ngay | None = None
    so_lieu: SoLieuTho = {}
    so_lieu_theo_to: Mapping[str, SoLieuTho] = {}
    phoi_hop: tuple[str, ...] = ()
    mo_hinh: str | None = None
    noi_bat: CoKhong = False
    minh_chung: tuple[str, ...] = ()


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
    to: str
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
    khach_moi: tuple[str, ...] = ()
    noi_dung: tuple[str, ...] = ()
    y_kien: tuple[YKienHop, ...] = ()
    ket_luan: tuple[KetLuan, ...] = ()


class HoaGiai(Muc):
    ma: str
    ngay_tiep_nhan: Ngay
    to: str
    loai: str
    noi_dung: str
    ket_qua: str
    ngay_ket_thuc: Ngay | None = None


class DonThu(Muc):
    ma: str
    ngay: Ngay
    to: str
    loai: str
    noi_dung: str
    ket_qua: str
    tham_quyen: str | None = None
    ngay_ket_qua: Ngay | None = None


class YKienNhanDan(Muc):
    ma: str
    ngay: Ngay
    to: str
    linh_vuc: str
    noi_dung: str
    so_y_kien: SoNguyen
    gui: str
    trang_thai: str
    tra_loi: str | None = None
    ngay_tra_loi: Ngay | None = None


class MoHinh(Muc):
    ma: str
    to: str
    ten: str
    linh_vuc: str
    loai: str
    dang_ky: str
    ngay_dang_ky: Ngay
    nguoi_phu_trach: str
    cap_cong_nhan: str
    muc_tieu: str | None = None
    ket_qua: str | None = None
    ngay_cong_nhan: Ngay | None = None
    diem: SoLe | None = None
    xep_loai: str | None = None


class KhenThuong(Muc):
    ma: str
    ngay: Ngay
    doi_tuong: str
    ten: str
    hinh_thuc: str
    cap: str
    so_quyet_dinh: str
    to: str | None = None
    mo_hinh: str | None = None


class KhoanChi(Muc):
    ngay: Ngay
    to: str
    noi_dung: str
    so_tien: SoTien


class KinhPhi(Muc):
    dinh_muc_moi_to: SoTien | None = None
    can_cu: str | None = None
    khoan_chi: tuple[KhoanChi, ...] = ()


class DanhGia(Muc):
    """``pham_vi``: phuong or a team's code."""

    ky: str
    pham_vi: str
    uu_diem: tuple[str, ...] = ()
    han_che: tuple[str, ...] = ()
    nguyen_nhan: tuple[str, ...] = ()
    phuong_huong: tuple[str, ...] = ()
    bai_hoc: tuple[str, ...] = ()
    kien_nghi: tuple[str, ...] = ()


class VanBanDaBanHanh(Muc):
    """An entry of the register. ``pham_vi``: phuong or a team's code where the subject does not tell."""

    loai: str
    so_ky_hieu: str
    ngay: Ngay
    trich_yeu: str
    nguoi_ky: str
    ky: str | None = None
    pham_vi: str | None = None


class KyTruoc(Muc):
    """Last year's figures by period code; missing periods have no entry."""

    nam: SoNguyen
    so_lieu: Mapping[str, SoLieuTho] = {}
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
    kieu_dat_dau: str | None = None
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
