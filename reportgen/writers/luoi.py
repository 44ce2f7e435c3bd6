"""Lay the cells of a table on its grid: which column each begins at, which places a span covers."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.layout.model import LaidOutCell, LaidOutTable


@dataclass(frozen=True, slots=True)
class Placed:
    """A place of the grid.

    ``rong``: width in twips; ``goc``: False under a vertical span; ``con``: whether the span goes
    on in the next row.
    """

    o: LaidOutCell
    cot: int
    rong: int
    goc: bool
    con: bool


def placed_rows(table: LaidOutTable) -> Iterator[tuple[Placed, ...]]:
    """Yield each row's places from left to right, those covered from above included."""
    hanging: dict[int, tuple[LaidOutCell, int]] = {}
    for row in table.hang:
        cells, places, column = iter(row.o), [], 0
        while column < len(table.rong):
            covered = hanging.pop(column, None)
            cell = covered[0] if covered else next(cells, None)
            if cell is None:
                break
            left = covered[1] if covered else cell.hang
            if left > 1:
                hanging[column] = (cell, left - 1)
            width = sum(table.rong[column : column + cell.cot])
            places.append(Placed(cell, column, width, goc=covered is None, con=left > 1))
            column += cell.cot
        yield tuple(places)
