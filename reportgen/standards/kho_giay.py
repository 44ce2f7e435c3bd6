"""An edition as it is on another paper than A4: its rows for that paper stand over the others."""

from collections.abc import Mapping
from dataclasses import replace

from reportgen.standards.schema import KieuChu, QuyDinh
from reportgen.standards.tieu_chuan import TieuChuan
from reportgen.units import TWIPS_PER_PT

A4 = "A4"
_GIAM_CO = "co_chu.giam"
_GIAM_DONG = "gian_dong.giam"
_HALF_POINTS = 2


def theo_kho(chuan: TieuChuan, kho_giay: str) -> TieuChuan:
    """Give *chuan* for a paper ("A4", "A5"): a row named "x_a5" stands in the place of "x".

    Two rows lessen what they do not name one by one, in points: ``co_chu.giam_a5`` every font size,
    ``gian_dong.giam_a5`` every exact line spacing. An edition without rows for the paper stays.

    Source: HD05 IV.3 (A5 for administrative papers); sizes and margins there are our reading.
    """
    if kho_giay == A4:
        return chuan
    rows = chuan.noi_dung.quy_dinh
    end = f"_{kho_giay.lower()}"
    own = {
        name.removesuffix(end): replace(row, doi_tuong=name.removesuffix(end))
        for name, row in rows.items()
        if name.endswith(end)
    }
    closer = _giam(own, _GIAM_DONG)
    spaced = {name: _thap_hon(row, closer) if _la_dong(row) else row for name, row in rows.items()}
    smaller = round(_giam(own, _GIAM_CO) * _HALF_POINTS / TWIPS_PER_PT)
    styles = {name: _nho_hon(row, smaller) for name, row in chuan.noi_dung.kieu_chu.items()}
    return replace(
        chuan, noi_dung=replace(chuan.noi_dung, quy_dinh={**spaced, **own}, kieu_chu=styles)
    )


def _giam(own: Mapping[str, QuyDinh], name: str) -> int:
    """By how many twips the row *name* lessens; 0 without it."""
    return round(own[name].chon) if name in own else 0


def _la_dong(row: QuyDinh) -> bool:
    return row.doi_tuong.endswith(".gian_dong") and row.don_vi == "twips"


def _nho_hon(style: KieuChu, by: int) -> KieuChu:
    return replace(style, co=_thap_hon(style.co, by))


def _thap_hon(row: QuyDinh, by: int) -> QuyDinh:
    """Lower a row by *by*, bounds and listed values with it."""
    return replace(
        row,
        tu=None if row.tu is None else row.tu - by,
        den=None if row.den is None else row.den - by,
        chon=row.chon - by,
        cac_gia_tri=tuple(value - by for value in row.cac_gia_tri),
    )
