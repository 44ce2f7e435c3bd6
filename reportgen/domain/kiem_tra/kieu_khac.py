"""What YAML alone would have misread (V13): octal numbers, base sixty, English yes and no."""

import re
from collections.abc import Iterator

from reportgen.diagnostics import Diagnostic, information
from reportgen.domain.ho_so import HoSo
from reportgen.domain.kiem_tra.chu import cac_chu
from reportgen.domain.nguon import NguonHoSo

_BAT_PHAN = re.compile(r"0[0-7]+")
_HE_SAU_MUOI = re.compile(r"([1-9]\d?):([0-5]\d)")
_DUNG_SAI = re.compile(r"yes|no|on|off|true|false", re.IGNORECASE)
_NGHI = re.compile(
    r"[ \[](?:0[0-7]+|[1-9]\d?:[0-5]\d|[YyNnOoTtFf](?:es|ES|[oOnN]|ff|FF|rue|RUE|alse|ALSE)) *"
    r"(?:[,}\]\r\n]| #|$)"
)


def kieu_khac(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:  # noqa: ARG001 - the shape of a check
    """V13: an unquoted value other programs would take for another kind (an information)."""
    if not any(_NGHI.search(van_ban) for van_ban in nguon.van_ban.values()):
        return
    for duong, nut in cac_chu(nguon.goc):
        hieu_sai = None if nut.trong_ngoac or not nut.chu else _yaml_hieu(nut.chu)
        if hieu_sai is not None:
            yield information(
                "V13",
                f'"{nut.chu}" không đặt trong ngoặc kép, YAML thường hiểu thành {hieu_sai}; '
                "ở đây đã đọc đúng như chữ đã gõ",
                nguon.vi_tri(*duong),
                hint=f'không phải sửa; tệp còn dùng với chương trình khác thì ghi "{nut.chu}"',
            )


def _yaml_hieu(chu: str) -> str | None:
    """What a YAML 1.1 reader makes of *chu*; None when it is the same."""
    if _BAT_PHAN.fullmatch(chu):
        so = int(chu, 8)
        return None if so == int(chu) else f"số {so}"
    gio = _HE_SAU_MUOI.fullmatch(chu)
    if gio:
        return f"số {int(gio[1]) * 60 + int(gio[2])}"
    return "đúng/sai" if _DUNG_SAI.fullmatch(chu) else None
