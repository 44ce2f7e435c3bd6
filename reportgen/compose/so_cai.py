"""The ledger of one document: which figure each sign in print stands for, and its entries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.aggregate.facts import SoLieu, SoLieuKy, SoSanh
from reportgen.compose.truy_nguon import cac_so, dau_thu, doi_so
from reportgen.domain.ho_so import HoatDong, SoLieuTho

So = int | Decimal


@dataclass(frozen=True, slots=True)
class MucSoCai:
    """A figure that may be printed.

    ``ma``: its code in print; ``goc``: that of the figure among those of ``so_lieu``, the period
    whose entries it counts (None: no entries, ``ghi_o`` says where the dossier gives it);
    ``rieng``: what tells it from the period's own figure of that name, empty for that one.
    """

    ma: str
    goc: str
    rieng: str
    so: SoLieu
    so_lieu: SoLieuKy | None
    ghi_o: str = ""


class SoLieuMuc(dict[str, So]):
    """Figures of one entry of the log that remember the entry and the ledger."""

    def __init__(self, figures: Mapping[str, So], ma: str, so_cai: "SoCai") -> None:
        super().__init__(figures)
        self.ma = ma
        self.so_cai = so_cai

    def giu(self, figures: Mapping[str, So]) -> "SoLieuMuc":
        """*figures* as figures of the same entry."""
        return SoLieuMuc(figures, self.ma, self.so_cai)


class SoCai:
    """Gives every figure of a document that is in evidence a sign, in the order it is asked.

    The figures of the first period entered are the document's own; sums over some entries of the
    log are of that period too.
    """

    def __init__(self) -> None:
        self._muc: list[MucSoCai] = []
        self._da_co: dict[tuple[str, ...], str] = {}

    @property
    def muc(self) -> Sequence[MucSoCai]:
        """All figures, in the order of their signs."""
        return self._muc

    @property
    def ky_chinh(self) -> SoLieuKy | None:
        """The document's own period, as it was before it got signs."""
        return self._muc[0].so_lieu if self._muc else None

    def _ghi(self, muc: MucSoCai) -> str:
        self._muc.append(muc)
        return dau_thu(len(self._muc) - 1)

    def ky_chinh_co_dau(self, so_lieu: SoLieuKy) -> SoLieuKy:
        """Enter the document's own period; its entries remember themselves."""
        marked = self.ky(so_lieu)
        entries = tuple(self._nho(entry) for entry in so_lieu.cac_hoat_dong)
        return replace(marked, cac_hoat_dong=entries)

    def _nho(self, entry: HoatDong) -> HoatDong:
        def own(figures: Mapping[str, So]) -> SoLieuMuc:
            return SoLieuMuc(figures, entry.ma, self)

        by_team = {ma: own(figures) for ma, figures in entry.so_lieu_theo_to.items()}
        return entry.model_copy(update={"so_lieu": own(entry.so_lieu), "so_lieu_theo_to": by_team})

    def ky(self, so_lieu: SoLieuKy, ma: str = "", ten: str = "") -> SoLieuKy:
        """Enter the figures of a period or a team; *ma*, *ten* tell it from the document's own."""
        signs = {
            code: self._ghi(MucSoCai(f"{code}@{ma}" if ma else code, code, ten, figure, so_lieu))
            for code, figure in cac_so(so_lieu).items()
        }
        return doi_so(so_lieu, lambda code, figure: replace(figure, dau_nguon=signs[code]))

    def tong_rieng(self, chi_so: str, gia_tri: So, ma_muc: Iterable[str]) -> str:
        """Enter a sum over some entries of the document's own period; give its sign."""
        entries = tuple(dict.fromkeys(ma_muc))
        some = f"{len(entries)} hoạt động" if len(entries) > 1 else entries[0]
        figure = SoLieu(gia_tri, entries)
        code = f"rieng.{len(self._muc)}"
        return self._ghi_mot_lan(
            (chi_so, *entries), MucSoCai(code, chi_so, some, figure, self.ky_chinh)
        )

    def _ghi_mot_lan(self, khoa: tuple[str, ...], muc: MucSoCai) -> str:
        if khoa not in self._da_co:
            self._da_co[khoa] = self._ghi(muc)
        return self._da_co[khoa]

    def so_sanh(
        self, comparisons: Mapping[str, SoSanh], kia: SoLieuKy | None, ma: str, ten: str, ghi_o: str
    ) -> dict[str, SoSanh]:
        """Enter the figures compared with: of the period *kia*, or as *ghi_o* of the dossier says.

        *kia*: the other period with its signs; None where the dossier knows only its sums.
        """
        made = {}
        for key, comparison in comparisons.items():
            sign = ""
            if comparison.truoc is not None and kia is not None:
                figure = kia.hoat_dong if key == "hoat_dong" else kia.chi_so.get(key)
                sign = figure.dau_nguon if figure is not None else ""
            elif comparison.truoc is not None:
                base, code = SoLieu(comparison.truoc), f"{key}@{ma}"
                sign = self._ghi_mot_lan((code,), MucSoCai(code, key, ten, base, None, ghi_o))
            made[key] = replace(comparison, dau_nguon=sign)
        return made


def dau_cua_tong(chi_so: str, gia_tri: So, entries: Sequence[SoLieuTho]) -> str:
    """The sign of a sum over *entries*; none unless every entry remembers itself."""
    own = [figures for figures in entries if isinstance(figures, SoLieuMuc)]
    if not own or len(own) < len(entries):
        return ""
    return own[0].so_cai.tong_rieng(chi_so, gia_tri, [figures.ma for figures in own])


def cung_muc(figures: SoLieuTho, keep: Mapping[str, So]) -> SoLieuTho:
    """*keep* as figures of the entry that *figures* are of."""
    return figures.giu(keep) if isinstance(figures, SoLieuMuc) else keep
