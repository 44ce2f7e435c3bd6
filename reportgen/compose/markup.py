"""The body language: one line, one block; what data printed is never read as a sign."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from reportgen.compose.environment import DATA_BEGIN, ORIGIN_BEGIN, ORIGIN_END
from reportgen.compose.inline import UnclosedMarkError, parse_inline, text_of
from reportgen.compose.markup_table import DongBang, build_tables, read_row
from reportgen.compose.template_errors import (
    DAU_CHUA_DONG,
    KHONG_CO_BANG,
    SAI_DE_MUC,
    SAI_LENH,
    suggest,
)
from reportgen.diagnostics import Diagnostic, Location, error
from reportgen.document.tree import (
    Block,
    Dieu,
    Heading,
    Item,
    Origin,
    Paragraph,
    PhuLuc,
    Table,
)

BangBieu = Mapping[str, Callable[[], Table | None]]
BO_CUC = {"phan": 0, "muc": 1, "dieu": 0}
"""Layouts of headings: the level (``cap``) of ``#``."""
LENH = ("bang-bieu", "phu-luc", "phu-luc-ngang", "kem-theo", "canh-giua")
CAP_CUOI = 3
TU_DANH_SO = "@"
"""Stands for the number of a điều or khoản that follows the one before."""

_ORIGIN = re.compile(f"{ORIGIN_BEGIN}([^{ORIGIN_END}]*){ORIGIN_END}")
_HEADING = re.compile(r"(#+)(!?)(\s+|$)")
_COMMAND = re.compile(r":([\w-]+)(?=\s|$)")
_DIEU = re.compile(r"\*\*Điều\s(\d{1,3}|@)\.(?=\s|\*|$)\s*")
_KHOAN = re.compile(r"(\d{1,3}\.|@\.|[a-zđ]\))\s+")
_NUMBER = re.compile(
    r"""(?P<so>
        Phần\s+(?:thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|[IVXLC]+|\d+)
      | (?:Chương|Mục)\s+(?:[IVXLC]+|\d+)
    )(?:\s*[.:]|\s+[-–](?=\s)|(?=\s|$))\s*
    | (?P<so_ngan>
        (?:[IVXLC]+|[A-HĐ]|\d{1,3}(?:\.\d{1,3})*)\s?[-.)]
      | \d{1,3}(?:\.\d{1,3})+
      | [a-zđ]\)
    )(?:\s+|$)""",
    re.VERBOSE,
)


@dataclass(slots=True)
class _Doc:
    """What the reading of a body has gathered so far."""

    bo_cuc: str
    bang_bieu: BangBieu | None
    blocks: list[Block | DongBang] = field(default_factory=list)
    phu_luc: list[tuple[PhuLuc, list[Block | DongBang]]] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)

    @property
    def dang_viet(self) -> list[Block | DongBang]:
        """Blocks of the appendix begun last, or of the body."""
        return self.phu_luc[-1][1] if self.phu_luc else self.blocks

    def add(self, block: Block | DongBang) -> None:
        """Append *block* to the appendix begun last, or to the body."""
        self.dang_viet.append(block)

    def fail(self, code: str, message: str, origin: Origin, hint: str = "") -> None:
        """Keep a problem."""
        self.problems.append(error(code, message, Location(origin.tep, origin.dong), hint=hint))


@dataclass(frozen=True, slots=True)
class NoiDungMau:
    """A parsed body: its blocks, its appendices, what is wrong with it."""

    noi_dung: tuple[Block, ...]
    phu_luc: tuple[PhuLuc, ...]
    diagnostics: tuple[Diagnostic, ...]


def parse_body(
    rendered: str, *, bo_cuc: str, bang_bieu: BangBieu | None, tep: str = ""
) -> NoiDungMau:
    """Return the blocks of *rendered* text.

    Args:
        rendered: output of a body template, with origin and data marks.
        bo_cuc: a key of `BO_CUC`.
        bang_bieu: tables by name; None skips them (for the linter).
        tep: the file to name for lines without origin.
    """
    doc = _Doc(bo_cuc, bang_bieu)
    origin = Origin(tep, 1)
    for raw in rendered.split("\n"):
        line = raw
        if ORIGIN_BEGIN in raw:
            file, _, number = _ORIGIN.findall(raw)[0].rpartition(":")
            origin = Origin(file, int(number))
            line = _ORIGIN.sub("", raw)
        line = line.strip()
        if line:
            try:
                _parse_line(line, origin, doc)
            except UnclosedMarkError as caught:
                _fail_unclosed(str(caught), origin, doc)
    return _finish(doc)


def _finish(doc: _Doc) -> NoiDungMau:
    noi_dung = build_tables(doc.blocks, doc.problems)
    many = len(doc.phu_luc) > 1
    phu_luc = tuple(
        replace(begun, noi_dung=build_tables(blocks, doc.problems), so=index if many else 0)
        for index, (begun, blocks) in enumerate(doc.phu_luc, 1)
    )
    return NoiDungMau(noi_dung, phu_luc, tuple(doc.problems))


def _fail_unclosed(sign: str, origin: Origin, doc: _Doc) -> None:
    doc.fail(
        DAU_CHUA_DONG,
        f'dấu "{sign}" mở mà không đóng trong cùng dòng',
        origin,
        hint=f'thêm "{sign}" vào chỗ kết thúc, hoặc viết "\\*" nếu muốn in dấu sao',
    )


def _parse_line(line: str, origin: Origin, doc: _Doc) -> None:
    """Add the block that *line* is."""
    first = line[0]
    if first == "#":
        _heading(line, origin, doc)
    elif first == "|":
        doc.add(read_row(line, origin))
    elif first in "-+" and line[1:2].isspace():
        _add_text(Item(parse_inline(line[2:]), first, origin), doc)
    elif first == ":" and (command := _COMMAND.match(line)):
        _command(command[1], line[command.end() :].strip(), origin, doc)
    elif first == "*" and (dieu := _DIEU.match(line)):
        number = _dieu_tiep(doc) if dieu[1] == TU_DANH_SO else int(dieu[1])
        doc.add(_dieu(number, line[dieu.end() :], origin))
    elif doc.bo_cuc == "dieu" and (khoan := _KHOAN.match(line)):
        sign = f"{_khoan_tiep(doc)}." if khoan[1] == f"{TU_DANH_SO}." else khoan[1]
        _add_text(Item(parse_inline(line[khoan.end() :]), sign, origin), doc)
    else:
        _add_text(Paragraph(parse_inline(line), origin=origin), doc)


def _add_text(block: Item | Paragraph, doc: _Doc) -> None:
    """Add *block* unless it came out without any text."""
    if block.runs:
        doc.add(block)


def _heading(line: str, origin: Origin, doc: _Doc) -> None:
    """Add a heading; a number counts only where the template itself types it."""
    sign = _HEADING.match(line)
    if not sign:
        hint = 'viết dấu cách sau "#", hoặc "\\#" nếu muốn in dấu thăng'
        doc.fail(SAI_DE_MUC, 'sau "#" phải có dấu cách', origin, hint)
        return
    cap = BO_CUC[doc.bo_cuc] + len(sign[1]) - 1
    if cap > CAP_CUOI:
        deepest = CAP_CUOI - BO_CUC[doc.bo_cuc] + 1
        message = f'đề mục "{sign[1]}" sâu quá: bố cục "{doc.bo_cuc}" có {deepest} cấp'
        doc.fail(SAI_DE_MUC, message, origin, f'dùng nhiều nhất "{"#" * deepest}"')
        return
    rest, so, danh_so = line[sign.end() :], "", not sign[2]
    number = _NUMBER.match(rest) if danh_so else None
    if number:
        so = " ".join((number["so"] or number["so_ngan"]).split()).replace(" -", "-")
        rest = rest[number.end() :]
    runs = parse_inline(rest)
    if runs or so:
        doc.add(Heading(cap, runs, so, danh_so, origin))
    elif DATA_BEGIN not in rest:
        doc.fail(SAI_DE_MUC, "đề mục không có chữ", origin, 'viết tên đề mục sau "#"')


def _dieu_tiep(doc: _Doc) -> int:
    """Number of the next điều of the body or the appendix; chapters do not begin it anew."""
    return next((b.so for b in reversed(doc.dang_viet) if isinstance(b, Dieu)), 0) + 1


def _khoan_tiep(doc: _Doc) -> int:
    """Number of the next khoản of the điều begun last."""
    for block in reversed(doc.dang_viet):
        if isinstance(block, Dieu | Heading):
            return 1
        if isinstance(block, Item) and block.dau[:-1].isdigit():
            return int(block.dau[:-1]) + 1
    return 1


def _dieu(so: int, rest: str, origin: Origin) -> Dieu:
    """Return "Điều N.": with a title when all that follows is bold, else with its text."""
    runs = parse_inline("**" + rest)
    if runs and all(run.dam for run in runs):
        return Dieu(so, ten=runs, origin=origin)
    return Dieu(so, noi_dung=runs, origin=origin)


def _command(name: str, rest: str, origin: Origin, doc: _Doc) -> None:
    """Carry out ``:name rest``."""
    if name == "canh-giua":
        runs = parse_inline(rest)
        if runs:
            doc.add(Paragraph(runs, canh_giua=True, origin=origin))
    elif name in {"phu-luc", "phu-luc-ngang"}:
        ten = text_of(parse_inline(rest))
        if not ten:
            doc.fail(SAI_LENH, f'":{name}" thiếu tên phụ lục', origin, f":{name} Tên phụ lục")
        doc.phu_luc.append((PhuLuc(ten, (), ngang=name == "phu-luc-ngang"), []))
    elif name == "kem-theo":
        _kem_theo(rest, origin, doc)
    elif name == "bang-bieu":
        _table(rest, origin, doc)
    else:
        known = [f":{lenh}" for lenh in LENH]
        message = f'không có lệnh ":{name}"'
        doc.fail(SAI_LENH, message, origin, suggest(f":{name}", known))


def _kem_theo(rest: str, origin: Origin, doc: _Doc) -> None:
    """Begin a text enclosed with the document: its kind, a bar, its name."""
    kind, _, ten = (text_of(parse_inline(part.strip())) for part in rest.partition("|"))
    if not kind or not ten:
        message = '":kem-theo" phải có tên loại và tên văn bản kèm theo'
        doc.fail(SAI_LENH, message, origin, ":kem-theo Quy chế | hoạt động của tổ dân vận")
    doc.phu_luc.append((PhuLuc(ten, (), ten_loai=kind), []))


def _table(name: str, origin: Origin, doc: _Doc) -> None:
    """Add the table called *name*, unless its function has nothing to show."""
    if not name or DATA_BEGIN in name:
        message = 'sau ":bang-bieu" phải là tên bảng gõ thẳng trong mẫu'
        doc.fail(SAI_LENH, message, origin, suggest("", doc.bang_bieu or ()))
    elif doc.bang_bieu is not None and name not in doc.bang_bieu:
        message = f'không có bảng "{name}"'
        doc.fail(KHONG_CO_BANG, message, origin, suggest(name, doc.bang_bieu))
    elif doc.bang_bieu is not None:
        table = doc.bang_bieu[name]()
        if table is not None:
            doc.add(replace(table, origin=origin))
