"""A dossier may be a folder, or parts named one after another, wherever one is taken."""

import json
from pathlib import Path

import pytest

from reportgen.cli.main import main

NHO = (Path(__file__).parents[1] / "du_lieu" / "nho.yaml").read_text("utf-8")
TO_2 = """hoat_dong:
  - ma: T2-001
    ngay: 10/2/2026
    to: TDP02
    linh_vuc: bao_hiem
    noi_dung: Vận động tham gia BHYT hộ gia đình
    ket_qua: 9 người tham gia BHYT
    so_lieu: {so_buoi: 1, luot_nguoi: 30, nguoi_bhyt: 9}
"""


@pytest.fixture
def phan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the ward's file and that of a team."""
    thu_muc = tmp_path / "cửa nam.2026"
    thu_muc.mkdir()
    (thu_muc / "phường.yaml").write_text(NHO, "utf-8")
    (thu_muc / "tổ-2.yaml").write_text(TO_2, "utf-8")
    monkeypatch.chdir(tmp_path)
    return thu_muc


def _bhyt(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    (ky,) = json.loads(capsys.readouterr().out)["so_lieu"]
    return {"bhyt": ky["chi_so"]["nguoi_bhyt"], "nguon": ky["nguon"]["nguoi_bhyt"]}


def test_facts_count_what_all_files_tell(phan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facts", str(phan), "--ky", "Q1", "--json"]) == 0
    ca_thu_muc = _bhyt(capsys)
    assert ca_thu_muc == {"bhyt": 9, "nguon": ["T2-001"]}
    tep = [str(tep) for tep in sorted(phan.iterdir())]
    assert main(["facts", *tep, "--gop", "--ky", "Q1", "--json"]) == 0
    assert _bhyt(capsys) == ca_thu_muc


def test_parts_without_the_option_are_not_guessed_to_be_one(
    phan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["facts", *map(str, phan.iterdir())]) == 2
    assert "--gop" in capsys.readouterr().err


@pytest.mark.usefixtures("capsys")
def test_documents_go_to_a_folder_named_after_the_dossier(phan: Path) -> None:
    chon = ("--loai", "ke_hoach_nam", "--dinh-dang", "docx")
    assert main(["build", str(phan), *chon]) == 0
    tep = [str(tep) for tep in sorted(phan.iterdir())]
    assert main(["build", *tep, "--gop", *chon]) == 0
    ra = Path("outputs")
    assert sorted(p.name for p in ra.iterdir()) == ["cửa nam.2026", "phường"]
    cac_tep = [p.read_bytes() for p in sorted(ra.rglob("*.docx"))]
    assert len(cac_tep) == 2
    assert cac_tep[0] == cac_tep[1]


def test_a_conflict_of_parts_is_told_once_for_each_place(
    phan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (phan / "tổ-2.yaml").write_text("don_vi:\n  dia_danh: Cửa Nam\n" + TO_2, "utf-8")
    assert main(["validate", str(phan)]) == 1
    ra = capsys.readouterr().out
    assert ra.count("lỗi DL008") == 2
    assert f"{phan / 'tổ-2.yaml'}: 1 lỗi\n" in ra
    assert "    2 |   dia_danh: Cửa Nam\n" in ra
