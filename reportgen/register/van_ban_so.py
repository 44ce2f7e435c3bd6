"""The register as a document: "SỔ ĐĂNG KÝ VĂN BẢN ĐI", a landscape section for each book.

Columns by the form of NĐ30, Phụ lục IV; the Party's book has the same ones.
"""

from collections.abc import Iterator, Sequence

from reportgen.document.tree import Cell, Column, Paragraph, PhuLuc, Row, Run, Table
from reportgen.register.so_dang_ky import DongSo, QuyenSo
from reportgen.text_vn import ngay_day_du, viet_hoa, viet_hoa_dau

TEN = "Sổ đăng ký văn bản đi"
COT = (
    Column("Số, ký hiệu văn bản", 11, "giua"),
    Column("Ngày tháng văn bản", 9.5, "giua"),
    Column("Tên loại và trích yếu nội dung", 25, "trai"),
    Column("Người ký", 12, "trai"),
    Column("Nơi nhận", 25.5, "trai"),
    Column("Đơn vị, người nhận bản lưu", 10.5, "trai"),
    Column("Số lượng bản", 6, "giua"),
    Column("Ghi chú", 7, "trai"),
)


def cac_phan(books: Sequence[QuyenSo]) -> Iterator[PhuLuc]:
    """Make a section of each book."""
    for book in books:
        heading = tuple(
            Paragraph((Run(text, dam=bold),), canh_giua=True) for text, bold in dau_so(book) if text
        )
        yield PhuLuc(viet_hoa(TEN), (*heading, bang_so(book)), ngang=True)


def dau_so(book: QuyenSo) -> Iterator[tuple[str, bool]]:
    """Give the lines of the form's cover: whose book, of which term, from which day to which."""
    yield viet_hoa(book.co_quan), True
    yield viet_hoa_dau(book.ten_ky_han), True
    days = sorted(line.ngay for line in book.dong)
    first, last = ngay_day_du(days[0]), ngay_day_du(days[-1])
    yield (f"Từ ngày {first} đến ngày {last}" if first != last else f"Ngày {first}"), False


def bang_so(book: QuyenSo) -> Table:
    """Make the table of a book, the numbers of its columns under their names."""
    names = Row(tuple(Cell((Run(column.ten),)) for column in COT))
    numbers = Row(tuple(Cell((Run(f"({n})"),)) for n in range(1, len(COT) + 1)))
    body = tuple(
        Row(tuple(Cell((Run(text),) if text else ()) for text in o_cua(line))) for line in book.dong
    )
    return Table(COT, (names, numbers), body)


def o_cua(line: DongSo) -> tuple[str, ...]:
    """Give the cells of a line; copies and remarks are for the clerk to fill in."""
    return (
        line.so_ky_hieu,
        ngay_day_du(line.ngay),
        line.ten_loai_va_trich_yeu,
        line.nguoi_ky,
        "; ".join(line.noi_nhan),
        line.luu,
        "",
        "",
    )
