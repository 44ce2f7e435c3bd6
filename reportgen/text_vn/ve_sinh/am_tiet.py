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
CAC_VAN = """
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
_VAN = frozenset(CAC_VAN.split())


@lru_cache(maxsize=16384)
def la_am_tiet(tu: str) -> bool:
    """Say whether *tu* is a Vietnamese syllable, small, in capitals or with the first one.

    The tone stands where it is written (``hoà`` and ``hòa``, but not ``aù``). A rime in c, ch, p, t
    takes no tone but sắc and nặng: ``tắc`` is one, ``tằc`` is not.
    """
    thuong = tu.lower()
    if not 0 < len(tu) <= DAI_NHAT or tu not in {thuong, thuong.upper(), thuong.capitalize()}:
        return False
    tach = _tach(thuong)
    return tach is not None and any(_khop(*tach, dai) for dai in _cach_cat(tach[0]))


def _tach(tu: str) -> tuple[str, str, int] | None:
    """The word without its tone, the tone, and its index; None when there are two tones."""
    goc, thanh, cho = "", "", -1
    for i, ky_tu in enumerate(tu):
        tach = unicodedata.normalize("NFD", ky_tu)
        dau = _THANH.intersection(tach)
        if dau:
            if thanh:
                return None
            (thanh,) = dau
            cho = i
            ky_tu = unicodedata.normalize("NFC", tach.replace(thanh, ""))  # noqa: PLW2901 - the same letter, bare
        goc += ky_tu
    return goc, thanh, cho


def _cach_cat(goc: str) -> tuple[int, ...]:
    """Lengths the onset may have: the longest one, and one less (``gìn`` is g + in)."""
    khop = _AM_DAU.match(goc)
    dai = khop.end() if khop else 0
    return (dai, dai - 1) if goc.startswith("gi") else (dai,)


def _khop(goc: str, thanh: str, cho: int, dai: int) -> bool:
    """Whether *goc*, cut after *dai* letters, is an onset and a rime that go with the tone."""
    am_dau, van = goc[:dai], goc[dai:]
    if van not in _VAN:
        return False
    mo_dau_e_i = van[0] in _TRUOC_E_I
    if am_dau in _CHI_TRUOC_E_I and not mo_dau_e_i:
        return False
    if am_dau in _KHONG_TRUOC_E_I and mo_dau_e_i and (am_dau, van[0]) != ("g", "i"):
        return False
    if van.endswith(_TAC):
        return thanh in {_SAC, _NANG} and cho - dai in _cho_dau(van)
    return not thanh or cho - dai in _cho_dau(van)


@lru_cache(maxsize=256)
def _cho_dau(van: str) -> tuple[int, ...]:
    """Indexes where the tone of *van* may stand; two for oa, oe, uy (the old and the new style)."""
    mu = [i for i, ky_tu in enumerate(van) if ky_tu in "ăâêôơư"]
    if mu:
        return (mu[-1],)
    so_am = next((i for i, ky_tu in enumerate(van) if ky_tu not in "aeiouy"), len(van))
    if so_am < len(van):
        return (so_am - 1,)
    if van in {"oa", "oe", "uy"}:
        return (0, 1)
    return (1,) if so_am > len("oa") else (0,)
