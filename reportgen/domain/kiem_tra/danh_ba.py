"""The registry: each check with its code and the lists it needs whole."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from reportgen.diagnostics import Diagnostic
from reportgen.domain.ho_so import HoSo
from reportgen.domain.kiem_tra import (
    chu,
    cung_ky,
    ket_qua,
    kieu_khac,
    ma,
    mo_hinh,
    ngay_thang,
    nghi_ngo,
    so_lieu,
    tham_chieu,
    thu_ngay,
    to_vien,
    van_ban,
)
from reportgen.domain.nguon import NguonHoSo

Ham = Callable[[HoSo, NguonHoSo], Iterator[Diagnostic]]


class KiemTra(NamedTuple):
    """``can_du``: names of lists without which the check would accuse wrongly."""

    ma: str
    ham: Ham
    can_du: tuple[str, ...] = ()


CAC_KIEM_TRA: tuple[KiemTra, ...] = (
    KiemTra("V02", to_vien.mot_to_truong),
    KiemTra("V03", to_vien.luon_co_to_truong, ("to_dan_van",)),
    KiemTra("V04", to_vien.so_thanh_vien, ("to_dan_van",)),
    KiemTra("V05", to_vien.trung_nguoi),
    KiemTra("V06", to_vien.nam_sinh),
    KiemTra("V08", ngay_thang.ngay_trong_nam),
    KiemTra("V09", ma.linh_vuc),
    KiemTra("V10", ma.ma_to, ("to_dan_van",)),
    KiemTra("V11", ma.ma_trung),
    KiemTra("V12", so_lieu.so_tien),
    KiemTra("V13", kieu_khac.kieu_khac),
    KiemTra("V14", so_lieu.phan_va_toan_bo),
    KiemTra("V14", mo_hinh.diem_trong_toi_da),
    KiemTra("V15", so_lieu.so_nguoi_hop, ("to_dan_van",)),
    KiemTra("V16", van_ban.can_cu_dung_ngay),
    KiemTra("V17", van_ban.can_cu_con_hieu_luc),
    KiemTra("V18", chu.cap_huyen),
    KiemTra("V19", ngay_thang.ket_thuc_sau_bat_dau),
    KiemTra("V19", ngay_thang.nhiem_ky_noi_tiep),
    KiemTra("V19", ngay_thang.gio_hop),
    KiemTra("V19", ngay_thang.ngay_xong_cua_vu_viec),
    KiemTra("V20", chu.cat_cau),
    KiemTra("V21", chu.phuong_khac),
    KiemTra("V22", chu.bang_ma_cu),
    KiemTra("V23", van_ban.tham_quyen),
    KiemTra("V24", van_ban.so_trung),
    KiemTra("V24", van_ban.so_nhay, ("van_ban",)),
    KiemTra("V25", to_vien.to_truong_to_pho, ("to_dan_van",)),
    KiemTra("V26", to_vien.bi_thu_la_dang_vien),
    KiemTra("V27", so_lieu.tong_theo_to),
    KiemTra("V29", ngay_thang.cong_nhan_sau_dang_ky),
    KiemTra("V29", mo_hinh.tham_dinh_dung_ngay),
    KiemTra("V30", tham_chieu.mo_hinh, ("mo_hinh_dan_van_kheo",)),
    KiemTra("V30", tham_chieu.thanh_vien, ("to_dan_van", "nguoi_ky")),
    KiemTra("V30", tham_chieu.nguoi_ky, ("nguoi_ky", "to_dan_van")),
    KiemTra("V30", tham_chieu.can_cu, ("can_cu",)),
    KiemTra("V30", tham_chieu.nguoi_duoc_khen, ("to_dan_van",)),
    KiemTra("V31", so_lieu.chi_trong_dinh_muc),
    KiemTra("V32", van_ban.nguoi_ky_duong_nhiem),
    KiemTra("V33", nghi_ngo.ky_som),
    KiemTra("V34", ma.ma_chi_so),
    KiemTra("V36", ket_qua.so_trong_ket_qua),
    KiemTra("V37", nghi_ngo.hoat_dong_trung),
    KiemTra("V40", thu_ngay.thu_dung_ngay),
    KiemTra("V40", thu_ngay.thang_khong_giao_ban, ("hoi_nghi", "to_dan_van")),
    KiemTra("V41", cung_ky.co_so_lieu_nam_truoc, ("ky_truoc",)),
    KiemTra("DL102", nghi_ngo.ngay_chot_ky),
    KiemTra("DL105", mo_hinh.tong_diem),
    KiemTra("DL106", mo_hinh.cong_nhan_dung),
)
