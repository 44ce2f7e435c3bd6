from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from pydantic import BaseModel

from reportgen.domain import ho_so as mo_hinh
from reportgen.domain.luoc_do import json_schema, mo_ta

GOC = Path(__file__).parents[2]


def _nhu_trinh_soan_thao(gia_tri: Any) -> Any:
    if isinstance(gia_tri, dict):
        return {khoa: _nhu_trinh_soan_thao(con) for khoa, con in gia_tri.items()}
    if isinstance(gia_tri, list):
        return [_nhu_trinh_soan_thao(con) for con in gia_tri]
    return gia_tri.isoformat() if isinstance(gia_tri, date) else gia_tri


def _doc(ten: str) -> Any:
    return _nhu_trinh_soan_thao(yaml.safe_load((GOC / "inputs" / ten).read_text("utf-8")))


def _loi(du_lieu: Any) -> list[str]:
    kiem = jsonschema.Draft202012Validator(json_schema())
    return [loi.json_path for loi in kiem.iter_errors(du_lieu)]


def test_the_schema_is_a_json_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize(
    "ten", ["ly-thai-to-2024.yaml", "hoan-kiem-2026.yaml", "ly-thai-to-2013-2020.yaml"]
)
def test_a_good_sample_meets_the_schema(ten: str) -> None:
    assert _loi(_doc(ten)) == []


def test_an_unknown_key_and_an_unknown_field_break_the_schema() -> None:
    du_lieu = _doc("ly-thai-to-2024.yaml")
    du_lieu["hoat_dong"][3]["linh_vuc"] = "an_ninh_chat_tu"
    du_lieu["hoat_dong"][4]["so_lieu"]["luot_ngoui"] = 5
    du_lieu["don_vi"]["tenn"] = "phường"
    assert _loi(du_lieu) == ["$.don_vi", "$.hoat_dong[3].linh_vuc", "$.hoat_dong[4].so_lieu"]


def test_a_team_may_be_one_code_or_a_list_and_money_a_text() -> None:
    du_lieu = _doc("ly-thai-to-2024.yaml")
    du_lieu["hoat_dong"][0]["to"] = ["TDP1", "TDP2"]
    du_lieu["hoat_dong"][0]["phoi_hop"] = "Công an phường"
    du_lieu["hoat_dong"][0]["so_lieu"]["so_tien"] = "6.500.000"
    du_lieu["hoat_dong"][0]["ngay"] = "28/5/2024"
    assert _loi(du_lieu) == []


def _cac_lop() -> list[type[BaseModel]]:
    return [
        lop
        for ten in mo_hinh.__all__
        if isinstance(lop := getattr(mo_hinh, ten), type)
        and issubclass(lop, BaseModel)
        and ten != "Muc"
    ]


@pytest.mark.parametrize("lop", _cac_lop(), ids=lambda lop: lop.__name__)
def test_every_field_is_explained_and_no_other(lop: type[BaseModel]) -> None:
    assert set(mo_ta()[lop.__name__]) == {"", *lop.model_fields}


def test_titles_reach_the_schema_with_their_accents() -> None:
    thanh_vien = json_schema()["$defs"]["ThanhVien"]
    assert thanh_vien["title"] == "Thành viên tổ dân vận"
    assert thanh_vien["properties"]["ho_ten"]["title"] == "Họ và tên"
