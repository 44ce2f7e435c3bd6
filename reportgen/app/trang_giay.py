"""Use cases of looking: what documents a dossier can have, one as pages, one as a file."""

from __future__ import annotations

import contextlib
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from reportgen.app.chon_them import kem_hinh, yeu_cau_them
from reportgen.app.ho_so_mo import HoSoMo
from reportgen.app.van_ban import YeuCau
from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.domain.ho_so import PHUONG, HoSo

if TYPE_CHECKING:
    from reportgen.ban_hanh.loai_van_ban import LoaiVanBan
    from reportgen.ban_hanh.so_van_ban import Viec
    from reportgen.dung_van_ban import BoDung, DaSoan

DatCho = Callable[[Sequence[Diagnostic]], tuple[Diagnostic, ...]]
LuaChon = tuple[tuple[str, str], ...]
"""What can be chosen: value and words for it."""

GIU_NHIEU_NHAT = 64
BO_NHIEU_NHAT = 4
"""Dossiers held by what was made ready for them: a large one is a hundred megabytes."""
_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class ChonVanBan:
    """What was chosen of a document; an empty one is left to the program.

    ``them``: what is added to it, names of ``TEN_THEM``.
    """

    loai: str = ""
    ky: str = ""
    pham_vi: str = ""
    ban: str = ""
    them: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BangChon:
    """The document chosen, and what else there is to choose at each step.

    ``ban``: the documents that type, period and scope leave, when they are several; ``chon``: the
    choice made whole, ``loai`` empty when the dossier can have no document.
    """

    chon: ChonVanBan
    ten: str
    loai: LuaChon
    ky: LuaChon
    pham_vi: LuaChon
    ban: LuaChon


@dataclass(frozen=True, slots=True)
class VanBanXem:
    """A document as pages for a screen, and what was noticed; ``html`` empty: it cannot be made."""

    ten: str
    html: bytes
    van_de: tuple[Diagnostic, ...]
    so_ky_hieu: str = ""
    ten_chuan: str = ""


_VIEC: OrderedDict[tuple[str, str, str], dict[str, tuple[Viec, ...]]] = OrderedDict()
_BO: OrderedDict[tuple[str, str, str], BoDung] = OrderedDict()
_XEM: OrderedDict[tuple[str, str, str, ChonVanBan], VanBanXem] = OrderedDict()
_KHOA = Lock()


def bang_chon(opened: HoSoMo, asked: ChonVanBan) -> BangChon:
    """Complete a choice with the first that can be made, and list the others.

    Raises:
        ReportgenError: the dossier, or the unit's own types, have errors.
    """
    dossier, _ = opened.can()
    kinds = [loai for loai in opened.rieng().cac_loai if cac_viec(opened, loai)]
    kind = next((k for k in kinds if k.ma == asked.loai), next(iter(_quen(kinds)), None))
    if kind is None:
        return BangChon(ChonVanBan(), "", (), (), (), ())
    return bang_cua(dossier, kinds, cac_viec(opened, kind), asked)[0]


def bang_cua(
    dossier: HoSo, kinds: Sequence[LoaiVanBan], tasks: Sequence[Viec], asked: ChonVanBan
) -> tuple[BangChon, Viec]:
    """Complete a choice among *tasks*, the documents of one type; give the one chosen, too."""
    from reportgen.ban_hanh.ten_viec import ten_viec
    from reportgen.domain.ky_bao_cao import parse_ky
    from reportgen.domain.pham_vi import ten_pham_vi

    periods = tuple(dict.fromkeys(t.ky for t in tasks))
    period = asked.ky if asked.ky in periods else periods[-1]
    tasks = tuple(t for t in tasks if t.ky == period)
    scopes = tuple(dict.fromkeys(t.pham_vi for t in tasks))
    scope = asked.pham_vi if asked.pham_vi in scopes else scopes[0]
    tasks = tuple(t for t in tasks if t.pham_vi == scope)
    marks = {dau_ban(t): t for t in tasks}
    mark = asked.ban if asked.ban in marks else next(iter(marks))
    board = BangChon(
        ChonVanBan(marks[mark].loai.ma, period, scope, mark, asked.them),
        ten_viec(dossier, marks[mark]),
        tuple((k.ma, _hoa(k.ten)) for k in kinds),
        tuple((p, _hoa(parse_ky(p, dossier.nam, dossier.ky_bao_cao).ten)) for p in periods if p),
        tuple((s, _hoa(ten_pham_vi(dossier, s))) for s in scopes),
        tuple((m, _ten_ban(t)) for m, t in marks.items()) if len(marks) > 1 else (),
    )
    return board, marks[mark]


def xem_van_ban(opened: HoSoMo, asked: ChonVanBan) -> VanBanXem:
    """Make the pages of the document chosen; what stops it is told, never raised.

    Raises:
        ReportgenError: the dossier has errors.
    """
    from reportgen.ban_hanh.ten_viec import ten_viec

    dossier, _ = opened.can()
    task = viec_chon(opened, asked)
    key = (str(opened.path), opened.dau, _dau_mau(opened), asked)
    with _KHOA:
        if key in _XEM:
            return _XEM[key]
    name = ten_viec(dossier, task)
    kit, more = kem_hinh(opened, _bo(opened), asked.them), yeu_cau_them(asked.them)
    made_page = trang_cua(kit, opened.dat_cho, task, name, more)
    if not more.dat_dau:  # pictures are not watched
        _giu(_XEM, key, made_page)
    return made_page


def trang_cua(
    bo: BoDung, dat: DatCho, task: Viec, name: str, yeu_cau: YeuCau | None = None
) -> VanBanXem:
    """Make the pages of a document; what stops it is told, never raised.

    *dat*: gives problems their places in the files.
    """
    from reportgen.dung_van_ban import soan_va_bo_tri
    from reportgen.writers.html.xem_truoc import write_preview

    try:
        made = soan_va_bo_tri(bo, task, yeu_cau or YeuCau(()))
    except ReportgenError as stopped:
        return VanBanXem(name, b"", dat(stopped.diagnostics))
    return VanBanXem(
        name,
        write_preview(made.bo_cuc),
        dat(made.van_de),
        made.so_ky_hieu,
        made.chuan.van_ban.so_ky_hieu,
    )


def lay_van_ban(opened: HoSoMo, asked: ChonVanBan, dinh_dang: str) -> tuple[str, bytes]:
    """Make the file of the document chosen, ``docx`` or ``pdf``: its name and its bytes.

    Raises:
        ReportgenError: what stops this document; the PDF engine is missing.
    """
    from reportgen.dung_van_ban import ten_tep
    from reportgen.writers.docx import write_docx
    from reportgen.writers.pdf import dung_pdf

    dossier, _ = opened.can()
    task = viec_chon(opened, asked)
    try:
        made = _soan(opened, task, asked.them)
    except ReportgenError as stopped:
        raise ReportgenError(opened.dat_cho(stopped.diagnostics)) from stopped
    name = next(ten_tep(dossier, (task,), YeuCau((opened.path,))))
    if dinh_dang == "pdf":
        return f"{name}.pdf", dung_pdf(made.bo_cuc).du_lieu
    return f"{name}.docx", write_docx(made.bo_cuc)


def _soan(opened: HoSoMo, task: Viec, them: tuple[str, ...]) -> DaSoan:
    from reportgen.dung_van_ban import soan_va_bo_tri

    return soan_va_bo_tri(kem_hinh(opened, _bo(opened), them), task, yeu_cau_them(them))


def _bo(opened: HoSoMo) -> BoDung:
    """Templates made ready for the dossier; made anew when it or a template changes."""
    from reportgen.dung_van_ban import bo_dung

    key = (str(opened.path), opened.dau, _dau_mau(opened))
    with _KHOA:
        found = _BO.get(key)
    if found is None:
        found = bo_dung(opened.can()[0], opened.rieng().thu_muc)
        _giu(_BO, key, found, BO_NHIEU_NHAT)
    return found


def _dau_mau(opened: HoSoMo) -> str:
    """A mark that changes when a template of the unit does."""
    folders = opened.rieng().thu_muc
    files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]
    return ";".join(f"{file}:{file.stat().st_mtime_ns}:{file.stat().st_size}" for file in files)


def _giu(kept: OrderedDict[_K, _V], key: _K, value: _V, nhieu_nhat: int = GIU_NHIEU_NHAT) -> None:
    """Keep a value, and let the oldest go."""
    with _KHOA:
        kept[key] = value
        while len(kept) > nhieu_nhat:
            kept.popitem(last=False)


def cac_viec(opened: HoSoMo, loai: LoaiVanBan) -> tuple[Viec, ...]:
    """Every document of a type, of the ward first; none when the type asks for what is absent."""
    key = (str(opened.path), opened.dau, _dau_mau(opened))
    with _KHOA:
        found = _VIEC.get(key)
    if found is None:
        found = _moi_viec(opened)
        _giu(_VIEC, key, found)
    return found.get(loai.ma, ())


def viec_cua(opened: HoSoMo, loai: LoaiVanBan) -> tuple[Viec, ...]:
    """Every document of one type, of a dossier that is not kept."""
    from reportgen.ban_hanh.chon_viec import chon_viec
    from reportgen.ban_hanh.loai_van_ban import cap_cua

    dossier, _ = opened.can()
    every = (PHUONG, *(team.ma for team in dossier.to_dan_van))
    scopes = tuple(scope for scope in every if cap_cua(scope) in loai.pham_vi)
    with contextlib.suppress(ReportgenError):
        kinds = opened.rieng().cac_loai
        return chon_viec(dossier, (loai.ma,), (), scopes, (), kinds).value or ()
    return ()


def _moi_viec(opened: HoSoMo) -> dict[str, tuple[Viec, ...]]:
    """Every document the dossier can have, by type; the register is gone through once."""
    from reportgen.ban_hanh.chon_viec import chon_viec

    dossier, _ = opened.can()
    kinds = opened.rieng().cac_loai
    scopes = (PHUONG, *(team.ma for team in dossier.to_dan_van))

    try:
        codes = tuple(kind.ma for kind in kinds)
        tasks = chon_viec(dossier, codes, (), scopes, (), kinds).value or ()
    except ReportgenError:  # one type has nothing to stand on: each by itself
        tasks = tuple(task for kind in kinds for task in viec_cua(opened, kind))
    made: dict[str, tuple[Viec, ...]] = {}
    for task in dict.fromkeys(tasks):
        made[task.loai.ma] = (*made.get(task.loai.ma, ()), task)
    return made


def viec_chon(opened: HoSoMo, asked: ChonVanBan) -> Viec:
    """The document chosen.

    Raises:
        ReportgenError: the dossier has errors.
    """
    board = bang_chon(opened, asked).chon
    kind = next(k for k in opened.rieng().cac_loai if k.ma == board.loai)
    return next(
        task
        for task in cac_viec(opened, kind)
        if (task.ky, task.pham_vi, dau_ban(task)) == (board.ky, board.pham_vi, board.ban)
    )


def _quen(kinds: Sequence[LoaiVanBan]) -> Iterator[LoaiVanBan]:
    """The type looked at first: the quarterly report, which is what a clerk most often makes."""
    yield from (kind for kind in kinds if kind.ma == "bao_cao_quy")
    yield from kinds


def dau_ban(task: Viec) -> str:
    """What tells a document from the others of its type, period and scope."""
    return task.vi_tri or ",".join(task.muc) or "-"


def _ten_ban(task: Viec) -> str:
    number = task.entry.so_ky_hieu if task.entry else ""
    about = ", ".join(task.muc)
    return " ".join(part for part in (number or "Dự thảo", f"({about})" if about else "") if part)


def _hoa(text: str) -> str:
    return text[:1].upper() + text[1:]
