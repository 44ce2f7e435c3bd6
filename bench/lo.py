"""Measure a batch: documents a second a core, memory of a worker from the beginning to the end.

python -m bench.lo [SỐ_VĂN_BẢN] [--dinh-dang docx,pdf] [--may-pdf auto]: ten thousand take minutes.
"""

import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.do import Dong
from bench.sinh_ho_so import GOC, cac_to, ho_so

MAC_DINH = 160
HOAT_DONG = 300
NGAN_SACH = 1 / 40
"""Seconds of a core for one document in both formats, by the fast engine."""
QUY = ("Q1", "Q2", "Q3", "Q4")
DANH_MUC = "danh-muc.jsonl"
_KHAC_NHAU = "\n# hồ sơ số {}\n"
_NHIP_GIAY = 0.2
_XUNG = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True, slots=True)
class DeBai:
    """Dossiers of a batch to measure, and which of their documents are asked for."""

    so_ho_so: int
    so_van_ban: int
    lua_chon: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LanChay:
    """A batch that was run.

    ``cpu``, ``dong_ho``: seconds; ``cha``: CPU seconds of the process that hands out the jobs
    (all of them where it does them itself); ``bo_nho``: seconds since the start, kibibytes held
    by that process.
    """

    cpu: float
    dong_ho: float
    cha: float
    bo_nho: tuple[tuple[float, int], ...]


def de_bai(documents: int) -> DeBai:
    """Choose dossiers, periods and scopes that give about *documents* quarterly reports."""
    scopes = ["phuong", *cac_to()]
    if documents < len(scopes):
        chosen = [word for scope in scopes[:documents] for word in ("--pham-vi", scope)]
        return DeBai(1, documents, ("--ky", QUY[0], *chosen))
    quarters = min(len(QUY), max(1, round(documents / len(scopes))))
    count = max(1, round(documents / (len(scopes) * len(QUY))))
    periods = [word for quarter in QUY[:quarters] for word in ("--ky", quarter)]
    made = count * quarters * len(scopes)
    return DeBai(count, made, (*periods, "--pham-vi", "tat-ca"))


def viet_ho_so(folder: Path, count: int) -> int:
    """Write *count* dossiers that differ; give how many bytes one has."""
    base = ho_so(HOAT_DONG)
    for number in range(count):
        text = base + _KHAC_NHAU.format(number)
        (folder / f"phuong-{number:04}.yaml").write_text(text, encoding="utf-8")
    return len(base.encode())


def chay(folder: Path, out: Path, *options: str, jobs: int = 1) -> LanChay:
    """Run a batch, by default in one process, and look at it while it runs."""
    argv = [
        sys.executable, "-m", "reportgen", "batch", str(folder), "--loai", "bao_cao_quy",
        "--jobs", str(jobs), "-o", str(out), *options,
    ]  # fmt: skip
    before, started = os.times(), time.monotonic()
    process = subprocess.Popen(argv, cwd=GOC, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    memory, own = [], 0.0
    while process.poll() is None:
        time.sleep(_NHIP_GIAY)
        memory.append((time.monotonic() - started, _bo_nho(process.pid)))
        own = max(own, _cpu_rieng(process.pid))
    if process.returncode:
        raise SystemExit(f"batch dừng với mã {process.returncode}")
    after, wall = os.times(), time.monotonic() - started
    spent = (
        after.children_user + after.children_system
        - before.children_user - before.children_system
    )  # fmt: skip
    return LanChay(spent, wall, own, tuple(point for point in memory if point[1]))


def _bo_nho(pid: int) -> int:
    """Kibibytes a process holds; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


def _cpu_rieng(pid: int) -> float:
    """CPU seconds of a process without its children; 0 where the system does not tell."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _XUNG


def som_muon(memory: tuple[tuple[float, int], ...]) -> tuple[int, int]:
    """Give the most kibibytes held in the first two thirds of a run, and in the last."""
    third = math.ceil(len(memory) / 3)
    held = [kib for _, kib in memory]
    return max(held[: len(held) - third], default=0), max(held[len(held) - third :], default=0)


def do_lo(documents: int = MAC_DINH, *options: str) -> Iterator[Dong]:
    """Measure a batch of both formats; its budget is that of the fast engine."""
    from reportgen.writers.pdf import ENGINES

    task = de_bai(documents)
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name, "vao"), Path(name, "ra")
        folder.mkdir()
        viet_ho_so(folder, task.so_ho_so)
        ran = chay(folder, out, *task.lua_chon, *options)
        size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    made, (early, late) = task.so_van_ban, som_muon(ran.bo_nho)
    note = (
        f"{made / ran.cpu:.0f} văn bản/giây/lõi, {made / ran.dong_ho:.0f} theo đồng hồ; bộ nhớ "
        f"{early / 1024:.0f} MB rồi {late / 1024:.0f} MB; {size / made / 1024:.0f} KB một văn bản"
    )
    fast = "typst" in ENGINES and not options
    yield Dong(f"batch: {made} văn bản", ran.cpu / made, NGAN_SACH if fast else None, note)


def main() -> None:
    """Print the row for as many documents as asked for."""
    words = sys.argv[1:]
    count = int(words.pop(0)) if words and words[0].isdigit() else MAC_DINH
    for row in do_lo(count, *words):
        print(row)


if __name__ == "__main__":
    main()
