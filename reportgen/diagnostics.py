"""The one currency for problems: what is wrong, where, what to do, and by which clause."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")
KHONG_SAI = "không thấy điều gì sai"


class Severity(StrEnum):
    """How grave a problem is; the values are those of the JSON output."""

    LOI = "loi"
    CANH_BAO = "canh_bao"
    THONG_TIN = "thong_tin"

    @property
    def nhan(self) -> str:
        """The word shown to people."""
        return {"loi": "lỗi", "canh_bao": "cảnh báo", "thong_tin": "thông tin"}[self.value]


class ExitCode(IntEnum):
    """Exit codes of the command line (design §3.10)."""

    SACH = 0
    CO_VAN_DE = 1
    DAU_VAO_SAI = 2
    MOI_TRUONG = 3
    LOI_CUA_TA = 70
    NGAT = 130


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place: file, line and column from 1; ``vi_tri``: a path such as ``hoat_dong[3].ngay``.

    ``o``: a place in a workbook, ``trang Hoạt động, ô D14 (Ngày)``; it is shown instead of line and
    column, which are then those of the cell.
    """

    tep: str = ""
    dong: int = 0
    cot: int = 0
    vi_tri: str = ""
    o: str = ""

    def __str__(self) -> str:
        """``tệp:dòng:cột``, or what of it is known."""
        if self.o:
            return f"{self.tep}, {self.o}"
        parts = [self.tep] if self.tep else []
        if self.dong:
            parts.append(str(self.dong))
            if self.cot:
                parts.append(str(self.cot))
        place = ":".join(parts)
        return place or self.vi_tri


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem, as a value.

    Args:
        code: stable code (``V09``, ``MB003`` …).
        severity: error, warning or information.
        message: what is wrong, with the value found and what was expected; Vietnamese.
        location: where.
        hint: what to type or click.
        clause: the clause that stands behind it.
        related: other places where two disagree.
    """

    code: str
    severity: Severity
    message: str
    location: Location = Location()
    hint: str = ""
    clause: str = ""
    related: tuple[Location, ...] = ()

    @property
    def is_error(self) -> bool:
        """Whether this stops the use case."""
        return self.severity is Severity.LOI

    def as_json(self) -> dict[str, object]:
        """The shape of design §4."""
        return {
            "ma": self.code,
            "muc": self.severity.value,
            "thong_bao": self.message,
            "goi_y": self.hint,
            "can_cu": self.clause,
            "tep": self.location.tep,
            "dong": self.location.dong or None,
            "cot": self.location.cot or None,
            "vi_tri": self.location.o or self.location.vi_tri,
        }


def error(code: str, message: str, location: Location = Location(), **more: str) -> Diagnostic:
    """Make an error."""
    return Diagnostic(code, Severity.LOI, message, location, **more)  # type: ignore[arg-type]  # keywords hint, clause only


def warning(code: str, message: str, location: Location = Location(), **more: str) -> Diagnostic:
    """Make a warning."""
    return Diagnostic(code, Severity.CANH_BAO, message, location, **more)  # type: ignore[arg-type]  # keywords hint, clause only


def information(
    code: str, message: str, location: Location = Location(), **more: str
) -> Diagnostic:
    """Make an information."""
    return Diagnostic(code, Severity.THONG_TIN, message, location, **more)  # type: ignore[arg-type]  # keywords hint, clause only


def dem_theo_muc(diagnostics: Iterable[Diagnostic], khong_co: str = KHONG_SAI) -> str:
    """Count by severity, in words: ``3 lỗi, 1 cảnh báo``; *khong_co* when there is none."""
    number = Counter(d.severity for d in diagnostics)
    return ", ".join(f"{number[s]} {s.nhan}" for s in Severity if number[s]) or khong_co


def sort_by_place(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Order by file, line, column, then code; equal ones once."""
    seen = dict.fromkeys(diagnostics)
    return tuple(
        sorted(seen, key=lambda d: (d.location.tep, d.location.dong, d.location.cot, d.code))
    )


@dataclass(frozen=True, slots=True)
class Result(Generic[T]):
    """A value with what was noticed on the way; ``value`` is None when errors prevented it."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether there is a value and no error."""
        return self.value is not None and not any(d.is_error for d in self.diagnostics)


class ReportgenError(Exception):
    """What stops a use case; carries its diagnostics and the exit code that tells of it."""

    def __init__(
        self,
        diagnostics: Iterable[Diagnostic] | Diagnostic,
        exit_code: ExitCode = ExitCode.DAU_VAO_SAI,
    ) -> None:
        self.diagnostics = (
            (diagnostics,) if isinstance(diagnostics, Diagnostic) else tuple(diagnostics)
        )
        self.exit_code = exit_code
        super().__init__("; ".join(d.message for d in self.diagnostics))
