"""Use case of the checker: judge DOCX files by the standard in force."""

import gc
import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.app.tep_kiem import cac_tep, doc_tep
from reportgen.diagnostics import Diagnostic, ReportgenError, Severity
from reportgen.tep_ra import cho_ghi, ghi_nguyen_ven

if TYPE_CHECKING:
    from reportgen.checker.cau_hinh import CauHinh
    from reportgen.checker.phieu import PhieuKiem

# Fewer files are done before the other processes would have started.
_DANG_CHIA = 12
# A document read is some hundred thousand objects, none of them garbage before it is done.
_NHAT_RAC = 50_000
BaoTienDo = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class YeuCauKiem:
    """What to check and how.

    ``muc``: leave out what is less grave than this; ``bo``: codes left out; ``cau_hinh``: an
    office's exceptions, otherwise those beside each file; ``ve_trang``: draw page one;
    ``chu_thich``: where the copy with comments goes, a file or for several files a folder;
    ``so_tien_trinh``: how many processes, 0 for one a core.
    """

    tep: tuple[Path, ...]
    chuan: str = "auto"
    muc: str = ""
    bo: tuple[str, ...] = ()
    cau_hinh: Path | None = None
    ve_trang: bool = False
    chu_thich: Path | None = None
    so_tien_trinh: int = 0


@dataclass(frozen=True, slots=True)
class VanBanDaKiem:
    """A DOCX checked; ``phieu`` None when it could not be read (``van_de`` says why).

    ``trang_mot``: page one drawn; ``chu_thich``: the copy with comments that was written.
    """

    duong_dan: str
    van_de: tuple[Diagnostic, ...]
    phieu: "PhieuKiem | None" = None
    trang_mot: str = ""
    chu_thich: str = ""

    @property
    def co_loi(self) -> bool:
        """Whether there is an error or a warning."""
        return any(d.severity is not Severity.THONG_TIN for d in self.van_de)

    def as_json(self) -> dict[str, object]:
        """The shape of design §4, with what tells why."""
        made = self.phieu
        found = [one.as_json() for one in made.dieu] if made else [d.as_json() for d in self.van_de]
        skipped = made.khong_kiem if made else ()
        excepted = made.ngoai_le if made else ()
        return {
            "duong_dan": self.duong_dan,
            "chuan": made.chuan if made else None,
            "loai": (made.loai or None) if made else None,
            "vi_sao": list(made.vi_sao) if made else [],
            "nhan_ra": [part.as_json() for part in made.nhan_ra] if made else [],
            "van_de": found,
            "khong_kiem": [{"ma": code, "ly_do": reason} for code, reason in skipped],
            "ngoai_le": [{"ma": code, "ly_do": reason} for code, reason in excepted],
            "chu_thich": self.chu_thich or None,
        }


def check(yeu_cau: YeuCauKiem, on_progress: BaoTienDo | None = None) -> tuple[VanBanDaKiem, ...]:
    """Check each file; one that cannot be read is a result with its reason, never the end.

    *on_progress* is told how many files are done, of how many, and the last one's name.

    Raises:
        ReportgenError: the office's exceptions cannot be read, or there is no place for comments.
    """
    paths = cac_tep(yeu_cau.tep)
    if yeu_cau.cau_hinh is not None:
        _cau_hinh(yeu_cau.cau_hinh)
    workers = yeu_cau.so_tien_trinh or os.cpu_count() or 1
    if workers > 1 and len(paths) >= _DANG_CHIA:
        return _nhieu_tien_trinh(paths, yeu_cau, min(workers, len(paths)), on_progress)
    copies = _noi_chu_thich(paths, yeu_cau.chu_thich)
    done = []
    for path in paths:
        done.append(kiem_tep(path, yeu_cau, copies.get(path)))
        if on_progress is not None:
            on_progress(len(done), len(paths), str(path))
    return tuple(done)


def _nhieu_tien_trinh(
    paths: Sequence[Path], yeu_cau: YeuCauKiem, workers: int, on_progress: BaoTienDo | None
) -> tuple[VanBanDaKiem, ...]:
    """Check over several processes; when interrupted, nothing more is begun."""
    with ProcessPoolExecutor(workers, initializer=_mo_tien_trinh) as pool:
        copies = _noi_chu_thich(paths, yeu_cau.chu_thich)
        waiting = {
            pool.submit(kiem_tep, path, yeu_cau, copies.get(path)): index
            for index, path in enumerate(paths)
        }
        made: dict[int, VanBanDaKiem] = {}
        try:
            for future in as_completed(waiting):
                index = waiting[future]
                made[index] = future.result()
                if on_progress is not None:
                    on_progress(len(made), len(paths), str(paths[index]))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return tuple(made[index] for index in range(len(paths)))


def _mo_tien_trinh() -> None:
    """Leave Ctrl-C to the parent, which then stops us; look for garbage less often."""
    gc.freeze()
    gc.set_threshold(_NHAT_RAC)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def kiem_tep(path: Path, yeu_cau: YeuCauKiem, ban_sao: Path | None = None) -> VanBanDaKiem:
    """Check one file; *ban_sao*: where its copy with comments goes."""
    from reportgen.checker.bao_cao.chu_thich import dat_chu_thich
    from reportgen.checker.bao_cao.trang_mot import ve_trang_mot
    from reportgen.checker.chay import kiem
    from reportgen.checker.phieu import lap_phieu
    from reportgen.docx_reader import doc_docx

    name = str(path)
    try:
        data = doc_tep(path)
        read = doc_docx(data, name)
        if read.value is None:
            return VanBanDaKiem(name, read.diagnostics)
        office = _cau_hinh_cua(path, yeu_cau)
        left_out = (*yeu_cau.bo, *office.bo)
        result = kiem(read.value, name, yeu_cau.chuan, left_out, read.diagnostics)
        sheet = lap_phieu(result, office, yeu_cau.muc)
        drawn = ve_trang_mot(read.value, sheet) if yeu_cau.ve_trang else ""
        written = ""
        if ban_sao is not None:
            target = cho_ghi(path, ban_sao, ".docx", ghi_de=True, lua_chon="--chu-thich")
            ghi_nguyen_ven(target, dat_chu_thich(data, sheet, name))
            written = str(ban_sao)
    except ReportgenError as stopped:
        return VanBanDaKiem(name, stopped.diagnostics)
    found = tuple(one.chan_doan for one in sheet.tat_ca)
    return VanBanDaKiem(name, found, sheet, drawn, written)


def _cau_hinh_cua(path: Path, yeu_cau: YeuCauKiem) -> "CauHinh":
    from reportgen.checker.cau_hinh import CauHinh, tim_cau_hinh

    found = yeu_cau.cau_hinh or tim_cau_hinh(path)
    return _cau_hinh(found) if found is not None else CauHinh()


def _cau_hinh(path: Path) -> "CauHinh":
    from reportgen.checker.cau_hinh import doc_cau_hinh

    return doc_cau_hinh(path, ma_luat())


def ma_luat() -> tuple[str, ...]:
    """Code of every rule."""
    from reportgen.checker.danh_ba import LUAT

    return tuple(rule.ma for rule in LUAT)


def chuan_kiem() -> tuple[str, ...]:
    """Editions a document can be judged by."""
    from reportgen.standards import editions

    return editions()


def bao_cao_kiem(files: Sequence[VanBanDaKiem], dinh_dang: str) -> str:
    """The report for programs ("sarif") or in a browser ("html")."""
    from reportgen.checker.bao_cao.html import trang_html
    from reportgen.checker.bao_cao.sarif import sarif
    from reportgen.checker.bao_cao.tep import TepBao

    rows = [TepBao(f.duong_dan, f.van_de, f.phieu, f.trang_mot) for f in files]
    return sarif(rows) if dinh_dang == "sarif" else trang_html(rows)


def ghi_bao_cao(path: Path, text: str) -> None:
    """Write a report, whole or not at all."""
    ghi_nguyen_ven(path, text.encode())


def _noi_chu_thich(paths: Sequence[Path], target: Path | None) -> dict[Path, Path]:
    """Where the copy of each file goes: *target*, or in it when it is a folder or files are many.

    Files of one name get the name of their folder before it, then a number after it.
    """
    if target is None:
        return {}
    if len(paths) == 1 and not target.is_dir():
        return {paths[0]: target}
    made: dict[Path, Path] = {}
    taken: set[str] = set()
    for path in paths:
        names = [path.name, f"{path.resolve().parent.name}-{path.name}"]
        names += [f"{path.stem}-{number}{path.suffix}" for number in range(2, len(paths) + 2)]
        name = next(one for one in names if one.casefold() not in taken)
        taken.add(name.casefold())
        made[path] = target / name
    return made
