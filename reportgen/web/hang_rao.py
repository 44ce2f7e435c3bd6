"""What stands before every page: who may ask, how much may be sent, what browsers may do."""

import hashlib
import hmac
import secrets
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import urlsplit

Scope = MutableMapping[str, Any]
Nhan = Callable[[], Awaitable[MutableMapping[str, Any]]]
Gui = Callable[[MutableMapping[str, Any]], Awaitable[None]]
UngDung = Callable[[Scope, Nhan, Gui], Awaitable[None]]

TEN_PHIEN, TEN_VAO = "phien", "dang_nhap"
"""Cookies: of a browser, and of one that has logged in."""
NHIEU_BYTE_NHAT = 40 * 1024 * 1024
MAY_NAY = ("127.0.0.1", "localhost")
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'self'"
)
CSP_TRANG_GIAY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; font-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin"
)
"""For a document shown in a frame: its own style, and no script at all."""
_TIEU_DE = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"x-frame-options", b"SAMEORIGIN"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)


class HangRao:
    """ASGI middleware.

    *cong*: the port we answer on, part of the names we answer to; *ten*: those names; *tls*:
    whether over HTTPS, where browsers leave out port 443 as they do 80 over HTTP.
    """

    def __init__(
        self, app: UngDung, *, cong: int, ten: Iterable[str] = MAY_NAY, tls: bool = False
    ) -> None:
        self.app = app
        self._khoa = secrets.token_bytes(32)
        self._tls = tls
        names = [one.lower() for one in ten]
        bare = names if cong == (443 if tls else 80) else []
        self.cac_ten = frozenset([*(f"{one}:{cong}" for one in names), *bare])

    async def __call__(self, scope: Scope, receive: Nhan, send: Gui) -> None:
        """Refuse, or let through with the headers of safety."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        headers = {
            name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        refused = self._tu_choi(scope["method"], headers)
        if refused is not None:
            await tra_loi(send, *refused)
            return
        cookie = headers.get("cookie", "")
        session = _phien(cookie)
        fresh = session or secrets.token_hex(16)
        state = scope.setdefault("state", {})
        # Bound to the login as well: a token seen before logging in is none after it.
        bound = f"{fresh} {doc_cookie(cookie, TEN_VAO)}".encode("utf-8", "replace")
        state["ma_phien"] = hmac.new(self._khoa, bound, hashlib.sha256).hexdigest()

        async def gui(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                given = [*message.get("headers", ()), (b"cache-control", _giu(scope["path"]))]
                message["headers"] = _them(given, "" if session else self._cookie(fresh))
            await send(message)

        await self.app(scope, receive, gui)

    def _tu_choi(self, method: str, headers: dict[str, str]) -> tuple[int, str] | None:
        """Why a request is refused before anything looks at it; None when it is not."""
        if headers.get("host", "").lower() not in self.cac_ten:
            return 421, "Trang này chỉ trả lời ở địa chỉ của chính máy này (127.0.0.1)."
        if method in ("GET", "HEAD"):
            return None
        if method != "POST":
            return 405, "Trang này không nhận cách hỏi ấy."
        if not self._cung_nguon(headers):
            return 403, "Yêu cầu đến từ một trang khác nên không được thực hiện."
        return _qua_dai(headers.get("content-length", ""))

    def _cung_nguon(self, headers: dict[str, str]) -> bool:
        """Whether a form was sent by a page of ours, by what the browser itself says."""
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return False
        origin = headers.get("origin")
        if origin is None:
            return True
        told = urlsplit(origin)
        scheme = "https" if self._tls else "http"
        return told.scheme == scheme and told.netloc.lower() in self.cac_ten

    def _cookie(self, value: str) -> str:
        secure = "; Secure" if self._tls else ""
        return f"{TEN_PHIEN}={value}; Path=/; HttpOnly; SameSite=Strict{secure}"


def _qua_dai(length: str) -> tuple[int, str] | None:
    """Why a body of the length told is not read; None when it may be."""
    if not (length.isascii() and length.isdigit()):
        return 411, "Yêu cầu không nói trước độ dài nên không nhận."
    if len(length) > 12 or int(length) > NHIEU_BYTE_NHAT:  # noqa: PLR2004 - digits of a terabyte
        return 413, f"Tệp gửi lên lớn quá {NHIEU_BYTE_NHAT // 1024 // 1024} MB nên không nhận."
    return None


def doc_cookie(cookie: str, ten: str) -> str:
    """Give the value of the cookie *ten* in a Cookie header; empty: none."""
    try:
        found = SimpleCookie(cookie).get(ten)
    except CookieError:
        return ""
    return found.value if found else ""


def _phien(cookie: str) -> str:
    value = doc_cookie(cookie, TEN_PHIEN)
    return value if len(value) == 32 and value.isalnum() else ""  # noqa: PLR2004 - as we make them


def _giu(path: str) -> bytes:
    """How long a browser may keep an answer: fonts a day, pages never."""
    if path.startswith("/phong/"):
        return b"max-age=86400"
    return b"no-cache" if path.startswith("/tinh/") else b"no-store"


def _them(headers: list[tuple[bytes, bytes]], moi: str) -> list[tuple[bytes, bytes]]:
    """Add what every answer bears; a page's own policy stays."""
    names = {name.lower() for name, _ in headers}
    if b"content-security-policy" not in names:
        headers.append((b"content-security-policy", _CSP.encode()))
    headers += _TIEU_DE
    if moi:
        headers.append((b"set-cookie", moi.encode()))
    return headers


async def tra_loi(send: Gui, ma: int, cau: str, them: Iterable[tuple[bytes, bytes]] = ()) -> None:
    """Answer in plain words, with more headers; nothing of the request is repeated."""
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close"), *them]
    await send({"type": "http.response.start", "status": ma, "headers": _them(headers, "")})
    await send({"type": "http.response.body", "body": f"{cau}\n".encode()})
