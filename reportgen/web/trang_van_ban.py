"""Documents: choose one, see it as pages with what was noticed, take its file."""

from dataclasses import replace
from datetime import datetime
from urllib.parse import quote, urlencode

from starlette.exceptions import HTTPException
from starlette.responses import Response

from reportgen import app
from reportgen.web.yeu_cau import XuLy, YeuCauWeb, sang, tai_ve, to_giay, trang_loi

KIEU_PHONG = b'<link rel="stylesheet" href="/tinh/phong.css"></head>'
DINH_DANG = ("docx", "pdf")


def _chon(asked: YeuCauWeb) -> app.ChonVanBan:
    given = asked.hoi
    kind, period, scope, mark = (given.get(name, "") for name in ("loai", "ky", "pham_vi", "ban"))
    more = tuple(name for name in app.TEN_THEM if given.get(name))
    return app.ChonVanBan(kind, period, scope, mark, more)


def van_ban(asked: YeuCauWeb) -> Response:
    """Show the document chosen beside the ways to choose another."""
    path = asked.kho.tim(asked.duong["ten"])
    opened = app.mo_ho_so(path)
    line = app.tom_tat(path)
    if opened.ho_so is None:
        return asked.trang("van_ban_loi.html", ho_so=line, van_de=opened.van_de, noi=app.noi_cua)
    board = app.bang_chon(opened, _chon(asked))
    made = app.xem_van_ban(opened, board.chon) if board.chon.loai else None
    chosen = board.chon
    query = urlencode(
        {"loai": chosen.loai, "ky": chosen.ky, "pham_vi": chosen.pham_vi, "ban": chosen.ban}
        | dict.fromkeys(chosen.them, "1")
    )
    more = app.them_duoc(opened, app.viec_chon(opened, chosen)) if chosen.loai else ()
    today = datetime.now().date()  # noqa: DTZ005  # the clerk's own day
    return asked.trang(
        "van_ban.html",
        hom_nay=f"{today:%d/%m/%Y}",
        vua_cap=asked.hoi.get("vua_cap", ""),
        ho_so=line,
        bang=board,
        xem=made,
        truy=query,
        them=more,
        dau=opened.dau,
        noi=app.noi_cua,
    )


def to(asked: YeuCauWeb) -> Response:
    """Give the pages themselves, for the frame."""
    opened = app.mo_ho_so(asked.kho.tim(asked.duong["ten"]))
    made = app.xem_van_ban(opened, _chon(asked))
    return to_giay(made.html.replace(b"</head>", KIEU_PHONG, 1))


def tai(asked: YeuCauWeb) -> Response:
    """Send the file."""
    kind = asked.duong["dinh_dang"]
    if kind not in DINH_DANG:
        raise HTTPException(404)
    opened = app.mo_ho_so(asked.kho.tim(asked.duong["ten"]))
    name, data = app.lay_van_ban(opened, _chon(asked), kind)
    return tai_ve(data, name)


def cap_so(asked: YeuCauWeb) -> Response:
    """Give the draft chosen its number, and show it numbered."""
    path = asked.kho.tim(asked.duong["ten"])
    day = app.doc_ngay_go(asked.gui.get("ngay", ""))
    if day is None:
        told = "Ngày ký chưa đúng: ghi như 28/5/2026 rồi bấm lại. Chưa số nào được cấp."
        return trang_loi(asked, 422, "Chưa cấp được số", cau=told)
    chosen = replace(asked, hoi=asked.gui)
    now = datetime.now()  # noqa: DTZ005  # as above
    try:
        number = app.cap_so(path, _chon(chosen), day, asked.gui.get("dau", ""), now)
    except app.XungDotError as stopped:
        return trang_loi(asked, 409, "Hồ sơ vừa được sửa ở chỗ khác", stopped.diagnostics)
    names = ("loai", "ky", "pham_vi", *app.TEN_THEM)
    kept = {name: asked.gui[name] for name in names if asked.gui.get(name)}
    return sang(f"/h/{quote(path.stem)}/van-ban?{urlencode(kept | {'vua_cap': number})}")


CAC_TRANG: tuple[tuple[str, str, XuLy], ...] = (
    ("/h/{ten}/van-ban", "GET", van_ban),
    ("/h/{ten}/van-ban/cap-so", "POST", cap_so),
    ("/h/{ten}/van-ban/to", "GET", to),
    ("/h/{ten}/van-ban/tai/{dinh_dang}", "GET", tai),
)
