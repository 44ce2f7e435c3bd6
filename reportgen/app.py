"""The use cases: what the command line (and later the web) calls. Prints nothing, never exits."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from reportgen.aggregate.facts import SoLieuKy
from reportgen.diagnostics import Diagnostic, ReportgenError, Result, sort_by_place
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.ho_so_moi import DonViMoi
from reportgen.domain.nguon import NguonHoSo, dat_cho

Event = Callable[[str], None]
TAT_CA = "tat-ca"


@dataclass(frozen=True, slots=True)
class YeuCau:
    """What to build: dossiers, selectors, overrides, formats, and where to put the files."""

    ho_so: tuple[Path, ...]
    loai: tuple[str, ...] = ()
    ky: tuple[str, ...] = ()
    pham_vi: tuple[str, ...] = ()
    ngay: date | None = None
    so: str | None = None
    nguoi_ky: str | None = None
    dinh_dang: tuple[str, ...] = ("docx", "pdf")
    may_pdf: str = "auto"
    mau: Path | None = None
    hai_mat: bool = False
    bang_chung: bool = False
    thu_muc: Path = Path("outputs")
    gop: bool = False


@dataclass(frozen=True, slots=True)
class VanBanDaDung:
    """A document made: what it is, where its files are, what was noticed.

    ``ten``, ``ten_chuan``: the document and the standard as people name them.
    """

    loai: str
    ky: str
    pham_vi: str
    chuan: str
    so_ky_hieu: str
    ngay: date | None
    docx: Path | None
    pdf: Path | None
    so_trang: int | None
    van_de: tuple[Diagnostic, ...] = ()
    ten: str = ""
    ten_chuan: str = ""

    def as_json(self) -> dict[str, object]:
        """The shape of design §4."""
        return {
            "loai": self.loai,
            "ky": self.ky or None,
            "pham_vi": self.pham_vi,
            "chuan": self.chuan,
            "so_ky_hieu": self.so_ky_hieu or None,
            "ngay": self.ngay.isoformat() if self.ngay else None,
            "docx": str(self.docx) if self.docx else None,
            "pdf": str(self.pdf) if self.pdf else None,
            "so_trang": self.so_trang,
            "van_de": [d.as_json() for d in self.van_de],
        }


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


def _quiet(_event: str) -> None:
    """Tell nobody."""


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
        for parts in _cac_ho_so(paths, gop=gop)
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


def _cac_ho_so(paths: Sequence[Path], *, gop: bool) -> tuple[tuple[Path, ...], ...]:
    """Give each dossier its paths."""
    return (tuple(paths),) if gop else tuple((path,) for path in paths)


def _ten_ho_so(path: Path) -> str:
    """Name a dossier as its file without the ending, or as its folder."""
    return path.resolve().name if path.is_dir() else path.stem


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

    ho_so, _, notes = _nap(paths)
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


def _nap(paths: Path | Sequence[Path]) -> tuple[HoSo, NguonHoSo, tuple[Diagnostic, ...]]:
    """Load a dossier that has no error.

    Raises:
        ReportgenError: with every problem of the file.
    """
    from reportgen.domain.load import nap_ho_so

    loaded = nap_ho_so(paths)
    if loaded.value is None or not loaded.ok:
        raise ReportgenError(loaded.diagnostics)
    return loaded.value.ho_so, loaded.value.nguon, loaded.diagnostics


def build(yeu_cau: YeuCau, on_event: Event = _quiet) -> Result[tuple[VanBanDaDung, ...]]:
    """Make the documents asked for, each as the formats asked for, files whole or absent.

    Without a type: every entry of the register that can be made; the diagnostics say which are not.
    Every dossier is read before the first file is written.

    Raises:
        ReportgenError: bad dossier or selector, folder not writable, PDF engine missing.
    """
    from reportgen.dung_van_ban import dung_ho_so

    made: list[VanBanDaDung] = []
    notes: list[Diagnostic] = []
    loaded = [(parts[0], *_nap(parts)) for parts in _cac_ho_so(yeu_cau.ho_so, gop=yeu_cau.gop)]
    for first, ho_so, nguon, found in loaded:
        folder = yeu_cau.thu_muc / _ten_ho_so(first)
        result = dung_ho_so(ho_so, yeu_cau, folder, on_event)
        made += [replace(v, van_de=dat_cho(v.van_de, nguon)) for v in result.value or ()]
        notes += [*found, *dat_cho(result.diagnostics, nguon)]
    return Result(tuple(made), tuple(notes))


def loai_van_ban() -> tuple[dict[str, object], ...]:
    """The document types: code, name, family, what each needs."""
    from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN

    return tuple(
        {
            "ma": loai.ma,
            "ten": loai.ten,
            "ho": "dang",
            "ky": list(loai.ky),
            "pham_vi": list(loai.pham_vi),
        }
        for loai in LOAI_VAN_BAN
    )


@dataclass(frozen=True, slots=True)
class TepDaGhi:
    """A file written by an import or an export, and what it holds in a few words."""

    duong_dan: Path
    noi_dung: str = ""


def import_excel(path: Path, dich: Path | None = None, *, ghi_de: bool = False) -> Result[TepDaGhi]:
    """Write the dossier (or the part of one) that a workbook holds as YAML, whole or not at all.

    *dich*: default beside the workbook, ending in ``.yaml``; a folder is taken as the place for it.

    Raises:
        ReportgenError: cells are wrong (all told at once), the file is no workbook, *dich* exists
            and *ghi_de* is not set, or openpyxl is missing.
    """
    from reportgen.importers.nhap import nhap_excel
    from reportgen.tep_ra import cho_ghi, ghi_nguyen_ven

    noi = cho_ghi(path, dich, ".yaml", ghi_de=ghi_de)
    result = nhap_excel(path)
    if result.value is None:
        raise ReportgenError(result.diagnostics)
    ghi_nguyen_ven(noi, result.value.yaml.encode())
    return Result(TepDaGhi(noi, result.value.noi_dung), result.diagnostics)


def export_excel(path: Path, dich: Path | None = None, *, ghi_de: bool = False) -> Result[TepDaGhi]:
    """Write a dossier as a workbook; *dich*, *ghi_de* and errors as ``import_excel``."""
    from reportgen.importers.xuat import xuat_excel
    from reportgen.tep_ra import cho_ghi, ghi_nguyen_ven

    noi = cho_ghi(path, dich, ".xlsx", ghi_de=ghi_de)
    ho_so, _, notes = _nap(path)
    ghi_nguyen_ven(noi, xuat_excel(ho_so))
    return Result(TepDaGhi(noi), notes)
