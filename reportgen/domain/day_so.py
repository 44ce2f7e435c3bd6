"""Series of numbers: which documents are numbered together, and over which span of days.

The Party and what it sets up: from 01 for each type through the committee's term; State bodies:
each calendar year. A tổ numbers its own documents, though all of them share one symbol.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reportgen.domain.ho_so import PHUONG, CoQuanKy, HoSo, VanBanDaBanHanh
from reportgen.domain.so_ky_hieu import SoKyHieu, doc_so_ky_hieu
from reportgen.domain.thoi_gian import trong_khoang
from reportgen.text_vn import chuan_hoa_khoa

_NAM_NHIEM_KY = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_CUA_TO = (CoQuanKy.TO_DAN_VAN, CoQuanKy.CHI_BO)
_KEM_THEO = "danh_sach"
_NHA_NUOC = (CoQuanKy.UBND, CoQuanKy.MTTQ)


@dataclass(frozen=True, slots=True)
class KyHan:
    """A span over which numbers run on; both ends included, None: open.

    ``theo_nam``: a calendar year, otherwise a term of the committee.
    """

    ten: str
    tu_ngay: date | None
    den_ngay: date | None
    theo_nam: bool = False

    def chua(self, ngay: date) -> bool:
        """Whether *ngay* falls in it."""
        return trong_khoang(ngay, self.tu_ngay, self.den_ngay)


@dataclass(frozen=True, slots=True)
class DaySo:
    """A series: symbols of type and issuer without capitals, team whose own it is, span of days."""

    loai: str
    co_quan: str
    cua_to: str
    ky_han: KyHan | None


def nhiem_ky(ho_so: HoSo) -> tuple[KyHan, ...]:
    """Terms of the committee: as dated in ``cac_nhiem_ky``, else one read off ``don_vi.nhiem_ky``.

    A unit founded within its term counts from the day it was founded.
    """
    if ho_so.cac_nhiem_ky:
        return tuple(
            KyHan(term.ten if _co_chu(term.ten) else f"nhiệm kỳ {term.ten}", term.tu_ngay,
                  term.den_ngay)
            for term in ho_so.cac_nhiem_ky
        )  # fmt: skip
    unit = ho_so.don_vi
    years = _NAM_NHIEM_KY.search(unit.nhiem_ky)
    if years is None:
        return (KyHan(f"nhiệm kỳ {unit.nhiem_ky}".strip(), unit.thanh_lap_tu, None),)
    first, last = date(int(years[1]), 1, 1), date(int(years[2]), 12, 31)
    begins = max(first, unit.thanh_lap_tu or first)
    return (KyHan(f"nhiệm kỳ {years[1]} - {years[2]}", begins, last),)


def _co_chu(ten: str) -> bool:
    return ten.strip()[:1].isalpha()


def ky_han_cua(ho_so: HoSo, ngay: date, *, theo_nam: bool) -> KyHan | None:
    """The span that *ngay* falls in; None when no term of the dossier has it."""
    if theo_nam:
        year = ngay.year
        return KyHan(f"năm {year}", date(year, 1, 1), date(year, 12, 31), theo_nam=True)
    return next((term for term in nhiem_ky(ho_so) if term.chua(ngay)), None)


def day_so(
    ho_so: HoSo, loai: str, co_quan: str, cua_to: str, ngay: date, *, theo_nam: bool
) -> DaySo:
    """Make the series of a document from its symbols, the team whose own it is, and its date."""
    span = ky_han_cua(ho_so, ngay, theo_nam=theo_nam)
    return DaySo(loai.casefold(), co_quan.casefold(), cua_to, span)


@dataclass(frozen=True, slots=True)
class MucCoSo:
    """An entry of the register whose number can be read: its place, number and series."""

    chi_so: int
    muc: VanBanDaBanHanh
    so_thu_tu: int
    ky_hieu: SoKyHieu
    day: DaySo


def doc_cac_so(ho_so: HoSo) -> tuple[MucCoSo, ...]:
    """Read every number of the register that can be read.

    A symbol that bodies of the whole unit sign with is theirs, even under a team leader's hand.
    """
    issuers = _NguoiKy(ho_so)
    read = [
        (index, entry, parts)
        for index, entry in enumerate(ho_so.van_ban)
        if (parts := doc_so_ky_hieu(entry.so_ky_hieu)) is not None and not ghi_so_khac(entry)
    ]
    of_unit = {
        parts.co_quan.casefold()
        for _, entry, parts in read
        if parts.co_quan and issuers.co_quan(entry) not in (*_CUA_TO, None)
    }
    found = []
    for index, entry, parts in read:
        by_year = danh_theo_nam(parts, issuers.co_quan(entry))
        own = "" if parts.co_quan.casefold() in of_unit else issuers.to(entry)
        series = day_so(
            ho_so,
            parts.loai or entry.loai,
            ky_hieu_day(parts),
            own,
            entry.ngay,
            theo_nam=by_year,
        )
        found.append(MucCoSo(index, entry, int(parts.so), parts, series))
    return tuple(found)


def ghi_so_khac(muc: VanBanDaBanHanh) -> bool:
    """Whether the entry bears the number of the document it is enclosed with: a list."""
    return chuan_hoa_khoa(muc.loai).startswith(_KEM_THEO)


def so_cuoi_nam_truoc(ho_so: HoSo, cua_to: str) -> dict[tuple[str, str], int]:
    """Last numbers issued before the dossier's year, by the symbols of type and issuer.

    Those of the unit's bodies, or of the team *cua_to*.
    """
    own = next((to for to in ho_so.to_dan_van if to.ma == cua_to), None)
    texts = own.so_cuoi_nam_truoc if own else () if cua_to else ho_so.don_vi.so_cuoi_nam_truoc
    read = [doc_so_ky_hieu(text) for text in texts]
    return {(p.loai.casefold(), p.co_quan.casefold()): int(p.so) for p in read if p and p.loai}


def so_noi_tiep(ho_so: HoSo, day: DaySo) -> int:
    """The number after which *day* goes on in the dossier's year; 0 when it begins anew."""
    span = day.ky_han
    if span is None or span.theo_nam:
        return 0
    if span.tu_ngay is not None and span.tu_ngay >= date(ho_so.nam, 1, 1):
        return 0
    return so_cuoi_nam_truoc(ho_so, day.cua_to).get((day.loai, day.co_quan), 0)


def so_ghi_noi_khac(ho_so: HoSo, day: DaySo) -> int:
    """The greatest number of *day* that the dossier cites outside its register; 0 when none.

    Decisions on teams and on awards: their numbers are used, entered or not.
    """
    cited = [
        (decision.so_ky_hieu, decision.ngay)
        for to in ho_so.to_dan_van
        for decision in (to.quyet_dinh, *to.quyet_dinh_thay_doi)
    ]
    cited += [(k.so_quyet_dinh, k.ngay) for k in ho_so.khen_thuong if k.so_quyet_dinh]
    used = [0]
    for text, ngay in cited:
        parts = doc_so_ky_hieu(text)
        if parts is None or not parts.loai:
            continue
        by_year = danh_theo_nam(parts, None)
        same = day_so(ho_so, parts.loai, ky_hieu_day(parts), "", ngay, theo_nam=by_year)
        if same == day:
            used.append(int(parts.so))
    return max(used)


def ky_hieu_day(ky_hieu: SoKyHieu) -> str:
    """Symbol of the issuer whose series it is: a công văn's drafting unit (UBND-VX) has none."""
    if ky_hieu.nha_nuoc and not ky_hieu.loai:
        return ky_hieu.co_quan.split("-")[0]
    return ky_hieu.co_quan


def danh_theo_nam(ky_hieu: SoKyHieu, co_quan: CoQuanKy | None) -> bool:
    """Whether numbers begin anew each calendar year: a State body's."""
    return ky_hieu.nha_nuoc or co_quan in _NHA_NUOC


def to_ban_hanh(co_quan: CoQuanKy, pham_vi: str) -> str:
    """The team a body of the scope *pham_vi* numbers for; empty for bodies of the whole unit."""
    return pham_vi if co_quan in _CUA_TO and pham_vi != PHUONG else ""


def theo_day(entries: Iterable[MucCoSo]) -> dict[DaySo, list[MucCoSo]]:
    """Group entries by series, each in the order of its numbers, then of the register."""
    groups: dict[DaySo, list[MucCoSo]] = {}
    for entry in entries:
        groups.setdefault(entry.day, []).append(entry)
    for group in groups.values():
        group.sort(key=lambda e: (e.so_thu_tu, e.chi_so))
    return groups


class _NguoiKy:
    """Who issued an entry, told from its signer."""

    def __init__(self, ho_so: HoSo) -> None:
        self._kinds = {person.ma: person.co_quan for person in ho_so.nguoi_ky}
        self._teams = {tv.ma: to.ma for to in ho_so.to_dan_van for tv in to.thanh_vien}
        self._names = [
            (to.ma, tuple(re.compile(rf"(?<!\w){re.escape(ten.casefold())}(?!\w)")
                          for ten in (to.ten, to.to_dan_pho) if ten))
            for to in ho_so.to_dan_van
        ]  # fmt: skip

    def co_quan(self, entry: VanBanDaBanHanh) -> CoQuanKy | None:
        """Kind of issuer; None when the signer is unknown."""
        if entry.nguoi_ky in self._teams and entry.nguoi_ky not in self._kinds:
            return CoQuanKy.TO_DAN_VAN
        return self._kinds.get(entry.nguoi_ky)

    def to(self, entry: VanBanDaBanHanh) -> str:
        """Team that issued it, or whose party cell did; empty for bodies of the whole unit."""
        kind = self.co_quan(entry)
        if kind not in _CUA_TO:
            return ""
        if entry.nguoi_ky not in self._kinds:
            return self._teams[entry.nguoi_ky]
        if entry.pham_vi and entry.pham_vi != PHUONG:
            return entry.pham_vi
        subject = entry.trich_yeu.casefold()
        named = [ma for ma, names in self._names if any(n.search(subject) for n in names)]
        return named[0] if len(named) == 1 else ""
