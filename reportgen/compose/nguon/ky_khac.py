"""The figures beside a report's own: of its teams, of other periods, of what it compares with."""

from dataclasses import dataclass, field, replace

from reportgen.aggregate.facts import SoLieuKy
from reportgen.aggregate.tong_hop import so_lieu_rieng
from reportgen.compose.bang_o import NO_DATA, rate
from reportgen.compose.so_cai import SoCai
from reportgen.domain.ho_so import HoSo
from reportgen.domain.ky_bao_cao import KyBaoCao

NAM_TRUOC = "ky_truoc"


@dataclass(slots=True)
class CacKyKhac:
    """Aggregates each period and team once; with a ledger, its figures are in evidence."""

    ho_so: HoSo
    ky: KyBaoCao
    pham_vi: str
    so_cai: SoCai | None
    _da_gop: dict[tuple[str, str], SoLieuKy] = field(default_factory=dict)

    def co_dau(self, so_lieu: SoLieuKy) -> SoLieuKy:
        """The report's own figures and those it compares them with, in evidence if asked."""
        if self.so_cai is None:
            return so_lieu
        marked = self.so_cai.ky_chinh_co_dau(so_lieu)
        before, last_year = self.ky.ky_lien_truoc(), self.ky.cung_ky_nam_truoc()
        same_year = before.nam == self.ho_so.nam
        return replace(
            marked,
            ky_truoc=self.so_cai.so_sanh(
                so_lieu.ky_truoc,
                self.ky_khac(before) if same_year else None,
                f"{before.ma}.{before.nam}",
                before.ten,
                NAM_TRUOC,
            ),
            cung_ky=self.so_cai.so_sanh(
                so_lieu.cung_ky, None, f"{last_year.ma}.{last_year.nam}", last_year.ten, NAM_TRUOC
            ),
        )

    def ky_khac(self, ky: KyBaoCao) -> SoLieuKy:
        """Another period of the year, of the report's scope."""
        return self._gop(ky.ma, self.pham_vi, ky.ma, ky.ten)

    def to(self, ma: str) -> SoLieuKy:
        """A team in the report's period."""
        place = next(t.to_dan_pho for t in self.ho_so.to_dan_van if t.ma == ma)
        return self._gop(self.ky.ma, ma, ma, place)

    def giao_ban_truoc(self) -> str:
        """Meetings of the period before, which this log knows only within its own year."""
        before = self.ky.ky_lien_truoc()
        if before.nam != self.ho_so.nam:
            return NO_DATA
        return rate(self.ky_khac(before).giao_ban)

    def _gop(self, ma_ky: str, pham_vi: str, ma: str, ten: str) -> SoLieuKy:
        known = self._da_gop.get((ma_ky, pham_vi))
        if known is None:
            known = so_lieu_rieng(self.ho_so, ma_ky, pham_vi)
            if self.so_cai is not None:
                known = self.so_cai.ky(known, ma, ten)
            self._da_gop[ma_ky, pham_vi] = known
        return known
