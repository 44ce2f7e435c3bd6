"""The JSON Schema of a dossier, for editors that complete and explain keys while one types."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from reportgen.domain import danh_muc
from reportgen.domain.ho_so import HoSo

JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"


@lru_cache(maxsize=1)
def mo_ta() -> Mapping[str, Mapping[str, Any]]:
    """Titles, explanations and examples by class and field; the empty field is the class."""
    return tomllib.loads(files("reportgen.domain").joinpath("mo_ta.toml").read_text("utf-8"))


def json_schema() -> dict[str, Any]:
    """Make the JSON Schema (2020-12) of a dossier file, with Vietnamese titles and explanations.

    Days, numbers and yes/no are allowed as an editor sees them (``6500000`` or ``6.500.000``).
    """
    luoc_do = HoSo.model_json_schema(mode="validation")
    cac_lop = luoc_do.get("$defs", {})
    for ten_lop, lop in {"HoSo": luoc_do, **cac_lop}.items():
        lop.pop("description", None)
        if ten_lop in mo_ta():
            _ghi_chu_lop(lop, mo_ta()[ten_lop])
        else:
            lop.pop("title", None)
    chi_so = {ma: cs for ma, cs in danh_muc.chi_so().items() if cs.nhap}
    _khoa_so_lieu(cac_lop["HoatDong"]["properties"], chi_so)
    return {"$schema": JSON_SCHEMA, **luoc_do}


def _ghi_chu_lop(lop: dict[str, Any], mo_ta_lop: Mapping[str, Any]) -> None:
    lop["title"] = mo_ta_lop[""]
    for ten, truong in lop["properties"].items():
        ghi = mo_ta_lop[ten]
        if isinstance(ghi, str):
            ghi = {"ten": ghi}
        truong["title"] = ghi["ten"]
        if "mo_ta" in ghi:
            truong["description"] = ghi["mo_ta"]
        if "vi_du" in ghi:
            truong["examples"] = ghi["vi_du"]
        if truong.get("default", 0) is None:
            del truong["default"]


def _khoa_so_lieu(cac_truong: dict[str, Any], chi_so: Mapping[str, danh_muc.ChiSo]) -> None:
    """Name the indicators that figures of an activity may use."""
    ten_cho_phep = {
        ma: {"type": ["number", "string"], "title": f"{cs.ten} ({cs.don_vi})"}
        for ma, cs in chi_so.items()
    }
    so_lieu = {"type": "object", "properties": ten_cho_phep, "additionalProperties": False}
    for ten, gia_tri in (
        ("so_lieu", so_lieu),
        ("so_lieu_theo_to", {"type": "object", "additionalProperties": so_lieu}),
    ):
        giu = {k: v for k, v in cac_truong[ten].items() if k in {"title", "description"}}
        cac_truong[ten] = {**gia_tri, **giu}
