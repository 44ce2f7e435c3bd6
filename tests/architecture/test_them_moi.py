"""A newcomer adds a document type by the steps of docs/them-moi.md, and touches nothing else."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN

GOC = Path(__file__).parents[2]
TRANG = (GOC / "docs" / "them-moi.md").read_text("utf-8").split("## Ví dụ: một loại văn bản mới")[1]
MOI = "chuong_trinh_nam"
TEN = "ltt-chuong-trinh"


@dataclass(frozen=True)
class Buoc:
    """A step of the page: a file, where in it (None: a new file; "": at its end), the text."""

    tep: str
    duoi_dong: str | None
    chu: str

    def lam(self, goc: Path) -> None:
        path = goc / self.tep
        if self.duoi_dong is None:
            assert not path.exists()
            path.write_text(self.chu, "utf-8")
            return
        text = path.read_text("utf-8")
        if not self.duoi_dong:
            path.write_text(text + self.chu, "utf-8")
            return
        assert text.count(f"\n{self.duoi_dong}\n") == 1
        line = f"\n{self.duoi_dong}\n"
        path.write_text(text.replace(line, line + self.chu), "utf-8")


def cac_buoc() -> list[Buoc]:
    steps = re.findall(r"(?s)### \d+\. `(.+?)`\n(.+?)```\w+\n(.*?)```\n", TRANG)
    return [Buoc(tep, _o_dau(said), chu) for tep, said, chu in steps]


def _o_dau(said: str) -> str | None:
    if "Tệp mới" in said:
        return None
    below = re.search(r"ngay dưới dòng `(.+?)`", said)
    assert below or "vào cuối tệp" in said
    return below[1] if below else ""


def tep_may_ghi() -> set[str]:
    return set(re.findall(r"(?m)^- `(.+?)`$", TRANG))


def cac_tep(goc: Path) -> dict[str, bytes]:
    """Every file of the tree, by name; what running leaves behind is no part of it."""
    left = {"__pycache__", ".pytest_cache", "outputs", ".hypothesis", ".git"}
    return {
        path.relative_to(goc).as_posix(): path.read_bytes()
        for path in goc.rglob("*")
        if path.is_file() and not left & set(path.relative_to(goc).parts)
    }


@pytest.fixture(scope="module")
def ban_sao(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree that git knows."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=GOC, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    copy = tmp_path_factory.mktemp("kho")
    for name in filter(None, listed.split("\0")):
        if (GOC / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(GOC / name, copy / name)
    return copy


def chay(goc: Path, *words: str) -> str:
    """Run a module of the copy."""
    environment = {k: v for k, v in os.environ.items() if k != "CI" and "PYTEST" not in k}
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=goc, env={**environment, "PYTHONPATH": str(goc)}, check=False, capture_output=True,
        text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_page_has_its_five_files_to_write() -> None:
    assert [step.tep for step in cac_buoc()] == [
        "reportgen/ban_hanh/loai_van_ban.toml",
        f"templates/{MOI}.mau.txt",
        "inputs/ly-thai-to-2024.yaml",
        "tests/ho_tro/van_ban_that.py",
        "CHANGELOG.md",
    ]
    assert len(tep_may_ghi()) == 6


def test_the_type_of_the_page_is_not_there_yet() -> None:
    assert MOI not in {loai.ma for loai in LOAI_VAN_BAN}


@pytest.mark.cham
def test_the_steps_make_a_whole_type_and_touch_only_the_files_they_name(ban_sao: Path) -> None:
    before = cac_tep(ban_sao)
    for step in cac_buoc():
        step.lam(ban_sao)
    assert chay(ban_sao, "reportgen", "check-template", "templates") == ""
    assert chay(ban_sao, "reportgen", "validate", "inputs/ly-thai-to-2024.yaml") == ""
    built = chay(ban_sao, *_lenh_sinh())
    assert "Chương trình công tác dân vận năm 2024" in built
    assert "số 01-CTr/DV" in built
    makefile = (ban_sao / "Makefile").read_text("utf-8")
    recipe = re.search(r"(?m)^docs:.*\n((?:\t.*\n)+)", makefile)
    assert recipe
    for line in re.findall(r"@\$\(PY\) -m (.+)", recipe[1]):
        chay(ban_sao, *line.split())
    golden = ("tests/van_ban/test_vang.py", "tests/cli/test_ban_vang.py")
    chosen = f"{TEN} or list_of_types or list_of_real"
    chay(ban_sao, "pytest", "-p", "no:cacheprovider", *golden, "-k", chosen, "--update-golden")
    whole = ("tests/van_ban/test_ma_tran.py", "tests/architecture/test_tai_lieu.py")
    chay(ban_sao, "pytest", "-p", "no:cacheprovider", *whole)
    after = cac_tep(ban_sao)
    changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    assert changed - tep_may_ghi() == {step.tep for step in cac_buoc()}
    assert {name for name in tep_may_ghi() if TEN in name} <= changed


def _lenh_sinh() -> list[str]:
    (line,) = re.findall(r"(?m)^reportgen build .*$", TRANG)
    return line.split()
