"""Common nouns that take a capital: Nhân dân, Nhà nước, a unit's level (NĐ30, Phụ lục II).

Nhân dân, Nhà nước (mục V.1): within the name of a body or of an office, or before another noun,
they keep small letters. The level of a unit named after a person (mục III.1.b): Phường Ngô Quyền.
"""

import re

_TRUOC_NHAN_DAN = (
    "ủy ban", "uỷ ban", "hội đồng", "quân đội", "công an", "tòa án", "toà án", "viện kiểm sát",
    "kiểm sát", "nghệ sĩ", "nhà giáo", "thầy thuốc", "nghệ nhân", "vũ trang", "chiến tranh",
    "an ninh", "thế trận", "thế trận lòng", "cảnh sát", "hải quân", "tín dụng", "hội thẩm",
)  # fmt: skip
_TRUOC_NHA_NUOC = (
    "quản lý", "cơ quan", "ngân sách", "doanh nghiệp", "văn bản", "hành chính", "công vụ",
    "bí mật", "lưu trữ", "vốn", "kho bạc", "sở hữu", "bộ máy", "tài sản", "thanh tra", "kiểm toán",
    "ngân hàng", "công chức", "đầu tư",
)  # fmt: skip


def _khong_sau(noun: str, words: tuple[str, ...]) -> str:
    """The noun where none of the words stands before it; looked back for once it is found."""
    return rf"\b{noun}\b" + "".join(f"(?<!(?i:{word}) {noun})" for word in words)


NHAN_DAN = re.compile(_khong_sau("nhân dân", _TRUOC_NHAN_DAN) + r"(?! tệ)")
NHA_NUOC = re.compile(_khong_sau("nhà nước", _TRUOC_NHA_NUOC))


def viet_hoa_nhan_dan(text: str) -> str:
    """Write "Nhân dân" and "Nhà nước" with a capital where they are names."""
    if "nhân dân" in text:
        text = NHAN_DAN.sub("Nhân dân", text)
    return NHA_NUOC.sub("Nhà nước", text) if "nhà nước" in text else text


_TRONG_NHAY = re.compile(r"(“[^”]*”|\"[^\"]*\")")


def viet_hoa_cap(text: str, cap: str, ten: str) -> str:
    """Write the level before a unit's name with a capital; what is quoted stays as it was."""
    if cap not in text or ten not in text:
        return text
    unit = re.compile(rf"\b{re.escape(cap)}(?=\s{re.escape(ten)}(?!\w))")
    parts = _TRONG_NHAY.split(text)
    parts[::2] = [unit.sub(cap[:1].upper() + cap[1:], part) for part in parts[::2]]
    return "".join(parts)


def ngoai_nhay(text: str) -> str:
    """Blank out what stands between quotation marks; lengths stay."""
    return _TRONG_NHAY.sub(lambda found: " " * len(found[0]), text)
