"""What no paragraph of a document may hold, whatever the dossier."""

import re

DAI_NHAT = 1150
LAP = "tổ|vận|các|ngày|việc|có|đã|với|trong|tại|và|quý|năm|tháng|của|thực|còn|cùng|do|về|một|số"
_THUONG = "a-zđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_LOI = {
    "hai dấu cách": re.compile(r"\s{2,}"),
    "dấu cách trước dấu câu": re.compile(r"\s[,;:.!?](?!\.)"),
    "hai dấu câu": re.compile(r"[,;:]\s*[,;:.]|(?<!\.)\.\.(?!\.)|\.\s*[,;:]"),
    "chữ thường sau dấu chấm": re.compile(rf"[{_THUONG})]{{2}}\. [{_THUONG}]"),
    "số 00": re.compile(r"(?<![\d.,/:])00(?![\d.,/%])"),
    "tỷ lệ không": re.compile(r"\(0,0%\)|(?<![\d,.])0%"),
    "từ lặp": re.compile(rf"\b({LAP}) \1\b", re.IGNORECASE),
    "chữ hoa giữa câu": re.compile(
        r"[,;] (?:Các|Ngày|Trong|Tại|Thực hiện|Về|Vận động|Tổ chức|Tổ còn|Phường|Xã|Đặc khu) "
    ),
    "chỗ chưa điền": re.compile(r"\{\{|\}\}|None|\[\]|\(\)|“”"),
    "ngoặc lệch": re.compile(r"\( | \)"),
    "mở bằng chữ thường": re.compile(rf"^[{_THUONG}]"),
}


def loi_chinh_ta(doan: str) -> list[str]:
    """The rules a paragraph breaks."""
    found = [ten for ten, mau in _LOI.items() if mau.search(doan)]
    if len(doan) > DAI_NHAT and ". " in doan:
        found.append("đoạn quá dài")
    if not doan.startswith("[CẦN VIẾT]") and doan[-1:] not in ".;:!?]":
        found.append("không có dấu kết")
    return found


def cau_lap(cac_doan: list[str]) -> list[str]:
    """Sentences that stand twice in a document."""
    sentences = [s.strip() for d in cac_doan for s in re.split(r"(?<=[.!?]) ", d) if len(s) > 40]
    return sorted({s for s in sentences if sentences.count(s) > 1})
