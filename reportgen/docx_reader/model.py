"""What is seen on paper in any DOCX: text with its effective formatting; no rules, no XML.

Lengths are twips (1/20 pt), font sizes half points. Nothing here means "inherited": every value is
what a word processor would use after all styles, themes and defaults.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property


class NoiChu(StrEnum):
    """The part of a document that holds a paragraph."""

    THAN = "than"
    DAU_TRANG = "dau_trang"
    CHAN_TRANG = "chan_trang"
    CUOC_CHU = "cuoc_chu"
    HOP_CHU = "hop_chu"


@dataclass(frozen=True, slots=True)
class KieuChu:
    """How a run looks.

    ``phong``: the fonts its characters use, in their order of appearance. ``co`` in half points.
    ``mau``: six hexadecimal digits or "auto"; ``to_sang``: name of the highlight, empty for none.
    ``gian_chu`` in twips, ``co_ngang`` in per cent, ``lech_dong``: raised (+) or lowered (-) in
    half points, super- and subscript as ``chi_so`` ("tren", "duoi").
    """

    phong: tuple[str, ...] = ()
    co: int = 20
    dam: bool = False
    nghieng: bool = False
    gach_chan: str = ""
    in_hoa: bool = False
    hoa_nho: bool = False
    gach_ngang: bool = False
    an: bool = False
    bong: bool = False
    vien_chu: bool = False
    mau: str = "auto"
    to_sang: str = ""
    nen: str = ""
    gian_chu: int = 0
    co_ngang: int = 100
    kern: int = 0
    lech_dong: int = 0
    chi_so: str = ""
    tieng: str = ""


@dataclass(frozen=True, slots=True)
class ChuThay:
    """A run as seen: its text (capitals made where ``caps`` says so) and how it looks.

    ``tho``: the text as stored. ``truong``: name of the field that gives it ("PAGE"), of a tab to
    the middle or side of the page "ptab:center", else empty.
    ``loai``: chu, tab, ngat_dong, ngat_trang, ngat_cot, hinh, chu_thich.
    """

    text: str
    kieu: KieuChu
    tho: str = ""
    truong: str = ""
    loai: str = "chu"


def chu_that(runs: Iterable[ChuThay]) -> tuple[ChuThay, ...]:
    """Of runs, those that print something other than white space."""
    return tuple(r for r in runs if not r.kieu.an and r.text.strip())


@dataclass(frozen=True, slots=True)
class DuongKe:
    """A straight horizontal line as a shape.

    ``trai``, ``tren``: from the corner of the paragraph's text area (or what ``moc_ngang``,
    ``moc_doc`` name) where the file says so, None where it gives an alignment instead (``canh``).
    ``day`` in eighths of a point. ``net``: "lien" for a solid line, else the dash's name.
    """

    dai: int
    trai: int | None = None
    tren: int | None = None
    canh: str = ""
    moc_ngang: str = "column"
    moc_doc: str = "paragraph"
    day: int = 6
    net: str = "lien"
    mau: str = "auto"
    loai: str = "hinh"


@dataclass(frozen=True, slots=True)
class HinhAnh:
    """A picture: part name, size in twips."""

    tep: str
    rong: int
    cao: int
    noi: bool


@dataclass(frozen=True, slots=True)
class VienDoan:
    """A border of a paragraph or cell: thickness in eighths of a point, distance in points."""

    net: str
    day: int
    cach: int = 0
    mau: str = "auto"


@dataclass(frozen=True, slots=True)
class OBang:
    """Where a paragraph stands in a table: table number, row, column of the grid, spans.

    ``sau``: depth of nesting, 1 for a table of the page. ``rong``: width of the cell's text area.
    """

    bang: int
    hang: int
    cot: int
    sau: int = 1
    rong: int = 0


@dataclass(frozen=True)
class DoanThay:
    """A paragraph as seen.

    ``so``: its number in the document from 1, of the body's paragraphs (0 elsewhere).
    ``canh``: trai, giua, phai, deu, phan_tan. ``gian``/``kieu_gian``: twips for "exact" and
    "at_least", 240ths of a line for "auto". ``nhan``: the printed label of automatic numbering.
    """

    chu: tuple[ChuThay, ...]
    noi: NoiChu = NoiChu.THAN
    so: int = 0
    muc: int = 0
    o: OBang | None = None
    ma_kieu: str = ""
    ten_kieu: str = ""
    cap_de_muc: int | None = None
    canh: str = "trai"
    lui_trai: int = 0
    lui_phai: int = 0
    lui_dong_dau: int = 0
    truoc: int = 0
    sau: int = 0
    gian: int = 240
    kieu_gian: str = "auto"
    giu_voi_sau: bool = False
    giu_dong: bool = False
    sang_trang: bool = False
    chong_mo_coi: bool = True
    bo_cach_cung_kieu: bool = False
    nhan: str = ""
    vien: tuple[tuple[str, VienDoan], ...] = ()
    tab: tuple[int, ...] = ()
    ke: tuple[DuongKe, ...] = ()
    hinh: tuple[HinhAnh, ...] = ()
    khung: bool = False
    rong: int = 0

    @cached_property
    def text(self) -> str:
        """Text as printed: breaks and tabs are spaces, hidden text left out."""
        return "".join(r.text for r in self.chu if not r.kieu.an)

    @property
    def tho(self) -> str:
        """Text as stored, before capitals are made."""
        return "".join(r.tho or r.text for r in self.chu if not r.kieu.an)

    @cached_property
    def chu_that(self) -> tuple[ChuThay, ...]:
        """Runs that print something other than white space."""
        return chu_that(self.chu)


@dataclass(frozen=True, slots=True)
class HangThay:
    """A row: header repeated on each page (``dau``), allowed to break (``duoc_xe``)."""

    dau: bool
    duoc_xe: bool
    so_o: int
    cao: int = 0


@dataclass(frozen=True, slots=True)
class BangThay:
    """A table: ``so`` from 1 in order, ``cot`` grid widths, ``vien`` whether any border shows.

    ``dem_ngang``: left and right cell margins; ``lui``: indent from the margin; ``rong``: sum of
    the grid.
    """

    so: int
    sau: int
    cot: tuple[int, ...]
    hang: tuple[HangThay, ...]
    vien: bool
    dem_ngang: tuple[int, int]
    lui: int = 0
    canh: str = "trai"
    muc: int = 0
    ma_kieu: str = ""

    @property
    def rong(self) -> int:
        """Width of the grid."""
        return sum(self.cot)


@dataclass(frozen=True, slots=True)
class TrangThay:
    """A section's page. ``dau``/``chan``: paragraphs of its headers and footers by kind.

    Kinds: "mac_dinh", "trang_dau", "trang_chan".
    """

    rong: int
    cao: int
    le_tren: int
    le_duoi: int
    le_trai: int
    le_phai: int
    dau_cach: int
    chan_cach: int
    gay: int = 0
    ngang: bool = False
    trang_dau_rieng: bool = False
    bat_dau_so: int | None = None
    kieu_ngat: str = "nextPage"
    so_cot: int = 1
    dau: tuple[tuple[str, tuple[DoanThay, ...]], ...] = ()
    chan: tuple[tuple[str, tuple[DoanThay, ...]], ...] = ()

    @property
    def rong_chu(self) -> int:
        """Width of the text area."""
        return self.rong - self.le_trai - self.le_phai - self.gay


@dataclass(frozen=True, slots=True)
class ThuocTinh:
    """Properties of the file."""

    tieu_de: str = ""
    tac_gia: str = ""
    nguoi_sua: str = ""
    ngay_tao: datetime | None = None
    ngay_sua: datetime | None = None
    phan_mem: str = ""


@dataclass(frozen=True, slots=True)
class TaiLieuThay:
    """A whole document as seen, its paragraphs in reading order."""

    doan: tuple[DoanThay, ...]
    bang: tuple[BangThay, ...]
    trang: tuple[TrangThay, ...]
    thuoc_tinh: ThuocTinh = ThuocTinh()
    dao_le: bool = False
    chan_le_khac: bool = False
    tuong_thich: int = 12
    co_sua_doi: bool = False
    la_kho: tuple[str, ...] = field(default=())

    def cac_doan(self) -> Iterator[DoanThay]:
        """Every paragraph, those of headers and footers last."""
        yield from self.doan
        for page in self.trang:
            for _, paragraphs in (*page.dau, *page.chan):
                yield from paragraphs
