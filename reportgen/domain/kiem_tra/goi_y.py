"""Hints and small helpers the checks share."""

from collections.abc import Iterable, Mapping
from datetime import date

from reportgen import text_vn
from reportgen.diagnostics import Location
from reportgen.domain.ho_so import HoSo
from reportgen.text_vn import bo_dau, ngay_day_du


def gan_nhat(viet: str, cac_ma: Iterable[str], khong_co: str = "") -> str:
    """``ý bạn là "…"?`` for the code nearest to *viet* without accents, else *khong_co*."""
    gan = text_vn.gan_nhat(viet, cac_ma, gon=_gon)
    return f'ý bạn là "{gan}"?' if gan else khong_co


def _gon(ma: str) -> str:
    return bo_dau(ma).lower()


def ghi_ma(viet: str, theo_ten: Mapping[str, str]) -> str:
    """The hint for a name typed where its code belongs; empty when no name is near."""
    ten = text_vn.gan_nhat(viet, theo_ten, gon=ten_gon, nguong=0.8)
    if ten is None:
        return ""
    return f'ý bạn là "{theo_ten[ten]}" ({ten})? Ở đây ghi mã, không ghi tên'


def noi_khac(kia: Location, day: Location) -> str:
    """Name the other place: by line, by file too when it stands in another file."""
    return f"dòng {kia.dong}" if kia.tep == day.tep else f"{kia.tep}:{kia.dong}"


def ten_gon(ho_ten: str) -> str:
    """A name for comparing: single spaces, no capitals (§4.5 V05)."""
    return " ".join(ho_ten.split()).casefold()


def ngay_chot(ho_so: HoSo) -> date:
    """The last day the book tells of: ``so_lieu_den``, or the end of its year."""
    return ho_so.so_lieu_den or date(ho_so.nam, 12, 31)


def khoang(tu: date, den: date | None) -> str:
    """A span of days for messages."""
    return f"từ {ngay_day_du(tu)}" + (f" đến {ngay_day_du(den)}" if den else "")


def trung_thoi_gian(tu_a: date, den_a: date | None, tu_b: date, den_b: date | None) -> bool:
    """Whether two spans share a day; both ends included, None is open."""
    return tu_a <= (den_b or date.max) and tu_b <= (den_a or date.max)
