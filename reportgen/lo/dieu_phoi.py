"""Hand out jobs and gather results: a bounded window in flight, the dead replaced."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

from reportgen.lo.me import KetQuaMe, Me, lam_me
from reportgen.lo.nhom_tho import NhomTho, la_chet

NHIEU_NHAT_MOT_ME = 64
_GAP_CUA_SO = 2
_NHIP_GIAY = 0.2
_CHO_NOT_GIAY = 30.0


@dataclass(slots=True)
class LuotGiao:
    """A job on its way: of which dossier, how many workers died under it beside others, alone."""

    so: int
    me: Me
    chet: int = 0
    chet_rieng: int = 0

    @property
    def la_mot(self) -> bool:
        """Whether nothing can be taken out of it: one document, or the opening of a dossier."""
        return self.me.chon is not None and len(self.me.chon) <= 1


@dataclass(frozen=True, slots=True)
class TroVe:
    """What came back for dossier number ``so``; no result where its worker died once too often.

    ``bo``: the document given up, None when it is the dossier itself.
    """

    so: int
    ket_qua: KetQuaMe | None
    bo: int | None = None


@dataclass(slots=True)
class DieuPhoi:
    """The one that hands out, to be used in ``with``.

    ``nguon``: jobs that open a dossier, with its number; taken only as they are needed.
    ``nen_dung``: asked now and then; once it says yes nothing more is handed out.
    """

    nhom: NhomTho
    nguon: Iterator[tuple[int, Me]]
    nen_dung: Callable[[], bool]
    _cho: deque[LuotGiao] = field(default_factory=deque)
    _rieng: deque[LuotGiao] = field(default_factory=deque)
    _dang: dict[Future[KetQuaMe], LuotGiao] = field(default_factory=dict)
    _may: Executor | None = None
    _co_mot_minh: bool = False

    def __enter__(self) -> Self:
        self._may = self.nhom.mo()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        caught: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._may is not None:
            self.nhom.dong(self._may)
            self._may = None

    def doi_nhom(self, nhom: NhomTho) -> None:
        """Go on with other workers; those at hand have nothing under way."""
        if self._may is not None:
            self.nhom.dong(self._may)
        self.nhom, self._may = nhom, nhom.mo()

    def chay(self) -> Iterator[TroVe]:
        """Give results as they come; after a stop, those that were under way."""
        while not self.nen_dung() and self._nap():
            done, _ = wait(self._dang, timeout=_NHIP_GIAY, return_when=FIRST_COMPLETED)
            if done:
                yield from self._nhan(done)
            else:
                self.nhom.kiem()
        for future in list(self._dang) if self.nhom.chet_ca_nhom else ():
            if future.cancel():
                del self._dang[future]
        done, _ = wait(self._dang, timeout=_CHO_NOT_GIAY)
        for future in done:
            if not future.cancelled() and future.exception() is None:
                yield TroVe(self._dang[future].so, future.result())

    def _nap(self) -> bool:
        """Fill the window; False when nothing is left. A suspect goes alone."""
        while len(self._dang) < self._cua_so and not self._co_mot_minh:
            if self._rieng:
                if self._dang:
                    break
                self._co_mot_minh = True
                self._giao(self._rieng.popleft())
            elif self._cho:
                self._giao(self._cho.popleft())
            elif (following := next(self.nguon, None)) is not None:
                self._giao(LuotGiao(*following))
            else:
                break
        return bool(self._dang)

    @property
    def _cua_so(self) -> int:
        return 1 if self.nhom.tai_cho else self.nhom.so_tho * _GAP_CUA_SO

    def _giao(self, turn: LuotGiao) -> None:
        if self._may is None:
            self._may = self.nhom.mo()
        try:
            future = self._may.submit(lam_me, turn.me)
        except Exception as broken:  # a worker died since the last result, or the cluster is gone
            self.nhom.kiem(co_chet=True)
            if not la_chet(broken):
                raise
            future = Future()
            future.set_exception(broken)
        self._dang[future] = turn

    def _nhan(self, done: set[Future[KetQuaMe]]) -> Iterator[TroVe]:
        """Take what is finished; a pool that lost one worker has lost all its jobs."""
        failures = [future for future in done if _chet(future)]
        if failures:
            self.nhom.kiem(co_chet=True)
        if failures and self.nhom.chet_ca_nhom:
            done = wait(self._dang).done
        alone, self._co_mot_minh = self._co_mot_minh, self._co_mot_minh and not done
        for future in done:
            turn = self._dang.pop(future)
            if _chet(future):
                yield from self._bao_chet(turn, alone=alone)
            else:
                yield from self._xong(turn, future.result())
        if failures and self.nhom.chet_ca_nhom:
            self.doi_nhom(self.nhom)

    def _xong(self, turn: LuotGiao, result: KetQuaMe) -> Iterator[TroVe]:
        rest: Sequence[int] = result.con_lai
        if turn.me.mo_dau and turn.me.chon == () and result.so_viec:
            rest = range(result.so_viec)
        size = self._mot_me(len(rest)) if turn.me.mo_dau else max(1, len(rest))
        pieces = [tuple(rest[start : start + size]) for start in range(0, len(rest), size)]
        self._cho.extendleft(
            LuotGiao(turn.so, replace(turn.me, chon=piece, mo_dau=False), turn.chet)
            for piece in reversed(pieces)
        )
        yield TroVe(turn.so, result)

    def _mot_me(self, count: int) -> int:
        """How many documents go together: enough for every worker, not so many that one lags."""
        if self.nhom.tai_cho:
            return max(1, count)
        return min(NHIEU_NHAT_MOT_ME, max(1, math.ceil(count / (2 * self.nhom.so_tho))))

    def _bao_chet(self, turn: LuotGiao, *, alone: bool) -> Iterator[TroVe]:
        """A job whose worker died: again beside others, then alone and in pieces, then given up."""
        if not alone:
            turn.chet += 1
            if turn.chet <= self.nhom.lan_chung:
                self._cho.appendleft(turn)
                return
        elif turn.la_mot:
            turn.chet_rieng += 1
            if turn.chet_rieng > self.nhom.lan_rieng:
                yield TroVe(turn.so, None, turn.me.chon[0] if turn.me.chon else None)
                return
        self._rieng.extend(self._chia(turn))

    @staticmethod
    def _chia(turn: LuotGiao) -> list[LuotGiao]:
        """Take a job apart: a dossier not opened yet is only opened, documents go one by one."""
        if turn.me.chon is None:
            return [LuotGiao(turn.so, replace(turn.me, chon=()), turn.chet)]
        if turn.la_mot:
            return [turn]
        return [LuotGiao(turn.so, replace(turn.me, chon=(one,)), turn.chet) for one in turn.me.chon]


def _chet(future: Future[KetQuaMe]) -> bool:
    """Whether a job was lost with its worker; what a job raises itself is raised here."""
    if future.cancelled():
        return True
    failure = future.exception()
    if failure is None:
        return False
    if la_chet(failure):
        return True
    raise failure
