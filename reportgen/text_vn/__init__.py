"""Vietnamese text: numbers, dates, letters, order and spelling as official documents write them."""

from reportgen.text_vn.chu import (
    bo_dau,
    chuan_hoa_khoa,
    gon,
    nfc,
    thanh_ma,
    viet_hoa,
    viet_hoa_dau,
    viet_thuong_dau,
)
from reportgen.text_vn.dat_dau import (
    chuyen_kieu_dat_dau,
    co_kieu_dat_dau,
    kieu_dat_dau_cua,
)
from reportgen.text_vn.gan_nhat import gan_nhat
from reportgen.text_vn.ngay import ngay_bang_chu, ngay_dai, ngay_day_du, ngay_ngan
from reportgen.text_vn.sap_xep import khoa_sap_xep, khoa_ten_nguoi
from reportgen.text_vn.so import (
    hai_chu_so,
    la_ma,
    phan_tram,
    phan_tram_bang_chu,
    so_bang_chu,
    so_dem,
    so_le,
    tien,
    tien_bang_chu,
)

__all__ = [
    "bo_dau",
    "chuan_hoa_khoa",
    "chuyen_kieu_dat_dau",
    "co_kieu_dat_dau",
    "gan_nhat",
    "gon",
    "hai_chu_so",
    "khoa_sap_xep",
    "khoa_ten_nguoi",
    "kieu_dat_dau_cua",
    "la_ma",
    "nfc",
    "ngay_bang_chu",
    "ngay_dai",
    "ngay_day_du",
    "ngay_ngan",
    "phan_tram",
    "phan_tram_bang_chu",
    "so_bang_chu",
    "so_dem",
    "so_le",
    "thanh_ma",
    "tien",
    "tien_bang_chu",
    "viet_hoa",
    "viet_hoa_dau",
    "viet_thuong_dau",
]
