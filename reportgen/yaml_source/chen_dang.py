"""How an entry of a list is written, learnt from its neighbour: words, quotes, days."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

import yaml

from reportgen.text_vn import chuan_hoa_khoa
from reportgen.yaml_source.viet import GiaTri, trong_ngoac_kep, viet_don, viet_trong_cum

_NGAY_VIET = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2\d{4}")


@dataclass(frozen=True, slots=True)
class Dang:
    """``khoa``: keys as the neighbour spells them, in its order; ``ngoac``: quotes of its values.

    ``ngay``: a day as it writes one, None for ISO; ``sat``: braces without a space inside.
    """

    khoa: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    ngoac: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    ngay: tuple[str, bool] | None = None
    sat: bool = True

    def xep(self, muc: Mapping[str, GiaTri]) -> list[tuple[str, str, GiaTri]]:
        """Give keys normalised and as spelt, and values: the neighbour's keys first."""
        thu_tu = [k for k in self.khoa if k in muc] + [k for k in muc if k not in self.khoa]
        return [(k, self.khoa.get(k, k), muc[k]) for k in thu_tu]

    def gia_tri(self, khoa: str, gia_tri: GiaTri, *, trong_cum: bool) -> str:
        """Write a value as the neighbour writes that of the same key."""
        if isinstance(gia_tri, date):
            return self._ngay(gia_tri)
        if isinstance(gia_tri, Sequence | Mapping) and not isinstance(gia_tri, str):
            return viet_trong_cum(gia_tri)
        tran = viet_don(gia_tri, trong_cum=trong_cum)
        dau = self.ngoac.get(khoa, "")
        if not dau or not isinstance(gia_tri, str) or tran.startswith('"'):
            return tran
        return (
            f"'{gia_tri.replace(chr(39), chr(39) * 2)}'" if dau == "'" else trong_ngoac_kep(gia_tri)
        )

    def _ngay(self, ngay: date) -> str:
        if self.ngay is None:
            return ngay.isoformat()
        dau, them_0 = self.ngay
        cac = (f"{so:02d}" if them_0 else str(so) for so in (ngay.day, ngay.month))
        return dau.join((*cac, str(ngay.year)))


def doc_dang(nut: Any, dong: Sequence[str]) -> Dang:  # noqa: ANN401 - a node of the library
    """Learn from the entry *nut* of the file with the lines *dong*."""
    if not isinstance(nut, yaml.MappingNode):
        return Dang()
    khoa, ngoac, ngay = {}, {}, None
    for ten, gia_tri in nut.value:
        chuan = chuan_hoa_khoa(ten.value)
        noi = ten.start_mark
        viet = dong[noi.line][noi.column : ten.end_mark.column]
        khoa[chuan] = viet if noi.line == ten.end_mark.line else ten.value
        if isinstance(gia_tri, yaml.ScalarNode):
            if gia_tri.style in ("'", '"'):
                ngoac[chuan] = gia_tri.style
            if found := _NGAY_VIET.fullmatch(gia_tri.value):
                ngay = (found[2], all(len(found[i]) > 1 for i in (1, 3)))
    mo = dong[nut.start_mark.line][nut.start_mark.column : nut.start_mark.column + 2]
    return Dang(khoa, ngoac, ngay, mo != "{ ")


def viet_mot_dong(muc: Mapping[str, GiaTri], dang: Dang) -> str:
    """Write ``{khoa: gia_tri, …}``."""
    cac = (f"{ten}: {dang.gia_tri(k, v, trong_cum=True)}" for k, ten, v in dang.xep(muc))
    trong = ", ".join(cac)
    return "{" + trong + "}" if dang.sat else "{ " + trong + " }"


def viet_khoi(muc: Mapping[str, GiaTri], dang: Dang, dau: str) -> list[str]:
    """Write a line a key; *dau*: indentation and dash of the first."""
    cac = [f"{ten}: {dang.gia_tri(k, v, trong_cum=False)}" for k, ten, v in dang.xep(muc)]
    thut = " " * len(dau)
    return [dau + cac[0], *(thut + dong for dong in cac[1:])]
