"""Dossiers kept loaded while their files stay as they are: what pages are made from."""

import gc
import hashlib
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from reportgen.app.mau_rieng import MauRieng, mau_rieng
from reportgen.diagnostics import Diagnostic, ReportgenError, Severity
from reportgen.domain.ho_so import HoSo
from reportgen.domain.load import nap_cac_chu
from reportgen.domain.nguon import NguonHoSo
from reportgen.domain.tep_ho_so import cho_can_viet, doc_tep
from reportgen.yaml_source import NutBang, doc_yaml

GIU_NHIEU_NHAT = 4
TEP_LON = 500_000
_DAI_DAU = 20


@dataclass(frozen=True, slots=True)
class HoSoMo:
    """A dossier as its file stands now.

    ``dau``: changes with any byte of the file; ``goc``: its nodes, also when it has errors (None
    when YAML itself cannot be read); ``ho_so``, ``nguon``: None while there are errors.
    """

    path: Path
    du_lieu: bytes
    dau: str
    goc: NutBang | None
    ho_so: HoSo | None
    nguon: NguonHoSo | None
    van_de: tuple[Diagnostic, ...]

    def can(self) -> tuple[HoSo, NguonHoSo]:
        """Give the dossier.

        Raises:
            ReportgenError: it has errors, all of them told.
        """
        if self.ho_so is None or self.nguon is None:
            raise ReportgenError(tuple(d for d in self.van_de if d.is_error))
        return self.ho_so, self.nguon

    def rieng(self) -> MauRieng:
        """Templates and types of the unit, read anew: their files are not watched."""
        return mau_rieng((self.path,))


@dataclass(frozen=True, slots=True)
class TomTatHoSo:
    """A dossier in a line of a list; ``nam`` empty when it cannot be read."""

    ten: str
    don_vi: str
    nam: str
    so_to: int
    so_hoat_dong: int
    so_loi: int
    so_canh_bao: int
    can_viet: int


_GIU: OrderedDict[tuple[str, str], HoSoMo] = OrderedDict()
_KHOA = Lock()


def dau_cua(du_lieu: bytes) -> str:
    """Give the mark of a file's content."""
    return hashlib.sha256(du_lieu).hexdigest()[:_DAI_DAU]


def mo_ho_so(path: Path) -> HoSoMo:
    """Open a dossier of one file; loaded again only when the file has changed.

    Raises:
        ReportgenError: the file cannot be read.
    """
    read = doc_tep(path)
    if isinstance(read, Diagnostic):
        raise ReportgenError(read)
    key = (str(path), dau_cua(read))
    with _KHOA:
        found = _GIU.get(key)
        if found is not None:
            _GIU.move_to_end(key)
            return found
    made = doc_noi_dung(path, read)
    giu_ho_so(made)
    return made


def giu_ho_so(opened: HoSoMo) -> None:
    """Keep a dossier loaded; the one looked at longest ago goes."""
    with _KHOA:
        _GIU[str(opened.path), opened.dau] = opened
        while len(_GIU) > GIU_NHIEU_NHAT:
            _GIU.popitem(last=False)


@contextmanager
def _ngoai_thu_gom(du_lieu: bytes) -> Iterator[None]:
    """Keep what is made of a large file out of the collector's sight, for as long as it lives.

    Why: nodes and entries have no cycles, so they go when the dossier does; walking over a million
    of them at every collection took as long as reading the file.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if len(du_lieu) > TEP_LON:
            gc.freeze()
        if running:
            gc.enable()


def doc_noi_dung(path: Path, du_lieu: bytes) -> HoSoMo:
    """Load the dossier that *du_lieu* would be as the content of *path*."""
    with _ngoai_thu_gom(du_lieu):
        return _doc(path, du_lieu)


def _doc(path: Path, du_lieu: bytes) -> HoSoMo:
    loaded = nap_cac_chu({str(path): du_lieu})
    value = loaded.value
    node = value.nguon.goc if value else doc_yaml(du_lieu, str(path)).value
    return HoSoMo(
        path,
        du_lieu,
        dau_cua(du_lieu),
        node if isinstance(node, NutBang) else None,
        value.ho_so if value and loaded.ok else None,
        value.nguon if value and loaded.ok else None,
        loaded.diagnostics,
    )


def tom_tat(path: Path) -> TomTatHoSo:
    """Say in a line what a dossier is."""
    try:
        opened = mo_ho_so(path)
    except ReportgenError:
        return TomTatHoSo(path.stem, "", "", 0, 0, 1, 0, 0)
    root = opened.goc
    unit = root.muc.get("don_vi") if root else None
    return TomTatHoSo(
        path.stem,
        _chu(unit.muc.get("ten")) if isinstance(unit, NutBang) else "",
        _chu(root.muc.get("nam")) if root else "",
        _so_muc(root, "to_dan_van"),
        _so_muc(root, "hoat_dong"),
        sum(d.severity is Severity.LOI for d in opened.van_de),
        sum(d.severity is Severity.CANH_BAO for d in opened.van_de),
        cho_can_viet((path,)),
    )


def _chu(nut: object) -> str:
    return str(getattr(nut, "chu", "") or "")


def _so_muc(goc: NutBang | None, khoa: str) -> int:
    return len(getattr(goc.muc.get(khoa), "muc", ())) if goc else 0
