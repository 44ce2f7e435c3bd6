"""What the names and tables of each source mean, in Vietnamese."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

CHUNG, BANG = "chung", "bang"


@cache
def nghia() -> Mapping[str, Mapping[str, str]]:
    """Meanings by source and name; ``chung``: of every source, ``bang``: of the tables."""
    text = files("reportgen.compose.nguon").joinpath("nghia.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
