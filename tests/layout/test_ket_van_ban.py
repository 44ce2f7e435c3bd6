from dataclasses import replace

import pytest

from reportgen.document.tree import KhoiKy, KinhGui, PhuLuc
from reportgen.layout.cot_dau import KHE
from reportgen.layout.doan import cac_doan, chu_cua
from reportgen.layout.metrics import NBSP, do_rong
from reportgen.layout.model import LaidOutTable, PageNumberRun, StyledParagraph, TextRun
from reportgen.layout.resolve import resolve
from reportgen.standards import load
from tests.layout.dung import (
    DANG,
    DANG_CU,
    NHA_NUOC,
    THE_THUC,
    bang,
    bo_cuc,
    cac_bang,
    doan,
    dong,
    moi_doan,
    van_ban,
)


def khoi_ky(chuan: str = DANG, **the_thuc: object) -> LaidOutTable:
    return next(cac_bang(bo_cuc(van_ban(**the_thuc), chuan), "khoi_ky"))


def test_the_closing_block_is_never_broken() -> None:
    assert khoi_ky().giu_lien


def test_the_last_paragraph_stays_whole_with_the_signature() -> None:
    blocks = bo_cuc(van_ban(doan("Một."), doan("Hai."))).muc[0].khoi
    last = blocks[-2]
    assert isinstance(last, StyledParagraph)
    assert (last.giu_voi_sau, last.giu_dong) == (True, True)


def test_a_table_at_the_end_keeps_its_last_row_with_the_signature() -> None:
    laid = bo_cuc(van_ban(bang(1, 2)))
    (table,) = cac_bang(laid, "bang")
    assert all(p.giu_voi_sau for cell in table.hang[-1].o for p in cell.doan)


def test_room_for_the_signature_is_space_and_no_empty_paragraph() -> None:
    right = khoi_ky().hang[0].o[1].doan
    assert right[-1].truoc == load(DANG).do("khoi_ky.cho_ky")
    assert all(p.runs for p in right)


@pytest.mark.parametrize("chuan", [DANG, DANG_CU])
def test_two_people_sign_at_the_same_height(chuan: str) -> None:
    left = KhoiKy(("Xác nhận của Chi bộ", "T/M Chi bộ"), ("Phó Bí thư",), "Lê Văn Ưởng")
    right = KhoiKy((), ("Tổ trưởng",), "Nguyễn Thị Ngữ")
    cells = khoi_ky(chuan, khoi_ky=right, khoi_ky_trai=left).hang[0].o
    line = cells[0].doan[0].style.gian_dong
    assert cells[1].doan[-1].truoc - cells[0].doan[-1].truoc == 2 * line


@pytest.mark.parametrize(("chuan", "bold"), [(DANG, False), (DANG_CU, False), (NHA_NUOC, True)])
def test_the_office_is_bold_only_where_the_standard_says(chuan: str, bold: bool) -> None:
    assert bo_cuc(van_ban(), chuan).styles["chuc_vu"].font.dam is bold


def test_kiem_stands_on_a_line_of_its_own() -> None:
    khoi = KhoiKy((), ("Bí thư",), "Nguyễn Văn Ước", ("Trưởng Ban Chỉ đạo",))
    right = khoi_ky(khoi_ky=khoi).hang[0].o[1].doan
    assert [chu_cua(p) for p in right] == ["BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO", "Nguyễn Văn Ước"]


def test_only_the_words_noi_nhan_are_underlined_in_a_party_document() -> None:
    label = khoi_ky().hang[0].o[0].doan[0]
    runs = [(r.text, r.font.gach_chan) for r in label.runs if isinstance(r, TextRun)]
    assert runs == [("Nơi nhận", True), (":", False)]


def test_noi_nhan_is_bold_italic_in_a_state_document() -> None:
    label = khoi_ky(NHA_NUOC).hang[0].o[0].doan[0]
    assert [(r.font.dam, r.font.nghieng, r.font.gach_chan) for r in label.runs] == [
        (True, True, False)
    ]


@pytest.mark.parametrize(("chuan", "mark"), [(DANG, ";"), (DANG_CU, ","), (NHA_NUOC, ";")])
def test_recipients_end_as_the_standard_says(chuan: str, mark: str) -> None:
    assert dong(bo_cuc(van_ban(), chuan), "noi_nhan_danh_sach") == [
        f"- Ban Thường vụ Thành uỷ{mark}",
        f"- Các chi bộ trực thuộc{mark}",
        "- Lưu Văn phòng Đảng uỷ.",
    ]


def test_minutes_are_signed_on_both_sides_with_the_recipients_below() -> None:
    left = KhoiKy((), ("Người ghi biên bản",), "Trần Thị Bích Ngọc")
    table = khoi_ky(khoi_ky_trai=left)
    assert chu_cua(table.hang[0].o[0].doan[-1]) == "Trần Thị Bích Ngọc"
    assert table.hang[1].o[0].doan[0].vai_tro == "noi_nhan_nhan"


def test_minutes_without_names_keep_room_for_both_signatures() -> None:
    left, right = KhoiKy((), ("Thư ký",)), KhoiKy((), ("Chủ trì",))
    named = khoi_ky(khoi_ky_trai=replace(left, ho_ten="Đỗ Thị Quý"), khoi_ky=right)
    blank = khoi_ky(khoi_ky_trai=left, khoi_ky=right)
    above = [table.hang[1].o[0].doan[0].truoc or 0 for table in (named, blank)]
    assert above[1] - above[0] > load(DANG).do("khoi_ky.cho_ky")


def test_the_drafters_mark_ends_the_recipients() -> None:
    left = khoi_ky(nguoi_soan="NguyenVanAn-26").hang[0].o[0].doan
    assert chu_cua(left[-1]) == "NguyenVanAn-26"


@pytest.mark.parametrize(
    ("chuan", "typed", "printed"),
    [
        (DANG, "Kính đề nghị xem xét./.", "Kính đề nghị xem xét."),
        (DANG, "Kính đề nghị xem xét.", "Kính đề nghị xem xét."),
        (DANG, "Kính đề nghị xem xét", "Kính đề nghị xem xét."),
        (NHA_NUOC, "Kính đề nghị xem xét.", "Kính đề nghị xem xét./."),
        (NHA_NUOC, "Kính đề nghị xem xét./.", "Kính đề nghị xem xét./."),
    ],
)
def test_the_text_ends_with_the_standards_mark(chuan: str, typed: str, printed: str) -> None:
    assert dong(bo_cuc(van_ban(doan(typed)), chuan), "noi_dung") == [printed]


def test_only_the_last_mark_is_touched() -> None:
    laid = bo_cuc(van_ban(doan("Một."), doan("Hai.")), NHA_NUOC)
    assert dong(laid, "noi_dung") == ["Một.", "Hai./."]


@pytest.mark.parametrize(
    ("chuan", "lines"),
    [
        (DANG, ["- Điều lệ Đảng;", "- Quy định số 399-QĐ/TW."]),
        (NHA_NUOC, ["Điều lệ Đảng;", "Quy định số 399-QĐ/TW."]),
        (DANG_CU, ["Điều lệ Đảng;", "Quy định số 399-QĐ/TW,"]),
    ],
)
def test_legal_bases_are_listed_as_the_standard_says(chuan: str, lines: list[str]) -> None:
    document = van_ban(can_cu=("Điều lệ Đảng;", "Quy định số 399-QĐ/TW"))
    assert dong(bo_cuc(document, chuan), "can_cu") == lines


@pytest.mark.parametrize(("chuan", "italic"), [(DANG, False), (NHA_NUOC, True)])
def test_legal_bases_are_italic_only_where_the_standard_says(chuan: str, italic: bool) -> None:
    laid = bo_cuc(van_ban(can_cu=("Điều lệ Đảng",)), chuan)
    assert laid.styles["can_cu"].font.nghieng is italic


@pytest.mark.parametrize(("chuan", "line"), [(DANG, ["-----"]), (NHA_NUOC, [])])
def test_hyphens_stand_under_a_partys_abstract(chuan: str, line: list[str]) -> None:
    assert dong(bo_cuc(van_ban(), chuan), "gach_duoi_trich_yeu") == line


def test_a_state_abstract_is_ruled_instead() -> None:
    (abstract,) = moi_doan(bo_cuc(van_ban(), NHA_NUOC), "trich_yeu")
    assert abstract.ke is not None


def test_one_addressee_stands_on_the_labels_line() -> None:
    laid = bo_cuc(van_ban(kinh_gui=KinhGui("Kính trình", ("Ban Thường vụ Thành uỷ",))))
    assert dong(laid, "kinh_gui") == ["Kính trình: Ban Thường vụ Thành uỷ"]


def test_several_addressees_stand_under_the_colon() -> None:
    laid = bo_cuc(van_ban(kinh_gui=KinhGui("Kính gửi", ("Chi bộ 1", "Chi bộ 2"))))
    assert dong(laid, "noi_kinh_gui") == ["- Chi bộ 1;", "- Chi bộ 2."]


@pytest.mark.parametrize(("chuan", "end", "foot"), [(DANG, True, False), (NHA_NUOC, False, True)])
def test_the_contact_line_is_where_the_standard_wants_it(chuan: str, end: bool, foot: bool) -> None:
    laid = bo_cuc(van_ban(lien_he="Số 126 Hàng Trống"), chuan)
    assert bool(moi_doan(laid, "lien_he")) is end
    assert (laid.muc[0].chan_trang_1 is not None) is foot


def test_the_contact_line_is_under_a_rule_across_the_text() -> None:
    laid = bo_cuc(van_ban(lien_he="Số 126 Hàng Trống"))
    (line,) = moi_doan(laid, "lien_he")
    assert line.ke is not None
    assert line.ke.dai == laid.muc[0].trang.rong_chu


def test_limits_of_circulation_stand_at_the_head_of_page_one() -> None:
    head = bo_cuc(van_ban(pham_vi_luu_hanh="Tài liệu hội nghị")).muc[0].dau_trang_1
    assert head is not None
    assert chu_cua(head) == "TÀI LIỆU HỘI NGHỊ"


def test_what_must_not_be_spread_is_told_on_the_last_page() -> None:
    limit = "Không phổ biến trên phương tiện thông tin đại chúng"
    section = bo_cuc(van_ban(pham_vi_luu_hanh=limit)).muc[0]
    assert section.dau_trang_1 is None
    assert section.chan_trang_cuoi is not None
    assert chu_cua(section.chan_trang_cuoi).replace(NBSP, " ") == limit.upper()
    assert section.chan_trang_cuoi.canh == "giua"


def phu_luc(chuan: str = DANG, **more: object) -> object:
    appendix = PhuLuc("Danh sách thành viên", (doan("Hết."),), **more)  # type: ignore[arg-type]
    return bo_cuc(replace(van_ban(), phu_luc=(appendix,)), chuan)


def test_an_appendix_is_a_section_numbered_from_one() -> None:
    laid = phu_luc()
    assert [section.bat_dau_so for section in laid.muc] == [1, 1]  # type: ignore[attr-defined]


def test_the_only_appendix_has_no_number() -> None:
    assert dong(phu_luc(), "phu_luc_so", 1) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(("chuan", "line"), [(DANG, "Phụ lục 2"), (NHA_NUOC, "Phụ lục II")])
def test_appendices_are_numbered_as_the_standard_says(chuan: str, line: str) -> None:
    assert dong(phu_luc(chuan, so=2), "phu_luc_so", 1) == [line]  # type: ignore[arg-type]


def test_an_appendix_tells_which_document_it_belongs_to() -> None:
    laid = phu_luc(kem_theo="Kèm theo Quyết định số 05-QĐ/ĐU")
    assert dong(laid, "phu_luc_kem_theo", 1) == ["(Kèm theo Quyết định số 05-QĐ/ĐU)"]  # type: ignore[arg-type]


def test_a_reference_keeps_the_blank_of_a_draft() -> None:
    laid = phu_luc(kem_theo="Kèm theo Quyết định số     -QĐ/ĐU, " + "của Đảng uỷ phường " * 6)
    assert "số     -QĐ/ĐU" in dong(laid, "phu_luc_kem_theo", 1)[0]  # type: ignore[arg-type]


def test_a_wide_appendix_turns_the_page_and_its_margins() -> None:
    upright, turned = (section.trang for section in phu_luc(ngang=True).muc)  # type: ignore[attr-defined]
    assert (turned.rong, turned.cao) == (upright.cao, upright.rong)
    assert turned.le_tren == upright.le_trai
    assert turned.ngang


@pytest.mark.parametrize("chuan", [DANG, DANG_CU, NHA_NUOC])
def test_the_page_is_the_standards(chuan: str) -> None:
    standard, page = load(chuan), bo_cuc(van_ban(), chuan).muc[0].trang
    for side in ("rong", "cao", "le_tren", "le_duoi", "le_trai", "le_phai", "so_trang_tu_mep"):
        assert standard.quy_dinh(f"trang.{side}").allows(getattr(page, side))


@pytest.mark.parametrize(("chuan", "swapped"), [(DANG, True), (NHA_NUOC, False)])
def test_margins_swap_on_both_sided_prints_of_the_party(chuan: str, swapped: bool) -> None:
    assert bo_cuc(van_ban(), chuan, hai_mat=True).muc[0].trang.dao_le is swapped


def test_margins_stay_on_one_sided_prints() -> None:
    assert not bo_cuc(van_ban()).muc[0].trang.dao_le


def test_the_page_number_is_a_field() -> None:
    (run,) = bo_cuc(van_ban()).muc[0].so_trang.runs
    assert isinstance(run, PageNumberRun)


def test_every_style_in_use_is_in_the_style_table() -> None:
    laid = bo_cuc(van_ban(bang(1, 2, ten="Bảng"), doan("Hết.")))
    used = {p.style.ma for section in laid.muc for p in cac_doan(section.khoi)}
    assert used <= set(laid.styles)


def test_styles_have_ascii_identifiers_and_different_names() -> None:
    styles = bo_cuc(van_ban(kinh_gui=KinhGui("Kính gửi", ("Chi bộ 1", "Chi bộ 2")))).styles
    assert all(ma.isascii() for ma in styles)
    assert len({style.ten for style in styles.values()}) == len(styles)


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("co_quan_ban_hanh", "HT001"),
        ("dia_danh", "HT002"),
        ("trich_yeu", "HT003"),
        ("ky_hieu_co_quan", "HT004"),
        ("ten_loai", "HT005"),
    ],
)
def test_a_missing_component_is_an_error_with_its_clause(field: str, code: str) -> None:
    result = resolve(van_ban(**{field: ""}), load(DANG))
    assert result.value is None
    assert [(d.code, bool(d.clause)) for d in result.diagnostics] == [(code, True)]


def test_a_document_without_text_is_an_error() -> None:
    result = resolve(replace(van_ban(), noi_dung=()), load(DANG))
    assert [d.code for d in result.diagnostics] == ["HT006"]


@pytest.mark.parametrize(
    ("change", "code"), [({"khoi_ky": KhoiKy()}, "HT007"), ({"noi_nhan": None}, "HT008")]
)
def test_what_may_come_later_is_a_warning(change: dict[str, object], code: str) -> None:
    result = resolve(van_ban(**change), load(DANG))
    assert result.value is not None
    assert [d.code for d in result.diagnostics] == [code]


def test_the_contact_line_never_goes_to_a_page_of_its_own() -> None:
    table = khoi_ky(lien_he="Số 126 Hàng Trống")
    (cell,) = table.hang[-1].o
    assert (table.giu_lien, cell.cot, cell.doan[0].vai_tro) == (True, 2, "lien_he")


@pytest.mark.parametrize("chuan", [DANG, NHA_NUOC])
def test_a_long_name_keeps_clear_of_the_recipients(chuan: str) -> None:
    long = "Nguyễn Thị Hồng Ngọc Khánh Quỳnh"
    laid = bo_cuc(van_ban(khoi_ky=replace(THE_THUC.khoi_ky, ho_ten=long)), chuan)
    (table,) = cac_bang(laid, "khoi_ky")
    (name,) = moi_doan(laid, "ho_ten")
    room = table.rong[1] - do_rong(chu_cua(name), name.style.font)
    assert room >= KHE
