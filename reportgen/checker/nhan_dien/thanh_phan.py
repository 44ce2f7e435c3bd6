"""What was recognised: pieces of paragraphs under the names of components."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from reportgen.docx_reader.model import ChuThay, DoanThay, DuongKe, TaiLieuThay, chu_that


def mot_cach(text: str) -> str:
    """Collapse white space, the no-break space too."""
    return " ".join(text.split())


CHAC = 1.0
KHA = 0.8
NGO = 0.5


@dataclass(frozen=True)
class Manh:
    """A piece of a paragraph: the whole, or one side of it where tabs or spaces make two columns.

    ``cach``: how the piece was set apart: "doan" (a paragraph of its own), "o" (a cell), "tab",
    "cach" (spaces), "hop" (a text box). ``ben``: "trai", "phai" or "" where there is one column.
    """

    doan: DoanThay
    chu: tuple[ChuThay, ...]
    cach: str = "doan"
    ben: str = ""

    @cached_property
    def text(self) -> str:
        """Text with white space collapsed; asked for by every rule."""
        return mot_cach("".join(r.text for r in self.chu if not r.kieu.an))

    @property
    def tho(self) -> str:
        """Text as stored, white space collapsed."""
        return mot_cach("".join(r.tho or r.text for r in self.chu if not r.kieu.an))

    @cached_property
    def chu_that(self) -> tuple[ChuThay, ...]:
        """Runs that print something."""
        return chu_that(self.chu)

    @property
    def ke(self) -> tuple[DuongKe, ...]:
        """Lines anchored in the paragraph."""
        return self.doan.ke


@dataclass(frozen=True, slots=True)
class ThanhPhan:
    """A component: its pieces in order, and how sure (0 to 1)."""

    ma: str
    manh: tuple[Manh, ...]
    tin: float = CHAC

    @property
    def text(self) -> str:
        """All pieces, joined by spaces."""
        return mot_cach(" ".join(piece.text for piece in self.manh))

    @property
    def chu_that(self) -> tuple[ChuThay, ...]:
        """Runs of all pieces that print something."""
        return tuple(run for piece in self.manh for run in piece.chu_that)


@dataclass(frozen=True, slots=True)
class VanBanNhan:
    """A document recognised.

    ``ho``: dang, nha_nuoc or doan, empty when unknown; ``loai``: the type as the standards name it,
    empty when unknown; ``cong_van``: a letter without type name. ``kieu_dau``: how the header was
    built ("bang", "tab", "cach", "hop", "doan"). ``nam``: the year where the day is still blank.
    ``khuon``: what has a form of its own: "giay_khen", "kem_theo"; empty for any other document.
    """

    tai_lieu: TaiLieuThay
    thanh_phan: Mapping[str, ThanhPhan] = field(default_factory=dict)
    ho: str = ""
    loai: str = ""
    cong_van: bool = False
    ngay: date | None = None
    nam: int | None = None
    so_ky_hieu: str = ""
    kieu_dau: str = ""
    khuon: str = ""
    vi_sao: tuple[str, ...] = ()

    def tim(self, ma: str) -> ThanhPhan | None:
        """The component, None when it was not found."""
        return self.thanh_phan.get(ma)

    def cac_manh(self, ma: str) -> tuple[Manh, ...]:
        """Pieces of a component; none when it was not found."""
        found = self.thanh_phan.get(ma)
        return found.manh if found is not None else ()

    def tat_ca(self, *ma: str) -> tuple[Manh, ...]:
        """Pieces of several components."""
        return tuple(piece for name in ma for piece in self.cac_manh(name))
