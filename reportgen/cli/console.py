"""Write to people and to programs: results on standard output, all else on standard error.

Rich is used only when standard output is a terminal; a file or a pipe gets plain aligned text.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reportgen.cli.trich_dong import dong_nguon, quen
from reportgen.diagnostics import Diagnostic, Result, Severity, dem_theo_muc

if TYPE_CHECKING:
    from reportgen.app import TepDaGhi

Hang = Sequence[str]


def dem(found: Iterable[Diagnostic]) -> str:
    """Count problems by severity, in words."""
    return dem_theo_muc(found, "không có vấn đề")


def in_json(value: object) -> None:
    """Print one JSON object on standard output."""
    sys.stdout.write(chu_json(value))


def chu_json(value: object) -> str:
    """Give one JSON object as text."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def in_nguyen(text: str) -> None:
    """Print a result that has its own line feeds."""
    sys.stdout.write(text)


def in_dong(text: str = "") -> None:
    """Print a line of the result."""
    sys.stdout.write(text + "\n")


def ghi_chu(text: str) -> None:
    """Print a line of progress or a note on standard error, at once."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def dong_van_de(diagnostic: Diagnostic, *, kem_nguon: bool = True) -> str:
    """Give a diagnostic as lines: ``tệp:dòng:cột: lỗi MÃ: câu``, then what helps to mend it.

    kem_nguon: quote the line of the file with the place underlined, where the file can be read;
    information is never quoted.
    """
    place = str(diagnostic.location)
    head = f"{diagnostic.severity.nhan} {diagnostic.code}: {diagnostic.message}"
    lines = [f"{place}: {head}" if place else head]
    if kem_nguon and diagnostic.severity is not Severity.THONG_TIN:
        lines += dong_nguon(diagnostic.location)
    if diagnostic.hint:
        lines.append(f"    gợi ý: {diagnostic.hint}")
    if diagnostic.clause:
        lines.append(f"    căn cứ: {diagnostic.clause}")
    lines += [f"    xem thêm: {other}" for other in diagnostic.related]
    return "\n".join(lines)


def quen_dong_nguon() -> None:
    """Read files anew when their lines are quoted next: they may have been saved since."""
    quen()


def in_van_de(diagnostics: Iterable[Diagnostic], *, ra_loi: bool = True) -> None:
    """Print diagnostics on standard error, or on standard output when they are the result."""
    stream = sys.stderr if ra_loi else sys.stdout
    for diagnostic in diagnostics:
        stream.write(dong_van_de(diagnostic) + "\n")


def in_da_ghi(result: "Result[TepDaGhi]") -> None:
    """Print what was noticed, then which file was written and what it holds."""
    in_van_de(result.diagnostics)
    if result.value is not None:
        holds = f": {result.value.noi_dung}" if result.value.noi_dung else ""
        in_dong(f"Đã ghi {result.value.duong_dan}{holds}")


def bang(ten: str, cot: Hang, hang: Iterable[Hang], *, canh_phai: Iterable[int] = ()) -> None:
    """Print a table; *canh_phai* are the columns, counted from 0, that stand to the right."""
    rows = [tuple(row) for row in hang]
    right = frozenset(canh_phai)
    if sys.stdout.isatty():
        _bang_rich(ten, cot, rows, right)
    else:
        _bang_tron(ten, cot, rows, right)


def _bang_rich(ten: str, cot: Hang, hang: list[tuple[str, ...]], right: frozenset[int]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(ten, style="bold") if ten else None, title_justify="left")
    for index, header in enumerate(cot):
        table.add_column(
            Text(header), justify="right" if index in right else "left", overflow="fold"
        )
    for row in hang:
        table.add_row(*(Text(cell) for cell in row))
    Console(file=sys.stdout).print(table)


def _bang_tron(ten: str, cot: Hang, hang: list[tuple[str, ...]], right: frozenset[int]) -> None:
    widths = [max(len(row[index]) for row in (tuple(cot), *hang)) for index in range(len(cot))]
    if ten:
        in_dong(ten)
    for row in (tuple(cot), *hang):
        cells = (
            cell.rjust(width) if index in right else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        in_dong("  ".join(cells).rstrip())


def so_viet(value: object) -> str:
    """Give a number as people write it: 6.500.000, 12,5; an absent one as a dash."""
    if value is None:
        return "–"
    text = f"{value:,f}" if not isinstance(value, int) else f"{value:,}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))
