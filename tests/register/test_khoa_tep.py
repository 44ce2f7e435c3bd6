"""The lock, and the replacing of a file of somebody's."""

import errno
from pathlib import Path

import pytest

from reportgen import khoa_tep as mo_dun
from reportgen.diagnostics import ReportgenError
from reportgen.khoa_tep import khoa_tep
from reportgen.tep_ra import thay_noi_dung


@pytest.fixture
def tep(tmp_path: Path) -> Path:
    path = tmp_path / "hồ-sơ.yaml"
    path.write_bytes(b"cu")
    return path


def test_the_lock_leaves_nothing_behind(tep: Path) -> None:
    with khoa_tep(tep):
        assert len(list(tep.parent.iterdir())) == 2
    assert list(tep.parent.iterdir()) == [tep]


def test_two_names_of_one_file_are_one_lock(tep: Path) -> None:
    link = tep.with_name("lối-tắt.yaml")
    link.symlink_to(tep)
    with khoa_tep(tep), pytest.raises(ReportgenError), khoa_tep(link, 0.05):
        pass


def test_a_lock_file_left_by_a_crash_locks_nobody_out(tep: Path) -> None:
    tep.with_name(f".{tep.name}.khoa").write_bytes(b"")
    with khoa_tep(tep, 0.05):
        pass
    assert list(tep.parent.iterdir()) == [tep]


def test_a_disk_that_cannot_lock_is_told_at_once(
    tep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def flock(_handle: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "")

    monkeypatch.setattr(mo_dun.fcntl, "flock", flock)
    with pytest.raises(ReportgenError, match="không cho khóa tệp"), khoa_tep(tep):
        pass


def test_a_file_that_holds_something_else_is_left_alone(tep: Path) -> None:
    assert thay_noi_dung(tep, b"moi", b"khac") is False
    assert tep.read_bytes() == b"cu"
    assert list(tep.parent.iterdir()) == [tep]


def test_a_file_that_holds_what_is_thought_is_replaced(tep: Path) -> None:
    assert thay_noi_dung(tep, b"moi", b"cu") is True
    assert tep.read_bytes() == b"moi"


def test_a_file_that_is_gone_is_told(tep: Path) -> None:
    with pytest.raises(ReportgenError, match="không ghi được"):
        thay_noi_dung(tep.with_name("mất.yaml"), b"moi", b"cu")
