"""Progress on standard error: a bar on a terminal, a line now and then elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reportgen.cli import console

# Fewer are done before anyone would look.
DANG_KE = 12
_PHAN = 10


@contextmanager
def tien_do(viec: str) -> Iterator[Callable[[int, int, str], None]]:
    """Give a function to call with how many are done, of how many, and the last one's name."""
    if sys.stderr.isatty():
        with _thanh(viec) as report:
            yield report
    else:
        yield _dong(viec)


def _dong(viec: str) -> Callable[[int, int, str], None]:
    """Say each tenth of the way."""

    def report(done: int, total: int, name: str) -> None:
        del name
        before = (done - 1) * _PHAN // total
        if total >= DANG_KE and done * _PHAN // total > before:
            console.ghi_chu(f"{viec}: {done}/{total} tệp")

    return report


@contextmanager
def _thanh(viec: str) -> Iterator[Callable[[int, int, str], None]]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[ten]}", table_column=None),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = None

        def report(done: int, total: int, name: str) -> None:
            nonlocal task
            if total < DANG_KE:
                return
            if task is None:
                task = bar.add_task(viec, total=total, ten="")
            bar.update(task, completed=done, ten=escape(name.rsplit("/", 1)[-1][:30]))

        yield report
