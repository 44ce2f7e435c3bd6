"""The yearly report of the sample ward tells what its source tells."""

from pathlib import Path

import pytest

from reportgen.domain.ho_so import HoSo
from reportgen.domain.load import load_ho_so
from tests.ho_tro.cay import cac_doan, cay


@pytest.fixture(scope="module")
def ly_thai_to(goc_ho_so: Path) -> HoSo:
    dossier = load_ho_so(goc_ho_so).value
    assert dossier is not None
    return dossier


@pytest.fixture(scope="module")
def goc_ho_so() -> Path:
    return Path(__file__).parents[2] / "inputs" / "ly-thai-to-2024.yaml"


@pytest.fixture(scope="module")
def cac_doan_nam(ly_thai_to: HoSo) -> list[str]:
    return cac_doan(cay(ly_thai_to, "tong_ket_nam", "N"))


def _doan(cac_doan: list[str], chu: str) -> str:
    return next(d for d in cac_doan if chu in d)


@pytest.mark.parametrize(
    "chu",
    [
        "ngày 18/6, Tổ dân vận Tổ dân phố số 2",
        "34 Lò Sũ",
        "8 năm",
        "Để có kết quả này, tổ đã rà soát hồ sơ",
    ],
)
def test_the_case_of_34_lo_su_is_told(cac_doan_nam: list[str], chu: str) -> None:
    assert chu in _doan(cac_doan_nam, "34 Lò Sũ")


def test_the_veterans_have_their_part_in_34_lo_su(cac_doan_nam: list[str]) -> None:
    at = next(i for i, d in enumerate(cac_doan_nam) if "34 Lò Sũ" in d)
    assert "Hội Cựu chiến binh phường" in " ".join(cac_doan_nam[at : at + 2])


def test_the_story_of_34_lo_su_is_told_once(cac_doan_nam: list[str]) -> None:
    assert sum("hoàn thành vận động, giải quyết dứt điểm" in d for d in cac_doan_nam) == 1


def test_the_temple_of_ba_kieu_is_the_work_of_team_3(cac_doan_nam: list[str]) -> None:
    told = _doan(cac_doan_nam, "đền Bà Kiệu:")
    assert "ngày 27/9, Tổ dân vận Tổ dân phố số 3 hoàn thành vận động bàn giao mặt bằng" in told
    assert "07/07 hộ và 01/01 tổ chức bàn giao" in told


@pytest.mark.parametrize(
    "chu",
    [
        "hội nghị giao ban công tác tháng 5/2024 của Tổ dân vận Tổ dân phố số 5",
        "giao ban tháng 58/60 cuộc (96,7%)",
        'ngày hội "Dân vận khéo"',
    ],
)
def test_meetings_and_the_festival_are_told(cac_doan_nam: list[str], chu: str) -> None:
    assert any(chu in d for d in cac_doan_nam)


def test_the_quarter_compares_as_the_reference_prose_does(ly_thai_to: HoSo) -> None:
    told = _doan(cac_doan(cay(ly_thai_to, "bao_cao_quy", "Q2")), "20 hoạt động")
    assert told == (
        "Trong quý, các tổ dân vận đã tổ chức 20 hoạt động, bằng quý trước và tăng 01 hoạt động so "
        "với cùng kỳ năm trước; 405 lượt người tham gia, giảm 181 lượt người (30,9%) so với quý "
        "trước và giảm 235 lượt người (36,7%) so với cùng kỳ năm trước. 5/5 tổ duy trì đủ các kỳ "
        "giao ban tháng (15/15 cuộc)."
    )
