"""Cases and opinions, models and awards."""

from typing import Annotated

from reportgen.domain.don_vi import Muc
from reportgen.domain.kieu import (
    CoKhong,
    DanhSachChu,
    MaLinhVuc,
    MaTo,
    Ngay,
    SoLe,
    SoNguyen,
    chon,
)
from reportgen.domain.liet_ke import (
    CapCongNhan,
    DangKy,
    DoiTuong,
    HinhThucKhen,
    KetQuaDonThu,
    KetQuaHoaGiai,
    LinhVucMoHinh,
    LoaiDonThu,
    TrangThaiYKien,
)


class HoaGiai(Muc):
    """A mediation case; received in the year of the book or carried over."""

    ma: str
    ngay_tiep_nhan: Ngay
    to: MaTo
    loai: str
    noi_dung: str
    ket_qua: Annotated[KetQuaHoaGiai, chon(KetQuaHoaGiai)]
    ngay_ket_thuc: Ngay | None = None


class DonThu(Muc):
    """A petition; received in the year of the book or carried over."""

    ma: str
    ngay: Ngay
    to: MaTo
    loai: Annotated[LoaiDonThu, chon(LoaiDonThu)]
    noi_dung: str
    ket_qua: Annotated[KetQuaDonThu, chon(KetQuaDonThu)]
    tham_quyen: str | None = None
    ngay_ket_qua: Ngay | None = None


class YKienNhanDan(Muc):
    """An entry of public opinion: so many opinions on one matter."""

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


class ChamDiem(Muc):
    """A criterion of an appraisal: the most it can have, the team's own score, the appraisers'."""

    tieu_chi: str
    toi_da: SoLe
    tu_cham: SoLe | None = None
    tham_dinh: SoLe | None = None


class MoHinh(Muc):
    """A "Dân vận khéo" model, from its registration to its recognition.

    ``thoi_gian``: when it is carried out, in words. ``con_hieu_qua``: what the review found; None:
    not reviewed. ``so_quyet_dinh``: number of the decision that recognises it.
    """

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
    cach_lam: DanhSachChu = ()
    thoi_gian: str | None = None
    ngay_tham_dinh: Ngay | None = None
    cham_diem: tuple[ChamDiem, ...] = ()
    nhan_xet: DanhSachChu = ()
    de_nghi: str | None = None
    con_hieu_qua: CoKhong | None = None
    so_quyet_dinh: str | None = None
    tieu_bieu: CoKhong = False


class KhenThuong(Muc):
    """An award."""

    ma: str
    ngay: Ngay
    doi_tuong: Annotated[DoiTuong, chon(DoiTuong)]
    ten: str
    hinh_thuc: Annotated[HinhThucKhen, chon(HinhThucKhen)]
    cap: str
    so_quyet_dinh: str
    to: MaTo | None = None
    mo_hinh: str | None = None
