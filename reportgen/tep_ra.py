"""Files that appear whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from reportgen.diagnostics import Diagnostic, ExitCode, Location, ReportgenError, error

KHONG_GHI_DUOC = "HT020"
DA_CO_TEP = "HT032"


def cho_ghi(nguon: Path, dich: Path | None, duoi: str, *, ghi_de: bool) -> Path:
    """Give the path to write what comes of *nguon* to: beside it, in the folder *dich*, or *dich*.

    Raises:
        ReportgenError: a file is there and *ghi_de* is not set, or it is *nguon* itself (HT032).
    """
    noi = dich if dich is not None else nguon.with_suffix(duoi)
    if noi.is_dir():
        noi = noi / nguon.with_suffix(duoi).name
    if noi.resolve() == nguon.resolve():
        cau, goi_y = f"tệp kết quả trùng với tệp nguồn {noi}", "chọn tên khác bằng -o"
        raise ReportgenError(error(DA_CO_TEP, cau, Location(str(noi)), hint=goi_y))
    khong_de(noi, ghi_de=ghi_de)
    return noi


def khong_de(noi: Path, *, ghi_de: bool) -> None:
    """Refuse to write over a file unless *ghi_de*.

    Raises:
        ReportgenError: a file is there (HT032).
    """
    if noi.exists() and not ghi_de:
        cau = f"đã có tệp {noi}, chưa ghi gì"
        goi_y = "thêm --ghi-de để thay, hoặc chọn tên khác bằng -o"
        raise ReportgenError(error(DA_CO_TEP, cau, Location(str(noi)), hint=goi_y))


def ghi_nguyen_ven(path: Path, data: bytes) -> None:
    """Write *data* to *path* through a temporary name beside it.

    Raises:
        ReportgenError: the folder or file cannot be written (HT020, environment).
    """
    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tam")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as caught:
        raise ReportgenError(_khong_ghi(path, caught), ExitCode.MOI_TRUONG) from caught
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink(missing_ok=True)


def _khong_ghi(path: Path, caught: OSError) -> Diagnostic:
    reasons = {
        13: (
            "không được phép ghi vào đây",
            "chọn thư mục khác bằng -o, hoặc đóng tệp đang mở trong Word",
        ),
        28: ("ổ đĩa đã đầy", "giải phóng chỗ rồi chạy lại"),
        30: ("ổ đĩa chỉ cho đọc", "chọn thư mục khác bằng -o"),
        17: ("đã có một tệp trùng tên với thư mục cần tạo", "chọn thư mục khác bằng -o"),
        20: ("đường dẫn đi qua một tệp, không phải thư mục", "chọn thư mục khác bằng -o"),
    }
    why, hint = reasons.get(
        caught.errno or 0, (caught.strerror or "lỗi hệ thống", "kiểm tra ổ đĩa và quyền ghi")
    )
    return error(KHONG_GHI_DUOC, f"không ghi được {path}: {why}", Location(str(path)), hint=hint)
