"""The library for workbooks, loaded when needed; packages that do not tell when they were made."""

import io
import re
import zipfile
from types import ModuleType

from reportgen.diagnostics import ExitCode, ReportgenError, error

THIEU_OPENPYXL = "HT031"
_GIO = (1980, 1, 1, 0, 0, 0)
_NGAY_LUU = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</)")


def thu_vien() -> ModuleType:
    """Import openpyxl.

    Raises:
        ReportgenError: it is not installed (HT031, environment).
    """
    try:
        import openpyxl
    except ImportError:
        raise ReportgenError(
            error(
                THIEU_OPENPYXL,
                "máy chưa có thư viện openpyxl để đọc và ghi tệp Excel",
                hint='ở thư mục của reportgen, chạy: pip install ".[excel]"',
            ),
            ExitCode.MOI_TRUONG,
        ) from None
    return openpyxl


def dong_goi(goi: bytes) -> bytes:
    """Rewrite a package with one fixed time in it, so that equal content gives equal bytes."""
    ra = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(goi)) as cu, zipfile.ZipFile(ra, "w") as moi:
        for ten in cu.namelist():
            phan = cu.read(ten)
            if ten == "docProps/core.xml":
                phan = _NGAY_LUU.sub(rb"\g<1>1980-01-01T00:00:00Z\g<2>", phan)
            thong_tin = zipfile.ZipInfo(ten, _GIO)
            thong_tin.compress_type = zipfile.ZIP_DEFLATED
            thong_tin.external_attr = 0o644 << 16
            moi.writestr(thong_tin, phan)
    return ra.getvalue()
