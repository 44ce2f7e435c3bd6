"""Open the PDFs to be printed: their pages' paper, or a sentence about what is wrong with them."""

import io
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from reportgen.diagnostics import Diagnostic, ExitCode, Location, ReportgenError, error
from reportgen.in_an.kho_trang import KhoTrang
from reportgen.text_vn import nfc

THIEU_PIKEPDF = "HT050"
HONG = "IN010"
DAU_BAN_IN = "/ReportgenBanIn"
"""Key in the file's information that marks a print file of ours."""
_SO_DO = 4
_SAU_NHAT = 64
_DAU, _TIM_DAU = b"%PDF", 1024
_LAM_LAI = "tạo lại hoặc xuất lại tệp"


@dataclass(frozen=True, slots=True)
class TepPdf:
    """A PDF read: its bytes, the paper of every page, its title, whether it is a print file."""

    du_lieu: bytes
    trang: tuple[KhoTrang, ...]
    tieu_de: str
    la_ban_in: bool


def thu_vien() -> ModuleType:
    """Import pikepdf.

    Raises:
        ReportgenError: it is not installed (HT050, environment).
    """
    try:
        import pikepdf
    except ImportError:
        raise ReportgenError(
            error(
                THIEU_PIKEPDF,
                "máy chưa có thư viện pikepdf để ghép tệp PDF",
                hint='ở thư mục của reportgen, chạy: pip install ".[in]"',
            ),
            ExitCode.MOI_TRUONG,
        ) from None
    return pikepdf


def doc_pdf(path: Path) -> TepPdf | Diagnostic:
    """Read a PDF, or tell why it cannot be printed (IN010).

    Raises:
        ReportgenError: pikepdf is not installed.
    """
    pikepdf = thu_vien()
    try:
        data = path.read_bytes()
    except OSError as caught:
        missing = isinstance(caught, FileNotFoundError)
        why = "không có tệp này" if missing else "không mở được tệp này"
        return _hong(path, why, "tạo lại văn bản, hoặc kiểm tra tên và quyền đọc tệp")
    if _DAU not in data[:_TIM_DAU]:
        return _hong(path, "tệp này không phải PDF", "xuất văn bản thành PDF rồi in")
    try:
        read = doc_du_lieu(data)
    except pikepdf.PasswordError:
        why = "tệp này đặt mật khẩu mở nên không ghép được"
        return _hong(path, why, "lưu một bản không có mật khẩu")
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError):
        return _hong(path, "tệp PDF này hỏng, không đọc được", _LAM_LAI)
    return read if read.trang else _hong(path, "tệp PDF này không có trang nào", _LAM_LAI)


def doc_du_lieu(data: bytes) -> TepPdf:
    """Read the bytes of a PDF; what is wrong with them is pikepdf's exception."""
    with thu_vien().open(io.BytesIO(data)) as pdf:
        pages = tuple(_kho(page) for page in pdf.pages)
        title = str(pdf.docinfo.get("/Title", ""))
        return TepPdf(data, pages, " ".join(nfc(title).split()), DAU_BAN_IN in pdf.docinfo)


def thua_ke(page: Any, key: str) -> Any:  # noqa: ANN401  # an object of pikepdf
    """Give what a page holds under *key*, itself or from the nodes above it; None without."""
    node, steps = page.obj, 0
    while node is not None and steps < _SAU_NHAT:
        if key in node:
            return node[key]
        node, steps = node.get("/Parent"), steps + 1
    return None


def _kho(page: Any) -> KhoTrang:  # noqa: ANN401  # a page of pikepdf
    """Paper of a page as it is seen: the crop box within the page, turned as it says."""
    box = thua_ke(page, "/CropBox")
    if box is None:
        box = thua_ke(page, "/MediaBox")
    if box is None or len(box) != _SO_DO:
        raise ValueError
    unit = float(page.obj.get("/UserUnit", 1))
    left, low, right, high = (float(edge) * unit for edge in box)
    turned = int(thua_ke(page, "/Rotate") or 0) % 180 != 0
    wide, tall = abs(right - left), abs(high - low)
    return KhoTrang(tall, wide) if turned else KhoTrang(wide, tall)


def _hong(path: Path, why: str, hint: str) -> Diagnostic:
    return error(HONG, why, Location(str(path)), hint=hint)
