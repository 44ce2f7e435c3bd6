"""The books as the bytes of a file: DOCX and PDF through the one layout, XLSX with its types."""

from collections.abc import Sequence

from reportgen.compose.soan import IN_CHIM
from reportgen.domain.ho_so import HoSo
from reportgen.importers.so_dang_ky import O, TrangSo, so_dang_ky_excel
from reportgen.layout.cac_phu_luc import resolve_phu_luc
from reportgen.layout.model import LaidOutDocument
from reportgen.register.so_dang_ky import QuyenSo
from reportgen.register.van_ban_so import COT, TEN, cac_phan, dau_so, o_cua
from reportgen.standards import in_force_on
from reportgen.text_vn import viet_hoa
from reportgen.writers.docx import write_docx
from reportgen.writers.pdf import chon_may, dung_pdf


def xuat_so(ho_so: HoSo, books: Sequence[QuyenSo], duoi: str) -> bytes:
    """Write *books* in the format of the ending *duoi*: ".docx", ".pdf" or ".xlsx"."""
    if duoi == ".xlsx":
        return so_dang_ky_excel([_trang(book) for book in books], _tieu_de(ho_so))
    laid = bo_tri_so(ho_so, books)
    return write_docx(laid) if duoi == ".docx" else dung_pdf(laid, chon_may("auto")).du_lieu


def bo_tri_so(ho_so: HoSo, books: Sequence[QuyenSo]) -> LaidOutDocument:
    """Lay the books out by the edition in force on the day of the last entry."""
    last = max(line.ngay for book in books for line in book.dong)
    standard, _ = in_force_on(last, books[0].ho.value)
    mark = IN_CHIM if ho_so.du_lieu_mau else ""
    return resolve_phu_luc(tuple(cac_phan(books)), standard, _tieu_de(ho_so), mark)


def _tieu_de(ho_so: HoSo) -> str:
    return f"{TEN} {ho_so.don_vi.ten} năm {ho_so.nam}"


def _trang(book: QuyenSo) -> TrangSo:
    rows: list[tuple[O, ...]] = [
        (line.so_ky_hieu, line.ngay, *(text or None for text in o_cua(line)[2:]))
        for line in book.dong
    ]
    return TrangSo(
        ten=book.co_quan,
        dau=(viet_hoa(TEN), *(text for text, _ in dau_so(book))),
        cot=tuple((column.ten, column.rong) for column in COT),
        hang=tuple(rows),
    )
