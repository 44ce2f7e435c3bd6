"""The figures of a period: what a template may name, each with the entries it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from reportgen.domain.ho_so import HoatDong, MoHinh, ThanhVien, YKienNhanDan


@dataclass(frozen=True, slots=True)
class SoLieu:
    """A figure and the codes of the entries behind it (each once, in the order of the dossier).

    ``dau_nguon``: the sign that stands after it in print, so that the figure is found again there;
    empty unless evidence is asked for.
    """

    gia_tri: int | Decimal = 0
    nguon: tuple[str, ...] = ()
    dau_nguon: str = ""


@dataclass(frozen=True, slots=True)
class TyLe:
    """A rate, computed again from numerator and denominator; no per cent when the latter is 0."""

    tu_so: SoLieu
    mau_so: SoLieu

    @property
    def phan_tram(self) -> Decimal | None:
        """Per cent, one decimal (half up); None when nothing was to be done."""
        if not self.mau_so.gia_tri:
            return None
        ratio = Decimal(self.tu_so.gia_tri) * 100 / Decimal(self.mau_so.gia_tri)
        return ratio.quantize(Decimal("0.1"), rounding="ROUND_HALF_UP")


@dataclass(frozen=True, slots=True)
class CaHoaGiai:
    """Mediation cases of a period. ``theo_loai``: received, by kind."""

    ton_dau: SoLieu
    nhan: SoLieu
    xong: SoLieu
    thanh: SoLieu
    khong_thanh: SoLieu
    ton_cuoi: SoLieu
    theo_loai: Mapping[str, SoLieu]

    @property
    def ty_le_thanh(self) -> TyLe:
        """Settled of those closed in the period (not of those received)."""
        return TyLe(self.thanh, self.xong)


@dataclass(frozen=True, slots=True)
class CaDonThu:
    """Petitions of a period.

    ``theo_loai``: received, by kind; ``khong_thu_ly`` is part of ``xong``.
    """

    ton_dau: SoLieu
    nhan: SoLieu
    xong: SoLieu
    da_giai_quyet: SoLieu
    khong_thu_ly: SoLieu
    ton_cuoi: SoLieu
    theo_loai: Mapping[str, SoLieu]


@dataclass(frozen=True, slots=True)
class YKienKy:
    """Opinions received in the period.

    ``nhom``: entries; ``so_y_kien``: the opinions in them; ``da_tra_loi``: entries answered.
    """

    nhom: SoLieu
    so_y_kien: SoLieu
    da_tra_loi: SoLieu
    muc: tuple[YKienNhanDan, ...] = ()

    @property
    def ty_le_tra_loi(self) -> TyLe:
        """Entries answered of entries received."""
        return TyLe(self.da_tra_loi, self.nhom)


@dataclass(frozen=True, slots=True)
class ThanhVienKy:
    """Members on the last day of the period."""

    tong: SoLieu
    nu: SoLieu
    dang_vien: SoLieu
    danh_sach: tuple[ThanhVien, ...] = ()


@dataclass(frozen=True, slots=True)
class MoHinhKy:
    """Models registered up to the last day; ``cong_nhan`` recognised up to it, by level."""

    dang_ky: SoLieu
    dang_ky_moi: SoLieu
    duy_tri: SoLieu
    cong_nhan: SoLieu
    theo_cap: Mapping[str, SoLieu]
    muc: tuple[MoHinh, ...] = ()


@dataclass(frozen=True, slots=True)
class KhenThuongKy:
    """Awards of the period, collectives and persons."""

    tap_the: SoLieu
    ca_nhan: SoLieu


@dataclass(frozen=True, slots=True)
class SoSanh:
    """A figure against another period's.

    ``truoc`` None: no data, ``ly_do`` says why (Vietnamese, fit for print).
    ``phan_tram`` None when the base is 0 or missing; one decimal, never negative (direction is in
    ``chenh``). ``dau_nguon``: the sign of ``truoc`` in print (see ``SoLieu``).
    """

    chi_so: str
    ky_nay: int | Decimal
    truoc: int | Decimal | None
    ly_do: str = ""
    dau_nguon: str = ""

    @property
    def chenh(self) -> int | Decimal | None:
        """This period minus the other."""
        return None if self.truoc is None else self.ky_nay - self.truoc

    @property
    def do_lon(self) -> int | Decimal:
        """Size of the change, without its direction; 0 without data."""
        change = self.chenh or 0
        return change if change >= 0 else -change

    @property
    def phan_tram(self) -> Decimal | None:
        """Size of the change in per cent of the base."""
        if not self.truoc or self.chenh is None:
            return None
        ratio = abs(Decimal(self.chenh)) * 100 / Decimal(self.truoc)
        return ratio.quantize(Decimal("0.1"), rounding="ROUND_HALF_UP")


@dataclass(frozen=True, slots=True)
class ThucHienChiTieu:
    """A yearly target.

    ``thuc_hien`` None when nothing in the dossier measures it (or the denominator is 0).
    """

    ma: str
    ten: str
    don_vi_tinh: str
    ke_hoach: Decimal
    thuc_hien: int | Decimal | None
    phan_tram: Decimal | None
    nguon: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SoLieuKy:
    """All figures of one period and scope.

    ``tu_ngay``, ``den_ngay``: first and last day, both included; ``tinh_den``: the day stocks are
    taken at (``den_ngay``, or ``so_lieu_den`` of the dossier when that is earlier).
    ``chi_so``: flow indicators by code (codes without entries are absent).
    ``ky_truoc``/``cung_ky``: comparisons with the period before and the same period last year, by
    indicator (``hoat_dong``, ``luot_nguoi``, ``so_tien``, ``nguoi_bhyt``, …; ``hoa_giai`` received,
    ``hoa_giai_thanh`` settled).
    ``chi_tieu``: the year's targets, measured from the year's first day to this period's last; of
    the ward only.
    ``ten_ky``, ``ten_pham_vi``: the period and the scope as people name them.
    ``giao_ban_thieu``: (team, month 1-12) whose monthly meeting was due and not held.
    """

    ma_ky: str
    pham_vi: str
    tu_ngay: date
    den_ngay: date
    tinh_den: date
    hoat_dong: SoLieu
    cac_hoat_dong: tuple[HoatDong, ...]
    chi_so: Mapping[str, SoLieu]
    giao_ban: TyLe
    hoa_giai: CaHoaGiai
    don_thu: CaDonThu
    y_kien: YKienKy
    thanh_vien: ThanhVienKy
    mo_hinh: MoHinhKy
    khen_thuong: KhenThuongKy
    kinh_phi_chi: SoLieu
    ky_truoc: Mapping[str, SoSanh] = field(default_factory=dict)
    cung_ky: Mapping[str, SoSanh] = field(default_factory=dict)
    chi_tieu: tuple[ThucHienChiTieu, ...] = ()
    giao_ban_thieu: tuple[tuple[str, int], ...] = ()
    ten_ky: str = ""
    ten_pham_vi: str = ""
