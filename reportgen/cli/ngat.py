"""Ctrl-C in a long command: the first asks it to end soon, the second ends it at once."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from reportgen.cli import console


@contextmanager
def ngat_em() -> Iterator[Callable[[], bool]]:
    """Give a function that tells whether Ctrl-C was pressed."""
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield asked.is_set
        return

    def on_signal(number: int, frame: FrameType | None) -> None:
        del number, frame
        signal.signal(signal.SIGINT, before)
        asked.set()
        console.ghi_chu("\nĐang dừng, chờ làm nốt văn bản dở tay… (Ctrl-C lần nữa để dừng ngay)")

    before = signal.signal(signal.SIGINT, on_signal)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)
