"""The README's commands do what it says."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ho_tro.van_ban_that import SO_VAN_BAN

GOC = Path(__file__).parents[2]
README = (GOC / "README.md").read_text(encoding="utf-8")


def cac_lenh() -> list[str]:
    """Give the lines of the README's shell blocks that start with ``reportgen``."""
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.startswith("reportgen")]


def chay(line: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    words = [str(GOC / w) if w.startswith("inputs/") else w for w in line.split()[1:]]
    argv = [sys.executable, "-m", "reportgen", *words]
    return subprocess.run(
        argv, cwd=cwd, capture_output=True, text=True, check=False, env=_moi_truong()
    )


def _moi_truong() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(GOC)}


def test_the_readme_shows_five_commands() -> None:
    assert [line.split()[1] for line in cac_lenh()] == [
        "types",
        "validate",
        "facts",
        "build",
        "schema",
    ]


def test_the_readme_names_exactly_the_two_make_commands() -> None:
    assert re.findall(r"^make \w+$", README, re.MULTILINE) == ["make demo", "make test"]


@pytest.mark.parametrize("line", [c for c in cac_lenh() if c.split()[1] != "build"])
def test_a_command_of_the_readme_runs_clean(line: str, tmp_path: Path) -> None:
    result = chay(line, tmp_path)
    assert result.returncode == 0, result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.cham
def test_the_build_command_of_the_readme_makes_both_files(tmp_path: Path) -> None:
    line = next(c for c in cac_lenh() if c.split()[1] == "build")
    result = chay(line, tmp_path)
    assert result.returncode == 0, result.stderr
    made = [p for p in (tmp_path / "outputs").rglob("*") if p.is_file()]
    assert {p.suffix for p in made} == {".docx", ".pdf"}
    assert all(p.stat().st_size > 1000 for p in made)


@pytest.mark.cham
def test_the_demo_makes_documents_of_both_wards(tmp_path: Path) -> None:
    inputs = " ".join(f"inputs/{p.name}" for p in sorted((GOC / "inputs").glob("*.yaml")))
    result = chay(f"reportgen build {inputs} -o outputs --json", tmp_path)
    assert result.returncode == 0, result.stderr
    made = json.loads(result.stdout)["van_ban"]
    assert {v["chuan"] for v in made} == {"hd36-2018", "hd05-2026", "nd30-2020", "doan-2013"}
    assert {v["loai"] for v in made} == {chon.loai for chon in SO_VAN_BAN.values()}
    for document in made:
        assert (tmp_path / document["docx"]).is_file()
        assert (tmp_path / document["pdf"]).is_file()
