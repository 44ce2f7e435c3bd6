"""Progress of a batch on standard error: a bar on a terminal, a line now and then elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reportgen.cli import console

if TYPE_CHECKING:
    from reportgen.app import TienDo

Bao = Callable[["TienDo"], None]
_NHIP_GIAY = 10.0
_PHUT = 60
_GIO = 60


@contextmanager
def tien_do_lo() -> Iterator[Bao]:
    """Give a function to call with how far the batch is."""
    if sys.stderr.isatty():
        with _thanh() as report:
            yield report
    else:
        yield _dong()


def so_le(value: float) -> str:
    """Give a number with one decimal, after a comma."""
    return f"{value:.1f}".replace(".", ",")


def thoi_gian(seconds: float) -> str:
    """Give a length of time as people say it: 45 giây, 3 phút 20 giây, 2 giờ 5 phút."""
    whole = round(seconds)
    minutes, rest = divmod(whole, _PHUT)
    hours, minutes = divmod(minutes, _GIO)
    if hours:
        return f"{hours} giờ {minutes} phút"
    return f"{minutes} phút {rest} giây" if minutes else f"{rest} giây"


def cau(far: "TienDo") -> str:
    """Give the state as one line of words."""
    about = "" if far.chac else "khoảng "
    parts = [f"{far.da_qua}/{about}{far.tong} văn bản"]
    if far.xong and far.giay:
        parts.append(f"{so_le(far.xong / far.giay)} văn bản/giây")
    if far.loi:
        parts.append(f"{far.loi} lỗi")
    if far.con_giay:
        parts.append(f"còn chừng {thoi_gian(far.con_giay)}")
    return ", ".join(parts)


def _dong() -> Bao:
    """Say it every ten seconds."""
    last = time.monotonic()

    def report(far: "TienDo") -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _NHIP_GIAY:
            last = now
            console.ghi_chu(cau(far))

    return report


@contextmanager
def _thanh() -> Iterator[Bao]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (TextColumn("Đang làm"), BarColumn(bar_width=None), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True, expand=True) as bar:
        task = bar.add_task("đang đọc hồ sơ…", total=None)

        def report(far: "TienDo") -> None:
            bar.update(task, total=far.tong or None, completed=far.da_qua, description=cau(far))

        yield report
