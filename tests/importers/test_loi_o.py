"""Wrong cells are told of with sheet, cell and heading, all in one go."""

from pathlib import Path

import openpyxl
import pytest

from reportgen.diagnostics import Severity
from reportgen.importers.nhap import nhap_excel
from tests.importers.so_tinh import loi, loi_o, o_duoi, sua


def dat(so: openpyxl.Workbook, trang: str, tieu_de: str, gia_tri: object, dong: int = 3) -> None:
    o_duoi(so[trang], tieu_de, dong).value = gia_tri


def test_a_wrong_day_names_file_sheet_cell_and_heading(tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: dat(so, "Hoạt động", "Ngày *", "31/2/2024", 14))
    assert list(loi_o(tep)) == ["ho-so.xlsx, trang Hoạt động, ô B14 (Ngày)"]


def test_an_empty_cell_that_must_be_filled_is_named(tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: dat(so, "Thành viên", "Họ và tên *", None))
    assert loi_o(tep) == {"ho-so.xlsx, trang Thành viên, ô C3 (Họ và tên)": 'chưa điền "Họ và tên"'}


def test_an_empty_line_of_the_form_is_named(tmp_path: Path) -> None:
    def xoa(so: openpyxl.Workbook) -> None:
        next(d for d in so["Đơn vị"].iter_rows() if d[0].value == "Địa danh *")[1].value = None

    assert loi_o(sua(tmp_path, xoa)) == {
        "ho-so.xlsx, trang Đơn vị, ô B15 (Địa danh)": 'chưa điền "Địa danh"'
    }


def test_problems_of_many_sheets_come_at_once_in_the_order_of_the_workbook(tmp_path: Path) -> None:
    def hong(so: openpyxl.Workbook) -> None:
        dat(so, "Kinh phí", "Số tiền (đồng) *", "6.500")
        dat(so, "Hoạt động", "Số buổi, cuộc", "hai")
        dat(so, "Thành viên", "Giới tính *", "Nửa", 5)

    assert [str(d.location).split(", ", 1)[1] for d in loi(sua(tmp_path, hong))] == [
        "trang Thành viên, ô D5 (Giới tính)",
        "trang Hoạt động, ô L3 (Số buổi, cuộc)",
        "trang Kinh phí, ô D3 (Số tiền (đồng))",
    ]


def test_a_choice_outside_the_list_gets_the_nearest_name(tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: dat(so, "Hoạt động", "Lĩnh vực *", "Phòng cháy chửa cháyy"))
    assert [d.hint for d in loi(tep)] == ["ý bạn là “Phòng cháy chữa cháy”?"]


def test_a_choice_may_be_typed_without_accents_or_as_code(tmp_path: Path) -> None:
    def go(so: openpyxl.Workbook) -> None:
        dat(so, "Hoạt động", "Lĩnh vực *", "PHONG CHAY CHUA CHAY")
        dat(so, "Hoạt động", "Lĩnh vực *", "phong_chay", 4)

    ho_so = nhap_excel(sua(tmp_path, go)).value
    assert ho_so is not None
    assert ho_so.ho_so is not None
    assert [hd.linh_vuc for hd in ho_so.ho_so.hoat_dong[:2]] == ["phong_chay"] * 2


def test_a_formula_without_a_result_is_an_error(tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: dat(so, "Hoạt động", "Ngày *", "=TODAY()"))
    assert loi_o(tep) == {
        "ho-so.xlsx, trang Hoạt động, ô B3 (Ngày)": "ô chứa công thức mà tệp không lưu kết quả"
    }


def test_an_error_value_is_an_error(tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: dat(so, "Hoạt động", "Kết quả *", "#REF!"))
    assert list(loi_o(tep).values()) == ["ô đang báo lỗi #REF!"]


def test_a_team_nobody_knows_is_found_by_the_checks_of_the_loader(tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: dat(so, "Hòa giải", "Tổ *", "TDP9"))
    assert list(loi_o(tep)) == ["ho-so.xlsx, trang Hòa giải, ô C3 (Tổ)"]


def test_a_code_written_twice_points_at_both_cells(tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: dat(so, "Đơn thư", "Mã *", "DT-01", 4))
    [d] = [d for d in loi(tep) if d.is_error]
    assert str(d.location).endswith("trang Đơn thư, ô A4 (Mã)")
    assert "dòng 3" in d.message


def test_a_row_of_a_meeting_that_is_not_there_is_named(tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: dat(so, "Kết luận", "Mã hội nghị *", "GB-99"))
    assert loi_o(tep) == {
        "ho-so.xlsx, trang Kết luận, ô A3 (Mã hội nghị)": 'trang Hội nghị không có mã "GB-99"'
    }


def test_a_missing_column_is_told_once(tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: so["Hòa giải"].delete_cols(6))
    assert loi_o(tep) == {"ho-so.xlsx, trang Hòa giải, dòng 1": 'thiếu cột "Kết quả"'}


def test_figures_of_a_team_written_twice_are_an_error(tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: dat(so, "Số liệu theo tổ", "Tổ *", "TDP1", 4))
    assert loi_o(tep)["ho-so.xlsx, trang Số liệu theo tổ, ô B4 (Tổ)"] == '"TDP1" ghi hai lần'


def test_a_column_and_a_sheet_of_others_are_warned_of_and_left_out(tmp_path: Path) -> None:
    def them(so: openpyxl.Workbook) -> None:
        so["Văn bản"]["H1"], so["Văn bản"]["H3"] = "Nơi lưu", "tủ 3"
        so.create_sheet("Nháp")["A1"] = "linh tinh"

    van_de = nhap_excel(sua(tmp_path, them)).diagnostics
    assert [(d.severity, d.location.o) for d in van_de] == [
        (Severity.CANH_BAO, "trang Văn bản, ô H1"),
        (Severity.CANH_BAO, "trang Nháp"),
    ]


def test_json_tells_the_cell(tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: dat(so, "Hoạt động", "Ngày *", "5/2024"))
    [d] = loi(tep)
    assert d.as_json()["vi_tri"] == "trang Hoạt động, ô B3 (Ngày)"


@pytest.mark.parametrize("chu", ["28/5/2024", "28-05-2024", 45440, "ngày 28 tháng 5 năm 2024"])
def test_a_day_may_be_text_or_a_serial_number(chu: object, tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: dat(so, "Hoạt động", "Ngày *", chu))
    ban = nhap_excel(tep).value
    assert ban is not None
    assert ban.ho_so is not None
    assert ban.ho_so.hoat_dong[0].ngay.isoformat() == "2024-05-28"
