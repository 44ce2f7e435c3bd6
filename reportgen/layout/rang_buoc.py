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


def _mau(*bindings: tuple[str, str]) -> re.Pattern[str]:
    """Match the spaces between what the two patterns of a binding match ("": anything).

    The space comes first, so that the search runs from space to space; what stands before it is
    looked back for.
    """
    ways = (
        (f"(?<={before} )" if before else "") + (f"(?={after})" if after else "")
        for before, after in bindings
    )
    return re.compile(f" (?:{'|'.join(ways)})")


_MAU = (
    # a blank left for a number or a date stays as wide as it is
    _mau(("", r"[ \u00a0]"), (r"[ \u00a0]", "")),
    # a list sign stays with its first word
    _mau((r"^[-+–]", r"\S")),
    # "Số 12", "ngày 05", "Điều 3", "khoản 2", "Phụ lục 1", "Tổ dân phố số 5"
    _mau(
        (r"\b[Ss]ố", _SO),
        (r"\b[Ss]ố:", r"\S"),
        (r"\b[Nn]gày", _SO),
        (r"\b[Tt]háng", _SO),
        (r"\b[Nn]ăm", _SO),
        (r"\b[Qq]uý", _SO),
        (r"\bĐiều", _SO),
        (r"\b[Kk]hoản", _SO),
        (r"\b[Pp]hụ lục", _SO),
        (r"\b[Mm]ục", _SO),
        (r"\b[Pp]hần", _SO),
        (r"\b[Cc]hương", _SO),
        (r"\b[Pp]hường", r"\d"),
        (r"\b[Tt]ổ", r"\d"),
        (r"\b[Đđ]iểm", r"[a-zđ]\b|\d"),
    ),
    # "đồng chí X", "ông X", "bà X"
    _mau((r"\b[Đđ]ồng", r"chí\b"), (r"\b[Đđ]ồng[ \u00a0]chí", r"\w")),
    _mau((r"\b[Ôô]ng", r"[^\W\d_]"), (r"\b[Bb]à", r"[^\W\d_]")),
    # "57.000.000 đồng", "02 vụ"; "05 tháng 3" may break
    _mau((r"\d", rf"(?:{_DON_VI})\b"), (r"\d", r"(?:tháng|năm|ngày)\b(?![ \u00a0]\d)")),
    # "T/M BAN", "TM. BAN", "Q. TRƯỞNG"
    _mau(
        (r"\b[TK]/[MTL]", r"\w"),
        (r"\b[TK][MTL]\.", r"\w"),
        (r"\bTUQ\.", r"\w"),
        (r"\bQ\.", r"\w"),
    ),
    # "2025 - 2030"
    _mau((r"\d[ \u00a0][-–]", r"\d"), (r"\d", r"[-–] \d")),
    # a dash between words does not begin a line
    _mau((r"\S", "[-–] ")),
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
