"""Write a tree as text for people to read and compare: one line a block, nothing left out.

Where a block came from (``origin``) is not part of what a document says and is not written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import assert_never

from reportgen.document.tree import (
    Block,
    Cell,
    Dieu,
    Heading,
    Item,
    Paragraph,
    PhuLuc,
    Row,
    Runs,
    Table,
    TheThuc,
    VanBan,
)

_MARKS = (("dam", "**"), ("nghieng", "//"), ("gach_chan", "__"))


def dump(document: VanBan) -> str:
    """Give the whole of *document*: components, body, appendices, properties."""
    return "\n".join(_lines(document)) + "\n"


def _lines(document: VanBan) -> Iterator[str]:
    yield "[the_thuc]"
    yield from _components(document.the_thuc)
    yield from ("", "[noi_dung]")
    yield from _blocks(document.noi_dung)
    for appendix in document.phu_luc:
        yield from _appendix(appendix)
    yield from ("", "[tep]", f"kieu_danh_so = {document.kieu_danh_so}")
    if document.kho_giay != "A4":
        yield f"kho_giay = {document.kho_giay}"
    if document.khuon:
        yield f"khuon = {document.khuon}"
    if document.in_chim:
        yield f"in_chim = {document.in_chim}"
    yield from (f"{name} = {value}" for name, value in sorted(document.thuoc_tinh.items()))


def _components(the_thuc: TheThuc) -> Iterator[str]:
    for name, value in _leaves(the_thuc, ""):
        yield f"{name} = {value}"


def _leaves(node: object, name: str) -> Iterator[tuple[str, str]]:
    """Give each filled field by its path; an absent or empty one is not written."""
    if is_dataclass(node):
        for field in fields(node):
            path = f"{name}.{field.name}" if name else field.name
            yield from _leaves(getattr(node, field.name), path)
    elif isinstance(node, tuple):
        for index, child in enumerate(node, start=1):
            yield from _leaves(child, f"{name}[{index}]")
    elif isinstance(node, Enum):
        yield name, str(node.value)
    elif isinstance(node, bytes):
        yield name, f"{len(node)} byte"
    elif node is not None and node != "" and node is not False:
        yield name, "có" if node is True else str(node).replace("\n", " / ")


def _appendix(appendix: PhuLuc) -> Iterator[str]:
    yield ""
    yield f"[phu_luc {appendix.so or ''}".rstrip() + (" ngang]" if appendix.ngang else "]")
    if appendix.ten_loai:
        yield f"ten_loai = {appendix.ten_loai}"
    yield f"ten = {appendix.ten}"
    if appendix.kem_theo:
        yield f"kem_theo = {appendix.kem_theo}"
    yield from _blocks(appendix.noi_dung)


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            number = block.so or ("#" if block.danh_so else "")
            yield f"H{block.cap} {number} {_text(block.runs)}".replace("  ", " ", 1)
        case Paragraph():
            sign = block.dong or ("G" if block.canh_giua else "P")
            yield f"{sign}  {_text(block.runs)}"
        case Item():
            yield f"{block.dau or '.'}  {_text(block.runs)}"
        case Dieu():
            title = f" {_text(block.ten)}" if block.ten else ""
            text = f" | {_text(block.noi_dung)}" if block.noi_dung else ""
            yield f"Điều {block.so}.{title}{text}"
        case Table():
            yield from _table(block)
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    columns = "; ".join(f"{c.ten} {c.rong:g} {c.canh}".strip() for c in table.cot)
    yield f"T  {table.ten} ({columns})".replace("   ", "  ")
    yield from (_row("đầu", row) for row in table.dau)
    yield from (_row("hàng", row) for row in table.than)


def _row(kind: str, row: Row) -> str:
    cells = " | ".join(map(_cell, row.cells))
    return f"   {kind}{'*' if row.dam else ''}: {cells}".rstrip()


def _cell(cell: Cell) -> str:
    """Give the text of a cell, after it its spans as "2x1", its own alignment, what is drawn."""
    spans = f"{{{cell.cot}x{cell.hang}}}" if (cell.cot, cell.hang) != (1, 1) else ""
    drawn = f"{{bậc {cell.bac}}}" if cell.bac else ""
    drawn += f"{{thanh {cell.thanh:g}}}" if cell.thanh else ""
    return f"{_text(cell.runs)}{spans}{f'{{{cell.canh}}}' if cell.canh else ''}{drawn}"


def _text(runs: Runs) -> str:
    """Give the text with **bold**, //italic// and __underlined__ stretches."""
    made = []
    for run in runs:
        text = run.text
        for field, mark in _MARKS:
            if getattr(run, field):
                text = f"{mark}{text}{mark}"
        made.append(text)
    return "".join(made)
