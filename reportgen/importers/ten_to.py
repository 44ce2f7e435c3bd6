"""Which team a title, a sheet's name or a cell speaks of."""

import re
from dataclasses import dataclass

from reportgen.text_vn import bo_dau

_SO = re.compile(r"(?:so|tdp|tdv|pho|to)\s*[-.:]?\s*0*(\d{1,3})(?!\d)")
_LA_TO = re.compile(r"to dan van|to dan pho|\btdp\b|\btdp\d|\btdv\b")
_TEN = re.compile(r"tổ dân vận\s+(.+)", re.IGNORECASE)
_LA_MA = re.compile(r"[A-Za-z]{1,6}[-_]?\d{1,3}")


@dataclass(frozen=True, slots=True)
class TenTo:
    """A team as far as a title tells: code, name, residential group."""

    ma: str
    ten: str = ""
    to_dan_pho: str = ""


def ten_to(chu: str, *, trong_cot: bool = False) -> TenTo | None:
    """Read the team out of *chu*; None when it names none.

    Args:
        trong_cot: *chu* stands in a column of teams, so a bare number or code is one.
    """
    gon = " ".join(chu.split())
    thuong = bo_dau(gon).lower()
    if trong_cot and _LA_MA.fullmatch(gon):
        return TenTo(gon)
    so = re.fullmatch(r"0*(\d{1,3})", thuong) if trong_cot else None
    if so is None and (trong_cot or _LA_TO.search(thuong)):
        so = _SO.search(thuong)
    if so is not None:
        to_dan_pho = f"Tổ dân phố số {int(so[1])}"
        return TenTo(f"TDP{int(so[1]):02}", f"Tổ dân vận {to_dan_pho}", to_dan_pho)
    ten = _TEN.search(gon)
    if ten is None and not trong_cot:
        return None
    rieng = ten[1].strip(" .:;-") if ten else gon
    ma = "".join(tu[0] for tu in re.findall(r"\w+", bo_dau(rieng).upper()))[:6]
    return TenTo(ma or "TO", f"Tổ dân vận {rieng}", rieng)
