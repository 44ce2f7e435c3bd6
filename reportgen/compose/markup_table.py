"""Tables typed in a template: consecutive ``|`` lines become one `Table`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportgen.compose.environment import DATA_BEGIN, DATA_END
from reportgen.compose.inline import parse_inline, text_of
from reportgen.compose.template_errors import SAI_BANG
from reportgen.diagnostics import Diagnostic, Location, error
from reportgen.document.tree import Block, Cell, Column, Origin, Row, Runs, Table

_CELL = re.compile(rf"(?:{DATA_BEGIN}[^{DATA_END}]*{DATA_END}|\\.|[^|])*")
_RULE = re.compile(r":?-{3,}:?")
_CANH = {(False, False): "trai", (True, False): "trai", (True, True): "giua", (False, True): "phai"}


@dataclass(frozen=True, slots=True)
class DongBang:
    """One ``|`` line; ``canh`` holds the alignments when it is the line under a header."""

    o: tuple[Runs, ...]
    canh: tuple[str, ...]
    origin: Origin


def read_row(line: str, origin: Origin) -> DongBang:
    """Split *line* at its own ``|`` signs; those that are data or follow a backslash stay text."""
    inner = line[1:]
    cells: list[str] = []
    at = 0
    while at <= len(inner):
        found = _CELL.match(inner, at)
        cells.append(found[0].strip() if found else "")
        at = (found.end() if found else at) + 1
    if len(cells) > 1 and not cells[-1]:
        cells.pop()
    if all(_RULE.fullmatch(cell) for cell in cells):
        canh = tuple(_CANH[cell.startswith(":"), cell.endswith(":")] for cell in cells)
        return DongBang((), canh, origin)
    return DongBang(tuple(parse_inline(cell) for cell in cells), (), origin)


def build_tables(
    blocks: Sequence[Block | DongBang], problems: list[Diagnostic]
) -> tuple[Block, ...]:
    """Return *blocks* with each series of rows made one table; a table without rows is left out.

    A row with a ``|---|`` line under it is a header, so it begins a new table.
    """
    done: list[Block] = []
    series: list[DongBang] = []
    for block in blocks:
        if isinstance(block, DongBang):
            series.append(block)
            continue
        done.extend(_tables(series, problems))
        series = []
        done.append(block)
    done.extend(_tables(series, problems))
    return tuple(done)


def _tables(series: list[DongBang], problems: list[Diagnostic]) -> list[Table]:
    """Cut *series* at its headers and build each part."""
    starts = [index - 1 for index, row in enumerate(series) if row.canh and index]
    cuts = sorted({0, *starts, len(series)})
    parts = [series[a:b] for a, b in pairwise(cuts)]
    return [table for part in parts if (table := _table(part, problems))]


def _table(part: list[DongBang], problems: list[Diagnostic]) -> Table | None:
    """Build one table of equal columns."""
    rules = [row for row in part if row.canh]
    header = part[0] if rules and not part[0].canh else None
    if rules and header is None:
        _fail('dòng "|---|" phải đứng ngay dưới dòng tên cột', rules[0], problems)
        return None
    width = len(part[0].o)
    body = [row for row in part if row is not header and not row.canh]
    for row in part:
        count = len(row.canh or row.o)
        if count != width:
            _fail(f"hàng này có {count} ô, hàng đầu của bảng có {width} ô", row, problems)
            return None
    if not body:
        return None
    canh = rules[0].canh if rules else ("trai",) * width
    names = header.o if header else ((),) * width
    columns = tuple(Column(text_of(ten), 1.0, side) for ten, side in zip(names, canh, strict=True))
    return Table(
        columns,
        (_row(header),) if header else (),
        tuple(_row(row) for row in body),
        origin=part[0].origin,
    )


def _row(row: DongBang) -> Row:
    return Row(tuple(Cell(runs) for runs in row.o))


def _fail(message: str, row: DongBang, problems: list[Diagnostic]) -> None:
    place = Location(row.origin.tep, row.origin.dong)
    hint = "mỗi hàng viết đủ ô, ô trống viết | |"
    problems.append(error(SAI_BANG, message, place, hint=hint))
