"""The figures of one window and scope, without comparisons."""

from datetime import date

from reportgen.aggregate.dem import KhoangNgay, Tong, dem
from reportgen.aggregate.facts import KhenThuongKy, SoLieu, SoLieuKy
from reportgen.aggregate.giao_ban import giao_ban
from reportgen.aggregate.pham_vi import PhamVi
from reportgen.aggregate.ton import mo_hinh_ngay, thanh_vien_ngay
from reportgen.aggregate.vu_viec import ca_don_thu, ca_hoa_giai, y_kien_ky
from reportgen.domain.ho_so import DoiTuong, HoatDong, HoSo
from reportgen.domain.ky_bao_cao import KyBaoCao, parse_ky
from reportgen.domain.nho import nho_theo_ho_so


def gop(ho_so: HoSo, ky: KyBaoCao, pham_vi: PhamVi) -> SoLieuKy:
    """Count and sum what the log holds for *ky*; nothing after ``so_lieu_den`` counts.

    One pass over each list; comparisons and targets stay empty. Done once for a dossier: a quarter
    of a team is a row of the ward's table too, and what its next quarter is compared with.
    """
    kept = _da_gop(ho_so)
    key = (ky.ma, ky.tu_ngay, ky.den_ngay, pham_vi.ma)
    if key not in kept:
        kept[key] = _gop(ho_so, ky, pham_vi)
    return kept[key]


@nho_theo_ho_so
def _da_gop(_ho_so: HoSo) -> dict[tuple[str, date, date, str], SoLieuKy]:
    """The figures of a dossier known so far, by period and scope."""
    return {}


def _gop(ho_so: HoSo, ky: KyBaoCao, pham_vi: PhamVi) -> SoLieuKy:
    tinh_den = _som_hon(ky.den_ngay, ho_so.so_lieu_den)
    khoang = KhoangNgay(ky.tu_ngay, tinh_den)
    cac_hoat_dong, chi_so = _luong(ho_so, pham_vi, khoang)
    ty_le_giao_ban, giao_ban_thieu = giao_ban(ho_so, pham_vi, ky, tinh_den)
    ngay_cuoi = _som_hon(parse_ky("N", ky.nam, ky.cau_hinh).den_ngay, ho_so.so_lieu_den)
    return SoLieuKy(
        ma_ky=ky.ma,
        pham_vi=pham_vi.ma,
        tu_ngay=ky.tu_ngay,
        den_ngay=ky.den_ngay,
        tinh_den=tinh_den,
        hoat_dong=dem(cac_hoat_dong),
        cac_hoat_dong=tuple(cac_hoat_dong),
        chi_so=chi_so.ket_qua(),
        giao_ban=ty_le_giao_ban,
        giao_ban_thieu=giao_ban_thieu,
        hoa_giai=ca_hoa_giai(ho_so, pham_vi, khoang),
        don_thu=ca_don_thu(ho_so, pham_vi, khoang),
        y_kien=y_kien_ky(ho_so, pham_vi, khoang),
        thanh_vien=thanh_vien_ngay(pham_vi, tinh_den),
        mo_hinh=mo_hinh_ngay(ho_so, pham_vi, tinh_den, ngay_cuoi),
        khen_thuong=_khen_thuong(ho_so, pham_vi, khoang),
        kinh_phi_chi=_kinh_phi(ho_so, pham_vi, khoang),
    )


def _som_hon(ngay: date, chot: date | None) -> date:
    return ngay if chot is None else min(ngay, chot)


def _luong(ho_so: HoSo, pham_vi: PhamVi, khoang: KhoangNgay) -> tuple[list[HoatDong], Tong]:
    cac_hoat_dong: list[HoatDong] = []
    tong = Tong()
    for hoat_dong in ho_so.hoat_dong:
        if hoat_dong.ngay not in khoang:
            continue
        so_lieu = pham_vi.so_lieu(hoat_dong)
        if so_lieu is None:
            continue
        cac_hoat_dong.append(hoat_dong)
        for chi_so, gia_tri in so_lieu.items():
            tong.cong(chi_so, gia_tri, hoat_dong.ma)
    return cac_hoat_dong, tong


def _khen_thuong(ho_so: HoSo, pham_vi: PhamVi, khoang: KhoangNgay) -> KhenThuongKy:
    muc = [k for k in ho_so.khen_thuong if pham_vi.thuoc(k.to) and k.ngay in khoang]
    return KhenThuongKy(
        tap_the=dem(k for k in muc if k.doi_tuong is DoiTuong.TAP_THE),
        ca_nhan=dem(k for k in muc if k.doi_tuong is DoiTuong.CA_NHAN),
    )


def _kinh_phi(ho_so: HoSo, pham_vi: PhamVi, khoang: KhoangNgay) -> SoLieu:
    """Sum the expenses; having no codes, they are named by their place, counted from 1."""
    khoan_chi = ho_so.kinh_phi.khoan_chi if ho_so.kinh_phi else ()
    chon = [
        (f"kinh_phi.khoan_chi[{so}]", khoan.so_tien)
        for so, khoan in enumerate(khoan_chi, 1)
        if pham_vi.thuoc(khoan.to) and khoan.ngay in khoang
    ]
    return SoLieu(sum(tien for _, tien in chon), tuple(nguon for nguon, _ in chon))
