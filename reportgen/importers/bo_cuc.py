"""Where columns stand on a sheet: headings recognised by their letters, wherever they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportgen.importers.cot import HUONG_DAN, Cot, cot_chi_so
from reportgen.importers.tep_excel import TrangTinh
from reportgen.importers.trang import Trang
from reportgen.text_vn import gan_nhat, gon

DONG_TIEU_DE = 30


@dataclass(slots=True)
class BoCuc:
    """Columns of a sheet by number from 1, the row of the headings, and where the rows begin.

    ``la``: headings that are no column of ours, by number.
    """

    trang: Trang
    dong_dau: int
    cot: dict[int, Cot] = field(default_factory=dict)
    la: dict[int, str] = field(default_factory=dict)
    dong_du_lieu: int = 0

    def so_cot(self, cot: Cot) -> int:
        """Number of a column, 0 when the sheet lacks it."""
        return next((so for so, c in self.cot.items() if c.duong == cot.duong), 0)

    @property
    def thieu(self) -> tuple[Cot, ...]:
        """Columns that must be there and are not."""
        return tuple(c for c in self.trang.tat_ca_cot if c.bat_buoc and not self.so_cot(c))


def tim_bo_cuc(trang: Trang, tinh: TrangTinh) -> BoCuc | None:
    """Find the headings of *trang* among the first rows of a sheet; None when there are none."""
    theo_ten = _theo_ten(trang.tat_ca_cot, co_chi_so=bool(trang.chi_so))
    can = min(2, len(trang.tat_ca_cot))
    tot: BoCuc | None = None
    for so, dong in tinh.dong.items():
        if so > DONG_TIEU_DE:
            break
        bo_cuc = BoCuc(trang, so, dong_du_lieu=so + 1)
        for i, o in dong.items():
            chu = str(o)
            cot = theo_ten.get(gon(chu)) if isinstance(o, str) else None
            if cot is not None and not bo_cuc.so_cot(cot):
                bo_cuc.cot[i] = cot
            elif isinstance(o, str):
                bo_cuc.la[i] = chu
        if len(bo_cuc.cot) >= can and (tot is None or len(bo_cuc.cot) > len(tot.cot)):
            tot = bo_cuc
    if tot is not None:
        _bo_huong_dan(tot, tinh)
    return tot


def _theo_ten(cac_cot: Iterable[Cot], *, co_chi_so: bool) -> Mapping[str, Cot]:
    """Columns by the letters of their heading; indicators also by code."""
    theo_ten: dict[str, Cot] = {}
    for cot in cac_cot:
        theo_ten.setdefault(gon(cot.ten), cot)
        if cot.duong[0] == "so_lieu" and co_chi_so:
            theo_ten.setdefault(gon(cot.duong[-1]), cot)
    return theo_ten


def _bo_huong_dan(bo_cuc: BoCuc, tinh: TrangTinh) -> None:
    duoi = tinh.dong.get(bo_cuc.dong_dau + 1, {})
    if any(isinstance(o, str) and o.startswith(HUONG_DAN.strip()) for o in duoi.values()):
        bo_cuc.dong_du_lieu = bo_cuc.dong_dau + 2
    if bo_cuc.trang.chi_so:  # indicators the catalogue lacks stand under their own code
        for so, chu in list(bo_cuc.la.items()):
            if chu.isidentifier() and chu.islower():
                bo_cuc.cot[so] = cot_chi_so(chu, "so_le")
                del bo_cuc.la[so]


def cot_gan(chu: str, trang: Trang) -> str:
    """The heading of *trang* nearest to *chu*, empty when none is near."""
    return gan_nhat(chu, (c.ten for c in trang.tat_ca_cot), gon=gon, nguong=0.75) or ""
