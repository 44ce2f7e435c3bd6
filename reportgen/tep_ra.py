"""Files that appear whole or not at all."""

import contextlib
import errno
import os
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from reportgen.diagnostics import Diagnostic, ExitCode, Location, ReportgenError, error

KHONG_GHI_DUOC = "HT020"
DA_CO_TEP = "HT032"
DAY_O_DIA = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS})
"""What the system says when no other file can be written either."""


def cho_ghi(
    nguon: Path, dich: Path | None, duoi: str, *, ghi_de: bool, lua_chon: str = "-o"
) -> Path:
    """Give the path to write what comes of *nguon* to: beside it, in the folder *dich*, or *dich*.

    ``lua_chon``: the option that names another file, for the hint.

    Raises:
        ReportgenError: a file is there and *ghi_de* is not set, or it is *nguon* itself (HT032).
    """
    noi = dich if dich is not None else nguon.with_suffix(duoi)
    if noi.is_dir():
        noi = noi / nguon.with_suffix(duoi).name
    if noi.resolve() == nguon.resolve():
        cau, goi_y = f"tệp kết quả trùng với tệp nguồn {noi}", f"chọn tên khác bằng {lua_chon}"
        raise ReportgenError(error(DA_CO_TEP, cau, Location(str(noi)), hint=goi_y))
    khong_de(noi, ghi_de=ghi_de, lua_chon=lua_chon)
    return noi


def khong_de(noi: Path, *, ghi_de: bool, lua_chon: str = "-o") -> None:
    """Refuse to write over a file unless *ghi_de*.

    Raises:
        ReportgenError: a file is there (HT032).
    """
    if noi.exists() and not ghi_de:
        cau = f"đã có tệp {noi}, chưa ghi gì"
        goi_y = f"thêm --ghi-de để thay, hoặc chọn tên khác bằng {lua_chon}"
        raise ReportgenError(error(DA_CO_TEP, cau, Location(str(noi)), hint=goi_y))


def thay_noi_dung(path: Path, data: bytes, cu: bytes) -> bool:
    """Put *data* in the place of *cu* in a file of somebody's; its permissions stay.

    A link is followed. False, and nothing written, when the file no longer holds *cu*.

    Raises:
        ReportgenError: the file is read-only or cannot be written (HT020, environment).
    """
    that = path.resolve()
    try:
        mode = that.stat().st_mode
    except OSError as caught:
        raise khong_ghi_duoc(path, caught) from caught
    if not mode & stat.S_IWUSR:
        goi_y = "bỏ dấu “Chỉ đọc” (Read-only) ở thuộc tính của tệp rồi chạy lại"
        cau = "không ghi được tệp này: tệp để chế độ chỉ đọc"
        bao = error(KHONG_GHI_DUOC, cau, Location(str(path)), hint=goi_y)
        raise ReportgenError(bao, ExitCode.MOI_TRUONG)
    ghi_nguyen_ven(that, data, quyen=stat.S_IMODE(mode), cu=cu)
    return that.read_bytes() == data


def ghi_nguyen_ven(
    path: Path,
    data: bytes,
    quyen: int = 0o644,
    cu: bytes | None = None,
    cho_tam: Path | None = None,
) -> None:
    """Write *data* to *path* through a temporary name beside it.

    A device or a pipe (``/dev/stdout``) is written to, never replaced. *cu*: what the file must
    hold at the last moment; it is left alone when it holds anything else. *cho_tam*: a folder on
    the same disk for the temporary file, for who clears up after a process that was killed.

    Raises:
        ReportgenError: the folder or file cannot be written (HT020, environment).
    """
    temporary: str | None = None
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        if cho_tam is not None:
            cho_tam.mkdir(parents=True, exist_ok=True)
        folder = cho_tam or path.parent
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".", suffix=".tam")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if cu is not None:
                file.flush()
                os.fsync(file.fileno())
        Path(temporary).chmod(quyen)
        if cu is not None and path.read_bytes() != cu:
            return
        Path(temporary).replace(path)
    except OSError as caught:
        raise khong_ghi_duoc(path, caught) from caught
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink(missing_ok=True)


_KHAC = "chọn thư mục khác bằng -o"
_DAY = ("ổ đĩa đã đầy hoặc hết phần được dùng", "giải phóng chỗ rồi chạy lại")
_CAM = (
    "không được phép ghi vào đây",
    "chọn thư mục khác bằng -o, hoặc đóng tệp đang mở trong Word, Excel",
)
_LY_DO: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        errno.EACCES: _CAM,
        errno.EPERM: _CAM,
        errno.ENOSPC: _DAY,
        errno.EDQUOT: _DAY,
        errno.EFBIG: ("tệp lớn hơn mức hệ thống cho phép", "nới giới hạn cỡ tệp rồi chạy lại"),
        errno.EROFS: ("ổ đĩa chỉ cho đọc", _KHAC),
        errno.EEXIST: ("đã có một tệp trùng tên với thư mục cần tạo", _KHAC),
        errno.ENOTDIR: ("đường dẫn đi qua một tệp, không phải thư mục", _KHAC),
        errno.EISDIR: ("ở đó đã có một thư mục trùng tên", "đổi tên thư mục ấy, hoặc " + _KHAC),
        errno.ENOENT: ("không tạo được thư mục ở đây", _KHAC),
        errno.ENAMETOOLONG: ("đường dẫn quá dài", "chọn thư mục có đường dẫn ngắn hơn bằng -o"),
    }
)


def khong_ghi_duoc(path: Path, caught: OSError) -> ReportgenError:
    """Give what stops a use case when the system refuses to write to *path*."""
    return ReportgenError(_khong_ghi(path, caught), ExitCode.MOI_TRUONG)


def _khong_ghi(path: Path, caught: OSError) -> Diagnostic:
    """Tell why in Vietnamese; the system's own words are in its language, so never shown."""
    number = caught.errno or 0
    why, hint = _LY_DO.get(
        number, (f"hệ thống báo lỗi số {number}", "kiểm tra ổ đĩa và quyền ghi, rồi chạy lại")
    )
    return error(KHONG_GHI_DUOC, f"không ghi được tệp này: {why}", Location(str(path)), hint=hint)
