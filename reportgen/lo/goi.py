"""Dossiers as data: found on the disk, then carried to a worker with all they need."""

import hashlib
import os
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.app.hinh_rieng import hinh_rieng
from reportgen.app.mau_rieng import THU_MUC as THU_MUC_MAU
from reportgen.app.mau_rieng import thu_muc_mau
from reportgen.app.nap import ten_ho_so
from reportgen.compose.template_files import files_in
from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.domain.tep_ho_so import DUOI_TEP, cac_tep, doc_tep
from reportgen.text_vn import chuan_hoa_khoa, nfc

Duong = tuple[Path, ...]
_KHOA_DAU_DONG = re.compile(r"^([^\s#:][^:\n]*):", re.MULTILINE)
_DON_VI = "don_vi"


@dataclass(frozen=True, slots=True)
class ThuMucMau:
    """A unit's own templates: the folder as messages call it, its files by name, as bytes."""

    ten: str
    tep: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True)
class GoiHoSo:
    """A dossier with all it needs, for a process that sees none of its files.

    ``ten``: name of its folder of results; ``nen``: its files packed, each with the name messages
    use; ``bam``: hash of all of it; ``hinh``: pictures of signatures and seals by name.
    """

    ten: str
    nen: tuple[tuple[str, bytes], ...]
    mau: tuple[ThuMucMau, ...]
    bam: str
    hinh: tuple[tuple[str, bytes], ...] = ()

    @property
    def tep(self) -> dict[str, bytes]:
        """The files of the dossier by name."""
        return {name: zlib.decompress(data) for name, data in self.nen}


def cac_duong(paths: Sequence[Path], *, gop: bool = False) -> tuple[Duong, ...]:
    """Give each dossier behind *paths* its paths, each dossier once.

    A folder whose files name several units holds so many dossiers; any other folder of YAML files
    is one dossier, and its subfolders are looked at only when it has no such file of its own.
    """
    if gop:
        return (tuple(paths),)
    found: dict[Path, Path] = {}
    for path in paths:
        for one in _trong(path) if path.is_dir() else (path,):
            found.setdefault(one.resolve(), one)
    return tuple((path,) for path in found.values())


def _trong(folder: Path) -> Iterator[Path]:
    """Dossiers of a folder; the folder itself when it has none, for the reader to say so."""
    found = list(_duoi(folder))
    yield from found or [folder]


def _duoi(folder: Path) -> Iterator[Path]:
    own = sorted(p for p in folder.iterdir() if p.is_file() and _la_yaml(p.name))
    if own and sum(co_don_vi(path) for path in own) <= 1:
        yield folder
        return
    yield from own
    for below in sorted(p for p in folder.iterdir() if p.is_dir()):
        if not below.name.startswith(".") and below.name != THU_MUC_MAU:
            yield from _duoi(below)


def _la_yaml(name: str) -> bool:
    return name.lower().endswith(DUOI_TEP) and not name.startswith((".", "~", "#"))


def co_don_vi(path: Path) -> bool:
    """Whether a file names a unit, as the main file of a dossier does."""
    read = doc_tep(path)
    if isinstance(read, Diagnostic):
        return False
    heads = _KHOA_DAU_DONG.findall(read.decode("utf-8", "replace"))
    return any(chuan_hoa_khoa(head.strip("\"' ")) == _DON_VI for head in heads)


def cac_ten(dossiers: Sequence[Duong]) -> tuple[str, ...]:
    """Name the folder of each dossier: as its file; the folder above before it where two agree."""
    taken: set[str] = set()
    names = []
    for first, *_ in dossiers:
        own = ten_ho_so(first)
        choices = [own, f"{first.resolve().parent.name}-{own}"]
        choices += [f"{own}-{number}" for number in range(2, len(dossiers) + 2)]
        name = next(one for one in choices if one.casefold() not in taken)
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def doc_goi(duong: Duong, ten: str, mau: Path | None = None, *, dat_dau: bool = False) -> GoiHoSo:
    """Read a dossier and its own templates as they stand on the disk, without looking into them.

    ``dat_dau``: with every picture whose name occurs in it.

    Raises:
        ReportgenError: a file cannot be read; each is told.
    """
    files, problems = cac_tep(duong)
    read = {path: doc_tep(path) for path in files}
    problems += tuple(one for one in read.values() if isinstance(one, Diagnostic))
    if problems:
        raise ReportgenError(problems)
    texts = tuple((str(p), data) for p, data in read.items() if isinstance(data, bytes))
    folders = tuple(_doc_mau(folder) for folder in thu_muc_mau(duong, mau))
    pictures = _hinh(duong, texts) if dat_dau else ()
    groups = [one.tep for one in folders] + ([pictures] if pictures else [])
    digest = _bam_cua([(_ten_trong(duong, name), data) for name, data in texts], *groups)
    packed = tuple((name, zlib.compress(data, 1)) for name, data in texts)
    return GoiHoSo(ten, packed, folders, digest, pictures)


def _hinh(duong: Duong, texts: Sequence[tuple[str, bytes]]) -> tuple[tuple[str, bytes], ...]:
    """Give the pictures a dossier may speak of, told by their names."""
    whole = nfc("\n".join(data.decode("utf-8", "replace") for _, data in texts))
    return tuple(sorted(hinh_rieng(duong, lambda name: name in whole).items()))


def _ten_trong(duong: Duong, name: str) -> str:
    """Name a file from its dossier on: where the dossier lies changes no document."""
    own = next((path for path in duong if Path(name).is_relative_to(path)), None)
    return name if own is None else Path(name).relative_to(own.parent).as_posix()


def _doc_mau(folder: Path) -> ThuMucMau:
    files = tuple((name, (folder / name).read_bytes()) for name in files_in(folder))
    return ThuMucMau(os.fspath(folder), files)


def _bam_cua(*groups: Sequence[tuple[str, bytes]]) -> str:
    """Hash names and contents; their lengths too, so that none runs into the next."""
    digest = hashlib.sha256()
    for group in groups:
        digest.update(f"{len(group)}\n".encode())
        for name, data in group:
            digest.update(f"{len(name.encode())} {len(data)}\n{name}".encode())
            digest.update(data)
    return digest.hexdigest()


def mau_con_nguyen(folder: ThuMucMau) -> bool:
    """Whether the folder stands here too, with the same files: then it is used as it is."""
    path = Path(folder.ten)
    try:
        return path.is_dir() and _doc_mau(path).tep == folder.tep
    except OSError:
        return False
