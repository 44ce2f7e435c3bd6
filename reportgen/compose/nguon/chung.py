"""What every source of templates works from, and what it gives."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from reportgen.compose.mau import BoMau
from reportgen.compose.so_cai import SoCai
from reportgen.compose.van.chu_ngu import ten_cap, ten_dia_ban
from reportgen.diagnostics import Diagnostic
from reportgen.document.tree import Table, TheThuc
from reportgen.domain.ho_so import HoSo, VanBanDaBanHanh

Bang = Callable[[], Table | None]


@dataclass(frozen=True, slots=True)
class DauViec:
    """One document to compose.

    ``loai``: code of the type; ``nguon``: what it is made from, a key of ``NGUON``; ``mau``: name
    of its template. ``muc``: codes of the entries it is about. ``danh_gia``: the assessments its
    template cannot do without; ``can_co``: what else it needs of its entries. ``chu_the``: the
    issuer as the subject of a sentence; ``co_so``: what the opening carries out; ``ten_dan_van``:
    the unit's dân vận body; ``xet``: the day a draft is judged by; ``kem_theo``: the line under the
    title of an appendix; ``entry``: its line in the register;
    ``khuon``: its form, where it is no ordinary page; ``bieu_do``: with an appendix of plots.
    """

    loai: str
    nguon: str
    mau: str
    ky: str
    pham_vi: str
    chu_the: str
    co_so: str
    ten_dan_van: str
    xet: date
    muc: tuple[str, ...] = ()
    danh_gia: tuple[str, ...] = ()
    can_co: tuple[str, ...] = ()
    kem_theo: str = ""
    khuon: str = ""
    bang_chung: bool = False
    bieu_do: bool = False
    entry: VanBanDaBanHanh | None = None


@dataclass(frozen=True, slots=True)
class DauVao:
    """What a source may look at."""

    ho_so: HoSo
    viec: DauViec
    the_thuc: TheThuc
    bo_mau: BoMau

    @property
    def ngay(self) -> date:
        """The document's date; of a draft, the day it is judged by."""
        return self.the_thuc.ngay or self.viec.xet


@dataclass(frozen=True, slots=True)
class NguyenLieu:
    """What a template is filled with: names, tables; its figures in evidence; what was noticed.

    ``van_de`` may still grow while the tables are made.
    """

    ngu_canh: Mapping[str, object]
    bang_bieu: Mapping[str, Bang] = field(default_factory=dict)
    so_cai: SoCai | None = None
    van_de: Sequence[Diagnostic] = ()


@dataclass(frozen=True, slots=True)
class DonViVan:
    """The unit in words: full name and level."""

    ten: str
    cap: str


def ngu_canh_chung(vao: DauVao) -> dict[str, object]:
    """Names that every template may use, whatever it is made from."""
    ho_so, viec = vao.ho_so, vao.viec
    return {
        "nam": ho_so.nam,
        "chu_the": viec.chu_the,
        "co_so": viec.co_so,
        "don_vi": DonViVan(ho_so.don_vi.ten, ten_cap(ho_so)),
        "dia_ban": ten_dia_ban(ho_so),
        "cap_uy": ho_so.don_vi.cap_uy,
        "cap_uy_ngan": " ".join(ho_so.don_vi.cap_uy.split()[:2]),
        "co_quan_dan_van": viec.ten_dan_van,
        "can_viet": vao.bo_mau.cau("danh_gia.khong_co"),
    }
