"""The scope of a report: the ward, or one team."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reportgen.diagnostics import ReportgenError, error
from reportgen.domain.ho_so import PHUONG, HoatDong, HoSo, ToDanVan
from reportgen.domain.pham_vi import to_theo_ten
from reportgen.domain.thoi_gian import trong_khoang
from reportgen.text_vn import chuan_hoa_khoa, gan_nhat

_TOAN_DON_VI = frozenset({PHUONG, "xa", "dac_khu", "chung"})
_KHONG_CO: Mapping[str, int | Decimal] = {}


@dataclass(frozen=True, slots=True)
class PhamVi:
    """What counts. ``ma``: ``phuong`` or the team's code; ``cac_to``: the teams it covers."""

    ma: str
    cac_to: tuple[ToDanVan, ...]

    @property
    def la_phuong(self) -> bool:
        """Whether this is the whole ward."""
        return self.ma == PHUONG

    def thuoc(self, ma_to: str | None) -> bool:
        """Whether an entry written for *ma_to* (one team or the ward) counts here."""
        return self.la_phuong or ma_to == self.ma

    def so_lieu(self, hoat_dong: HoatDong) -> Mapping[str, int | Decimal] | None:
        """Figures of *hoat_dong* that count here; None when the activity does not count at all.

        A joint activity counts once for the ward; for a team it is one activity with the team's own
        figures, or none where they were not told apart (to-dan-van §4.6).
        """
        if self.la_phuong:
            return hoat_dong.so_lieu
        if self.ma not in hoat_dong.to:
            return None
        if set(hoat_dong.to) == {self.ma}:
            return hoat_dong.so_lieu
        return hoat_dong.so_lieu_theo_to.get(self.ma, _KHONG_CO)


def doc_pham_vi(ho_so: HoSo, pham_vi: str) -> PhamVi:
    """Read a scope: ``phuong`` (also xa, dac_khu, chung), or a team's code or name, in any case.

    Raises:
        ReportgenError: DL103, no such team; the hint names the nearest code, or all of them.
    """
    gon = chuan_hoa_khoa(pham_vi)
    if gon in _TOAN_DON_VI:
        return PhamVi(PHUONG, ho_so.to_dan_van)
    theo_ma = {chuan_hoa_khoa(to.ma): to for to in ho_so.to_dan_van}
    gon = chuan_hoa_khoa(to_theo_ten(ho_so, pham_vi) or gon)
    if gon in theo_ma:
        return PhamVi(theo_ma[gon].ma, (theo_ma[gon],))
    gan = gan_nhat(gon, [*theo_ma, PHUONG], gon=str)
    ma_gan = theo_ma[gan].ma if gan in theo_ma else gan
    cac_ma = ", ".join((PHUONG, *(to.ma for to in ho_so.to_dan_van)))
    raise ReportgenError(
        error(
            "DL103",
            f'không có phạm vi "{pham_vi}": cần "{PHUONG}" hoặc mã một tổ dân vận trong hồ sơ',
            hint=f"ý bạn là {ma_gan}?" if ma_gan else f"các phạm vi: {cac_ma}",
        )
    )


def ngay_lap(to: ToDanVan) -> date | None:
    """First day of a team: that of its first member; None without members."""
    return min((tv.tu_ngay for tv in to.thanh_vien), default=None)


def con_hoat_dong(to: ToDanVan, ngay: date) -> bool:
    """Whether the team exists on *ngay*; ``giai_the`` is its last working day (to-dan-van §4.7)."""
    lap = ngay_lap(to)
    return lap is not None and trong_khoang(ngay, lap, to.giai_the)
