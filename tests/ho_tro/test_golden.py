"""The golden helper must fail when it should."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ho_tro.golden import TuVang

CAU = "Tổ dân vận số 2 đã hòa giải thành 8 vụ việc & <không> còn tồn.\n"


@pytest.fixture
def tu(tmp_path: Path) -> TuVang:
    cabinet = TuVang(tmp_path, update=True)
    cabinet.so_sanh_vang("tree/mot.txt", CAU)
    cabinet.so_sanh_vang("tree/hai.txt", CAU * 40)
    return TuVang(tmp_path)


def test_equal_text_passes(tu: TuVang) -> None:
    tu.so_sanh_vang("tree/mot.txt", CAU)


def test_a_missing_final_newline_is_no_difference(tu: TuVang) -> None:
    tu.so_sanh_vang("tree/mot.txt", CAU.rstrip("\n"))


def test_a_missing_golden_fails(tu: TuVang) -> None:
    with pytest.raises(AssertionError, match=r"thiếu bản vàng tree/ba\.txt"):
        tu.so_sanh_vang("tree/ba.txt", CAU)


def test_one_differing_line_of_many_fails_and_is_shown(tu: TuVang) -> None:
    lines = (CAU * 40).splitlines()
    lines[17] = lines[17].replace("8 vụ", "9 vụ")
    with pytest.raises(AssertionError, match=r"\+Tổ dân vận số 2 đã hòa giải thành 9 vụ"):
        tu.so_sanh_vang("tree/hai.txt", "\n".join(lines))


def test_an_accent_that_differs_fails(tu: TuVang) -> None:
    with pytest.raises(AssertionError, match="hòa gỉai"):
        tu.so_sanh_vang("tree/mot.txt", CAU.replace("hòa giải", "hòa gỉai"))


def test_decomposed_text_fails(tu: TuVang) -> None:
    with pytest.raises(AssertionError, match="NFC"):
        tu.so_sanh_vang("tree/mot.txt", CAU.replace("ổ", "o\u0302\u0309"))


def test_an_extra_file_in_a_folder_fails(tu: TuVang) -> None:
    with pytest.raises(AssertionError, match=r"bản vàng thừa trong tree: hai\.txt"):
        tu.so_sanh_thu_muc("tree", {"mot.txt": CAU})


def test_a_missing_file_in_a_folder_fails(tu: TuVang) -> None:
    texts = {"mot.txt": CAU, "hai.txt": CAU * 40, "ba.txt": CAU}
    with pytest.raises(AssertionError, match=r"thiếu bản vàng tree/ba\.txt"):
        tu.so_sanh_thu_muc("tree", texts)


def test_a_golden_nobody_asked_for_is_named(tu: TuVang) -> None:
    tu.so_sanh_vang("tree/mot.txt", CAU)
    assert tu.don_dep() == ["tree/hai.txt"]
    assert (tu.folder / "tree/hai.txt").exists()


def test_update_rewrites_and_deletes_the_stale(tmp_path: Path, tu: TuVang) -> None:
    del tu
    update = TuVang(tmp_path, update=True)
    update.so_sanh_vang("tree/mot.txt", "Câu mới.")
    assert update.don_dep() == ["tree/hai.txt"]
    assert [p.name for p in (tmp_path / "tree").iterdir()] == ["mot.txt"]
    TuVang(tmp_path).so_sanh_vang("tree/mot.txt", "Câu mới.\n")


def test_update_is_refused_on_ci(goc: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "--update-golden", "--collect-only", "tests/ho_tro"],
        cwd=goc,
        env={**os.environ, "CI": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == pytest.ExitCode.USAGE_ERROR
    assert "không ghi lại bản vàng trên CI" in result.stderr


@pytest.fixture
def du_an(tmp_path: Path, goc: Path) -> Path:
    """A small project with our conftest, one test and one golden nobody asks for."""
    shutil.copytree(goc / "tests" / "ho_tro", tmp_path / "tests" / "ho_tro")
    for name in ("conftest.py", "__init__.py"):
        shutil.copy(goc / "tests" / name, tmp_path / "tests" / name)
    (tmp_path / "tests" / "ho_tro" / "test_golden.py").unlink()
    (tmp_path / "tests" / "test_mot.py").write_text(
        "def test_mot(vang):\n    vang.so_sanh_vang('mot.txt', 'Tổ dân vận')\n", encoding="utf-8"
    )
    golden = tmp_path / "tests" / "golden"
    golden.mkdir()
    (golden / "mot.txt").write_text("Tổ dân vận\n", encoding="utf-8")
    (golden / "thừa.txt").write_text("không ai hỏi\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(
        '[tool.pytest.ini_options]\ntestpaths = ["tests"]\npythonpath = ["."]\n', encoding="utf-8"
    )
    return tmp_path


def chay_pytest(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if k not in {"CI", "PYTHONPATH"}}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_whole_run_fails_on_a_stale_golden(du_an: Path) -> None:
    result = chay_pytest(du_an)
    assert result.returncode == pytest.ExitCode.TESTS_FAILED
    assert "thừa.txt" in result.stdout


def test_a_whole_run_with_update_deletes_a_stale_golden(du_an: Path) -> None:
    assert chay_pytest(du_an, "--update-golden").returncode == 0
    assert [p.name for p in (du_an / "tests" / "golden").iterdir()] == ["mot.txt"]


@pytest.mark.parametrize("words", [("--collect-only",), ("-k", "mot"), ("tests/test_mot.py",)])
def test_a_partial_run_leaves_other_goldens_alone(du_an: Path, words: tuple[str, ...]) -> None:
    assert chay_pytest(du_an, "--update-golden", *words).returncode == 0
    assert (du_an / "tests" / "golden" / "thừa.txt").exists()
