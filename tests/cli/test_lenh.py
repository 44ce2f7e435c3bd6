"""Commands pass on what was typed, print what came back, and end with the code of design §3.10."""

import json
from datetime import date
from pathlib import Path

import pytest

from reportgen.app import TepKiem
from reportgen.diagnostics import ExitCode, Location, ReportgenError, Result, error, warning
from tests.cli.conftest import VanBanDaDung

LOI = error(
    "DL012",
    '"so_nguoi" phải là số nguyên, đang là "hai mươi"',
    Location("inputs/tổ-01.yaml", 14, 15),
    hint="ghi 20",
    clause="HD 05-HD/VPTW",
)
CANH_BAO = warning("MB020", "còn chỗ [CẦN VIẾT] ở mục hạn chế")


def test_build_passes_every_option_on(chay, ung_dung, tmp_path) -> None:
    chay(
        "build", "a.yaml", "b.yaml", "--loai", "Báo cáo quý", "--loai", "ke_hoach_nam",
        "--ky", "q3", "--ky", "t1", "--pham-vi", "tat-ca", "--pham-vi", "TDP02",
        "--ngay", "28/5/2026", "--so", "12-BC/ĐU", "--nguoi-ky", "NK2", "--dinh-dang", "PDF, docx",
        "--may-pdf", "weasyprint", "--mau", str(tmp_path), "--hai-mat", "--bang-chung", "-o", "ra",
    )  # fmt: skip
    (yeu_cau,) = next(args for name, args in ung_dung.da_hoi if name == "build")
    assert yeu_cau.ho_so == (Path("a.yaml"), Path("b.yaml"))
    assert yeu_cau.loai == ("bao_cao_quy", "ke_hoach_nam")
    assert yeu_cau.ky == ("Q3", "T01")
    assert yeu_cau.pham_vi == ("tat-ca", "TDP02")
    assert (yeu_cau.ngay, yeu_cau.so, yeu_cau.nguoi_ky) == (date(2026, 5, 28), "12-BC/ĐU", "NK2")
    assert (yeu_cau.dinh_dang, yeu_cau.may_pdf) == (("pdf", "docx"), "weasyprint")
    assert (yeu_cau.mau, yeu_cau.thu_muc) == (tmp_path, Path("ra"))
    assert (yeu_cau.hai_mat, yeu_cau.bang_chung) == (True, True)


def test_build_defaults_are_those_of_the_use_case(chay, ung_dung) -> None:
    chay("build", "a.yaml")
    (yeu_cau,) = ung_dung.da_hoi[-1][1]
    assert yeu_cau == type(yeu_cau)(ho_so=(Path("a.yaml"),))


def test_build_lists_the_documents_on_standard_output(chay, ung_dung) -> None:
    ung_dung.build = Result((VanBanDaDung(so_ky_hieu="44-BC/BXDĐ", ngay=date(2026, 10, 1)),))
    ung_dung.su_kien = ("Đang dựng báo cáo quý III …",)
    ket_qua = chay("build", "a.yaml")
    assert ket_qua.ma == ExitCode.SACH
    assert "Báo cáo công tác dân vận quý III năm 2026, toàn phường\n" in ket_qua.ra
    assert "số 44-BC/BXDĐ, ngày 01/10/2026, thể thức 05-HD/VPTW, 4 trang\n" in ket_qua.ra
    assert "outputs/bao-cao.docx, .pdf" in ket_qua.ra
    assert ket_qua.loi == "Đang dựng báo cáo quý III …\n"


def test_build_warnings_do_not_change_the_exit_code(chay, ung_dung) -> None:
    ung_dung.build = Result((VanBanDaDung(van_de=(CANH_BAO,)),))
    ket_qua = chay("build", "a.yaml")
    assert (ket_qua.ma, "cảnh báo MB020" in ket_qua.loi) == (ExitCode.SACH, True)


def test_build_errors_beside_documents_are_findings(chay, ung_dung) -> None:
    ung_dung.build = Result((VanBanDaDung(van_de=(LOI,)),))
    assert chay("build", "a.yaml").ma == ExitCode.CO_VAN_DE


def test_build_of_a_bad_dossier_is_bad_input(chay, ung_dung) -> None:
    ung_dung.build = Result(None, (LOI,))
    ket_qua = chay("build", "a.yaml")
    assert (ket_qua.ma, "Không có văn bản nào" in ket_qua.loi) == (ExitCode.DAU_VAO_SAI, True)


def test_build_json_is_one_object_and_nothing_else(chay, ung_dung) -> None:
    ung_dung.build = Result((VanBanDaDung(van_de=(CANH_BAO,)),), (LOI,))
    vat = json.loads(chay("build", "a.yaml", "--json").ra)
    assert set(vat) == {"van_ban", "van_de"}
    assert vat["van_ban"][0]["van_de"][0]["ma"] == "MB020"
    assert vat["van_de"][0]["cot"] == 15


def test_validate_prints_place_code_hint_and_clause(chay, ung_dung) -> None:
    ung_dung.validate = (TepKiem("inputs/tổ-01.yaml", (LOI,)),)
    ket_qua = chay("validate", "inputs/tổ-01.yaml")
    assert ket_qua.ma == ExitCode.CO_VAN_DE
    assert ket_qua.ra == (
        'inputs/tổ-01.yaml:14:15: lỗi DL012: "so_nguoi" phải là số nguyên, đang là "hai mươi"\n'
        "    gợi ý: ghi 20\n"
        "    căn cứ: HD 05-HD/VPTW\n"
    )
    assert ket_qua.loi == (
        "inputs/tổ-01.yaml: 1 lỗi\n"
        "Sửa các lỗi trên rồi chạy lại: reportgen validate inputs/tổ-01.yaml\n"
    )


def test_validate_of_a_clean_dossier_ends_with_0(chay) -> None:
    ket_qua = chay("validate", "ho-so.yaml")
    assert (ket_qua.ma, ket_qua.ra) == (ExitCode.SACH, "")
    assert ket_qua.loi == (
        "ho-so.yaml: không có vấn đề\nSinh văn bản bằng lệnh: reportgen build ho-so.yaml\n"
    )


def test_validate_groups_problems_by_file_with_their_counts(chay, ung_dung) -> None:
    khac = warning("V21", "nhắc phường khác", Location("sổ/b.yaml", 3, 1))
    ung_dung.validate = (TepKiem("sổ", (error("V09", "a", Location("sổ/a.yaml", 2)), khac)),)
    ket_qua = chay("validate", "sổ")
    assert ket_qua.ra.splitlines() == [
        "sổ/a.yaml: 1 lỗi",
        "sổ/a.yaml:2: lỗi V09: a",
        "",
        "sổ/b.yaml: 1 cảnh báo",
        "sổ/b.yaml:3:1: cảnh báo V21: nhắc phường khác",
        "",
    ]
    assert ket_qua.loi.startswith("sổ: 1 lỗi, 1 cảnh báo\n")


def test_validate_and_facts_and_build_take_parts_of_one_dossier(chay, ung_dung) -> None:
    chay("validate", "phường.yaml", "tổ 2.yaml", "--gop")
    assert ung_dung.da_hoi[-1] == ("validate", ((Path("phường.yaml"), Path("tổ 2.yaml")), "gop"))
    chay("facts", "phường.yaml", "tổ 2.yaml", "--gop")
    assert ung_dung.da_hoi[-1][1][0] == (Path("phường.yaml"), Path("tổ 2.yaml"))
    chay("build", "phường.yaml", "tổ 2.yaml", "--gop")
    assert ung_dung.da_hoi[-1][1][0].gop is True


def test_what_to_do_next_names_the_parts_again(chay) -> None:
    loi = chay("validate", "phường.yaml", "tổ 2.yaml", "--gop").loi
    assert loi.endswith('reportgen build phường.yaml "tổ 2.yaml" --gop\n')


def test_watching_and_json_do_not_go_together(chay) -> None:
    ket_qua = chay("validate", "a.yaml", "--theo-doi", "--json")
    assert (ket_qua.ma, "không đi cùng --json" in ket_qua.loi) == (2, True)


def test_validate_with_warnings_only_ends_with_0(chay, ung_dung) -> None:
    ung_dung.validate = (TepKiem("a.yaml", (CANH_BAO,)),)
    assert chay("validate", "a.yaml").ma == ExitCode.SACH


def test_validate_of_an_unreadable_file_is_bad_input(chay, ung_dung) -> None:
    unread = TepKiem("b.yaml", (error("DL003", "thiếu dấu ngoặc kép đóng"),))
    ung_dung.validate = (TepKiem("a.yaml", (LOI,)), unread)
    assert chay("validate", "a.yaml", "b.yaml").ma == ExitCode.DAU_VAO_SAI


def test_validate_json_has_the_shape_of_the_design(chay, ung_dung) -> None:
    ung_dung.validate = (TepKiem("a.yaml", (LOI,), (("V09", "thiếu ngày"),)),)
    (tep,) = json.loads(chay("validate", "a.yaml", "--json").ra)["tep"]
    assert set(tep) == {"duong_dan", "chuan", "loai", "van_de", "khong_kiem"}
    assert tep["khong_kiem"] == [{"ma": "V09", "ly_do": "thiếu ngày"}]
    assert tep["van_de"][0]["dong"] == 14


def test_a_problem_is_quoted_with_its_place_underlined(chay, ung_dung, tmp_path) -> None:
    file = tmp_path / "hồ-sơ.yaml"
    file.write_text("nam: 2026\nhoat_dong: {so: hai mươi, to: TDP1}\n", encoding="utf-8")
    ung_dung.validate = (TepKiem(str(file), (error("DL012", "sai", Location(str(file), 2, 17)),)),)
    lines = chay("validate", str(file)).ra.splitlines()
    assert lines[1] == "    2 | hoat_dong: {so: hai mươi, to: TDP1}"
    assert lines[2] == "      |                 ^^^^^^^^"


def test_a_problem_deep_in_a_long_line_is_quoted_in_a_window(chay, ung_dung, tmp_path) -> None:
    file = tmp_path / "dài.yaml"
    file.write_text("- {" + "a: tổ, " * 100 + "so: hai mươi}\n", encoding="utf-8")
    column = file.read_text(encoding="utf-8").index("hai") + 1
    ung_dung.validate = (
        TepKiem(str(file), (error("DL012", "sai", Location(str(file), 1, column)),)),
    )
    _, quoted, under = chay("validate", str(file)).ra.splitlines()
    assert len(quoted) < 120
    assert quoted[under.index("^") : under.rindex("^") + 1] == "hai mươi"


def test_types_lists_codes_names_and_needs(chay) -> None:
    ra = chay("types").ra
    assert "bao_cao_quy" in ra
    assert "Kế hoạch công tác dân vận năm" in ra
    assert "Q1, Q2, Q3, Q4  phường, tổ" in ra


def test_types_json_is_one_object(chay) -> None:
    assert [k["ma"] for k in json.loads(chay("types", "--json").ra)["loai"]] == [
        "ke_hoach_nam",
        "bao_cao_quy",
    ]


def test_schema_prints_the_json_schema(chay) -> None:
    assert json.loads(chay("schema").ra) == {"type": "object"}


def test_plain_output_has_no_escape_codes(chay) -> None:
    assert "\x1b" not in chay("types").ra


def test_what_stops_a_use_case_is_told_with_its_own_code(chay, ung_dung) -> None:
    stop = error("HT010", "không ghi được vào thư mục outputs")
    ung_dung.build = ReportgenError(stop, ExitCode.MOI_TRUONG)
    ket_qua = chay("build", "a.yaml")
    assert ket_qua.ma == ExitCode.MOI_TRUONG
    assert ket_qua.loi == "lỗi HT010: không ghi được vào thư mục outputs\n"


def test_what_stops_a_use_case_is_an_object_with_json(chay, ung_dung) -> None:
    ung_dung.facts = ReportgenError(LOI)
    ket_qua = chay("facts", "a.yaml", "--json")
    assert json.loads(ket_qua.ra) == {"so_lieu": [], "van_de": [LOI.as_json()]}


def test_a_bug_of_ours_is_one_sentence_without_traceback(chay, ung_dung) -> None:
    ung_dung.build = ZeroDivisionError("division by zero")
    ket_qua = chay("build", "a.yaml")
    assert ket_qua.ma == ExitCode.LOI_CUA_TA
    assert "Đây là lỗi của chương trình" in ket_qua.loi
    assert "Traceback" not in ket_qua.loi


def test_a_bug_of_ours_shows_its_traceback_when_asked(chay, ung_dung, monkeypatch) -> None:
    monkeypatch.setenv("REPORTGEN_DEBUG", "1")
    ung_dung.build = ZeroDivisionError("division by zero")
    assert "ZeroDivisionError: division by zero" in chay("build", "a.yaml").loi


def test_an_interrupt_ends_with_130(chay, ung_dung) -> None:
    ung_dung.build = KeyboardInterrupt()
    ket_qua = chay("build", "a.yaml")
    assert (ket_qua.ma, ket_qua.loi) == (ExitCode.NGAT, "Đã dừng theo yêu cầu.\n")


@pytest.mark.parametrize("pham_vi", ["tat-ca", "tat_ca", "Tất cả"])
def test_all_scopes_may_be_spelt_as_people_do(chay, ung_dung, pham_vi: str) -> None:
    chay("facts", "a.yaml", "--pham-vi", pham_vi)
    assert ung_dung.da_hoi[-1][1][2] == ("tat-ca",)
