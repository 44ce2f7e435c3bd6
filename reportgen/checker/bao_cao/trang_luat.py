"""The page of a rule as help text."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import reportgen

_PHAN = re.compile(r"^## (.+)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TrangLuat:
    """Name, one sentence, and why."""

    ten: str
    tom_tat: str
    vi_sao: str


def thu_muc_luat() -> Path:
    """The pages that come with the program (in a checkout: ``docs/luat/``)."""
    package = Path(reportgen.__file__).parent
    inside = package / "_luat"
    return inside if inside.is_dir() else package.parent / "docs" / "luat"


@cache
def trang_luat(ma: str) -> TrangLuat | None:
    """The page of a rule; None for a code that has none."""
    path = thu_muc_luat() / f"{ma}.md"
    if not path.is_file():
        return None
    head, *parts = _PHAN.split(path.read_text(encoding="utf-8"))
    title, _, summary = head.partition("\n")
    sections = dict(zip(parts[::2], parts[1::2], strict=True))
    name = re.search(r"`([\w-]+)`", title)
    why = " ".join(sections.get("Vì sao", "").split())
    return TrangLuat(name[1] if name else ma, " ".join(summary.split()), why)
