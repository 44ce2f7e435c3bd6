"""Use cases: what documents there are, and making them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.app.mau_rieng import CHUNG, MauRieng, mau_rieng
from reportgen.app.nap import cac_ho_so, nap, ten_ho_so
from reportgen.diagnostics import Diagnostic, ReportgenError, Result
from reportgen.domain.ho_so import HoSo
from reportgen.domain.nguon import dat_cho

if TYPE_CHECKING:
    from reportgen.ban_hanh.loai_van_ban import LoaiVanBan

Event = Callable[[str], None]
TU_DONG = "tu-dong"


@dataclass(frozen=True, slots=True, kw_only=True)
class LuaChon:
    """Which documents of a dossier to make, and how: selectors, overrides, formats.

    ``may_pdf``: the engine, "auto" to have it chosen; ``tro_nang``: PDF/UA-1 from either engine;
    ``dat_dau``: the pictures of signature and seal stand in what is issued; ``bieu_do``: reports
    get an appendix of plots.
    """

    loai: tuple[str, ...] = ()
    ky: tuple[str, ...] = ()
    pham_vi: tuple[str, ...] = ()
    muc: tuple[str, ...] = ()
    ngay: date | None = None
    nguoi_ky: str | None = None
    dinh_dang: tuple[str, ...] = ("docx", "pdf")
    may_pdf: str = "auto"
    tro_nang: bool = False
    hai_mat: bool = False
    bang_chung: bool = False
    kho_giay: str | None = None
    dat_dau: bool = False
    bieu_do: bool = False


@dataclass(frozen=True, slots=True)
class YeuCau(LuaChon):
    """What to build: dossiers, what of them, and where to put the files.

    ``so`` "tu-dong": each document takes the next number of its series and is entered in the
    dossier's register; ``ngay`` is then the date it is numbered on.
    ``mau``: the folder of templates typed; ``rieng``: all own templates and types of the dossier
    being built, ``hinh``: its pictures by name, both of which :func:`build` finds.
    """

    ho_so: tuple[Path, ...]
    so: str | None = None
    mau: Path | None = None
    thu_muc: Path = Path("outputs")
    gop: bool = False
    rieng: MauRieng = CHUNG
    hinh: Mapping[str, bytes] = field(default_factory=dict)


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
    html: Path | None = None

    def as_json(self) -> dict[str, object]:
        """The shape of design §4; ``html`` only where it was asked for."""
        html = {"html": str(self.html)} if self.html else {}
        return {
            "loai": self.loai,
            "ky": self.ky or None,
            "pham_vi": self.pham_vi,
            "chuan": self.chuan,
            "so_ky_hieu": self.so_ky_hieu or None,
            "ngay": self.ngay.isoformat() if self.ngay else None,
            "docx": str(self.docx) if self.docx else None,
            "pdf": str(self.pdf) if self.pdf else None,
            **html,
            "so_trang": self.so_trang,
            "van_de": [d.as_json() for d in self.van_de],
        }


def _quiet(_event: str) -> None:
    """Tell nobody."""


def build(yeu_cau: YeuCau, on_event: Event = _quiet) -> Result[tuple[VanBanDaDung, ...]]:
    """Make the documents asked for, each as the formats asked for, files whole or absent.

    Without a type: every entry of the register that can be made; the diagnostics say which are not.
    Every dossier is read before the first file is written.

    Raises:
        ReportgenError: bad dossier or selector, folder not writable, PDF engine missing.
    """
    made: list[VanBanDaDung] = []
    notes = [*_may_thay(yeu_cau)]
    loaded = [
        (parts, mau_rieng(parts, yeu_cau.mau), *nap(parts))
        for parts in cac_ho_so(yeu_cau.ho_so, gop=yeu_cau.gop)
    ]
    for parts, own, ho_so, nguon, found in loaded:
        folder = yeu_cau.thu_muc / ten_ho_so(parts[0])
        asked = replace(yeu_cau, rieng=own, hinh=_hinh(parts, ho_so, yeu_cau))
        try:
            result = _dung(parts, ho_so, asked, folder, on_event)
        except ReportgenError as stopped:
            placed = dat_cho(stopped.diagnostics, nguon)
            raise ReportgenError(placed, stopped.exit_code) from stopped.__cause__
        made += [replace(v, van_de=dat_cho(v.van_de, nguon)) for v in result.value or ()]
        notes += [*own.van_de, *found, *dat_cho(result.diagnostics, nguon)]
    return Result(tuple(made), tuple(notes))


def _hinh(parts: tuple[Path, ...], ho_so: HoSo, yeu_cau: YeuCau) -> dict[str, bytes]:
    """Give the pictures of signatures and seals where they are asked for."""
    if not yeu_cau.dat_dau:
        return {}
    from reportgen.app.hinh_rieng import hinh_rieng, ten_hinh_cua

    return hinh_rieng(parts, ten_hinh_cua(ho_so).__contains__)


def _may_thay(yeu_cau: YeuCau) -> tuple[Diagnostic, ...]:
    """Tell when another engine than the usual makes the PDF."""
    if "pdf" not in yeu_cau.dinh_dang or yeu_cau.may_pdf != "auto":
        return ()
    from reportgen.writers.pdf import chon_may, loi_nhan_may

    return loi_nhan_may(yeu_cau.may_pdf, chon_may(yeu_cau.may_pdf))


def _dung(
    parts: tuple[Path, ...], ho_so: HoSo, yeu_cau: YeuCau, folder: Path, on_event: Event
) -> Result[tuple[VanBanDaDung, ...]]:
    if yeu_cau.so == TU_DONG:
        from reportgen.dung_co_so import dung_va_cap_so

        return dung_va_cap_so(parts, ho_so, yeu_cau, folder, on_event)
    from reportgen.dung_van_ban import dung_ho_so

    return dung_ho_so(ho_so, yeu_cau, folder, on_event)


def loai_van_ban(
    ho_so: Sequence[Path] = (), mau: Path | None = None
) -> tuple[dict[str, object], ...]:
    """The document types: code, name, usual family and every family, what each needs.

    *ho_so*, *mau*: dossiers and a folder whose own types come first.

    Raises:
        ReportgenError: with every problem of the unit's own types.
    """
    found: dict[str, dict[str, object]] = {}
    dossiers: list[tuple[Path, ...]] = [(path,) for path in ho_so]
    for paths in dossiers or [()]:
        own = mau_rieng(paths, mau)
        for loai in own.cac_loai:
            found.setdefault(loai.ma, _mo_ta(loai, rieng=loai.ma in own.ma_rieng))
    return tuple(found.values())


def _mo_ta(loai: "LoaiVanBan", *, rieng: bool) -> dict[str, object]:
    from reportgen.ban_hanh.ho_chuan import cac_ho

    families = cac_ho(loai)
    return {
        "ma": loai.ma,
        "ten": loai.ten,
        "ho": families[0],
        "cac_ho": families,
        "ky": list(loai.ky),
        "pham_vi": list(loai.pham_vi),
        "rieng": rieng,
    }
