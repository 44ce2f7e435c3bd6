"""The year at a glance: the calendar of documents, the register."""

from collections import Counter
from datetime import datetime

from starlette.responses import Response

from reportgen import app
from reportgen.web.yeu_cau import XuLy, YeuCauWeb


def lich(asked: YeuCauWeb) -> Response:
    """Show the documents of the year: there, missed, to come."""
    path = asked.kho.tim(asked.duong["ten"])
    opened = app.mo_ho_so(path)
    line = app.tom_tat(path)
    if opened.ho_so is None:
        return asked.trang("van_ban_loi.html", ho_so=line, van_de=opened.van_de, noi=app.noi_cua)
    rows = app.lich_nam(opened, datetime.now().date())  # noqa: DTZ005  # the clerk's own day
    count = Counter(row.tinh_trang for row in rows)
    states = {state: count[state] for state in ("xong", "qua", "cho")}
    return asked.trang("lich.html", ho_so=line, lich=rows, dem=states)


def so(asked: YeuCauWeb) -> Response:
    """Show the register, book by book."""
    path = asked.kho.tim(asked.duong["ten"])
    opened = app.mo_ho_so(path)
    line = app.tom_tat(path)
    if opened.ho_so is None:
        return asked.trang("van_ban_loi.html", ho_so=line, van_de=opened.van_de, noi=app.noi_cua)
    found = app.so_dang_ky([path])
    books = [
        {
            "co_quan": book.co_quan,
            "ky_han": book.ten_ky_han,
            "tiep_theo": book.tiep_theo,
            "dong": book.dong,
        }
        for book in found.value or ()
    ]
    about = [d for d in found.diagnostics if d.code == "V24"]
    return asked.trang("so.html", ho_so=line, quyen=books, van_de=about, noi=app.noi_cua)


CAC_TRANG: tuple[tuple[str, str, XuLy], ...] = (
    ("/h/{ten}/lich", "GET", lich),
    ("/h/{ten}/so", "GET", so),
)
