"""Use cases of the register of documents: the books, the next number, the books as a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.app.so_tinh import TepDaGhi
from reportgen.diagnostics import Diagnostic, ReportgenError, Result, error
from reportgen.domain.ho_so import HoSo
from reportgen.domain.nguon import NguonHoSo, dat_cho

if TYPE_CHECKING:
    from reportgen.register.so_dang_ky import QuyenSo
    from reportgen.register.tiep_theo import SoTiep

__all__ = ["QuyenSo", "SoTiep", "YeuCauSo", "ghi_so", "quyen_json", "so_dang_ky", "so_tiep"]
DUOI = (".docx", ".pdf", ".xlsx")


@dataclass(frozen=True, slots=True)
class YeuCauSo:
    """A question for the next number: kind, scope, date, signer (a code)."""

    loai: str
    pham_vi: str | None = None
    ngay: date | None = None
    nguoi_ky: str | None = None


def so_dang_ky(paths: Sequence[Path]) -> Result[tuple[QuyenSo, ...]]:
    """Give the books of a dossier; doubles and gaps are among the diagnostics.

    Raises:
        ReportgenError: the dossier cannot be read.
    """
    from reportgen.register.so_dang_ky import lap_so

    ho_so, source, found = _nap_so(paths)
    books = lap_so(ho_so)
    return Result(books.value, dat_cho((*found, *books.diagnostics), source))


def so_tiep(paths: Sequence[Path], asked: YeuCauSo) -> Result[SoTiep]:
    """Give the next number of a kind of document.

    Without a date: the last day the dossier speaks of.

    Raises:
        ReportgenError: unknown kind, scope or signer; no term for the date.
    """
    from reportgen.ban_hanh.so_van_ban import Viec
    from reportgen.domain.ho_so import PHUONG
    from reportgen.register.loai_so import tim_loai_so
    from reportgen.register.tiep_theo import so_tiep_theo

    ho_so, source, found = _nap_so(paths)
    kind = tim_loai_so(asked.loai)
    scope = PHUONG if asked.pham_vi is None else _pham_vi(ho_so, asked.pham_vi)
    if scope == PHUONG and PHUONG not in kind.pham_vi:
        raise ReportgenError(_can_pham_vi(kind.ma))
    day = asked.ngay or _ngay_cuoi(ho_so)
    result = so_tiep_theo(ho_so, Viec(kind, "", scope), ngay=day, nguoi_ky=asked.nguoi_ky)
    own = [d for d in found if d.code == "V24"]
    return Result(result.value, dat_cho((*own, *result.diagnostics), source))


def ghi_so(paths: Sequence[Path], dich: Path, *, ghi_de: bool = False) -> Result[TepDaGhi]:
    """Write the books as DOCX, PDF or XLSX, by the ending of *dich*; whole or not at all.

    Raises:
        ReportgenError: another ending, a file is there and *ghi_de* is not set, nothing to write.
    """
    from reportgen.register.so_dang_ky import lap_so
    from reportgen.register.xuat_so import xuat_so
    from reportgen.tep_ra import ghi_nguyen_ven, khong_de

    ending = dich.suffix.lower()
    if ending not in DUOI:
        raise ReportgenError(_sai_duoi(dich))
    khong_de(dich, ghi_de=ghi_de)
    ho_so, source, found = _nap_so(paths)
    books = lap_so(ho_so)
    if not books.value:
        hint = "ghi các văn bản đã ban hành vào mục van_ban, hoặc dùng build --so tu-dong"
        raise ReportgenError(error("BH007", "sổ văn bản của hồ sơ còn trống", hint=hint))
    ghi_nguyen_ven(dich, xuat_so(ho_so, books.value, ending))
    count = sum(len(book.dong) for book in books.value)
    holds = f"{len(books.value)} quyển, {count} văn bản"
    return Result(TepDaGhi(dich, holds), dat_cho((*found, *books.diagnostics), source))


def quyen_json(book: QuyenSo) -> Mapping[str, object]:
    """A book for programs."""
    span = book.ky_han
    return {
        "co_quan": book.co_quan,
        "ky_han": book.ten_ky_han,
        "tu_ngay": span.tu_ngay.isoformat() if span and span.tu_ngay else None,
        "den_ngay": span.den_ngay.isoformat() if span and span.den_ngay else None,
        "tiep_theo": list(book.tiep_theo),
        "van_ban": [
            {
                "so_ky_hieu": line.so_ky_hieu,
                "ngay": line.ngay.isoformat(),
                "loai": line.loai,
                "trich_yeu": line.trich_yeu,
                "nguoi_ky": line.nguoi_ky,
                "noi_nhan": list(line.noi_nhan),
                "luu": line.luu,
                "vi_tri": line.vi_tri,
            }
            for line in book.dong
        ],
    }


def _nap_so(paths: Sequence[Path]) -> tuple[HoSo, NguonHoSo, tuple[Diagnostic, ...]]:
    """Load a dossier whose register can be read, whatever else is wrong with it.

    Raises:
        ReportgenError: it cannot be read at all.
    """
    from reportgen.domain.load import nap_ho_so

    loaded = nap_ho_so(paths)
    if loaded.value is None:
        raise ReportgenError(loaded.diagnostics)
    own = tuple(d for d in loaded.diagnostics if d.location.vi_tri.startswith("van_ban"))
    return loaded.value.ho_so, loaded.value.nguon, own


def _pham_vi(ho_so: HoSo, typed: str) -> str:
    from reportgen.ban_hanh.so_van_ban import tim_to

    if found := tim_to(ho_so, typed):
        return found
    known = ", ".join(["phuong", *(to.ma for to in ho_so.to_dan_van)])
    raise ReportgenError(
        error("BH004", f'không có phạm vi "{typed}"; các phạm vi: {known}', hint="ghi một mã ấy")
    )


def _ngay_cuoi(ho_so: HoSo) -> date:
    last = date(ho_so.nam, 12, 31)
    reached = min(ho_so.so_lieu_den or last, last)
    return max([reached, *(entry.ngay for entry in ho_so.van_ban)])


def _can_pham_vi(ma: str) -> Diagnostic:
    return error("BH005", f"{ma} do từng tổ ban hành", hint="thêm --pham-vi với mã một tổ")


def _sai_duoi(dich: Path) -> Diagnostic:
    return error(
        "HT033",
        f'không ghi được sổ thành "{dich}": đuôi tệp phải là {", ".join(DUOI)}',
        hint="ví dụ -o so-van-ban.docx",
    )
