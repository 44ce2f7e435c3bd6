"""Which components an edition has and how its pages are put together, read back from a DOCX."""

from collections.abc import Callable

import pytest
from docx.enum.section import WD_SECTION

from reportgen.standards import load
from reportgen.standards.schema import ThanhPhan
from tests.ho_tro.mau_the_thuc import CHUAN, ND30
from tests.ho_tro.thanh_phan_mau import CV, NQ, chu_cua, tep, tim

Co = Callable[[str], bool]


def _thay(thanh_phan: str) -> Co:
    def co(chuan: str) -> bool:
        try:
            tim(chuan, thanh_phan)
        except LookupError:
            return False
        return True

    return co


def _ke(*thanh_phan: str) -> Co:
    return lambda chuan: any(_thay(t)(chuan) and tim(chuan, t).ke is not None for t in thanh_phan)


def _dam(thanh_phan: str) -> Co:
    return lambda chuan: all(run.dam for run in chu_cua(chuan, thanh_phan))


def _phu_luc(chuan: str) -> bool:
    """Whether each appendix begins a section on a page of its own, of its own numbers."""
    return all(s.start_type is WD_SECTION.NEW_PAGE for s in tep(chuan, NQ).muc[1:])


def _so_trang_rieng(chuan: str) -> bool:
    starts = [s._sectPr.xpath("./w:pgNumType/@w:start") for s in tep(chuan, NQ).muc]
    return len(starts) == 3 and all(start == ["1"] for start in starts)


def _trang_1(chuan: str) -> bool:
    """Whether each section's first page is told apart and carries no number."""
    sections = tep(chuan, NQ).muc
    first = [s.first_page_header._element.xpath(".//w:instrText") for s in sections]
    rest = [s.header._element.xpath(".//w:instrText") for s in sections]
    told = [s.different_first_page_header_footer for s in sections]
    return all(told) and not any(first) and all(rest)


def _dao_le(chuan: str) -> bool:
    found = tep(chuan, NQ, hai_mat=True).tai_lieu
    return bool(found.settings.element.xpath("./w:mirrorMargins"))


def _gach_duoi_phu_luc(chuan: str) -> bool:
    texts = [p.text for p in tep(chuan, NQ).doan]
    return "-----" in texts[texts.index("TÊN PHỤ LỤC THỨ NHẤT") :]


def _so_ngay_cung_hang(chuan: str) -> bool:
    """Number and date are the first of both cells of the header's second row."""
    row = tep(chuan, NQ).tai_lieu.tables[0].rows[1]
    number, day = (cell.paragraphs[0].text for cell in row.cells)
    return number.startswith("Số") and "ngày" in day


CO: dict[str, Co] = {
    "tieu_de": _thay("tieu_de"),
    "quoc_hieu": _thay("quoc_hieu"),
    "tieu_ngu": _thay("tieu_ngu"),
    "sao": _thay("sao"),
    "gach_duoi_trich_yeu": _thay("gach_duoi_trich_yeu"),
    "ke_tieu_de": _ke("tieu_de"),
    "ke_tieu_ngu": _ke("tieu_ngu"),
    "ke_co_quan": _ke("co_quan_ban_hanh"),
    "ke_trich_yeu": _ke("trich_yeu"),
    "can_cu_nghieng": lambda chuan: chu_cua(chuan, "can_cu")[0].nghieng,
    "gian_dong_exactly": lambda chuan: tim(chuan, "noi_dung").kieu_gian == "exact",
    "noi_nhan_gach_chan": lambda chuan: chu_cua(chuan, "noi_nhan_nhan")[0].gach_chan,
    "chuc_vu_dam": _dam("chuc_vu"),
    "dao_le_mat_sau": _dao_le,
    "bo_so_trang_1": _trang_1,
    "so_trang_rieng_phu_luc": _so_trang_rieng,
    "phu_luc_trang_moi": _phu_luc,
    "phu_luc_gach_duoi": _gach_duoi_phu_luc,
    "lien_he_trang_cuoi": lambda chuan: tim(chuan, "lien_he").noi == "body",
    "lien_he_trang_dau": lambda chuan: tim(chuan, "lien_he").noi == "footer",
}
_BEN_SOAN = "quyết định ở bước lập thể thức (tests/ban_hanh), không phải ở cách trình bày"
NGOAI = {
    "kiem": _BEN_SOAN,
    "thua_uy_quyen": _BEN_SOAN,
    "kinh_trinh": _BEN_SOAN,
    "kinh_gui_bao_cao": _BEN_SOAN,
    "ky_hieu_cong_van": _BEN_SOAN,
    "cong_van_co_ten_loai": "kiểm riêng ở dưới",
    "bien_ban_co_dia_danh": "kiểm riêng ở dưới",
    "noi_nhan_ben_trai": "kiểm riêng ở dưới",
    "so_ngay_cung_hang": "kiểm riêng ở dưới",
}
HANG = [
    pytest.param(chuan, row, id=f"{chuan}-{row.ten}")
    for chuan in CHUAN
    for row in load(chuan).moi_thanh_phan
    if row.ten not in NGOAI
]


@pytest.mark.parametrize(("chuan", "row"), HANG)
def test_a_component_is_there_just_when_its_row_says_so(chuan: str, row: ThanhPhan) -> None:
    assert CO[row.ten](chuan) is row.co


@pytest.mark.parametrize("chuan", CHUAN)
def test_number_and_date_begin_the_same_row_of_the_header(chuan: str) -> None:
    assert _so_ngay_cung_hang(chuan)


@pytest.mark.parametrize("chuan", CHUAN)
def test_recipients_stand_left_of_the_signature(chuan: str) -> None:
    row = tep(chuan, NQ).tai_lieu.tables[2].rows[0]
    left, right = (cell.text for cell in row.cells)
    assert ("Nơi nhận" in left, "Nguyễn Thị Thuở" in right) == (True, True)


@pytest.mark.parametrize("chuan", CHUAN)
def test_a_cong_van_has_no_name_of_type(chuan: str) -> None:
    assert load(chuan).co("cong_van_co_ten_loai") is False
    assert "CÔNG VĂN" not in [p.text for p in tep(chuan, CV).doan]


@pytest.mark.parametrize("chuan", CHUAN)
def test_minutes_have_place_and_date_where_the_edition_has_them(chuan: str) -> None:
    shown = any("Bạch Mai, ngày" in p.text for p in tep(chuan, "bien-ban").doan)
    assert shown is load(chuan).co("bien_ban_co_dia_danh")


@pytest.mark.parametrize("chuan", CHUAN)
def test_a_wide_appendix_turns_the_page_and_its_margins(chuan: str) -> None:
    upright, turned = tep(chuan, NQ).muc[0], tep(chuan, NQ).muc[2]
    assert (turned.page_width, turned.page_height) == (upright.page_height, upright.page_width)
    assert turned.top_margin == upright.left_margin


def test_a_state_document_has_neither_star_nor_hyphens() -> None:
    texts = {p.text for p in tep(ND30, NQ).doan}
    assert texts.isdisjoint({"*", "-----"})
