"""A meeting in words: what it is called, when it is, its period."""

import re
from datetime import date, time

from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.mo_dau import thuong_mo_dau
from reportgen.domain.danh_muc import ten_in
from reportgen.domain.ho_so import PHUONG, HoiNghi, HoSo
from reportgen.domain.ky_bao_cao import KyBaoCao, parse_ky, thang_cua
from reportgen.text_vn import ngay_dai, viet_thuong_dau

GIAO_BAN_THANG = "giao_ban_thang"
_THU = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_THANG_MOI_QUY = 3
_QUY = re.compile(r"\bquý\s+(IV|III|II|I|[1-4])\b", re.IGNORECASE)
_SO_LA_MA = {"I": 1, "II": 2, "III": 3, "IV": 4}
# Words that open the name of a meeting; what opens otherwise ("Sơ kết …") gets the first of them.
_MO_DAU_TEN = ("hội nghị", "cuộc họp", "buổi", "họp", "ngày hội", "lễ", "hội thi", "hội thảo")
_MO_DAU_TEN_KHAC = (
    "tọa đàm",
    "toạ đàm",
    "đại hội",
    "chương trình",
    "kỳ họp",
    "giao lưu",
    "liên hoan",
)


def ky_cua(ho_so: HoSo, meeting: HoiNghi) -> KyBaoCao | None:
    """Period a meeting looks back on, by its kind, its name and its day; None when it has none."""
    code = _ma_ky(ho_so, meeting)
    return parse_ky(code, ho_so.nam, ho_so.ky_bao_cao) if code else None


def _ma_ky(ho_so: HoSo, meeting: HoiNghi) -> str:
    if meeting.loai == GIAO_BAN_THANG:
        return f"T{thang_cua(meeting.ngay, ho_so.ky_bao_cao):02d}"
    if meeting.loai == "giao_ban_quy":
        named = _QUY.search(meeting.ten or "")
        if named:
            number = _SO_LA_MA.get(named[1].upper()) or int(named[1])
            return f"Q{number}"
        return _quy_vua_qua(meeting.ngay)
    return {"so_ket": "6T", "tong_ket": "N"}.get(meeting.loai, "")


def _quy_vua_qua(ngay: date) -> str:
    """The quarter that ends with the day's month, or the one before it."""
    quarter = ngay.month // _THANG_MOI_QUY
    return f"Q{quarter}" if quarter else ""


def ten_hop(ho_so: HoSo, meeting: HoiNghi) -> str:
    """What a meeting is called within a sentence: its own name, else its kind and period.

    A name typed in capitals cannot be set within a sentence: its proper names are not to be told.
    """
    if meeting.ten and meeting.ten.strip() and not meeting.ten.isupper():
        name = thuong_mo_dau(chu_nhap(meeting.ten))
        known = (*_MO_DAU_TEN, *_MO_DAU_TEN_KHAC)
        if name.casefold().startswith(known):
            return viet_thuong_dau(name)
        return f"hội nghị {name}"
    period = ky_cua(ho_so, meeting)
    kind = ten_in("loai_hoi_nghi", meeting.loai)
    if kind == meeting.loai:
        return "hội nghị"
    if period is None:
        return kind if kind.startswith(_MO_DAU_TEN) else f"hội nghị {kind}"
    words = kind.split()
    if period.ten.split()[0] == words[-1]:
        words.pop()
    return f"hội nghị {' '.join(words)} {period.ten}"


def ten_rieng(ho_so: HoSo, meeting: HoiNghi) -> str:
    """The name without the team that holds the meeting, which the sentence names itself."""
    name = ten_hop(ho_so, meeting)
    team = next((t.ten for t in ho_so.to_dan_van if t.ma == meeting.to), "")
    for tail in (f" của {team}", f" {team}"):
        if team and meeting.to != PHUONG and name.casefold().endswith(tail.casefold()):
            return name[: -len(tail)].rstrip(" ,")
    return name


def gio_phut(gio: time) -> str:
    """Write ``19 giờ 30 phút``."""
    return f"{gio.hour:02d} giờ {gio.minute:02d} phút"


def thu_ngay(ngay: date) -> str:
    """Write ``thứ Bảy, ngày 12 tháng 10 năm 2024``."""
    return f"{_THU[ngay.weekday()]}, {ngay_dai(ngay)}"
