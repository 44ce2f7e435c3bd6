"""Reporting periods: codes, names, windows of days, neighbours."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from reportgen.diagnostics import Diagnostic, Location, ReportgenError, error
from reportgen.domain.ho_so import CachChot, CauHinhKy
from reportgen.text_vn import bo_dau, gan_nhat, la_ma, nfc

_THANG_CUOI = 12
_NGAY_CHOT_LON_NHAT = 28
_NGAY_CHOT = MappingProxyType({CachChot.NGAY_14: 14})

_CAC_THANG: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {f"T{thang:02}": (thang,) for thang in range(1, 13)}
    | {f"Q{quy}": tuple(range(3 * quy - 2, 3 * quy + 1)) for quy in range(1, 5)}
    | {"6T": tuple(range(1, 7)), "9T": tuple(range(1, 10)), "N": tuple(range(1, 13))}
)
# Windows that have no code of their own: what precedes 6T and 9T, and the year so far.
_CUOI_NAM: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {"6C": tuple(range(7, 13)), "9C": tuple(range(4, 13))}
)
MA_KY: tuple[str, ...] = tuple(_CAC_THANG)
LUY_KE = "LK"

_CACH_VIET = (
    (re.compile(r"^(?:t|thang)(\d{1,2}|[ivx]+)$"), "T"),
    (re.compile(r"^(?:q|quy)(\d|[ivx]+)$"), "Q"),
    (re.compile(r"^(6t|6thang|sauthang)(?:daunam)?$"), "6T"),
    (re.compile(r"^(9t|9thang|chinthang)(?:daunam)?$"), "9T"),
    (re.compile(r"^(n|nam|canam)$"), "N"),
)
_SO_LA_MA = MappingProxyType({la_ma(so).lower(): so for so in range(1, 13)})


@dataclass(frozen=True, slots=True)
class KyBaoCao:
    """A period of one year. ``tu_ngay`` and ``den_ngay`` are both included.

    ``ma`` is one of ``MA_KY``, or ``6C``, ``9C`` (the last 6, 9 months of a year) and ``LK`` (the
    year so far), which nobody types. ``cac_thang``: the months whose windows make the period, 1-12.
    """

    ma: str
    ten: str
    tu_ngay: date
    den_ngay: date
    nam: int
    cac_thang: tuple[int, ...]
    cau_hinh: CauHinhKy

    @property
    def ten_ky_sau(self) -> str:
        """The name of what comes next, to which the tasks at the end of a report belong."""
        if self.ma == "6T":
            return f"6 tháng cuối năm {self.nam}"
        if self.ma == "N":
            return f"năm {self.nam + 1}"
        loai = "Q" if self.ma == "9T" else self.ma[0]
        moi_ky = 3 if loai == "Q" else 1
        so, nam = self.cac_thang[-1] // moi_ky + 1, self.nam
        if so * moi_ky > _THANG_CUOI:
            so, nam = 1, self.nam + 1
        return _ten(f"Q{so}" if loai == "Q" else f"T{so:02}", nam)

    def ky_lien_truoc(self) -> "KyBaoCao":
        """Give the period of equal length that ends the day before this one begins."""
        truoc = {"6T": "6C", "9T": "9C", "N": "N", "6C": "6T", "Q1": "Q4", "T01": "T12"}
        if self.ma in truoc:
            nam = self.nam if self.ma == "6C" else self.nam - 1
            return _ky(truoc[self.ma], nam, self.cau_hinh)
        if self.ma[0] not in "TQ":
            raise ValueError(self.ma)
        so = int(self.ma[1:]) - 1
        ma = f"T{so:02}" if self.ma[0] == "T" else f"Q{so}"
        return _ky(ma, self.nam, self.cau_hinh)

    def cung_ky_nam_truoc(self) -> "KyBaoCao":
        """Give the same period of the year before."""
        return _ky(self.ma, self.nam - 1, self.cau_hinh)

    def luy_ke(self) -> "KyBaoCao":
        """Give the window from the year's first day to this period's last."""
        thang_cuoi = self.cac_thang[-1]
        return KyBaoCao(
            LUY_KE,
            f"từ đầu năm đến hết {self.ten}",
            cua_so_thang(self.nam, 1, self.cau_hinh)[0],
            self.den_ngay,
            self.nam,
            tuple(range(1, thang_cuoi + 1)),
            self.cau_hinh,
        )


def cua_so_thang(nam: int, thang: int, cau_hinh: CauHinhKy) -> tuple[date, date]:
    """First and last day (both included) of a month's window; windows of successive months join.

    Raises:
        ReportgenError: ``ngay_chot`` missing or outside 1-28 where ``cach_chot`` is tuy_chinh.
    """
    if cau_hinh.cach_chot is CachChot.CUOI_KY:
        return date(nam, thang, 1), date(nam, thang, calendar.monthrange(nam, thang)[1])
    ngay = _ngay_chot(cau_hinh)
    nam_truoc, thang_truoc = (nam, thang - 1) if thang > 1 else (nam - 1, _THANG_CUOI)
    return date(nam_truoc, thang_truoc, ngay) + timedelta(days=1), date(nam, thang, ngay)


def thang_cua(ngay: date, cau_hinh: CauHinhKy) -> int:
    """Month whose window *ngay* is in, by its number."""
    if cau_hinh.cach_chot is CachChot.CUOI_KY:
        return ngay.month
    for nam in (ngay.year, ngay.year + 1):
        for thang in range(1, _THANG_CUOI + 1):
            dau, cuoi = cua_so_thang(nam, thang, cau_hinh)
            if dau <= ngay <= cuoi:
                return thang
    return ngay.month


def _ngay_chot(cau_hinh: CauHinhKy) -> int:
    ngay = _NGAY_CHOT.get(cau_hinh.cach_chot, cau_hinh.ngay_chot)
    if ngay is None or not 1 <= ngay <= _NGAY_CHOT_LON_NHAT:
        thay = "chưa ghi" if ngay is None else f"đang là {ngay}"
        raise ReportgenError(
            error(
                "DL102",
                f"cach_chot: tuy_chinh cần ngay_chot từ 1 đến {_NGAY_CHOT_LON_NHAT}, {thay}",
                Location(vi_tri="ky_bao_cao.ngay_chot"),
                hint="ghi ngay_chot: 25, hoặc đổi cach_chot thành cuoi_ky",
            )
        )
    return ngay


def parse_ky(ma: str, nam: int, cau_hinh: CauHinhKy | None = None) -> KyBaoCao:
    """Read a period as people write it: ``Q2``, ``quý II``, ``Tháng 5/2024``, ``6t``, ``năm``.

    Raises:
        ReportgenError: DL101 unknown period; DL104 a year other than *nam*; DL102 a wrong
            ``ngay_chot``.
    """
    gon = nfc(ma)
    phan_ky, nam_ghi = _tach_nam(" ".join(bo_dau(gon).lower().split()))
    ma_chuan = _ma_chuan(phan_ky)
    if ma_chuan is None:
        raise ReportgenError(_ky_la(gon))
    if nam_ghi is not None and nam_ghi != nam:
        raise ReportgenError(
            error(
                "DL104",
                f'kỳ "{gon}" thuộc năm {nam_ghi}, hồ sơ là của năm {nam}',
                hint=f"ghi {ma_chuan}, hoặc dùng hồ sơ năm {nam_ghi}",
            )
        )
    return _ky(ma_chuan, nam, cau_hinh or CauHinhKy())


def _tach_nam(chu: str) -> tuple[str, int | None]:
    """Split off a year at the end (``quy ii nam 2024``, ``q2/2024``)."""
    khop = re.fullmatch(r"(.*?)[\s/.-]*(?:\bnam\b)?\s*(\d{4})", chu)
    if khop is None:
        return chu, None
    truoc = khop[1].strip()
    # "năm 2024" is the whole year; "6 tháng đầu năm 2024" keeps its "đầu năm" readable.
    return (truoc + " nam" if truoc in ("", "ca") or truoc.endswith("dau") else truoc), int(khop[2])


def _ma_chuan(chu: str) -> str | None:
    lien = re.sub(r"[\s._-]+", "", chu)
    for mau, loai in _CACH_VIET:
        khop = mau.fullmatch(lien)
        if khop is None:
            continue
        if loai not in "TQ":
            return loai
        so = _SO_LA_MA.get(khop[1]) or (int(khop[1]) if khop[1].isdigit() else 0)
        ung_vien = f"T{so:02}" if loai == "T" else f"Q{so}"
        return ung_vien if ung_vien in _CAC_THANG else None
    return None


def _ky_la(ma: str) -> Diagnostic:
    gan = gan_nhat(bo_dau(ma).upper(), MA_KY, gon=str, nguong=0.5)
    danh_sach = "T01…T12, Q1…Q4, 6T, 9T, N"
    hoi = f"ý bạn là {gan}? " if gan else ""
    return error(
        "DL101",
        f'không có kỳ báo cáo "{ma}"; các kỳ có: {danh_sach}',
        hint=f"{hoi}ghi một trong các mã {danh_sach}",
    )


def _ky(ma: str, nam: int, cau_hinh: CauHinhKy) -> KyBaoCao:
    cac_thang = _CAC_THANG.get(ma) or _CUOI_NAM[ma]
    tu_ngay = cua_so_thang(nam, cac_thang[0], cau_hinh)[0]
    den_ngay = cua_so_thang(nam, cac_thang[-1], cau_hinh)[1]
    return KyBaoCao(ma, _ten(ma, nam), tu_ngay, den_ngay, nam, cac_thang, cau_hinh)


def _ten_ngan(ma: str) -> str:
    if ma in ("N", LUY_KE):
        return "năm" if ma == "N" else "từ đầu năm"
    if ma[0] == "T":
        return f"tháng {int(ma[1:])}"
    if ma[0] == "Q":
        return f"quý {la_ma(int(ma[1:]))}"
    return f"{ma[0]} tháng {'đầu' if ma[1] == 'T' else 'cuối'} năm"


def _ten(ma: str, nam: int) -> str:
    ngan = _ten_ngan(ma)
    return f"{ngan} {nam}" if ngan.endswith("năm") else f"{ngan} năm {nam}"
