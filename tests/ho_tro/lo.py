"""Batches for tests: a small ward's dossier, its reports as DOCX, and what a folder holds."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import psutil

from reportgen.app import YeuCauLo

GOC = Path(__file__).parents[2]
HO_SO = GOC / "inputs" / "ly-thai-to-2024.yaml"
SO_BAO_CAO = 24
"""Quarterly reports of the ward and its five teams."""


def yeu_cau(dich: Path, *ho_so: Path, **more: object) -> YeuCauLo:
    """Ask for the quarterly reports of every scope as DOCX, in this process."""
    asked = YeuCauLo(
        ho_so or (HO_SO,), loai=("bao_cao_quy",), pham_vi=("tat-ca",), dinh_dang=("docx",),
        thu_muc=str(dich), jobs=1,
    )  # fmt: skip
    return replace(asked, **more)  # type: ignore[arg-type]  # fields by name


def noi_dung(folder: Path) -> dict[str, bytes]:
    """Give every file below *folder*, hidden ones too, by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def lenh(*words: str) -> list[str]:
    """Give the command line of ``reportgen batch`` in a process of its own."""
    return [sys.executable, "-m", "reportgen", "batch", *words]


def bat_dau(*words: str) -> subprocess.Popen[str]:
    """Start ``reportgen batch``."""
    return subprocess.Popen(
        lenh(*words), cwd=GOC, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def chay_lenh(*words: str) -> subprocess.CompletedProcess[str]:
    """Run ``reportgen batch`` to its end."""
    return subprocess.run(
        lenh(*words), cwd=GOC, capture_output=True, text=True, check=False, timeout=120
    )


def cho(condition: Callable[[], object], seconds: float = 20) -> bool:
    """Wait until *condition* holds."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True


def tho_cua(process: "subprocess.Popen[str]") -> list[psutil.Process]:
    """Give the workers of a batch: the children of the server it started."""
    try:
        children = psutil.Process(process.pid).children(recursive=True)
        return [one for one in children if one.ppid() != process.pid]
    except psutil.Error:
        return []


def giet(processes: Sequence[psutil.Process]) -> None:
    """Kill without warning."""
    for one in processes:
        try:
            os.kill(one.pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
