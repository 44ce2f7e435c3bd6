"""An office's own exceptions: rules left out with a reason, its symbols and places, severities."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Location, ReportgenError, Severity, error
from reportgen.text_vn import bo_dau, gan_nhat

TEN_TEP = ".reportgen-check.toml"
# Findings an office answers by naming its own symbols and places.
_LUAT_KY_HIEU = frozenset({"HD05-SO-10"})
_LUAT_DIA_DANH = frozenset({"HD05-DD-07", "CHG-DD-08", "CHG-DD-09"})
_KHOA: Mapping[str, tuple[str, ...]] = {"bo": (), "muc": (), "co_quan": ("ky_hieu", "dia_danh")}


@dataclass(frozen=True, slots=True)
class CauHinh:
    """Exceptions of an office.

    ``bo``: code to reason; ``muc``: code to severity; ``ky_hieu``, ``dia_danh``: what the office
    writes and the checker does not know; ``tep``: the file they stand in.
    """

    tep: str = ""
    bo: Mapping[str, str] = field(default_factory=dict)
    muc: Mapping[str, Severity] = field(default_factory=dict)
    ky_hieu: tuple[str, ...] = ()
    dia_danh: tuple[str, ...] = ()

    def ngoai_le(self, code: str, text: str) -> str:
        """Why a finding on *text* is none for this office; empty when it is one."""
        if code in _LUAT_KY_HIEU:
            tail = re.split(r"[/\s]", text)[-1]
            if tail in self.ky_hieu:
                return f"ký hiệu {tail} của cơ quan"
        if code in _LUAT_DIA_DANH:
            place = text.partition(",")[0].strip()
            if place in self.dia_danh:
                return f"địa danh “{place}” của cơ quan"
        return ""


KHONG_NGOAI_LE = CauHinh()


def tim_cau_hinh(tep: Path) -> Path | None:
    """The exceptions beside a document, None where there are none."""
    beside = tep.parent / TEN_TEP
    return beside if beside.is_file() else None


def doc_cau_hinh(path: Path, ma_luat: Iterable[str]) -> CauHinh:
    """Read the exceptions.

    Raises:
        ReportgenError: the file cannot be read or names what there is not (KT003).
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as why:
        raise ReportgenError(_sai(path, "không đọc được tệp cấu hình")) from why
    except UnicodeDecodeError as why:
        raise ReportgenError(_sai(path, "tệp cấu hình không phải UTF-8")) from why
    except tomllib.TOMLDecodeError as why:
        place = re.search(r"line (\d+), column (\d+)", str(why))
        where = f" ở dòng {place[1]}, cột {place[2]}" if place else ""
        raise ReportgenError(_sai(path, f"tệp cấu hình viết sai{where}")) from why
    problems = list(_soat(path, raw, tuple(ma_luat)))
    if problems:
        raise ReportgenError(problems)
    office = raw.get("co_quan", {})
    return CauHinh(
        str(path),
        {code.upper(): reason.strip() for code, reason in raw.get("bo", {}).items()},
        {code.upper(): Severity(level) for code, level in raw.get("muc", {}).items()},
        tuple(office.get("ky_hieu", ())),
        tuple(office.get("dia_danh", ())),
    )


def ma_gan_nhat(code: str, known: Iterable[str]) -> str:
    """A sentence part that names the rule nearest to a code nobody knows."""
    padded = re.sub(r"-(\d)$", r"-0\1", code.upper())
    near = gan_nhat(padded, known, gon=lambda c: bo_dau(c).upper(), nguong=0.5)
    return f" Ý bạn là {near}?" if near else ""


def _soat(path: Path, raw: Mapping[str, object], known: tuple[str, ...]) -> Iterable[Diagnostic]:
    for name, table in raw.items():
        if name not in _KHOA:
            yield _sai(path, f"không có mục [{name}]; dùng được: {', '.join(_KHOA)}")
        elif not isinstance(table, dict):
            yield _sai(path, f"{name} phải là một mục: ghi [{name}] trên một dòng riêng")
        elif name == "co_quan":
            yield from _soat_co_quan(path, table)
        else:
            yield from _soat_luat(path, name, table, known)


def _soat_co_quan(path: Path, table: Mapping[str, object]) -> Iterable[Diagnostic]:
    for key, value in table.items():
        if key not in _KHOA["co_quan"]:
            names = ", ".join(_KHOA["co_quan"])
            yield _sai(path, f"[co_quan] không có “{key}”; dùng được: {names}")
        elif not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            yield _sai(path, f'[co_quan] {key} phải là danh sách, ví dụ {key} = ["…", "…"]')


def _soat_luat(
    path: Path, name: str, table: Mapping[str, object], known: tuple[str, ...]
) -> Iterable[Diagnostic]:
    levels = [level.value for level in Severity]
    for code, value in table.items():
        if code.upper() not in known:
            yield _sai(path, f"[{name}] không có luật {code}.{ma_gan_nhat(code, known)}")
        elif name == "bo" and not (isinstance(value, str) and value.strip()):
            yield _sai(path, f'[bo] {code} phải ghi lý do: {code} = "…"')
        elif name == "muc" and value not in levels:
            yield _sai(path, f"[muc] {code} phải là một trong {', '.join(levels)}")


def _sai(path: Path, why: str) -> Diagnostic:
    return error(
        "KT003", why, Location(str(path)), hint="xem docs/kiem-tra.md, mục Ngoại lệ của cơ quan"
    )
