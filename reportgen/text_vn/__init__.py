"""Vietnamese text: numbers, dates, letters, order and spelling as official documents write them."""

from reportgen.text_vn.chu import (
    bo_dau,
    chuan_hoa_khoa,
    nfc,
    viet_hoa,
    viet_hoa_dau,
    viet_thuong_dau,
)

__all__ = ["bo_dau", "chuan_hoa_khoa", "nfc", "viet_hoa", "viet_hoa_dau", "viet_thuong_dau"]
