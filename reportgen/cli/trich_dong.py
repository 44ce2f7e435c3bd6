"""Quote the line of a file that a problem stands on, with the place underlined."""

from functools import lru_cache
from itertools import takewhile
from pathlib import Path

from reportgen.diagnostics import Location

RONG = 96
LON_NHAT = 20_000_000
_DUNG = ",}]#"


@lru_cache(maxsize=8)
def _cac_dong(path: str) -> tuple[str, ...]:
    try:
        with Path(path).open("rb") as file:
            content = file.read(LON_NHAT + 1)
        return () if len(content) > LON_NHAT else tuple(content.decode("utf-8").splitlines())
    except (OSError, ValueError):
        return ()


def quen() -> None:
    """Forget the lines read so far."""
    _cac_dong.cache_clear()


def dong_nguon(location: Location) -> list[str]:
    """Give the quoted line and the underline; nothing when the place is not in a text file.

    A long line is cut to a window of ``RONG`` characters around the place.
    """
    lines = _cac_dong(location.tep) if location.tep and location.dong and not location.o else ()
    if location.dong > len(lines) or not lines:
        return []
    line = lines[location.dong - 1].replace("\t", " ")
    if not line.strip():
        return []
    number = f"    {location.dong} | "
    if not 0 < location.cot <= len(line):
        return [number + line[:RONG].rstrip()]
    start = max(0, location.cot - 1 - RONG // 2) if len(line) > RONG else 0
    shown = line[start : start + RONG]
    column = location.cot - 1 - start
    length = len("".join(takewhile(lambda c: c not in _DUNG, shown[column:])).rstrip())
    return [
        number + shown.rstrip(),
        " " * (len(number) - 2) + "| " + " " * column + "^" * max(1, length),
    ]
