"""The tree as text: every field that says something is there, one line a block."""

from reportgen.document.dump import dump
from reportgen.document.tree import (
    Block,
    Cell,
    Column,
    Dieu,
    Heading,
    HoChuan,
    Item,
    Paragraph,
    PhuLuc,
    Row,
    Run,
    Table,
    TheThuc,
    VanBan,
)

THE_THUC = TheThuc(HoChuan.DANG, "bao_cao", "Báo cáo", "BC", "quý III", "Đảng ủy phường Lý Thái Tổ")


def than(*blocks: Block) -> list[str]:
    lines = dump(VanBan(THE_THUC, blocks)).splitlines()
    return lines[lines.index("[noi_dung]") + 1 : lines.index("[tep]") - 1]


def test_headings_say_their_level_and_number() -> None:
    found = than(
        Heading(1, (Run("Đặc điểm"),)),
        Heading(0, (Run("Kết quả"),), "Phần II"),
        Heading(2, (Run("Ưu điểm"),), danh_so=False),
    )
    assert found == ["H1 # Đặc điểm", "H0 Phần II Kết quả", "H2 Ưu điểm"]


def test_runs_say_their_weight_slant_and_underline() -> None:
    runs = (Run("thường "), Run("đậm", dam=True), Run("cả hai", dam=True, nghieng=True))
    more = (*runs, Run("gạch", gach_chan=True))
    assert than(Paragraph(more)) == ["P  thường **đậm**//**cả hai**//__gạch__"]


def test_items_and_dieu_say_their_signs() -> None:
    found = than(
        Item((Run("việc"),), "+"),
        Dieu(1, (Run("Phạm vi"),), (Run("Lời"),)),
        Dieu(2, (), (Run("Lời"),)),
        Paragraph((Run("QUYẾT ĐỊNH"),), canh_giua=True),
    )
    assert found == ["+  việc", "Điều 1. Phạm vi | Lời", "Điều 2. | Lời", "G  QUYẾT ĐỊNH"]


def test_a_table_says_columns_spans_and_totals() -> None:
    table = Table(
        (Column("TT", 1, "giua"), Column("Tổ", 2.5)),
        (Row((Cell((Run("TT"),), hang=2), Cell((Run("Tổ"),), canh="giua"))),),
        (Row((Cell((Run("Cộng"),), cot=2),), dam=True),),
        "Bảng 1",
    )
    assert than(table) == [
        "T  Bảng 1 (TT 1 giua; Tổ 2.5 trai)",
        "   đầu: TT{1x2} | Tổ{giua}",
        "   hàng*: Cộng{2x1}",
    ]


def test_components_left_empty_are_not_written() -> None:
    head = dump(VanBan(THE_THUC, ())).split("\n\n")[0]
    assert "so =" not in head
    assert "co_quan_ban_hanh = Đảng ủy phường Lý Thái Tổ" in head


def test_an_appendix_says_its_number_and_turn() -> None:
    document = VanBan(THE_THUC, (), (PhuLuc("Danh sách", (), 2, "(Kèm theo)", ngang=True),))
    assert "[phu_luc 2 ngang]\nten = Danh sách\nkem_theo = (Kèm theo)\n" in dump(document)


def test_watermark_and_properties_end_the_text() -> None:
    document = VanBan(THE_THUC, (), in_chim="DỮ LIỆU MẪU", thuoc_tinh={"tac_gia": "Đảng ủy"})
    assert dump(document).endswith("in_chim = DỮ LIỆU MẪU\ntac_gia = Đảng ủy\n")
