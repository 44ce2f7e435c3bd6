"""The neutral tree: components as typed data, the body as blocks of runs.

Nothing here knows a standard, a font size or a file format. Text is NFC; a run's text holds no
line break and no tab.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType


class HoChuan(StrEnum):
    """Family of standards, decided by the issuer (design §3.3)."""

    DANG = "dang"
    NHA_NUOC = "nha_nuoc"
    DOAN = "doan"


@dataclass(frozen=True, slots=True)
class Origin:
    """The template line a block came from."""

    tep: str
    dong: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one weight and slant.

    ``nguon``: code of the figure it prints, whose evidence stands in the document; else empty.
    """

    text: str
    dam: bool = False
    nghieng: bool = False
    gach_chan: bool = False
    nguon: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. ``cap`` 0 = Phần/Chương, 1 = I., 2 = 1., 3 = a) or 1.1. (numbered by the layout).

    ``so``: the number as typed in the template ("Chương II", "III.", "2."), empty when the layout
    numbers it. ``danh_so`` False: a heading without number.
    """

    cap: int
    runs: Runs
    so: str = ""
    danh_so: bool = True
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A body paragraph. ``canh_giua``: centred (a line such as "QUYẾT ĐỊNH").

    ``dong``: which line of a form it is, a name of ``DONG``; empty for running text.
    """

    runs: Runs
    canh_giua: bool = False
    origin: Origin | None = None
    dong: str = ""


DONG: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "giay_khen": (
            "nguoi_tang",
            "tang",
            "ten_giay",
            "nguoi_nhan",
            "don_vi",
            "thanh_tich",
            "quyet_dinh",
        )
    }
)
"""Forms that are no ordinary page, and the lines each is made of."""


@dataclass(frozen=True, slots=True)
class Item:
    """A list item; ``dau`` is its sign ("-" or "+") or its number ("1.", "a)") as printed."""

    runs: Runs
    dau: str = "-"
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Dieu:
    """ "Điều N." with a title (own line, bold) or, title empty, with its text on the same line."""

    so: int
    ten: Runs = ()
    noi_dung: Runs = ()
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: relative width, alignment of its body cells (``trai giua phai``)."""

    ten: str
    rong: float
    canh: str = "trai"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; ``cot`` and ``hang`` are spans.

    ``bac``: shade of its ground, 0 (none) to 5; ``thanh``: length of the bar drawn in it, as part
    of the longest there can be.
    """

    runs: Runs = ()
    cot: int = 1
    hang: int = 1
    canh: str = ""
    bac: int = 0
    thanh: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; ``dam``: bold (totals); ``neo``: code of the figure whose evidence it begins."""

    cells: tuple[Cell, ...]
    dam: bool = False
    neo: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table with a caption above it; ``dau`` are the header rows, repeated on each page."""

    cot: tuple[Column, ...]
    dau: tuple[Row, ...]
    than: tuple[Row, ...]
    ten: str = ""
    origin: Origin | None = None


Block = Heading | Paragraph | Item | Dieu | Table


@dataclass(frozen=True, slots=True)
class HinhAnh:
    """A PNG picture: ``rong``, ``cao`` in pixels; ``thay``: the words that stand for it.

    ``rong_that``: width on paper in mm, 0 where it is made to fit its place.
    """

    du_lieu: bytes
    rong: int
    cao: int
    thay: str
    rong_that: float = 0.0


@dataclass(frozen=True, slots=True)
class KhoiKy:
    """A signature block.

    ``quyen_han``: "T/M BAN THƯỜNG VỤ" or empty; ``chuc_vu``: lines such as ("PHÓ BÍ THƯ",);
    ``kiem``: the further office of the "kiêm" form, each a line after "kiêm". ``hinh_chu_ky``,
    ``hinh_dau``: pictures of the signature and of the seal, where they are to stand.
    """

    quyen_han: tuple[str, ...] = ()
    chuc_vu: tuple[str, ...] = ()
    ho_ten: str = ""
    kiem: tuple[str, ...] = ()
    hinh_chu_ky: HinhAnh | None = None
    hinh_dau: HinhAnh | None = None


@dataclass(frozen=True, slots=True)
class KinhGui:
    """ "Kính gửi" or "Kính trình" with its addressees."""

    nhan: str
    noi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoiNhan:
    """Recipients without signs of listing, e.g. "Như trên", and the filing line "Lưu …"."""

    noi: tuple[str, ...] = ()
    luu: str = ""


@dataclass(frozen=True, slots=True)
class TheThuc:
    """Everything the standard fixes: typed data, never template text.

    Names are given as they stand in a sentence ("Đảng ủy phường Hoàn Kiếm"); the layout puts them
    in capitals where the standard asks. ``so`` None and ``ngay`` None leave the blanks that the
    standard leaves for a draft. ``la_kem_theo``: enclosed with a document that bears the frame; it
    has none of its own.
    """

    ho: HoChuan
    loai: str
    ten_loai: str
    ky_hieu_loai: str
    trich_yeu: str
    co_quan_ban_hanh: str
    co_quan_cap_tren: str = ""
    ky_hieu_co_quan: str = ""
    so: str | None = None
    dia_danh: str = ""
    ngay: date | None = None
    nam: int | None = None
    la_cong_van: bool = False
    la_kem_theo: bool = False
    kinh_gui: KinhGui | None = None
    can_cu: tuple[str, ...] = ()
    quyet_dinh: str = ""
    khoi_ky: KhoiKy = KhoiKy()
    khoi_ky_trai: KhoiKy | None = None
    noi_nhan: NoiNhan | None = None
    du_thao: str = ""
    do_khan: str = ""
    pham_vi_luu_hanh: str = ""
    nguoi_soan: str = ""
    lien_he: str = ""


@dataclass(frozen=True, slots=True)
class PhuLuc:
    """An appendix; ``so`` 0 when it is the only one.

    ``ten_loai``: kind of a text enclosed with the document ("quy chế", "danh sách"), printed above
    its name ``ten`` as a document's own are; empty for an appendix proper.
    """

    ten: str
    noi_dung: tuple[Block, ...]
    so: int = 0
    kem_theo: str = ""
    ngang: bool = False
    ten_loai: str = ""


@dataclass(frozen=True, slots=True)
class VanBan:
    """A whole document.

    ``khuon``: a form of its own, a key of ``DONG``; empty for the ordinary page.
    ``kieu_danh_so``: "gach" (I- , 1- ) or "cham" (I. , 1. ). ``in_chim``: watermark text or empty.
    ``kho_giay``: the paper, "A4" or "A5".
    ``thuoc_tinh``: properties of the file; ``tac_gia``, its author.
    """

    the_thuc: TheThuc
    noi_dung: tuple[Block, ...]
    phu_luc: tuple[PhuLuc, ...] = ()
    kieu_danh_so: str = "cham"
    in_chim: str = ""
    khuon: str = ""
    thuoc_tinh: Mapping[str, str] = field(default_factory=dict)
    kho_giay: str = "A4"
