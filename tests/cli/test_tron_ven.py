"""The command line over the real use cases, as a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GOC = Path(__file__).parents[2]
HO_SO = str(GOC / "inputs" / "ly-thai-to-2024.yaml")


def chay(*words: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reportgen", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(GOC), **env},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("validate", "khong-co.yaml"), 2, "không có tệp"),
        (("build", HO_SO, "--loai", "bao_cao_quyen", "--ky", "Q1"), 2, "Ý bạn là “bao_cao_quy”?"),
        (("build", HO_SO, "--loai", "bao_cao_quy", "--ky", "Q7"), 2, "không có kỳ báo cáo “Q7”"),
        (("build", HO_SO, "--loai", "bao_cao_quy", "--ky", "Q1", "--pham-vi", "TDP99"), 2, "TDP99"),
        (("facts", HO_SO, "--pham-vi", "TDP99"), 2, "TDP99"),
        (("build", HO_SO, "--loai", "bao_cao_quy", "--ky", "Q1", "--nguoi-ky", "NK99"), 2, "NK99"),
        (("build", "khong-co.yaml"), 2, "không có tệp"),
    ],
)
def test_wrong_input_gets_a_sentence_and_the_code_of_the_design(
    tmp_path: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    result = chay(*words, cwd=tmp_path)
    assert said in result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    assert result.returncode == code


def test_yaml_that_cannot_be_read_is_bad_input(tmp_path: Path) -> None:
    (tmp_path / "hỏng.yaml").write_text("nam: [2026\n", encoding="utf-8")
    result = chay("validate", "hỏng.yaml", cwd=tmp_path)
    assert (result.returncode, result.stdout.startswith("hỏng.yaml:1:")) == (2, True)


def test_a_dossier_with_mistakes_ends_with_1(tmp_path: Path) -> None:
    result = chay("validate", str(GOC / "tests" / "du_lieu" / "broken.yaml"), cwd=tmp_path)
    assert result.returncode == 1


def test_a_folder_that_cannot_be_written_is_the_environment(tmp_path: Path) -> None:
    (tmp_path / "ra").write_text("một tệp, không phải thư mục", encoding="utf-8")
    argv = ("build", HO_SO, "--loai", "ke_hoach_nam", "--dinh-dang", "docx", "-o", "ra")
    result = chay(*argv, cwd=tmp_path)
    assert result.returncode == 3
    assert "Traceback" not in result.stderr


def test_standard_output_carries_json_alone(tmp_path: Path) -> None:
    argv = ("build", HO_SO, "--loai", "ke_hoach_nam", "--dinh-dang", "docx", "--json")
    result = chay(*argv, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    (document,) = json.loads(result.stdout)["van_ban"]
    assert set(document) == {
        "loai", "ky", "pham_vi", "chuan", "so_ky_hieu", "ngay", "docx", "pdf", "so_trang", "van_de",
    }  # fmt: skip
    assert document["pdf"] is None


def test_vietnamese_comes_out_on_a_machine_of_another_locale(tmp_path: Path) -> None:
    result = chay("types", cwd=tmp_path, LC_ALL="C", PYTHONIOENCODING="ascii", LANGUAGE="fr")
    assert "kế hoạch công tác dân vận năm" in result.stdout
    assert result.returncode == 0


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    command = f"{sys.executable} -m reportgen schema | head -c 1"
    result = subprocess.run(
        ["bash", "-c", f"{command}; exit ${{PIPESTATUS[0]}}"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(GOC)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
