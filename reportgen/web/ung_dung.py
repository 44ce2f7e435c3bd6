"""The application: addresses, pages, and what answers when something is wrong."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from reportgen.web import (
    trang_chu,
    trang_dang_nhap,
    trang_kiem_tra,
    trang_lam,
    trang_muc,
    trang_nam,
    trang_van_ban,
    trang_viec,
    trang_xem_nhap,
)
from reportgen.web.cua_vao import CuaVao
from reportgen.web.dang_nhap import SoDangNhap
from reportgen.web.hang_rao import MAY_NAY, HangRao
from reportgen.web.kho import Kho
from reportgen.web.yeu_cau import LOI_CUA_TA, XuLy, YeuCauWeb, boc, trang_loi

_CAU = {
    403: ("Không được làm việc này", "Hãy quay lại trang trước, tải lại trang rồi làm lại."),
    404: ("Không có trang này", "Địa chỉ sai, hoặc hồ sơ đã đổi tên, đã chuyển chỗ."),
    409: ("Chưa làm được việc này", "Hãy quay lại trang trước, tải lại trang rồi làm lại."),
    405: ("Không làm được cách này", "Hãy quay lại trang trước và bấm nút trên trang."),
}
_KHAC = ("Không làm được việc này", "Hãy quay lại trang trước rồi làm lại.")

CAC_TRANG: tuple[tuple[str, str, XuLy], ...] = (
    *trang_chu.CAC_TRANG,
    *trang_dang_nhap.CAC_TRANG,
    *trang_kiem_tra.CAC_TRANG,
    *trang_lam.CAC_TRANG,
    *trang_muc.CAC_TRANG,
    *trang_nam.CAC_TRANG,
    *trang_van_ban.CAC_TRANG,
    *trang_viec.CAC_TRANG,
    *trang_xem_nhap.CAC_TRANG,
)
"""Address, method, handler of every page."""


@dataclass(frozen=True, slots=True)
class MoMang:
    """For other machines: the names we answer to, who is in, whether over HTTPS."""

    ten: tuple[str, ...]
    dang_nhap: SoDangNhap
    tls: bool = False


def tao_ung_dung(thu_muc: Path, cong: int, mang: MoMang | None = None) -> Starlette:
    """Make the application over a data folder, answering on a port of this machine.

    *mang*: for other machines as well, behind a password; None: for this machine alone.
    """
    names, inside, tls = (mang.ten, mang.dang_nhap, mang.tls) if mang else (MAY_NAY, None, False)
    kho = Kho(thu_muc, dang_nhap=inside, tls=tls)
    routes: list[BaseRoute] = [
        Mount("/tinh", StaticFiles(directory=str(files("reportgen.web").joinpath("tinh")))),
        Mount("/phong", StaticFiles(directory=str(files("reportgen.fonts").joinpath("")))),
    ]
    routes += [
        Route(path, boc(handler, kho), methods=[method]) for path, method, handler in CAC_TRANG
    ]
    made = Starlette(
        routes=routes,
        middleware=[
            Middleware(HangRao, cong=cong, ten=names, tls=tls),
            Middleware(CuaVao, so=inside),
        ],
        exception_handlers={HTTPException: _http_sai(kho), Exception: _loi_cuoi},
        lifespan=lambda _app: _doi_song(kho),
    )
    made.state.kho = kho
    return made


@asynccontextmanager
async def _doi_song(kho: Kho) -> AsyncIterator[None]:
    """At the end no job is left at work, and no file of one."""
    yield
    await run_in_threadpool(kho.viec.dong)


async def _loi_cuoi(_request: Request, _caught: Exception) -> Response:
    """Answer when a page could not even say what is wrong; the server writes down where."""
    headers = {"cache-control": "no-store", "x-content-type-options": "nosniff"}
    return PlainTextResponse(f"{LOI_CUA_TA}\n", 500, headers)


def _http_sai(kho: Kho) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def tra_loi(request: Request, caught: Exception) -> Response:
        status = caught.status_code if isinstance(caught, HTTPException) else 500
        detail = caught.detail if isinstance(caught, HTTPException) else ""
        title, words = _CAU.get(status, _KHAC)
        inside = getattr(request.state, "da_vao", False)
        asked = YeuCauWeb(kho, {}, {}, request.state.ma_phien, da_vao=inside)
        return trang_loi(asked, status, title, cau=words if detail.isascii() else detail)

    return tra_loi
