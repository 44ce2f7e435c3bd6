"""The books: whose, in which order, with what columns; as DOCX, PDF and workbook."""

import io
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from reportgen.register.so_dang_ky import QuyenSo, lap_so
from reportgen.register.xuat_so import bo_tri_so, xuat_so
from reportgen.writers.docx import write_docx
from reportgen.writers.pdf import write_pdf
from tests.ho_tro.dong_chu import doc_dong
from tests.ho_tro.ho_so_mau import HK, LTT, ho_so_mau
from tests.ho_tro.soan_thao import docx_sang_pdf
from tests.register.ho_so_thu import muc, nap, voi_so

TO = [
    muc("02-BC/TDV", "2026-07-03", "B1"),
    muc("01-BC/TDV", "2026-04-03", "B1"),
    muc("01-BC/TDV", "2026-04-03", "A6"),
    muc("06-BC/ĐU", "2026-04-03", "NK1"),
    muc("chưa rõ", "2026-04-03", "NK1"),
]


def so(*entries: str) -> tuple[QuyenSo, ...]:
    books = lap_so(nap(voi_so(*entries))).value
    assert books is not None
    return books


def test_a_book_for_each_issuer_each_team_its_own() -> None:
    assert [(book.co_quan, [line.so_ky_hieu for line in book.dong]) for book in so(*TO)] == [
        ("Đảng ủy phường Hoàn Kiếm", ["06-BC/ĐU", "chưa rõ"]),
        ("Tổ dân vận Tổ dân phố số 1", ["01-BC/TDV"]),
        ("Tổ dân vận Tổ dân phố số 2", ["01-BC/TDV", "02-BC/TDV"]),
    ]


def test_a_book_says_what_comes_next() -> None:
    assert [book.tiep_theo for book in so(*TO)] == [("07-BC/ĐU",), ("02-BC/TDV",), ("03-BC/TDV",)]


def test_a_number_that_cannot_be_read_is_told() -> None:
    found = lap_so(nap(voi_so(*TO))).diagnostics
    assert [(d.code, d.location.vi_tri) for d in found] == [("BH059", "van_ban[4].so_ky_hieu")]


def test_a_larger_number_with_an_earlier_date_is_told() -> None:
    text = voi_so(muc("06-BC/ĐU", "2026-04-03", "NK1"), muc("07-BC/ĐU", "2026-02-03", "NK1"))
    (told,) = lap_so(nap(text)).diagnostics
    assert (told.code, told.location.vi_tri) == ("BH053", "van_ban[1].ngay")


def test_kind_and_subject_are_one_sentence() -> None:
    books = lap_so(ho_so_mau(LTT)).value or ()
    said = [line.ten_loai_va_trich_yeu for book in books for line in book.dong]
    assert "Báo cáo kết quả công tác dân vận quý I/2024" in said
    assert "Kế hoạch công tác dân vận năm 2024" in said


@pytest.mark.parametrize("ten", [LTT, HK])
def test_the_books_are_pages_across_with_a_header_row_on_each(ten: str) -> None:
    hs = ho_so_mau(ten)
    books = lap_so(hs).value or ()
    laid = bo_tri_so(hs, books)
    assert len(laid.muc) == len(books)
    assert all(section.trang.rong > section.trang.cao for section in laid.muc)
    assert write_docx(laid)[:2] == b"PK"
    assert write_pdf(laid)[:5] == b"%PDF-"


@pytest.mark.cham
@pytest.mark.parametrize("ten", [LTT, HK])
def test_word_and_pdf_say_the_same_line_for_line(ten: str, tmp_path: Path) -> None:
    hs = ho_so_mau(ten)
    laid = bo_tri_so(hs, lap_so(hs).value or ())
    docx, pdf = tmp_path / "so.docx", tmp_path / "so.pdf"
    docx.write_bytes(write_docx(laid))
    pdf.write_bytes(write_pdf(laid))
    folder = tmp_path / "lo"
    folder.mkdir()
    (word,) = docx_sang_pdf([docx], folder)
    lines = [[[line.chu for line in page] for page in doc_dong(path)] for path in (word, pdf)]
    assert lines[0] == lines[1]
    assert len(lines[0]) >= len(laid.muc)


def test_the_workbook_holds_dates_as_dates_and_no_formula() -> None:
    hs = nap(voi_so(muc("06-BC/ĐU", "2026-04-03", "NK1").replace("Việc chung", '"=1+1"')))
    books = lap_so(hs).value or ()
    (sheet,) = openpyxl.load_workbook(io.BytesIO(xuat_so(hs, books, ".xlsx")))
    head, row = sheet[5], sheet[6]
    assert [cell.value for cell in head][:2] == ["Số, ký hiệu văn bản", "Ngày tháng văn bản"]
    assert row[0].value == "06-BC/ĐU"
    assert (row[1].value, row[1].is_date) == (datetime(2026, 4, 3), True)  # noqa: DTZ001  # a day
    assert row[2].data_type == "s"
    assert sheet.print_title_rows == "$5:$5"
    assert sheet.page_setup.orientation == "landscape"
