"""Dossiers kept loaded while their files stay as they are: what pages are made from."""

import gc
import hashlib
import re
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from reportgen.app.mau_rieng import MauRieng, mau_rieng
from reportgen.diagnostics import Diagnostic, ReportgenError, Severity
from reportgen.domain.gop_tep import gop
from reportgen.domain.ho_so import HoSo
from reportgen.domain.load import nap_cac_chu
from reportgen.domain.nguon import NguonHoSo, dat_cho
from reportgen.domain.tep_ho_so import cac_tep as cac_tep_cua
from reportgen.domain.tep_ho_so import cho_can_viet, doc_tep
from reportgen.yaml_source import NutBang, NutDanhSach, doc_yaml

GIU_NHIEU_NHAT = 4
TEP_LON = 500_000
_DAI_DAU = 20
_MUC = re.compile(r"([a-z_]+)\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class HoSoMo:
    """A dossier, of a file or of the files of a folder, as it stands now.

    ``cac_tep``: content of each file; ``dau``: changes with any byte of any of them; ``goc``: the
    nodes of all, also when there are errors (None when YAML itself cannot be read); ``ho_so``,
    ``nguon``: None while there are errors. Places in ``van_de`` count entries over all files.
    """

    path: Path
    cac_tep: Mapping[Path, bytes]
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

    def dat_cho(self, van_de: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Give problems their places in the files."""
        return danh_so_chung(dat_cho(van_de, self.can()[1]), self.goc)


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


def dau_cua(cac_tep: Mapping[Path, bytes]) -> str:
    """Give the mark of the content of a dossier's files."""
    digest = hashlib.sha256()
    for file, data in cac_tep.items():
        digest.update(f"{file.name} {len(data)}\n".encode("utf-8", "surrogateescape"))
        digest.update(data)
    return digest.hexdigest()[:_DAI_DAU]


def mo_ho_so(path: Path) -> HoSoMo:
    """Open a dossier of a file or a folder; loaded again only when a file has changed.

    Raises:
        ReportgenError: a file cannot be read.
    """
    files, problems = cac_tep_cua(path)
    read = {file: doc_tep(file) for file in files}
    wrong = [*problems, *(found for found in read.values() if isinstance(found, Diagnostic))]
    if wrong:
        raise ReportgenError(wrong)
    data = {file: found for file, found in read.items() if isinstance(found, bytes)}
    key = (str(path), dau_cua(data))
    with _KHOA:
        found = _GIU.get(key)
        if found is not None:
            _GIU.move_to_end(key)
            return found
    made = doc_noi_dung(path, data)
    giu_ho_so(made)
    return made


def giu_ho_so(opened: HoSoMo) -> None:
    """Keep a dossier loaded; the one looked at longest ago goes."""
    with _KHOA:
        _GIU[str(opened.path), opened.dau] = opened
        while len(_GIU) > GIU_NHIEU_NHAT:
            _GIU.popitem(last=False)


@contextmanager
def _ngoai_thu_gom(so_byte: int) -> Iterator[None]:
    """Keep what is made of large files out of the collector's sight, for as long as it lives.

    Why: nodes and entries have no cycles, so they go when the dossier does; walking over a million
    of them at every collection took as long as reading the file.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if so_byte > TEP_LON:
            gc.freeze()
        if running:
            gc.enable()


def doc_noi_dung(path: Path, cac_tep: Mapping[Path, bytes]) -> HoSoMo:
    """Load the dossier that these files would be as those of *path*."""
    with _ngoai_thu_gom(sum(map(len, cac_tep.values()))):
        return _doc(path, cac_tep)


def _doc(path: Path, cac_tep: Mapping[Path, bytes]) -> HoSoMo:
    loaded = nap_cac_chu({str(file): data for file, data in cac_tep.items()})
    value = loaded.value
    node = value.nguon.goc if value else _goc(cac_tep)
    return HoSoMo(
        path,
        cac_tep,
        dau_cua(cac_tep),
        node,
        value.ho_so if value and loaded.ok else None,
        value.nguon if value and loaded.ok else None,
        danh_so_chung(loaded.diagnostics, node),
    )


def _goc(cac_tep: Mapping[Path, bytes]) -> NutBang | None:
    """The nodes of files with errors; None when one is no mapping."""
    nodes = [doc_yaml(data, str(file)).value for file, data in cac_tep.items()]
    whole = [node for node in nodes if isinstance(node, NutBang)]
    return gop(whole)[0] if whole and len(whole) == len(nodes) else None


def danh_so_chung(van_de: Sequence[Diagnostic], goc: NutBang | None) -> tuple[Diagnostic, ...]:
    """Count entries in places over all files; diagnostics count in the file they are about."""
    if goc is None:
        return tuple(van_de)
    known = {
        (key, str(getattr(one, "tep", "")), local): index
        for key, node in goc.muc.items()
        if isinstance(node, NutDanhSach) and node.chi_so_goc is not None
        for index, (one, local) in enumerate(zip(node.muc, node.chi_so_goc, strict=True))
    }
    return tuple(_danh_so(d, known) for d in van_de) if known else tuple(van_de)


def _danh_so(d: Diagnostic, known: Mapping[tuple[str, str, int], int]) -> Diagnostic:
    found = _MUC.match(d.location.vi_tri)
    index = known.get((found[1], d.location.tep, int(found[2]))) if found else None
    if found is None or index is None:
        return d
    place = f"{found[1]}[{index}]{d.location.vi_tri[found.end() :]}"
    return replace(d, location=replace(d.location, vi_tri=place))


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
