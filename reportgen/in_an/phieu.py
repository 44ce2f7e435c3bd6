"""Cover sheet and slips, made like any document here: what lies in the stack, for whom."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.document.tree import Block, Cell, Column, HoChuan, Paragraph, PhuLuc, Row, Run, Table
from reportgen.in_an.ke_hoach import BanIn, Mat, Tap, so_to
from reportgen.in_an.nguon import BanGoc
from reportgen.layout.cac_phu_luc import resolve_phu_luc
from reportgen.standards import in_force_on
from reportgen.standards.kho_giay import A4, theo_kho
from reportgen.text_vn import so_dem, viet_hoa, viet_hoa_dau
from reportgen.writers.pdf import dung_pdf

TEN_PHIEU = "Phiếu in"
CONG = "Cộng"
TEN_MAT = {
    Mat.MOT: "in một mặt",
    Mat.HAI: "in hai mặt",
    Mat.LE_CHAN: "in hai mặt, trang lẻ trước, trang chẵn sau",
}
_SO = "Số, ký hiệu"
_COT_GIAY = (
    Column("Giấy", 20, "trai"),
    Column("Số bản", 16, "giua"),
    Column("Số trang", 16, "giua"),
    Column("Số tờ", 16, "giua"),
    Column("Tệp in", 32, "trai"),
)
_COT_VAN_BAN = (
    Column("STT", 8, "giua"),
    Column(_SO, 20, "trai"),
    Column("Tên văn bản", 36, "trai"),
    Column("Giấy", 12, "giua"),
    Column("Trang", 8, "giua"),
    Column("Bản", 8, "giua"),
    Column("Tờ", 8, "giua"),
)
_COT_NOI = (
    Column("STT", 8, "giua"),
    Column("Nơi nhận", 62, "trai"),
    Column("Văn bản", 10, "giua"),
    Column("Bản", 10, "giua"),
    Column("Tờ", 10, "giua"),
)


@dataclass(frozen=True, slots=True)
class SoTap:
    """Counts of a stack; ``so_trang``: printed pages, blank sides not among them."""

    ten: str
    so_ban: int
    so_trang: int
    so_to: int
    tep: tuple[str, ...] = ()


def dem_tap(docs: Sequence[BanGoc], stack: Tap, mat: Mat, tep: Sequence[str] = ()) -> SoTap:
    """Count copies, pages and sheets of a stack."""
    pages = [len(docs[copy.goc].trang) for copy in stack.ban]
    sheets = sum(so_to(count, mat) for count in pages)
    return SoTap(stack.ten, len(pages), sum(pages), sheets, tuple(tep))


def phieu_in(
    docs: Sequence[BanGoc], stacks: Sequence[Tap], counted: Sequence[SoTap], mat: Mat
) -> bytes:
    """Make the cover sheet as a PDF: totals for each paper, documents, recipients if there are."""
    copies = [copy for stack in stacks for copy in stack.ban]
    blocks: tuple[Block, ...] = (
        _giua(f"{viet_hoa_dau(TEN_MAT[mat])}; không kể phiếu này"),
        _bang(_COT_GIAY, _hang_giay(counted), "Giấy cần dùng"),
        _bang(_COT_VAN_BAN, _hang_van_ban(docs, copies, mat), "Văn bản"),
    )
    if any(copy.cho for copy in copies):
        blocks = (*blocks, _bang(_COT_NOI, _hang_noi(docs, copies, mat), "Nơi nhận"))
    return _dung(PhuLuc(viet_hoa(TEN_PHIEU), blocks), TEN_PHIEU)


def to_ngan(
    docs: Sequence[BanGoc],
    copies: Sequence[BanIn],
    mat: Mat,
    ten: str,
    giay: tuple[str, bool],
) -> bytes:
    """Make the slip that lies on a pile: whose it is and what lies under it.

    giay: the paper of the stack ("A4", "A5") and whether it lies on its side.
    """
    table = _bang(_COT_VAN_BAN, _hang_van_ban(docs, copies, mat), "Văn bản dưới tờ này")
    return _dung(PhuLuc(ten, (table,), ngang=giay[1]), ten, giay[0])


def _dung(section: PhuLuc, title: str, kho: str = A4) -> bytes:
    latest, _ = in_force_on(date.max, HoChuan.DANG.value)
    standard = theo_kho(latest, kho)
    return dung_pdf(resolve_phu_luc((section,), standard, title)).du_lieu


def _giua(text: str) -> Paragraph:
    return Paragraph((Run(text, nghieng=True),), canh_giua=True)


def _bang(columns: tuple[Column, ...], rows: Iterator[tuple[str, ...]], ten: str) -> Table:
    """Make a table whose last row holds the totals; without numbers no column for them."""
    lines = list(rows)
    kept = [i for i, c in enumerate(columns) if c.ten != _SO or any(line[i] for line in lines)]
    columns = tuple(columns[i] for i in kept)
    head = Row(tuple(Cell((Run(column.ten),)) for column in columns))
    body = [Row(tuple(Cell((Run(line[i]),) if line[i] else ()) for i in kept)) for line in lines]
    body[-1] = Row(body[-1].cells, dam=True)
    return Table(columns, (head,), tuple(body), ten)


def _hang_giay(counted: Sequence[SoTap]) -> Iterator[tuple[str, ...]]:
    for one in counted:
        yield (one.ten, *map(so_dem, (one.so_ban, one.so_trang, one.so_to)), "; ".join(one.tep))
    sums = [
        sum(column)
        for column in zip(*((c.so_ban, c.so_trang, c.so_to) for c in counted), strict=True)
    ]
    yield (CONG, *map(so_dem, sums), "")


def _hang_van_ban(
    docs: Sequence[BanGoc], copies: Sequence[BanIn], mat: Mat
) -> Iterator[tuple[str, ...]]:
    times = Counter(copy.goc for copy in copies)
    order = sorted(times) if any(copy.cho for copy in copies) else list(times)
    total = 0
    for number, index in enumerate(order, 1):
        count = times[index]
        doc = docs[index]
        pages = len(doc.trang)
        sheets = so_to(pages, mat) * count
        total += sheets
        paper = f"{doc.trang[0].ten}{' ngang' if doc.trang[0].ngang else ''}"
        counts = map(so_dem, (pages, count, sheets))
        yield (str(number), doc.so_ky_hieu, doc.ten, paper, *counts)
    yield ("", "", CONG, "", "", so_dem(len(copies)), so_dem(total))


def _hang_noi(
    docs: Sequence[BanGoc], copies: Sequence[BanIn], mat: Mat
) -> Iterator[tuple[str, ...]]:
    piles: dict[str, list[BanIn]] = {}
    for copy in copies:
        piles.setdefault(copy.nhom, []).append(copy)
    for number, pile in enumerate((piles[key] for key in sorted(piles, key=_luu_sau)), 1):
        sheets = sum(so_to(len(docs[copy.goc].trang), mat) for copy in pile)
        kinds = len({copy.goc for copy in pile})
        yield (str(number), pile[0].cho, *map(so_dem, (kinds, len(pile), sheets)))
    sheets = sum(so_to(len(docs[copy.goc].trang), mat) for copy in copies)
    yield ("", CONG, "", so_dem(len(copies)), so_dem(sheets))


def _luu_sau(key: str) -> str:
    """Filing copies after the others; a stable sort keeps the rest as they come."""
    return key[:1]
