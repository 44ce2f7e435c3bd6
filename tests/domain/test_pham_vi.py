"""Scopes as people name them."""

from pathlib import Path

import pytest

from reportgen.domain.ho_so import HoSo
from reportgen.domain.load import load_ho_so
from reportgen.domain.pham_vi import ten_pham_vi, to_theo_ten

NHO = Path(__file__).parents[1] / "du_lieu" / "nho.yaml"


@pytest.fixture(scope="module")
def nho_hs() -> HoSo:
    ho_so = load_ho_so(NHO).value
    assert ho_so is not None
    return ho_so


def test_the_whole_unit_is_named_after_its_level(nho_hs: HoSo) -> None:
    assert ten_pham_vi(nho_hs, "phuong") == "toàn phường"


def test_a_team_is_named_after_its_residential_group(nho_hs: HoSo) -> None:
    to = nho_hs.to_dan_van[0]
    assert ten_pham_vi(nho_hs, to.ma) == to.to_dan_pho


@pytest.mark.parametrize(
    "viet", ["Tổ dân phố số 1", "to dan pho so 1", "Tổ dân vận Tổ dân phố số 1"]
)
def test_a_team_is_found_by_its_name(nho_hs: HoSo, viet: str) -> None:
    assert to_theo_ten(nho_hs, viet) == "TDP01"


def test_part_of_a_name_finds_no_team(nho_hs: HoSo) -> None:
    assert to_theo_ten(nho_hs, "Tổ dân phố") is None
