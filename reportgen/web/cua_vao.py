"""The door: nothing but the login page, styles and fonts is answered to who is not in."""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from reportgen.web.dang_nhap import SoDangNhap
from reportgen.web.hang_rao import TEN_VAO, Gui, Nhan, Scope, UngDung, doc_cookie, tra_loi

DUONG_VAO = "/dang-nhap"
DAI_BIEU_MAU = 16 * 1024
"""Bytes of a login form; more is not read from who is not in."""
_MO = ("/tinh/", "/phong/")
_KHONG_TINH = "/lam/tien-do"
"""What a page asks for by itself: nobody need be sitting there."""


class CuaVao:
    """ASGI middleware, inside the fence; *so*: who is in, None when nobody need log in."""

    def __init__(self, app: UngDung, *, so: SoDangNhap | None) -> None:
        self.app = app
        self.so = so

    async def __call__(self, scope: Scope, receive: Nhan, send: Gui) -> None:
        """Let in who is in; show the others the login page."""
        if self.so is None or scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = {k.decode("latin-1"): v.decode("latin-1") for k, v in scope["headers"]}
        path = scope["path"]
        inside = self.so.trong(
            doc_cookie(headers.get("cookie", ""), TEN_VAO), cham=not path.endswith(_KHONG_TINH)
        )
        state = scope.setdefault("state", {})
        state["da_vao"] = inside
        if inside or path.startswith(_MO):
            await self.app(scope, receive, send)
        elif path == DUONG_VAO:
            if scope["method"] == "POST" and int(headers["content-length"]) > DAI_BIEU_MAU:
                await tra_loi(send, 413, "Biểu mẫu đăng nhập không dài đến thế.")
            else:
                await self.app(scope, receive, send)
        else:
            await _dua_den_cua(send, scope, headers)


async def _dua_den_cua(send: Gui, scope: Scope, headers: Mapping[str, str]) -> None:
    """Send on to the login page, which leads back to where one was."""
    back = scope["path"]
    if scope["query_string"]:
        back += "?" + scope["query_string"].decode("latin-1")
    asked_by_page = headers.get("hx-request") == "true"
    if scope["method"] == "POST" or asked_by_page:
        told = urlsplit(headers.get("hx-current-url") or headers.get("referer", ""))
        back = told.path + (f"?{told.query}" if told.query else "")
    to = f"{DUONG_VAO}?tiep={quote(duong_ve(back), safe='/')}".encode("ascii")
    if asked_by_page:
        await tra_loi(send, 401, "Hãy đăng nhập lại.", ((b"hx-redirect", to),))
    else:
        await tra_loi(send, 303, "Hãy đăng nhập.", ((b"location", to),))


def duong_ve(tiep: str) -> str:
    """Give an address of ours to go back to; the first page for any other."""
    plain = tiep.isprintable() and len(tiep) < 2000  # noqa: PLR2004 - longer than any of ours
    ours = tiep.startswith("/") and not tiep.startswith(("//", "/\\", DUONG_VAO))
    return tiep if plain and ours else "/"
