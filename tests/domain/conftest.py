"""The small good dossier, and what comes of changing one place of it."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from reportgen.diagnostics import Diagnostic
from reportgen.domain.load import load_text

NHO = (Path(__file__).parents[1] / "du_lieu" / "nho.yaml").read_text("utf-8")


def sua(*thay: tuple[str, str]) -> str:
    """The small dossier with each first occurrence replaced; fails when there is none."""
    van_ban = NHO
    for cu, moi in thay:
        assert cu in van_ban, cu
        van_ban = van_ban.replace(cu, moi, 1)
    return van_ban


def bao(van_ban: str) -> tuple[Diagnostic, ...]:
    """All diagnostics of a dossier's text."""
    return load_text(van_ban, "hồ-sơ.yaml").diagnostics


def noi_cua(van_ban: str, chu: str) -> tuple[int, int]:
    """Line and column of the first occurrence of *chu*."""
    truoc, _, _ = van_ban.partition(chu)
    assert len(truoc) < len(van_ban), chu
    return truoc.count("\n") + 1, len(truoc) - truoc.rfind("\n")


@pytest.fixture
def nho() -> SimpleNamespace:
    return SimpleNamespace(chu=NHO, sua=sua, bao=bao, noi_cua=noi_cua)
