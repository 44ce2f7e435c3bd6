"""The entries of a list as a table: filtered, counted, a page at a time."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from threading import Lock

from reportgen.app.bieu_mau import Duong, LuaChon, cac_o, cac_to, ngay_hien, nut_tai
from reportgen.app.ho_so_mo import HoSoMo
from reportgen.domain.truong_nhap import KieuNhap, TruongNhap, lop_nhap
from reportgen.text_vn import gon
from reportgen.yaml_source import Nut, NutBang, NutChu, NutDanhSach

MOI_TRANG = 50
COT_NHIEU_NHAT = 5
GIU_NHIEU_NHAT = 6
_NGAY_ISO = "%d/%m/%Y"
_BO_COT = frozenset({"ket_qua", "gioi_tinh"})
_CONG = ("so_buoi", "luot_nguoi", "luot_ho")


@dataclass(frozen=True, slots=True)
class Loc:
    """What a table is narrowed to; empty: not by that. ``thang``: month of the year, 1-12."""

    to: str = ""
    linh_vuc: str = ""
    thang: str = ""
    chu: str = ""
    trang: int = 1


@dataclass(frozen=True, slots=True)
class DongMuc:
    """A row: the index of the entry, its cells."""

    so: int
    o: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Muc:
    """An entry as filters look at it; ``chu``: its texts, by the names of fields."""

    so: int
    chu: Mapping[str, str]
    to: frozenset[str]
    thang: int
    so_lieu: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class BangMuc:
    """A page of a table. ``tong``: entries that fit; ``cong``: sums over all that fit, in words.

    ``to``, ``linh_vuc``, ``thang``: what can be chosen to narrow it by, empty where it makes no
    sense.
    """

    ten: str
    cot: tuple[str, ...]
    dong: tuple[DongMuc, ...]
    tong: int
    tat_ca: int
    trang: int
    so_trang: int
    cong: tuple[tuple[str, int], ...]
    to: LuaChon
    linh_vuc: LuaChon
    thang: LuaChon


_GIU: OrderedDict[tuple[str, str, Duong], tuple[_Muc, ...]] = OrderedDict()
_KHOA = Lock()


def bang_muc(opened: HoSoMo, duong: Duong, loc: Loc) -> BangMuc:
    """Give the page of the table of the list at *duong* that *loc* asks for."""
    kind = lop_nhap((*duong, 0))
    fields = _cot(kind.cac_truong) if kind else ()
    every = _cac_muc(opened, duong)
    write = _NguoiViet(fields, dict((("phuong", "Toàn đơn vị"), *cac_to(opened))))
    wanted = gon(loc.chu)
    kept = [one for one in every if _hop(one, loc) and (not wanted or wanted in write.tim(one))]
    pages = max(1, -(-len(kept) // MOI_TRANG))
    page = min(max(1, loc.trang), pages)
    names = {f.ten for f in kind.cac_truong} if kind else set()
    return BangMuc(
        kind.ten_goi if kind else "",
        tuple(f.ten_goi for f in fields),
        tuple(
            DongMuc(one.so, write.cac_o(one))
            for one in kept[(page - 1) * MOI_TRANG : page * MOI_TRANG]
        ),
        len(kept),
        len(every),
        page,
        pages,
        _tong(kept) if "so_lieu" in names else (),
        (("phuong", "Toàn đơn vị"), *cac_to(opened)) if "to" in names else (),
        next((f.lua_chon for f in kind.cac_truong if f.ten == "linh_vuc"), ()) if kind else (),
        tuple((str(m), f"Tháng {m}") for m in range(1, 13)) if names & {"ngay"} else (),
    )


def _tong(rows: Sequence[_Muc]) -> tuple[tuple[str, int], ...]:
    from reportgen.domain.danh_muc import chi_so

    return tuple(
        (chi_so()[code].ten, sum(row.so_lieu.get(code, 0) for row in rows)) for code in _CONG
    )


def _hop(row: _Muc, loc: Loc) -> bool:
    return (
        (not loc.to or loc.to in row.to)
        and (not loc.linh_vuc or loc.linh_vuc == row.chu.get("linh_vuc", ""))
        and (not loc.thang or loc.thang == str(row.thang))
    )


class _NguoiViet:
    """Writes the cells of entries: only of those that are looked at."""

    def __init__(self, fields: Sequence[TruongNhap], teams: Mapping[str, str]) -> None:
        self._fields = [(f, dict(f.lua_chon)) for f in fields]
        self._teams = teams

    def cac_o(self, one: _Muc) -> tuple[str, ...]:
        """Give the words of each cell."""
        return tuple(_o(f, one.chu.get(f.ten, ""), self._teams, words) for f, words in self._fields)

    def tim(self, one: _Muc) -> str:
        """Give what a search looks in."""
        return _gon(" ".join((*one.chu.values(), *self.cac_o(one))))


@lru_cache(maxsize=32768)
def _gon(chu: str) -> str:
    return gon(chu)


def _cot(fields: Sequence[TruongNhap]) -> tuple[TruongNhap, ...]:
    """The columns: the fields every entry has, and its name or content."""
    named = [f for f in fields if f.bat_buoc or f.ten in ("ten", "noi_dung")]
    shown = [f for f in named if not f.lop and f.ten not in _BO_COT]
    return tuple(shown[:COT_NHIEU_NHAT]) or tuple(fields[:1])


def _cac_muc(opened: HoSoMo, duong: Duong) -> tuple[_Muc, ...]:
    """Every entry; the log newest first. Kept while the file stays as it is."""
    key = (str(opened.path), opened.dau, duong)
    found = _GIU.get(key)
    if found is None:
        node = nut_tai(opened, duong)
        entries = node.muc if isinstance(node, NutDanhSach) else []
        rows = [_muc(index, one) for index, one in enumerate(entries)]
        found = tuple(reversed(rows)) if duong == ("hoat_dong",) else tuple(rows)
        with _KHOA:
            _GIU[key] = found
            while len(_GIU) > GIU_NHIEU_NHAT:
                _GIU.popitem(last=False)
    return found


def _muc(so: int, nut: Nut) -> _Muc:
    inside = nut.muc if isinstance(nut, NutBang) else {}
    texts = {name: _phang(child) for name, child in inside.items()}
    codes = frozenset(c.strip() for c in texts.get("to", "").split(",") if c.strip())
    figures = inside.get("so_lieu")
    amounts = figures.muc.items() if isinstance(figures, NutBang) else ()
    return _Muc(
        so,
        texts,
        codes,
        _thang(ngay_hien(texts.get("ngay", ""))),
        {code: _so(_phang(n)) for code, n in amounts if code in _CONG},
    )


def _phang(nut: Nut | None) -> str:
    if isinstance(nut, NutDanhSach):
        return ", ".join(_phang(one) for one in nut.muc)
    return (nut.chu or "") if isinstance(nut, NutChu) else ""


def _o(field: TruongNhap, chu: str, teams: Mapping[str, str], words: Mapping[str, str]) -> str:
    """The words of a cell."""
    match field.kieu:
        case KieuNhap.NGAY:
            return ngay_hien(chu)
        case KieuNhap.MA_TO | KieuNhap.CAC_TO:
            return ", ".join(teams.get(code.strip(), code.strip()) for code in chu.split(","))
        case KieuNhap.CHON:
            return words.get(chu, chu)
        case KieuNhap.CO_KHONG:
            return "Có" if chu in ("co", "có", "x") else "Không"
        case _:
            return chu


def _thang(day: str) -> int:
    parts = day.split("/")
    return int(parts[1]) if len(parts) == 3 and parts[1].isdigit() else 0  # noqa: PLR2004 - day, month, year


def _so(chu: str) -> int:
    plain = chu.replace(".", "").replace("_", "").replace(" ", "")
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 15 else 0  # noqa: PLR2004 - as the dossier allows


def ma_tiep(opened: HoSoMo, duong: Duong) -> str:
    """Suggest the code of a new entry: the last one's, counted on; empty when there is none."""
    node = nut_tai(opened, duong)
    entries = node.muc if isinstance(node, NutDanhSach) else []
    codes = [
        o.chu for one in entries[-1:] for o in cac_o(opened, (*duong, 0), one) if o.ten == "ma"
    ]
    taken = {_phang(one.muc.get("ma")) for one in entries if isinstance(one, NutBang)}
    head = codes[0].rstrip("0123456789") if codes else ""
    number = codes[0][len(head) :] if codes else ""
    if not number:
        return ""
    following = int(number) + 1
    while f"{head}{following:0{len(number)}}" in taken:
        following += 1
    return f"{head}{following:0{len(number)}}"


def so_muc(opened: HoSoMo, duong: Duong) -> int:
    """Count the entries of a list."""
    node = nut_tai(opened, duong)
    return len(node.muc) if isinstance(node, NutDanhSach) else 0


def ngay_hom_nay(hom_nay: date) -> str:
    """Write a day as forms show it."""
    return f"{hom_nay:{_NGAY_ISO}}"
