"""The filters of templates: short names for officials over the functions of `text_vn`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from jinja2 import Undefined

from reportgen import text_vn
from reportgen.compose.template_errors import KHONG_IN_DUOC, TemplateValueError


@dataclass(frozen=True, slots=True)
class Nhan:
    """What a filter takes: its words in messages, and how to accept a value or refuse it."""

    ten: str
    accept: Callable[[object], object]


def _whole(value: object) -> int:
    """Return a whole number; one with a fraction is refused, never cut."""
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool) and value == int(value):
        return int(value)
    raise TypeError


def _number(value: object) -> object:
    if isinstance(value, (int, Decimal, float)) and not isinstance(value, bool):
        return value
    raise TypeError


def _day(value: object) -> object:
    if isinstance(value, date):
        return value
    raise TypeError


def _text(value: object) -> str:
    if isinstance(value, str):
        return str.__str__(value)
    raise TypeError


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, (list, tuple)):
        return tuple(_text(part) for part in value)
    raise TypeError


SO_NGUYEN = Nhan("một số nguyên", _whole)
SO = Nhan("một số", _number)
NGAY = Nhan("một ngày", _day)
CHU = Nhan("một đoạn chữ", _text)
DANH_SACH = Nhan("một danh sách các đoạn chữ", _texts)


def noi(cac_muc: tuple[str, ...]) -> str:
    """Join texts as a sentence does: ``a, b và c``; empty ones are skipped."""
    muc = [chu for chu in cac_muc if chu]
    return " và ".join(filter(None, (", ".join(muc[:-1]), *muc[-1:])))


_FUNCTIONS: Mapping[str, tuple[Callable[..., str], Nhan]] = {
    "so_dem": (text_vn.so_dem, SO_NGUYEN),
    "hai_so": (text_vn.hai_chu_so, SO_NGUYEN),
    "so_le": (text_vn.so_le, SO),
    "phan_tram": (text_vn.phan_tram, SO),
    "tien": (text_vn.tien, SO_NGUYEN),
    "tien_bang_chu": (text_vn.tien_bang_chu, SO_NGUYEN),
    "phan_tram_bang_chu": (text_vn.phan_tram_bang_chu, SO),
    "ngay_bang_chu": (text_vn.ngay_bang_chu, NGAY),
    "la_ma": (text_vn.la_ma, SO_NGUYEN),
    "bang_chu": (text_vn.so_bang_chu, SO_NGUYEN),
    "ngay_ngan": (text_vn.ngay_ngan, NGAY),
    "ngay_dai": (text_vn.ngay_dai, NGAY),
    "ngay_day_du": (text_vn.ngay_day_du, NGAY),
    "hoa_dau": (text_vn.viet_hoa_dau, CHU),
    "thuong_dau": (text_vn.viet_thuong_dau, CHU),
    "viet_hoa": (text_vn.viet_hoa, CHU),
    "noi": (noi, DANH_SACH),
}
"""Each filter: its function and what it takes."""


def _guarded(name: str, function: Callable[..., str], takes: Nhan) -> Callable[..., str]:
    """Return *function* with its refusals told as MB006."""

    def apply(value: object, *more: object) -> str:
        if isinstance(value, Undefined):
            str(value)
        try:
            return function(takes.accept(value), *more)
        except (TypeError, ValueError, ArithmeticError) as caught:
            found = "chưa có giá trị" if value is None else f'đang là "{value}"'
            message = f'bộ lọc "{name}" cần {takes.ten}, {found}'
            hint = 'đặt trong "{% if … %}" khi có thể chưa có giá trị' if value is None else ""
            raise TemplateValueError(KHONG_IN_DUOC, message, hint) from caught

    return apply


FILTERS: Mapping[str, Callable[..., str]] = MappingProxyType(
    {name: _guarded(name, *function) for name, function in _FUNCTIONS.items()}
)
