"""The login page, and the way out."""

import logging
import math

from starlette.exceptions import HTTPException
from starlette.responses import Response

from reportgen.web.cua_vao import DUONG_VAO, duong_ve
from reportgen.web.hang_rao import TEN_VAO
from reportgen.web.trang_viec import thoi_gian
from reportgen.web.yeu_cau import XuLy, YeuCauWeb, sang

_NHAT_KY = logging.getLogger("reportgen.web")


def cua(asked: YeuCauWeb) -> Response:
    """Ask for the password."""
    if asked.kho.dang_nhap is None:
        raise HTTPException(404)
    if asked.da_vao:
        return sang("/")
    return _trang(asked, duong_ve(asked.hoi.get("tiep", "/")))


def vao(asked: YeuCauWeb) -> Response:
    """Let in who gives the password; the others wait, longer each time."""
    known = asked.kho.dang_nhap
    if known is None:
        raise HTTPException(404)
    back = duong_ve(asked.gui.get("tiep", "/"))
    token, wait = known.thu(asked.gui.get("mat_khau", ""), asked.dia_chi)
    if not token:
        if wait > 0:
            # The address alone: who sits there is nobody's business.
            _NHAT_KY.warning("chặn %s: gõ sai mật khẩu nhiều lần", asked.dia_chi)
            told = f"Đã gõ sai nhiều lần. Đợi {thoi_gian(wait)} rồi thử lại"
            answer = _trang(asked, back, told, 429)
            answer.headers["Retry-After"] = str(math.ceil(wait))
            return answer
        return _trang(asked, back, "Mật khẩu chưa đúng", 401)
    answer = sang(back)
    answer.set_cookie(
        TEN_VAO, token, path="/", httponly=True, samesite="strict", secure=asked.kho.tls
    )
    return answer


def _trang(asked: YeuCauWeb, tiep: str, loi: str = "", ma: int = 200) -> Response:
    return asked.trang("dang_nhap.html", ma=ma, tiep=tiep, loi=loi, co_tls=asked.kho.tls)


def ra(asked: YeuCauWeb) -> Response:
    """End the session."""
    if asked.kho.dang_nhap is None:
        raise HTTPException(404)
    asked.kho.dang_nhap.ra(asked.ma_vao)
    answer = sang(DUONG_VAO)
    answer.delete_cookie(TEN_VAO, path="/")
    return answer


CAC_TRANG: tuple[tuple[str, str, XuLy], ...] = (
    (DUONG_VAO, "GET", cua),
    (DUONG_VAO, "POST", vao),
    ("/dang-xuat", "POST", ra),
)
