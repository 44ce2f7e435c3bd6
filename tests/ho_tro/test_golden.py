"""The golden helper must fail when it should."""

import os
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
