"""The page for officials says what is so: its examples are run."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from reportgen.compose.filters import FILTERS
from reportgen.compose.front_matter import KHOA
from reportgen.compose.inline import plain
from reportgen.compose.markup import BO_CUC, LENH

README = (Path(__file__).parents[2] / "templates" / "README.md").read_text(encoding="utf-8")
DU_LIEU = {
    "ky_bao_cao": SimpleNamespace(ten="quý I năm 2024"),
    "don_vi": SimpleNamespace(ten="Tổ dân vận số 2"),
    "tong_so": {"hoat_dong": 1234},
    "cac_hoat_dong": [
        SimpleNamespace(
            ngay=date(2024, 5, 28), ten="Đối thoại", dia_diem="đền Bà Kiệu", so_nguoi=74
        )
    ],
    "kien_nghi": ("quan tâm", "hỗ trợ"),
    "ngay": date(2024, 5, 28),
    "cac_to": ["Tổ 1", "Tổ 2", "Tổ 3"],
}


def khoi_ma(ngon_ngu: str) -> list[str]:
    return re.findall(rf"```{ngon_ngu}\n(.*?)```", README, re.DOTALL)


def test_the_example_template_renders(xuong: Any) -> None:
    mau = xuong.mau("".join(khoi_ma("mau")), DU_LIEU)
    assert mau.thong_tin["trich_yeu"] == "kết quả công tác dân vận quý I năm 2024"
    loai = [type(k).__name__ for k in mau.noi_dung]
    assert loai == ["Heading", "Paragraph", "Heading", "Item", "Table", "Paragraph"]
    assert len(mau.phu_luc) == 1


def test_the_example_sentence_is_filled(xuong: Any) -> None:
    xuong.viet("cau-mau.toml", khoi_ma("toml")[0])
    cau = xuong.bo.cau("so_sanh.tang", so=74, don_vi_tinh="lượt người", ky="quý trước")
    assert cau == "tăng 74 lượt người so với quý trước"


BANG = re.findall(r"^\| `(\w+)` \| `(\{\{.*?\}\})` \| (.*?) \|$", README, re.MULTILINE)


@pytest.mark.parametrize(("ten", "bieu_thuc", "in_ra"), BANG)
def test_each_filter_prints_what_the_page_says(
    xuong: Any, ten: str, bieu_thuc: str, in_ra: str
) -> None:
    mau = bieu_thuc.replace(r"\|", "|").replace("14.5", "so")
    (khoi,) = xuong.khoi(mau + "\n", so=Decimal("14.5"), **DU_LIEU)
    assert f"|{ten} " in mau
    assert plain(khoi.runs[0].text).replace("\u00a0", " ") == in_ra


def test_the_page_names_every_filter() -> None:
    assert {ten for ten, _, _ in BANG} == set(FILTERS)


@pytest.mark.parametrize("lenh", LENH)
def test_the_page_names_every_command(lenh: str) -> None:
    assert f"`:{lenh} " in README


@pytest.mark.parametrize("bo_cuc", BO_CUC)
def test_the_page_names_every_layout(bo_cuc: str) -> None:
    assert f"`{bo_cuc}`" in README


@pytest.mark.parametrize("khoa", KHOA)
def test_the_page_names_every_key_of_the_front_matter(khoa: str) -> None:
    assert f"`{khoa}`" in README
