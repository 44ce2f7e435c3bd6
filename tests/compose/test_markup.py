"""One line, one block."""

from typing import Any

import pytest

from reportgen.document.tree import (
    Column,
    Dieu,
    Heading,
    Item,
    Origin,
    Paragraph,
    Run,
    Table,
)


def chu(khoi: Any) -> str:
    return "".join(run.text for run in khoi.runs)


def test_an_empty_line_is_nothing(xuong: Any) -> None:
    assert [chu(k) for k in xuong.khoi("Một\n\n   \nHai\n")] == ["Một", "Hai"]


def test_a_paragraph_after_a_list_stays_a_paragraph(xuong: Any) -> None:
    khoi = xuong.khoi("- Việc một\nĐoạn tổng kết.\n")
    assert [type(k) for k in khoi] == [Item, Paragraph]


@pytest.mark.parametrize("dau", ["-", "+"])
def test_a_dash_or_a_plus_makes_an_item(xuong: Any, dau: str) -> None:
    (khoi,) = xuong.khoi(f"  {dau} Vận động hộ dân\n")
    assert (khoi.dau, chu(khoi)) == (dau, "Vận động hộ dân")


def test_a_minus_before_a_figure_is_not_an_item(xuong: Any) -> None:
    assert isinstance(xuong.khoi("-5 độ\n")[0], Paragraph)


@pytest.mark.parametrize(
    ("bo_cuc", "dong", "cap"),
    [
        ("phan", "#", 0),
        ("phan", "####", 3),
        ("muc", "#", 1),
        ("muc", "###", 3),
        ("dieu", "#", 0),
        ("dieu", "##", 1),
    ],
)
def test_the_layout_decides_the_level_of_a_heading(
    xuong: Any, bo_cuc: str, dong: str, cap: int
) -> None:
    (khoi,) = xuong.khoi(f"---\nbo_cuc: {bo_cuc}\n---\n{dong} Kết quả\n")
    assert khoi.cap == cap


def test_sections_are_the_default_layout(xuong: Any) -> None:
    assert xuong.khoi("# Kết quả\n")[0].cap == 1


@pytest.mark.parametrize(
    ("dong", "so", "con_lai"),
    [
        ("# I. ĐẶC ĐIỂM", "I.", "ĐẶC ĐIỂM"),
        ("# II- KẾT QUẢ", "II-", "KẾT QUẢ"),
        ("# II - KẾT QUẢ", "II-", "KẾT QUẢ"),
        ("## 1. Công tác nắm tình hình", "1.", "Công tác nắm tình hình"),
        ("## 2.1. Dân vận khéo", "2.1.", "Dân vận khéo"),
        ("## 2.1 Dân vận khéo", "2.1", "Dân vận khéo"),
        ("### a) Về kinh tế", "a)", "Về kinh tế"),
        ("### đ) Về quốc phòng", "đ)", "Về quốc phòng"),
        ("# Phần thứ nhất. KẾT QUẢ", "Phần thứ nhất", "KẾT QUẢ"),
        ("# Phần thứ hai", "Phần thứ hai", ""),
        ("# Chương II: TỔ CHỨC", "Chương II", "TỔ CHỨC"),
        ("## Mục 1 – Nhiệm vụ", "Mục 1", "Nhiệm vụ"),
        ("# Mục tiêu", "", "Mục tiêu"),
        ("# Phần việc", "", "Phần việc"),
        ("# 15/10 là ngày truyền thống", "", "15/10 là ngày truyền thống"),
        (r"# 1\. Không phải số", "", "1. Không phải số"),
    ],
)
def test_a_number_typed_in_the_template_is_the_number(
    xuong: Any, dong: str, so: str, con_lai: str
) -> None:
    (khoi,) = xuong.khoi(dong + "\n")
    assert (khoi.so, chu(khoi)) == (so, con_lai)


@pytest.mark.parametrize("gia_tri", ["I. Tên", "Chương II", "a) Tên", "Phần thứ nhất", "1."])
def test_a_value_is_never_the_number_of_a_heading(xuong: Any, gia_tri: str) -> None:
    (khoi,) = xuong.khoi("# {{ v }}\n", v=gia_tri)
    assert (khoi.so, chu(khoi)) == ("", gia_tri)


def test_a_value_with_a_dot_typed_behind_it_is_no_number(xuong: Any) -> None:
    (khoi,) = xuong.khoi("# {{ v }}. Kết quả\n", v="I")
    assert (khoi.so, chu(khoi)) == ("", "I. Kết quả")


def test_an_exclamation_mark_takes_the_number_from_a_heading(xuong: Any) -> None:
    assert xuong.khoi("#! PHỤ CHÚ\n")[0] == Heading(
        1, (Run("PHỤ CHÚ"),), danh_so=False, origin=Origin(str(xuong.thu_muc / "thu.mau.txt"), 1)
    )


def test_a_heading_too_deep_is_refused(xuong: Any) -> None:
    van_de = xuong.loi("Đoạn\n#### Sâu quá\n")
    assert (van_de.code, van_de.location.dong) == ("MB012", 2)
    assert "3 cấp" in van_de.message


def test_a_heading_without_space_is_refused(xuong: Any) -> None:
    assert xuong.loi("#Kết quả\n").code == "MB012"


def test_a_heading_without_words_is_refused(xuong: Any) -> None:
    assert xuong.loi("# \n").code == "MB012"


def test_bold_and_slanted_words_are_runs(xuong: Any) -> None:
    (khoi,) = xuong.khoi("Tổ **dân *vận* khéo** của *phường*.\n")
    assert khoi.runs == (
        Run("Tổ "),
        Run("dân ", dam=True),
        Run("vận", dam=True, nghieng=True),
        Run(" khéo", dam=True),
        Run(" của "),
        Run("phường", nghieng=True),
        Run("."),
    )


@pytest.mark.parametrize("dau", ["*", "#", "-", "|", ":", "\\", "+"])
def test_a_backslash_makes_a_sign_text(xuong: Any, dau: str) -> None:
    (khoi,) = xuong.khoi(f"\\{dau} chữ\n")
    assert (type(khoi), chu(khoi)) == (Paragraph, f"{dau} chữ")


@pytest.mark.parametrize("dong", ["Đoạn **đậm", "- *nghiêng", "| **a | b |", "# **I", "***a**"])
def test_an_unclosed_sign_is_an_error_at_its_line(xuong: Any, dong: str) -> None:
    van_de = xuong.loi(f"Đoạn đầu\n{dong}\n")
    assert (van_de.code, van_de.location.dong) == ("MB007", 2)


def test_all_problems_of_a_body_are_told_at_once(xuong: Any) -> None:
    ket_qua = xuong.dung("**a\n#b\n:khong-co\n:bang-bieu la\n")
    assert [d.code for d in ket_qua.diagnostics] == ["MB007", "MB012", "MB008", "MB009"]


def test_bold_dieu_with_plain_words_has_its_text_on_the_line(xuong: Any) -> None:
    (khoi,) = xuong.khoi("**Điều 2.** Tổ dân vận gồm {{ n }} đồng chí.\n", n=7)
    assert isinstance(khoi, Dieu)
    assert (khoi.so, khoi.ten) == (2, ())
    assert khoi.noi_dung == (Run("Tổ dân vận gồm 7 đồng chí."),)


def test_bold_dieu_with_bold_words_has_a_title(xuong: Any) -> None:
    (khoi,) = xuong.khoi("**Điều 1. Phạm vi điều chỉnh**\n")
    assert (khoi.ten, khoi.noi_dung) == ((Run("Phạm vi điều chỉnh", dam=True),), ())


def test_a_value_is_never_a_dieu(xuong: Any) -> None:
    (khoi,) = xuong.khoi("**{{ v }}** Tổ\n", v="Điều 1.")
    assert isinstance(khoi, Paragraph)


@pytest.mark.parametrize("dau", ["1.", "12.", "a)", "đ)"])
def test_clauses_and_points_of_a_decision_are_items(xuong: Any, dau: str) -> None:
    (khoi,) = xuong.khoi(f"---\nbo_cuc: dieu\n---\n{dau} Giao Ủy ban nhân dân phường\n")
    assert (khoi.dau, chu(khoi)) == (dau, "Giao Ủy ban nhân dân phường")


def test_a_numbered_line_of_a_report_is_a_paragraph(xuong: Any) -> None:
    assert isinstance(xuong.khoi("1. Giao Ủy ban\n")[0], Paragraph)


def test_a_value_is_never_a_clause(xuong: Any) -> None:
    (khoi,) = xuong.khoi("---\nbo_cuc: dieu\n---\n{{ v }}\n", v="1. Giao Ủy ban")
    assert (type(khoi), chu(khoi)) == (Paragraph, "1. Giao Ủy ban")


def test_a_line_can_be_centred(xuong: Any) -> None:
    (khoi,) = xuong.khoi(":canh-giua **QUYẾT ĐỊNH**\n")
    assert (khoi.canh_giua, khoi.runs) == (True, (Run("QUYẾT ĐỊNH", dam=True),))


def test_an_unknown_command_names_the_nearest_one(xuong: Any) -> None:
    van_de = xuong.loi(":cang-giua QUYẾT ĐỊNH\n")
    assert (van_de.code, van_de.hint) == ("MB008", 'ý bạn là ":canh-giua"?')


def test_rows_with_a_line_under_the_first_make_a_table_with_a_header(xuong: Any) -> None:
    (bang,) = xuong.khoi("| Tên | Số |\n|:---:|---:|\n| Tổ 1 | {{ n|so_dem }} |\n", n=1200)
    assert bang.cot == (Column("Tên", 1.0, "giua"), Column("Số", 1.0, "phai"))
    assert [[c.runs[0].text for c in h.cells] for h in bang.dau] == [["Tên", "Số"]]
    assert [[c.runs[0].text for c in h.cells] for h in bang.than] == [["Tổ 1", "1.200"]]


def test_rows_of_a_loop_make_one_table(xuong: Any) -> None:
    mau = "| Tên |\n|---|\n{% for t in ds %}\n| {{ t }} |\n{% endfor %}\nHết.\n"
    bang, _ = xuong.khoi(mau, ds=["Tổ 1", "Tổ | 2"])
    assert [h.cells[0].runs[0].text for h in bang.than] == ["Tổ 1", "Tổ | 2"]


def test_two_headers_make_two_tables(xuong: Any) -> None:
    khoi = xuong.khoi("|A|\n|---|\n|1|\n\n|B|\n|---|\n|2|\n")
    assert [k.cot[0].ten for k in khoi] == ["A", "B"]


def test_rows_without_a_header_make_a_table_without_one(xuong: Any) -> None:
    (bang,) = xuong.khoi("| a | b |\n| c |  |\n")
    assert (bang.dau, len(bang.than)) == ((), 2)


def test_an_escaped_bar_stays_in_its_cell(xuong: Any) -> None:
    (bang,) = xuong.khoi(r"| a \| b | c |" + "\n")
    assert [c.runs[0].text for c in bang.than[0].cells] == ["a | b", "c"]


def test_a_table_without_rows_is_left_out(xuong: Any) -> None:
    assert xuong.khoi("| Tên |\n|---|\n{% for t in ds %}\n| {{ t }} |\n{% endfor %}\n", ds=[]) == ()


def test_a_row_too_short_is_refused_at_its_line(xuong: Any) -> None:
    van_de = xuong.loi("| a | b |\n|---|---|\n| c |\n")
    assert (van_de.code, van_de.location.dong) == ("MB013", 3)
    assert "1 ô" in van_de.message
    assert "2 ô" in van_de.message


def test_a_rule_without_a_header_is_refused(xuong: Any) -> None:
    assert xuong.loi("|---|\n| c |\n").code == "MB013"


def test_a_named_table_is_built_by_its_function(xuong: Any) -> None:
    bang = Table((Column("Số", 1.0),), (), ())
    (khoi,) = xuong.mau("Đoạn\n:bang-bieu tong-hop\n", {}, {"tong-hop": lambda: bang}).noi_dung[1:]
    assert khoi.cot == bang.cot
    assert khoi.origin.dong == 2


def test_a_table_with_nothing_to_show_is_left_out(xuong: Any) -> None:
    assert xuong.mau(":bang-bieu trong\n", {}, {"trong": lambda: None}).noi_dung == ()


def test_an_unknown_table_names_the_nearest_one(xuong: Any) -> None:
    ket_qua = xuong.dung(":bang-bieu tong-hopp\n", {}, {"tong-hop": lambda: None})
    (van_de,) = ket_qua.diagnostics
    assert (van_de.code, van_de.hint) == ("MB009", 'ý bạn là "tong-hop"?')


def test_data_cannot_choose_a_table(xuong: Any) -> None:
    ket_qua = xuong.dung(":bang-bieu {{ v }}\n", {"v": "mat"}, {"mat": lambda: None})
    assert [d.code for d in ket_qua.diagnostics] == ["MB008"]


def test_all_after_an_appendix_line_belongs_to_it(xuong: Any) -> None:
    mau = xuong.mau("Thân\n:phu-luc Danh sách {{ v }}\n- Một\n- Hai\n", {"v": "tổ | 2"})
    (phu_luc,) = mau.phu_luc
    assert [chu(k) for k in mau.noi_dung] == ["Thân"]
    assert (phu_luc.ten, phu_luc.so, phu_luc.ngang) == ("Danh sách tổ | 2", 0, False)
    assert [chu(k) for k in phu_luc.noi_dung] == ["Một", "Hai"]


def test_several_appendices_are_numbered(xuong: Any) -> None:
    mau = xuong.mau(":phu-luc A\n- Một\n:phu-luc-ngang B\n- Hai\n")
    assert [(p.so, p.ten, p.ngang) for p in mau.phu_luc] == [(1, "A", False), (2, "B", True)]


def test_an_appendix_without_a_title_is_refused(xuong: Any) -> None:
    assert xuong.loi(":phu-luc\n- a\n").code == "MB008"


def test_an_item_without_words_is_left_out(xuong: Any) -> None:
    assert xuong.khoi("- {{ v }}\n{{ v }}\n", v="  ") == ()


def test_sentences_looped_on_one_line_are_one_paragraph(xuong: Any) -> None:
    (khoi,) = xuong.khoi("{% for c in cau %}{{ c }} {% endfor %}\n", cau=("Câu một.", "Câu hai."))
    assert khoi.runs == (Run("Câu một. Câu hai."),)


def test_an_empty_value_leaves_no_double_space(xuong: Any) -> None:
    (khoi,) = xuong.khoi("Tổ {{ v }} dân **{{ v }}** vận\n", v="")
    assert chu(khoi) == "Tổ dân vận"


def test_non_breaking_spaces_are_text(xuong: Any) -> None:
    (khoi,) = xuong.khoi("{{ v }}\n", v="Số\u00a012")
    assert chu(khoi) == "Số\u00a012"


def test_decomposed_text_comes_out_composed(xuong: Any) -> None:
    (khoi,) = xuong.khoi("To\u0302\u0309 {{ v }}\n", v="ba\u0323n")
    assert chu(khoi) == "Tổ bạn"


def test_an_at_sign_takes_the_next_number_of_dieu_and_khoan(xuong: Any) -> None:
    khoi = xuong.khoi(
        "---\nbo_cuc: dieu\n---\n**Điều @. Phạm vi**\n@. Một\n@. Hai\n# Chương II. Ổn định\n"
        "**Điều @. Nhiệm vụ**\n@. Ba\n"
    )
    assert [k.so for k in khoi if isinstance(k, Dieu)] == [1, 2]
    assert [k.dau for k in khoi if isinstance(k, Item)] == ["1.", "2.", "1."]


def test_an_at_sign_in_a_loop_counts_on(xuong: Any) -> None:
    mau = "---\nbo_cuc: dieu\n---\n{% for t in ten %}\n**Điều @. {{ t }}**\n{% endfor %}\n"
    khoi = xuong.khoi(mau, ten=("Họp", "Báo cáo", "Ở cơ sở"))
    assert [k.so for k in khoi] == [1, 2, 3]


def test_numbers_of_an_enclosed_text_begin_anew(xuong: Any) -> None:
    mau = xuong.mau(
        "---\nbo_cuc: dieu\n---\n**Điều @.** Ban hành\n"
        ":kem-theo Quy chế | hoạt động của tổ\n**Điều @. Phạm vi**\n"
    )
    assert [k.so for k in mau.phu_luc[0].noi_dung] == [1]


def test_an_enclosed_text_has_a_kind_and_a_name(xuong: Any) -> None:
    (kem,) = xuong.mau(":kem-theo Quy chế | hoạt động của tổ dân vận\nChữ\n").phu_luc
    assert (kem.ten_loai, kem.ten) == ("Quy chế", "hoạt động của tổ dân vận")


def test_a_bar_in_the_name_of_an_enclosed_text_is_text(xuong: Any) -> None:
    (kem,) = xuong.mau(":kem-theo Danh sách | {{ v }}\nChữ\n", {"v": "tổ A | tổ B"}).phu_luc
    assert kem.ten == "tổ A | tổ B"


def test_an_enclosed_text_without_a_name_is_refused(xuong: Any) -> None:
    assert xuong.loi("Chữ\n:kem-theo Quy chế\n").code == "MB008"
