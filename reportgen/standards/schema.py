"""The shape of a standard: requirements, type styles, fixed wording, components, tables of names.

Lengths are whole twips, font sizes half points, ratios floats, line multiples 240ths of a line
("count"). Nothing here knows the number of any standard; the numbers stand in the TOML files.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Loai = Literal["exact", "range", "min", "max", "about", "ratio"]
DonVi = Literal["twips", "half_points", "ratio", "count"]
TinCay = Literal["xac_nhan_2_nguon", "mot_nguon", "tri_nho"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dong:
    """What every row of a standard carries.

    Args:
        can_cu: the clause, or the words that say there is none.
        cach_hieu: the value, or part of it, is our own reading.
        ghi_chu: why it is our reading, or what else the source says.
        tin_cay: how well the sources confirm it.
    """

    can_cu: str
    tin_cay: TinCay
    cach_hieu: bool = False
    ghi_chu: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuyDinh(Dong):
    """One requirement on a number.

    ``tu``/``den``: inclusive bounds in ``don_vi`` (None: open), the tolerance of "about" included;
    ``cac_gia_tri``: the only values allowed, where the law lists some; ``chon``: what we write;
    ``so_luat``/``don_vi_luat``: the figures and the unit as the law prints them; ``so_voi``: what a
    ratio is a ratio of.
    """

    doi_tuong: str
    loai: Loai
    don_vi: DonVi
    tu: int | float | None
    den: int | float | None
    chon: int | float
    cac_gia_tri: tuple[int | float, ...] = ()
    so_luat: tuple[str, ...] = ()
    don_vi_luat: str = ""
    so_voi: str = ""

    def allows(self, value: float) -> bool:
        """Whether *value*, in ``don_vi``, meets the requirement."""
        if self.cac_gia_tri:
            return value in self.cac_gia_tri
        return (self.tu is None or self.tu <= value) and (self.den is None or value <= self.den)

    def as_text(self) -> str:
        """The requirement in Vietnamese: "từ 30 đến 35 mm", "khoảng 10 mm"."""
        name = self.don_vi_luat or self.so_voi
        unit = f" {name}" if name else ""
        if self.so_voi and self.so_luat == ("1",):
            return f"bằng {self.so_voi}"
        if self.cac_gia_tri:
            return " hoặc ".join(self.so_luat) + unit
        words = {"min": "tối thiểu ", "max": "tối đa ", "about": "khoảng "}
        if len(self.so_luat) > 1:
            return f"từ {self.so_luat[0]} đến {self.so_luat[1]}{unit}"
        return f"{words.get(self.loai, '')}{self.so_luat[0]}{unit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class KieuChu(Dong):
    """How a component is set. None: the standard leaves it free and ``*_tu_chon`` is what we do."""

    thanh_phan: str
    in_hoa: bool | None
    co: QuyDinh
    dam: bool | None
    nghieng: bool | None
    gach_chan: bool = False
    in_hoa_tu_chon: bool = False
    dam_tu_chon: bool = False
    nghieng_tu_chon: bool = False
    vi_du: str = ""

    @property
    def chon_in_hoa(self) -> bool:
        """Whether we print it in capitals."""
        return self.in_hoa_tu_chon if self.in_hoa is None else self.in_hoa

    @property
    def chon_dam(self) -> bool:
        """Whether we print it bold."""
        return self.dam_tu_chon if self.dam is None else self.dam

    @property
    def chon_nghieng(self) -> bool:
        """Whether we print it italic."""
        return self.nghieng_tu_chon if self.nghieng is None else self.nghieng

    def as_text(self) -> str:
        """The style in Vietnamese: "in hoa, cỡ 15, đứng, đậm"."""
        parts = ["" if self.in_hoa is None else "in hoa" if self.in_hoa else "in thường"]
        parts.append(f"cỡ {self.co.as_text().removesuffix(' pt')}")
        parts.append("" if self.nghieng is None else "nghiêng" if self.nghieng else "đứng")
        parts.append("" if self.dam is None else "đậm" if self.dam else "không đậm")
        parts.append("gạch chân" if self.gach_chan else "")
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChuCoDinh(Dong):
    """Wording fixed by the standard; ``{so}`` and the like are filled in by the layout.

    ``doi_tu``: first day on which documents of the edition say ``doi_thanh`` instead.
    """

    doi_tuong: str
    gia_tri: str
    doi_tu: date | None = None
    doi_thanh: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThanhPhan(Dong):
    """Whether a component is present (``co``) in documents of this edition."""

    ten: str
    co: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LoaiVanBan(Dong):
    """A document type; ``ky_hieu`` empty where the type has no symbol.

    ``nhom``: ten_loai (types proper), giay_to (administrative papers), ban_sao (copies),
    bieu_mau (forms of ours that no regulation lists).
    """

    ten: str
    ky_hieu: str
    nhom: str = "ten_loai"


@dataclass(frozen=True, slots=True, kw_only=True)
class KyHieuCoQuan(Dong):
    """The symbol of an issuer, as in "…/ĐU"."""

    ten: str
    ky_hieu: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TenCoQuan(Dong):
    """The upper and lower line of the issuer block for a kind of issuer (``ma``).

    ``dong_tren`` empty: no upper line. ``ky_hieu``: the issuer's symbol where one is known.
    """

    ma: str
    truong_hop: str
    dong_tren: str
    dong_duoi: str
    vi_du: str = ""
    ky_hieu: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeKy(Dong):
    """Who signs how. ``chuc_vu`` lists the offices that may stand on the line, one of them printed.

    ``quyen_han``: lines before the office; ``kiem``: offices after the line "kiêm".
    """

    ma: str
    ai_ky: str
    quyen_han: tuple[str, ...] = ()
    chuc_vu: tuple[str, ...] = ()
    kiem: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThamQuyen(Dong):
    """Types an issuer may (``duoc``) and may not (``khong``) issue; ``ro``: the law was read."""

    chu_the: str
    duoc: tuple[str, ...] = ()
    khong: tuple[str, ...] = ()
    ro: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class QuyTacDiaDanh(Dong):
    """When the administrative level stands before the place name (``ghi_cap``)."""

    ma: str
    noi_dung: str
    ghi_cap: bool
    vi_du: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuyTac(Dong):
    """A rule in words that is no figure, style or fixed wording."""

    ma: str
    noi_dung: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VanBanNguon:
    """The instrument behind an edition.

    ``truoc_do``: the instrument before the oldest edition of its family that we hold, else empty;
    ``sha256``: of the copy this was transcribed from.
    """

    ma_hieu: str
    ho: str
    so_ky_hieu: str
    ten_goi: str
    viet_tat: str
    ngay: date
    hieu_luc_tu: date
    thay_the: str
    nguon: str
    sha256: str
    ghi_chu: str = ""
    truoc_do: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BangTra:
    """The tables of an edition, in the order of its file."""

    loai_van_ban: tuple[LoaiVanBan, ...] = ()
    ky_hieu_co_quan: tuple[KyHieuCoQuan, ...] = ()
    ten_co_quan: tuple[TenCoQuan, ...] = ()
    de_ky: tuple[DeKy, ...] = ()
    tham_quyen: tuple[ThamQuyen, ...] = ()
    dia_danh: tuple[QuyTacDiaDanh, ...] = ()
    quy_tac: tuple[QuyTac, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoiDungChuan:
    """The rows of an edition by their key, in the order of the file."""

    kieu_chu: Mapping[str, KieuChu] = field(default_factory=dict)
    quy_dinh: Mapping[str, QuyDinh] = field(default_factory=dict)
    chu: Mapping[str, ChuCoDinh] = field(default_factory=dict)
    thanh_phan: Mapping[str, ThanhPhan] = field(default_factory=dict)
    bang: BangTra = field(default_factory=BangTra)
