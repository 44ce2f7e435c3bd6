"""What templates are made from: each source gives names and tables; any type may choose one.

A type names its source in ``loai_van_ban.toml`` (``nguon``); a template finds there what
:func:`nguyen_lieu` returns.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from reportgen.compose.nguon.chung import Bang, DauVao, DauViec, NguyenLieu, ngu_canh_chung
from reportgen.compose.nguon.chuyen_de import chuyen_de
from reportgen.compose.nguon.hoi_nghi import hoi_nghi
from reportgen.compose.nguon.ke_hoach import ke_hoach
from reportgen.compose.nguon.khen_thuong import khen_thuong
from reportgen.compose.nguon.mo_hinh import mo_hinh
from reportgen.compose.nguon.theo_ky import theo_ky
from reportgen.compose.nguon.to_dan_van import to_dan_van
from reportgen.compose.nguon.tu_do import tu_do

__all__ = ["NGUON", "Bang", "DauVao", "DauViec", "NguyenLieu", "nguyen_lieu"]

NGUON: Mapping[str, Callable[[DauVao], NguyenLieu]] = MappingProxyType(
    {
        "theo_ky": theo_ky,
        "ke_hoach": ke_hoach,
        "to_dan_van": to_dan_van,
        "mo_hinh": mo_hinh,
        "hoi_nghi": hoi_nghi,
        "khen_thuong": khen_thuong,
        "chuyen_de": chuyen_de,
        "tu_do": tu_do,
    }
)


def nguyen_lieu(vao: DauVao) -> NguyenLieu:
    """Everything the template of a document may name; the source's own stands over the common."""
    own = NGUON[vao.viec.nguon](vao)
    return replace(own, ngu_canh={**ngu_canh_chung(vao), **own.ngu_canh})
