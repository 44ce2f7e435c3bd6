"""Pictures a unit keeps beside its dossier: which folder, which files, never outside it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reportgen.diagnostics import Diagnostic, ReportgenError, error
from reportgen.domain.ho_so import HoSo
from reportgen.text_vn import nfc

THU_MUC = "hinh"
DUOI = ".png"
DOC_NHIEU_NHAT = 2 * 1024 * 1024 + 1
"""A byte more than a picture may have: whoever judges it sees that it is too large."""
KHONG_DOC = "BH064"


def hinh_rieng(ho_so: Sequence[Path], can: Callable[[str], bool]) -> dict[str, bytes]:
    """Read the pictures of the dossier in *ho_so* by name (NFC); *can*: which are wanted.

    They lie in the folder ``hinh`` inside the dossier's folder or beside its file. A link that
    leads out of that folder is passed over.

    Raises:
        ReportgenError: a wanted file cannot be read.
    """
    found: dict[str, bytes] = {}
    for path in _cac_tep(ho_so):
        name = nfc(path.name)
        if name in found or not can(name):
            continue
        try:
            with path.open("rb") as source:
                found[name] = source.read(DOC_NHIEU_NHAT)
        except OSError as problem:
            raise ReportgenError(_khong_doc(path)) from problem
    return found


def _cac_tep(ho_so: Sequence[Path]) -> Iterator[Path]:
    for one in ho_so:
        folder = (one if one.is_dir() else one.parent) / THU_MUC
        if not folder.is_dir():
            continue
        home = folder.resolve()
        for path in sorted(folder.iterdir()):
            inside = path.resolve().parent == home
            if inside and path.name.lower().endswith(DUOI) and path.is_file():
                yield path


def ten_hinh_cua(ho_so: HoSo) -> frozenset[str]:
    """Names (NFC) of all pictures a dossier speaks of."""
    names = {name for p in ho_so.nguoi_ky for name in (p.hinh_chu_ky, p.hinh_dau)}
    names |= {tv.hinh_chu_ky for to in ho_so.to_dan_van for tv in to.thanh_vien}
    return frozenset(nfc(name) for name in names if name)


def _khong_doc(path: Path) -> Diagnostic:
    hint = "đóng tệp ở chương trình khác, hoặc xin quyền đọc"
    return error(KHONG_DOC, f'không đọc được tệp hình "{path}"', hint=hint)
