"""Special common nouns that take a capital: Nhân dân, Nhà nước (NĐ30, Phụ lục II, mục V.1).

Within the name of a body or of an office, or before another noun, they keep small letters.
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
