"""Letters: composing, stripping accents, capitals."""

import re
import unicodedata
from functools import lru_cache

_D_GACH = str.maketrans("đĐ", "dD")
_NOI = re.compile(r"[\s\-]+")


def nfc(chu: str) -> str:
    """Compose *chu* (NFC)."""
    return unicodedata.normalize("NFC", chu)


@lru_cache(maxsize=8192)
def bo_dau(chu: str) -> str:
    """Strip all accents; đ becomes d (Unicode decomposition leaves it whole)."""
    if chu.isascii():
        return chu
    tach = unicodedata.normalize("NFD", chu)
    return "".join(k for k in tach if not unicodedata.combining(k)).translate(_D_GACH)


@lru_cache(maxsize=8192)
def chuan_hoa_khoa(khoa: str) -> str:
    """Normalise a key or an enumerated value: ``Họ tên`` and ``HỌ-TÊN`` are ``ho_ten``."""
    return _NOI.sub("_", bo_dau(khoa).strip().lower())


def thanh_ma(chu: str) -> str:
    """Give *chu* as a code: no accents, small letters, one underscore between words."""
    return "_".join(bo_dau(chu).lower().replace("-", " ").replace("_", " ").split())


def gon(chu: str) -> str:
    """Letters and digits only, without accents: how two spellings of a name are compared."""
    return "".join(k for k in bo_dau(chu).lower() if k.isalnum())


def viet_hoa(chu: str) -> str:
    """Put *chu* in capitals, composed."""
    return nfc(chu).upper()


def viet_hoa_dau(chu: str) -> str:
    """Put the first letter in a capital, the rest untouched."""
    return chu[:1].upper() + chu[1:]


def viet_thuong_dau(chu: str) -> str:
    """Lower the first letter unless the first word is an acronym (``UBND``, ``BHYT``, ``HĐND``)."""
    tu_dau = chu.split(maxsplit=1)[:1]
    if not tu_dau or sum(k.isupper() for k in tu_dau[0]) > 1:
        return chu
    return chu[:1].lower() + chu[1:]
