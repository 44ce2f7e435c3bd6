"""SIGKILL at any moment, Ctrl-C, a disk that is full: the next run ends as if nothing had been."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from reportgen import app
from reportgen.in_an.danh_muc import TEN_TEP
from reportgen.lo.noi_ghi import NHAT_KY
from tests.ho_tro.lo import (
    GOC,
    HO_SO,
    bat_dau,
    chay_lenh,
    cho,
    giet,
    lenh,
    noi_dung,
    tho_cua,
    yeu_cau,
)

pytestmark = [
    pytest.mark.cham,
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL"),
]

SO_LAN = int(os.environ.get("REPORTGEN_SO_LAN_GIET", "3"))
"""How often to kill; 50 for the long test: REPORTGEN_SO_LAN_GIET=50."""
NHIEU = 8
CHON = ("--loai", "bao_cao_quy", "--pham-vi", "tat-ca", "--dinh-dang", "docx")


@pytest.fixture(scope="module")
def hai_ho_so(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two dossiers."""
    folder = tmp_path_factory.mktemp("ho-so")
    for name in ("mot", "hai"):
        (folder / f"{name}.yaml").write_bytes(HO_SO.read_bytes())
    return folder


@pytest.fixture(scope="module")
def nguyen(hai_ho_so: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What an undisturbed run leaves."""
    folder = tmp_path_factory.mktemp("nguyen")
    assert app.batch(yeu_cau(folder, hai_ho_so)).tron
    return noi_dung(folder)


def _bat_dau(ho_so: Path, dich: Path) -> "subprocess.Popen[str]":
    return bat_dau(str(ho_so), *CHON, "--jobs", "2", "-o", str(dich))


@pytest.mark.parametrize("lan", range(SO_LAN))
def test_killed_at_a_random_moment(
    hai_ho_so: Path, nguyen: dict[str, bytes], tmp_path: Path, lan: int
) -> None:
    """Turn by turn a worker and the parent; then a second run, that is left in peace."""
    chance = Random(lan)  # noqa: S311  # moments, no secrets
    process = _bat_dau(hai_ho_so, tmp_path)
    assert cho((tmp_path / NHAT_KY).exists)
    delay = chance.uniform(0.0, 1.8)
    cho(lambda: process.poll() is not None, delay)
    if lan % 2:
        giet(tho_cua(process)[:1])
    else:
        workers = tho_cua(process)
        process.kill()
        assert cho(lambda: not any(one.is_running() for one in workers), 5), "orphans"
    _, told = process.communicate(timeout=60)
    assert "Traceback" not in told
    again = chay_lenh("--tiep-tuc", "-o", str(tmp_path))
    if not (process.returncode == 0 and again.returncode == 2):  # it had ended before the blow
        assert again.returncode == 0, again.stderr
    assert noi_dung(tmp_path) == nguyen


def test_ctrl_c_keeps_what_is_done_and_says_how_to_go_on(tmp_path_factory) -> None:
    """Of many dossiers, so that much is left when the first files are there."""
    sources, whole, tmp_path = (tmp_path_factory.mktemp(name) for name in ("tam", "het", "do"))
    for number in range(NHIEU):
        (sources / f"{number}.yaml").write_bytes(HO_SO.read_bytes())
    assert app.batch(yeu_cau(whole, sources)).tron
    process = _bat_dau(sources, tmp_path)
    assert cho(lambda: any(tmp_path.rglob("*.docx")))
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in told
    assert f"reportgen batch --tiep-tuc -o {tmp_path}" in told
    assert not list(tmp_path.rglob("*.tam"))
    again = chay_lenh("--tiep-tuc", "-o", str(tmp_path))
    assert "giữ nguyên" in again.stdout
    assert noi_dung(tmp_path) == noi_dung(whole)


def test_a_disk_that_is_full_in_every_process(
    hai_ho_so: Path, nguyen: dict[str, bytes], tmp_path: Path
) -> None:
    """A limit on the size of files stands for the disk; workers inherit it."""
    limit = max(len(data) for name, data in nguyen.items() if name.endswith(".docx")) - 1
    result = subprocess.run(
        lenh(str(hai_ho_so), *CHON, "--jobs", "2", "-o", str(tmp_path)),
        cwd=GOC, capture_output=True, text=True, check=False, timeout=60,
        preexec_fn=lambda: (
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        ),
    )  # fmt: skip
    assert result.returncode == 3, result.stderr
    assert "tệp lớn hơn mức hệ thống cho phép" in result.stderr
    assert not (tmp_path / TEN_TEP).exists()
    assert not list(tmp_path.rglob("*.tam"))
    assert chay_lenh("--tiep-tuc", "-o", str(tmp_path)).returncode == 0
    assert noi_dung(tmp_path) == nguyen
