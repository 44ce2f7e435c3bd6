"""Cells, rows and figures of tables, each printed one way."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from reportgen.aggregate.facts import SoLieu, SoSanh, TyLe
from reportgen.document.tree import Cell, Column, Row, Run, Table
from reportgen.domain.danh_muc import ten_in
from reportgen.text_vn import so_dem, so_le, viet_hoa_dau

MILLION = 1_000_000
NO_DATA = "-"
SHORT_UNIT = len("triệu đồng")


def run(text: str) -> tuple[Run, ...]:
    """A text as runs."""
    return (Run(text),) if text else ()


def cell(text: str, **more: object) -> Cell:
    """A cell of plain text."""
    return Cell(run(text), **more)  # type: ignore[arg-type]  # cot, hang, canh


def o_ma(bang: str, ma: str) -> str:
    """Printed name of a code as it begins a cell."""
    return viet_hoa_dau(ten_in(bang, ma))


def row(texts: Iterable[str], *, dam: bool = False) -> Row:
    """A row of plain texts."""
    return Row(tuple(cell(t) for t in texts), dam)


def unit(text: str) -> str:
    """A unit of measure; a short one stays on one line."""
    return text.replace(" ", "\u00a0") if len(text) <= SHORT_UNIT else text


def table(
    columns: Sequence[tuple[str, float, str]], body: Sequence[Row], name: str = ""
) -> Table | None:
    """A table with one header row from (heading, relative width, alignment); None without rows."""
    if not body:
        return None
    cols = tuple(Column(head, width, align) for head, width, align in columns)
    return Table(cols, (row(head for head, _, _ in columns),), tuple(body), name)


def value(key: str, amount: int | Decimal | None) -> str:
    """A figure as a table prints it: money in millions, exactly; a dash where there is no data."""
    if amount is None:
        return NO_DATA
    if key == "so_tien":
        return _exact(Decimal(amount) / MILLION)
    return so_dem(int(amount)) if amount == int(amount) else so_le(Decimal(amount))


def _exact(amount: Decimal) -> str:
    text = f"{amount.normalize():f}"
    whole, _, fraction = text.partition(".")
    return so_dem(int(whole)) + ("," + fraction if fraction else "")


def figure(key: str, so_lieu: SoLieu | None) -> str:
    """A figure of the facts as a table prints it, its sign after it; a dash where there is none."""
    return NO_DATA if so_lieu is None else value(key, so_lieu.gia_tri) + so_lieu.dau_nguon


def base(key: str, comparison: SoSanh | None) -> str:
    """The figure compared with, its sign after it; a dash where there is none."""
    if comparison is None or comparison.truoc is None:
        return NO_DATA
    return value(key, comparison.truoc) + comparison.dau_nguon


def difference(key: str, comparison: SoSanh | None) -> str:
    """ "+12", "-181", "0", or a dash where there is nothing to compare with."""
    if comparison is None or comparison.chenh is None:
        return NO_DATA
    size = value(key, comparison.do_lon)
    if comparison.chenh == 0:
        return "0"
    return ("+" if comparison.chenh > 0 else "-") + size


def rate(ty_le: TyLe) -> str:
    """ "14/15", or a dash when nothing was to be done."""
    if not ty_le.mau_so.gia_tri:
        return NO_DATA
    part, whole = ty_le.tu_so, ty_le.mau_so
    return (
        f"{so_dem(int(part.gia_tri))}{part.dau_nguon}/{so_dem(int(whole.gia_tri))}{whole.dau_nguon}"
    )


def percent(ty_le: TyLe) -> str:
    """ "84,6%", or a dash when nothing was to be done."""
    return (
        NO_DATA
        if ty_le.phan_tram is None
        else f"{so_le(ty_le.phan_tram, 1)}%{ty_le.tu_so.dau_nguon}"
    )
