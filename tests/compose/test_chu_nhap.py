"""The clerk's words inside a sentence: names and offices keep their capitals."""

import pytest

from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.mo_dau import thuong_mo_dau


@pytest.mark.parametrize(
    ("go", "viet"),
    [
        ("Biểu dương 05 tập thể; Bí thư Đảng ủy trao giấy khen.", None),
        ("Đã nghiệm thu. Các hộ đồng tình.", "Đã nghiệm thu; các hộ đồng tình"),
        ("Đã nghiệm thu. Hội Cựu chiến binh dự", "Đã nghiệm thu; Hội Cựu chiến binh dự"),
    ],
)
def test_only_a_sentence_joined_on_loses_its_capital(go: str, viet: str | None) -> None:
    assert chu_nhap(go) == (viet or go.rstrip("."))


@pytest.mark.parametrize("ten", ["Hà Nội còn mưa bão", "UBND chưa trả lời"])
def test_a_name_at_the_beginning_keeps_its_capital(ten: str) -> None:
    assert thuong_mo_dau(ten) == ten
