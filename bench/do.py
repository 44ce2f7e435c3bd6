"""Measure: CPU time of this process or of its children, the median of several runs."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

IT_NHAT = 5
NHIEU_NHAT = 40
DU_LAU = 1.5


@dataclass(frozen=True, slots=True)
class Dong:
    """A row of the result: seconds measured, the budget in seconds or None, what it is."""

    viec: str
    giay: float
    ngan_sach: float | None = None
    ghi_chu: str = ""

    @property
    def vuot(self) -> bool:
        """Whether the budget is exceeded."""
        return self.ngan_sach is not None and self.giay > self.ngan_sach

    def __str__(self) -> str:
        """One line for people, in milliseconds."""
        budget = "" if self.ngan_sach is None else f"{self.ngan_sach * 1000:10.0f}"
        mark = "VƯỢT" if self.vuot else ""
        return (
            f"{self.viec:<46}{self.giay * 1000:10.1f}{budget:>10} {mark:<5}{self.ghi_chu}".rstrip()
        )


def cpu(work: Callable[[], object], at_least: int = IT_NHAT) -> float:
    """Give the median CPU seconds of *work*, run once before to warm up."""
    work()
    spent: list[float] = []
    while len(spent) < at_least or (sum(spent) < DU_LAU and len(spent) < NHIEU_NHAT):
        before = time.process_time()
        work()
        spent.append(time.process_time() - before)
    return statistics.median(spent)


def cpu_con(argv: Sequence[str], runs: int = IT_NHAT) -> tuple[float, float]:
    """Give the median CPU and wall seconds of a child process, run once before to warm up."""
    spent, wall = [], []
    for run in range(runs + 1):
        before, started = os.times(), time.monotonic()
        subprocess.run(argv, check=True, capture_output=True)
        after, ended = os.times(), time.monotonic()
        if run:
            spent.append(
                after.children_user + after.children_system
                - before.children_user - before.children_system
            )  # fmt: skip
            wall.append(ended - started)
    return statistics.median(spent), statistics.median(wall)
