"""The filters of templates: short names for officials over the functions of `text_vn`."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from jinja2 import Undefined

from reportgen import text_vn
from reportgen.compose.template_errors import KHONG_IN_DUOC, TemplateValueError


def noi(cac_muc: Iterable[str]) -> str:
    """Join texts as a sentence does: ``a, b và c``; empty ones are skipped."""
    if isinstance(cac_muc, str):
        raise TypeError
    muc = [chu for chu in cac_muc if chu]
    if not all(isinstance(chu, str) for chu in muc):
        raise TypeError
    return " và ".join(filter(None, (", ".join(muc[:-1]), *muc[-1:])))


_FUNCTIONS: Mapping[str, tuple[Callable[..., str], str]] = {
    "so_dem": (text_vn.so_dem, "một số nguyên"),
    "hai_so": (text_vn.hai_chu_so, "một số nguyên"),
    "so_le": (text_vn.so_le, "một số"),
    "phan_tram": (text_vn.phan_tram, "một số"),
    "tien": (text_vn.tien, "một số tiền"),
    "la_ma": (text_vn.la_ma, "một số nguyên dương"),
    "bang_chu": (text_vn.so_bang_chu, "một số nguyên"),
    "ngay_ngan": (text_vn.ngay_ngan, "một ngày"),
    "ngay_dai": (text_vn.ngay_dai, "một ngày"),
    "ngay_day_du": (text_vn.ngay_day_du, "một ngày"),
    "hoa_dau": (text_vn.viet_hoa_dau, "một đoạn chữ"),
    "thuong_dau": (text_vn.viet_thuong_dau, "một đoạn chữ"),
    "viet_hoa": (text_vn.viet_hoa, "một đoạn chữ"),
    "noi": (noi, "một danh sách các đoạn chữ"),
}
"""Each filter: its function and what it takes (Vietnamese)."""


def _guarded(name: str, function: Callable[..., str], takes: str) -> Callable[..., str]:
    """Return *function* with its failures told as MB006."""

    def apply(value: object, *more: object) -> str:
        if isinstance(value, Undefined):
            str(value)
        try:
            return str(function(value, *more))
        except Exception as caught:
            found = "chưa có giá trị" if value is None else f'đang là "{value}"'
            message = f'bộ lọc "{name}" cần {takes}, {found}'
            hint = 'đặt trong "{% if … %}" khi có thể chưa có giá trị' if value is None else ""
            raise TemplateValueError(KHONG_IN_DUOC, message, hint) from caught

    return apply


FILTERS: Mapping[str, Callable[..., str]] = MappingProxyType(
    {name: _guarded(name, *function) for name, function in _FUNCTIONS.items()}
)
