"""The measurements still fit the program they measure."""

import pytest

from bench import ban_khac
from bench.chay import do_soan
from bench.do import Dong
from bench.sinh_ho_so import ho_so
from reportgen.domain.load import load_text


@pytest.mark.parametrize("count", [1, 25])
def test_a_generated_dossier_has_the_activities_asked_for_and_no_error(count: int) -> None:
    result = load_text(ho_so(count), "lon.yaml")
    assert result.value is not None
    assert len(result.value.hoat_dong) == count
    assert not [d for d in result.diagnostics if d.is_error]


def test_equal_size_gives_equal_dossiers() -> None:
    assert ho_so(30) == ho_so(30)


def test_a_row_over_its_budget_is_marked() -> None:
    assert "VƯỢT" in str(Dong("DOCX", 0.011, 0.010))
    assert "VƯỢT" not in str(Dong("DOCX", 0.009, 0.010))


@pytest.mark.cham
def test_the_pipeline_is_measured_and_others_can_write_the_same() -> None:
    row, document = do_soan()
    assert row.giay > 0
    assert len(ban_khac.bang_python_docx(document)) > 10_000
