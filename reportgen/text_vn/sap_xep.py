"""Vietnamese order: letters first, then tones (ngang huyền hỏi ngã sắc nặng), then capitals."""

import unicodedata
from functools import lru_cache

_BANG_CHU = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_THU_TU = {chu: so for so, chu in enumerate(_BANG_CHU, start=200)}
_DAU_THANH = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

Khoa = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


@lru_cache(maxsize=4096)
def khoa_sap_xep(chu: str) -> Khoa:
    """Key for sorting texts by the Vietnamese alphabet."""
    chinh: list[int] = []
    thanh: list[int] = []
    hoa: list[int] = []
    for ky_tu in unicodedata.normalize("NFC", chu):
        tach = unicodedata.normalize("NFD", ky_tu)
        dau = next((_DAU_THANH[k] for k in tach if k in _DAU_THANH), 0)
        goc = unicodedata.normalize("NFC", "".join(k for k in tach if k not in _DAU_THANH))
        thuong = goc.lower()
        chinh.append(
            _THU_TU.get(
                thuong, ord(thuong[0]) if ord(thuong[0]) < _THU_TU["a"] else 1000 + ord(thuong[0])
            )
        )
        thanh.append(dau)
        hoa.append(int(goc != thuong))
    return tuple(chinh), tuple(thanh), tuple(hoa)


def khoa_ten_nguoi(ho_ten: str) -> tuple[Khoa, Khoa]:
    """Key for sorting people: by given name, then by the rest from the family name on."""
    *ho_dem, ten = ho_ten.split() or [""]
    return khoa_sap_xep(ten), khoa_sap_xep(" ".join(ho_dem))
