"""A request as handlers see it: plain values in, a page out."""

import hmac
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.web.hang_rao import CSP_TRANG_GIAY, TEN_VAO
from reportgen.web.kho import Kho
from reportgen.web.khuon_trang import ve_trang

NHIEU_TRUONG = 2000
DAI_TRUONG = 1024 * 1024
KIEU_TEP: Mapping[str, str] = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
    ".yaml": "application/yaml; charset=utf-8",
    ".zip": "application/zip",
}


@dataclass(frozen=True, slots=True)
class TepGui:
    """A file sent: the name its owner gave it (shown only, never a path of ours) and its bytes."""

    ten: str
    du_lieu: bytes


@dataclass(frozen=True, slots=True)
class YeuCauWeb:
    """``hoi``: the query; ``duong``: parts of the address; ``gui``: fields of a form sent.

    ``nhieu``: every value of fields that have several; ``ma_phien``: what forms must bring back.
    ``da_vao``, ``ma_vao``: whether logged in, by which cookie; ``dia_chi``: of the other machine.
    """

    kho: Kho
    duong: Mapping[str, str]
    hoi: Mapping[str, str]
    ma_phien: str
    gui: Mapping[str, str] = field(default_factory=dict)
    nhieu: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tep: Mapping[str, TepGui] = field(default_factory=dict)
    tung_phan: bool = False
    da_vao: bool = False
    ma_vao: str = ""
    dia_chi: str = ""

    def trang(self, mau: str, *, ma: int = 200, **du_lieu: object) -> Response:
        """Answer with the page made from the template *mau*."""
        known = {
            "ma_phien": self.ma_phien,
            "thu_muc": str(self.kho.thu_muc),
            "hoi": self.hoi,
            "mo_mang": self.kho.dang_nhap is not None,
            "da_vao": self.da_vao,
        }
        return Response(ve_trang(mau, known | du_lieu), ma, media_type="text/html")


LOI_CUA_TA = (
    "Đây là lỗi của chương trình, không phải của anh chị. Hồ sơ vẫn nguyên như trước khi bấm. "
    "Hãy thử lại; nếu vẫn thế thì báo người phụ trách reportgen."
)
_NHAT_KY = logging.getLogger("reportgen.web")
XuLy = Callable[[YeuCauWeb], Response]


def tai_ve(du_lieu: bytes, ten: str) -> Response:
    """Send a file to be kept under the name *ten*, accents and all."""
    kind, disposition = ten_tai_ve(ten)
    return Response(du_lieu, media_type=kind, headers={"content-disposition": disposition})


def ten_tai_ve(ten: str) -> tuple[str, str]:
    """Give the kind of a file called *ten*, and the header that keeps its name."""
    kind = KIEU_TEP.get("." + ten.rsplit(".", 1)[-1], "application/octet-stream")
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "-_.") else "_" for c in ten)
    return kind, f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(ten)}"


def to_giay(html: str | bytes) -> Response:
    """Show a document of its own in a frame: without any script."""
    headers = {"content-security-policy": CSP_TRANG_GIAY}
    return Response(html, media_type="text/html", headers=headers)


def sang(dia_chi: str) -> Response:
    """Go on to another page of ours after a form."""
    return RedirectResponse(quote(dia_chi, safe="/?=&#%+"), 303)


def boc(xu_ly: XuLy, kho: Kho) -> Callable[[Request], Awaitable[Response]]:
    """Make an endpoint: read the form, check that it is ours, work in a thread, tell of errors."""

    async def trang(request: Request) -> Response:
        asked = YeuCauWeb(
            kho,
            {name: str(value) for name, value in request.path_params.items()},
            dict(request.query_params),
            request.state.ma_phien,
            tung_phan=request.headers.get("hx-request") == "true",
            da_vao=getattr(request.state, "da_vao", False),
            ma_vao=request.cookies.get(TEN_VAO, ""),
            dia_chi=request.client.host if request.client else "",
        )
        if request.method == "POST":
            asked = await _doc_bieu_mau(request, asked)
        try:
            return await run_in_threadpool(xu_ly, asked)
        except ReportgenError as stopped:
            return trang_loi(asked, 422, "Chưa làm được việc này", stopped.diagnostics)
        except HTTPException:
            raise
        except Exception as caught:  # noqa: BLE001  # the last net: a page instead of a broken connection
            # No message and no traceback: they may quote what a clerk typed.
            _NHAT_KY.error("%s ở %s", type(caught).__name__, request.scope["route"].path)
            return trang_loi(asked, 500, "Chương trình gặp lỗi", cau=LOI_CUA_TA)

    return trang


async def _doc_bieu_mau(request: Request, asked: YeuCauWeb) -> YeuCauWeb:
    try:
        form = await request.form(max_files=1, max_fields=NHIEU_TRUONG, max_part_size=DAI_TRUONG)
    except (MultiPartException, ValueError) as caught:
        raise HTTPException(400, "Không đọc được những gì trang gửi lên.") from caught
    fields = [(k, v) for k, v in form.multi_items() if isinstance(v, str)]
    files = [(k, v) for k, v in form.multi_items() if isinstance(v, UploadFile)]
    token = dict(fields).get("ma_phien", "")
    if not hmac.compare_digest(token.encode(), asked.ma_phien.encode()):
        await form.close()
        raise HTTPException(
            403,
            "Trang đã mở quá lâu hoặc chương trình vừa khởi động lại: tải lại trang rồi làm lại.",
        )
    several: dict[str, tuple[str, ...]] = {}
    for name, value in fields:
        several[name] = (*several.get(name, ()), value)
    sent = {name: TepGui(file.filename or "", await file.read()) for name, file in files}
    await form.close()
    return replace(asked, gui=dict(fields), nhieu=several, tep=sent)


def trang_loi(
    asked: YeuCauWeb, ma: int, tieu_de: str, van_de: tuple[Diagnostic, ...] = (), cau: str = ""
) -> Response:
    """Answer with the page that says what is wrong and what to do."""
    return asked.trang("loi.html", ma=ma, tieu_de=tieu_de, van_de=van_de, cau=cau)
