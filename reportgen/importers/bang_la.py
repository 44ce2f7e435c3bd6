"""Tables people made in their own way, recognised by their headings."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.resources import files

from reportgen.importers.bo_cuc import BoCuc
from reportgen.importers.cot import Cot, Kieu
from reportgen.importers.tep_excel import Dong, TrangTinh
from reportgen.importers.trang import cac_trang
from reportgen.text_vn import gon

THANH_VIEN = "thanh_vien"
HOAT_DONG = "hoat_dong"
_CHINH = {THANH_VIEN: "ho_ten", HOAT_DONG: "noi_dung"}
_CAN = {
    THANH_VIEN: frozenset({"nam_sinh", "chuc_danh", "chuc_vu", "gioi_tinh", "dien_thoai", "_nam"}),
    HOAT_DONG: frozenset({"ngay"}),
}
_PHU = frozenset({"_to", "_stt", "_ghi_chu", "_nam", "_nu"})
_DAU_NHAN = 5


@dataclass(slots=True)
class BangLa:
    """A table: its kind, columns by field, the rows between its headings and the next.

    ``tren``: texts above the headings; ``dong``: rows by number; ``la``: headings not understood.
    """

    loai: str
    trang: str
    dong_dau: int
    cot: dict[str, int] = field(default_factory=dict)
    ten: dict[str, str] = field(default_factory=dict)
    la: list[str] = field(default_factory=list)
    tren: list[str] = field(default_factory=list)
    dong: dict[int, Dong] = field(default_factory=dict)

    @property
    def chinh(self) -> int:
        """The column no row can do without."""
        return self.cot[_CHINH[self.loai]]

    def bo_cuc(self) -> BoCuc:
        """The columns as the reader of cells wants them, under the headings of the file."""
        trang = next(t for t in cac_trang() if t.khoa == (self.loai,))
        theo_duong = {".".join(c.duong): c for c in trang.tat_ca_cot}
        cot: dict[int, Cot] = {}
        for khoa, so in self.cot.items():
            mau = theo_duong.get(khoa) or Cot((khoa,), Kieu.CHU, khoa)
            cot.setdefault(so, replace(mau, ten=self.ten[khoa]))
        return BoCuc(trang, self.dong_dau, cot, dong_du_lieu=self.dong_dau + 1)


@lru_cache(maxsize=2)
def _dong_nghia(loai: str) -> Mapping[str, str]:
    """Fields by the letters of the headings known for them; ours among them."""
    bang = tomllib.loads(files(__package__).joinpath("tieu_de_la.toml").read_text("utf-8"))[loai]
    trang = next(t for t in cac_trang() if t.khoa == (loai,))
    cua_ta = {gon(c.ten): ".".join(c.duong) for c in trang.cot}
    chi_so = {gon(c.ten): ".".join(c.duong) for c in trang.tat_ca_cot if c.duong[0] == "so_lieu"}
    return {**chi_so, **cua_ta, **{gon(ten): khoa for khoa, cac in bang.items() for ten in cac}}


def _truong(loai: str, chu: str) -> str:
    """The field a heading speaks of, empty when none: whole, or by its longest known beginning."""
    ma = gon(chu)
    nghia = _dong_nghia(loai)
    if ma in nghia:
        return nghia[ma]
    dau = [t for t in nghia if len(t) >= _DAU_NHAN and ma.startswith(t)]
    return nghia[max(dau, key=len)] if dau else ""


def cac_bang(tinh: TrangTinh) -> Iterator[BangLa]:
    """Give the tables of a sheet, in order."""
    bang: BangLa | None = None
    tren: list[str] = []
    bo_qua = 0
    for so, dong in tinh.dong.items():
        if so <= bo_qua:
            continue
        moi = _dau_bang(tinh, so, dong)
        if moi is not None:
            if bang is not None:
                yield bang
                tren = _chu_cuoi(bang)
            bang = moi
            bang.tren, tren = tren, []
            bo_qua = bang.dong_dau
        elif bang is not None:
            bang.dong[so] = dong
        else:
            tren += [str(o) for o in dong.values() if isinstance(o, str)]
    if bang is not None:
        yield bang


def _chu_cuoi(bang: BangLa) -> list[str]:
    """Take the title rows of the next table off the end of this one."""
    tren: list[str] = []
    for so in reversed(list(bang.dong)):
        dong = bang.dong[so]
        if len(dong) > 1 or bang.chinh in dong:
            break
        tren = [*(str(o) for o in dong.values()), *tren]
        del bang.dong[so]
    return tren


def _dau_bang(tinh: TrangTinh, so: int, dong: Dong) -> BangLa | None:
    """Make the table whose headings stand in this row (and the one below), if any do."""
    chu = {i: o for i, o in dong.items() if isinstance(o, str)}
    for loai in (THANH_VIEN, HOAT_DONG):
        bang = BangLa(loai, tinh.ten, so)
        _dat_cot(bang, chu)
        if _CHINH[loai] not in bang.cot:
            continue
        duoi = tinh.dong.get(so + 1, {})
        chu_duoi = {i: o for i, o in duoi.items() if isinstance(o, str)}
        if 1 < len(chu_duoi) == len(duoi) and bang.chinh not in duoi:
            _dat_cot(bang, chu_duoi)
            bang.dong_dau = so + 1
        if _CAN[loai] & set(bang.cot):
            return bang
    return None


def _dat_cot(bang: BangLa, chu: Mapping[int, str]) -> None:
    """Add the columns a row of headings names; ``Nam`` beside ``Nữ`` are years of birth by sex."""
    theo_chu = {gon(o): i for i, o in chu.items()}
    if bang.loai == THANH_VIEN and {"nam", "nu"} <= set(theo_chu):
        bang.cot |= {"_nam": theo_chu["nam"], "_nu": theo_chu["nu"]}
        bang.ten |= {"_nam": "Nam", "_nu": "Nữ"}
        bang.cot.pop("nam_sinh", None)
    for i, o in chu.items():
        if i in bang.cot.values():
            continue
        khoa = _truong(bang.loai, o)
        if not khoa:
            bang.la.append(o)
        elif khoa not in bang.cot and not (khoa == "nam_sinh" and "_nam" in bang.cot):
            bang.cot[khoa] = i
            bang.ten[khoa] = " ".join(o.split())


def cot_rieng(khoa: str) -> bool:
    """Whether a column is no field of an entry."""
    return khoa in _PHU
