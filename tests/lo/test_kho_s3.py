"""An object store spoken to over the network: what is written there, and who may write."""

import json
import os
import platform
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import boto3
import fsspec
import pytest
from moto.server import ThreadedMotoServer

from reportgen import app
from reportgen.diagnostics import ReportgenError
from reportgen.lo import chay as mo_dun_chay
from reportgen.lo import khoa_xa
from reportgen.lo.khoa_xa import TEN_KHOA, giu_noi_xa
from reportgen.lo.noi_ghi import NoiXa
from tests.ho_tro.lo import SO_BAO_CAO, noi_dung, yeu_cau

pytestmark = pytest.mark.cham  # too long for every commit

KHO = "kho"


@pytest.fixture(scope="module")
def may_chu() -> Iterator[str]:
    """A store on this machine, by its address."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def noi(may_chu: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[NoiXa]:
    """A place of its own for each test."""
    own = {
        "AWS_ACCESS_KEY_ID": "x",
        "AWS_SECRET_ACCESS_KEY": "y",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": may_chu,
    }
    for name, value in own.items():
        monkeypatch.setenv(name, value)
    boto3.client("s3").create_bucket(Bucket=KHO)
    yield NoiXa(f"s3://{KHO}/{tmp_path.name}")
    fsspec.get_filesystem_class("s3").clear_instance_cache()


def test_a_batch_into_a_store_stopped_and_gone_on_with_is_that_into_a_folder(
    noi: NoiXa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.batch(yeu_cau(tmp_path))
    monkeypatch.setattr(mo_dun_chay, "GIAY_MOT_ME", 0.0)
    asked = iter(range(5))
    first = app.batch(yeu_cau(Path(), thu_muc=noi.ten), nen_dung=lambda: next(asked, 9) == 9)
    assert 0 < first.xong < SO_BAO_CAO
    app.batch(yeu_cau(Path(), thu_muc=noi.ten))
    store, root = fsspec.core.url_to_fs(noi.ten)
    store.invalidate_cache()
    written = {name.removeprefix(f"{root}/"): store.cat_file(name) for name in store.find(root)}
    assert written == noi_dung(tmp_path)


def test_two_batches_into_one_store_do_not_meet(noi: NoiXa) -> None:
    with giu_noi_xa(noi), pytest.raises(ReportgenError, match="batch khác") as caught:
        app.batch(yeu_cau(Path(), thu_muc=noi.ten))
    assert caught.value.exit_code == 3
    assert noi.doc("danh-muc.jsonl") is None
    assert noi.doc(TEN_KHOA) is None


def test_of_many_that_come_at_once_one_holds_the_place(noi: NoiXa) -> None:
    held: list[int] = []
    refused: list[int] = []
    together = threading.Barrier(6)

    def thu(number: int) -> None:
        together.wait()
        try:
            with giu_noi_xa(noi):
                held.append(number)
                assert len(held) - len(left) == 1
                time.sleep(0.5)
                left.append(number)
        except ReportgenError:
            refused.append(number)

    left: list[int] = []
    threads = [threading.Thread(target=thu, args=(number,)) for number in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert held == left
    assert len(held) + len(refused) == 6
    assert refused


def _giu(noi: NoiXa, may: str, tien_trinh: int, tuoi: float) -> None:
    row = {"ma": "x", "may": may, "tien_trinh": tien_trinh, "luc": time.time() - tuoi}
    noi.ghi(TEN_KHOA, json.dumps(row).encode())


def test_the_lock_of_a_killed_batch_is_taken(noi: NoiXa) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    here, alive = platform.node(), os.getpid()
    _giu(noi, here, gone.pid, tuoi=1)
    with giu_noi_xa(noi):
        pass
    _giu(noi, "máy khác", gone.pid, tuoi=1)
    with pytest.raises(ReportgenError, match="trên máy máy khác"), giu_noi_xa(noi):
        pass
    _giu(noi, here, alive, tuoi=khoa_xa.HET_HAN_GIAY + 1)
    with giu_noi_xa(noi):
        pass
    noi.ghi(TEN_KHOA, b"{half")
    with giu_noi_xa(noi):
        pass
    assert noi.doc(TEN_KHOA) is None


def test_a_batch_at_work_keeps_its_lock_young(noi: NoiXa, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(khoa_xa, "NHIP_GIAY", 0.1)
    with giu_noi_xa(noi):
        first = json.loads(noi.doc(TEN_KHOA) or b"")
        until = time.monotonic() + 20
        while time.monotonic() < until:
            again = json.loads(noi.doc(TEN_KHOA) or b"")
            if again["luc"] > first["luc"]:
                break
        assert again["ma"] == first["ma"]
        assert again["luc"] > first["luc"]


def test_what_the_store_refuses_is_told_in_our_words(
    noi: NoiXa, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ReportgenError, match="s3://khong-co/nam chưa có") as caught:
        app.batch(yeu_cau(Path(), thu_muc="s3://khong-co/nam"))
    assert caught.value.exit_code == 3
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    with pytest.raises(ReportgenError, match="không nhận tệp") as silent:
        app.batch(yeu_cau(Path(), thu_muc=noi.ten))
    assert silent.value.exit_code == 3
