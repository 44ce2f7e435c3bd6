"""WeasyPrint may not grumble: whatever it warns of fails the test."""

import logging
from collections.abc import Iterator

import pytest


class _Raising(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        raise AssertionError(f"WeasyPrint: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _khong_canh_bao() -> Iterator[None]:
    handler = _Raising(logging.WARNING)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)
