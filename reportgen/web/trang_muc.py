"""Entries of a dossier: tables of them, the form of one; one engine for every kind."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import Response

from reportgen import app
from reportgen.web.yeu_cau import XuLy, YeuCauWeb, sang, trang_loi

DAI_SO = 7
TEN_VIEC = {"them": "thêm", "sua": "sửa", "xoa": "xóa", "tra": "trở lại bản cũ", "so": "cấp số"}
Duong = tuple[str | int, ...]


def noi_cua_trang(asked: YeuCauWeb) -> Duong:
    """The place named in the address.

    Raises:
        HTTPException: 404, nothing can stand there, or it has no page.
    """
    path = app.doc_noi(asked.duong["noi"])
    if path is None or path[0] not in app.PHAN:
        raise HTTPException(404)
    return path


def so_cua_trang(asked: YeuCauWeb) -> int:
    """The index named in the address; 404 when it is none."""
    text = asked.duong["so"]
    if not (text.isascii() and text.isdigit() and len(text) < DAI_SO):
        raise HTTPException(404)
    return int(text)


def _dia_chi(asked: YeuCauWeb, cach: str, *them: object) -> str:
    parts = (asked.duong["ten"], cach, asked.duong["noi"], *them)
    return "/h/" + "/".join(quote(str(part)) for part in parts)


def _chung(asked: YeuCauWeb, path: Path, noi: Duong) -> dict[str, Any]:
    """What every page of entries shows: the dossier, the part, the way back, what was just done."""
    above = app.PHAN[str(noi[0])]
    done = asked.hoi.get("xong", "")
    versions = app.cac_ban(path) if done in TEN_VIEC else ()
    return {
        "ho_so": app.tom_tat(path),
        "noi": asked.duong["noi"],
        "phan_ten": above,
        "la_con": len(noi) > 1,
        "xong": done if done in TEN_VIEC else "",
        "hoan_tac": versions[0].ten if versions else "",
        "cha": "/".join(str(s) for s in noi[:2]) if len(noi) > 2 else "",  # noqa: PLR2004 - list, index, list below
    }


def muc(asked: YeuCauWeb) -> Response:
    """Show the table of a list, or the form of what is no list."""
    noi = noi_cua_trang(asked)
    path = asked.kho.tim(asked.duong["ten"])
    opened = app.mo_ho_so(path)
    if not app.la_danh_sach(noi):
        return _form(asked, path, noi, app.bieu_mau(opened, noi, None))
    page = asked.hoi.get("trang", "1")
    loc = app.Loc(
        asked.hoi.get("to", ""),
        asked.hoi.get("linh_vuc", ""),
        asked.hoi.get("thang", ""),
        asked.hoi.get("chu", ""),
        int(page) if page.isascii() and page.isdigit() and len(page) < DAI_SO else 1,
    )
    board = app.bang_muc(opened, noi, loc)
    return asked.trang("bang.html", **_chung(asked, path, noi), bang=board, loc=loc, dau=opened.dau)


def _form(
    asked: YeuCauWeb,
    path: Path,
    noi: Duong,
    form: app.BieuMau | None,
    *,
    ma: int = 200,
    moi: bool = False,
    hien_tai: app.BieuMau | None = None,
) -> Response:
    if form is None:
        raise HTTPException(404)
    so = form.so
    target = (
        _dia_chi(asked, "them") if moi else _dia_chi(asked, "muc", *([] if so is None else [so]))
    )
    now = {o.ten: _hien(o) for o in _moi_o(hien_tai.cac_o)} if hien_tai else {}
    return asked.trang(
        "muc.html",
        ma=ma,
        **_chung(asked, path, noi),
        form=form,
        moi=moi,
        dich=target,
        xem=_dia_chi(asked, "xem-moi" if moi else "xem", *([] if so is None else [so])),
        chi_so=app.cac_chi_so(),
        luat=app.luat_bieu_mau(noi, form.cac_o),
        xung_dot=hien_tai is not None,
        hien_tai=now,
    )


def _moi_o(fields: tuple[app.OTruong, ...]) -> list[app.OTruong]:
    return [one for o in fields for one in (*o.con, o)]


def _hien(o: app.OTruong) -> str:
    """What stands in a field, in a line."""
    figures = ", ".join(f"{code} {number}" for code, number in o.bang)
    return o.chu or ", ".join(o.cac) or figures


def mot_muc(asked: YeuCauWeb) -> Response:
    """Show the form of one entry of a list."""
    noi = noi_cua_trang(asked)
    path = asked.kho.tim(asked.duong["ten"])
    return _form(asked, path, noi, app.bieu_mau(app.mo_ho_so(path), noi, so_cua_trang(asked)))


def them(asked: YeuCauWeb) -> Response:
    """Show the form of a new entry, maybe as a copy of another."""
    noi = noi_cua_trang(asked)
    if not app.la_danh_sach(noi):
        raise HTTPException(404)
    path = asked.kho.tim(asked.duong["ten"])
    copy = asked.hoi.get("chep", "")
    index = int(copy) if copy.isascii() and copy.isdigit() and len(copy) < DAI_SO else None
    today = datetime.now().date()  # noqa: DTZ005  # the clerk's own day
    form = app.bieu_mau_moi(app.mo_ho_so(path), noi, today, index)
    return _form(asked, path, noi, form, moi=True)


def gui_cua_trang(asked: YeuCauWeb) -> app.Gui:
    """What the form brought."""
    return app.Gui(asked.gui, asked.nhieu)


def _luu(
    asked: YeuCauWeb, so: int | None, *, moi: bool, lam: Callable[..., app.KetQuaLuu]
) -> Response:
    """Save and go on; or the form again: with what is wrong, or beside what changed meanwhile."""
    noi = noi_cua_trang(asked)
    path = asked.kho.tim(asked.duong["ten"])
    opened = app.mo_ho_so(path)
    now = datetime.now()  # noqa: DTZ005  # as above
    dau = asked.gui.get("dau", "")
    try:
        done = lam(opened, noi, dau, now)
    except app.XungDotError:
        fresh = app.mo_ho_so(path)
        again = app.dien_lai(fresh, noi, so, gui_cua_trang(asked), moi=moi)
        there = None if moi else app.bieu_mau(fresh, noi, so)
        blank = app.BieuMau(noi, so, "", (), fresh.dau)
        return _form(asked, path, noi, again, ma=409, moi=moi, hien_tai=there or blank)
    if done.bieu_mau is not None:
        return _form(asked, path, noi, done.bieu_mau, ma=422, moi=moi)
    kind = "them" if moi else "sua"
    if asked.gui.get("tiep"):
        return sang(f"{_dia_chi(asked, 'them')}?xong={kind}")
    if done.canh_bao and so is not None:
        return sang(f"{_dia_chi(asked, 'muc', so)}?xong={kind}")
    if done.canh_bao and moi:
        return sang(f"{_dia_chi(asked, 'muc', done.so)}?xong={kind}")
    return sang(f"{_dia_chi(asked, 'muc')}?xong={kind}")


def luu(asked: YeuCauWeb) -> Response:
    """Save one entry."""
    so = so_cua_trang(asked) if "so" in asked.duong else None
    if so is None and app.la_danh_sach(noi_cua_trang(asked)):
        raise HTTPException(405)
    path = asked.kho.tim(asked.duong["ten"])
    if app.bieu_mau(app.mo_ho_so(path), noi_cua_trang(asked), so) is None:
        raise HTTPException(404)
    return _luu(
        asked, so, moi=False, lam=lambda o, n, d, t: app.luu(o, n, so, gui_cua_trang(asked), d, t)
    )


def luu_moi(asked: YeuCauWeb) -> Response:
    """Save a new entry."""
    if not app.la_danh_sach(noi_cua_trang(asked)):
        raise HTTPException(405)
    return _luu(
        asked, None, moi=True, lam=lambda o, n, d, t: app.luu_moi(o, n, gui_cua_trang(asked), d, t)
    )


def hoi_xoa(asked: YeuCauWeb) -> Response:
    """Ask before an entry is taken out."""
    noi = noi_cua_trang(asked)
    path = asked.kho.tim(asked.duong["ten"])
    form = app.bieu_mau(app.mo_ho_so(path), noi, so_cua_trang(asked))
    if form is None:
        raise HTTPException(404)
    shown = [(o.truong.ten_goi, _hien(o)) for o in form.cac_o if _hien(o)][:6]
    return asked.trang("xoa.html", **_chung(asked, path, noi), form=form, dong=shown, van_de=())


def xoa(asked: YeuCauWeb) -> Response:
    """Take an entry out."""
    noi, so = noi_cua_trang(asked), so_cua_trang(asked)
    path = asked.kho.tim(asked.duong["ten"])
    opened = app.mo_ho_so(path)
    form = app.bieu_mau(opened, noi, so)
    if form is None:
        raise HTTPException(404)
    try:
        wrong = app.xoa(opened, noi, so, asked.gui.get("dau", ""), datetime.now())  # noqa: DTZ005  # as above
    except app.XungDotError as stopped:
        return trang_loi(asked, 409, "Hồ sơ vừa được sửa ở chỗ khác", stopped.diagnostics)
    if wrong:
        shown = [(o.truong.ten_goi, _hien(o)) for o in form.cac_o if _hien(o)][:6]
        return asked.trang(
            "xoa.html", ma=422, **_chung(asked, path, noi), form=form, dong=shown, van_de=wrong
        )
    return sang(f"{_dia_chi(asked, 'muc')}?xong=xoa")


def hoi_dan(asked: YeuCauWeb) -> Response:
    """Ask for rows copied from a workbook."""
    return _trang_dan(asked, "", app.KetQuaDan(0))


def _trang_dan(asked: YeuCauWeb, chu: str, done: app.KetQuaDan, ma: int = 200) -> Response:
    noi = noi_cua_trang(asked)
    if not app.la_danh_sach(noi):
        raise HTTPException(404)
    path = asked.kho.tim(asked.duong["ten"])
    opened = app.mo_ho_so(path)
    return asked.trang(
        "dan.html",
        ma=ma,
        **_chung(asked, path, noi),
        chu=chu,
        sai=done.sai,
        dau=opened.dau,
        cot=app.ten_cot(opened, noi),
    )


def dan(asked: YeuCauWeb) -> Response:
    """Add the rows pasted, all or none."""
    noi = noi_cua_trang(asked)
    if not app.la_danh_sach(noi):
        raise HTTPException(404)
    opened = app.mo_ho_so(asked.kho.tim(asked.duong["ten"]))
    text = asked.gui.get("chu", "")
    now = datetime.now()  # noqa: DTZ005  # as above
    try:
        done = app.dan_dong(opened, noi, text, asked.gui.get("dau", ""), now)
    except app.XungDotError as stopped:
        told = tuple((0, d.message) for d in stopped.diagnostics)
        return _trang_dan(asked, text, app.KetQuaDan(0, told), 409)
    if done.sai:
        return _trang_dan(asked, text, done, 422)
    return sang(f"{_dia_chi(asked, 'muc')}?xong=them")


def lich_su(asked: YeuCauWeb) -> Response:
    """List the versions there are."""
    path = asked.kho.tim(asked.duong["ten"])
    rows = [
        (v.ten, v.luc, TEN_VIEC.get(v.viec, ""), app.PHAN.get(v.phan, ""))
        for v in app.cac_ban(path)
    ]
    return asked.trang(
        "lich_su.html",
        ho_so=app.tom_tat(path),
        cac_ban=rows,
        dau=app.mo_ho_so(path).dau,
        xong=asked.hoi.get("xong", ""),
    )


def tra_ban(asked: YeuCauWeb) -> Response:
    """Go back to a version."""
    path = asked.kho.tim(asked.duong["ten"])
    job = app.ViecGhi(path, asked.gui.get("dau", ""), datetime.now(), "tra", "")  # noqa: DTZ005  # as above
    try:
        app.tra_ban(job, asked.gui.get("ban", ""))
    except app.XungDotError as stopped:
        return trang_loi(asked, 409, "Hồ sơ vừa được sửa ở chỗ khác", stopped.diagnostics)
    return sang(f"/h/{quote(path.stem)}/lich-su?xong=tra")


CAC_TRANG: tuple[tuple[str, str, XuLy], ...] = (
    ("/h/{ten}/muc/{noi}", "GET", muc),
    ("/h/{ten}/muc/{noi}", "POST", luu),
    ("/h/{ten}/muc/{noi}/{so}", "GET", mot_muc),
    ("/h/{ten}/muc/{noi}/{so}", "POST", luu),
    ("/h/{ten}/them/{noi}", "GET", them),
    ("/h/{ten}/them/{noi}", "POST", luu_moi),
    ("/h/{ten}/xoa/{noi}/{so}", "GET", hoi_xoa),
    ("/h/{ten}/xoa/{noi}/{so}", "POST", xoa),
    ("/h/{ten}/dan/{noi}", "GET", hoi_dan),
    ("/h/{ten}/dan/{noi}", "POST", dan),
    ("/h/{ten}/lich-su", "GET", lich_su),
    ("/h/{ten}/lich-su", "POST", tra_ban),
)
