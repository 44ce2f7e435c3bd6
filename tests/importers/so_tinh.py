"""Workbooks for tests: the sample exported once, damaged copies, and tables made by hand."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import openpyxl

from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.domain.ho_so import HoSo
from reportgen.importers.nhap import BanNhap, nhap_excel
from reportgen.importers.xuat import xuat_excel
from tests.ho_tro.ho_so_mau import LTT, ho_so_mau

GOC = Path(__file__).parents[2]


def ho_so(ten: str = LTT) -> HoSo:
    return ho_so_mau(ten)


@lru_cache(maxsize=2)
def so_tinh(ten: str = LTT) -> bytes:
    return xuat_excel(ho_so(ten))


def ghi(thu_muc: Path, goi: bytes, ten: str = "ho-so.xlsx") -> Path:
    tep = thu_muc / ten
    tep.write_bytes(goi)
    return tep


def o_duoi(trang: Any, tieu_de: str, dong: int) -> Any:
    """The cell of a row under a heading."""
    return next(o for o in trang[dong] if trang.cell(1, o.column).value == tieu_de)


def sua(thu_muc: Path, viec: Callable[[Any], None], ten: str = LTT) -> Path:
    """Damage a copy of the sample."""
    tep = ghi(thu_muc, so_tinh(ten))
    so = openpyxl.load_workbook(tep)
    viec(so)
    so.save(tep)
    return tep


def bang(
    thu_muc: Path, trang: dict[str, Iterable[Iterable[object]]], ten: str = "bang.xlsx"
) -> Path:
    """Make a workbook of plain rows."""
    so = openpyxl.Workbook()
    so.remove(so.active)
    for ten_trang, cac_dong in trang.items():
        to = so.create_sheet(ten_trang)
        for dong in cac_dong:
            to.append(list(dong))
    so.save(thu_muc / ten)
    return thu_muc / ten


def nhap(tep: Path) -> BanNhap:
    ket_qua = nhap_excel(tep).value
    assert ket_qua is not None
    return ket_qua


def loi(tep: Path) -> tuple[Diagnostic, ...]:
    """The problems that stop an import."""
    try:
        nhap_excel(tep)
    except ReportgenError as dung:
        return dung.diagnostics
    raise AssertionError("nhập được mà không có lỗi")


def loi_o(tep: Path) -> dict[str, str]:
    """Messages of errors by place, without the file's folder."""
    return {str(d.location).replace(str(tep), tep.name): d.message for d in loi(tep) if d.is_error}
