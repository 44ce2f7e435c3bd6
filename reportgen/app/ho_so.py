"""Use cases of the dossier itself: start one, check it, its schema, its figures."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.aggregate.facts import SoLieuKy
from reportgen.app.nap import cac_ho_so, nap
from reportgen.diagnostics import Diagnostic, Result, sort_by_place
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.ho_so_moi import DonViMoi

TAT_CA = "tat-ca"


@dataclass(frozen=True, slots=True)
class TepKiem:
    """A dossier checked: its problems, and what was not checked with the reason.

    ``can_viet``: how many places of a new dossier still wait for the unit's own words.
    """

    duong_dan: str
    van_de: tuple[Diagnostic, ...]
    khong_kiem: tuple[tuple[str, str], ...] = ()
    can_viet: int = 0

    def as_json(self) -> dict[str, object]:
        """The shape of design §4."""
        return {
            "duong_dan": self.duong_dan,
            "chuan": None,
            "loai": "ho_so",
            "van_de": [d.as_json() for d in self.van_de],
            "khong_kiem": [{"ma": code, "ly_do": reason} for code, reason in self.khong_kiem],
        }


def validate(paths: Sequence[Path], *, gop: bool = False) -> tuple[TepKiem, ...]:
    """Check each dossier (a file or a folder) on its own; problems sorted by place.

    gop: the paths are parts of one dossier; its name is that of the first.
    """
    from reportgen.domain.load import load_ho_so
    from reportgen.domain.tep_ho_so import cho_can_viet

    return tuple(
        TepKiem(
            str(parts[0]),
            sort_by_place(load_ho_so(parts).diagnostics),
            can_viet=cho_can_viet(parts),
        )
        for parts in cac_ho_so(paths, gop=gop)
    )


def dau_vet(paths: Sequence[Path]) -> tuple[tuple[str, int, int], ...]:
    """Give name, time and size of each file of dossiers; they change when one is saved."""
    from reportgen.domain.tep_ho_so import cac_tep

    marks = []
    for path in cac_tep(paths)[0]:
        try:
            stat = path.stat()
        except OSError:
            marks.append((str(path), 0, -1))
        else:
            marks.append((str(path), stat.st_mtime_ns, stat.st_size))
    return tuple(marks)


def doan_don_vi(ten: str, nam: int) -> DonViMoi:
    """What the name of a unit and a year tell about it."""
    from reportgen.domain.ho_so_moi import doan

    return doan(ten, nam)


def ho_so_moi(don_vi: DonViMoi, dich: Path | None = None, *, ghi_de: bool = False) -> Path:
    """Write a commented dossier, and beside it the schema its first line tells editors of.

    Raises:
        ReportgenError: there is such a file and *ghi_de* is not set, or it cannot be written.
    """
    from reportgen.domain.ho_so_moi import TEN_LUOC_DO, ho_so_moi, ten_tep
    from reportgen.tep_ra import ghi_nguyen_ven, khong_de

    noi = dich or Path(ten_tep(don_vi))
    if noi.is_dir():
        noi = noi / ten_tep(don_vi)
    khong_de(noi, ghi_de=ghi_de)
    ghi_nguyen_ven(noi, ho_so_moi(don_vi, noi.name).encode())
    luoc_do = noi.parent / TEN_LUOC_DO
    if not luoc_do.exists():
        ghi_nguyen_ven(luoc_do, schema_json().encode())
    return noi


def schema_json() -> str:
    """The JSON Schema of a dossier as the text of a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, object]:
    """The JSON Schema of a dossier."""
    from reportgen.domain.luoc_do import json_schema

    return json_schema()


def facts(
    paths: Path | Sequence[Path], ky: Sequence[str] = (), pham_vi: Sequence[str] = ()
) -> Result[tuple[SoLieuKy, ...]]:
    """The figures of the periods and scopes asked for (default: the year, the ward).

    paths: the file or folder of the dossier, or all its parts.

    Raises:
        ReportgenError: the dossier has errors, or a selector is unknown.
    """
    from reportgen.aggregate.tong_hop import tong_hop

    ho_so, _, notes = nap(paths)
    scopes = [code for asked in pham_vi or (PHUONG,) for code in _mo_rong(ho_so, asked)]
    figures = tuple(
        tong_hop(ho_so, period, scope) for period in ky or ("N",) for scope in dict.fromkeys(scopes)
    )
    return Result(figures, notes)


def _mo_rong(ho_so: HoSo, asked: str) -> Iterator[str]:
    if asked.replace("_", "-") == TAT_CA:
        yield PHUONG
        yield from (t.ma for t in ho_so.to_dan_van)
    else:
        yield asked
