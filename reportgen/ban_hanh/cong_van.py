"""What a công văn has of its own: its number without a type, its abstract, its addressees."""

import re

from reportgen.ban_hanh.chu_viet import sach
from reportgen.ban_hanh.ngay_so import SoKyHieu, doc_so_ky_hieu
from reportgen.document.tree import HoChuan

_NHA_NUOC = re.compile(r"(?:số\s*:?\s*)?(?P<so>\d+)\s*/\s*(?P<co_quan>\S.*)", re.IGNORECASE)
_MO_DAU = re.compile(r"^(?:v\s*/\s*v|về\s+việc)\s*:?\s+", re.IGNORECASE)
_CV = "CV-"


def doc_so_cong_van(text: str, ho: HoChuan) -> SoKyHieu | None:
    """Take the number of a công văn apart: "12/UBND-VX" is 12 of "UBND-VX" in State papers.

    Source: NĐ30, Phụ lục I, Phần I, II.3.b; HD05 3.1.2.
    """
    found = _NHA_NUOC.fullmatch(sach(text)) if ho is HoChuan.NHA_NUOC else None
    if found is None:
        return doc_so_ky_hieu(text)
    symbol = re.sub(r"\s", "", found["co_quan"])
    kind = _CV[:-1] if symbol.upper().startswith(_CV) else ""
    return SoKyHieu(found["so"].lstrip("0").zfill(2), kind, symbol[len(_CV) :] if kind else symbol)


def bo_mo_dau(trich_yeu: str) -> str:
    """Take "V/v", "về việc" off a subject: which of them is printed is the standard's."""
    return _MO_DAU.sub("", sach(trich_yeu))
