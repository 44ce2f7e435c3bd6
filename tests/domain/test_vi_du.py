"""The examples of docs/ho-so.md do what the page says."""

import re

import pytest

from reportgen.domain.kiem_tra.danh_ba import CAC_KIEM_TRA
from scripts.vi_du_ho_so import GOC, ViDu, cac_vi_du

CAC_VI_DU = cac_vi_du()


@pytest.mark.parametrize("vi_du", CAC_VI_DU, ids=lambda v: v.ma)
def test_the_wrong_one_is_told_with_its_code(vi_du: ViDu) -> None:
    assert vi_du.bao(vi_du.sai) != []


@pytest.mark.parametrize("vi_du", CAC_VI_DU, ids=lambda v: v.ma)
def test_the_right_one_is_not(vi_du: ViDu) -> None:
    assert vi_du.bao(vi_du.dung) == []


def test_every_code_of_the_checks_has_its_example() -> None:
    co = {vi_du.ma for vi_du in CAC_VI_DU}
    assert {f"V{so:02}" for so in range(1, 43)} <= co
    assert {kiem_tra.ma for kiem_tra in CAC_KIEM_TRA} - {"DL102"} <= co


def test_the_page_shows_every_code() -> None:
    trang = (GOC / "docs" / "ho-so.md").read_text("utf-8")
    assert re.findall(r"^### (\w+)", trang, re.MULTILINE) == [vi_du.ma for vi_du in CAC_VI_DU]
