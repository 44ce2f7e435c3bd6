"""Days as documents write them: a zero before days below 10, months below 3 (HD05 4.2.2)."""

from datetime import date

from reportgen.text_vn.so import so_bang_chu

_THANG_THEM_0 = 3
_THANG_TU = 4


def _thang(ngay: date) -> str:
    return f"{ngay.month:02d}" if ngay.month < _THANG_THEM_0 else str(ngay.month)


def ngay_dai(ngay: date) -> str:
    """Write ``ngày 05 tháng 3 năm 2026``."""
    return f"ngày {ngay.day:02d} tháng {_thang(ngay)} năm {ngay.year}"


def ngay_bang_chu(ngay: date) -> str:
    """Write a day in words; the fourth month is ``tháng tư``."""
    thang = "tư" if ngay.month == _THANG_TU else so_bang_chu(ngay.month)
    return f"ngày {so_bang_chu(ngay.day)} tháng {thang} năm {so_bang_chu(ngay.year)}"


def ngay_ngan(ngay: date) -> str:
    """Write ``05/4``."""
    return f"{ngay.day:02d}/{_thang(ngay)}"


def ngay_day_du(ngay: date) -> str:
    """Write ``05/4/2024``."""
    return f"{ngay_ngan(ngay)}/{ngay.year}"
