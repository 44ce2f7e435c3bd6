"""Numbers written in the results of an activity against its figures (V36)."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from reportgen.diagnostics import Diagnostic, warning
from reportgen.domain import danh_muc
from reportgen.domain.ho_so import HoatDong, HoSo
from reportgen.domain.nguon import NguonHoSo
from reportgen.text_vn import so_le


class _CumTu(NamedTuple):
    """A phrase after a number, the indicators it may tell of; ``tap_con``: or of a part of them."""

    cum: str
    chi_so: tuple[str, ...]
    cung_nhac: tuple[str, ...] = ()
    tap_con: bool = False


_CAC_CUM = (
    _CumTu("người tham gia BHYT", ("nguoi_bhyt",)),
    _CumTu("người tham gia BHXH", ("nguoi_bhxh",)),
    _CumTu("lượt người", ("luot_nguoi",)),
    _CumTu("người dự", ("luot_nguoi",)),
    _CumTu("người", ("luot_nguoi", "nguoi_bhyt", "nguoi_bhxh"), tap_con=True),
    _CumTu("suất quà", ("so_suat_qua",)),
    _CumTu("bình chữa cháy", ("binh_chua_chay",)),
    _CumTu("tài khoản VNeID", ("tai_khoan_vneid",)),
    _CumTu("học sinh", ("hoc_sinh",)),
    _CumTu("thanh niên lên đường", ("thanh_nien_nhap_ngu",)),
    _CumTu("ý kiến", ("so_y_kien",)),
    _CumTu("tờ rơi", ("to_roi",)),
    _CumTu("m3 rác", ("rac_m3",)),
    _CumTu("m³ rác", ("rac_m3",)),
    _CumTu("lượt hộ", ("luot_ho",)),
    _CumTu("cử tri", ("cu_tri", "cu_tri_di_bau")),
    _CumTu(
        "hộ",
        ("so_ho", "so_ho_dong_thuan", "so_ho_cam_ket", "so_ho_ban_giao", "ho_gia_dinh_van_hoa"),
        ("luot_ho", "xe_chuyen_doi", "gia_dinh_chinh_sach"),
    ),
)
_SO = r"\d+(?:\.\d{3})*(?:,\d+)?"
_MAU = re.compile(
    rf"(?<![\w/.,-])({_SO})(?:\s*/\s*({_SO}))?\s+({'|'.join(c.cum for c in _CAC_CUM)})(?!\w)"
)
_MOI_SO = re.compile(_SO)
_LUY_KE = re.compile(r"lũy kế|luỹ kế|trong tổng số|trên tổng số", re.IGNORECASE)
_LA_NGAY = re.compile(r"(?:ngày|dịp|lễ|từ|đến|hết|trước|sau|sáng|chiều|tối)\s+$", re.IGNORECASE)
_THEO_CUM = {cum.cum: cum for cum in _CAC_CUM}


def so_trong_ket_qua(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V36: a number of ``ket_qua`` that no figure bears out (a warning)."""
    for i, hd in enumerate(ho_so.hoat_dong):
        if not hd.so_lieu:
            continue
        for doan, ly_do in _mau_thuan(hd):
            yield warning(
                "V36",
                f'ket_qua viết "{doan}", {ly_do}',
                nguon.vi_tri("hoat_dong", i, "ket_qua"),
                hint="sửa một trong hai cho khớp; báo cáo lấy số ở so_lieu",
            )


def _mau_thuan(hd: HoatDong) -> Iterator[tuple[str, str]]:
    """The words and why they disagree; sums to date and days (``dịp 2/9``) are not judged."""
    luy_ke = _LUY_KE.search(hd.ket_qua)
    cuoi = luy_ke.start() if luy_ke else len(hd.ket_qua)
    da_nhac = {_so(chu) for chu in _MOI_SO.findall(hd.ket_qua)}
    for khop in _MAU.finditer(hd.ket_qua, 0, cuoi):
        tu, mau, cum = khop.groups()
        if mau is not None and _LA_NGAY.search(hd.ket_qua, 0, khop.start()):
            continue
        if mau is not None and _so(tu) > _so(mau):
            yield khop[0], "số trước dấu / lớn hơn số sau"
            continue
        ly_do = _khong_khop(_THEO_CUM[cum], _so(mau or tu), hd.so_lieu, da_nhac)
        if ly_do is None and mau is not None:
            ly_do = _phan_khong_khop(_THEO_CUM[cum], _so(tu), hd.so_lieu, da_nhac)
        if ly_do is not None:
            yield khop[0], ly_do


_SoLieu = Mapping[str, int | Decimal]


def _khong_khop(cum: _CumTu, so: Decimal, so_lieu: _SoLieu, da_nhac: set[Decimal]) -> str | None:
    """Why *so* cannot stand beside the figures: another one, and no figure is told elsewhere."""
    cac_so = {ma: so_lieu[ma] for ma in cum.chi_so if ma in so_lieu}
    cung_nhac = {so_lieu[ma] for ma in cum.cung_nhac if ma in so_lieu}
    if not cac_so or so in cac_so.values() or so in cung_nhac:
        return None
    if not da_nhac.isdisjoint(map(Decimal, cac_so.values())):
        return None
    if cum.tap_con and so <= max(cac_so.values()):
        return None
    return "còn so_lieu ghi " + ", ".join(f"{ma}: {so_le(gia)}" for ma, gia in cac_so.items())


def _phan_khong_khop(
    cum: _CumTu, phan: Decimal, so_lieu: _SoLieu, da_nhac: set[Decimal]
) -> str | None:
    """Why the part of ``phan/toàn bộ`` is wrong: the only part among the figures is another."""
    cac_phan = {
        ma: so_lieu[ma]
        for ma in cum.chi_so
        if ma in so_lieu and danh_muc.chi_so()[ma].la_phan_cua in so_lieu
    }
    if len(cac_phan) != 1 or phan in map(so_lieu.get, cum.cung_nhac):
        return None
    ((ma, gia),) = cac_phan.items()
    return None if Decimal(gia) in da_nhac else f"còn so_lieu ghi {ma}: {so_le(gia)}"


def _so(chu: str) -> Decimal:
    return Decimal(chu.replace(".", "").replace(",", "."))
