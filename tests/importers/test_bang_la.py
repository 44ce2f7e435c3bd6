"""Rosters and logs that offices keep in their own way are recognised by their headings."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.diagnostics import Diagnostic, ReportgenError, Severity
from reportgen.domain.load import load_ho_so
from reportgen.importers.nhap import nhap_excel
from reportgen.importers.ten_to import TenTo, ten_to
from reportgen.yaml_source import doc_yaml
from reportgen.yaml_source.nut import NutBang
from tests.importers.so_tinh import bang, ghi, loi_o, nhap, so_tinh

DANH_SACH = [
    ["ĐẢNG ỦY PHƯỜNG CỬA NAM"],
    ["DANH SÁCH THÀNH VIÊN TỔ DÂN VẬN TỔ DÂN PHỐ SỐ 3"],
    [],
    [
        "STT",
        "Ghi chú",
        "HỌ VÀ TÊN",
        "Năm sinh",
        None,
        "Chức danh",
        "Chức vụ (Đảng, đoàn thể)",
        "SĐT",
    ],
    [None, None, None, "Nam", "Nữ"],
    [1, "Đảng viên", "Nguyễn Thị Ngữ", None, 1962, "Tổ trưởng", "Bí thư Chi bộ", "0912345678"],
    [2, None, "Lê Văn Đức", "12/5/1970", None, "TỔ PHÓ", "Tổ trưởng TDP", 912345679],
    [3, None, "Đỗ Thị Ước", None, "1980", "Ủy viên", "Chi hội trưởng Phụ nữ", None],
    [None, None, "Tổng cộng: 3 người"],
    [],
    ["DANH SÁCH TỔ DÂN VẬN TỔ DÂN PHỐ SỐ 4"],
    ["TT", "Họ tên", "Giới tính", "Năm sinh", "Đảng viên", "Chức danh"],
    [1, "Trần Văn Ất", "Nam", 1955, "x", "Tổ trưởng"],
    [2, "Vũ Thị Bích", "Nữ", date(1966, 7, 1), None, "Tổ phó"],
]
NHAT_KY = [
    ["NHẬT KÝ CÔNG TÁC DÂN VẬN"],
    ["STT", "Thời gian", "Tổ", "Nội dung công việc", "Kết quả", "Số người tham dự", "Lĩnh vực"],
    [1, date(2024, 5, 3), 3, "Tuyên truyền phòng cháy", "Tốt", 40, "Phòng cháy chữa cháy"],
    [2, "14/5/2024", "TDP số 4", "Vận động ký cam kết", "12 hộ ký", "1.250", "Vệ sinh môi trường"],
    [3, 45428, "Tổ 3, tổ 4", "Ra quân dọn vệ sinh", "Xong", None, None],
]


@pytest.fixture
def la(tmp_path: Path) -> Path:
    tep = bang(tmp_path, {"Danh sách": DANH_SACH, "Nhật ký T5": NHAT_KY})
    so = openpyxl.load_workbook(tep)
    so["Danh sách"].merge_cells("A1:H1")
    so["Danh sách"].merge_cells("A2:H2")
    so["Danh sách"].merge_cells("D4:E4")
    so.save(tep)
    return tep


def cay(chu: str) -> dict[str, object]:
    """The YAML text as plain lists and mappings of text."""
    from reportgen.domain.nguon import thanh_du_lieu

    nut = doc_yaml(chu, "x.yaml").value
    assert isinstance(nut, NutBang)
    du_lieu = thanh_du_lieu(nut)
    assert isinstance(du_lieu, dict)
    return du_lieu


def thanh_vien(tep: Path) -> list[dict[str, str]]:
    return [tv for to in cay(nhap(tep).yaml)["to_dan_van"] for tv in to["thanh_vien"]]  # type: ignore[attr-defined]


def hoat_dong(tep: Path) -> list[dict[str, object]]:
    return cay(nhap(tep).yaml)["hoat_dong"]  # type: ignore[return-value]


def van_de(tep: Path, ma: str) -> list[Diagnostic]:
    return [d for d in nhap_excel(tep).diagnostics if d.code == ma]


def test_each_table_is_a_team_named_by_the_title_above_it(la: Path) -> None:
    to = cay(nhap(la).yaml)["to_dan_van"]
    assert [(t["ma"], t["ten"], t["so_thanh_vien"]) for t in to] == [  # type: ignore[attr-defined]
        ("TDP03", "Tổ dân vận Tổ dân phố số 3", "3"),
        ("TDP04", "Tổ dân vận Tổ dân phố số 4", "2"),
    ]


def test_names_are_taken_and_the_total_is_not(la: Path) -> None:
    assert [tv["ho_ten"] for tv in thanh_vien(la)] == [
        "Nguyễn Thị Ngữ", "Lê Văn Đức", "Đỗ Thị Ước", "Trần Văn Ất", "Vũ Thị Bích",
    ]  # fmt: skip


def test_two_columns_of_birth_years_tell_the_sex(la: Path) -> None:
    cac = [(tv["gioi_tinh"], tv["nam_sinh"]) for tv in thanh_vien(la)]
    assert cac == [("nu", "1962"), ("nam", "1970"), ("nu", "1980"), ("nam", "1955"), ("nu", "1966")]


def test_marks_in_two_columns_tell_the_sex_alone(tmp_path: Path) -> None:
    tep = bang(tmp_path, {"Tổ 1": [["Họ và tên", "Nam", "Nữ"], ["Lê Thị Ớt", None, "x"]]})
    [tv] = thanh_vien(tep)
    assert (tv["gioi_tinh"], tv.get("nam_sinh")) == ("nu", None)


def test_roles_are_recognised_in_other_words(la: Path) -> None:
    cac = [tv["chuc_danh"] for tv in thanh_vien(la)]
    assert cac == ["to_truong", "to_pho", "thanh_vien", "to_truong", "to_pho"]


def test_party_membership_comes_from_marks_or_notes_and_is_not_guessed(la: Path) -> None:
    cac = [tv.get("dang_vien") for tv in thanh_vien(la)]
    assert cac == ["co", None, None, "co", "khong"]


def test_members_get_codes_in_order(la: Path) -> None:
    assert [tv["ma"] for tv in thanh_vien(la)][2:4] == ["TDP03-03", "TDP04-01"]


def test_a_telephone_kept_as_number_gets_its_zero_back_and_it_is_said(la: Path) -> None:
    assert [tv.get("dien_thoai") for tv in thanh_vien(la)][:2] == ["0912345678", "0912345679"]
    [d] = van_de(la, "XL017")
    assert d.location.o == "trang Danh sách, ô H7 (SĐT)"


def test_what_is_missing_is_listed_with_its_rows(la: Path) -> None:
    cac = [d.message for d in van_de(la, "XL040")]
    assert 'còn thiếu "Chi bộ" của 2 tổ' in cac
    assert 'còn thiếu "Là đảng viên" của 2 thành viên (dòng 7, 8)' in cac
    assert 'còn thiếu "Lĩnh vực" của 1 hoạt động (dòng 5)' in cac
    assert all(d.severity is Severity.CANH_BAO for d in van_de(la, "XL040"))


def test_the_missing_things_stand_at_the_top_of_the_text(la: Path) -> None:
    assert '# - còn thiếu "Chi bộ" của 2 tổ\n' in nhap(la).yaml


def test_a_log_is_recognised_with_its_figures(la: Path) -> None:
    assert [hd.get("so_lieu") for hd in hoat_dong(la)] == [
        {"luot_nguoi": "40"}, {"luot_nguoi": "1250"}, None,
    ]  # fmt: skip


def test_days_of_a_log_may_be_days_texts_or_serial_numbers(la: Path) -> None:
    assert [hd["ngay"] for hd in hoat_dong(la)] == ["2024-05-03", "2024-05-14", "2024-05-16"]


def test_teams_of_a_log_may_be_numbers_and_names(la: Path) -> None:
    assert [hd["to"] for hd in hoat_dong(la)] == ["TDP03", "TDP04", ["TDP03", "TDP04"]]


def test_fields_of_a_log_are_read_by_name(la: Path) -> None:
    assert [hd.get("linh_vuc") for hd in hoat_dong(la)] == ["phong_chay", "moi_truong", None]


def test_columns_in_another_order_give_the_same(tmp_path: Path) -> None:
    dau, *cac = [d for d in NHAT_KY if len(d) > 1]
    dao = bang(tmp_path, {"Sổ": [dau[::-1], *(d[::-1] for d in cac)]}, "dao.xlsx")
    xuoi = bang(tmp_path, {"Sổ": [dau, *cac]}, "xuoi.xlsx")
    assert hoat_dong(dao) == hoat_dong(xuoi)


def test_a_column_of_teams_sorts_members_into_teams(tmp_path: Path) -> None:
    tep = bang(tmp_path, {"DS": [
        ["STT", "Tổ", "Họ và tên", "Năm sinh"],
        [1, "Tổ 2", "Lê Thị Ớt", 1960], [2, 1, "Vũ Văn Ổi", 1961], [3, "Tổ 2", "Bùi Ấu", 1962],
    ]})  # fmt: skip
    to = cay(nhap(tep).yaml)["to_dan_van"]
    assert [(t["ma"], len(t["thanh_vien"])) for t in to] == [("TDP02", 2), ("TDP01", 1)]  # type: ignore[attr-defined]


def test_a_row_with_a_team_s_name_starts_that_team(tmp_path: Path) -> None:
    tep = bang(tmp_path, {"DS": [
        ["STT", "Họ và tên", "Năm sinh"], ["I. Tổ dân vận TDP số 5"], [1, "Lê Thị Ớt", 1960],
        ["II. Tổ dân vận TDP số 6"], [1, "Vũ Văn Ổi", 1961],
    ]})  # fmt: skip
    to = cay(nhap(tep).yaml)["to_dan_van"]
    assert [t["ma"] for t in to] == ["TDP05", "TDP06"]  # type: ignore[attr-defined]


def test_a_roster_of_no_named_team_is_said_to_be_so(tmp_path: Path) -> None:
    tep = bang(tmp_path, {"Sheet1": [["Họ và tên", "Năm sinh"], ["Lê Thị Ớt", 1960]]})
    assert len(van_de(tep, "XL032")) == 1


def test_a_wrong_value_of_a_foreign_table_names_its_own_heading(tmp_path: Path) -> None:
    tep = bang(tmp_path, {"TDP 7": [["Họ tên", "Năm sinh"], ["Lê Thị Ớt", "sáu mươi"]]})
    assert list(loi_o(tep)) == ["bang.xlsx, trang TDP 7, ô B2 (Năm sinh)"]


def test_columns_without_a_place_are_told_of(la: Path) -> None:
    assert [d.message for d in van_de(la, "XL030")] == ['cột "Ghi chú" không được nhập']


def test_a_workbook_without_any_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportgenError, match="không nhận ra bảng nào"):
        nhap_excel(bang(tmp_path, {"Sheet1": [["chi tiêu", "số tiền"], ["bút", 5000]]}))


def test_sheets_of_ours_without_the_form_give_a_part(tmp_path: Path) -> None:
    so = openpyxl.load_workbook(ghi(tmp_path, so_tinh()))
    for ten in so.sheetnames:
        if ten not in {"Tổ dân vận", "Thành viên", "Danh mục"}:
            del so[ten]
    so.save(tmp_path / "phan.xlsx")
    ban = nhap(tmp_path / "phan.xlsx")
    assert ban.ho_so is None
    assert ban.noi_dung == "5 tổ, 46 thành viên"


def test_a_part_completes_a_dossier(tmp_path: Path) -> None:
    """The rest of the sample and the part read from a workbook merge into the whole."""
    so = openpyxl.load_workbook(ghi(tmp_path, so_tinh()))
    goc = nhap(ghi(tmp_path, so_tinh())).ho_so
    for ten in so.sheetnames:
        if ten not in {"Hoạt động", "Số liệu theo tổ", "Danh mục"}:
            del so[ten]
    so.save(tmp_path / "phan.xlsx")
    (tmp_path / "phan.yaml").write_text(nhap(tmp_path / "phan.xlsx").yaml, encoding="utf-8")
    chu = nhap(ghi(tmp_path, so_tinh())).yaml
    dau, sau = chu.split("# Nhật ký hoạt động\n")
    con = sau.split("# Hội nghị, giao ban\n")[1]
    (tmp_path / "con-lai.yaml").write_text(dau + con, encoding="utf-8")
    assert load_ho_so([tmp_path / "con-lai.yaml", tmp_path / "phan.yaml"]).value == goc


@pytest.mark.parametrize(
    ("chu", "trong_cot", "to"),
    [
        ("TỔ DÂN VẬN TỔ DÂN PHỐ SỐ 03", False, "TDP03"),
        ("tổ dân vận TDP 12", False, "TDP12"),
        ("TDP7", False, "TDP07"),
        ("Tổ dân vận khu dân cư Đồng Xuân", False, "KDCDX"),
        ("Năm 2024", False, None),
        ("Quyết định số 12 của Đảng ủy", False, None),
        ("TDP3", True, "TDP3"),
        ("5", True, "TDP05"),
    ],
)
def test_a_team_is_read_out_of_a_title(chu: str, trong_cot: bool, to: str | None) -> None:
    assert (ten_to(chu, trong_cot=trong_cot) or TenTo("")).ma == (to or "")
