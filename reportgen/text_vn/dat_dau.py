"""Where the tone mark stands in oa, oe, uy: ``hoà, khoẻ, uỷ`` (moi) or ``hòa, khỏe, ủy`` (cu)."""

import re
import unicodedata
from typing import Literal

KieuDat = Literal["moi", "cu"]

_DAU = "\u0300\u0301\u0303\u0309\u0323"
_AM_DAU = "bcdđghklmnprstvx"


def _bang() -> dict[str, str]:
    """The pairs ``òa → oà`` of old to new, with capitals."""
    cap: dict[str, str] = {}
    for truoc, sau in (("o", "a"), ("o", "e"), ("u", "y")):
        for a in (truoc, truoc.upper()):
            for b in (sau, sau.upper()):
                for dau in _DAU:
                    cu = unicodedata.normalize("NFC", a + dau) + b
                    cap[cu] = a + unicodedata.normalize("NFC", b + dau)
    return cap


_CU_SANG_MOI = _bang()
_MOI_SANG_CU = {moi: cu for cu, moi in _CU_SANG_MOI.items()}
# A syllable that ends in the pair; after q the u belongs to the consonant (quý stays).
_MAU = r"(?<![^\W\d_])((?:[{am}]+)?)({cap})(?![^\W\d_])"


def _tim(cap: dict[str, str]) -> re.Pattern[str]:
    am = _AM_DAU + _AM_DAU.upper()
    return re.compile(_MAU.format(am=am, cap="|".join(map(re.escape, cap))))


_TIM_CU = _tim(_CU_SANG_MOI)
_TIM_MOI = _tim(_MOI_SANG_CU)

# Pairs of either style, wherever they stand: few enough in a text to look at each.
_GAN_CU = re.compile("[" + "".join({cu[0] for cu in _CU_SANG_MOI}) + "](?=[aeyAEY])")
_GAN_MOI = re.compile("[" + "".join({moi[1] for moi in _MOI_SANG_CU}) + "](?<=[ouOU].)")
_DAI_NHAT = 7
_SAU = 2  # the pair's second letter and the one after it; further would cut another syllable short


def chuyen_kieu_dat_dau(chu: str, kieu: KieuDat) -> str:
    """Move tone marks to one style in syllables that end in oa, oe, uy; ``quý``, ``giỏi`` stay."""
    gan, tim, cap = (
        (_GAN_CU, _TIM_CU, _CU_SANG_MOI) if kieu == "moi" else (_GAN_MOI, _TIM_MOI, _MOI_SANG_CU)
    )
    nfc = unicodedata.normalize("NFC", chu)
    if gan.search(nfc) is None:
        return nfc
    return tim.sub(lambda khop: khop[1] + cap[khop[2]], nfc)


def kieu_dat_dau_cua(chu: str) -> KieuDat | None:
    """The style most syllables of *chu* follow; None when there is none or as many of each."""
    nfc = unicodedata.normalize("NFC", chu)
    cu, moi = len(_TIM_CU.findall(nfc)), len(_TIM_MOI.findall(nfc))
    if cu == moi:
        return None
    return "cu" if cu > moi else "moi"


def co_kieu_dat_dau(chu: str, kieu: KieuDat) -> bool:
    """Whether some syllable of *chu* (NFC) is written in *kieu*; quick, for whole dossiers."""
    ung_vien, tim = (_GAN_CU, _TIM_CU) if kieu == "cu" else (_GAN_MOI, _TIM_MOI)
    return any(
        tim.search(chu, max(0, khop.start() - _DAI_NHAT), khop.end() + _SAU) is not None
        for khop in ung_vien.finditer(chu)
    )
