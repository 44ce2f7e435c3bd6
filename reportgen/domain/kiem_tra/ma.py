"""Codes: fields of activity (V09), teams (V10), doubles (V11), indicators (V34)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportgen.diagnostics import Diagnostic, error
from reportgen.domain import danh_muc
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.kiem_tra.goi_y import gan_nhat, ghi_ma, noi_khac
from reportgen.domain.nguon import Duong, NguonHoSo


def linh_vuc(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V09: every field of activity is in the list."""
    cac_muc: list[tuple[Duong, str]] = [
        (("hoat_dong", i, "linh_vuc"), hd.linh_vuc) for i, hd in enumerate(ho_so.hoat_dong)
    ]
    cac_muc += [
        (("y_kien_nhan_dan", i, "linh_vuc"), yk.linh_vuc)
        for i, yk in enumerate(ho_so.y_kien_nhan_dan)
    ]
    for duong, ma in cac_muc:
        if ma not in danh_muc.linh_vuc():
            yield error(
                "V09",
                f'lĩnh vực "{ma}" không có trong danh mục',
                nguon.vi_tri(*duong),
                hint=gan_nhat(
                    ma, danh_muc.linh_vuc(), "xem danh mục lĩnh vực bằng lệnh reportgen schema"
                ),
            )


_DANH_SACH_CO_TO = (
    "hoi_nghi",
    "hoa_giai",
    "don_thu",
    "y_kien_nhan_dan",
    "mo_hinh_dan_van_kheo",
)


def ma_to(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V10: every code of a team is one of ``to_dan_van``, or ``phuong``."""
    cac_ma = [to.ma for to in ho_so.to_dan_van]
    hop_le = {PHUONG, *cac_ma}
    theo_ten = {ten: to.ma for to in ho_so.to_dan_van for ten in (to.ten, to.to_dan_pho)}
    for duong, ma in _cac_ma_to(ho_so):
        if ma not in hop_le:
            la_khoa = "so_lieu_theo_to" in duong
            yield error(
                "V10",
                f'mã tổ "{ma}" không có trong to_dan_van',
                nguon.vi_tri_khoa(*duong) if la_khoa else nguon.vi_tri(*duong),
                hint=ghi_ma(ma, theo_ten)
                or gan_nhat(ma, cac_ma, f"các mã tổ: {', '.join(cac_ma) or 'chưa có'}"),
            )


def _cac_ma_to(ho_so: HoSo) -> Iterator[tuple[Duong, str]]:
    yield from _ma_to_trong_hoat_dong(ho_so)
    for ten in _DANH_SACH_CO_TO:
        for i, muc in enumerate(getattr(ho_so, ten)):
            yield (ten, i, "to"), muc.to
    for i, khen in enumerate(ho_so.khen_thuong):
        if khen.to is not None:
            yield ("khen_thuong", i, "to"), khen.to
    for i, chi in enumerate(ho_so.kinh_phi.khoan_chi if ho_so.kinh_phi else ()):
        yield ("kinh_phi", "khoan_chi", i, "to"), chi.to
    for i, danh_gia in enumerate(ho_so.danh_gia):
        yield ("danh_gia", i, "pham_vi"), danh_gia.pham_vi
    for i, van_ban in enumerate(ho_so.van_ban):
        if van_ban.pham_vi is not None:
            yield ("van_ban", i, "pham_vi"), van_ban.pham_vi


def _ma_to_trong_hoat_dong(ho_so: HoSo) -> Iterator[tuple[Duong, str]]:
    for i, hd in enumerate(ho_so.hoat_dong):
        for j, ma in enumerate(hd.to):
            yield ("hoat_dong", i, "to", j), ma
        for ma in hd.so_lieu_theo_to:
            yield ("hoat_dong", i, "so_lieu_theo_to", ma), ma


_CoMa = tuple[Duong, str]
_DANH_SACH_CO_MA = (
    "nguoi_ky",
    "can_cu",
    "to_dan_van",
    "chi_tieu",
    "hoat_dong",
    "hoi_nghi",
    "hoa_giai",
    "don_thu",
    "y_kien_nhan_dan",
    "mo_hinh_dan_van_kheo",
    "khen_thuong",
)


def ma_trung(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V11: no code twice in a list; members' codes count over all teams, others name them."""
    for ten in _DANH_SACH_CO_MA:
        muc: list[_CoMa] = [((ten, i), entry.ma) for i, entry in enumerate(getattr(ho_so, ten))]
        yield from _bao_trung(muc, nguon)
    yield from _bao_trung(
        [
            (("to_dan_van", i, "thanh_vien", j), tv.ma)
            for i, to in enumerate(ho_so.to_dan_van)
            for j, tv in enumerate(to.thanh_vien)
        ],
        nguon,
    )


def _bao_trung(cac_muc: list[_CoMa], nguon: NguonHoSo) -> Iterator[Diagnostic]:
    dau: dict[str, Duong] = {}
    for duong, ma in cac_muc:
        truoc = dau.setdefault(ma, duong)
        if truoc is not duong:
            noi_dau, noi = nguon.vi_tri(*truoc, "ma"), nguon.vi_tri(*duong, "ma")
            loi = error(
                "V11",
                f'trùng mã "{ma}" với mục ở {noi_khac(noi_dau, noi)}',
                noi,
                hint="đặt mã khác cho mục này; nếu ghi lặp một việc thì xóa bớt",
            )
            yield replace(loi, related=(noi_dau,))


def ma_chi_so(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V34: every figure is an indicator of the list; computed ones only in ``ky_truoc``."""
    tat_ca = danh_muc.chi_so()
    nhap = {ma: cs for ma, cs in tat_ca.items() if cs.nhap}
    for i, hd in enumerate(ho_so.hoat_dong):
        yield from _la(("hoat_dong", i, "so_lieu"), hd.so_lieu, nhap, nguon)
        for ma_cua_to, so_lieu in hd.so_lieu_theo_to.items():
            yield from _la(("hoat_dong", i, "so_lieu_theo_to", ma_cua_to), so_lieu, nhap, nguon)
    for ky, so_lieu in (ho_so.ky_truoc.so_lieu if ho_so.ky_truoc else {}).items():
        yield from _la(("ky_truoc", "so_lieu", ky), so_lieu, tat_ca, nguon)
    for i, chi_tieu in enumerate(ho_so.chi_tieu):
        if chi_tieu.chi_so is not None and chi_tieu.chi_so not in tat_ca:
            yield error(
                "V34",
                f'chỉ số "{chi_tieu.chi_so}" không có trong danh mục',
                nguon.vi_tri("chi_tieu", i, "chi_so"),
                hint=gan_nhat(chi_tieu.chi_so, tat_ca),
            )


def _la(
    duong: Duong, so_lieu: Mapping[str, object], hop_le: Mapping[str, object], nguon: NguonHoSo
) -> Iterator[Diagnostic]:
    for ma in so_lieu:
        if ma not in hop_le:
            tinh_ra = ma in danh_muc.chi_so()
            yield error(
                "V34",
                f'"{ma}" được tính từ sổ, không ghi tay ở đây'
                if tinh_ra
                else f'số liệu "{ma}" không có trong danh mục chỉ số',
                nguon.vi_tri_khoa(*duong, ma),
                hint="xóa số này"
                if tinh_ra
                else gan_nhat(ma, hop_le, "xóa, hoặc đổi sang chỉ số có sẵn"),
            )
