"""``validate --theo-doi`` checks again when a file is saved and goes quietly on Ctrl-C."""

import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reportgen.cli import theo_doi as mo_dun

GOC = Path(__file__).parents[2]
NHO = GOC / "tests" / "du_lieu" / "nho.yaml"


def test_it_acts_at_once_and_again_after_each_change(monkeypatch: pytest.MonkeyPatch) -> None:
    dau_vet = iter([1, 1, 2, 3, 3, 3, 4, 4])
    goi: list[None] = []

    def xem() -> int:
        try:
            return next(dau_vet)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr(mo_dun.time, "sleep", lambda _giay: None)
    mo_dun.theo_doi(lambda: goi.append(None), xem)
    assert len(goi) == 3


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT to a child")
def test_a_saved_mistake_is_told_and_ctrl_c_ends_with_130(tmp_path: Path) -> None:
    tep = tmp_path / "hồ sơ.yaml"
    tep.write_bytes(NHO.read_bytes())
    with subprocess.Popen(
        [sys.executable, "-m", "reportgen", "validate", str(tep), "--theo-doi"],
        env={**os.environ, "PYTHONPATH": str(GOC)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as tien_trinh:
        dong: queue.Queue[str] = queue.Queue()
        threading.Thread(target=_doc, args=(tien_trinh.stdout, dong), daemon=True).start()
        _cho(dong, "Đang theo dõi")
        tep.write_text(
            NHO.read_text("utf-8").replace("an_ninh_trat_tu", "an_ninh_chat_tu"), "utf-8"
        )
        thay = _cho(dong, "Đang theo dõi")
        tien_trinh.send_signal(signal.SIGINT)
        assert tien_trinh.wait(20) == 130
    assert any("V09" in d for d in thay)
    assert any(d.endswith("an_ninh_chat_tu\n") for d in thay)
    assert dong.empty() or "Traceback" not in "".join(dong.queue)


def _doc(luong, dong) -> None:
    for mot in luong:
        dong.put(mot)


def _cho(dong: "queue.Queue[str]", chu: str) -> list[str]:
    """Lines up to the one with *chu*."""
    thay = []
    while not thay or chu not in thay[-1]:
        thay.append(dong.get(timeout=30))
    return thay
