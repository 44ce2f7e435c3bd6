"""Settings that stand beside the templates: printed groups of fields, tables kept as data."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import PurePath

from reportgen.compose.bang_danh_sach import BangMau
from reportgen.compose.mau import BoMau
from reportgen.compose.template_errors import SAI_CAU_HINH, suggest
from reportgen.compose.template_files import BANG_BIEU, NHOM, packaged_folder
from reportgen.compose.van.nhom import NhomLinhVuc
from reportgen.diagnostics import Diagnostic, Location, ReportgenError, Result, T, error
from reportgen.domain.danh_muc import linh_vuc
from reportgen.hang_toml import Hang, doc_hang

CHO_DIEN = ("co_quan_dan_van", "cap_uy", "cap", "dia_ban", "nam")
"""Places ``{…}`` in the cells of a table that the program fills in."""
CANH = ("trai", "giua", "phai")
_CHO = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Cot:
    """A column of a table kept as data."""

    ten: str
    rong: float
    canh: str = "trai"


@dataclass(frozen=True, slots=True)
class Dong:
    """A row: its cells but the number, which the program counts."""

    o: tuple[str, ...]


def doc_nhom(bo_mau: BoMau) -> tuple[NhomLinhVuc, ...]:
    """The printed groups, in their order.

    Raises:
        ReportgenError: the file is wrong; every problem at its line.
    """
    spelled = bo_mau.bien_doi
    return tuple(
        NhomLinhVuc(
            group.so,
            spelled(group.ten),
            {code: spelled(name) for code, name in group.linh_vuc.items()},
            spelled(group.tong),
        )
        for group in _duoc(kiem_nhom(*bo_mau.doc(NHOM)))
    )


def doc_bang_mau(bo_mau: BoMau, ten: str) -> BangMau:
    """A table specification: its columns and rows, the words spelled as in the templates.

    Raises:
        ReportgenError: the file is wrong; every problem at its line.
    """
    spec = _duoc(kiem_bang(*bo_mau.doc(f"{BANG_BIEU}/{ten}.toml")))
    return BangMau(spec.cot, [[bo_mau.bien_doi(text) for text in line] for line in spec.dong])


@lru_cache(maxsize=4)
def kiem_nhom(chu: str, tep: str) -> Result[tuple[NhomLinhVuc, ...]]:
    """Read the groups of fields: each field of activity in one group, no number twice."""
    read = doc_hang(NhomLinhVuc, chu, "nhom", tep)
    rows = read.value or ()
    problems = [*read.diagnostics, *_kiem_linh_vuc(rows, tep)] if read.ok else [*read.diagnostics]
    return Result(None if problems else tuple(row.gia_tri for row in rows), tuple(problems))


def _kiem_linh_vuc(rows: Sequence[Hang[NhomLinhVuc]], tep: str) -> Iterator[Diagnostic]:
    numbers: set[int] = set()
    seen: set[str] = set()
    for row in rows:
        if row.gia_tri.so in numbers:
            message = f"số {row.gia_tri.so} đã dùng cho một nhóm ở trên"
            yield error(SAI_CAU_HINH, message, row.noi("so"), hint="giữ nguyên số của từng nhóm")
        numbers.add(row.gia_tri.so)
        for code in row.gia_tri.linh_vuc:
            place = row.noi("linh_vuc")
            if code not in linh_vuc():
                message = f'không có lĩnh vực "{code}"'
                yield error(SAI_CAU_HINH, message, place, hint=suggest(code, linh_vuc()))
            elif code in seen:
                message = f'lĩnh vực "{code}" đã có ở một nhóm trên'
                yield error(SAI_CAU_HINH, message, place, hint="mỗi lĩnh vực để trong một nhóm")
            seen.add(code)
    missing = [code for code in linh_vuc() if code not in seen]
    if missing:
        message = f"lĩnh vực chưa thuộc nhóm nào: {', '.join(missing)}"
        hint = "thêm vào linh_vuc của một nhóm, nếu không hoạt động của lĩnh vực ấy không được in"
        yield error(SAI_CAU_HINH, message, Location(tep), hint=hint)


def kiem_bang(chu: str, tep: str) -> Result[BangMau]:
    """Read a table kept as data.

    Its rows leave out as many cells as those of the shipped table of this name (the number, say),
    and its places ``{…}`` are those the program fills in.
    """
    columns = doc_hang(Cot, chu, "cot", tep, ("dong",))
    rows = doc_hang(Dong, chu, "dong", tep, ("cot",))
    problems = [*dict.fromkeys((*columns.diagnostics, *rows.diagnostics))]
    cols, lines = columns.value or (), rows.value or ()
    if not problems:
        shipped = _co_san(PurePath(tep).name)
        less = len(shipped.cot) - len(shipped.dong[0]) if shipped and shipped.dong else 1
        filled = {*CHO_DIEN, *(_cho(shipped.dong) if shipped else ())}
        problems = [*_kiem_cot(cols, tep), *_kiem_o(lines, len(cols) - less, filled)]
    if problems:
        return Result(None, tuple(problems))
    spec = [(c.gia_tri.ten, c.gia_tri.rong, c.gia_tri.canh) for c in cols]
    return Result(BangMau(spec, [row.gia_tri.o for row in lines]))


@cache
def _co_san(ten: str) -> BangMau | None:
    """The shipped table of a file name."""
    path = packaged_folder() / BANG_BIEU / ten
    if not path.is_file():
        return None
    text = path.read_text(encoding="utf-8")
    columns = doc_hang(Cot, text, "cot", ten, ("dong",))
    rows = doc_hang(Dong, text, "dong", ten, ("cot",))
    spec = [(c.gia_tri.ten, c.gia_tri.rong, c.gia_tri.canh) for c in columns.value or ()]
    return BangMau(spec, [row.gia_tri.o for row in rows.value or ()])


def _cho(rows: Iterable[Iterable[str]]) -> Iterator[str]:
    return (name for row in rows for text in row for name in _CHO.findall(text))


def _kiem_cot(columns: Sequence[Hang[Cot]], tep: str) -> Iterator[Diagnostic]:
    if not columns:
        hint = 'cot = [ { ten = "TT", rong = 5, canh = "giua" }, … ]'
        yield error(SAI_CAU_HINH, "bảng không có cột nào", Location(tep), hint=hint)
    for column in columns:
        own = column.gia_tri
        if own.rong <= 0:
            message = f'cột "{own.ten}": rong phải lớn hơn 0'
            yield error(SAI_CAU_HINH, message, column.noi("rong"), hint="ví dụ rong = 15")
        if own.canh not in CANH:
            message = f'cột "{own.ten}": canh không nhận "{own.canh}"'
            yield error(SAI_CAU_HINH, message, column.noi("canh"), hint=suggest(own.canh, CANH))


def _kiem_o(rows: Sequence[Hang[Dong]], due: int, known: Collection[str]) -> Iterator[Diagnostic]:
    for row in rows:
        if len(row.gia_tri.o) != due:
            message = f"hàng có {len(row.gia_tri.o)} ô, bảng cần {due} ô"
            hint = 'cột số thứ tự do chương trình đếm; ô trống viết ""'
            yield error(SAI_CAU_HINH, message, row.noi("o"), hint=hint)
        for name in _cho([row.gia_tri.o]):
            if name not in known:
                message = f'không có chỗ điền "{{{name}}}"'
                yield error(SAI_CAU_HINH, message, row.noi("o"), hint=suggest(name, known))


def _duoc(read: Result[T]) -> T:
    if read.value is None:
        raise ReportgenError(read.diagnostics)
    return read.value
