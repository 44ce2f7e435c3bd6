"""Every name a template may use is explained."""

import pytest

from reportgen.app.ten_mau import DongTen, TenCuaNguon, ten_cua_nguon
from reportgen.compose.nguon import NGUON
from reportgen.compose.nguon.nghia import BANG, CHUNG, nghia

TEP = "reportgen/compose/nguon/nghia.toml"


def ten(rows: tuple[DongTen, ...]) -> set[str]:
    return {row.ten for row in rows}


@pytest.fixture(scope="module")
def moi_nguon() -> dict[str, TenCuaNguon]:
    return {name: ten_cua_nguon(name) for name in NGUON}


@pytest.mark.parametrize("nguon", NGUON)
def test_every_source_has_a_document_in_the_sample_dossiers(
    moi_nguon: dict[str, TenCuaNguon], nguon: str
) -> None:
    assert moi_nguon[nguon].rieng


@pytest.mark.parametrize("nguon", NGUON)
def test_every_name_of_a_source_has_its_meaning(
    moi_nguon: dict[str, TenCuaNguon], nguon: str
) -> None:
    source = moi_nguon[nguon]
    rows = (*source.rieng, *source.chung)
    assert [row.ten for row in rows if not row.nghia] == [], f"thêm vào {TEP}, mục [{nguon}]"


@pytest.mark.parametrize("nguon", NGUON)
def test_every_table_of_a_source_has_its_meaning(
    moi_nguon: dict[str, TenCuaNguon], nguon: str
) -> None:
    lacking = [name for name, meaning in moi_nguon[nguon].bang if not meaning]
    assert lacking == [], f"thêm vào {TEP}, mục [{BANG}]"


def test_the_common_names_are_common_to_all_sources(moi_nguon: dict[str, TenCuaNguon]) -> None:
    for source in moi_nguon.values():
        assert ten(source.chung) | ten(source.rieng) >= set(nghia()[CHUNG])


def test_examples_are_given_in_words(moi_nguon: dict[str, TenCuaNguon]) -> None:
    (ky,) = [row for row in moi_nguon["theo_ky"].rieng if row.ten == "ky"]
    assert ky.vi_du == "quý I năm 2026"
    assert ky.cach_viet == "ky (.ma, .ten, .ten_hoa, .ten_ky_sau, .ten_ky_sau_hoa)"
