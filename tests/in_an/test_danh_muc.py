"""The list of documents: what is read, what is told, at which line."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from reportgen.diagnostics import ReportgenError
from reportgen.in_an.danh_muc import doc_danh_muc
from tests.ho_tro.pdf_mau import dong_danh_muc, ghi_danh_muc


def test_a_line_is_a_document(tmp_path: Path) -> None:
    read = doc_danh_muc(ghi_danh_muc(tmp_path, dong_danh_muc("a", so_trang=4, ngang=True)))
    assert read.diagnostics == ()
    (one,) = read.value or ()
    assert (one.khoa, one.so_ky_hieu, one.ngay) == ("a", "a-BC/ĐU", date(2026, 9, 30))
    assert (one.so_trang, one.ngang, one.docx) == (4, True, None)
    assert one.pdf == tmp_path / "a.pdf"
    assert one.noi_nhan == ("Thường trực Đảng ủy phường", "Lưu: VT")


def test_decomposed_letters_a_mark_at_the_head_and_backslashes_are_read(tmp_path: Path) -> None:
    path = ghi_danh_muc(
        tmp_path, dong_danh_muc("a", ten=unicodedata.normalize("NFD", "kế hoạch"), pdf="x\\a.pdf")
    )
    path.write_bytes("\ufeff".encode() + path.read_bytes())
    (one,) = doc_danh_muc(path).value or ()
    assert one.ten == "kế hoạch"
    assert one.pdf == tmp_path / "x" / "a.pdf"


def test_of_a_key_written_twice_the_last_line_stands(tmp_path: Path) -> None:
    lines = [dong_danh_muc("a", trang_thai="loi"), dong_danh_muc("b"), dong_danh_muc("a")]
    read = doc_danh_muc(ghi_danh_muc(tmp_path, *lines))
    assert [(one.khoa, one.trang_thai) for one in read.value or ()] == [
        ("b", "xong"),
        ("a", "xong"),
    ]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("khoa", "", "thiếu khoa"),
        ("trang_thai", "hong", 'đang là "hong"'),
        ("ngay", "30/9/2026", "2026-05-28"),
        ("so_trang", "bốn", 'số nguyên từ 0, đang là "bốn"'),
        ("so_trang", True, "số nguyên"),
        ("ngang", 1, "true hoặc false"),
        ("noi_nhan", "UBND", "danh sách"),
        ("noi_nhan", [1], "danh sách"),
        ("ten", 5, "ten phải là chữ"),
        ("pdf", 5, "đường dẫn"),
    ],
)
def test_every_bad_line_is_told_at_its_place(
    tmp_path: Path, field: str, value: object, said: str
) -> None:
    wrong = dong_danh_muc("b", **{field: value})
    path = ghi_danh_muc(tmp_path, dong_danh_muc("a"), wrong, wrong)
    read = doc_danh_muc(path)
    assert read.value is None
    assert [str(d.location) for d in read.diagnostics] == [f"{path}:2", f"{path}:3"]
    assert said in read.diagnostics[0].message


@pytest.mark.parametrize("line", ["{", "[]", "null", '"a"', "{" * 100000])
def test_a_line_that_is_no_object_is_told(tmp_path: Path, line: str) -> None:
    path = tmp_path / "danh-muc.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    read = doc_danh_muc(path)
    assert [d.code for d in read.diagnostics] == ["IN002"]


@pytest.mark.parametrize("data", [None, b"\xff\xfe\x00"])
def test_a_file_that_is_no_text_is_told(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "danh-muc.jsonl"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(ReportgenError, match="không đọc được danh mục"):
        doc_danh_muc(path)
