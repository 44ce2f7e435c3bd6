"""Every figure of each edition, measured on a DOCX by an independent reader."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.standards import QuyDinh, load
from reportgen.writers import write_pdf
from tests.ho_tro.do_the_thuc import DO
from tests.ho_tro.dong_chu import doc_dong
from tests.ho_tro.mau_the_thuc import CHUAN, HD05, HD36, ND30
from tests.ho_tro.thanh_phan_mau import mau
from tests.layout.dung import bo_cuc

_KIEM = "dung sai của phép kiểm, không phải số đo của văn bản"
_DONG_DAU = "của con dấu, đóng tay trên bản giấy"
NGOAI = {
    "kiem.sai_so_le": _KIEM,
    "kiem.sai_so_kho_giay": _KIEM,
    "kiem.sai_so_ke": _KIEM,
    "kiem.sai_so_be_rong_chu": _KIEM,
    "kiem.sai_so_lui_dau_dong": _KIEM,
    "dau.trum_chu_ky": _DONG_DAU,
    "dau.giap_lai_so_to": _DONG_DAU,
    "ban_sao.dau_rong": "chương trình không làm bản sao",
    "ban_sao.dau_cao": "chương trình không làm bản sao",
    "ban_sao.dpi": "chương trình không làm bản sao",
    "ban_sao.ty_le": "chương trình không làm bản sao",
    "do_khan.hoa_toc.rong": _DONG_DAU,
    "do_khan.hoa_toc.cao": _DONG_DAU,
    "do_khan.thuong_khan.rong": _DONG_DAU,
    "do_khan.thuong_khan.cao": _DONG_DAU,
    "do_khan.khan.rong": _DONG_DAU,
    "do_khan.khan.cao": _DONG_DAU,
}
NGOAI_CUA = {
    (ND30, "trich_yeu.sau"): "có đường kẻ dưới trích yếu nên dùng trich_yeu.sau_ngan",
    (ND30, "lien_he.truoc"): "thông tin liên hệ ở chân trang, không đứng sau đoạn nào",
}
HANG = [
    pytest.param(chuan, row, id=f"{chuan}-{row.doi_tuong}")
    for chuan in CHUAN
    for row in load(chuan).moi_quy_dinh
    if row.doi_tuong not in NGOAI and (chuan, row.doi_tuong) not in NGOAI_CUA
    # those of A5 are measured on a page of A5: test_kho_giay.py
    if not row.doi_tuong.endswith("_a5")
    # pages of their own: test_giay_khen.py, tests/writers/test_hinh.py
    and not row.doi_tuong.startswith(("giay_khen.", "hinh_chu_ky.", "hinh_dau."))
]
# Chosen by the width of the names between the bounds of the row, not fixed.
TUY_TEN = {"khoi_dau.cot_trai", "khoi_ky.cot_trai"}
# The larger of two spaces stands: here that under the sign or rule of the abstract.
BI_PHU = {"kinh_gui.truoc"}


@pytest.mark.parametrize(("chuan", "row"), HANG)
def test_a_figure_is_as_its_row_requires(chuan: str, row: QuyDinh) -> None:
    measured = DO[row.doi_tuong](chuan)
    assert row.allows(measured), f"đo được {measured} {row.don_vi}, quy định {row.as_text()}"


@pytest.mark.parametrize(
    ("chuan", "row"), [p for p in HANG if p.values[1].doi_tuong not in TUY_TEN | BI_PHU]
)
def test_a_figure_is_what_the_page_of_the_edition_says_we_write(chuan: str, row: QuyDinh) -> None:
    assert DO[row.doi_tuong](chuan) == pytest.approx(row.chon, abs=1, rel=0.01)


@pytest.mark.parametrize("chuan", [HD05, HD36])
def test_the_ban_on_publishing_stands_at_the_foot_of_the_last_page_of_the_pdf(
    chuan: str, tmp_path: Path
) -> None:
    document = mau(chuan, "to-trinh")
    laid = bo_cuc(replace(document, noi_dung=document.noi_dung * 40), chuan)
    path = tmp_path / "to-trinh.pdf"
    path.write_bytes(write_pdf(laid))
    pages = doc_dong(path)
    found = [(n, d.y) for n, page in enumerate(pages, 1) for d in page if "PHỔ BIẾN" in d.chu]
    assert len(pages) > 1
    # the rule measures to the foot of the line, which is little more than a millimetre lower
    assert found == [(len(pages), pytest.approx(297 - 10 - 1.2, abs=0.3))]


def test_what_is_left_out_stands_in_some_edition() -> None:
    rows = {row.doi_tuong for c in (HD05, HD36, ND30) for row in load(c).moi_quy_dinh}
    assert set(NGOAI) <= rows
