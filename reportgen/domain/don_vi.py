"""The unit, who signs for it, and what its documents rest on."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict

from reportgen.domain.kieu import DanhSachTen, Ngay, SoLe, SoNguyen, TenHinh, chon
from reportgen.domain.liet_ke import CachChot, CoQuanKy, LoaiDonVi, MoHinhChinhQuyen


class Muc(BaseModel):
    """Base of all entries."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class DonVi(Muc):
    """The ward, commune or special zone, and the bodies above it.

    ``so_cuoi_nam_truoc``: last number of each series issued in this term before the dossier's year.
    """

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
    noi_nhan_mac_dinh: DanhSachTen = ()
    so_cuoi_nam_truoc: DanhSachTen = ()


class NhiemKy(Muc):
    """A term of the committee, from the day after its congress; no ``den_ngay``: still running."""

    ten: str
    tu_ngay: Ngay
    den_ngay: Ngay | None = None


class CauHinhKy(Muc):
    """``ngay_chot``: the last day of a month's window when ``cach_chot`` is tuy_chinh (1-28)."""

    cach_chot: Annotated[CachChot, chon(CachChot)] = CachChot.CUOI_KY
    ngay_chot: SoNguyen | None = None


class NguoiKy(Muc):
    """A person with the power to sign, for a span of days.

    ``thay_mat``: the body in whose name, where not the usual one; ``thua_lenh``, ``uy_quyen``: by
    whose order, on whose written authority ("có": the issuer's own); ``kiem``: the further office
    in which a body without its own seal signs. ``hinh_chu_ky``, ``hinh_dau``: names of pictures of
    the signature and of the seal used with it, in the folder ``hinh`` beside the dossier;
    ``rong_dau``: width of the seal in mm.
    """

    ma: str
    ho_ten: str
    chuc_vu: str
    co_quan: Annotated[CoQuanKy, chon(CoQuanKy)]
    tu_ngay: Ngay
    den_ngay: Ngay | None = None
    thay_mat: str | None = None
    thua_lenh: str | None = None
    uy_quyen: str | None = None
    kiem: DanhSachTen = ()
    hinh_chu_ky: TenHinh | None = None
    hinh_dau: TenHinh | None = None
    rong_dau: SoLe | None = None


class CanCu(Muc):
    """A document that others cite, with its days of effect."""

    ma: str
    so_ky_hieu: str
    co_quan: str
    trich_yeu: str
    ngay: Ngay | None = None
    hieu_luc_tu: Ngay | None = None
    het_hieu_luc: Ngay | None = None
    thay_boi: str | None = None
    loai: str | None = None
    dung_cho: DanhSachTen = ()
