"""A real Dask scheduler with two workers as processes on loopback, one of them killed."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from reportgen import app
from reportgen.app import lo as mo_dun_lo
from reportgen.diagnostics import ReportgenError
from reportgen.in_an.danh_muc import TEN_TEP
from reportgen.lo.nhom_tho import Cum
from tests.ho_tro.lo import GOC, HO_SO, bat_dau, chay_lenh, cho, giet, noi_dung, yeu_cau

pytestmark = pytest.mark.cham
CHON = ("--loai", "bao_cao_quy", "--pham-vi", "tat-ca", "--dinh-dang", "docx")


@pytest.fixture(scope="module")
def cum(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Start the three commands of docs/lo.md on free ports."""
    folder = tmp_path_factory.mktemp("cum")
    found = folder / "scheduler.json"
    log = (folder / "log").open("wb")

    def start(*words: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *words], cwd=GOC, stdout=log, stderr=log
        )

    at = ("--host", "127.0.0.1", "--scheduler-file", str(found), "--no-dashboard")
    scheduler = start("scheduler", *at, "--port", "0")
    assert cho(found.exists), (folder / "log").read_text()
    own = ("--host", "127.0.0.1", "--no-dashboard", "--nthreads", "1", "--nworkers", "1")
    place = ("--local-directory", str(folder), "--death-timeout", "30")
    workers = [start("worker", "--scheduler-file", str(found), *own, *place) for _ in range(2)]
    import json

    yield json.loads(found.read_text())["address"], workers
    for process in (*workers, scheduler):
        giet([*psutil.Process(process.pid).children(recursive=True), psutil.Process(process.pid)])
        process.wait(timeout=20)
    log.close()


@pytest.fixture(scope="module")
def nguyen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two dossiers, and what a run in one process makes of them."""
    folder = tmp_path_factory.mktemp("nguyen")
    for name in ("mot", "hai"):
        (folder / "vao").mkdir(exist_ok=True)
        (folder / "vao" / f"{name}.yaml").write_bytes(HO_SO.read_bytes())
    app.batch(yeu_cau(folder / "ra", folder / "vao"))
    return folder


def _tho(nanny: "subprocess.Popen[bytes]") -> list[psutil.Process]:
    """Give the process a nanny watches over."""
    children = psutil.Process(nanny.pid).children(recursive=True)
    return [one for one in children if "spawn_main" in " ".join(one.cmdline())]


def test_a_worker_killed_costs_nothing(cum, nguyen: Path, tmp_path: Path) -> None:
    address, nannies = cum
    assert cho(lambda: all(_tho(nanny) for nanny in nannies))
    store = tmp_path / "kho"
    process = bat_dau(str(nguyen / "vao"), *CHON, "--cum", address, "-o", store.as_uri())
    assert cho(lambda: list(store.rglob("*.docx")), 40), process.communicate()[1]
    giet(_tho(nannies[0]))
    told = process.communicate(timeout=90)
    assert process.returncode == 0, told
    assert noi_dung(store) == noi_dung(nguyen / "ra")


def test_files_come_back_to_a_folder_the_workers_do_not_see(
    cum, nguyen: Path, tmp_path: Path
) -> None:
    result = chay_lenh(str(nguyen / "vao"), *CHON, "--cum", cum[0], "-o", str(tmp_path))
    assert result.returncode == 0, result.stderr
    assert noi_dung(tmp_path) == noi_dung(nguyen / "ra")
    rows = (tmp_path / TEN_TEP).read_text("utf-8").splitlines()
    assert len(set(rows)) == len(rows) == 48


def test_a_cluster_that_is_lost_ends_the_batch_and_the_next_run_goes_on(
    nguyen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of the documents are done when the scheduler goes."""
    monkeypatch.setattr("reportgen.lo.chay.GIAY_MOT_ME", 0.0)

    class Client:
        status = "running"
        jobs = 0

        def get_executor(self, **_: object) -> "Client":
            return self

        def submit(self, work: Callable[..., object], *args: object) -> "Future[object]":
            future: Future[object] = Future()
            self.jobs += 1
            if self.jobs > 5:
                self.status = "closed"
                future.cancel()
                future.set_running_or_notify_cancel()
            else:
                future.set_result(work(*args))
            return future

        def nthreads(self) -> dict[str, int]:
            return {"a": 1}

        def wait_for_workers(self, *_: object, **__: object) -> None: ...

        def close(self) -> None: ...

    monkeypatch.setattr("distributed.Client", lambda *_, **__: Client())
    asked = yeu_cau(tmp_path, nguyen / "vao")
    with pytest.raises(ReportgenError, match="mất liên lạc với cụm máy") as caught:
        app.batch(replace(asked, cum="tcp://cum"))
    assert caught.value.exit_code == 3
    rest = app.batch(asked)
    assert 0 < rest.khong_doi < 48
    assert noi_dung(tmp_path) == noi_dung(nguyen / "ra")


def test_a_cluster_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportgen.lo.nhom_tho.CHO_CUM_GIAY", 1)
    with pytest.raises(ReportgenError, match="không gọi được cụm máy") as caught:
        app.batch(yeu_cau(tmp_path, cum="tcp://127.0.0.1:9"))
    assert caught.value.exit_code == 3
    assert isinstance(mo_dun_lo._nhom(yeu_cau(tmp_path, cum="tcp://127.0.0.1:9"))[0], Cum)
