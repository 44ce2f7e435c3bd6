"""The document beside a form: made anew with what is typed, shown, never saved."""

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from reportgen import app
from reportgen.diagnostics import ReportgenError
from reportgen.web.trang_muc import gui_cua_trang, noi_cua_trang, so_cua_trang
from reportgen.web.yeu_cau import XuLy, YeuCauWeb, to_giay

_TRANG_TRANG = (
    '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang giấy</title>'
    '<link rel="stylesheet" href="/tinh/phong.css"></head><body></body></html>'
)
_BUOC = ("loai", "ky", "pham_vi", "ban")


def trang_trang(asked: YeuCauWeb) -> Response:
    """Give the empty sheet that the pages are put on: no script runs in it."""
    del asked
    return to_giay(_TRANG_TRANG)


def xem(asked: YeuCauWeb) -> Response:
    """Answer with the pages of an entry that is written, as its form has it now."""
    noi = noi_cua_trang(asked)
    so = so_cua_trang(asked) if "so" in asked.duong else None
    if so is None and app.la_danh_sach(noi):
        raise HTTPException(404)
    return _tra_loi(asked, app.MucDangGo(noi, so, gui_cua_trang(asked)))


def xem_moi(asked: YeuCauWeb) -> Response:
    """Answer with the pages of an entry that is yet to be added."""
    noi = noi_cua_trang(asked)
    if not app.la_danh_sach(noi):
        raise HTTPException(404)
    return _tra_loi(asked, app.MucDangGo(noi, None, gui_cua_trang(asked), moi=True))


def _tra_loi(asked: YeuCauWeb, muc: app.MucDangGo) -> Response:
    opened = app.mo_ho_so(asked.kho.tim(asked.duong["ten"]))
    kind, period, scope, mark = (asked.gui.get(f"xem.{step}", "") for step in _BUOC)
    wanted = app.ChonVanBan(kind, period, scope, mark)
    try:
        made = app.xem_nhap(opened, muc, wanted, dau_tien=bool(asked.gui.get("xem.dau_tien")))
    except LookupError as caught:
        raise HTTPException(404) from caught
    except ReportgenError as stopped:
        told = stopped.diagnostics[0].message
        return JSONResponse({"cau": f"Chưa dựng được trang giấy: {told}."})
    answer: dict[str, object] = {"cau": made.cau}
    if made.bang:
        answer["chon"] = {step: getattr(made.bang.chon, step) for step in _BUOC}
        answer["lua_chon"] = {step: getattr(made.bang, step) for step in _BUOC}
        answer["ten"] = made.bang.ten[:1].upper() + made.bang.ten[1:]
    if made.xem:
        answer["html"] = made.xem.html.decode()
    return JSONResponse(answer)


CAC_TRANG: tuple[tuple[str, str, XuLy], ...] = (
    ("/to-trang", "GET", trang_trang),
    ("/h/{ten}/xem/{noi}", "POST", xem),
    ("/h/{ten}/xem/{noi}/{so}", "POST", xem),
    ("/h/{ten}/xem-moi/{noi}", "POST", xem_moi),
)
