"""Turn what stopped a command into lines or one JSON object, and an exit code."""

import errno
import os
import re
import sys
import traceback
from collections.abc import Iterable, Sequence

import click

from reportgen import diagnostics
from reportgen.cli import console
from reportgen.diagnostics import Diagnostic, ExitCode, ReportgenError

SAI_CACH_DUNG = "CL001"
LOI_CUA_TA = "CL070"
KHONG_IN_DUOC = "HT021"
# What writing to a full disk says; files of ours are told of on their own (HT020).
DAY_CHO = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

NOI_BAO_LOI = (
    "Đây là lỗi của chương trình, không phải của anh chị: hãy chạy lại với biến môi trường "
    "REPORTGEN_DEBUG=1 rồi gửi toàn bộ chữ hiện ra cho người phụ trách reportgen."
)

# The list each command's object holds (design §4).
KHOA_JSON = {
    "build": "van_ban",
    "batch": "van_ban",
    "validate": "tep",
    "check": "tep",
    "check-template": "tep",
    "facts": "so_lieu",
    "types": "loai",
    "register": "so",
    "print": "ban_in",
}


def ma_thoat(found: Iterable[Diagnostic]) -> ExitCode:
    """Give 1 when there is an error among *found*, else 0: warnings do not stop a day's work."""
    return ExitCode.CO_VAN_DE if any(d.is_error for d in found) else ExitCode.SACH


def muon_json(argv: Sequence[str]) -> bool:
    """Tell whether the command line asks for JSON, even when it could not be read to its end."""
    return "--json" in argv


def _vat_json(argv: Sequence[str], found: Sequence[Diagnostic]) -> None:
    command = next((word for word in argv if word in KHOA_JSON), None)
    empty: dict[str, object] = {KHOA_JSON[command]: []} if command else {}
    console.in_json({**empty, "van_de": [d.as_json() for d in found]})


def _ngoac_viet(message: str) -> str:
    """Quote names of options, arguments and commands as Vietnamese does: Click writes 'build'."""
    return re.sub(r"(?<!\w)'([-\w./]+)'(?!\w)", r"“\1”", message)


def sai_cach_dung(error: click.ClickException, argv: Sequence[str]) -> ExitCode:
    """Tell of a wrong command line."""
    message = _ngoac_viet(error.format_message())
    if muon_json(argv):
        _vat_json(argv, [diagnostics.error(SAI_CACH_DUNG, message)])
    context = getattr(error, "ctx", None)
    if context is not None:
        console.ghi_chu(context.get_usage())
    console.ghi_chu(f"lỗi {SAI_CACH_DUNG}: {message}")
    if context is not None:
        console.ghi_chu(f"    gợi ý: gõ “{context.command_path} --help” để xem cách dùng")
    return ExitCode.DAU_VAO_SAI


def dung_lai(error: ReportgenError, argv: Sequence[str]) -> ExitCode:
    """Tell of what stops a use case."""
    if muon_json(argv):
        _vat_json(argv, error.diagnostics)
    console.in_van_de(error.diagnostics)
    return error.exit_code


def loi_cua_ta(error: Exception, argv: Sequence[str]) -> ExitCode:
    """Tell of a bug of ours in one sentence; the traceback only when REPORTGEN_DEBUG is set."""
    if isinstance(error, OSError) and error.errno in DAY_CHO:
        return _khong_in_duoc()
    found = diagnostics.error(
        LOI_CUA_TA, f"gặp tình huống chưa lường trước ({type(error).__name__})", hint=NOI_BAO_LOI
    )
    if muon_json(argv):
        _vat_json(argv, [found])
    if os.environ.get("REPORTGEN_DEBUG"):
        traceback.print_exception(error)
    console.in_van_de([found])
    return ExitCode.LOI_CUA_TA


def _khong_in_duoc() -> ExitCode:
    """Tell that the result could not be printed to its end (``reportgen schema > file``)."""
    ong_dut()
    console.in_van_de(
        [
            diagnostics.error(
                KHONG_IN_DUOC,
                "không in hết được kết quả: ổ đĩa chứa tệp nhận kết quả đã đầy",
                hint="giải phóng chỗ rồi chạy lại, hoặc chuyển kết quả sang ổ đĩa khác",
            )
        ]
    )
    return ExitCode.MOI_TRUONG


def ong_dut() -> ExitCode:
    """Go quietly when the reader of our output has gone (``reportgen types | head -1``)."""
    try:
        target = sys.stdout.fileno()
    except (OSError, ValueError):
        return ExitCode.SACH
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, target)
    os.close(null)
    return ExitCode.SACH
