"""What a yearly target is measured by: told by the target, or recognised from its name."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from reportgen.domain.ho_so import ChiTieu
from reportgen.domain.ky_bao_cao import bo_dau

PHAN_TRAM = "%"


@dataclass(frozen=True, slots=True)
class CachDo:
    """How to measure.

    ``cac_so_do``: names of measures to be added (one for a rate); ``chia``: đồng in the unit.
    """

    cac_so_do: tuple[str, ...]
    ty_le: bool
    chia: int = 1


@dataclass(frozen=True, slots=True)
class _QuyTac:
    cac_so_do: tuple[str, ...]
    ty_le: bool
    tien: bool
    tu_khoa: tuple[tuple[str, ...], ...]

    def khop(self, ten: str) -> bool:
        return any(all(f" {cum} " in ten for cum in cach) for cach in self.tu_khoa)


@dataclass(frozen=True, slots=True)
class _Bang:
    luong: frozenset[str]
    don_vi_tien: Mapping[str, int]
    quy_tac: tuple[_QuyTac, ...]


@cache
def _bang() -> _Bang:
    chu = resources.files("reportgen.aggregate").joinpath("nhan_biet.toml").read_text("utf-8")
    tho = tomllib.loads(chu)
    return _Bang(
        frozenset(tho["luong"]),
        tho["don_vi_tien"],
        tuple(
            _QuyTac(
                tuple(q["do"]),
                q.get("ty_le", False),
                q.get("tien", False),
                tuple(tuple(cach) for cach in q["tu_khoa"]),
            )
            for q in tho["quy_tac"]
        ),
    )


def la_luong(chi_so: str) -> bool:
    """Whether *chi_so* is a flow indicator of to-dan-van §3.16."""
    return chi_so in _bang().luong


def nhan_biet(chi_tieu: ChiTieu) -> CachDo | None:
    """Say how *chi_tieu* is measured; None when neither ``chi_so`` nor the name tells it.

    A unit of ``%`` asks for a rate; any other for a count, a unit of money for đồng.
    """
    bang = _bang()
    ty_le = chi_tieu.don_vi_tinh.strip() == PHAN_TRAM
    chia = bang.don_vi_tien.get(bo_dau(chi_tieu.don_vi_tinh))
    if chi_tieu.chi_so is not None:
        return CachDo((chi_tieu.chi_so.strip(),), ty_le, chia or 1)
    ten = " " + " ".join(re.findall(r"\w+", bo_dau(chi_tieu.ten))) + " "
    for quy_tac in bang.quy_tac:
        if quy_tac.ty_le == ty_le and quy_tac.tien == (chia is not None) and quy_tac.khop(ten):
            return CachDo(quy_tac.cac_so_do, ty_le, chia or 1)
    return None
