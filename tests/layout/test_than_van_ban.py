import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.document.tree import Cell, Column, Dieu, Heading, Item, Paragraph, Row, Run, Table
from reportgen.layout.cot_bang import chia_rong, noi_rong
from reportgen.layout.danh_so import chu_cai, so_theo_kieu
from reportgen.layout.doan import chu_cua
from reportgen.layout.metrics import do_rong
from reportgen.layout.model import LaidOutTable, StyledParagraph
from reportgen.standards import load
from tests.layout.dung import (
    DANG,
    NHA_NUOC,
    bang,
    bo_cuc,
    cac_bang,
    doan,
    dong,
    moi_doan,
    van_ban,
)


def muc(cap: int, ten: str, **more: object) -> Heading:
    return Heading(cap, (Run(ten),), **more)  # type: ignore[arg-type]


def dong_dau(*blocks: Heading, chuan: str = DANG, kieu: str = "cham") -> list[str]:
    from dataclasses import replace

    document = replace(van_ban(*blocks, doan("Hết.")), kieu_danh_so=kieu)
    laid = bo_cuc(document, chuan)
    return [
        chu_cua(p).replace("\u00a0", " ")
        for p in moi_doan(laid)
        if p.vai_tro.startswith(("de_muc", "phan", "chuong", "muc"))
    ]


def test_headings_are_numbered_and_start_anew_under_each_parent() -> None:
    shown = dong_dau(
        muc(1, "Kết quả"), muc(2, "Tổ chức"), muc(3, "Họp"), muc(3, "Gặp"), muc(2, "Địa bàn"),
        muc(1, "Nhiệm vụ"), muc(2, "Trước mắt"),
    )  # fmt: skip
    assert shown == [
        "I. KẾT QUẢ", "1. Tổ chức", "a) Họp", "b) Gặp", "2. Địa bàn", "II. NHIỆM VỤ",
        "1. Trước mắt",
    ]  # fmt: skip


def test_numbers_may_end_with_a_dash() -> None:
    assert dong_dau(muc(1, "Kết quả"), muc(2, "Tổ chức"), kieu="gach") == [
        "I- KẾT QUẢ",
        "1- Tổ chức",
    ]


def test_a_typed_number_wins() -> None:
    assert dong_dau(muc(1, "Kết quả", so="III.")) == ["III. KẾT QUẢ"]


def test_a_heading_may_go_without_number() -> None:
    shown = dong_dau(muc(1, "Lời mở", danh_so=False), muc(1, "Kết quả"))
    assert shown == ["LỜI MỞ", "I. KẾT QUẢ"]


def test_a_part_has_its_number_and_its_name_on_two_lines() -> None:
    assert dong_dau(muc(0, "Quy định chung")) == ["Phần I", "QUY ĐỊNH CHUNG"]


def test_a_typed_chapter_is_set_as_a_chapter() -> None:
    laid = bo_cuc(van_ban(muc(0, "Quy định chung", so="Chương II"), doan("Hết.")))
    assert dong(laid, "chuong_so") == ["Chương II"]
    assert dong(laid, "chuong_ten") == ["QUY ĐỊNH CHUNG"]


def test_points_follow_the_vietnamese_alphabet() -> None:
    order = load(DANG).chu("thu_tu_diem")
    assert [chu_cai(n, order) for n in (1, 4, 5, 6, 7, 24)] == ["a", "d", "đ", "e", "g", "aa"]


@pytest.mark.parametrize(("number", "roman"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV")])
def test_roman_numerals(number: int, roman: str) -> None:
    assert so_theo_kieu(number, "roman") == roman


def test_headings_stay_with_what_follows() -> None:
    laid = bo_cuc(van_ban(muc(1, "Kết quả"), muc(2, "Tổ chức"), doan("Hết.")))
    headings = [p for p in moi_doan(laid) if p.vai_tro.startswith("de_muc")]
    assert [p.style.giu_voi_sau for p in headings] == [True, True]


def test_the_highest_heading_is_the_first_outline_level() -> None:
    laid = bo_cuc(van_ban(muc(1, "Kết quả"), muc(2, "Tổ chức"), doan("Hết.")))
    assert [laid.styles[ma].cap_de_muc for ma in ("de_muc_1", "de_muc_2")] == [0, 1]


def test_an_article_without_title_has_its_text_on_the_same_line() -> None:
    laid = bo_cuc(van_ban(Dieu(2, (), (Run("Quyết định có hiệu lực."),))))
    (article,) = moi_doan(laid, "dieu")
    assert [(r.text, r.font.dam) for r in article.runs if hasattr(r, "text")] == [
        ("Điều\u00a02.\u00a0", True),
        ("Quyết định có hiệu lực.", False),
    ]


def test_an_article_with_title_is_bold_and_its_text_follows() -> None:
    laid = bo_cuc(van_ban(Dieu(1, (Run("Phạm vi"),), (Run("Áp dụng."),))))
    assert dong(laid, "dieu") == ["Điều 1. Phạm vi"]
    assert dong(laid, "noi_dung") == ["Áp dụng."]


def test_an_item_keeps_its_sign_with_its_first_word() -> None:
    laid = bo_cuc(van_ban(Item((Run("Tổ chức họp."),), "-")))
    assert [chu_cua(p) for p in moi_doan(laid, "khoan_muc")] == ["-\u00a0Tổ chức họp."]


def test_binding_reaches_across_runs() -> None:
    laid = bo_cuc(van_ban(Paragraph((Run("Ngày ", dam=True), Run("05 tháng 3.")))))
    (paragraph,) = moi_doan(laid, "noi_dung")
    assert chu_cua(paragraph) == "Ngày\u00a005 tháng\u00a03."


def test_a_centred_paragraph_has_no_indent() -> None:
    laid = bo_cuc(van_ban(Paragraph((Run("Phần chung"),), canh_giua=True), doan("Hết.")))
    (paragraph,) = moi_doan(laid, "noi_dung_giua")
    assert (paragraph.style.canh, paragraph.style.lui_dong_dau) == ("giua", 0)


@pytest.mark.parametrize("chuan", [DANG, NHA_NUOC])
def test_body_spacing_is_the_standards(chuan: str) -> None:
    standard = load(chuan)
    style = bo_cuc(van_ban(), chuan).styles["noi_dung"]
    assert standard.quy_dinh("noi_dung.gian_dong").allows(style.gian_dong)
    assert standard.quy_dinh("noi_dung.lui_dau_dong").allows(style.lui_dong_dau)
    assert standard.quy_dinh("noi_dung.cach_doan").allows(style.sau)


@given(st.lists(st.floats(0.1, 50), min_size=1, max_size=12), st.integers(5000, 15000))
def test_column_widths_sum_exactly(parts: list[float], total: int) -> None:
    assert sum(chia_rong(parts, total)) == total


@given(st.lists(st.floats(0.1, 50), min_size=1, max_size=12), st.integers(5000, 15000))
def test_no_column_is_a_twip_away_from_its_share(parts: list[float], total: int) -> None:
    for share, part in zip(chia_rong(parts, total), parts, strict=True):
        assert abs(share - total * part / sum(parts)) < 1.001


def test_a_column_is_at_least_as_wide_as_its_widest_word() -> None:
    columns = (Column("TT", 20), Column("Kinh phí", 1))
    row = Row((Cell((Run("1"),)), Cell((Run("57.000.000 đồng"),))))
    (table,) = cac_bang(bo_cuc(van_ban(Table(columns, (), (row,)), doan("Hết."))), "bang")
    paragraph = table.hang[0].o[1].doan[0]
    assert do_rong(chu_cua(paragraph), paragraph.style.font) < table.rong[1] - 2 * table.dem_ngang


WIDTHS = st.lists(st.tuples(st.integers(200, 5000), st.floats(0, 6000)), min_size=1, max_size=8)


@given(WIDTHS)
def test_widening_keeps_the_sum(columns: list[tuple[int, float]]) -> None:
    shares = [share for share, _ in columns]
    assert sum(noi_rong(shares, [need for _, need in columns])) == sum(shares)


@given(WIDTHS)
def test_widening_serves_every_column_when_there_is_room(columns: list[tuple[int, float]]) -> None:
    shares, needs = [share for share, _ in columns], [need for _, need in columns]
    if sum(needs) + len(needs) <= sum(shares):
        assert all(w >= n for w, n in zip(noi_rong(shares, needs), needs, strict=True))


@pytest.mark.parametrize(("sign", "kind"), [("1.", "khoan"), ("đ)", "diem"), ("+", "khoan_muc")])
def test_numbered_items_are_clauses_and_points(sign: str, kind: str) -> None:
    laid = bo_cuc(van_ban(Item((Run("Tổ chức họp."),), sign)))
    assert dong(laid, kind) == [f"{sign} Tổ chức họp."]


def test_a_table_fills_the_text_area() -> None:
    laid = bo_cuc(van_ban(bang(1, 7, 3, 3), doan("Hết.")))
    (table,) = cac_bang(laid, "bang")
    assert sum(table.rong) == laid.muc[0].trang.rong_chu


def test_header_rows_are_repeated_and_kept_with_the_body() -> None:
    (table,) = cac_bang(bo_cuc(van_ban(bang(1, 2), doan("Hết."))), "bang")
    assert [row.dau for row in table.hang] == [True, False, False]
    assert table.hang[0].o[0].doan[0].giu_voi_sau


def test_a_caption_stays_with_its_table() -> None:
    laid = bo_cuc(van_ban(bang(1, 2, ten="Bảng 1. Số liệu"), doan("Hết.")))
    (caption,) = moi_doan(laid, "bang_ten")
    assert caption.style.giu_voi_sau


def test_cells_are_aligned_as_their_column() -> None:
    columns = (Column("TT", 1, "giua"), Column("Tên", 3), Column("Số", 1, "phai"))
    row = Row(tuple(Cell((Run(c.ten),)) for c in columns))
    (table,) = cac_bang(bo_cuc(van_ban(Table(columns, (row,), (row,)), doan("Hết."))), "bang")
    paragraphs = [cell.doan[0] for cell in table.hang[1].o]
    assert [p.canh or p.style.canh for p in paragraphs] == ["giua", "trai", "phai"]


def test_a_cell_under_a_row_span_takes_the_next_column() -> None:
    columns = (Column("Nhóm", 1), Column("Số", 1, "phai"))
    rows = (Row((Cell((Run("A"),), hang=2), Cell((Run("1"),)))), Row((Cell((Run("2"),)),)))
    (table,) = cac_bang(bo_cuc(van_ban(Table(columns, (), rows), doan("Hết."))), "bang")
    assert table.hang[1].o[0].doan[0].canh == "phai"


def test_a_row_of_totals_is_bold() -> None:
    columns = (Column("Nhóm", 1),)
    table = Table(columns, (), (Row((Cell((Run("Cộng"),)),), dam=True),))
    (laid,) = cac_bang(bo_cuc(van_ban(table, doan("Hết."))), "bang")
    assert laid.hang[0].o[0].doan[0].runs[0].font.dam


def test_what_follows_a_table_is_set_off_from_it() -> None:
    blocks = bo_cuc(van_ban(bang(1, 2), doan("Hết."))).muc[0].khoi
    at = next(i for i, b in enumerate(blocks) if isinstance(b, LaidOutTable) and not b.bo_cuc)
    following = blocks[at + 1]
    assert isinstance(following, StyledParagraph)
    assert following.truoc
