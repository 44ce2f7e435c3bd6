"""Whether a word is spelt as a Vietnamese syllable: onset, rime and tone that go together."""

import re
import unicodedata
from functools import lru_cache

_SAC, _NANG = "\u0301", "\u0323"
_THANH = frozenset({"\u0300", _SAC, "\u0303", "\u0309", _NANG})
DAI_NHAT = 7
_AM_DAU = re.compile(r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?")
_TRUOC_E_I = frozenset("eêiy")
_CHI_TRUOC_E_I = frozenset({"k", "gh", "ngh"})
_KHONG_TRUOC_E_I = frozenset({"c", "ng", "g"})
_TAC = ("c", "ch", "p", "t")
_CAC_VAN = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi
    om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt
    uy uya uych uynh uyn uyp uyt uyu uyên uyêt
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y ych yêm yên yêng yêt yêu ynh yt
"""
_VAN = frozenset(_CAC_VAN.split())


@lru_cache(maxsize=16384)
def la_am_tiet(tu: str) -> bool:
    """Say whether *tu* is a Vietnamese syllable; capitals and the place of the tone do not matter.

    A rime in c, ch, p, t takes no tone but sắc and nặng, so ``tắc`` is one and ``tằc`` is not.
    """
    if not 0 < len(tu) <= DAI_NHAT:
        return False
    tach = unicodedata.normalize("NFD", tu.lower())
    thanh = [k for k in tach if k in _THANH]
    goc = unicodedata.normalize("NFC", "".join(k for k in tach if k not in _THANH))
    return len(thanh) <= 1 and any(
        _khop(goc[:dai], goc[dai:], thanh[0] if thanh else "") for dai in _cach_cat(goc)
    )


def _cach_cat(goc: str) -> tuple[int, ...]:
    """Lengths the onset may have: the longest one, and one less (``gìn`` is g + in)."""
    khop = _AM_DAU.match(goc)
    dai = khop.end() if khop else 0
    return (dai, dai - 1) if goc.startswith("gi") else (dai,)


def _khop(am_dau: str, van: str, thanh: str) -> bool:
    if van not in _VAN:
        return False
    mo_dau_e_i = van[0] in _TRUOC_E_I
    if am_dau in _CHI_TRUOC_E_I and not mo_dau_e_i:
        return False
    if am_dau in _KHONG_TRUOC_E_I and mo_dau_e_i and (am_dau, van[0]) != ("g", "i"):
        return False
    return not van.endswith(_TAC) or thanh in {_SAC, _NANG}
