"""Rules of the catalogue that no file alone can answer, with the reason."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class KhongKiemDuoc:
    """A rule of the catalogue: code, what it asks, why a file does not tell."""

    ma: str
    ten: str
    ly_do: str


@cache
def luat_khong_kiem_duoc() -> tuple[KhongKiemDuoc, ...]:
    """Every such rule, in the order of the list that comes with the checker."""
    path = files("reportgen.checker") / "khong_kiem_duoc.toml"
    if not path.is_file():
        return ()
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["luat"]
    return tuple(KhongKiemDuoc(row["ma"], row["ten"], row["ly_do"]) for row in rows)
