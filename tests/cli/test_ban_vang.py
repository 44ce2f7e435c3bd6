"""What people see, word for word."""

import sys
from collections.abc import Callable

import pytest

from reportgen.cli.main import main
from tests.ho_tro.golden import TuVang

LY_THAI_TO = "inputs/ly-thai-to-2024.yaml"


@pytest.fixture
def ra(capsys: pytest.CaptureFixture[str], goc, monkeypatch) -> Callable[..., str]:
    """Run the real program in the project's folder; give its standard output."""
    monkeypatch.chdir(goc)

    def run(*argv: str) -> str:
        assert main(argv) == 0
        return capsys.readouterr().out

    return run


def test_the_list_of_types(vang: TuVang, ra) -> None:
    vang.so_sanh_vang("cli/types.txt", ra("types"))


def test_the_figures_of_a_quarter(vang: TuVang, ra) -> None:
    vang.so_sanh_vang("cli/facts-ly-thai-to-Q1.txt", ra("facts", LY_THAI_TO, "--ky", "Q1"))


def test_the_figures_of_a_year_for_programs(vang: TuVang, ra) -> None:
    text = ra("facts", LY_THAI_TO, "--ky", "N", "--pham-vi", "TDP2", "--json")
    vang.so_sanh_vang("cli/facts-ly-thai-to-N-TDP2.json", text)


def test_a_terminal_gets_a_table_with_lines(ra, monkeypatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    text = ra("types")
    assert "┃" in text
    assert "bao_cao_quy" in text
