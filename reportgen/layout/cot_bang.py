"""Columns of a table: whole widths that sum to the text area, wide enough for their words."""

from collections.abc import Iterator, Sequence
from math import ceil

from reportgen.document.tree import Cell, Row


def chia_rong(phan: Sequence[float], tong: int) -> tuple[int, ...]:
    """Share *tong* twips by the relative widths *phan*; the shares are whole and sum to *tong*.

    The twips lost by rounding go to the largest remainders, the first of equals first.
    """
    total = sum(phan)
    exact = [tong * part / total for part in phan]
    shares = [int(value) for value in exact]
    order = sorted(range(len(phan)), key=lambda i: (shares[i] - exact[i], i))
    for i in order[: tong - sum(shares)]:
        shares[i] += 1
    return tuple(shares)


def noi_rong(shares: Sequence[int], least: Sequence[float]) -> tuple[int, ...]:
    """Widen columns narrower than *least*, their widest word, at the cost of the others.

    The sum stays; columns that cannot all be wide enough stay as they are.
    """
    total = sum(shares)
    held = {i: ceil(need) for i, need in enumerate(least) if need > shares[i]}
    while held:
        free = [i for i in range(len(shares)) if i not in held]
        rest = total - sum(held.values())
        if not free or rest < sum(least[i] for i in free):
            return tuple(shares)
        shared = dict(zip(free, chia_rong([shares[i] for i in free], rest), strict=True))
        narrow = {i: ceil(least[i]) for i in free if shared[i] < least[i]}
        if not narrow:
            return tuple(held[i] if i in held else shared[i] for i in range(len(shares)))
        held |= narrow
    return tuple(shares)


def vi_tri(rows: Sequence[Row], columns: int) -> Iterator[tuple[tuple[int, Cell], ...]]:
    """Give each row's cells with the columns they begin in, spans from above passed over."""
    busy = [0] * columns
    for row in rows:
        placed, at = [], 0
        for cell in row.cells:
            while at < columns - 1 and busy[at]:
                at += 1
            placed.append((min(at, columns - 1), cell))
            for taken in range(at, min(at + cell.cot, columns)):
                busy[taken] = cell.hang
            at += cell.cot
        busy = [max(left - 1, 0) for left in busy]
        yield tuple(placed)
