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


def _khong_sau(words: tuple[str, ...]) -> str:
    return "".join(f"(?<!(?i:{word}) )" for word in words)


NHAN_DAN = re.compile(rf"{_khong_sau(_TRUOC_NHAN_DAN)}\bnhân dân\b(?! tệ)")
NHA_NUOC = re.compile(rf"{_khong_sau(_TRUOC_NHA_NUOC)}\bnhà nước\b")


def viet_hoa_nhan_dan(text: str) -> str:
    """Write "Nhân dân" and "Nhà nước" with a capital where they are names."""
    if "nhân dân" in text:
        text = NHAN_DAN.sub("Nhân dân", text)
    return NHA_NUOC.sub("Nhà nước", text) if "nhà nước" in text else text
