"""One job: some documents of one dossier, made by whatever process it is sent to.

A job carries its dossier as data and says what is done already; its result is small. It may run
twice (a worker dies after writing, a cluster is in doubt): the same bytes are written again.
"""

from __future__ import annotations

import os
import threading
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reportgen.diagnostics import Diagnostic, ExitCode, ReportgenError, error
from reportgen.lo.bam import bam_van_ban, dau_ho_so
from reportgen.lo.danh_muc import Dong, dong_loi, dong_xong
from reportgen.lo.goi import GoiHoSo
from reportgen.lo.mau_goi import dat_ten, mo_mau
from reportgen.lo.noi_ghi import NoiGhi
from reportgen.lo.thong_so import ThongSo
from reportgen.tep_ra import DAY_O_DIA

if TYPE_CHECKING:
    from reportgen.ban_hanh.so_van_ban import Viec
    from reportgen.domain.nguon import NguonHoSo
    from reportgen.dung_van_ban import BoDung

LOI_CUA_TA = "CL070"
_GIU_HO_SO = 2


@dataclass(frozen=True, slots=True)
class Me:
    """A job. ``chon``: which documents by their place in the dossier's list, None for all.

    ``dau``: mark of the dossier's data, of the request and of the program that sends the job.
    ``mo_dau``: tell what the dossier holds and what was noticed about it.
    ``da_co``: hashes of the documents that are done, by key: those that agree are passed over.
    ``noi``: where to write, None to bring the files back. ``giay``: when this much time has gone
    by, the rest is handed back; one document at least is made.
    """

    goi: GoiHoSo
    thong_so: ThongSo
    dau: str
    chon: tuple[int, ...] | None = None
    mo_dau: bool = False
    da_co: Mapping[str, str] = field(default_factory=dict)
    noi: NoiGhi | None = None
    giay: float = 1.0


@dataclass(frozen=True, slots=True)
class VanBanMe:
    """A document of a job: its row of the manifest, or only its key where it was done before.

    ``tep``: files that were not written, by name. ``dung``: writing any other is useless as well.
    """

    thu_tu: int
    khoa: str
    dong: Dong | None
    tep: Mapping[str, bytes] = field(default_factory=dict)
    dung: bool = False


@dataclass(frozen=True, slots=True)
class KetQuaMe:
    """What came of a job. ``so_viec``: documents the dossier has, None when it cannot be read.

    ``con_lai``: places not reached. When the dossier was opened, ``van_de``: what was noticed about
    it; ``dau_dong``: what the row of each document begins with.
    """

    so_viec: int | None
    van_ban: tuple[VanBanMe, ...] = ()
    con_lai: tuple[int, ...] = ()
    van_de: tuple[Diagnostic, ...] = ()
    dau_dong: tuple[Dong, ...] = ()


@dataclass(frozen=True, slots=True)
class _HoSo:
    """A dossier opened: its documents with their file names, what they share, where things are."""

    bo: BoDung
    nguon: NguonHoSo
    viec: tuple[tuple[Viec, str], ...]
    van_de: tuple[Diagnostic, ...]


_DA_MO: OrderedDict[str, _HoSo] = OrderedDict()
_MOT_LUOT = threading.Lock()
"""A worker of a cluster may have several threads; what a process keeps is for one at a time."""


def lam_me(me: Me) -> KetQuaMe:
    """Run a job in this process; only a bug of ours in reading a dossier raises."""
    with _MOT_LUOT:
        return _lam(me)


def _lam(me: Me) -> KetQuaMe:
    until = time.monotonic() + me.giay
    try:
        opened = _mo(me)
    except ReportgenError as stopped:
        return KetQuaMe(None, van_de=stopped.diagnostics)
    made: list[VanBanMe] = []
    waiting = list(range(len(opened.viec)) if me.chon is None else me.chon)
    worked = False
    while waiting and not (worked and time.monotonic() > until):
        one = _mot(me, opened, waiting.pop(0))
        made.append(one)
        worked = worked or one.dong is not None
        if one.dung:
            break
    head = range(len(opened.viec)) if me.mo_dau else ()
    return KetQuaMe(
        len(opened.viec),
        tuple(made),
        tuple(waiting),
        opened.van_de if me.mo_dau else (),
        tuple(_dau_dong(me, opened, index) for index in head),
    )


def _mo(me: Me) -> _HoSo:
    """Open a dossier, or take it as this process left it.

    Raises:
        ReportgenError: with every problem of the dossier, or of the selectors.
    """
    if dau_ho_so(me.goi.bam, me.thong_so) != me.dau:
        raise ReportgenError(_khac_ban(), ExitCode.MOI_TRUONG)
    names = [name for name, _ in me.goi.nen]  # messages tell where the dossier lies
    mark = f"{me.dau} {me.goi.ten} {names} {me.thong_so}"
    if mark not in _DA_MO:
        while len(_DA_MO) >= _GIU_HO_SO:
            _DA_MO.popitem(last=False)
        _DA_MO[mark] = _doc(me)
    _DA_MO.move_to_end(mark)
    return _DA_MO[mark]


def _doc(me: Me) -> _HoSo:
    from reportgen.app.mau_rieng import doc_mau_rieng
    from reportgen.ban_hanh.chon_viec import chon_viec
    from reportgen.ban_hanh.the_thuc_rieng import kiem_nhom, ma_chung
    from reportgen.domain.load import nap_cac_chu
    from reportgen.domain.nguon import dat_cho
    from reportgen.dung_van_ban import bo_dung, ten_tep

    loaded = nap_cac_chu(me.goi.tep)
    if loaded.value is None or not loaded.ok:
        raise ReportgenError(loaded.diagnostics)
    ho_so, nguon = loaded.value.ho_so, loaded.value.nguon
    asked = me.thong_so
    try:
        own = doc_mau_rieng(tuple(mo_mau(folder) for folder in me.goi.mau))
        chosen = chon_viec(ho_so, asked.loai, asked.ky, asked.pham_vi, asked.muc, own.cac_loai)
    except ReportgenError as stopped:
        raise ReportgenError(dat_cho(dat_ten(stopped.diagnostics), nguon)) from stopped
    request = asked.yeu_cau(own)
    tasks = chosen.value or ()
    groups = kiem_nhom(ho_so, [c for t in own.cac_loai for c in (t.ma, ma_chung(t.ten_loai))])
    notes = (*dat_ten(own.van_de), *loaded.diagnostics)
    return _HoSo(
        bo_dung(ho_so, own.thu_muc, dict(me.goi.hinh)),
        nguon,
        tuple(zip(tasks, ten_tep(ho_so, tasks, request), strict=True)),
        (*notes, *dat_cho((*chosen.diagnostics, *groups), nguon)),
    )


def _mot(me: Me, opened: _HoSo, index: int) -> VanBanMe:
    """Make one document; whatever stops it becomes its row."""
    head = _dau_dong(me, opened, index)
    key = str(head["khoa"])
    if me.da_co.get(key) == head["bam"]:
        return VanBanMe(index, key, None)
    try:
        row, files = _dung(me, opened, index, head)
        if me.noi is None:
            return VanBanMe(index, key, row, files)
        for name, data in files.items():
            me.noi.ghi(name, data)
        return VanBanMe(index, key, row)
    except ReportgenError as stopped:
        found = _dat_cho(opened, stopped.diagnostics)
        failed = dong_loi(head, found)
        return VanBanMe(index, key, failed, dung=vo_ich(stopped))
    except Exception as caught:  # a document that breaks us is a result, never the end
        if os.environ.get("REPORTGEN_DEBUG"):
            raise
        told = error(
            LOI_CUA_TA,
            f"gặp tình huống chưa lường trước ({type(caught).__name__})",
            hint="đây là lỗi của chương trình: chạy lại riêng văn bản này với biến môi trường "
            "REPORTGEN_DEBUG=1 rồi gửi những chữ hiện ra cho người phụ trách reportgen",
        )
        return VanBanMe(index, key, dong_loi(head, (told,)))


def vo_ich(stopped: ReportgenError) -> bool:
    """Whether what stopped a document would stop any other: the disk is full, an engine missing."""
    cause = stopped.__cause__
    if isinstance(cause, OSError) and cause.errno is not None:
        return cause.errno in DAY_O_DIA
    return stopped.exit_code == ExitCode.MOI_TRUONG and not isinstance(cause, OSError)


def _dau_dong(me: Me, opened: _HoSo, index: int) -> Dong:
    from reportgen.ban_hanh.ten_viec import ten_viec

    task, stem = opened.viec[index]
    key = f"{me.goi.ten}/{stem}"
    return {
        "khoa": key,
        "bam": bam_van_ban(me.dau, key),
        "ho_so": me.goi.ten,
        "loai": task.loai.ma,
        "ky": task.ky,
        "pham_vi": task.pham_vi,
        "ten": ten_viec(opened.bo.ho_so, task),
    }


def _dung(me: Me, opened: _HoSo, index: int, head: Dong) -> tuple[Dong, dict[str, bytes]]:
    """Give the row of a document and its files by name.

    Raises:
        ReportgenError: what stops this document.
    """
    from reportgen.app.mau_rieng import CHUNG
    from reportgen.dung_van_ban import cac_tep, soan_va_bo_tri

    task, stem = opened.viec[index]
    request = me.thong_so.yeu_cau(CHUNG)
    made = soan_va_bo_tri(opened.bo, task, request)
    made = replace(made, van_de=_dat_cho(opened, made.van_de))
    files, pages = cac_tep(made, request, me.thong_so.may_pdf)
    named = {f"{me.goi.ten}/{stem}.{ending}": data for ending, data in files.items()}
    paths = dict(zip(files, named, strict=True))
    return dong_xong(head, made, paths, pages), named


def _dat_cho(opened: _HoSo, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    from reportgen.domain.nguon import dat_cho

    return dat_cho(dat_ten(found), opened.nguon)


def _khac_ban() -> Diagnostic:
    return error(
        "HT064",
        "máy làm việc chạy bản reportgen khác với máy giao việc",
        hint="cài cùng một bản reportgen và thư viện trên mọi máy của cụm",
    )
