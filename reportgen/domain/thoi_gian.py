"""Days and hours as clerks type them."""

import re
from calendar import monthrange
from datetime import date, time
from functools import lru_cache

from reportgen.domain.so import loi

_NAM_TRUOC = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NGAY_TRUOC = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_BANG_CHU = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_THIEU_NAM = re.compile(r"\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2})?")
_GIO = re.compile(r"(\d{1,2})\s*(?:h|g|:|giờ)\s*(?:(\d{1,2})\s*(?:phút|p|')?)?", re.IGNORECASE)
_THANG_CUOI = 12
_GIO_CUOI = 23
_PHUT_CUOI = 59


def trong_khoang(ngay: date, tu_ngay: date | None, den_ngay: date | None) -> bool:
    """Whether *ngay* falls between two days, both included; None: open on that side."""
    return (tu_ngay is None or tu_ngay <= ngay) and (den_ngay is None or ngay <= den_ngay)


def doc_ngay(gia_tri: object) -> date:
    """Read a day: ``28/5/2024``, ``28-05-2024``, ``28.5.2024``, ``2024-05-28``."""
    if isinstance(gia_tri, str):
        return _ngay(gia_tri)
    if type(gia_tri) is date:
        return gia_tri
    raise loi("ngay_khong_doc", gia_tri)


@lru_cache(maxsize=4096)
def _ngay(chu: str) -> date:
    gon = chu.strip()
    khop = _NAM_TRUOC.fullmatch(gon)
    if khop:
        nam, thang, ngay = map(int, khop.groups())
    else:
        khop = _NGAY_TRUOC.fullmatch(gon) or _BANG_CHU.fullmatch(gon)
        if khop is None:
            raise loi("ngay_thieu_nam" if _THIEU_NAM.fullmatch(gon) else "ngay_khong_doc", chu)
        ngay, thang, nam = map(int, khop.groups())
    try:
        return date(nam, thang, ngay)
    except ValueError:
        raise loi("ngay_khong_co", chu, ly_do=_vi_sao(ngay, thang, nam)) from None


def _vi_sao(ngay: int, thang: int, nam: int) -> str:
    """Why there is no such day."""
    if not 1 <= thang <= _THANG_CUOI:
        return f"không có tháng {thang}"
    if nam < 1:
        return "không có năm 0"
    cuoi = monthrange(nam, thang)[1]
    return f"tháng {thang} năm {nam} chỉ có {cuoi} ngày" if ngay > cuoi else f"không có ngày {ngay}"


def doc_gio(gia_tri: object) -> time:
    """Read an hour: ``8h30``, ``08:30``, ``19h30``, ``8 giờ 30``, ``8h``."""
    if type(gia_tri) is time:
        return gia_tri
    khop = _GIO.fullmatch(gia_tri.strip()) if isinstance(gia_tri, str) else None
    if khop is None:
        raise loi("gio_khong_doc", gia_tri)
    gio, phut = int(khop[1]), int(khop[2] or 0)
    if gio > _GIO_CUOI or phut > _PHUT_CUOI:
        raise loi("gio_khong_co", gia_tri)
    return time(gio, phut)
