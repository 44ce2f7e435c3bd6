"""Who is in: sessions, and how often a password may be tried."""

import hashlib
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from reportgen import app
from reportgen.diagnostics import ReportgenError

NGHI_GIAY = 60 * 60.0
DAI_GIAY = 12 * 60 * 60.0
"""A session ends after an hour without a page, and after half a day whatever is done."""
NHIEU_PHIEN = 200
NHIEU_DIA_CHI = 4096
DUOC_SAI = 5
"""Wrong passwords an address may give before it has to wait."""
CHO_DAU, CHO_NHAT = 15.0, 900.0
TAT_CA_DUOC_SAI = 40
TAT_CA_CHO_NHAT = 60.0
"""All addresses together: so many wrong ones, then short waits for everybody."""
QUEN_GIAY = 60 * 60.0


@dataclass(slots=True)
class _Dem:
    """Wrong passwords in a row, when the last was, and until when none is looked at."""

    so: int = 0
    luc: float = 0.0
    den: float = 0.0

    def sai(self, now: float, free: int, longest: float) -> None:
        """Count one more; from the one after *free* on, each wait is twice the one before."""
        self.so = self.so + 1 if now - self.luc < QUEN_GIAY else 1
        self.luc = now
        over = self.so - free
        if over >= 0:
            self.den = now + min(longest, CHO_DAU * 2.0 ** min(over, 16))


@dataclass(slots=True)
class ChanThu:
    """Counts tries by address and in all; a try is counted before it is looked at."""

    dong_ho: Callable[[], float] = time.monotonic
    _dia_chi: OrderedDict[str, _Dem] = field(default_factory=OrderedDict)
    _tat_ca: _Dem = field(default_factory=_Dem)
    _khoa: Lock = field(default_factory=Lock)

    def xin(self, dia_chi: str) -> float:
        """Ask to try; 0 when it may be (and counts as wrong until told), else seconds to wait."""
        now = self.dong_ho()
        with self._khoa:
            own = self._dia_chi.setdefault(dia_chi, _Dem())
            self._dia_chi.move_to_end(dia_chi)
            while len(self._dia_chi) > NHIEU_DIA_CHI:
                self._dia_chi.popitem(last=False)
            left = max(own.den, self._tat_ca.den) - now
            if left > 0:
                return left
            own.sai(now, DUOC_SAI, CHO_NHAT)
            self._tat_ca.sai(now, TAT_CA_DUOC_SAI, TAT_CA_CHO_NHAT)
            return 0.0

    def dung(self, dia_chi: str) -> None:
        """The try was right: forget the wrong ones of this address."""
        with self._khoa:
            self._dia_chi.pop(dia_chi, None)
            self._tat_ca.so = max(0, self._tat_ca.so - 1)


@dataclass(slots=True)
class _Phien:
    bat_dau: float
    luc: float
    dau: str


@dataclass(slots=True)
class SoDangNhap:
    """The sessions of a server, in memory only, by the hash of what their cookie holds.

    ``doc``: gives the password as it is set now; another password ends every session.
    """

    doc: Callable[[], app.MatKhau] = app.doc_mat_khau
    dong_ho: Callable[[], float] = time.monotonic
    chan: ChanThu = field(default_factory=ChanThu)
    _phien: OrderedDict[str, _Phien] = field(default_factory=OrderedDict)
    _khoa: Lock = field(default_factory=Lock)
    _mot_luot: Lock = field(default_factory=Lock)

    def thu(self, mat_khau: str, dia_chi: str) -> tuple[str, float]:
        """Try a password: the token of a new session, or how long to wait before the next try.

        ``("", 0)``: wrong. Hashing is costly, so one at a time.

        Raises:
            ReportgenError: the password set cannot be read.
        """
        wait = self.chan.xin(dia_chi)
        if wait > 0:
            return "", wait
        with self._mot_luot:
            known = self.doc()
            right = len(mat_khau) <= app.DAI_MAT_KHAU and known.dung(mat_khau)
        if not right:
            return "", 0.0
        self.chan.dung(dia_chi)
        token = secrets.token_urlsafe(32)
        now = self.dong_ho()
        with self._khoa:
            self._phien[_bam(token)] = _Phien(now, now, known.dau)
            while len(self._phien) > NHIEU_PHIEN:
                self._phien.popitem(last=False)
        return token, 0.0

    def trong(self, token: str, *, cham: bool = True) -> bool:
        """Whether a session is in; *cham*: somebody is at work, so it lives on."""
        if not token:
            return False
        now, key = self.dong_ho(), _bam(token)
        try:
            mark = self.doc().dau
        except ReportgenError:
            mark = ""
        with self._khoa:
            found = self._phien.get(key)
            if found is None:
                return False
            over = now - found.luc > NGHI_GIAY or now - found.bat_dau > DAI_GIAY
            if over or found.dau != mark:
                del self._phien[key]
                return False
            if cham:
                found.luc = now
            return True

    def ra(self, token: str) -> None:
        """End a session."""
        with self._khoa:
            self._phien.pop(_bam(token), None)


def _bam(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
