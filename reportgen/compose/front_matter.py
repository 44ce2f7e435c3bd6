"""The lines between ``---`` at the head of a template: flat keys, each with a text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.compose.markup import BO_CUC
from reportgen.compose.template_errors import (
    KHOA_VO_HIEU,
    SAI_KHOA_PHAN_DAU,
    SAI_PHAN_DAU,
    suggest,
)
from reportgen.diagnostics import Diagnostic, Location, error, warning

KHOA: Mapping[str, str] = {
    "trich_yeu": "trích yếu nội dung, dùng khi sổ văn bản chưa ghi",
    "bo_cuc": "bố cục đề mục: phan, muc hoặc dieu",
}
"""The keys a template may set, each with what it is (Vietnamese)."""

_BANG_LOAI = "ghi ở bảng loại văn bản (loai_van_ban.toml)"
_RIENG = "ghi ở the_thuc của văn bản trong sổ, hoặc the_thuc_rieng của hồ sơ"
KHOA_CU: Mapping[str, str] = {
    "loai_van_ban": _BANG_LOAI,
    "ten_loai": _BANG_LOAI,
    "ky_hieu_loai": "chuẩn thể thức định sẵn theo tên loại",
    "kieu_danh_so": "ghi ở kieu_danh_so của hồ sơ",
    "can_cu": f"{_RIENG}; căn cứ chung: mục can_cu của hồ sơ",
    "quyet_dinh": "chương trình đặt theo cơ quan ban hành",
    "kinh_gui": _RIENG,
    "kinh_trinh": _RIENG,
    "noi_nhan": _RIENG,
    "luu": _RIENG,
    "quyen_han": _RIENG,
    "chuc_vu": _RIENG,
    "do_khan": _RIENG,
    "pham_vi_luu_hanh": _RIENG,
    "du_thao": _RIENG,
    "kem_theo": "chương trình đặt theo số và ngày của văn bản",
    "in_chim": "ghi ở du_lieu_mau của hồ sơ",
    "tieu_de_tep": "chương trình đặt theo trích yếu",
}
"""What the standard fixes and templates once listed: of no effect, and where it is said instead."""

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

    khoa: Mapping[str, Dong]
    than: str
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def bo_cuc(self) -> str:
        """The layout of headings, a key of `BO_CUC`."""
        value = self.khoa.get("bo_cuc")
        return value.chu if value and value.chu in BO_CUC else "muc"


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
    return PhanDau({k: v for k, v in khoa.items() if k in KHOA}, than, tuple(problems))


def _read(lines: list[str], tep: str) -> tuple[dict[str, Dong], list[Diagnostic]]:
    """Read the lines ``key: text``; the first of them is line 2 of the file.

    A list under a key of old (``- text``) is passed over with its key.
    """
    khoa: dict[str, Dong] = {}
    problems: list[Diagnostic] = []
    current = ""
    for number, line in enumerate(lines, 2):
        text = line.strip()
        if not text or text.startswith("#") or (text.startswith("- ") and current in KHOA_CU):
            continue
        found = _KEY.match(text) if line[0] != " " else None
        if not found:
            hint = 'mỗi dòng là "khóa: chữ"'
            message = f'dòng "{text}" trong phần đầu không đọc được'
            problems.append(error(SAI_PHAN_DAU, message, Location(tep, number), hint=hint))
            continue
        current = found[1].strip()
        if current in khoa:
            message = f'khóa "{current}" viết hai lần'
            hint = "bỏ một trong hai dòng"
            problems.append(error(SAI_PHAN_DAU, message, Location(tep, number), hint=hint))
        khoa[current] = Dong(_scalar(found[2] or ""), number)
    return khoa, problems


def _scalar(text: str) -> str:
    """Return a YAML scalar as text: quotes off, a comment after it off."""
    text = text.strip()
    for quote in "\"'":
        close = text.rfind(quote)
        if text.startswith(quote) and close > 0 and not _COMMENT.sub("", text[close + 1 :]).strip():
            return text[1:close]
    return _COMMENT.sub("", text).strip()


def _check(khoa: Mapping[str, Dong], tep: str) -> list[Diagnostic]:
    """Report unknown keys, keys of no effect and an unknown layout."""
    problems = []
    for name, value in khoa.items():
        place = Location(tep, value.dong)
        if name in KHOA_CU:
            message = f'khóa "{name}" ở phần đầu mẫu không có tác dụng'
            hint = f"bỏ dòng này; {KHOA_CU[name]}"
            problems.append(warning(KHOA_VO_HIEU, message, place, hint=hint))
        elif name not in KHOA:
            message = f'phần đầu có khóa "{name}" không dùng được'
            problems.append(error(SAI_KHOA_PHAN_DAU, message, place, hint=suggest(name, KHOA)))
        elif not value.chu:
            message = f'khóa "{name}" để trống'
            hint = "viết chữ sau dấu hai chấm, hoặc bỏ dòng này"
            problems.append(error(SAI_PHAN_DAU, message, place, hint=hint))
        elif name == "bo_cuc" and value.chu not in BO_CUC:
            message = f'"bo_cuc" phải là phan, muc hoặc dieu, đang là "{value.chu}"'
            problems.append(error(SAI_PHAN_DAU, message, place, hint=suggest(value.chu, BO_CUC)))
    return problems
