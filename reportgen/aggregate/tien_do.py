"""Parts of a whole over time: households that agreed, that handed over, of all of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from reportgen.aggregate.facts import SoLieu
from reportgen.aggregate.pham_vi import PhamVi
from reportgen.domain.danh_muc import chi_so
from reportgen.domain.ho_so import HoatDong

So = int | Decimal
DONG_THUAN, BAN_GIAO = "so_ho_dong_thuan", "so_ho_ban_giao"


@dataclass(frozen=True, slots=True)
class TienDo:
    """How far a part has come: what was reached, of which whole (value 0: none known).

    ``luong``: code of an entry → what it adds, so that the amounts make the figure.
    """

    phan: SoLieu
    toan_bo: SoLieu
    luong: Mapping[str, So]


def tien_do(entries: Iterable[HoatDong], pham_vi: PhamVi) -> Mapping[str, TienDo]:
    """Give the state of every part of a whole after *entries*, which stand in order of time.

    An entry that tells part and whole of the same households as before ("03/07", then "07/07")
    tells a state, which stands for the earlier one; one that tells the part alone adds to it; one
    with another whole, or of other teams, is about others and is added.
    """
    parts: dict[str, list[_Nhom]] = {}
    for entry in sorted(entries, key=lambda e: (e.ngay, e.ma)):
        figures = pham_vi.so_lieu(entry) or {}
        for key, amount in figures.items():
            known = chi_so().get(key)
            if known is not None and known.la_phan_cua is not None:
                whole = figures.get(known.la_phan_cua)
                _ghi(parts.setdefault(key, []), entry, amount, whole)
    return _bo_buoc_da_qua({key: _ket_qua(groups) for key, groups in parts.items()})


def _bo_buoc_da_qua(parts: dict[str, TienDo]) -> Mapping[str, TienDo]:
    """Leave out agreement where as many have handed over: who handed over has agreed."""
    agreed, handed = parts.get(DONG_THUAN), parts.get(BAN_GIAO)
    if agreed and handed and handed.phan.gia_tri >= agreed.phan.gia_tri:
        return {key: one for key, one in parts.items() if key != DONG_THUAN}
    return parts


@dataclass(slots=True)
class _Nhom:
    """The same households: their teams, their number, the entries that make the present state."""

    to: frozenset[str]
    toan_bo: So | None
    ma_toan_bo: str
    luong: dict[str, So]


def _ghi(groups: list[_Nhom], entry: HoatDong, amount: So, whole: So | None) -> None:
    teams = frozenset(entry.to)
    same = next((g for g in reversed(groups) if g.to & teams and _cung(g, whole)), None)
    if same is None:
        groups.append(
            _Nhom(teams, whole, entry.ma if whole is not None else "", {entry.ma: amount})
        )
    elif whole is None:
        same.luong[entry.ma] = amount
    else:
        same.luong = {entry.ma: amount}
        same.ma_toan_bo = entry.ma


def _cung(group: _Nhom, whole: So | None) -> bool:
    return whole is None or group.toan_bo == whole


def _ket_qua(groups: list[_Nhom]) -> TienDo:
    amounts = {code: amount for group in groups for code, amount in group.luong.items()}
    whole_known = all(group.toan_bo is not None for group in groups)
    total = sum(group.toan_bo or 0 for group in groups) if whole_known else 0
    reached = sum(amounts.values())
    if reached > total:
        total, whole_known = 0, False
    return TienDo(
        SoLieu(reached, tuple(amounts)),
        SoLieu(total, tuple(g.ma_toan_bo for g in groups) if whole_known else ()),
        amounts,
    )
