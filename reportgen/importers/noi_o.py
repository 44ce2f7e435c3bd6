"""Places in a workbook: the cell and the heading above it, instead of line and column."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from reportgen.diagnostics import Diagnostic, Location
from reportgen.importers.bo_cuc import BoCuc
from reportgen.importers.cot import Cot

_TEN = re.compile(r"[^.\[\]]+")


def chu_cot(so: int) -> str:
    """Letters of a column: 1 is A, 27 is AA."""
    chu = ""
    while so:
        so, du = divmod(so - 1, 26)
        chu = chr(ord("A") + du) + chu
    return chu


@dataclass(slots=True)
class NoiO:
    """Knows the headings of every sheet read, so that a place can be named."""

    tep: str
    thu_tu: tuple[str, ...] = ()
    cac_bo_cuc: dict[str, list[BoCuc]] = field(default_factory=dict)
    dong_mau: dict[tuple[str, int], Cot] = field(default_factory=dict)

    def them(self, trang: str, bo_cuc: BoCuc) -> None:
        """Remember the headings of a table of the sheet *trang*."""
        self.cac_bo_cuc.setdefault(trang, []).append(bo_cuc)

    def bo_cuc(self, trang: str, dong: int) -> BoCuc | None:
        """The headings a row stands under."""
        cac = self.cac_bo_cuc.get(trang, ())
        tren = [b for b in cac if b.dong_dau <= dong]
        return tren[-1] if tren else cac[0] if cac else None

    def cho(self, trang: str, dong: int, cot: int, vi_tri: str = "") -> Location:
        """Make the place of a cell; of a row when *cot* is 0."""
        return Location(self.tep, dong, cot, vi_tri, self._chu(trang, dong, cot))

    def _chu(self, trang: str, dong: int, cot: int) -> str:
        if not dong:
            return f"trang {trang}"
        if not cot:
            return f"trang {trang}, dòng {dong}"
        bo_cuc = self.bo_cuc(trang, dong)
        dau = self.dong_mau.get((trang, dong)) or (bo_cuc.cot.get(cot) if bo_cuc else None)
        return f"trang {trang}, ô {chu_cot(cot)}{dong}" + (f" ({dau.ten})" if dau else "")

    def _cot_thieu(self, noi: Location) -> tuple[int, int]:
        """Row and column of what is not written, from the path: (row, 0) when there is none."""
        ten = tuple(t for t in _TEN.findall(noi.vi_tri) if not t.isdigit())
        bo_cuc = self.bo_cuc(noi.tep, noi.dong)
        for so, cot in bo_cuc.cot.items() if bo_cuc else ():
            if cot.duong == ten[-len(cot.duong) :]:
                return noi.dong, so
        return noi.dong, 0

    def doi_cho(self, noi: Location) -> Location:
        """Turn a place of the node tree (its file is a sheet) into one of the workbook."""
        if not noi.tep:
            cho = self._mau_theo_duong(noi.vi_tri)
            return self.cho(*cho, noi.vi_tri) if cho else Location(self.tep, 0, 0, noi.vi_tri)
        cho = None if noi.cot else self._mau_theo_duong(noi.vi_tri)
        if cho:
            return self.cho(*cho, noi.vi_tri)
        dong, cot = (noi.dong, noi.cot) if noi.cot else self._cot_thieu(noi)
        return self.cho(noi.tep, dong, cot, noi.vi_tri)

    def _mau_theo_duong(self, vi_tri: str) -> tuple[str, int, int] | None:
        """The cell of a field of the form, known by its path even when it is empty."""
        duong = tuple(vi_tri.split("."))
        return next(
            ((trang, dong, 2) for (trang, dong), c in self.dong_mau.items() if c.duong == duong),
            None,
        )

    def doi(self, van_de: Diagnostic) -> Diagnostic:
        """Put a problem of the loader at its cell, with headings for the names of keys."""
        noi = self.doi_cho(van_de.location)
        thong_bao, goi_y = van_de.message, van_de.hint
        cot = self._cot(noi)
        if cot is not None:
            thong_bao = thong_bao.replace(f'"{cot.duong[-1]}"', f'"{cot.ten}"')
            if van_de.code == "V01":
                thong_bao, goi_y = f'chưa điền "{cot.ten}"', "điền ô này; cột có dấu * là bắt buộc"
        return replace(
            van_de,
            location=noi,
            message=thong_bao,
            hint=goi_y,
            related=tuple(self.doi_cho(kia) for kia in van_de.related),
        )

    def _cot(self, noi: Location) -> Cot | None:
        ten = noi.o.removeprefix("trang ").split(", ")[0]
        bo_cuc = self.bo_cuc(ten, noi.dong)
        return self.dong_mau.get((ten, noi.dong)) or (bo_cuc.cot.get(noi.cot) if bo_cuc else None)

    def sap(self, van_de: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Order by sheet, row, column; equal ones once."""
        thu_tu = {f"trang {ten}": i for i, ten in enumerate(self.thu_tu)}

        def khoa(d: Diagnostic) -> tuple[int, int, int, str]:
            trang = d.location.o.split(", ")[0]
            return thu_tu.get(trang, -1), d.location.dong, d.location.cot, d.code

        return tuple(sorted(dict.fromkeys(van_de), key=khoa))
