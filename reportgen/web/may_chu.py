"""Serve the page on this machine alone, or behind a password for the office, and show it."""

import errno
import socket
import threading
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reportgen.diagnostics import Diagnostic, ExitCode, Location, ReportgenError, error
from reportgen.web import nhat_ky
from reportgen.web.dia_chi_may import cac_ten_may

THIEU_GOI = "HT090"
CONG_BAN = "HT091"
CHUNG_CHI_SAI = "HT102"
DIA_CHI, MOI_DIA_CHI = "127.0.0.1", "0.0.0.0"  # noqa: S104 - the second only behind a password
CONG = 8642
THU_THEM = 20
CHO_NOT_GIAY = 5
"""Seconds an answer under way has when the server is stopped."""
TEN_THU_MUC = "ho-so-dan-van"


def thu_muc_mac_dinh() -> Path:
    """Give the folder used when none is named: in the user's documents."""
    documents = Path.home() / "Documents"
    return (documents if documents.is_dir() else Path.home()) / TEN_THU_MUC


@dataclass(frozen=True, slots=True)
class YeuCauMang:
    """For other machines: more names we answer to, certificate and key for HTTPS (both or none)."""

    ten_mien: tuple[str, ...] = ()
    chung_chi: Path | None = None
    khoa: Path | None = None

    @property
    def tls(self) -> bool:
        """Whether over HTTPS."""
        return self.chung_chi is not None


def mo_cong(cong: int | None, dia_chi: str = DIA_CHI) -> socket.socket:
    """Take a port of this machine: *cong*, or the first free one from 8642 on.

    Raises:
        ReportgenError: it is in use (HT091, environment).
    """
    wanted = range(CONG, CONG + THU_THEM) if cong is None else (cong,)
    for port in wanted:
        made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            made.bind((dia_chi, port))
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


def chay(
    thu_muc: Path,
    cong: int | None,
    *,
    mo: bool,
    bao: Callable[[tuple[str, ...]], None],
    mang: YeuCauMang | None = None,
) -> None:
    """Serve until stopped; *bao* is told the addresses, *mo*: show the page in the browser.

    *mang*: for other machines as well, when a password is set; None: for this machine alone.

    Raises:
        ReportgenError: a package is missing (HT090), the port is in use, no folder can be made,
            no password is set (HT100), the certificate cannot be used (HT102).
    """
    with _du_goi():
        import uvicorn

        from reportgen.web.ung_dung import MoMang, tao_ung_dung
    from reportgen import app
    from reportgen.web.cho_tam import don_cu
    from reportgen.web.dang_nhap import SoDangNhap

    behind = None
    if mang is not None:
        app.doc_mat_khau()
        kiem_chung_chi(mang)
        behind = MoMang((*mang.ten_mien, *cac_ten_may()), SoDangNhap(), mang.tls)
    app.tao_thu_muc(thu_muc)
    don_cu()
    taken = mo_cong(cong, MOI_DIA_CHI if mang else DIA_CHI)
    port = taken.getsockname()[1]
    scheme = "https" if behind is not None and behind.tls else "http"
    names = behind.ten if behind else (DIA_CHI,)
    addresses = tuple(f"{scheme}://{name}:{port}/" for name in names)
    nhat_ky.bat_dau()
    settings = uvicorn.Config(
        tao_ung_dung(thu_muc, port, behind),
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=CHO_NOT_GIAY,
        ssl_certfile=mang.chung_chi if mang else None,
        ssl_keyfile=mang.khoa if mang else None,
    )
    bao(addresses)
    if mo:
        shown = addresses[0] if scheme == "https" else f"{scheme}://{DIA_CHI}:{port}/"
        threading.Thread(target=webbrowser.open, args=(shown,), daemon=True).start()
    uvicorn.Server(settings).run(sockets=[taken])


def kiem_chung_chi(mang: YeuCauMang) -> None:
    """Make sure that certificate and key can be used, before anybody is told an address.

    Raises:
        ReportgenError: they cannot (HT102).
    """
    import ssl

    path, key = mang.chung_chi, mang.khoa
    if path is None or key is None:
        return
    for one in (path, key):
        if not one.is_file():
            raise _chung_chi_sai(one, "không có tệp này")
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(path, key, password=lambda: "")
    except (OSError, ValueError) as caught:
        raise _chung_chi_sai(
            path, "chứng chỉ và khóa không đọc được, không khớp nhau, hoặc khóa đặt mật khẩu"
        ) from caught


def _chung_chi_sai(path: Path, cau: str) -> ReportgenError:
    goi_y = "dùng tệp PEM: chứng chỉ ở --chung-chi, khóa riêng của nó (không mật khẩu) ở --khoa"
    return ReportgenError(error(CHUNG_CHI_SAI, cau, Location(str(path)), hint=goi_y))


@contextmanager
def _du_goi() -> Iterator[None]:
    """Tell which package is missing.

    Raises:
        ReportgenError: one is (HT090).
    """
    try:
        yield
    except ModuleNotFoundError as caught:
        if (caught.name or "").split(".")[0] not in ("starlette", "uvicorn", "python_multipart"):
            raise
        raise ReportgenError(_thieu(caught.name or ""), ExitCode.MOI_TRUONG) from caught


def _thieu(ten: str) -> Diagnostic:
    return error(
        THIEU_GOI,
        f"máy chưa có gói {ten}, cần cho trang web",
        hint="cài thêm bằng lệnh: pip install 'reportgen[web]'",
    )
