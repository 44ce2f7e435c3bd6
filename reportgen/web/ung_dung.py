"""The application: addresses, pages, and what answers when something is wrong."""

from collections.abc import Awaitable, Callable
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from reportgen.web import (
    trang_chu,
    trang_kiem_tra,
    trang_muc,
    trang_nam,
    trang_van_ban,
    trang_xem_nhap,
)
from reportgen.web.hang_rao import HangRao
from reportgen.web.kho import Kho
from reportgen.web.yeu_cau import XuLy, YeuCauWeb, boc, trang_loi

_CAU = {
    403: ("Không được làm việc này", "Hãy quay lại trang trước, tải lại trang rồi làm lại."),
    404: ("Không có trang này", "Địa chỉ sai, hoặc hồ sơ đã đổi tên, đã chuyển chỗ."),
    405: ("Không làm được cách này", "Hãy quay lại trang trước và bấm nút trên trang."),
}
_KHAC = ("Không làm được việc này", "Hãy quay lại trang trước rồi làm lại.")

CAC_TRANG: tuple[tuple[str, str, XuLy], ...] = (
    *trang_chu.CAC_TRANG,
    *trang_kiem_tra.CAC_TRANG,
    *trang_muc.CAC_TRANG,
    *trang_nam.CAC_TRANG,
    *trang_van_ban.CAC_TRANG,
    *trang_xem_nhap.CAC_TRANG,
)
"""Address, method, handler of every page."""


def tao_ung_dung(thu_muc: Path, cong: int) -> Starlette:
    """Make the application over a data folder, answering on a port of this machine."""
    kho = Kho(thu_muc)
    routes: list[BaseRoute] = [
        Mount("/tinh", StaticFiles(directory=str(files("reportgen.web").joinpath("tinh")))),
        Mount("/phong", StaticFiles(directory=str(files("reportgen.fonts").joinpath("")))),
    ]
    routes += [
        Route(path, boc(handler, kho), methods=[method]) for path, method, handler in CAC_TRANG
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(HangRao, cong=cong)],
        exception_handlers={HTTPException: _http_sai(kho)},
    )


def _http_sai(kho: Kho) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def tra_loi(request: Request, caught: Exception) -> Response:
        status = caught.status_code if isinstance(caught, HTTPException) else 500
        detail = caught.detail if isinstance(caught, HTTPException) else ""
        title, words = _CAU.get(status, _KHAC)
        asked = YeuCauWeb(kho, {}, {}, request.state.ma_phien)
        return trang_loi(asked, status, title, cau=words if detail.isascii() else detail)

    return tra_loi
