"""What goes wrong with a template, as Diagnostic values that name its file and line."""

import re
from collections.abc import Iterable
from types import TracebackType

from jinja2 import TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from reportgen.diagnostics import Diagnostic, Location, error
from reportgen.text_vn import bo_dau, gan_nhat

KHONG_CO_MAU = "MB001"
SAI_CU_PHAP = "MB002"
KHONG_CHO_PHEP = "MB003"
KHONG_CO_BO_LOC = "MB004"
KHONG_CO_TEN = "MB005"
KHONG_IN_DUOC = "MB006"
DAU_CHUA_DONG = "MB007"
SAI_LENH = "MB008"
KHONG_CO_BANG = "MB009"
SAI_PHAN_DAU = "MB010"
SAI_KHOA_PHAN_DAU = "MB011"
SAI_DE_MUC = "MB012"
SAI_BANG = "MB013"
KHONG_CO_CAU_MAU = "MB014"
KHONG_DOC_DUOC = "MB015"
CHEN_VONG = "MB016"
TINH_LOI = "MB017"
KHOA_VO_HIEU = "MB024"
KHONG_DUNG = "MB025"
SAI_CAU_HINH = "MB026"

DONG_LENH = 'mỗi "{% if %}" cần một "{% endif %}", mỗi "{% for %}" cần một "{% endfor %}"'
NHIEU_NHAT = 12
"""How many known names a hint lists."""


class TemplateValueError(TemplateRuntimeError):
    """A problem found while a template runs; the place is added by whoever catches it."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.thong_bao = message
        self.hint = hint


class UnknownNameError(TemplateRuntimeError):
    """A name the data do not hold; ``known`` are the names beside it, None at the top level."""

    def __init__(self, ten: str, known: tuple[str, ...] | None) -> None:
        super().__init__(ten)
        self.ten = ten
        self.known = known


class TemplateRefusedError(Exception):
    """A template refused when it is loaded."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(problem.message for problem in diagnostics))
        self.diagnostics = diagnostics


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word closest to *word*, accents aside, or an empty string."""
    return gan_nhat(word, sorted(known), gon=_without_accents) or ""


def suggest(word: str, known: Iterable[str]) -> str:
    """Return the hint sentence for an unknown *word*: the nearest one, or the first few."""
    names = sorted(known)
    close = nearest(word, names)
    if close:
        return f'ý bạn là "{close}"?'
    shown = ", ".join(names[:NHIEU_NHAT]) + (", …" if len(names) > NHIEU_NHAT else "")
    return f"có thể dùng: {shown}" if names else ""


def as_diagnostics(
    caught: Exception, where: Location, names: Iterable[str]
) -> tuple[Diagnostic, ...]:
    """Tell *caught*, raised by Jinja or by a value, at the template line it came from.

    Args:
        caught: the exception with its traceback.
        where: the place to name when the traceback holds no template line.
        names: top-level names the template may use.
    """
    if isinstance(caught, TemplateRefusedError):
        return caught.diagnostics
    if isinstance(caught, TemplateSyntaxError):
        place = Location(caught.filename or where.tep, caught.lineno)
        message = caught.message or ""
        hint = DONG_LENH if "tag" in message or "block" in message else ""
        return (error(SAI_CU_PHAP, _in_vietnamese(message), place, hint=hint),)
    place = template_line(caught.__traceback__) or where
    code, message, hint = _told(caught, names)
    return (error(code, message, place, hint=hint),)


def _told(caught: Exception, names: Iterable[str]) -> tuple[str, str, str]:
    """Return code, message and hint of what stopped a running template."""
    told = (
        TINH_LOI,
        f"không tính được biểu thức ở dòng này ({_reason(caught)})",
        "kiểm tra hai vế có cùng là số, hoặc cái được lặp có là danh sách",
    )
    match caught:
        case TemplateValueError():
            told = caught.code, caught.thong_bao, caught.hint
        case UnknownNameError():
            known = names if caught.known is None else caught.known
            message = f'mẫu dùng tên "{caught.ten}" nhưng dữ liệu không có tên này'
            told = KHONG_CO_TEN, message, suggest(caught.ten, known)
        case TemplateNotFound():
            told = KHONG_CO_MAU, f'không tìm thấy tệp mẫu "{caught.name}"', ""
        case RecursionError():
            message = "các tệp mẫu chèn lẫn nhau thành vòng, không có chỗ dừng"
            told = CHEN_VONG, message, "bỏ bớt một lệnh include"
        case SecurityError():
            told = KHONG_CHO_PHEP, "mẫu chạm tới phần bên trong của chương trình", ""
    return told


def template_line(traceback: TracebackType | None) -> Location | None:
    """Return the innermost template line in *traceback*."""
    found = None
    while traceback is not None:
        template = traceback.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            line = template.get_corresponding_lineno(traceback.tb_lineno)
            found = Location(template.filename or template.name or "", line)
        traceback = traceback.tb_next
    return found


def _without_accents(word: str) -> str:
    return bo_dau(word).lower().replace(" ", "_")


def _reason(caught: Exception) -> str:
    match caught:
        case TypeError():
            return "kiểu của giá trị không hợp với phép dùng"
        case ArithmeticError():
            return "phép tính số học không thực hiện được"
        case ValueError():
            return "giá trị không hợp lệ"
        case LookupError() | AttributeError():
            return "thiếu phần tử cần lấy"
    return "lỗi khi lấy giá trị"


_ENGLISH = (
    (
        r"unknown tag '(end\w+)'.*needs to be closed is '(.+?)'",
        'gặp "{{% {0} %}}" khi lệnh "{{% {1} %}}" ở trên chưa được đóng',
    ),
    (r"Encountered unknown tag '(.+?)'", 'không có lệnh "{{% {0} %}}"'),
    (r"Unexpected end of template.*innermost block.*'(.+?)'", 'lệnh "{{% {0} %}}" chưa được đóng'),
    (r"Expected an expression, got '(.+?)'", 'thiếu biểu thức trước "{0}"'),
    (r"unexpected '(.+?)'", 'dấu "{0}" đặt sai chỗ'),
    (r"expected token '(.+?)', got '(.+?)'", 'chờ "{0}" nhưng gặp "{1}"'),
    (r"unexpected char '(.+?)'", 'dấu "{0}" không dùng được ở đây'),
    (r"unexpected end of template", "lệnh hoặc biểu thức chưa được đóng"),
    (r"Missing end of (?:comment|raw) ", "ghi chú hoặc đoạn nguyên văn chưa được đóng"),
    (r"block '(.+?)' defined twice", 'khối "{0}" được viết hai lần'),
)
_WORDS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "begin of statement block": "{%",
    "end of template": "hết tệp",
    "name": "một tên",
}


def _in_vietnamese(message: str) -> str:
    """Say Jinja's English *message* in Vietnamese."""
    for pattern, sentence in _ENGLISH:
        found = re.search(pattern, message, re.IGNORECASE | re.DOTALL)
        if found:
            words = [_WORDS.get(word, word) for word in found.groups()]
            return "sai cú pháp mẫu: " + sentence.format(*words)
    return "sai cú pháp mẫu: biểu thức viết chưa đúng"
