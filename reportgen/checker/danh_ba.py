"""Every rule, in the order of the catalogue: one line a family."""

from reportgen.checker.luat import (
    can_cu,
    chinh_ta,
    co_quan,
    de_muc,
    dia_danh,
    hai_cap,
    ky,
    noi_dung,
    noi_nhan,
    phong_chu,
    phu_luc,
    so_hieu,
    so_lieu,
    ten_loai,
    tieu_de,
    trang,
    vien_dan,
)
from reportgen.checker.luat_kiem import LuatKiem

LUAT: tuple[LuatKiem, ...] = (
    *trang.LUAT,
    *phong_chu.LUAT,
    *tieu_de.LUAT,
    *co_quan.LUAT,
    *so_hieu.LUAT,
    *dia_danh.LUAT,
    *ten_loai.LUAT,
    *noi_nhan.LUAT,
    *can_cu.LUAT,
    *noi_dung.LUAT,
    *de_muc.LUAT,
    *vien_dan.LUAT,
    *ky.LUAT,
    *phu_luc.LUAT,
    *chinh_ta.LUAT,
    *so_lieu.LUAT,
    *hai_cap.LUAT,
)
