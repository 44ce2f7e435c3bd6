import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.layout.metrics import NBSP
from reportgen.layout.rang_buoc import rang_buoc

TU = st.sampled_from(
    ["ngày", "05", "tháng", "3", "năm", "2026", "Điều", "khoản", "số", "12-BC/ĐU", "đồng chí",
     "Nguyễn", "57.000.000", "đồng", "-", "02", "vụ", "T/M", "BAN", "quý", "III", "", "ổ", "14,5%"]
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Số 12-BC/ĐU", "Số~12-BC/ĐU"),
        ("ngày 05 tháng 3 năm 2026", "ngày~05 tháng~3 năm~2026"),
        ("quý III năm 2026", "quý~III năm~2026"),
        ("theo khoản 2 Điều 5", "theo khoản~2 Điều~5"),
        ("tại điểm a khoản 1", "tại điểm~a khoản~1"),
        ("Phụ lục 2 kèm theo", "Phụ lục~2 kèm theo"),
        ("Tổ dân phố số 5 họp", "Tổ dân phố số~5 họp"),
        ("đồng chí Nguyễn Văn Ước", "đồng~chí~Nguyễn Văn Ước"),
        ("ông Trần và bà Lý", "ông~Trần và bà~Lý"),
        ("chi 57.000.000 đồng", "chi 57.000.000~đồng"),
        ("giải quyết 02 vụ việc", "giải quyết 02~vụ việc"),
        ("đạt 14,5% kế hoạch", "đạt 14,5% kế hoạch"),
        ("T/M BAN THƯỜNG VỤ", "T/M~BAN THƯỜNG VỤ"),
        ("TM. ỦY BAN", "TM.~ỦY BAN"),
        ("- Tổ chức hội nghị", "-~Tổ chức hội nghị"),
        ("tuyên giáo - dân vận", "tuyên giáo~- dân vận"),
        ("số   -QĐ/ĐU", "số~~~-QĐ/ĐU"),
        ("không có gì để buộc", "không có gì để buộc"),
    ],
)
def test_words_that_belong_together_are_bound(text: str, bound: str) -> None:
    assert rang_buoc(text).replace(NBSP, "~") == bound


@given(st.lists(TU).map(" ".join) | st.text())
def test_only_spaces_ever_change(text: str) -> None:
    changed = [(a, b) for a, b in zip(text, rang_buoc(text), strict=True) if a != b]
    assert set(changed) <= {(" ", NBSP)}


@given(st.lists(TU).map(" ".join))
def test_binding_twice_changes_nothing_more(text: str) -> None:
    once = rang_buoc(text)
    assert rang_buoc(once) == once


def test_a_span_of_years_is_bound() -> None:
    assert rang_buoc("nhiệm kỳ 2025 - 2030").replace(NBSP, "~") == "nhiệm kỳ 2025~-~2030"
