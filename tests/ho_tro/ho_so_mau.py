"""The sample dossiers, each loaded once a test run."""

from functools import cache
from pathlib import Path

from reportgen.domain.ho_so import HoSo
from reportgen.domain.load import load_ho_so

INPUTS = Path(__file__).parents[2] / "inputs"
LTT, HK, CHUYEN = "ly-thai-to-2024", "hoan-kiem-2026", "ly-thai-to-2013-2020"


@cache
def ho_so_mau(ten: str) -> HoSo:
    """Load a sample dossier by the name of its file, without the ending."""
    result = load_ho_so(INPUTS / f"{ten}.yaml")
    assert result.value is not None, result.diagnostics
    return result.value
