"""Change one entry of a large file without reading the whole file again.

The lines of an entry of a block list are a small file of their own: the change is made, and read
back, there; every other line stays as it is. Where the file is written in another way, the change
is made in the whole.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportgen.yaml_source.nut import NutBang, NutDanhSach
from reportgen.yaml_source.tep_chu import tach_ma

Duong = tuple[str | int, ...]
_GACH = re.compile(r" *- +")
_XUONG_LA = re.compile("\r(?!\n)|[\u0085\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class CuaSo:
    """A small file ``giua`` of the lines in question, which begins with the line ``dau``.

    ``truoc``, ``sau``: the bytes of the lines around; ``duong``: the place in the small file.
    """

    truoc: bytes
    dau: bytes
    giua: bytes
    sau: bytes
    duong: Duong


def trong_cua_so(
    du_lieu: bytes,
    goc: NutBang | None,
    duong: Sequence[str | int],
    lam: Callable[[bytes, Duong], bytes | None],
) -> bytes | None:
    """Give what *lam* makes of a file, having shown it only the lines around *duong*.

    Args:
        du_lieu: the file.
        goc: its nodes, with the places they were read at.
        duong: the entry that changes; a list, when an entry is added at its end.
        lam: makes the new bytes of a file, the place given; None when it finds no safe way.
    """
    cua = thu_hep(du_lieu, goc, tuple(duong)) if goc is not None else None
    made = lam(cua.giua, cua.duong) if cua else None
    if cua and made and made.startswith(cua.dau):
        return cua.truoc + made[len(cua.dau) :] + cua.sau
    return lam(du_lieu, tuple(duong))


def thu_hep(du_lieu: bytes, goc: NutBang, duong: Duong) -> CuaSo | None:
    """Cut out the lines around *duong*; None when they cannot be told from the others."""
    entries = goc.muc.get(str(duong[0])) if duong else None
    if not isinstance(entries, NutDanhSach) or not entries.muc or entries.chi_so_goc:
        return None
    code, mark, text = tach_ma(du_lieu)
    if code != "utf-8" or _XUONG_LA.search(text):
        return None
    lines = text.split("\n")
    starts = [node.dong - 1 for node in entries.muc]
    column = {entries.muc[i].cot for i in (0, -1)}
    index = _so(duong, len(starts))
    if index is None or len(column) > 1 or any(a >= b for a, b in zip(starts, starts[1:])):  # noqa: B905, RUF007 - pairs of neighbours
        return None
    first, last = _quanh(index, duong, len(starts))
    bounds = [*starts, _het(goc, str(duong[0]), len(lines))]
    heads = (lines[starts[i]][: entries.muc[i].cot - 1] for i in range(first, last + 1))
    if not all(_GACH.fullmatch(head) for head in heads):
        return None
    cut = [sum(map(len, lines[:at])) + at for at in (bounds[first], bounds[last + 1])]
    cut[1] = min(cut[1], len(text))
    end = "\r\n" if lines[0].endswith("\r") else "\n"
    head = f"{duong[0]}:{end}".encode()
    place = (duong[0], index - first, *duong[2:]) if len(duong) > 1 else duong
    before, inside, after = (text[: cut[0]], text[cut[0] : cut[1]], text[cut[1] :])
    return CuaSo(mark + before.encode(), head, head + inside.encode(), after.encode(), place)


def _so(duong: Duong, size: int) -> int | None:
    """Index of the entry in question: the last when one is added."""
    if len(duong) == 1:
        return size - 1
    step = duong[1]
    return step if isinstance(step, int) and step < size else None


def _quanh(index: int, duong: Duong, size: int) -> tuple[int, int]:
    """First and last entry to show: one beside it, so that it is not the only one of its list."""
    if len(duong) != 2:  # noqa: PLR2004 - a list and an index: the entry itself may go
        return index, index
    return (index, index + 1) if index + 1 < size else (max(0, index - 1), index)


def _het(goc: NutBang, khoa: str, size: int) -> int:
    """The line that the next part of the file begins at."""
    here = goc.khoa[khoa].dong
    return min((key.dong - 1 for key in goc.khoa.values() if key.dong > here), default=size)
