"""Numbers of documents taken apart: "01-BC/DV" of the Party, "01/QĐ-UBND" of the State."""

import re
from dataclasses import dataclass, field

from reportgen.text_vn import nfc

_DANG = re.compile(r"(?P<so>\d+)\s*-\s*(?P<loai>[^\W\d_]+)\s*/\s*(?P<co_quan>[\w-]+)")
_NHA_NUOC = re.compile(r"(?P<so>\d+)\s*/\s*(?P<loai>[^\W\d_]+)\s*-\s*(?P<co_quan>[\w-]+)")
# A State công văn has no symbol of a type: issuer, then the unit that drafted it.
_CONG_VAN = re.compile(
    r"(?P<so>\d+)\s*/\s*(?P<co_quan>(?:UBND|HĐND|MTTQ)(?:-[\w-]+)?|[^\W\d_]+)", re.IGNORECASE
)
_SO = re.compile(r"(?P<so>\d+)")
_NHAN = re.compile(r"^số\s*:?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SoKyHieu:
    """A number taken apart: "01-BC/DV" is 01, BC, DV; ``loai``, ``co_quan`` empty when unsaid.

    ``nha_nuoc``: written in the State's form.
    """

    so: str
    loai: str = ""
    co_quan: str = ""
    nha_nuoc: bool = field(default=False, compare=False)


def doc_so_ky_hieu(text: str) -> SoKyHieu | None:
    """Take a number apart, in the Party's form or the State's; None when it is neither."""
    bare = _NHAN.sub("", " ".join(nfc(text).split()))
    for pattern in (_DANG, _CONG_VAN, _NHA_NUOC, _SO):
        if found := pattern.fullmatch(bare):
            parts = found.groupdict()
            number = parts["so"].lstrip("0").zfill(2)
            return SoKyHieu(
                number,
                parts.get("loai") or "",
                parts.get("co_quan") or "",
                nha_nuoc=pattern in (_NHA_NUOC, _CONG_VAN),
            )
    return None
