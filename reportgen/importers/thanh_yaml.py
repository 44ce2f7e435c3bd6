"""A dossier, or a part of one, as YAML text with comments for the person who goes on with it."""

from collections.abc import Mapping
from enum import StrEnum

from reportgen.domain.don_vi import Muc
from reportgen.domain.ho_so import HoSo
from reportgen.domain.luoc_do import mo_ta
from reportgen.yaml_source.viet import GiaTri, viet_yaml

LUOC_DO = "yaml-language-server: $schema=ho-so.schema.json"
_DAU = (
    "phien_ban",
    "nam",
    "du_lieu_mau",
    "so_lieu_den",
    "kieu_dat_dau",
    "kieu_danh_so",
    "ten_goi_to",
    "ky_to_dan_van",
    "chi_tiet_vu_viec",
)


def chu_ho_so(ho_so: HoSo, loi_dan: str = "") -> str:
    """Write a whole dossier; values equal to the default are left out."""
    du_lieu = _bang(ho_so)
    sap = {k: du_lieu[k] for k in _DAU if k in du_lieu} | du_lieu
    return chu_phan(sap, loi_dan)


def chu_phan(du_lieu: Mapping[str, GiaTri], loi_dan: str = "") -> str:
    """Write the parts of a dossier, each under a comment with its title."""
    ten = mo_ta()["HoSo"]
    dan = {k: _ten(ten[k]) for k, v in du_lieu.items() if isinstance(v, Mapping | list)}
    dau = LUOC_DO + ("\n" + loi_dan if loi_dan else "")
    return viet_yaml(du_lieu, {"": dau, **dan})


def _ten(ghi: object) -> str:
    return str(ghi["ten"]) if isinstance(ghi, Mapping) else str(ghi)


def _bang(muc: Muc) -> dict[str, GiaTri]:
    """Fields of an entry that differ from their default, in the order of the class."""
    return {
        ten: _gon(ten, _gia_tri(gia_tri))
        for ten, truong in type(muc).model_fields.items()
        if (gia_tri := getattr(muc, ten)) is not None
        and (truong.is_required() or gia_tri != truong.get_default(call_default_factory=True))
    }


def _gon(ten: str, gia_tri: GiaTri) -> GiaTri:
    """One team stands alone, as people write it."""
    return (
        gia_tri[0] if ten == "to" and isinstance(gia_tri, list) and len(gia_tri) == 1 else gia_tri
    )


def _gia_tri(gia_tri: object) -> GiaTri:
    if isinstance(gia_tri, Muc):
        return _bang(gia_tri)
    if isinstance(gia_tri, StrEnum):
        return str(gia_tri.value)
    if isinstance(gia_tri, Mapping):
        return {str(k): _gia_tri(v) for k, v in gia_tri.items()}
    if isinstance(gia_tri, tuple | list):
        return [_gia_tri(phan) for phan in gia_tri]
    return gia_tri  # type: ignore[return-value]  # texts, numbers, days, hours, yes/no: all a dossier holds
