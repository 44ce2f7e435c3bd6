"""Use case: every document of many dossiers in one go, each once, never half done."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.app.van_ban import LuaChon
from reportgen.diagnostics import Diagnostic, ExitCode, ReportgenError, error

if TYPE_CHECKING:
    from reportgen.lo.chay import Lo
    from reportgen.lo.nhom_tho import NhomTho
    from reportgen.lo.thong_so import ThongSo

__all__ = ["KetQuaLo", "TienDo", "YeuCauLo", "batch"]

KHONG_DO = "HT066"


@dataclass(frozen=True, slots=True)
class YeuCauLo(LuaChon):
    """What to make, where to, and by whom.

    ``jobs``: processes on this machine, None to size it; ``cum``: address of a Dask scheduler;
    ``tiep_tuc``: go on with what was stopped; without dossiers, with those of that run.
    """

    ho_so: tuple[Path, ...] = ()
    mau: Path | None = None
    thu_muc: str = "outputs"
    gop: bool = False
    jobs: int | None = None
    cum: str | None = None
    tiep_tuc: bool = False


@dataclass(frozen=True, slots=True)
class TienDo:
    """How far a batch is. ``tong``: documents in all, a guess until every dossier is open."""

    xong: int
    khong_doi: int
    loi: int
    tong: int
    chac: bool
    giay: float
    con_giay: float | None

    @property
    def da_qua(self) -> int:
        """Documents there is nothing more to do for."""
        return self.xong + self.khong_doi + self.loi


@dataclass(frozen=True, slots=True)
class KetQuaLo:
    """What came of a batch.

    ``chu_dong``: lines of the manifest; ``hong``: dossiers that could not be read; ``dung``: what
    ended it before its time, empty when it was asked to stop; ``tron``: whether the manifest is
    written.
    """

    chu_dong: tuple[bytes, ...]
    xong: int
    khong_doi: int
    hong: tuple[tuple[str, tuple[Diagnostic, ...]], ...]
    van_de: tuple[Diagnostic, ...]
    danh_muc: str
    thu_muc: str
    tron: bool
    giay: float
    dung: dict[str, object] | None = None

    @property
    def dong(self) -> tuple[dict[str, object], ...]:
        """Rows of the manifest."""
        return tuple(map(json.loads, self.chu_dong))

    @property
    def loi(self) -> tuple[dict[str, object], ...]:
        """Rows of the documents that could not be made."""
        rows = map(json.loads, self.chu_dong)  # not all held at once
        return tuple(row for row in rows if row["trang_thai"] == "loi")


def _im(_event: TienDo) -> None:
    """Tell nobody."""


def batch(
    yeu_cau: YeuCauLo,
    on_event: Callable[[TienDo], None] = _im,
    nen_dung: Callable[[], bool] = lambda: False,
) -> KetQuaLo:
    """Make every document asked for of every dossier, and the manifest; what is unchanged stays.

    A dossier that cannot be read, a document that cannot be made are results; the others go on.
    *nen_dung*: asked now and then; a yes ends the batch soon, what is done kept for the next run.

    Raises:
        ReportgenError: nothing to go on with, place not writable or in use, cluster not reachable.
    """
    from reportgen.lo.chay import chay, mo_lo
    from reportgen.lo.goi import cac_duong
    from reportgen.lo.noi_ghi import ThuMuc, noi_ghi

    place = noi_ghi(yeu_cau.thu_muc)
    asked, parameters = _nhu_lan_truoc(yeu_cau)
    paths = cac_duong(asked.ho_so, gop=asked.gop)
    group, heavier = _nhom(asked)
    remember = {
        "tu": str(Path.cwd()),
        "ho_so": [str(path) for path in asked.ho_so],
        "gop": asked.gop,
        "mau": str(asked.mau) if asked.mau else None,
        "thong_so": parameters.as_json(),
    }
    brought_back = asked.cum is not None and isinstance(place, ThuMuc)
    started = time.monotonic()
    opened = mo_lo(paths, parameters, place, asked.mau, remember, mang_ve=brought_back)
    with opened as lo:
        chay(lo, group, heavier, on_event, nen_dung)
    return _ket_qua(lo, time.monotonic() - started)


def _nhu_lan_truoc(yeu_cau: YeuCauLo) -> tuple[YeuCauLo, ThongSo]:
    """Give the request, and its plain values; without dossiers, those of the run that was stopped.

    Raises:
        ReportgenError: there is no such run, or no such engine.
    """
    from reportgen.lo.danh_muc import doc_da_co
    from reportgen.lo.noi_ghi import noi_ghi
    from reportgen.lo.thong_so import tu_json

    if yeu_cau.ho_so:
        return yeu_cau, _thong_so(yeu_cau)
    left = doc_da_co(noi_ghi(yeu_cau.thu_muc)).dang_do
    before = left.get("yeu_cau") if left else None
    if not isinstance(before, Mapping):
        raise ReportgenError(
            error(
                KHONG_DO,
                f"trong {yeu_cau.thu_muc} không có lần chạy nào dở dang để làm tiếp",
                hint="ghi hồ sơ cần làm, ví dụ: reportgen batch inputs; "
                "hoặc ghi đúng thư mục kết quả bằng -o",
            )
        )
    here = Path.cwd()
    home = Path(before["tu"])
    start = Path() if home == here else home
    asked = replace(
        yeu_cau,
        ho_so=tuple(start / path for path in before["ho_so"]),
        gop=bool(before["gop"]),
        mau=start / before["mau"] if before["mau"] else None,
    )
    return asked, tu_json(before["thong_so"])


def _thong_so(yeu_cau: YeuCauLo) -> ThongSo:
    from reportgen.lo.thong_so import ANH_HUONG, CHON, ThongSo

    values = {name: getattr(yeu_cau, name) for name in (*CHON, *ANH_HUONG)}
    engine = _may_pdf(yeu_cau.may_pdf) if "pdf" in yeu_cau.dinh_dang else ""
    return ThongSo(**{**values, "may_pdf": engine})


def _may_pdf(may: str) -> str:
    """Name the engine: of those there are, the fast one is a batch's own choice."""
    from reportgen.writers.pdf import chon_may

    return chon_may(may, hang_loat=True)


def _nhom(yeu_cau: YeuCauLo) -> tuple[NhomTho, Callable[[], NhomTho] | None]:
    """Give the workers to begin with, and those for when much is left.

    A run that goes on never works in this process: a document may have killed the one before.
    """
    from reportgen.lo.nhom_tho import Cum, MotMinh, NhieuTienTrinh, so_loi_may

    if yeu_cau.cum is not None:
        return Cum(yeu_cau.cum), None
    count = yeu_cau.jobs or so_loi_may()
    if yeu_cau.tiep_tuc or (yeu_cau.jobs or 0) > 1:
        return NhieuTienTrinh(count), None
    return MotMinh(), (lambda: NhieuTienTrinh(count)) if count > 1 else None


def _ket_qua(lo: Lo, spent: float) -> KetQuaLo:
    from reportgen.in_an.danh_muc import TEN_TEP

    place = lo.noi.ten.rstrip("/")
    return KetQuaLo(
        chu_dong=tuple(lo.cac_dong()),
        xong=lo.xong,
        khong_doi=lo.khong_doi,
        hong=tuple((str(d.duong[0]), d.van_de) for d in lo.ho_so if d.hong),
        van_de=tuple(one for d in lo.ho_so if not d.hong for one in d.van_de),
        danh_muc=f"{place}/{TEN_TEP}",
        thu_muc=place,
        tron=lo.tron,
        giay=spent,
        dung=lo.loi_dung,
    )


def ma_thoat_lo(result: KetQuaLo, *, bi_ngat: bool) -> ExitCode:
    """Give 130 when asked to stop, 3 when the machine stopped it, else by what failed.

    2 when no dossier could be read, 1 when one could not or a document failed, 0 for neither.
    """
    if result.dung is not None:
        return ExitCode.MOI_TRUONG
    if bi_ngat and not result.tron:
        return ExitCode.NGAT
    if result.hong and not result.chu_dong:
        return ExitCode.DAU_VAO_SAI
    return ExitCode.CO_VAN_DE if result.hong or result.loi else ExitCode.SACH
