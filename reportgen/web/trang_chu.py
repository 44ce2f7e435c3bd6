"""The first page: which dossiers there are, and the ways to get one."""

import re
import tempfile
from pathlib import Path

from starlette.responses import Response

from reportgen import app
from reportgen.diagnostics import ReportgenError
from reportgen.web.huong_dan import CAC_BUOC, dia_chi_buoc
from reportgen.web.yeu_cau import XuLy, YeuCauWeb, sang, tai_ve

NAM_DAU, NAM_CUOI = 2000, 2100
NHIEU_TO_NHAT = 300
DAI_NHAT = 120
MAU = "hoan-kiem-2026"
_DA_CO = "HT032"
_TEN_MAY = re.compile(r"con|prn|aux|nul|(com|lpt)\d", re.IGNORECASE)
"""What Windows calls its devices: no file can be called so."""
MO_DAU = {"ten": "", "cap_tren": "", "nam": "", "so_to": ""}


def trang_chu(asked: YeuCauWeb) -> Response:
    """List the dossiers of the folder."""
    rows = [app.tom_tat(path) for path in asked.kho.cac_ho_so()]
    return asked.trang("trang_chu.html", cac_ho_so=rows, cac_buoc=CAC_BUOC)


def moi(asked: YeuCauWeb) -> Response:
    """Ask what a new dossier needs."""
    return asked.trang("moi.html", gia_tri=MO_DAU, loi={})


def tao(asked: YeuCauWeb) -> Response:
    """Make a new dossier of the answers, or say at each what is wrong with it."""
    given = {name: " ".join(asked.gui.get(name, "").split()) for name in MO_DAU}
    wrong = _sai(given)
    if not wrong:
        unit = app.doan_don_vi(given["ten"], int(given["nam"]))
        unit = unit._replace(cap_tren=given["cap_tren"], so_to=int(given["so_to"]))
        try:
            made = app.ho_so_moi(unit, asked.kho.thu_muc)
        except ReportgenError as stopped:
            if stopped.diagnostics[0].code != _DA_CO:
                raise
            wrong["ten"] = "Đã có hồ sơ của đơn vị này cho năm ấy: mở hồ sơ ấy, hoặc ghi năm khác"
        else:
            return sang(f"/h/{made.stem}")
    return asked.trang("moi.html", ma=422, gia_tri=given, loi=wrong)


def _sai(given: dict[str, str]) -> dict[str, str]:
    wrong = {}
    for name, example in (("ten", "phường Cửa Nam"), ("cap_tren", "thành phố Hà Nội")):
        text = given[name]
        if not any(c.isalpha() for c in text) or not text.isprintable() or len(text) > DAI_NHAT:
            wrong[name] = f"Ghi tên, ví dụ: {example}"
    if not _trong_khoang(given["nam"], NAM_DAU, NAM_CUOI):
        wrong["nam"] = f"Ghi năm bằng bốn chữ số, từ {NAM_DAU} đến {NAM_CUOI}"
    if not _trong_khoang(given["so_to"], 0, NHIEU_TO_NHAT):
        wrong["so_to"] = f"Ghi số tổ bằng chữ số, từ 0 đến {NHIEU_TO_NHAT}"
    return wrong


def _trong_khoang(text: str, low: int, high: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 6 and low <= int(text) <= high  # noqa: PLR2004 - longer is beyond every bound


def xem_mau(asked: YeuCauWeb) -> Response:
    """Put a copy of the sample ward in the folder, once, and open it."""
    made = app.chep_ho_so_mau(MAU, asked.kho.thu_muc)
    if asked.gui.get("huong_dan"):
        return sang(dia_chi_buoc(1, made.stem))
    return sang(f"/h/{made.stem}")


def huong_dan(asked: YeuCauWeb) -> Response:
    """Ask to begin the tour, also when there are dossiers."""
    return asked.trang("huong_dan.html", cac_buoc=CAC_BUOC)


def nhap_excel(asked: YeuCauWeb) -> Response:
    """Make a dossier of a workbook sent."""
    sent = asked.tep.get("tep")
    if sent is None or not sent.du_lieu:
        return asked.trang("nhap.html", ma=422, loi="Chọn một tệp Excel (.xlsx)", van_de=())
    name = _ten_an_toan(sent.ten)
    with tempfile.TemporaryDirectory(prefix="reportgen-") as folder:
        source = Path(folder) / f"{name}.xlsx"
        source.write_bytes(sent.du_lieu)
        try:
            made = app.import_excel(source, asked.kho.thu_muc / f"{name}.yaml")
        except ReportgenError as stopped:
            told = "Chưa nhập được tệp này"
            if stopped.diagnostics[0].code == _DA_CO:
                told = f"Đã có hồ sơ tên “{name}”: đổi tên tệp Excel rồi nhập lại"
                return asked.trang("nhap.html", ma=422, loi=told, van_de=())
            return asked.trang("nhap.html", ma=422, loi=told, van_de=stopped.diagnostics)
    target = made.value.duong_dan.stem if made.value else name
    return sang(f"/h/{target}")


def _ten_an_toan(ten: str) -> str:
    """Name of a file of ours after that of a file sent: letters, digits and hyphens only."""
    bare = ten.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    plain = app.ten_khong_dau(bare)[:60] or "ho-so"
    return f"ho-so-{plain}" if _TEN_MAY.fullmatch(plain) else plain


def hoi_nhap(asked: YeuCauWeb) -> Response:
    """Ask for a workbook."""
    return asked.trang("nhap.html", loi="", van_de=())


def xuat_excel(asked: YeuCauWeb) -> Response:
    """Send a dossier as a workbook."""
    path = asked.kho.tim(asked.duong["ten"])
    with tempfile.TemporaryDirectory(prefix="reportgen-") as folder:
        made = app.export_excel(path, Path(folder) / f"{path.stem}.xlsx")
        data = made.value.duong_dan.read_bytes() if made.value else b""
    return tai_ve(data, f"{path.stem}.xlsx")


def tai_tep(asked: YeuCauWeb) -> Response:
    """Send the file of a dossier itself, byte for byte; several in a ZIP."""
    path = asked.kho.tim(asked.duong["ten"])
    return tai_ve(*app.tep_goc(app.mo_ho_so(path)))


def ho_so(asked: YeuCauWeb) -> Response:
    """Say what a dossier holds and what is wrong in it."""
    path = asked.kho.tim(asked.duong["ten"])
    opened = app.mo_ho_so(path)
    return asked.trang(
        "ho_so.html",
        ho_so=app.tom_tat(path),
        van_de=opened.van_de,
        noi=app.noi_cua,
        cac_phan=app.cac_phan(opened),
        bieu_do=app.bieu_do(opened),
    )


CAC_TRANG: tuple[tuple[str, str, XuLy], ...] = (
    ("/", "GET", trang_chu),
    ("/moi", "GET", moi),
    ("/moi", "POST", tao),
    ("/mau", "POST", xem_mau),
    ("/huong-dan", "GET", huong_dan),
    ("/nhap", "GET", hoi_nhap),
    ("/nhap", "POST", nhap_excel),
    ("/h/{ten}", "GET", ho_so),
    ("/h/{ten}/xuat", "GET", xuat_excel),
    ("/h/{ten}/tep", "GET", tai_tep),
)
