"""A unit's own templates that came as data: put on the disk of this process, called as at home."""

import atexit
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Location
from reportgen.lo.goi import ThuMucMau, mau_con_nguyen

_TEN_THAT: dict[str, str] = {}


@lru_cache(maxsize=8)
def mo_mau(folder: ThuMucMau) -> Path:
    """Give a folder with these templates: their own where it stands here too, else a copy."""
    if mau_con_nguyen(folder):
        return Path(folder.ten)
    place = tempfile.TemporaryDirectory(prefix="reportgen-mau-")
    atexit.register(place.cleanup)
    for name, data in folder.tep:
        path = Path(place.name, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    _TEN_THAT[Path(place.name).as_posix()] = Path(folder.ten).as_posix()
    return Path(place.name)


def dat_ten(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Call the files of copied folders as their owner does."""
    return tuple(
        replace(d, location=_ten(d.location), related=tuple(_ten(one) for one in d.related))
        for d in found
    )


def _ten(place: Location) -> Location:
    for copy, real in _TEN_THAT.items():
        if place.tep.startswith(copy):
            return replace(place, tep=real + place.tep.removeprefix(copy))
    return place
