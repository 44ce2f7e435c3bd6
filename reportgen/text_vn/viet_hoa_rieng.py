"""Common nouns that take a capital: Nhân dân, Nhà nước, a unit's level (NĐ30, Phụ lục II).

Nhân dân, Nhà nước (mục V.1): within the name of a body or of an office, or before another noun,
they keep small letters. The level of a unit named after a person (mục III.1.b): Phường Ngô Quyền.
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
