"""Serve the page on this machine alone, and show it."""

import errno
import logging
import socket
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path

from reportgen.diagnostics import Diagnostic, ExitCode, ReportgenError, error

THIEU_GOI = "HT090"
CONG_BAN = "HT091"
DIA_CHI = "127.0.0.1"
CONG = 8642
THU_THEM = 20
TEN_THU_MUC = "ho-so-dan-van"


def thu_muc_mac_dinh() -> Path:
    """Give the folder used when none is named: in the user's documents."""
    documents = Path.home() / "Documents"
    return (documents if documents.is_dir() else Path.home()) / TEN_THU_MUC


def mo_cong(cong: int | None) -> socket.socket:
    """Take a port of this machine: *cong*, or the first free one from 8642 on.

    Raises:
        ReportgenError: it is in use (HT091, environment).
    """
    wanted = range(CONG, CONG + THU_THEM) if cong is None else (cong,)
    for port in wanted:
        made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            made.bind((DIA_CHI, port))
            made.listen()  # whoever comes before the server is ready waits
        except OSError as caught:
            made.close()
            if caught.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
        else:
            return made
    tried = f"cổng {cong}" if cong is not None else f"các cổng {CONG}-{CONG + THU_THEM - 1}"
    raise ReportgenError(
        error(
            CONG_BAN,
            f"{tried} của máy này đang có chương trình khác dùng",
            hint="đóng cửa sổ reportgen web đang mở, hoặc chọn cổng khác bằng --cong",
        ),
        ExitCode.MOI_TRUONG,
    )


def chay(thu_muc: Path, cong: int | None, *, mo: bool, bao: Callable[[str], None]) -> None:
    """Serve until stopped; *bao* is told the address, *mo*: show it in the browser.

    Raises:
        ReportgenError: a package is missing (HT090), the port is in use, no folder can be made.
    """
    try:
        import uvicorn

        from reportgen.web.ung_dung import tao_ung_dung
    except ModuleNotFoundError as caught:
        if (caught.name or "").split(".")[0] not in ("starlette", "uvicorn", "python_multipart"):
            raise
        raise ReportgenError(_thieu(caught.name or ""), ExitCode.MOI_TRUONG) from caught
    from reportgen import app
    from reportgen.web.cho_tam import don_cu

    app.tao_thu_muc(thu_muc)
    don_cu()
    taken = mo_cong(cong)
    port = taken.getsockname()[1]
    address = f"http://{DIA_CHI}:{port}/"
    logging.getLogger("reportgen.web").addHandler(logging.StreamHandler())
    settings = uvicorn.Config(
        tao_ung_dung(thu_muc, port), log_level="warning", access_log=False, server_header=False
    )
    bao(address)
    if mo:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    uvicorn.Server(settings).run(sockets=[taken])


def _thieu(ten: str) -> Diagnostic:
    return error(
        THIEU_GOI,
        f"máy chưa có gói {ten}, cần cho trang web",
        hint="cài thêm bằng lệnh: pip install 'reportgen[web]'",
    )
