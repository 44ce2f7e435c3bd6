"""The laid-out tree: numbers, no rules.

Lengths are whole twips (1/20 pt), font sizes half points. Writers translate this and nothing else;
they contain no number of their own. Every paragraph carries the whole of its formatting in its
style (resolved: no None that means "inherited"), so that both writers say the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FontStyle:
    """Weight, slant and size of a run. ``co`` in half points; ``mau``: RRGGBB, empty for black."""

    co: int
    dam: bool = False
    nghieng: bool = False
    gach_chan: bool = False
    mau: str = ""


@dataclass(frozen=True, slots=True)
class TextRun:
    """Text exactly as printed (capitals already made), no line break inside.

    ``giu_lien``: no line may end within it, not even after a hyphen. ``lien_ket``: name of the row
    (``neo``) it refers to; empty for none.
    """

    text: str
    font: FontStyle
    giu_lien: bool = False
    lien_ket: str = ""


@dataclass(frozen=True, slots=True)
class PageNumberRun:
    """The PAGE field, with the result cached in the file."""

    font: FontStyle
    cached: str = "2"


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal solid line hung under a paragraph, centred on the paragraph's text area.

    ``dai``: length; ``tu_dinh``: distance from the top of the paragraph to the line (its ``truoc``
    not counted); ``day``: thickness in eighths of a point (6 = 0.75 pt).
    """

    dai: int
    tu_dinh: int
    day: int = 6


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG picture out of the flow, over the text around a paragraph.

    ``rong``, ``cao``: its size; ``trai``: from the left edge of the column to its own, may be
    negative; ``tu_dinh``: distance from the top of the paragraph (its ``truoc`` not counted) down
    to its top, negative above; ``thay``: the words that stand for it.
    """

    du_lieu: bytes
    rong: int
    cao: int
    trai: int
    tu_dinh: int
    thay: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle at the left of a paragraph's text area; its figure stands beside it.

    ``dai``, ``cao``: its size; ``tu_dinh``: distance from the top of the paragraph (its ``truoc``
    not counted) to its upper edge; ``mau``: RRGGBB; ``thay``: the words that stand for it where a
    drawing must have some.
    """

    dai: int
    cao: int
    tu_dinh: int
    mau: str
    thay: str


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A named style with all its formatting.

    ``ma``: identifier (ASCII), ``ten``: the name a clerk sees in Word's gallery.
    ``canh``: trai, giua, phai, deu. ``lui_dong_dau``: first-line indent (negative: hanging).
    ``gian_dong``/``kieu_gian_dong``: "exact" and twips, or "auto" and 240ths of a line.
    ``cap_de_muc``: outline level 0-8 for headings (bookmarks, navigation), None for text.
    """

    ma: str
    ten: str
    font: FontStyle
    canh: str = "deu"
    lui_dong_dau: int = 0
    lui_trai: int = 0
    lui_phai: int = 0
    truoc: int = 0
    sau: int = 0
    gian_dong: int = 240
    kieu_gian_dong: str = "auto"
    giu_voi_sau: bool = False
    giu_dong: bool = False
    chong_mo_coi: bool = True
    cap_de_muc: int | None = None


@dataclass(frozen=True, slots=True)
class StyledParagraph:
    """A paragraph; ``vai_tro`` names the component ("tieu_de", "so_ky_hieu", "noi_dung" …).

    ``giu_voi_sau``/``giu_dong``/``truoc``/``canh`` override the style's where not None;
    ``lui_them`` is added to the style's indents on both sides. ``hinh``: pictures, the last on top.
    """

    style: ParagraphStyle
    runs: tuple[TextRun | PageNumberRun, ...]
    vai_tro: str
    ke: Rule | None = None
    giu_voi_sau: bool | None = None
    giu_dong: bool | None = None
    truoc: int | None = None
    canh: str | None = None
    lui_them: int = 0
    hinh: tuple[Picture, ...] = ()
    thanh: Bar | None = None


@dataclass(frozen=True, slots=True)
class LaidOutCell:
    """A cell: its paragraphs, spans, vertical alignment (tren, giua), ground (RRGGBB or empty)."""

    doan: tuple[StyledParagraph, ...]
    cot: int = 1
    hang: int = 1
    canh_doc: str = "tren"
    nen: str = ""


@dataclass(frozen=True, slots=True)
class LaidOutRow:
    """A row, never broken across pages; ``dau``: header row, repeated on each page.

    ``neo``: the name by which texts refer to it; empty for none.
    """

    o: tuple[LaidOutCell, ...]
    dau: bool = False
    neo: str = ""


@dataclass(frozen=True, slots=True)
class LaidOutTable:
    """A table of fixed widths.

    ``rong``: column widths in twips, their sum the table's width. ``vien``: thickness of all
    borders in eighths of a point, 0 for none (header block, signature block).
    ``dem_ngang``/``dem_doc``: cell padding left and right / top and bottom. ``bo_cuc``: True for a
    layout table (no data semantics).
    ``canh``: trai or giua.
    ``giu_lien``: the whole table stays on one page.
    """

    rong: tuple[int, ...]
    hang: tuple[LaidOutRow, ...]
    vien: int
    dem_ngang: int
    dem_doc: int
    bo_cuc: bool
    vai_tro: str
    giu_lien: bool = False
    canh: str = "trai"


LaidOutBlock = StyledParagraph | LaidOutTable


@dataclass(frozen=True, slots=True)
class Page:
    """Page geometry in twips; ``so_trang_tu_mep``: page number to the top edge."""

    rong: int
    cao: int
    le_tren: int
    le_duoi: int
    le_trai: int
    le_phai: int
    so_trang_tu_mep: int
    ngang: bool = False
    dao_le: bool = False

    @property
    def rong_chu(self) -> int:
        """Width of the text area."""
        return self.rong - self.le_trai - self.le_phai


@dataclass(frozen=True, slots=True)
class Net:
    """A closed line of the frame: its corners from the page's upper left corner, in twips.

    ``day``: thickness in eighths of a point, 0 for a filled figure without line; ``mau``: RRGGBB.
    """

    diem: tuple[tuple[int, int], ...]
    day: int
    mau: str


@dataclass(frozen=True, slots=True)
class Section:
    """A run of pages with its own geometry and its own page numbers, starting on a new page.

    The number is absent on the section's first page. ``dau_trang_1``/``chan_trang_1``: paragraph
    at the head or the foot of the section's first page, ``so_trang_tu_mep`` from that edge;
    ``chan_trang_cuoi``: the one line so far from the lower edge of the section's last page.
    ``khung``: the frame drawn behind the text of every page.
    """

    trang: Page
    khoi: tuple[LaidOutBlock, ...]
    so_trang: StyledParagraph
    dau_trang_1: StyledParagraph | None = None
    bat_dau_so: int = 1
    chan_trang_1: StyledParagraph | None = None
    chan_trang_cuoi: StyledParagraph | None = None
    khung: tuple[Net, ...] = ()


@dataclass(frozen=True, slots=True)
class LaidOutDocument:
    """What writers receive. ``styles``: every style used, by ``ma``, in a stable order."""

    muc: tuple[Section, ...]
    styles: Mapping[str, ParagraphStyle]
    chuan: str
    tieu_de: str
    ngon_ngu: str = "vi-VN"
    phong: str = "Times New Roman"
    in_chim: str = ""
    thuoc_tinh: Mapping[str, str] = field(default_factory=dict)
