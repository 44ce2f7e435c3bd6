from pathlib import Path

import pytest

from reportgen.domain.load import load_ho_so

GOC = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "ten", ["ly-thai-to-2024.yaml", "hoan-kiem-2026.yaml", "ly-thai-to-2013-2020.yaml"]
)
def test_a_good_sample_loads_without_any_complaint(ten: str) -> None:
    ket_qua = load_ho_so(GOC / "inputs" / ten)
    assert ket_qua.diagnostics == ()
    assert ket_qua.ok


def test_the_sample_keeps_what_the_clerk_wrote() -> None:
    ho_so = load_ho_so(GOC / "inputs" / "ly-thai-to-2024.yaml").value
    assert ho_so is not None
    assert len(ho_so.hoat_dong) == 80
    assert ho_so.hoat_dong[0].ma == "HD-001"
    assert ho_so.hoat_dong[0].phoi_hop == ("Ban Công tác Mặt trận", "Tổ dân phố")
    assert ho_so.hoat_dong[0].so_lieu["luot_nguoi"] == 96


def test_codes_of_teams_stay_as_written_in_figures_by_team() -> None:
    ho_so = load_ho_so(GOC / "inputs" / "hoan-kiem-2026.yaml").value
    assert ho_so is not None
    assert list(ho_so.hoat_dong[4].so_lieu_theo_to) == ["TDP12", "TDP13"]
