"""A page of A5: what the rows of the edition for it say, measured on the DOCX."""

from dataclasses import replace
from datetime import date

import pytest

from reportgen.layout.model import LaidOutTable
from reportgen.standards import load, theo_kho
from reportgen.writers import write_docx
from tests.ho_tro.doc_docx import TepDocx
from tests.layout.dung import DANG, DANG_CU, NHA_NUOC, bo_cuc, cac_bang, dong, moi_doan, van_ban

CAC_CHUAN = [DANG, DANG_CU, NHA_NUOC]
MOI = {"ten_loai": "Giấy mời", "loai": "giay_moi", "ky_hieu_loai": "GM"}


def _a5(chuan: str, **the_thuc: object) -> TepDocx:
    return TepDocx(write_docx(bo_cuc(replace(van_ban(**MOI, **the_thuc), kho_giay="A5"), chuan)))


@pytest.mark.parametrize("chuan", CAC_CHUAN)
def test_the_page_is_148_by_210_mm(chuan: str) -> None:
    page = _a5(chuan).muc[0]
    assert (page.page_width.twips, page.page_height.twips) == (8391, 11906)


@pytest.mark.parametrize("chuan", CAC_CHUAN)
def test_the_margins_are_those_of_its_rows(chuan: str) -> None:
    page, rows = _a5(chuan).muc[0], load(chuan)
    measured = (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
    wanted = [rows.do(f"trang.le_{side}_a5") for side in ("tren", "duoi", "trai", "phai")]
    assert [side.twips for side in measured] == wanted


@pytest.mark.parametrize("chuan", CAC_CHUAN)
def test_every_size_is_less_by_what_the_row_says(chuan: str) -> None:
    whole, small = load(chuan), theo_kho(load(chuan), "A5")
    less = whole.do("co_chu.giam_a5") / 10
    assert [a.co.chon - b.co.chon for a, b in zip(
        whole.moi_kieu_chu, small.moi_kieu_chu, strict=True
    )] == [less] * len(whole.moi_kieu_chu)  # fmt: skip


def test_the_body_is_set_in_the_smaller_size_with_closer_lines() -> None:
    body = _a5(DANG).tim("Kính đề nghị xem xét")
    rows = load(DANG)
    assert body.chu[0].co == rows.kieu_chu("noi_dung").co.chon - rows.do("co_chu.giam_a5") / 10
    assert body.gian == rows.do("noi_dung.gian_dong") - rows.do("gian_dong.giam_a5")


def test_the_signature_keeps_the_room_its_row_gives() -> None:
    laid = bo_cuc(replace(van_ban(**MOI), kho_giay="A5"), DANG)
    (name,) = moi_doan(laid, "ho_ten")
    assert name.truoc == load(DANG).do("khoi_ky.cho_ky_a5")


@pytest.mark.parametrize("chuan", CAC_CHUAN)
@pytest.mark.parametrize(
    "ten",
    ["Đảng uỷ phường Hoàn Kiếm", "Tổ dân vận Tổ dân phố số 5", "Đảng uỷ đặc khu Phú Quốc"],
)
def test_the_header_fits_the_page(chuan: str, ten: str) -> None:
    laid = bo_cuc(replace(van_ban(co_quan_ban_hanh=ten, **MOI), kho_giay="A5"), chuan)
    (header,) = cac_bang(laid, "dau_van_ban")
    assert sum(header.rong) == laid.muc[0].trang.rong_chu


def test_a_date_too_long_for_its_column_breaks_after_its_comma() -> None:
    document = van_ban(
        dia_danh="Phường Lý Thái Tổ",
        co_quan_ban_hanh="Đảng ủy phường Lý Thái Tổ",
        ngay=date(2026, 10, 28),
        **MOI,
    )
    laid = bo_cuc(replace(document, kho_giay="A5"), DANG)
    assert dong(laid, "dia_danh_ngay") == ["Phường Lý Thái Tổ,", "ngày 28 tháng 10 năm 2026"]


def test_a4_is_the_edition_as_it_stands() -> None:
    assert theo_kho(load(DANG), "A4") is load(DANG)


def test_a_document_is_on_a4_unless_it_says_otherwise() -> None:
    laid = bo_cuc(van_ban())
    assert isinstance(laid.muc[0].khoi[0], LaidOutTable)
    assert (laid.muc[0].trang.rong, laid.muc[0].trang.cao) == (11906, 16838)
