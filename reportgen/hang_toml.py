"""Read ``[[bang]]`` rows of a TOML file as values of a dataclass, every problem at its line."""

import re
import tomllib
import types
from collections.abc import Collection, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from reportgen.diagnostics import Diagnostic, Location, Result, error
from reportgen.text_vn import gan_nhat, nfc

KHONG_DOC_DUOC = "MB020"
SAI_HANG = "MB021"
T = TypeVar("T")
Kieu = Any
"""A type, as an annotation says it."""


@dataclass(frozen=True, slots=True)
class Hang(Generic[T]):
    """A row and where it stands: its file, the line of its head and of each key."""

    gia_tri: T
    tep: str
    dong: int
    dong_khoa: Mapping[str, int]

    def noi(self, khoa: str = "") -> Location:
        """The place of a key; of the row when the key is not written."""
        return Location(self.tep, self.dong_khoa.get(khoa, self.dong))


class _SaiGiaTriError(Exception):
    def __init__(self, cau: str, goi_y: str = "") -> None:
        super().__init__(cau)
        self.cau = cau
        self.goi_y = goi_y


def doc_hang(
    lop: type[T],
    chu: str,
    bang: str,
    tep: str,
    khac: Collection[str] = (),
    viet_tat: Mapping[str, Mapping[object, object]] = MappingProxyType({}),
) -> Result[tuple[Hang[T], ...]]:
    """Read every ``[[bang]]`` of *chu* as *lop*; a row with a problem is left out and told.

    *khac*: other tables the file may hold. *viet_tat*: by key, short ways to write a value.

    Keys are the fields of *lop*, required where a field has no default; what a field may hold is
    its type: text, yes/no, a word of an enumeration, a list, a table, another dataclass.
    """
    try:
        data = tomllib.loads(chu)
    except tomllib.TOMLDecodeError as caught:
        return Result(None, (_sai_toml(str(caught), chu, tep),))
    found: list[Hang[T]] = []
    known = (bang, *khac)
    problems = [_khoa_la(k, known, _dong(chu, k), tep) for k in data if k not in known]
    rows = data.get(bang, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        hint = f"mở đầu mỗi hàng bằng một dòng [[{bang}]]"
        place = Location(tep, _dong(chu, bang))
        return Result(None, (error(SAI_HANG, f'"{bang}" phải là các hàng', place, hint=hint),))
    places = _vi_tri(chu, bang)
    if len(places) != len(rows):
        places = [(_dong(chu, bang), {})] * len(rows)
    for (first, keys), row in zip(places, rows, strict=True):
        full = {key: _day_du(value, viet_tat.get(key, {})) for key, value in row.items()}
        read, wrong = _mot_hang(lop, full, tep, first, keys)
        problems += wrong
        if read is not None and not wrong:
            found.append(Hang(read, tep, first, keys))
    return Result(tuple(found), tuple(problems))


def _day_du(value: object, short: Mapping[object, object]) -> object:
    return short.get(value, value) if isinstance(value, (str, bool)) else value


def _mot_hang(
    lop: type[T], row: Mapping[str, Any], tep: str, dong: int, keys: Mapping[str, int]
) -> tuple[T | None, list[Diagnostic]]:
    """One row; its value is None where a required key is missing or anything is wrong."""
    known = [f.name for f in fields(lop)]  # type: ignore[arg-type]  # a dataclass
    hints = get_type_hints(lop)
    wrong = [_khoa_la(k, known, keys.get(k, dong), tep) for k in row if k not in known]
    missing = [k for k in _bat_buoc(lop) if k not in row]
    if missing:
        message = f"hàng này thiếu {', '.join(missing)}"
        hint = "chép một hàng có sẵn cùng loại rồi sửa"
        wrong.append(error(SAI_HANG, message, Location(tep, dong), hint=hint))
    values = {}
    for key in known:
        if key in row:
            try:
                values[key] = _doi(hints[key], row[key], key)
            except _SaiGiaTriError as caught:
                place = Location(tep, keys.get(key, dong))
                wrong.append(error(SAI_HANG, caught.cau, place, hint=caught.goi_y))
    return (None, wrong) if wrong else (lop(**values), [])


def _bat_buoc(lop: Kieu) -> list[str]:
    return [f.name for f in fields(lop) if f.default is MISSING and f.default_factory is MISSING]


def _doi(kieu: Kieu, value: object, khoa: str) -> object:
    """*value* as *kieu*.

    Raises:
        _SaiGiaTriError: it is something else.
    """
    goc: Kieu = get_origin(kieu)
    trong = get_args(kieu)
    if goc is tuple:
        if not isinstance(value, list):
            raise _SaiGiaTriError(f'"{khoa}" phải là danh sách', f'viết {khoa} = ["…", "…"]')
        return tuple(_doi(trong[0], one, khoa) for one in value)
    if goc is not None and issubclass(goc, Mapping):
        if not isinstance(value, dict):
            raise _SaiGiaTriError(
                f'"{khoa}" phải là các cặp khóa = giá trị', f"viết {khoa} = {{ … }}"
            )
        return {key: _doi(trong[1], one, f"{khoa}.{key}") for key, one in value.items()}
    if goc is types.UnionType:
        return _doi(next(one for one in trong if one is not type(None)), value, khoa)
    if is_dataclass(kieu):
        return _doi_lop(kieu, value, khoa)
    return _doi_la(kieu, value, khoa)


def _doi_lop(lop: Kieu, value: object, khoa: str) -> object:
    if not isinstance(value, dict):
        raise _SaiGiaTriError(f'"{khoa}" phải là các cặp khóa = giá trị', f"viết {khoa} = {{ … }}")
    hints = get_type_hints(lop)
    for key in value:
        if key not in hints:
            raise _SaiGiaTriError(f'không có khóa "{khoa}.{key}"', _goi_y(key, hints))
    missing = [key for key in _bat_buoc(lop) if key not in value]
    if missing:
        raise _SaiGiaTriError(f'"{khoa}" thiếu {", ".join(missing)}')
    return lop(**{key: _doi(hints[key], one, f"{khoa}.{key}") for key, one in value.items()})


def _doi_la(kieu: Kieu, value: object, khoa: str) -> object:
    """A single value."""
    if isinstance(kieu, type) and issubclass(kieu, Enum):
        words = [str(one.value) for one in kieu]
        if value not in words:
            raise _SaiGiaTriError(
                f'"{khoa}" không nhận giá trị "{value}"', _goi_y(str(value), words)
            )
        return kieu(value)
    if kieu is str:
        if not isinstance(value, str):
            raise _SaiGiaTriError(
                f'"{khoa}" phải là chữ', f'đặt trong dấu nháy: {khoa} = "{value}"'
            )
        return " ".join(nfc(value).split())
    if kieu is bool and not isinstance(value, bool):
        raise _SaiGiaTriError(f'"{khoa}" phải là true hoặc false')
    if kieu in (int, float) and (isinstance(value, bool) or not isinstance(value, (int, kieu))):
        raise _SaiGiaTriError(f'"{khoa}" phải là số')
    return value


def _goi_y(word: str, known: Iterable[str]) -> str:
    words = list(known)
    nearest = gan_nhat(word, words, nguong=0.5)
    return f'ý bạn là "{nearest}"?' if nearest else f"có thể dùng: {', '.join(words)}"


def _khoa_la(khoa: str, known: Iterable[str], dong: int, tep: str) -> Diagnostic:
    hint = _goi_y(khoa, known)
    return error(SAI_HANG, f'không có khóa "{khoa}"', Location(tep, dong), hint=hint)


def _sai_toml(english: str, chu: str, tep: str) -> Diagnostic:
    found = re.search(r"line (\d+)", english)
    line = int(found[1]) if found else chu.count("\n")
    hint = 'mỗi dòng viết khóa = giá trị; chữ đặt trong dấu nháy thẳng "…", danh sách trong […]'
    return error(KHONG_DOC_DUOC, "tệp sai cú pháp TOML", Location(tep, line), hint=hint)


def _dong(chu: str, khoa: str) -> int:
    pattern = re.compile(rf"\s*(?:\[+\s*)?\"?{re.escape(khoa)}\"?\s*[=.\]]")
    lines = chu.split("\n")
    return next((n for n, line in enumerate(lines, 1) if pattern.match(line)), 1)


def _vi_tri(chu: str, bang: str) -> list[tuple[int, dict[str, int]]]:
    """For each row the line of its head and of each of its keys."""
    head = re.compile(rf"\s*\[\[\s*{bang}\s*\]\]")
    key = re.compile(rf"\s*(?:\[\s*{bang}\s*\.\s*)?\"?([\w-]+)\"?\s*[=.\]]")
    places: list[tuple[int, dict[str, int]]] = []
    for number, line in enumerate(chu.split("\n"), 1):
        if head.match(line):
            places.append((number, {}))
        elif places and (found := key.match(line)):
            places[-1][1].setdefault(found[1], number)
    return places
