"""The teams and their members."""

from datetime import date
from typing import Annotated

from reportgen.domain.don_vi import Muc
from reportgen.domain.kieu import (
    CoKhong,
    DanhSachChu,
    DanhSachTen,
    Ngay,
    SoNguyen,
    TenHinh,
    chon,
)
from reportgen.domain.liet_ke import ChucDanh, ChuongQuyChe, DinhKy, GioiTinh, LoaiQuyetDinh
from reportgen.domain.thoi_gian import trong_khoang


class ThanhVien(Muc):
    """A member of a team for a span of days (both ends included).

    ``hinh_chu_ky``: as of ``NguoiKy``.
    """

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
    hinh_chu_ky: TenHinh | None = None

    def duong_nhiem(self, ngay: date) -> bool:
        """Whether the person belongs to the team on *ngay* (both ends included)."""
        return trong_khoang(ngay, self.tu_ngay, self.den_ngay)


class QuyetDinh(Muc):
    """``loai``: thanh_lap or kien_toan."""

    loai: Annotated[LoaiQuyetDinh, chon(LoaiQuyetDinh)]
    so_ky_hieu: str
    ngay: Ngay


class ToDanVan(Muc):
    """A mobilization team; ``so_thanh_vien``: members in office at the cut-off day."""

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
    so_cuoi_nam_truoc: DanhSachTen = ()

    def thanh_vien_ngay(self, ngay: date) -> tuple[ThanhVien, ...]:
        """Members in office on *ngay*, in the order of the dossier; none after ``giai_the``."""
        if self.giai_the is not None and ngay > self.giai_the:
            return ()
        return tuple(tv for tv in self.thanh_vien if tv.duong_nhiem(ngay))


class DieuRieng(Muc):
    """An article of the ward's own, at the end of its chapter; ``noi_dung``: a khoản each."""

    chuong: Annotated[ChuongQuyChe, chon(ChuongQuyChe)]
    ten: str
    noi_dung: DanhSachChu


class QuyChe(Muc):
    """The teams' rules of work: how often they meet and report, the ward's own articles."""

    hop: Annotated[DinhKy, chon(DinhKy)] = DinhKy.HANG_THANG
    bao_cao: Annotated[DinhKy, chon(DinhKy)] = DinhKy.HANG_QUY
    dieu_rieng: tuple[DieuRieng, ...] = ()
