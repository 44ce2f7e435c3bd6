"""Figures: money (V12, V31), parts and wholes (V14), meetings (V15), sums by team (V27)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reportgen.diagnostics import Diagnostic, error, warning
from reportgen.domain import danh_muc
from reportgen.domain.ho_so import PHUONG, HoSo, SoLieuTho
from reportgen.domain.nguon import Duong, NguonHoSo
from reportgen.domain.so import TIEN_NHO_NHAT
from reportgen.text_vn import ngay_day_du, so_dem, so_le, tien


def so_tien(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V12: amounts below 10.000 đồng have lost their thousands."""
    cac_khoan: list[tuple[Duong, int | Decimal]] = []
    for duong, so_lieu in _cac_so_lieu(ho_so):
        cac_khoan += [((*duong, ma), so) for ma, so in so_lieu.items() if _kieu(ma) == "so_tien"]
    if ho_so.kinh_phi is not None:
        if ho_so.kinh_phi.dinh_muc_moi_to is not None:
            cac_khoan.append((("kinh_phi", "dinh_muc_moi_to"), ho_so.kinh_phi.dinh_muc_moi_to))
        cac_khoan += [
            (("kinh_phi", "khoan_chi", i, "so_tien"), chi.so_tien)
            for i, chi in enumerate(ho_so.kinh_phi.khoan_chi)
        ]
    for duong, so in cac_khoan:
        if 0 < so < TIEN_NHO_NHAT:
            yield error(
                "V12",
                f"số tiền {tien(int(so))} nhỏ hơn {tien(TIEN_NHO_NHAT)}, có thể thiếu các số không",
                nguon.vi_tri(*duong),
                hint=f"nếu là nghìn đồng thì ghi {so_dem(int(so) * 1000)}",
            )


def _kieu(ma: str) -> str:
    chi_so = danh_muc.chi_so().get(ma)
    return chi_so.kieu if chi_so else ""


def _cac_so_lieu(ho_so: HoSo) -> Iterator[tuple[Duong, SoLieuTho]]:
    for i, hd in enumerate(ho_so.hoat_dong):
        yield ("hoat_dong", i, "so_lieu"), hd.so_lieu
        for ma, so_lieu in hd.so_lieu_theo_to.items():
            yield ("hoat_dong", i, "so_lieu_theo_to", ma), so_lieu


def phan_va_toan_bo(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V14: no part exceeds its whole."""
    cap = [(cs, cs.la_phan_cua) for cs in danh_muc.chi_so().values() if cs.la_phan_cua]
    for duong, so_lieu in _cac_so_lieu(ho_so):
        for phan, toan_bo in cap:
            so_phan, so_toan_bo = so_lieu.get(phan.ma), so_lieu.get(toan_bo)
            if so_phan is not None and so_toan_bo is not None and so_phan > so_toan_bo:
                yield error(
                    "V14",
                    f"{phan.ma} ({so_le(so_phan)}) lớn hơn {toan_bo} ({so_le(so_toan_bo)})",
                    nguon.vi_tri(*duong, phan.ma),
                    hint=f"xem lại hai số; phần không thể lớn hơn {toan_bo}",
                )


def so_nguoi_hop(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V15: present and absent make up the team on the day of its meeting."""
    theo_ma = {to.ma: to for to in ho_so.to_dan_van}
    for i, hop in enumerate(ho_so.hoi_nghi):
        to = theo_ma.get(hop.to)
        if to is None or hop.to == PHUONG or hop.co_mat is None or hop.vang is None:
            continue
        so = len(to.thanh_vien_ngay(hop.ngay))
        if hop.co_mat + hop.vang != so:
            yield error(
                "V15",
                f"có mặt {hop.co_mat} + vắng {hop.vang} = {hop.co_mat + hop.vang}, khác số thành "
                f"viên của {to.ma} ngày {ngay_day_du(hop.ngay)} là {so}",
                nguon.vi_tri("hoi_nghi", i, "co_mat"),
                hint="chỉ đếm thành viên của tổ; khách mời ghi ở khach_moi",
            )


def tong_theo_to(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V27: figures by team add up to the figure of the activity."""
    for i, hd in enumerate(ho_so.hoat_dong):
        for ma, tong in _tong(hd.so_lieu_theo_to).items():
            chung = hd.so_lieu.get(ma)
            if chung != tong:
                ghi = "không ghi" if chung is None else so_le(chung)
                yield error(
                    "V27",
                    f"tổng {ma} của các tổ là {so_le(tong)}, còn so_lieu ghi {ghi}",
                    nguon.vi_tri("hoat_dong", i, "so_lieu", ma),
                    hint="sửa so_lieu hoặc so_lieu_theo_to cho bằng nhau",
                )


def _tong(theo_to: Mapping[str, SoLieuTho]) -> dict[str, int | Decimal]:
    tong: dict[str, int | Decimal] = {}
    for so_lieu in theo_to.values():
        for ma, so in so_lieu.items():
            tong[ma] = tong.get(ma, 0) + so
    return tong


def chi_trong_dinh_muc(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V31: a team's expenses stay within its allowance (a warning)."""
    if ho_so.kinh_phi is None or ho_so.kinh_phi.dinh_muc_moi_to is None:
        return
    dinh_muc = ho_so.kinh_phi.dinh_muc_moi_to
    da_chi: dict[str, int] = {}
    for i, chi in enumerate(ho_so.kinh_phi.khoan_chi):
        truoc = da_chi.get(chi.to, 0)
        da_chi[chi.to] = truoc + chi.so_tien
        if chi.to != PHUONG and truoc <= dinh_muc < da_chi[chi.to]:
            yield warning(
                "V31",
                f"từ khoản này {chi.to} đã chi {tien(da_chi[chi.to])}, vượt định mức "
                f"{tien(dinh_muc)}",
                nguon.vi_tri("kinh_phi", "khoan_chi", i, "so_tien"),
                hint="xem lại số tiền; nếu có nguồn khác thì ghi rõ trong noi_dung",
            )
