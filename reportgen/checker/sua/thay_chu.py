"""Corrections of characters: from the text of a piece to the right text, by code of rule."""

import re
from collections.abc import Callable, Mapping

from reportgen.ban_hanh.co_quan import du_lieu
from reportgen.checker.luat.de_muc import la_ma_so
from reportgen.standards import TieuChuan
from reportgen.text_vn import hai_chu_so, la_ma

_LOAI = (
    "Nghị quyết|Quyết định|Quy định|Chỉ thị|Chương trình|Kế hoạch|Hướng dẫn|Thông báo|Kết luận|"
    "Nghị định|Thông tư|Công văn|Báo cáo|Tờ trình"
)
_SO_HIEU = r"\d+(?:/\d{4})?[-/][A-ZĐ][\w-]*(?:/[A-ZĐ][\w-]*)?"
_NGAY_CHU = re.compile(r"(ngày\s*)(\d+)(\s*tháng\s*)(\d+)(\s*năm)", re.IGNORECASE)
_NGAY_SO = re.compile(r"(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_THANG_HAI = 2
_KHAC_VAN_BAN = r"(?!\s*,?\s*(?:của|ban hành|Nghị|Hướng dẫn|Thông tư|Quy|Luật))"
Doi = Callable[[str, TieuChuan], str]


def _thang(month: str) -> str:
    """Months as the standards have them: 01, 02, 3 … 12."""
    return hai_chu_so(int(month)) if int(month) <= _THANG_HAI else str(int(month))


def ngay_chu(text: str, _: TieuChuan) -> str:
    """Zeros of day and month."""
    return _NGAY_CHU.sub(lambda m: f"{m[1]}{hai_chu_so(int(m[2]))}{m[3]}{_thang(m[4])}{m[5]}", text)


def ngay_gach(text: str, _: TieuChuan) -> str:
    """ "ngày 01/10/2026" in words."""
    return _NGAY_SO.sub(
        lambda m: f"ngày {hai_chu_so(int(m[1]))} tháng {_thang(m[2])} năm {m[3]}", text, count=1
    )


def ngay_vien_dan(text: str, _: TieuChuan) -> str:
    """Dates of citations: strokes, zeros of days below ten and of January, February."""
    text = re.sub(r"\b(ngày\s+)(\d{1,2})\.(\d{1,2})\.(\d{4})", r"\1\2/\3/\4", text)
    return re.sub(
        r"\b(ngày\s+)(\d{1,2})/(\d{1,2})/(\d{4})",
        lambda m: f"{m[1]}{hai_chu_so(int(m[2]))}/{_thang_vien_dan(m[3])}/{m[4]}",
        text,
    )


def _thang_vien_dan(month: str) -> str:
    return month if len(month) > 1 else _thang(month)


def dau_cuoi(text: str, wanted: str, old: str = ";,.:") -> str:
    """End the text with another mark; white space after it stays."""
    body = text.rstrip()
    return body.rstrip(old + " ") + wanted + text[len(body) :] if body else text


def _cuoi(wanted: str, old: str = ";,.:") -> Doi:
    return lambda text, _: dau_cuoi(text, wanted, old)


def _thay(pattern: str, new: str, *, flags: int = 0) -> Doi:
    found = re.compile(pattern, flags)
    return lambda text, _: found.sub(new, text)


def _lien(text: str, _: TieuChuan) -> str:
    """No spaces within number and symbol; the one after "Số" stays."""
    head = re.match(r"\s*Số\s*:?\s*", text, re.IGNORECASE)
    at = head.end() if head else 0
    tail = text[at:].rstrip()
    return text[:at] + "".join(tail.split()) + text[at + len(tail) :]


def _ky_hieu_hoa(text: str, chuan: TieuChuan) -> str:
    """Capitals in the symbol, but for the law's own symbols."""
    known = {row.ky_hieu for row in chuan.bang.loai_van_ban}
    head, _, tail = text.partition("/")
    fixed = re.sub(r"[^\W\d_]+", lambda m: m[0] if m[0] in known else m[0].upper(), tail)
    return f"{head}/{fixed}" if tail else text


def _bo_danh_xung(text: str, _: TieuChuan) -> str:
    for title in sorted(du_lieu()["danh_xung"], key=len, reverse=True):
        found = re.match(rf"\s*(?:{re.escape(title)}(?<=\.)|{re.escape(title)}[\s:.])[\s:.]*", text,
                         re.IGNORECASE)  # fmt: skip
        if found:
            return text[found.end() :]
    return text


def _thuong(text: str, _: TieuChuan) -> str:
    """Capital at the start of each word, where all letters are capitals, or all are small."""
    if any(c.islower() for c in text) and any(c.isupper() for c in text):
        return text
    return re.sub(r"[^\W\d_]+", lambda m: m[0][:1].upper() + m[0][1:].lower(), text)


def _viet_hoa_dau(text: str, _: TieuChuan) -> str:
    """ "CHƯƠNG I", and "chương i" that formatting showed so, to "Chương I"."""
    head = re.match(r"(\s*)(\S+)(\s+[IVXLCivxlc]+\b)?", text)
    if head is None:
        return text
    return head[1] + head[2].capitalize() + (head[3] or "").upper() + text[head.end() :]


def phu_luc_a_rap(text: str, _: TieuChuan) -> str:
    """ "Phụ lục I" to "Phụ lục 1", those of other instruments aside."""
    return re.sub(
        rf"(phụ\s+lục\s+(?:số\s+)?)([IVXLC]+)\b{_KHAC_VAN_BAN}",
        lambda m: f"{m[1]}{la_ma_so(m[2])}" if la_ma_so(m[2]) else m[0],
        text,
        flags=re.IGNORECASE,
    )


def phu_luc_la_ma(text: str, _: TieuChuan) -> str:
    """ "Phụ lục 1" to "Phụ lục I"."""
    return re.sub(
        rf"(phụ\s+lục\s+(?:số\s+)?)([1-9]\d?)\b{_KHAC_VAN_BAN}",
        lambda m: f"{m[1]}{la_ma(int(m[2]))}",
        text,
        flags=re.IGNORECASE,
    )


def _diem_khoan(text: str, _: TieuChuan) -> str:
    text = re.sub(r"(?<!^)(?<![.:;]\s)\bKhoản(\s+\d+\s+)[Đđ]iều(\s+\d)", r"khoản\1Điều\2", text)
    return re.sub(
        r"(?<!^)(?<![.:;]\s)\bĐiểm(\s+)(\w)(\s+)[Kk]hoản",
        lambda m: f"điểm{m[1]}{m[2].lower()}{m[3]}khoản",
        text,
    )


def _dong_luu(text: str, _: TieuChuan) -> str:
    """ "- Lưu VT" to "- Lưu: VT."."""
    text = re.sub(r"Lưu(\s*):?\s*VT\b", r"Lưu: VT", text)
    return text if text.rstrip().endswith(".") else dau_cuoi(text, ".")


def _bo_cach(text: str, _: TieuChuan) -> str:
    """One space between words, none before a mark."""
    text = re.sub(r"(?<=[^\s.])(?: {2,})(?=\S)", " ", text)
    return re.sub(r"(?<=\w) (?=[,;:.](?:\s|$)|\)(?:\W|$))", "", text)


def _dau_trich_yeu(text: str, _: TieuChuan) -> str:
    return re.sub(r"[.;\s]+$", "", text)


_SO = re.IGNORECASE
_SO_KHONG = _thay(r"^(\s*Số\s*:?\s*)([1-9])(?=\s*[-–/])", r"\g<1>0\2", flags=_SO)

THAY: Mapping[str, Doi] = {
    "HD05-SO-01": _thay(r"^(\s*Số)\s*:\s*", r"\1 ", flags=_SO),
    "ND30-SO-01": _thay(r"^(\s*Số)\s*(?=[\d.…_])", r"\1: ", flags=_SO),
    "HD05-SO-03": _SO_KHONG,
    "ND30-SO-03": _SO_KHONG,
    "HD05-SO-05": _thay(r"QĐi\b", "QĐ"),
    "ND30-SO-08": _thay(r"(?<=/)QĐ\b", "QyĐ"),
    "HD05-SO-09": _lien,
    "ND30-SO-06": _lien,
    "ND30-SO-09": _ky_hieu_hoa,
    "CHG-DD-01": ngay_chu,
    "CHG-DD-02": ngay_chu,
    "CHG-DD-03": ngay_gach,
    "CHG-DD-04": _thay(r"^([^,]*[^,\s])(\s+ngày\b)", r"\1,\2", flags=_SO),
    "HD05-TL-06": _thay(r"(?<!\w)V/v:?\s*", "về việc ", flags=_SO),
    "CHG-TL-06": _dau_trich_yeu,
    "HD05-KG-01": _thay(r"Kính gửi", "Kính trình"),
    "HD05-KG-04": _cuoi(";", ","),
    "ND30-KG-04": _cuoi("."),
    "HD05-NN-03": _cuoi(";", ","),
    "HD05-NN-04": _cuoi("."),
    "ND30-NN-11": _dong_luu,
    "HD05-CC-03": _cuoi(";"),
    "HD05-ND-06": _thay(r"\./\.(?=\s*$)", "."),
    "ND30-ND-06": _cuoi("./.", ";,.:/"),
    "CHG-ND-10": _thay(r"^(\s*)[–—•*●▪]", r"\1-"),
    "CHG-DM-02": _thay(r"^(\s*)\(?([a-zđ])\s*[.)]", r"\1\2)"),
    "CHG-DM-04": _thay(r"^(\s*Điều \d+)\s*[:)–/-]?\s*(?=\S|$)", r"\1. "),
    "CHG-DM-05": _viet_hoa_dau,
    "ND30-DM-12": _thay(r"^(\s*[IVXLC]+)\s*[-–]\s*", r"\1. "),
    "CHG-VD-01": _thay(rf"\b({_LOAI})(\s+)(?={_SO_HIEU})", r"\1\2số "),
    "ND30-VD-04": _diem_khoan,
    "CHG-VD-06": ngay_vien_dan,
    "HD05-KY-01": _thay(r"^(\s*)(T|K)(M|T|L)\b\.?", r"\1\2/\3"),
    "ND30-KY-01": _thay(r"^(\s*)([TK])\s*/\s*([MTL])\b\.?", r"\1\2\3."),
    "ND30-KY-02": _thay(r"^(\s*)(TM|KT|TL|TUQ)(?=\s)", r"\1\2."),
    "HD05-KY-05": _thay(r"^(\s*(?:PHÓ\s+)?BÍ\s+THƯ(?:\s+THƯỜNG\s+TRỰC)?)\s+.*$", r"\1", flags=_SO),
    "CHG-KY-06": _bo_danh_xung,
    "CHG-KY-07": _thuong,
    "HD05-PL-01": phu_luc_a_rap,
    "ND30-PL-01": phu_luc_la_ma,
    "CHG-CT-03": _bo_cach,
    "CHG-CT-05": _thay(
        r"\b(kinh tế|văn hóa|văn hoá|chính trị)\s?[-–]\s?(xã hội|đối ngoại)\b", r"\1 - \2"
    ),
    "CHG-SL-01": _thay(r"(?<![\d.])(\d{1,3})\.(\d{1,2}\s*%)", r"\1,\2"),
    "CHG-SL-02": lambda text, _: re.sub(
        r"(?<![\d,])\d{1,3}(?:,\d{3}){2,}(?![\d,])", lambda m: m[0].replace(",", "."), text
    ),
    "HD05-CQ-06": lambda _, chuan: chuan.chu("sao"),
    "HD05-TL-02": lambda _, chuan: chuan.chu("gach_duoi_trich_yeu"),
    "ND30-TD-03": lambda _, chuan: chuan.chu("tieu_ngu"),
    "HD05-TD-01": lambda _, chuan: chuan.chu("tieu_de"),
}
"""What is done to the text of each piece found."""

MOI_MANH: Mapping[str, tuple[str, ...]] = {
    "CHG-CT-03": ("trich_yeu", "can_cu", "noi_dung", "khoan", "diem", "gach_dau_dong", "dieu"),
    "CHG-CT-05": ("trich_yeu", "can_cu", "noi_dung", "khoan", "diem", "gach_dau_dong", "dieu"),
    "CHG-ND-10": ("gach_dau_dong",),
    "HD05-PL-01": ("phu_luc_so", "noi_dung", "khoan", "diem", "gach_dau_dong", "dieu"),
    "ND30-PL-01": ("phu_luc_so", "noi_dung", "khoan", "diem", "gach_dau_dong", "dieu"),
}
"""Rules that tell of the first place only: components whose every piece is looked at."""
