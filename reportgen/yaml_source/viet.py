"""Plain values to YAML text as a person writes it: short entries on a line, the rest in blocks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from decimal import Decimal

GiaTri = str | int | bool | Decimal | date | time | Sequence["GiaTri"] | Mapping[str, "GiaTri"]

MUC_MOT_DONG = 320
BANG_MOT_DONG = 160
DANH_SACH_MOT_DONG = 120
_DAU_CAN_NGOAC = frozenset("-?:,[]{}#&*!|>'\"%@`=<~")
_TRONG_CUM = re.compile(r"[,\[\]{}]|:\?")  # libyaml stops at ":?" between brackets
_CAN_NGOAC = re.compile(r":(?:\s|$)|\s#|[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]")
_DOAN_NHAM = re.compile(
    r"[-+.]?\d[\d_.,:eExXoO+-]*|\d[\d_]*(?:\.\d*)?[eE][-+]?\d+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|nan)"
    r"|y|n|yes|no|on|off|true|false|null|<<",
    re.IGNORECASE,
)
_BA_SO_LE = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_KHONG_IN = re.compile(r'["\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]')
_THOAT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def viet_yaml(du_lieu: Mapping[str, GiaTri], loi_dan: Mapping[str, str] | None = None) -> str:
    """Write *du_lieu* as a YAML text that ``doc_yaml`` reads back as the same texts.

    Texts are quoted only where they must be; days are ISO, yes and no are ``co`` and ``khong``.

    Args:
        loi_dan: comments above the entries of the top level; that of ``""`` opens the text.
    """
    dan = loi_dan or {}
    cac_phan = [_loi_dan(dan[""])] if dan.get("") else []
    for khoa, gia_tri in du_lieu.items():
        dong = [_loi_dan(dan[khoa])] if khoa in dan else []
        cac_phan.append("\n".join([*dong, *_muc(khoa, gia_tri, 0)]))
    return "\n\n".join(cac_phan) + "\n"


def _loi_dan(chu: str) -> str:
    return "\n".join(f"# {dong}".rstrip() for dong in chu.splitlines())


def _muc(khoa: str, gia_tri: GiaTri, bac: int) -> Iterator[str]:
    """Give the lines of ``khoa: gia_tri``, indented by *bac* levels."""
    thut = "  " * bac
    ten = _chu(khoa, trong_cum=False)
    ngan = _mot_dong(gia_tri)
    if ngan is not None:
        yield f"{thut}{ten}: {ngan}"
        return
    yield f"{thut}{ten}:"
    if isinstance(gia_tri, Mapping):
        for con, gia_tri_con in gia_tri.items():
            yield from _muc(con, gia_tri_con, bac + 1)
    elif isinstance(gia_tri, Sequence):
        for phan in gia_tri:
            yield from _phan_tu(phan, bac + 1)


def _phan_tu(phan: GiaTri, bac: int) -> Iterator[str]:
    """Give the lines of an entry of a list."""
    thut = "  " * bac
    ngan = viet_trong_cum(phan) if isinstance(phan, Mapping) and _toan_don(phan) else None
    if not isinstance(phan, Mapping | list | tuple):
        yield f"{thut}- {viet_don(phan, trong_cum=False)}"
    elif ngan is not None and len(ngan) <= MUC_MOT_DONG:
        yield f"{thut}- {ngan}"
    elif isinstance(phan, Mapping):
        dong = [d for khoa, con in phan.items() for d in _muc(khoa, con, bac + 1)]
        yield f"{thut}- {dong[0].lstrip()}"
        yield from dong[1:]
    else:
        yield f"{thut}- {viet_trong_cum(phan)}"


def _mot_dong(gia_tri: GiaTri) -> str | None:
    """Give what stands after the colon; None when blocks read better."""
    if isinstance(gia_tri, Mapping):
        ngan = viet_trong_cum(gia_tri) if _toan_don(gia_tri) else ""
        return ngan if 0 < len(ngan) <= BANG_MOT_DONG else None
    if isinstance(gia_tri, list | tuple):
        if any(isinstance(phan, Mapping | list | tuple) for phan in gia_tri):
            return None
        ngan = viet_trong_cum(gia_tri)
        return ngan if len(ngan) <= DANH_SACH_MOT_DONG and '"' not in ngan else None
    return viet_don(gia_tri, trong_cum=False)


def _toan_don(bang: Mapping[str, GiaTri]) -> bool:
    return not any(isinstance(gia_tri, Mapping | list | tuple) for gia_tri in bang.values())


def viet_trong_cum(gia_tri: GiaTri) -> str:
    """Write on one line, lists in ``[…]`` and mappings in ``{…}``."""
    if isinstance(gia_tri, Mapping):
        phan = (f"{_chu(k, trong_cum=True)}: {viet_trong_cum(v)}" for k, v in gia_tri.items())
        return "{" + ", ".join(phan) + "}"
    if isinstance(gia_tri, list | tuple):
        return "[" + ", ".join(viet_trong_cum(phan) for phan in gia_tri) + "]"
    return viet_don(gia_tri, trong_cum=True)


def viet_don(gia_tri: GiaTri, *, trong_cum: bool) -> str:
    """Write a single value, quoted where it must be; ``trong_cum``: inside ``[…]`` or ``{…}``."""
    if isinstance(gia_tri, bool):
        return "co" if gia_tri else "khong"
    if isinstance(gia_tri, str):
        return _chu(str(gia_tri), trong_cum=trong_cum)
    if isinstance(gia_tri, date):
        return gia_tri.isoformat()
    if isinstance(gia_tri, time):
        return f"{gia_tri.hour:02}h{gia_tri.minute:02}"
    if isinstance(gia_tri, Decimal):
        return so_le_ro(gia_tri)
    return str(gia_tri)


def so_le_ro(so: Decimal) -> str:
    """Write a decimal so that no reader takes it for grouped thousands: 1.234 is ``1.2340``."""
    chu = f"{so:f}"
    return f"{chu}0" if _BA_SO_LE.fullmatch(chu) else chu


def _chu(chu: str, *, trong_cum: bool) -> str:
    can_ngoac = (
        not chu
        or chu != chu.strip()
        or chu[0] in _DAU_CAN_NGOAC
        or _CAN_NGOAC.search(chu) is not None
        or _DOAN_NHAM.fullmatch(chu) is not None
        or (trong_cum and _TRONG_CUM.search(chu) is not None)
    )
    if not can_ngoac:
        return chu
    return trong_ngoac_kep(chu)


def trong_ngoac_kep(chu: str) -> str:
    """Write a text between quotation marks."""
    return '"' + _KHONG_IN.sub(_thoat, chu) + '"'


def _thoat(khop: re.Match[str]) -> str:
    ky_tu = khop[0]
    return _THOAT.get(ky_tu) or f"\\u{ord(ky_tu):04X}"
