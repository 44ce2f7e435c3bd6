"""The lines between ``---`` at the head of a template: flat keys with a text or a list of texts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.compose.markup import BO_CUC
from reportgen.compose.template_errors import SAI_KHOA_PHAN_DAU, SAI_PHAN_DAU, suggest
from reportgen.diagnostics import Diagnostic, Location, error

KHOA: Mapping[str, str] = {
    "loai_van_ban": "mã loại văn bản",
    "ten_loai": "tên loại in trên văn bản",
    "ky_hieu_loai": "chữ viết tắt trong số, ký hiệu",
    "trich_yeu": "trích yếu nội dung",
    "bo_cuc": "bố cục đề mục: phan, muc hoặc dieu",
    "kieu_danh_so": "kiểu đánh số đề mục: cham hoặc gach",
    "can_cu": "các căn cứ",
    "quyet_dinh": "dòng cơ quan ban hành quyết định",
    "kinh_gui": "nơi được kính gửi",
    "kinh_trinh": "nơi được kính trình",
    "noi_nhan": "các nơi nhận",
    "luu": "nơi lưu",
    "quyen_han": "quyền hạn của người ký",
    "chuc_vu": "chức vụ của người ký",
    "do_khan": "mức độ khẩn",
    "pham_vi_luu_hanh": "phạm vi lưu hành",
    "du_thao": "lần dự thảo",
    "kem_theo": "dòng kèm theo của phụ lục",
    "in_chim": "chữ in chìm",
    "tieu_de_tep": "tiêu đề trong thuộc tính tệp",
}
"""The keys a template may set, each with what it is (Vietnamese)."""

_KEY = re.compile(r"([^\s:#-][^:]*):(?:\s+(.*)|)$")
_COMMENT = re.compile(r"(?:^|\s)#.*$")


@dataclass(frozen=True, slots=True)
class Dong:
    """A text of the front matter and the line it stands on."""

    chu: str
    dong: int


@dataclass(frozen=True, slots=True)
class PhanDau:
    """A parsed front matter; ``than`` is the body with the head blanked, so that lines keep."""

    khoa: Mapping[str, Dong | tuple[Dong, ...]]
    than: str
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def bo_cuc(self) -> str:
        """The layout of headings, a key of `BO_CUC`."""
        value = self.khoa.get("bo_cuc")
        return value.chu if isinstance(value, Dong) and value.chu in BO_CUC else "muc"


def parse_front_matter(source: str, tep: str) -> PhanDau:
    """Split *source* into its front matter and its body; no front matter is no problem."""
    lines = source.split("\n")
    if lines[0].strip() != "---":
        return PhanDau({}, source)
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)
    if not end:
        message = 'phần đầu mở bằng "---" nhưng không có dòng "---" kết thúc'
        hint = 'thêm một dòng chỉ có "---" sau khóa cuối của phần đầu'
        return PhanDau({}, "", (error(SAI_PHAN_DAU, message, Location(tep, 1), hint=hint),))
    than = "\n" * (end + 1) + "\n".join(lines[end + 1 :])
    khoa, problems = _read(lines[1:end], tep)
    problems.extend(_check(khoa, tep))
    return PhanDau(khoa, than, tuple(problems))


def _read(
    lines: list[str], tep: str
) -> tuple[dict[str, Dong | tuple[Dong, ...]], list[Diagnostic]]:
    """Read ``key: text`` and ``- text`` lines; the first of them is line 2 of the file."""
    khoa: dict[str, Dong | tuple[Dong, ...]] = {}
    problems: list[Diagnostic] = []
    current = ""
    for number, line in enumerate(lines, 2):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        listed = khoa.get(current)
        if text.startswith("- ") and isinstance(listed, tuple):
            khoa[current] = (*listed, Dong(_scalar(text[2:]), number))
            continue
        found = _KEY.match(text) if line[0] != " " else None
        if not found:
            hint = 'mỗi dòng là "khóa: chữ", hoặc "- chữ" dưới một khóa để trống'
            message = f'dòng "{text}" trong phần đầu không đọc được'
            problems.append(error(SAI_PHAN_DAU, message, Location(tep, number), hint=hint))
            continue
        current = found[1].strip()
        if current in khoa:
            message = f'khóa "{current}" viết hai lần'
            hint = "bỏ một trong hai dòng"
            problems.append(error(SAI_PHAN_DAU, message, Location(tep, number), hint=hint))
        value = _scalar(found[2] or "")
        khoa[current] = Dong(value, number) if value else ()
    return khoa, problems


def _scalar(text: str) -> str:
    """Return a YAML scalar as text: quotes off, a comment after it off."""
    text = text.strip()
    for quote in "\"'":
        close = text.rfind(quote)
        if text.startswith(quote) and close > 0 and not _COMMENT.sub("", text[close + 1 :]).strip():
            return text[1:close]
    return _COMMENT.sub("", text).strip()


def _check(khoa: Mapping[str, Dong | tuple[Dong, ...]], tep: str) -> list[Diagnostic]:
    """Report unknown keys and an unknown layout."""
    problems = []
    for name, value in khoa.items():
        first = value if isinstance(value, Dong) else next(iter(value), Dong("", 1))
        if name not in KHOA:
            line = first.dong - (not isinstance(value, Dong) and first.dong > 1)
            message = f'phần đầu có khóa "{name}" không dùng được'
            place = Location(tep, line)
            problems.append(error(SAI_KHOA_PHAN_DAU, message, place, hint=suggest(name, KHOA)))
        elif name == "bo_cuc" and first.chu not in BO_CUC:
            message = f'"bo_cuc" phải là phan, muc hoặc dieu, đang là "{first.chu}"'
            place = Location(tep, first.dong)
            problems.append(error(SAI_PHAN_DAU, message, place, hint=suggest(first.chu, BO_CUC)))
    return problems
