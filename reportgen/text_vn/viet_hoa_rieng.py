"""Special common nouns that take a capital: Nhân dân, Nhà nước (NĐ30, Phụ lục II, mục V.1).

Within the name of a body or of an office, or before another noun, they keep small letters.
"""

import re

NHAN_DAN = re.compile(
    r"(?<!Ủy ban )(?<!ủy ban )(?<!Uỷ ban )(?<!uỷ ban )(?<!Hội đồng )(?<!hội đồng )(?<!Quân đội )"
    r"(?<!Công an )(?<!Tòa án )(?<!Toà án )(?<!Viện kiểm sát )(?<!nghệ sĩ )(?<!nhà giáo )"
    r"(?<!chiến tranh )(?<!quốc phòng toàn dân, an ninh )(?<!an ninh )(?<!thế trận lòng )"
    r"\bnhân dân\b(?! tệ)"
)
NHA_NUOC = re.compile(
    r"(?<!quản lý )(?<!cơ quan )(?<!ngân sách )(?<!doanh nghiệp )(?<!văn bản )(?<!hành chính )"
    r"(?<!công vụ )(?<!bí mật )(?<!lưu trữ )(?<!vốn )(?<!kho bạc )(?<!sở hữu )(?<!bộ máy )"
    r"\bnhà nước\b"
)


def viet_hoa_nhan_dan(text: str) -> str:
    """Write "Nhân dân" and "Nhà nước" with a capital where they are names."""
    if "nhân dân" in text:
        text = NHAN_DAN.sub("Nhân dân", text)
    return NHA_NUOC.sub("Nhà nước", text) if "nhà nước" in text else text
