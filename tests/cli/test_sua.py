"""``check --sua``: the mended file is written beside, the original stays, the code tells."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportgen.cli.check import check
from reportgen.diagnostics import ReportgenError
from tests.ho_tro.van_ban_xau import van_ban_xau


@pytest.fixture
def tep(tmp_path: Path) -> Path:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(van_ban_xau())
    return path


def test_it_writes_another_file_and_tells_what_changed(tep: Path, tmp_path: Path) -> None:
    out = tmp_path / "da-sua.docx"
    made = CliRunner().invoke(check, [str(tep), "--sua", str(out)])
    assert made.exit_code == 0
    assert "“Số: 5 - BC/ĐU” thành “Số 5 - BC/ĐU”" in made.output
    assert "không còn điều gì phải sửa" in made.output
    assert tep.read_bytes() == van_ban_xau()
    again = CliRunner().invoke(check, [str(out), "--sua", str(tmp_path / "lai.docx")])
    assert "không có gì để sửa" in again.output
    assert (tmp_path / "lai.docx").read_bytes() == out.read_bytes()


def test_json_gives_what_was_done_and_what_is_left(tep: Path, tmp_path: Path) -> None:
    made = CliRunner().invoke(check, [str(tep), "--sua", str(tmp_path / "x.docx"), "--json"])
    told = json.loads(made.output)
    assert told["con_lai"] == []
    assert {"ma", "cho", "gi", "chu"} == set(told["da_sua"][0])


def test_the_original_is_never_written_over(tep: Path) -> None:
    made = CliRunner().invoke(check, [str(tep), "--sua", str(tep), "--ghi-de"])
    assert isinstance(made.exception, ReportgenError)
    assert tep.read_bytes() == van_ban_xau()


def test_a_file_that_is_there_needs_leave(tep: Path, tmp_path: Path) -> None:
    out = tmp_path / "co.docx"
    out.write_text("có")
    made = CliRunner().invoke(check, [str(tep), "--sua", str(out)])
    assert isinstance(made.exception, ReportgenError)
    assert out.read_text() == "có"


def test_one_file_at_a_time(tep: Path, tmp_path: Path) -> None:
    made = CliRunner().invoke(check, [str(tep), str(tep), "--sua", str(tmp_path / "x.docx")])
    assert made.exit_code == 2
    assert "--sua chỉ nhận một tệp mỗi lần" in made.output
