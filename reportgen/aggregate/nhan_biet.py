"""What a yearly target is measured by: told by the target, or recognised from its name."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from reportgen.aggregate.so_do import la_ty_le
from reportgen.domain.ho_so import ChiTieu
from reportgen.text_vn import bo_dau, chuan_hoa_khoa

_PHAN_TRAM = frozenset({"%", "phan tram"})


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
    ca_ten: frozenset[str]

    def khop(self, ten: str) -> bool:
        return ten.strip() in self.ca_ten or any(
            all(f" {cum} " in ten for cum in cach) for cach in self.tu_khoa
        )


@dataclass(frozen=True, slots=True)
class _Bang:
    don_vi_tien: Mapping[str, int]
    quy_tac: tuple[_QuyTac, ...]


@cache
def _bang() -> _Bang:
    chu = resources.files("reportgen.aggregate").joinpath("nhan_biet.toml").read_text("utf-8")
    tho = tomllib.loads(chu)
    return _Bang(
        tho["don_vi_tien"],
        tuple(
            _QuyTac(
                tuple(q["do"]),
                q.get("ty_le", False),
                q.get("tien", False),
                tuple(tuple(cach) for cach in q["tu_khoa"]),
                frozenset(q.get("ca_ten", ())),
            )
            for q in tho["quy_tac"]
        ),
    )


def nhan_biet(chi_tieu: ChiTieu) -> CachDo | None:
    """Say how *chi_tieu* is measured; None when neither ``chi_so`` nor the name tells it.

    A unit of ``%`` asks for a rate; any other for a count, a unit of money for đồng.
    """
    bang = _bang()
    don_vi = " ".join(bo_dau(chi_tieu.don_vi_tinh).lower().split())
    ty_le = don_vi in _PHAN_TRAM
    chia = bang.don_vi_tien.get(don_vi)
    if chi_tieu.chi_so is not None:
        ma = chuan_hoa_khoa(chi_tieu.chi_so)
        return CachDo((ma,), ty_le or la_ty_le(ma), chia or 1)
    ten = " " + " ".join(re.findall(r"\w+", bo_dau(chi_tieu.ten).lower())) + " "
    for quy_tac in bang.quy_tac:
        if quy_tac.ty_le == ty_le and quy_tac.tien == (chia is not None) and quy_tac.khop(ten):
            return CachDo(quy_tac.cac_so_do, ty_le, chia or 1)
    return None
