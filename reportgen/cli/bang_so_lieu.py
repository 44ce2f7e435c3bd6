"""Lay figures out as rows for people and as the object of design §4 for programs."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
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


def _so_json(value: int | Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


def vat_so_lieu(one: "SoLieuKy") -> dict[str, object]:
    """Give a period's figures in the shape of design §4; ``nguon`` names figures by their path."""
    figures = dict(_cac_so(one))
    groups = {
        group: {part: _so_json(figures[f"{group}.{part}"].gia_tri) for part, _ in parts}
        for group, parts in _NHOM.items()
    }
    return {
        "pham_vi": one.pham_vi,
        "ky": one.ma_ky,
        "tu_ngay": one.tu_ngay.isoformat(),
        "den_ngay": one.den_ngay.isoformat(),
        "hoat_dong": _so_json(one.hoat_dong.gia_tri),
        "chi_so": {code: _so_json(figure.gia_tri) for code, figure in one.chi_so.items()},
        "giao_ban": {
            "da_hop": _so_json(one.giao_ban.tu_so.gia_tri),
            "phai_hop": _so_json(one.giao_ban.mau_so.gia_tri),
        },
        **groups,
        "nguon": {path: list(figure.nguon) for path, figure in figures.items() if figure.nguon},
    }


def _cac_so(one: "SoLieuKy") -> "Iterator[tuple[str, SoLieu]]":
    yield "hoat_dong", one.hoat_dong
    yield from one.chi_so.items()
    yield "giao_ban.da_hop", one.giao_ban.tu_so
    yield "giao_ban.phai_hop", one.giao_ban.mau_so
    for group, parts in _NHOM.items():
        for part, _ in parts:
            yield f"{group}.{part}", getattr(getattr(one, group), part)


def hang_so_lieu(one: "SoLieuKy") -> list[tuple[str, ...]]:
    """Give a row a figure: name, this period, the one before, last year's, entries behind it."""
    names = {
        "hoat_dong": "Hoạt động",
        "giao_ban.da_hop": "Giao ban: đã họp",
        "giao_ban.phai_hop": "Giao ban: phải họp",
    }
    for group, parts in _NHOM.items():
        names |= {f"{group}.{part}": name for part, name in parts}
    return [
        (
            names.get(path, path),
            so_viet(figure.gia_tri),
            _truoc(one.ky_truoc.get(_khoa_so_sanh(path))),
            _truoc(one.cung_ky.get(_khoa_so_sanh(path))),
            cac_nguon(figure.nguon),
        )
        for path, figure in _cac_so(one)
    ]


def _khoa_so_sanh(path: str) -> str:
    """Give the name a comparison goes by: cases received go by ``hoa_giai``."""
    return {"hoa_giai.nhan": "hoa_giai", "hoa_giai.thanh": "hoa_giai_thanh"}.get(path, path)


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
