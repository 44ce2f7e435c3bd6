"""YAML written by us reads back as the same texts, and reads well."""

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportgen.domain.nguon import thanh_du_lieu
from reportgen.text_vn import nfc
from reportgen.yaml_source import doc_yaml
from reportgen.yaml_source.viet import viet_yaml

CHU = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=25),
    st.text("Đếộ -?:,[]{}#&*!|>'\"%@`=~\n\t 019._", max_size=12),
)
CAY = st.recursive(
    CHU,
    lambda con: (
        st.lists(con, max_size=4)
        | st.dictionaries(st.from_regex(r"[a-z]{1,6}", fullmatch=True), con, max_size=4)
    ),
    max_leaves=12,
)


def doc_lai(gia_tri: object) -> object:
    nut = doc_yaml(viet_yaml({"muc": gia_tri}), "x.yaml")  # type: ignore[dict-item]
    assert not any(d.is_error for d in nut.diagnostics)  # letters typed apart are told of
    assert nut.value is not None
    du_lieu = thanh_du_lieu(nut.value)
    assert isinstance(du_lieu, dict)
    return du_lieu["muc"]


def chuan(gia_tri: object) -> object:
    """The tree in NFC, as the reader gives it."""
    if isinstance(gia_tri, str):
        return nfc(gia_tri)
    if isinstance(gia_tri, list):
        return [chuan(phan) for phan in gia_tri]
    assert isinstance(gia_tri, dict)
    return {khoa: chuan(con) for khoa, con in gia_tri.items()}


@given(CAY)
@example(["0:?"])
@settings(max_examples=300, deadline=None)
def test_any_tree_of_texts_reads_back(gia_tri: object) -> None:
    assert doc_lai(gia_tri) == chuan(gia_tri)


@pytest.mark.parametrize(
    "chu",
    ["Họp tổ, bàn việc", "25-NQ/TW", "6T", "Chi bộ 3: họp".replace(": ", ":"), "15/QĐ-UBND",
     "Tổ dân vận “khéo” (lần 2)", "44/46 thành viên dự"],
)  # fmt: skip
def test_a_plain_text_stays_without_quotes(chu: str) -> None:
    assert viet_yaml({"ten": chu}) == f"ten: {chu}\n"


@pytest.mark.parametrize(
    "chu",
    ["2020-2025", "0912", "no", "Y", "1e3", "12:30", "~", "", " a", "a: b", "a #b", "- a", "=1"],
)
def test_a_text_that_yaml_would_misread_is_quoted(chu: str) -> None:
    assert viet_yaml({"ten": chu}) == f'ten: "{chu}"\n'


def test_days_hours_numbers_and_yes_are_written_as_people_write_them() -> None:
    du_lieu = {
        "ngay": date(2024, 5, 28), "gio": time(19, 5), "so": 6500000, "le": Decimal("18.5"),
        "co": True, "khong": False,
    }  # fmt: skip
    dong = viet_yaml(du_lieu).split("\n\n")
    assert [d.split(": ")[1].strip() for d in dong] == [
        "2024-05-28", "19h05", "6500000", "18.5", "co", "khong",
    ]  # fmt: skip


def test_a_decimal_that_looks_like_thousands_gets_a_fourth_digit() -> None:
    assert viet_yaml({"le": Decimal("1.234")}) == "le: 1.2340\n"


def test_short_entries_stand_on_a_line_each_and_long_ones_in_blocks() -> None:
    chu = viet_yaml({"cac": [{"ma": "A", "ten": "B, C"}, {"ma": "B", "so": {"x": 1}}]})
    assert chu == 'cac:\n  - {ma: A, ten: "B, C"}\n  - ma: B\n    so: {x: 1}\n'


def test_comments_stand_above() -> None:
    assert viet_yaml({"nam": 2024}, {"": "đầu\n\nhai", "nam": "Năm"}) == (
        "# đầu\n#\n# hai\n\n# Năm\nnam: 2024\n"
    )
