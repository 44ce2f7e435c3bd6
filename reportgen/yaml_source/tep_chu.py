"""The text of a YAML file while changes are made to it: its lines, its nodes' places, its bytes."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from reportgen.yaml_source.chu_tho import va_giu_cho
from reportgen.yaml_source.nut import Nut, NutBang, NutChu, NutDanhSach

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DONG = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


@dataclass(frozen=True, slots=True)
class Sua:
    """A change: from one place of the text to another (line and column from 0), new text."""

    tu: tuple[int, int]
    den: tuple[int, int]
    chu: str


def tach_ma(du_lieu: bytes) -> tuple[str, bytes, str]:
    """Encoding, byte order mark and text of a file; newlines as they are."""
    for dau, ma in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if du_lieu.startswith(dau):
            return ma, dau, du_lieu[len(dau) :].decode(ma, "surrogatepass")
    return "utf-8", b"", du_lieu.decode("utf-8", "replace")


def cac_nut(chu: str) -> Any:  # noqa: ANN401 - a node of the library
    """Give the library's tree of a text, None when it cannot be read."""
    try:
        return yaml.compose(va_giu_cho(chu), Loader=_Loader)
    except yaml.YAMLError:
        return None


class Tep:
    """A file's lines as they are, and the tree the library made of it."""

    def __init__(self, chu: str, goc: Any) -> None:  # noqa: ANN401 - a node of the library
        self.dong = _DONG.findall(chu)
        self.goc = goc
        nhieu = [d for d in self.dong if d.endswith(("\n", "\r"))]
        self._xuong = self.xuong_cua(nhieu[0]) if nhieu else "\n"

    def xuong_dong(self, so: int) -> str:
        """Line ending at line *so*, else the one of the file."""
        return self.xuong_cua(self.dong[so]) if 0 <= so < len(self.dong) else self._xuong

    def xuong_cua(self, dong: str) -> str:
        """Line ending of *dong*; the file's where it has none."""
        co = dong[len(dong.rstrip("\r\n")) :]
        return co or getattr(self, "_xuong", "\n")

    def sau_dong(self, so: int, cac_dong: list[str]) -> Sua:
        """Put lines in after line *so* (-1: at the end of the file)."""
        so = len(self.dong) - 1 if so < 0 or so >= len(self.dong) else so
        if so < 0:
            return Sua((0, 0), (0, 0), "".join(d + self._xuong for d in cac_dong))
        xuong = self.xuong_dong(so)
        if not self.dong[so].endswith(("\n", "\r")):
            cho = (so, len(self.dong[so]))
            return Sua(cho, cho, "".join(xuong + d for d in cac_dong))
        return Sua((so + 1, 0), (so + 1, 0), "".join(d + xuong for d in cac_dong))


def cuoi_nut(nut: Any) -> tuple[int, int]:  # noqa: ANN401 - a node of the library
    """Where the last word of a node ends."""
    while not getattr(nut, "flow_style", None) and not isinstance(nut, yaml.ScalarNode):
        if not nut.value:
            break
        nut = nut.value[-1][1] if isinstance(nut, yaml.MappingNode) else nut.value[-1]
    return nut.end_mark.line, nut.end_mark.column


def ap_dung(chu: str, cac_sua: Sequence[Sua]) -> str:
    """Make the changes in *chu*, from the last to the first."""
    dau_dong = [0]
    for dong in _DONG.findall(chu):
        dau_dong.append(dau_dong[-1] + len(dong))
    for sua in sorted(cac_sua, key=lambda s: s.tu, reverse=True):
        tu, den = (dau_dong[min(d, len(dau_dong) - 1)] + c for d, c in (sua.tu, sua.den))
        chu = chu[:tu] + sua.chu + chu[den:]
    return chu


def tran(nut: Nut | None) -> object:
    """Plain values of a tree, to compare what readers see."""
    if isinstance(nut, NutBang):
        return {khoa: tran(con) for khoa, con in nut.muc.items()}
    if isinstance(nut, NutDanhSach):
        return [tran(con) for con in nut.muc]
    return nut.chu if isinstance(nut, NutChu) else None
