"""What is checked at each field of a form, and why: as declared beside the checks themselves."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from reportgen.app.bieu_mau import Duong, OTruong
from reportgen.domain.truong_nhap import TruongNhap, lop_nhap


@dataclass(frozen=True, slots=True)
class LuatO:
    """A rule at a field: code, what must be so, why; ``can_cu``: its clause, where it has one."""

    ma: str
    ten: str
    vi_sao: str
    can_cu: str = ""


def luat_o(lop: str, truong: TruongNhap) -> tuple[LuatO, ...]:
    """Give the rules at a field of the class *lop* of entries, the general ones last."""
    wanted = {f"{lop}.{truong.ten}", f"*.{truong.ten}", f"kieu:{truong.kieu}"}
    if truong.bat_buoc:
        wanted.add("bat_buoc")
    found = [
        (min(_BAC.get(where, 0) for where in wanted & set(rule["truong"])), code, rule)
        for code, rule in _khai_bao().items()
        if wanted & set(rule.get("truong", ()))
    ]
    return tuple(
        LuatO(code, rule["ten"].replace("`", ""), rule["vi_sao"], rule.get("can_cu", ""))
        for _, code, rule in sorted(found, key=lambda one: one[0])
    )


def luat_bieu_mau(duong: Duong, cac_o: Sequence[OTruong]) -> dict[str, tuple[LuatO, ...]]:
    """Give the rules at each field of the form of an entry at *duong*, by the field's name."""
    kind = lop_nhap(duong)
    made = {o.ten: luat_o(kind.lop, o.truong) for o in cac_o} if kind else {}
    for o in cac_o:
        made |= {inner.ten: luat_o(o.truong.lop, inner.truong) for inner in o.con}
    return made


_BAC = {"bat_buoc": 1}


@lru_cache(maxsize=1)
def _khai_bao() -> Mapping[str, Mapping[str, Any]]:
    text = files("reportgen.domain.kiem_tra").joinpath("vi_du.toml").read_text("utf-8")
    return tomllib.loads(text)
