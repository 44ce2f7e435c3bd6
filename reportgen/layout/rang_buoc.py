"""Bind with NO-BREAK SPACE where a line must not break; nothing but spaces ever changes."""

import re
from functools import lru_cache

from reportgen.layout.metrics import NBSP

_NGAN, _GIU = 60, 4096
_SO = r"(?:\d|[IVXLC]+\b|[…\[])"
_DON_VI = (
    "đồng|triệu|tỷ|nghìn|vụ|lượt|người|hộ|buổi|cuộc|hội|mô|tổ|đơn|ý|giờ|phút|suất|phần|tin|bài|"
    "trường|công|thành|đảng|m2|m²|m|km|kg|trang|bản|lần|kỳ|khoản|đại|thư|tỉ|lít|cây|em|cháu|nhà|"
    "cơ|doanh|gia|nội|nhiệm|việc|điểm|đợt|lớp|chi"
)
_MAU = (
    # a blank left for a number or a date stays as wide as it is
    re.compile(r" (?=[ \u00a0])|(?<=[ \u00a0]) "),
    # a list sign stays with its first word
    re.compile(r"(?<=^[-+–]) (?=\S)"),
    # "Số 12", "ngày 05", "Điều 3", "khoản 2", "Phụ lục 1", "Tổ dân phố số 5"
    re.compile(
        rf"(?<=\b[Ss]ố) (?={_SO})|(?<=\b[Ss]ố:) (?=\S)|(?<=\b[Nn]gày) (?={_SO})"
        rf"|(?<=\b[Tt]háng) (?={_SO})|(?<=\b[Nn]ăm) (?={_SO})|(?<=\b[Qq]uý) (?={_SO})"
        rf"|(?<=\bĐiều) (?={_SO})|(?<=\b[Kk]hoản) (?={_SO})|(?<=\b[Pp]hụ lục) (?={_SO})"
        rf"|(?<=\b[Mm]ục) (?={_SO})|(?<=\b[Pp]hần) (?={_SO})|(?<=\b[Cc]hương) (?={_SO})"
        rf"|(?<=\b[Pp]hường) (?=\d)|(?<=\b[Tt]ổ) (?=\d)|(?<=\b[Đđ]iểm) (?=[a-zđ]\b|\d)"
    ),
    # "đồng chí X", "ông X", "bà X"
    re.compile(
        r"(?<=\b[Đđ]ồng) (?=chí\b)|(?<=\b[Đđ]ồng chí) (?=\w)|(?<=\b[Đđ]ồng\u00a0chí) (?=\w)"
    ),
    re.compile(r"(?<=\b[Ôô]ng) (?=[^\W\d_])|(?<=\b[Bb]à) (?=[^\W\d_])"),
    # "57.000.000 đồng", "02 vụ"; "05 tháng 3" may break
    re.compile(rf"(?<=\d) (?=(?:{_DON_VI})\b)|(?<=\d) (?=(?:tháng|năm|ngày)\b(?![ \u00a0]\d))"),
    # "T/M BAN", "TM. BAN", "Q. TRƯỞNG"
    re.compile(
        r"(?<=\b[TK]/[MTL]) (?=\w)|(?<=\b[TK][MTL]\.) (?=\w)|(?<=\bTUQ\.) (?=\w)|(?<=\bQ\.) (?=\w)"
    ),
    # "2025 - 2030"
    re.compile(r"(?<=\d[ \u00a0][-–]) (?=\d)|(?<=\d) (?=[-–] \d)"),
    # a dash between words does not begin a line
    re.compile(r"(?<=\S) (?=[-–] )"),
)


def rang_buoc(text: str) -> str:
    """Bind numbers to their words and their units, names to their forms of address."""
    if " " not in text:
        return text
    return _rang_buoc_ngan(text) if len(text) < _NGAN else _rang_buoc(text)


def _rang_buoc(text: str) -> str:
    for pattern in _MAU:
        text = pattern.sub(NBSP, text)
    return text


# names and headings of tables come again and again
_rang_buoc_ngan = lru_cache(maxsize=_GIU)(_rang_buoc)


def rang_buoc_het(text: str) -> str:
    """Bind every space: the text stays on one line."""
    return text.replace(" ", NBSP)
