"""A job on the page: how far it is, stop it, what it made, its files, its print file."""

import math
import zipfile
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response

from reportgen import app
from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.web.cong_viec import BanIn, CongViec
from reportgen.web.yeu_cau import XuLy, YeuCauWeb, sang, ten_tai_ve

MOT_TRANG = 50
CHAC_SO, CHAC_GIAY = 20, 3.0
"""Documents made, or seconds gone by, before the pace says anything of the time left."""
_BO_QUA = frozenset({"IN003", "IN004"})
"""What the printing layer says of documents that failed: the page has told it already."""
_KIEU_MAT = {"mot": (False, False), "hai": (True, False), "le-chan": (False, True)}
_SO_BAN = {"mot": 1, "noi-nhan": None}
_XEP = {"tu-dong": None, "to": "to", "van-ban": "van-ban"}
_PHUT = 60
_GIO = 60


def thoi_gian(giay: float) -> str:
    """Say a length of time: 45 giây, 3 phút 20 giây, 2 giờ 5 phút."""
    minutes, rest = divmod(max(1, round(giay)), _PHUT)
    hours, minutes = divmod(minutes, _GIO)
    if hours:
        return f"{hours} giờ {minutes} phút"
    return f"{minutes} phút {rest} giây" if minutes else f"{rest} giây"


def _viec(asked: YeuCauWeb) -> tuple[Path, CongViec]:
    path = asked.kho.tim(asked.duong["ten"])
    job = asked.kho.viec.tim(path.stem)
    if job is None:
        raise HTTPException(404, "Kết quả này không còn giữ: hãy chọn và làm lại.")
    return path, job


def viec(asked: YeuCauWeb) -> Response:
    """Show how far the job is, or what came of it."""
    path, job = _viec(asked)
    shown = _cac_van_ban(path, job)
    pages = max(1, math.ceil(len(shown) / MOT_TRANG))
    at = _trang_so(asked.hoi.get("trang", ""), pages)
    first = (at - 1) * MOT_TRANG
    return asked.trang(
        "viec.html",
        ho_so=app.tom_tat(path),
        viec=job,
        tien=_tien(job),
        cac=list(enumerate(shown))[first : first + MOT_TRANG],
        dem=_dem(job, shown),
        so_trang=pages,
        o_trang=at,
        noi=app.noi_cua,
        vi_sao=app.vi_sao_dung(job.ket_qua) if job.ket_qua else (),
        co_pdf=any("pdf" in one.tep for one in shown),
    )


def _cac_van_ban(path: Path, job: CongViec) -> tuple[app.VanBanLo, ...]:
    return app.cac_van_ban(job.ket_qua, app.mo_ho_so(path)) if job.ket_qua else ()


def _trang_so(text: str, pages: int) -> int:
    plain = text.isascii() and text.isdigit() and len(text) < 6  # noqa: PLR2004 - longer is beyond every list
    return min(max(1, int(text)), pages) if plain else 1


def _dem(job: CongViec, shown: tuple[app.VanBanLo, ...]) -> dict[str, object]:
    made = sum(bool(one.tep) for one in shown)
    about = sum(bool(one.van_de) for one in shown if one.tep)
    spent = thoi_gian(job.ket_qua.giay) if job.ket_qua else ""
    return {"xong": made, "loi": len(shown) - made, "xem_lai": about, "giay": spent}


def _tien(job: CongViec) -> dict[str, object]:
    """How far a job is, in numbers and in words."""
    far = job.tien
    total = far.tong if far is not None and far.chac else job.so_van_ban
    done = far.da_qua if far is not None else 0
    parts = []
    known = far is not None and (far.xong >= CHAC_SO or far.giay >= CHAC_GIAY)
    if far is not None and known and far.xong and far.giay:
        parts.append(f"{far.xong / far.giay:.1f}".replace(".", ",") + " văn bản mỗi giây")
    if far is not None and known and far.con_giay and done < total:
        parts.append(f"còn chừng {thoi_gian(far.con_giay)}")
    if far is not None and far.loi:
        parts.append(f"{far.loi} văn bản chưa làm được")
    return {"xong": done, "tong": max(total, done, 1), "them": "; ".join(parts)}


def tien_do(asked: YeuCauWeb) -> Response:
    """Give the moving part of the page; once the job has ended, ask for the whole page."""
    _, job = _viec(asked)
    made = asked.trang("tien_do.html", viec=job, tien=_tien(job))
    if not job.dang_chay:
        made.headers["HX-Refresh"] = "true"
    return made


def dung(asked: YeuCauWeb) -> Response:
    """Ask the job to stop; it does at the end of the document at work."""
    path, job = _viec(asked)
    job.dung.set()
    return sang(f"/h/{quote(path.stem)}/lam/viec")


def tep(asked: YeuCauWeb) -> Response:
    """Send one file of one document."""
    path, job = _viec(asked)
    shown = _cac_van_ban(path, job)
    found = shown[_thu_tu(asked, len(shown))].tep.get(asked.duong["dinh_dang"])
    if found is None:
        raise HTTPException(404)
    return gui_tep(found, found.name)


def _thu_tu(asked: YeuCauWeb, nhieu: int) -> int:
    """Read which of *nhieu* files the address names.

    Raises:
        HTTPException: 404, none of them.
    """
    text = asked.duong["so"]
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(nhieu))):
        raise HTTPException(404)
    if int(text) >= nhieu:
        raise HTTPException(404)
    return int(text)


def ca_goi(asked: YeuCauWeb) -> Response:
    """Send every file in one ZIP, in a folder with the dossier's name."""
    path, job = _viec(asked)
    shown = _cac_van_ban(path, job)
    files = [file for one in shown for file in one.tep.values()]
    if not files:
        raise HTTPException(404)
    target = job.thu_muc / "tat-ca.zip"
    with job.khoa:
        if not target.exists():
            _dong_goi(files, path.stem, target)
    return gui_tep(target, f"{path.stem}-van-ban.zip")


def _dong_goi(files: list[Path], folder: str, target: Path) -> None:
    """Pack; DOCX and PDF are packed already, so the bytes go in as they are."""
    passing = target.with_suffix(".tam")
    with zipfile.ZipFile(passing, "w", zipfile.ZIP_STORED) as archive:
        for file in files:
            archive.write(file, f"{folder}/{file.name}")
    passing.replace(target)


def gui_tep(path: Path, ten: str) -> Response:
    """Send a file from the disk, piece by piece, to be kept under the name *ten*."""
    if not path.is_file():
        raise HTTPException(404, "Tệp này không còn giữ: hãy làm lại.")
    kind, disposition = ten_tai_ve(ten)
    return FileResponse(path, media_type=kind, headers={"content-disposition": disposition})


def lam_ban_in(asked: YeuCauWeb) -> Response:
    """Make the print files of the documents made, in place of those before."""
    path, job = _viec(asked)
    done = job.ket_qua
    if done is None or not done.tron:
        raise HTTPException(409, "Việc làm văn bản chưa xong nên chưa ghép được bản in.")
    two, odd_even = _KIEU_MAT.get(asked.gui.get("mat", ""), (False, False))
    request = app.YeuCauIn(
        (Path(done.danh_muc),),
        job.thu_muc / "in" / f"ban-in-{path.stem}.pdf",
        so_ban=_SO_BAN.get(asked.gui.get("so_ban", ""), 1),
        xep=_XEP.get(asked.gui.get("xep", "")),
        hai_mat=two,
        le_chan=odd_even,
        chong_giay="lat" if asked.gui.get("chong_giay") == "lat" else "giu",
        to_ngan=asked.gui.get("to_ngan") == "co" and asked.gui.get("xep") != "van-ban",
        ghi_de=True,
    )
    with job.khoa:
        try:
            made = app.in_an(request, _im)
        except ReportgenError as stopped:
            raise ReportgenError(_noi(stopped.diagnostics), stopped.exit_code) from stopped
        if made.value is not None:
            job.ban_in = BanIn(made.value, request, _noi(made.diagnostics))
    return sang(f"/h/{quote(path.stem)}/lam/viec#ban-in")


def _im(_event: str) -> None:
    """Tell nobody."""


def _noi(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """What the page tells of printing: nothing twice, no options of the command line."""
    return tuple(
        replace(d, hint="" if "--" in d.hint or "reportgen" in d.hint else d.hint)
        for d in dict.fromkeys(found)
        if d.code not in _BO_QUA
    )


def tep_in(asked: YeuCauWeb) -> Response:
    """Send one print file."""
    _, job = _viec(asked)
    files = job.ban_in.da_in.tep if job.ban_in else ()
    found = files[_thu_tu(asked, len(files))].tep.duong_dan
    return gui_tep(found, found.name)


CAC_TRANG: tuple[tuple[str, str, XuLy], ...] = (
    ("/h/{ten}/lam/viec", "GET", viec),
    ("/h/{ten}/lam/tien-do", "GET", tien_do),
    ("/h/{ten}/lam/dung", "POST", dung),
    ("/h/{ten}/lam/tep/{so}/{dinh_dang}", "GET", tep),
    ("/h/{ten}/lam/goi", "GET", ca_goi),
    ("/h/{ten}/lam/in", "POST", lam_ban_in),
    ("/h/{ten}/lam/in/{so}", "GET", tep_in),
)
