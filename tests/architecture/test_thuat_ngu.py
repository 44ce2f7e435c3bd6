"""The glossary is complete, and no syllable of two meanings stands alone unannounced."""

import re
import unicodedata
from pathlib import Path

import pytest

from tests.ho_tro.thuat_ngu import BangTu, doc_bang_tu, ran, ten_cong_khai, ten_trong_tep

GOC = Path(__file__).parents[2]
GOI = ("domain", "document", "aggregate", "layout")
THUC_THE = [
    f"domain/{file.name}"
    for file in sorted((GOC / "reportgen" / "domain").glob("*.py"))
    if "(Muc):" in file.read_text(encoding="utf-8")
]
HOP_DONG = [*THUC_THE, "document/tree.py"]
BANG = doc_bang_tu((GOC / "docs" / "thuat-ngu.md").read_text(encoding="utf-8"))


def _khong_dau(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def test_the_page_is_read() -> None:
    assert len(BANG.tu) > 150
    assert THUC_THE
    assert BANG.tu["trich_yeu"][0] == "trích yếu nội dung"
    assert len(BANG.ghep) > 150
    assert "Heading.so" in BANG.mot_minh["so"]


@pytest.mark.parametrize("module", HOP_DONG)
def test_every_name_of_the_contracts_has_its_own_row(module: str) -> None:
    names = {ran(name) for _, name in ten_trong_tep(GOC / "reportgen" / module)}
    missing = sorted(n for n in names if n not in BANG.tu and not set(n.split("_")) <= BANG.anh)
    assert missing == [], "thêm một dòng vào bảng 1 của docs/thuat-ngu.md"


@pytest.mark.parametrize("package", GOI)
def test_every_public_name_is_made_of_listed_words(package: str) -> None:
    names = {ran(name) for _, name in ten_cong_khai(GOC / "reportgen" / package)}
    unknown = sorted(n for n in names if not BANG.ghep_duoc(n))
    assert unknown == [], "thêm từ còn thiếu vào bảng 1 hoặc mục 2 của docs/thuat-ngu.md"


@pytest.mark.parametrize("package", GOI)
def test_an_ambiguous_syllable_stands_alone_only_where_the_page_says(package: str) -> None:
    alone = [
        place
        for place, name in ten_cong_khai(GOC / "reportgen" / package)
        if name.lower() in BANG.mot_minh and place not in BANG.mot_minh[name.lower()]
    ]
    assert alone == [], "đặt tên rõ hơn, hoặc ghi chỗ này vào bảng 4 của docs/thuat-ngu.md"


def test_every_exception_of_the_page_still_exists() -> None:
    places = {place for package in GOI for place, _ in ten_cong_khai(GOC / "reportgen" / package)}
    listed = {place for exceptions in BANG.mot_minh.values() for place in exceptions}
    assert sorted(listed - places) == []


def test_a_term_spells_its_accented_word() -> None:
    wrong = [
        name
        for name, (word, _, _) in BANG.tu.items()
        if not set(name.replace("ykien", "y_kien").split("_"))
        <= set(re.findall(r"\w+", _khong_dau(word)))
    ]
    assert wrong == []


def test_a_page_with_a_missing_word_would_be_noticed() -> None:
    few = BangTu({"noi_nhan": ("nơi nhận", "recipients", "")}, frozenset({"cac"}), frozenset(), {})
    assert few.ghep_duoc("cac_noi_nhan")
    assert not few.ghep_duoc("cac_noi_gui")
