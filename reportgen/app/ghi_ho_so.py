"""Change the file of a dossier: only what was asked, only when it stays good, never over another's.

Every change is made on the bytes the clerk saw; when the file has other bytes by now, nothing is
written and the clerk is told.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reportgen.app.ho_so_mo import HoSoMo, doc_noi_dung, giu_ho_so, mo_ho_so
from reportgen.app.lich_su import cat_ban, doc_ban
from reportgen.diagnostics import Diagnostic, ExitCode, Location, ReportgenError, error
from reportgen.khoa_tep import khoa_tep
from reportgen.tep_ra import thay_noi_dung

KHONG_AN_TOAN = "HT094"
DA_DOI = "HT096"
KHONG_GIU_DUOC = "HT097"
CHO_GIAY = 10.0


class XungDotError(ReportgenError):
    """The file is no longer what the clerk was shown."""


@dataclass(frozen=True, slots=True)
class ViecGhi:
    """A change: the dossier, the mark of what was seen, when, what kind of change to which part.

    ``tep``: which of its files, None when it has but one.
    """

    path: Path
    dau: str
    luc: datetime
    viec: str
    phan: str
    tep: Path | None = None


@dataclass(frozen=True, slots=True)
class KetQuaGhi:
    """``moi``: the dossier as it is now, or would be; ``sai``: new errors, which kept it out."""

    moi: HoSoMo
    sai: tuple[Diagnostic, ...] = ()

    @property
    def da_ghi(self) -> bool:
        """Whether the file was written (or needed no writing)."""
        return not self.sai


@contextmanager
def _giu_tep(path: Path) -> Iterator[None]:
    """Hold the dossier's lock while it is written.

    Raises:
        ReportgenError: another holds it, or its folder cannot be written (HT097, environment).
    """
    with ExitStack() as stack:
        try:
            stack.enter_context(khoa_tep(path, CHO_GIAY))
        except ReportgenError as caught:
            raise ReportgenError(
                error(
                    KHONG_GIU_DUOC,
                    "chưa ghi được vào hồ sơ: thư mục không cho ghi, hay chương trình khác giữ",
                    Location(str(path)),
                    hint="đợi một lát rồi lưu lại; vẫn thế thì chuyển hồ sơ sang thư mục ghi được",
                ),
                ExitCode.MOI_TRUONG,
            ) from caught
        yield


def ghi_ho_so(
    viec: ViecGhi,
    doi: Callable[[HoSoMo], bytes | None],
    chan: Callable[[Diagnostic], bool],
) -> KetQuaGhi:
    """Write what *doi* makes of the file, unless that brings an error that *chan* will not have.

    Raises:
        XungDotError: the file has changed since it was shown (HT096).
        ReportgenError: *doi* found no safe way (HT094), the file cannot be written.
    """
    file = viec.tep or viec.path
    with _giu_tep(file):
        seen = mo_ho_so(viec.path)
        if seen.dau != viec.dau:
            raise da_doi(viec.path)
        before = seen.cac_tep[file]
        data = doi(seen)
        if data is None:
            raise ReportgenError(
                error(
                    KHONG_AN_TOAN,
                    "chỗ này của tệp viết theo lối mà chương trình không tự sửa được",
                    Location(str(file)),
                    hint="sửa chỗ này trong tệp bằng Notepad; các chỗ khác vẫn sửa ở đây được",
                )
            )
        made = doc_noi_dung(viec.path, {**seen.cac_tep, file: data})
        wrong = tuple(d for d in loi_moi(seen.van_de, made.van_de) if chan(d))
        wrong = wrong or _khong_doc_duoc(seen, made)
        if wrong or data == before:
            return KetQuaGhi(made, wrong)
        cat_ban(file, before, viec.luc, viec.viec, viec.phan)
        if not thay_noi_dung(file, data, before):
            raise da_doi(viec.path)
        giu_ho_so(made)
        return KetQuaGhi(made)


def tra_ban(viec: ViecGhi, ten: str) -> KetQuaGhi:
    """Go back to a version; what stands now is put away like any other.

    Raises:
        XungDotError: the file has changed since it was shown.
        ReportgenError: there is no such version.
    """
    file, old = doc_ban(viec.path, ten)
    with _giu_tep(file):
        seen = mo_ho_so(viec.path)
        if seen.dau != viec.dau:
            raise da_doi(viec.path)
        cat_ban(file, seen.cac_tep[file], viec.luc, viec.viec, viec.phan)
        if not thay_noi_dung(file, old, seen.cac_tep[file]):
            raise da_doi(viec.path)
    return KetQuaGhi(mo_ho_so(viec.path))


def _khong_doc_duoc(seen: HoSoMo, made: HoSoMo) -> tuple[Diagnostic, ...]:
    """All that is wrong, when a file that could be read no longer can."""
    broken = made.goc is None and seen.goc is not None
    return tuple(d for d in made.van_de if d.is_error) if broken else ()


def loi_moi(truoc: tuple[Diagnostic, ...], sau: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The errors of *sau* that *truoc* had not; places do not count, as they move."""
    known = Counter((d.code, d.message) for d in truoc if d.is_error)
    fresh = []
    for d in sau:
        key = (d.code, d.message)
        if not d.is_error:
            continue
        if known[key]:
            known[key] -= 1
        else:
            fresh.append(d)
    return tuple(fresh)


def da_doi(path: Path) -> XungDotError:
    """Say that a file is no longer what the clerk was shown."""
    return XungDotError(
        error(
            DA_DOI,
            "hồ sơ đã được sửa ở chỗ khác từ lúc anh chị mở trang này",
            Location(str(path)),
            hint="xem bản mới rồi sửa lại",
        )
    )
