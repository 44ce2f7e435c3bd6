"""Lay the figures of a period out as rows for people."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reportgen.cli.console import so_viet

if TYPE_CHECKING:
    from reportgen.aggregate.facts import SoLieu, SoLieuKy, SoSanh

SO_MA_HIEN = 4

_NHOM: Mapping[str, tuple[tuple[str, str], ...]] = {
    "hoa_giai": (
        ("ton_dau", "Hòa giải: tồn đầu kỳ"),
        ("nhan", "Hòa giải: tiếp nhận"),
        ("xong", "Hòa giải: kết thúc"),
        ("thanh", "Hòa giải: thành"),
        ("ton_cuoi", "Hòa giải: tồn cuối kỳ"),
    ),
    "don_thu": (
        ("ton_dau", "Đơn thư: tồn đầu kỳ"),
        ("nhan", "Đơn thư: tiếp nhận"),
        ("xong", "Đơn thư: giải quyết xong"),
        ("ton_cuoi", "Đơn thư: tồn cuối kỳ"),
    ),
    "thanh_vien": (
        ("tong", "Thành viên"),
        ("nu", "Thành viên: nữ"),
        ("dang_vien", "Thành viên: đảng viên"),
    ),
}
# Cases received and settled go by these names where periods are compared.
_KHOA_SO_SANH = {"hoa_giai.nhan": "hoa_giai", "hoa_giai.thanh": "hoa_giai_thanh"}


def _cac_so(one: "SoLieuKy", names: Mapping[str, str]) -> "Iterator[tuple[str, str, SoLieu]]":
    """Give (path, name, figure) in the order of a report."""
    yield "hoat_dong", "Hoạt động", one.hoat_dong
    for code, figure in one.chi_so.items():
        name = names.get(code, code)
        yield code, name[:1].upper() + name[1:], figure
    yield "giao_ban.da_hop", "Giao ban: đã họp", one.giao_ban.tu_so
    yield "giao_ban.phai_hop", "Giao ban: phải họp", one.giao_ban.mau_so
    for group, parts in _NHOM.items():
        for part, name in parts:
            yield f"{group}.{part}", name, getattr(getattr(one, group), part)


def hang_so_lieu(one: "SoLieuKy", names: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Give a row a figure: name, this period, the one before, last year's, entries behind it.

    names: printed names of indicators by code; a code without one stands for itself.
    """
    return [
        (
            name,
            so_viet(figure.gia_tri),
            _truoc(one.ky_truoc.get(_KHOA_SO_SANH.get(path, path))),
            _truoc(one.cung_ky.get(_KHOA_SO_SANH.get(path, path))),
            cac_nguon(figure.nguon),
        )
        for path, name, figure in _cac_so(one, names)
    ]


def _truoc(compared: "SoSanh | None") -> str:
    return so_viet(None if compared is None else compared.truoc)


def hang_chi_tieu(one: "SoLieuKy") -> list[tuple[str, ...]]:
    """Give a row a yearly target: name, unit, plan, done, per cent, entries behind it."""
    return [
        (
            target.ten,
            target.don_vi_tinh,
            so_viet(target.ke_hoach),
            so_viet(target.thuc_hien),
            so_viet(target.phan_tram),
            cac_nguon(target.nguon),
        )
        for target in one.chi_tieu
    ]


def cac_nguon(codes: tuple[str, ...]) -> str:
    """Give how many entries stand behind a figure and the first few of them."""
    if not codes:
        return "–"
    more = " …" if len(codes) > SO_MA_HIEN else ""
    return f"{len(codes)}: {', '.join(codes[:SO_MA_HIEN])}{more}"
