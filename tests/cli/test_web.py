"""``reportgen web``: what it says when it cannot start."""

import socket
import sys
from pathlib import Path

import pytest

from reportgen.cli.main import main
from reportgen.web.may_chu import CONG, mo_cong, thu_muc_mac_dinh


@pytest.mark.parametrize("name", ["starlette", "uvicorn"])
def test_a_missing_package_is_told_with_the_command_that_brings_it(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in [
        m for m in sys.modules if m.split(".")[0] == name or m == "reportgen.web.ung_dung"
    ]:
        monkeypatch.delitem(sys.modules, module)
    for module in [m for m in sys.modules if m.startswith("reportgen.web.") and "may_chu" not in m]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, name, None)
    assert main(["web", str(tmp_path), "--khong-mo"]) == 3
    told = capsys.readouterr().err
    assert "HT090" in told
    assert "pip install" in told
    assert "Traceback" not in told


def test_a_port_in_use_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        port = held.getsockname()[1]
        assert main(["web", str(tmp_path), "--khong-mo", "--cong", str(port)]) == 3
    told = capsys.readouterr().err
    assert "HT091" in told
    assert str(port) in told


def test_without_a_port_the_next_free_one_is_taken_on_this_machine_alone() -> None:
    first, second = mo_cong(None), mo_cong(None)
    try:
        names = [taken.getsockname() for taken in (first, second)]
        assert [host for host, _ in names] == ["127.0.0.1", "127.0.0.1"]
        assert CONG <= names[0][1] < names[1][1]
    finally:
        first.close()
        second.close()


@pytest.mark.parametrize("value", ["0", "65536", "x", "-1", "٣"])
def test_a_port_that_is_none_is_a_usage_error(
    value: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["web", str(tmp_path), "--cong", value]) == 2
    assert "phải là số từ 1 đến 65535" in capsys.readouterr().err


def test_a_file_is_no_folder_of_dossiers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("nam: 2026\n", "utf-8")
    assert main(["web", str(path)]) == 2
    assert "không phải thư mục" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tep").write_text("x", "utf-8")
    assert main(["web", str(tmp_path / "tep" / "con"), "--khong-mo"]) == 3
    assert "HT093" in capsys.readouterr().err


def test_the_folder_of_the_user_is_in_the_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert thu_muc_mac_dinh() == tmp_path / "ho-so-dan-van"
    (tmp_path / "Documents").mkdir()
    assert thu_muc_mac_dinh() == tmp_path / "Documents" / "ho-so-dan-van"
