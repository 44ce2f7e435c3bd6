"""Measure a batch: documents a second a core, memory of a worker from the beginning to the end.

python -m bench.lo [SỐ_VĂN_BẢN] [--dinh-dang docx,pdf] [--may-pdf auto]: ten thousand take minutes.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.do import Dong
from bench.sinh_ho_so import GOC, ho_so

MAC_DINH = 160
HOAT_DONG = 300
NGAN_SACH = 1 / 40
"""Seconds of a core for one document in both formats, by the fast engine."""
_KHAC_NHAU = "\n# hồ sơ số {}\n"
_NHIP_GIAY = 0.2


def viet_ho_so(folder: Path, documents: int) -> int:
    """Write so many dossiers that they give about *documents* reports; give how many they give."""
    base = ho_so(HOAT_DONG)
    each = 4 * (1 + base.count("  - ma: TDP"))
    count = max(1, round(documents / each))
    for number in range(count):
        text = base + _KHAC_NHAU.format(number)
        (folder / f"phuong-{number:04}.yaml").write_text(text, encoding="utf-8")
    return count * each


def chay(folder: Path, out: Path, *options: str) -> tuple[float, float, list[int]]:
    """Run a batch in one process; give its CPU seconds, those of the clock, kibibytes over time."""
    argv = [
        sys.executable, "-m", "reportgen", "batch", str(folder), "--loai", "bao_cao_quy",
        "--ky", "Q1", "--ky", "Q2", "--ky", "Q3", "--ky", "Q4", "--pham-vi", "tat-ca",
        "--jobs", "1", "-o", str(out), *options,
    ]  # fmt: skip
    before, started = os.times(), time.monotonic()
    process = subprocess.Popen(argv, cwd=GOC, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    memory = []
    while process.poll() is None:
        memory.append(_bo_nho(process.pid))
        time.sleep(_NHIP_GIAY)
    if process.returncode:
        raise SystemExit(f"batch dừng với mã {process.returncode}")
    after, wall = os.times(), time.monotonic() - started
    spent = (
        after.children_user + after.children_system
        - before.children_user - before.children_system
    )  # fmt: skip
    return spent, wall, memory


def _bo_nho(pid: int) -> int:
    """Kibibytes a process holds; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


def do_lo(documents: int = MAC_DINH, *options: str) -> Iterator[Dong]:
    """Measure a batch of both formats; its budget is that of the fast engine."""
    from reportgen.writers.pdf import ENGINES

    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name, "vao"), Path(name, "ra")
        folder.mkdir()
        made = viet_ho_so(folder, documents)
        spent, wall, memory = chay(folder, out, *options)
        size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    third = max(1, len(memory) // 3)
    early, late = max(memory[: 2 * third], default=0), max(memory[-third:], default=0)
    note = (
        f"{made / spent:.0f} văn bản/giây/lõi, {made / wall:.0f} theo đồng hồ; bộ nhớ "
        f"{early / 1024:.0f} MB rồi {late / 1024:.0f} MB; {size / made / 1024:.0f} KB một văn bản"
    )
    fast = "typst" in ENGINES and not options
    yield Dong(f"batch: {made} văn bản", spent / made, NGAN_SACH if fast else None, note)


def main() -> None:
    """Print the row for as many documents as asked for."""
    words = sys.argv[1:]
    count = int(words.pop(0)) if words and words[0].isdigit() else MAC_DINH
    for row in do_lo(count, *words):
        print(row)


if __name__ == "__main__":
    main()
