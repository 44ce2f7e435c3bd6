"""Open a workbook that anybody may have made: within limits, nothing executed, nothing fetched."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from reportgen.diagnostics import Diagnostic, Location, ReportgenError, error
from reportgen.importers.dong_goi import thu_vien

_MB = 1024 * 1024
LON_NHAT = 20 * _MB
BUNG_NHAT = 200 * _MB
SO_PHAN = 2000
SO_TRANG = 60
SO_DONG = 50_000
SO_COT = 256
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MA_HOA = "EncryptedPackage".encode("utf-16-le")
_GOC_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<[A-Za-z_]", re.DOTALL)
_XEM_DAU = 65_536

MO_TEP = "XL001"
LA_TEP_KHAC = "XL002"
QUA_LON = "XL003"


@dataclass(frozen=True, slots=True)
class CongThuc:
    """A formula of which the file keeps no result."""

    chu: str


@dataclass(frozen=True, slots=True)
class LoiO:
    """An error value such as ``#REF!``."""

    chu: str


GiaTriTho = str | int | float | bool | date | datetime | time | timedelta | CongThuc | LoiO
Dong = dict[int, GiaTriTho]


@dataclass(slots=True)
class TrangTinh:
    """A sheet: cells that hold something, by row and column from 1."""

    ten: str
    dong: dict[int, Dong] = field(default_factory=dict)


def doc_so_tinh(path: Path) -> tuple[TrangTinh, ...]:
    """Read the visible sheets of a workbook.

    Raises:
        ReportgenError: the file cannot be read, is no workbook, is encrypted or too large; or
            openpyxl is missing.
    """
    goi = _doc_tep(path)
    kiem_goi(goi, str(path))
    thu = thu_vien()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of extensions it does not know
        try:
            return tuple(_cac_trang(thu, goi, str(path)))
        except ReportgenError:
            raise
        except Exception as loi:  # a broken package fails anywhere in the library
            raise ReportgenError(
                _loi(
                    path,
                    MO_TEP,
                    "tệp Excel hỏng, không đọc được nội dung bên trong",
                    "mở bằng Excel hoặc LibreOffice, lưu lại thành tệp .xlsx mới rồi nhập lại",
                )
            ) from loi


def _loi(path: Path | str, ma: str, thong_bao: str, goi_y: str) -> Diagnostic:
    return error(ma, thong_bao, Location(str(path)), hint=goi_y)


def _doc_tep(path: Path) -> bytes:
    try:
        co = path.stat().st_size
        if co > LON_NHAT:
            raise ReportgenError(
                _loi(
                    path,
                    QUA_LON,
                    f"tệp quá lớn: {co / _MB:.0f} MB, tối đa {LON_NHAT // _MB} MB",
                    "tách thành nhiều tệp, hoặc xóa ảnh chèn trong tệp",
                )
            )
        return path.read_bytes()
    except FileNotFoundError:
        cau, goi_y = f'không có tệp "{path}"', "kiểm tra tên tệp và thư mục"
    except IsADirectoryError:
        cau, goi_y = f'"{path}" là thư mục, không phải tệp Excel', "ghi tên tệp .xlsx"
    except PermissionError:
        cau = f'không được phép đọc tệp "{path}"'
        goi_y = "đóng tệp đang mở trong Excel, hoặc xin quyền đọc"
    except (OSError, ValueError):
        cau, goi_y = f'không đọc được tệp "{path}"', "kiểm tra tên tệp và ổ đĩa"
    raise ReportgenError(_loi(path, MO_TEP, cau, goi_y))


def kiem_goi(goi: bytes, tep: str) -> None:
    """Check the package before anything in it is parsed.

    Raises:
        ReportgenError: it is no workbook of today's format (XL002), or too large when unpacked,
            or declares entities (XL003).
    """
    if goi.startswith(_OLE):
        if _MA_HOA in goi:
            cau, goi_y = "tệp có đặt mật khẩu", "mở bằng Excel, bỏ mật khẩu rồi lưu lại"
        else:
            cau = "tệp Excel kiểu cũ (.xls), chương trình chỉ đọc .xlsx"
            goi_y = "mở bằng Excel, chọn Lưu thành › Sổ làm việc Excel (.xlsx)"
        raise ReportgenError(_loi(tep, LA_TEP_KHAC, cau, goi_y))
    try:
        with zipfile.ZipFile(io.BytesIO(goi)) as zip_:
            _kiem_phan(zip_, tep)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as loi:
        raise ReportgenError(
            _loi(
                tep,
                LA_TEP_KHAC,
                "tệp không phải sổ tính Excel (.xlsx)",
                "chọn tệp có đuôi .xlsx lưu từ Excel hoặc LibreOffice",
            )
        ) from loi


def _kiem_phan(zip_: zipfile.ZipFile, tep: str) -> None:
    cac_phan = zip_.infolist()
    if len(cac_phan) > SO_PHAN or sum(p.file_size for p in cac_phan) > BUNG_NHAT:
        raise ReportgenError(
            _loi(
                tep,
                QUA_LON,
                "tệp bung ra quá lớn, không giống một sổ tính bình thường",
                "chép riêng các bảng cần nhập sang một tệp Excel mới",
            )
        )
    if "[Content_Types].xml" not in zip_.namelist():
        raise zipfile.BadZipFile
    for phan in cac_phan:
        if phan.flag_bits & 1:
            raise ReportgenError(
                _loi(tep, LA_TEP_KHAC, "tệp có đặt mật khẩu", "bỏ mật khẩu rồi lưu lại")
            )
        if phan.filename.endswith((".xml", ".rels")):
            with zip_.open(phan) as dau:
                if not _GOC_XML.match(dau.read(_XEM_DAU)):
                    raise ReportgenError(
                        _loi(
                            tep,
                            QUA_LON,
                            f"phần {phan.filename} trong tệp có khai báo lạ",
                            "mở bằng Excel, lưu lại thành tệp .xlsx mới",
                        )
                    )


def _cac_trang(thu: Any, goi: bytes, tep: str) -> Iterator[TrangTinh]:  # noqa: ANN401 - the library itself
    so_tinh = thu.load_workbook(io.BytesIO(goi), read_only=True, data_only=False)
    if len(so_tinh.worksheets) > SO_TRANG:
        raise ReportgenError(
            _loi(
                tep,
                QUA_LON,
                f"tệp có {len(so_tinh.worksheets)} trang, tối đa {SO_TRANG}",
                "xóa những trang không cần nhập",
            )
        )
    ket_qua: Mapping[str, TrangTinh] | None = None
    for trang in so_tinh.worksheets:
        doc = _mot_trang(trang, tep)
        if any(isinstance(o, CongThuc) for dong in doc.dong.values() for o in dong.values()):
            if ket_qua is None:
                da_tinh = thu.load_workbook(io.BytesIO(goi), read_only=True, data_only=True)
                ket_qua = {t.title: _mot_trang(t, tep) for t in da_tinh.worksheets}
            _dien_ket_qua(doc, ket_qua[doc.ten])
        if trang.sheet_state == "visible":
            yield doc


def _dien_ket_qua(doc: TrangTinh, ket_qua: TrangTinh) -> None:
    """Put the results the file keeps in the place of formulas; formulas without one stay."""
    for so, dong in doc.dong.items():
        for cot, gia_tri in dong.items():
            if isinstance(gia_tri, CongThuc):
                dong[cot] = ket_qua.dong.get(so, {}).get(cot, gia_tri)


def _mot_trang(trang: Any, tep: str) -> TrangTinh:  # noqa: ANN401 - a read-only sheet of openpyxl
    doc = TrangTinh(str(trang.title))
    trang.reset_dimensions()
    for so, cac_o in enumerate(trang.iter_rows(max_row=SO_DONG + 1, max_col=SO_COT), 1):
        dong = {i: _gia_tri(o) for i, o in enumerate(cac_o, 1) if o.value is not None}
        dong = {i: g for i, g in dong.items() if not isinstance(g, str) or g.strip()}
        if dong:
            doc.dong[so] = dong
        if dong and so > SO_DONG:
            raise ReportgenError(
                _loi(
                    tep,
                    QUA_LON,
                    f"trang {doc.ten} có hơn {SO_DONG} dòng",
                    "tách dữ liệu theo năm, mỗi năm một tệp",
                )
            )
    return doc


def _gia_tri(o: Any) -> GiaTriTho:  # noqa: ANN401 - a read-only cell of openpyxl
    gia_tri = o.value
    if o.data_type == "f":
        return CongThuc(str(getattr(gia_tri, "text", gia_tri)))
    if o.data_type == "e":
        return LoiO(str(gia_tri))
    if (
        isinstance(gia_tri, float | int)
        and not isinstance(gia_tri, bool)
        and "%" in o.number_format
    ):
        return round(gia_tri * 100, 10)
    return gia_tri  # type: ignore[no-any-return]  # the library gives exactly these kinds
