"""The checker: a Word file in, what is wrong with it and a mended copy out."""

import secrets
import tempfile
from collections import OrderedDict
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from starlette.exceptions import HTTPException
from starlette.responses import Response

from reportgen import app
from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.web.yeu_cau import TepGui, XuLy, YeuCauWeb, sang, tai_ve, to_giay

GIU_NHIEU_NHAT = 6
DAI_TEN = 120
CHUA_CHON = "Chọn một tệp Word (.docx)"


@dataclass(frozen=True, slots=True)
class LanKiem:
    """A file checked: its name, the report, the mended copy (empty: none) and what was mended."""

    ten: str
    bao_cao: str
    van_de: tuple[Diagnostic, ...]
    ban_sua: bytes
    da_sua: int
    chuan: str


_GIU: OrderedDict[str, LanKiem] = OrderedDict()
_KHOA = Lock()


def hoi(asked: YeuCauWeb) -> Response:
    """Ask for a file."""
    return asked.trang("kiem_tra.html", loi="", van_de=())


def kiem(asked: YeuCauWeb) -> Response:
    """Check a file sent; what was found is kept in memory only."""
    sent = asked.tep.get("tep")
    if sent is None or not sent.du_lieu:
        return asked.trang("kiem_tra.html", ma=422, loi=CHUA_CHON, van_de=())
    done = _kiem(sent)
    if not done.bao_cao:
        told = "Không đọc được tệp này"
        return asked.trang("kiem_tra.html", ma=422, loi=told, van_de=done.van_de)
    mark = secrets.token_hex(16)
    with _KHOA:
        _GIU[mark] = done
        while len(_GIU) > GIU_NHIEU_NHAT:
            _GIU.popitem(last=False)
    return sang(f"/kiem-tra/{mark}")


def _kiem(sent: TepGui) -> LanKiem:
    """Check and mend in a folder of our own that goes at the end."""
    shown = sent.ten.replace("\\", "/").rsplit("/", 1)[-1][:DAI_TEN]
    stem = shown.rsplit(".", 1)[0] or "van-ban"
    with tempfile.TemporaryDirectory(prefix="reportgen-") as folder:
        source, target = Path(folder) / "tep.docx", Path(folder) / "ra" / "tep.docx"
        source.write_bytes(sent.du_lieu)
        found = app.check(app.YeuCauKiem((source,), ve_trang=True, so_tien_trinh=1))[0]
        if found.phieu is None:
            return LanKiem(stem, "", found.van_de, b"", 0, "")
        report = app.bao_cao_kiem([replace(found, duong_dan=f"{stem}.docx")], "html")
        mended, number = b"", 0
        try:
            done = app.sua(app.YeuCauSua(source, target))
            number = len(done.ket_qua.da_sua)
            mended = target.read_bytes() if number else b""
        except ReportgenError:
            mended = b""
        clean = report.replace(str(source), f"{stem}.docx")
        return LanKiem(stem, clean, found.van_de, mended, number, found.phieu.chuan)


def _lan(asked: YeuCauWeb) -> LanKiem:
    with _KHOA:
        found = _GIU.get(asked.duong["ma"])
    if found is None:
        raise HTTPException(404, "Kết quả kiểm tra này không còn giữ: hãy gửi lại tệp.")
    return found


def ket_qua(asked: YeuCauWeb) -> Response:
    """Show what was found, with the picture of the first page."""
    return asked.trang("kiem_xong.html", lan=_lan(asked), ma_lan=asked.duong["ma"])


def bao_cao(asked: YeuCauWeb) -> Response:
    """Give the report, for the frame."""
    return to_giay(_lan(asked).bao_cao)


def ban_sua(asked: YeuCauWeb) -> Response:
    """Send the mended copy."""
    found = _lan(asked)
    if not found.ban_sua:
        raise HTTPException(404)
    return tai_ve(found.ban_sua, f"{found.ten}-da-sua.docx")


CAC_TRANG: tuple[tuple[str, str, XuLy], ...] = (
    ("/kiem-tra", "GET", hoi),
    ("/kiem-tra", "POST", kiem),
    ("/kiem-tra/{ma}", "GET", ket_qua),
    ("/kiem-tra/{ma}/bao-cao", "GET", bao_cao),
    ("/kiem-tra/{ma}/ban-sua", "GET", ban_sua),
)
