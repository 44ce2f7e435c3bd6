"""Tell people what checking a file gave: by component, wrapped to the width of the screen."""

import os
import re
import shutil
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.diagnostics import KHONG_SAI, Diagnostic, Severity, dem_theo_muc

if TYPE_CHECKING:
    from reportgen.app import VanBanDaKiem
    from reportgen.checker.phieu import DieuThay, PhieuKiem

_RONG, _RONG_NHAT = 80, 100
_IT_NHAT = 40
_KHONG_NHAN_RA = "không nhận ra "
_KE = 4
_ANSI = re.compile(r"\033\[[0-9;]*m")
_MAU = {Severity.LOI: "31;1", Severity.CANH_BAO: "33;1", Severity.THONG_TIN: "36"}


def ke_lai(files: "Sequence[VanBanDaKiem]", *, ro: bool, mau: bool = True) -> str:
    """The report of all files; *ro*: everything that was recognised and not checked.

    mau: in colours and as wide as the screen, when standard output is one.
    """
    if not mau:
        return _ANSI.sub("", ke_lai(files, ro=ro))
    lines: list[str] = []
    many = len(files) > 1
    for file in files:
        if many and not ro and file.phieu is not None and not file.van_de:
            lines.append(f"{file.duong_dan}: {KHONG_SAI} ({file.phieu.chuan})")
        else:
            lines += [*_mot_tep(file, ro=ro), *([""] if many else [])]
    if many:
        lines.append(tong(files))
    return "\n".join(lines)


def tong(files: "Sequence[VanBanDaKiem]") -> str:
    """One line on all files."""
    unread = sum(file.phieu is None for file in files)
    wrong = sum(file.co_loi for file in files) - unread
    clean = len(files) - unread - wrong
    parts = [f"{clean} tệp sạch", f"{wrong} tệp có điều phải xem"]
    parts += [f"{unread} tệp không đọc được"] if unread else []
    return f"{len(files)} tệp: {', '.join(parts)}."


def _mot_tep(file: "VanBanDaKiem", *, ro: bool) -> Iterator[str]:
    yield _dam(file.duong_dan)
    sheet = file.phieu
    if sheet is None:
        for told in file.van_de:
            yield from _goi(f"{_muc(told)} {told.code}: {told.message}", 2)
            yield from _goi(f"gợi ý: {told.hint}" if told.hint else "", 4)
        return
    yield from _dau(sheet, ro=ro)
    for name, group in groupby(sheet.dieu, key=lambda one: one.nhom):
        yield f"  {_dam(name)}"
        for one in group:
            yield from _dieu(one, 4)
    yield from _ngoai_le(sheet)
    yield from _khong_kiem(sheet, ro=ro)
    if file.chu_thich:
        yield from _goi(f"bản có chú thích: {file.chu_thich}", 2)
    yield f"  {dem_theo_muc(file.van_de)}"


def _dau(sheet: "PhieuKiem", *, ro: bool) -> Iterator[str]:
    """Edition and why; what was recognised, and how surely."""
    yield from _goi(f"kiểm theo {sheet.ten_chuan} ({sheet.chuan})", 2)
    yield from _goi(f"vì {'; '.join(sheet.vi_sao)}", 2)
    known = [sheet.ten_loai, sheet.so_ky_hieu]
    known += [f"ngày {sheet.ngay:%d/%m/%Y}"] if sheet.ngay else []
    yield from _goi(f"nhận ra: {', '.join(part for part in known if part)}", 2)
    if ro:
        for part in sheet.nhan_ra:
            place = f"đoạn {part.so}" if part.so else "đầu trang, chân trang hoặc hộp chữ"
            yield from _goi(f"{part.ten}: {part.tin:.0%}, {place}", 4)
    else:
        unsure = [f"{part.ten} ({part.tin:.0%})" for part in sheet.nhan_ra if part.tin < 1]
        yield from _goi(f"chưa chắc: {', '.join(unsure)}" if unsure else "", 2)
    if sheet.khong_thay:
        yield from _goi(f"không thấy: {', '.join(sheet.khong_thay)}", 2)
    if sheet.cau_hinh:
        yield from _goi(f"cấu hình: {sheet.cau_hinh}", 2)


def _dieu(one: "DieuThay", lui: int) -> Iterator[str]:
    told = one.chan_doan
    place = told.location.vi_tri or "cả tệp"
    yield from _goi(f"{_muc(told)} {told.code}, {place}", lui)
    yield from _goi(told.message, lui + 2)
    yield from _goi(f"gợi ý: {told.hint}" if told.hint else "", lui + 2)
    yield from _goi(f"căn cứ: {told.clause}" if told.clause else "", lui + 2)
    for lower in one.duoi:
        yield from _dieu(lower, lui + 2)


def _ngoai_le(sheet: "PhieuKiem") -> Iterator[str]:
    for code, why in sheet.ngoai_le:
        yield from _goi(f"ngoại lệ {code}: {why}", 2)


def _khong_kiem(sheet: "PhieuKiem", *, ro: bool) -> Iterator[str]:
    """How many rules were not applied and why; with *ro* each of them."""
    skipped = sheet.khong_kiem
    if not skipped:
        return
    if ro:
        yield f"  không kiểm {len(skipped)} luật:"
        for code, reason in skipped:
            yield from _goi(f"{code}: {reason}", 4)
        yield from _goi("luật không tệp nào trả lời được: xem docs/kiem-tra.md", 2)
        return
    reasons = [reason for reason, _ in Counter(reason for _, reason in skipped).most_common()]
    missing = [r.removeprefix(_KHONG_NHAN_RA) for r in reasons if r.startswith(_KHONG_NHAN_RA)]
    other = [reason for reason in reasons if not reason.startswith(_KHONG_NHAN_RA)]
    if missing:
        more = f" và {len(missing) - _KE} thành phần khác" if len(missing) > _KE else ""
        other.append(f"{_KHONG_NHAN_RA}{', '.join(missing[:_KE])}{more}")
    yield from _goi(f"không kiểm {len(skipped)} luật: {'; '.join(other)} (--ro để xem đủ)", 2)


def _rong() -> int:
    """Columns to fill: those of the terminal up to 100; 80 in a file or a pipe."""
    if not sys.stdout.isatty():
        return _RONG
    return max(_IT_NHAT, min(shutil.get_terminal_size((_RONG, 24)).columns, _RONG_NHAT))


def _goi(text: str, lui: int) -> list[str]:
    """Wrap a line; what goes on stands two columns further in."""
    if not text:
        return []
    lead = " " * lui
    made = textwrap.wrap(
        text,
        _rong(),
        initial_indent=lead,
        subsequent_indent=f"{lead}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [_to_mau(made[0]), *made[1:]] if made else []


def _muc(told: Diagnostic) -> str:
    return told.severity.nhan


def _to_mau(line: str) -> str:
    """Colour the word of severity a line begins with."""
    bare = line.lstrip()
    for level, code in _MAU.items():
        if bare.startswith(f"{level.nhan} "):
            at = len(line) - len(bare)
            return f"{line[:at]}{_ansi(level.nhan, code)}{bare[len(level.nhan) :]}"
    return line


def _dam(text: str) -> str:
    return _ansi(text, "1")


def _ansi(text: str, code: str) -> str:
    plain = not sys.stdout.isatty() or "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return text if plain else f"\033[{code}m{text}\033[0m"
