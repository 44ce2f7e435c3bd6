"""The calendar of periods: codes, first and last day, what was typed for them."""

import calendar
import re
from datetime import date

THANG = tuple(f"T{month:02d}" for month in range(1, 13))
QUY = ("Q1", "Q2", "Q3", "Q4")
SAU_THANG, CHIN_THANG, NAM = "6T", "9T", "N"
MA_KY = (*THANG, *QUY, SAU_THANG, CHIN_THANG, NAM)


def doc_ma_ky(text: str) -> str | None:
    """Read a period code as typed ("q1", "T5", "6t"); None when it is none."""
    code = text.strip().upper()
    if month := re.fullmatch(r"T(\d)", code):
        code = f"T0{month[1]}"
    return code if code in MA_KY else None


def thang_cua_ky(ma_ky: str) -> tuple[int, int]:
    """First and last month of a period, both included."""
    if ma_ky in THANG:
        month = int(ma_ky[1:])
        return month, month
    if ma_ky in QUY:
        last = int(ma_ky[1]) * 3
        return last - 2, last
    return 1, {SAU_THANG: 6, CHIN_THANG: 9, NAM: 12}[ma_ky]


def ngay_dau(nam: int, ma_ky: str) -> date:
    """First day of a period by the calendar."""
    return date(nam, thang_cua_ky(ma_ky)[0], 1)


def ngay_cuoi(nam: int, ma_ky: str) -> date:
    """Last day of a period by the calendar."""
    month = thang_cua_ky(ma_ky)[1]
    return date(nam, month, calendar.monthrange(nam, month)[1])
