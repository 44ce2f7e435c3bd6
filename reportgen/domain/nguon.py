"""Where things stand in the files: merged node trees, and places looked up on demand."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportgen.diagnostics import Diagnostic, Location, sort_by_place
from reportgen.text_vn import chuan_hoa_khoa
from reportgen.yaml_source import Khoa, Nut, NutBang, NutChu, NutDanhSach

Duong = tuple[str | int, ...]
_BUOC = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
# Keys below these are codes of the dossier, kept as written.
KHOA_LA_MA = frozenset({"so_lieu_theo_to"})


@dataclass(frozen=True, slots=True)
class NguonHoSo:
    """The source of a dossier: its merged node tree and the text of each file (NFC)."""

    goc: NutBang
    van_ban: Mapping[str, str] = field(default_factory=dict)

    def vi_tri(self, *duong: str | int) -> Location:
        """Place of the value at *duong*; of the nearest entry around it when it is not written."""
        nut, _, ten = self._di(duong)
        return Location(nut.tep, nut.dong, nut.cot, ten)

    def vi_tri_chu(self, ten: str) -> Location:
        """Place of a path written as text: ``van_ban[2].nguoi_ky``."""
        steps = (int(so) if so else ten_muc for so, ten_muc in _BUOC.findall(ten))
        return self.vi_tri(*steps)

    def vi_tri_khoa(self, *duong: str | int) -> Location:
        """Place of the key at *duong*; as ``vi_tri`` when the last step is no written key."""
        nut, khoa, ten = self._di(duong)
        if khoa is None:
            return Location(nut.tep, nut.dong, nut.cot, ten)
        return Location(nut.tep, khoa.dong, khoa.cot, ten)

    def nut(self, *duong: str | int) -> Nut | None:
        """The node at *duong*, None when it is not written."""
        nut: Nut | None = self.goc
        for buoc in duong:
            nut = _con(nut, buoc)[0]
        return nut

    def dong_nguon(self, noi: Location) -> str:
        """The source line of *noi*, empty when unknown."""
        cac_dong = self.van_ban.get(noi.tep, "").split("\n")
        return cac_dong[noi.dong - 1] if 0 < noi.dong <= len(cac_dong) else ""

    def _di(self, duong: Duong) -> tuple[Nut, Khoa | None, str]:
        """Walk down; the node and key reached last, and the whole path as text."""
        nut: Nut = self.goc
        khoa: Khoa | None = None
        ten = ""
        con: Nut | None = nut
        for buoc in duong:
            ten = _noi_ten(ten, con, buoc)
            if con is None:
                continue
            con, khoa_con = _con(con, buoc)
            if con is not None:
                nut, khoa = con, khoa_con
            else:
                khoa = None
        return nut, khoa, ten


def _noi_ten(ten: str, nut: Nut | None, buoc: str | int) -> str:
    if isinstance(buoc, str):
        return f"{ten}.{buoc}" if ten else buoc
    goc = nut.chi_so_goc if isinstance(nut, NutDanhSach) else None
    return f"{ten}[{goc[buoc] if goc and buoc < len(goc) else buoc}]"


def _con(nut: Nut | None, buoc: str | int) -> tuple[Nut | None, Khoa | None]:
    if isinstance(nut, NutDanhSach) and isinstance(buoc, int) and buoc < len(nut.muc):
        return nut.muc[buoc], None
    if isinstance(nut, NutBang) and isinstance(buoc, str):
        chuan = buoc if buoc in nut.muc else chuan_hoa_khoa(buoc)
        return nut.muc.get(chuan), nut.khoa.get(chuan)
    return None, None


def thanh_du_lieu(
    nut: Nut, bo_trong: Collection[str] = frozenset(), *, khoa_goc: bool = False
) -> object:
    """Plain text, lists and mappings of *nut*.

    ``bo_trong``: keys left out when nothing is written after them; others stay, with None.
    ``khoa_goc``: keep the keys of this mapping as written.
    """
    if type(nut) is NutChu:
        return nut.chu
    if type(nut) is NutDanhSach:
        return [thanh_du_lieu(con, bo_trong) for con in nut.muc]
    du_lieu: dict[str, object] = {}
    if isinstance(nut, NutBang):
        for khoa, con in nut.muc.items():
            ten = nut.khoa[khoa].goc if khoa_goc else khoa
            if type(con) is NutChu:
                if con.chu is not None or khoa not in bo_trong:
                    du_lieu[ten] = con.chu
            else:
                du_lieu[ten] = thanh_du_lieu(con, bo_trong, khoa_goc=khoa in KHOA_LA_MA)
    return du_lieu


def tia(nut: Nut, bo: Collection[Duong]) -> Nut:
    """Copy *nut* without the values at the paths *bo*; entries left keep their original index."""
    if () in bo or not bo or isinstance(nut, NutChu):
        return nut
    theo_buoc: dict[str | int, set[Duong]] = {}
    for duong in bo:
        theo_buoc.setdefault(duong[0], set()).add(duong[1:])
    if isinstance(nut, NutDanhSach):
        giu = [i for i in range(len(nut.muc)) if () not in theo_buoc.get(i, ())]
        goc = nut.chi_so_goc
        return NutDanhSach(
            nut.tep,
            nut.dong,
            nut.cot,
            [tia(nut.muc[i], theo_buoc.get(i, ())) for i in giu],
            [goc[i] if goc else i for i in giu],
        )
    chuan = {k if k in nut.muc else chuan_hoa_khoa(str(k)): v for k, v in theo_buoc.items()}
    giu_khoa = [k for k in nut.muc if () not in chuan.get(k, ())]
    return NutBang(
        nut.tep,
        nut.dong,
        nut.cot,
        {str(k): tia(nut.muc[k], chuan.get(k, ())) for k in giu_khoa},
        {k: nut.khoa[k] for k in giu_khoa},
    )


def dat_cho(diagnostics: Sequence[Diagnostic], nguon: NguonHoSo) -> tuple[Diagnostic, ...]:
    """Give diagnostics that know a path of the dossier the file, line and column of it."""
    placed = []
    for d in diagnostics:
        if d.location.vi_tri and not d.location.dong:
            placed.append(replace(d, location=nguon.vi_tri_chu(d.location.vi_tri)))
        else:
            placed.append(d)
    return sort_by_place(placed)
