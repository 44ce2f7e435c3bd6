"""The workbook is one a clerk can fill in."""

from typing import Any

import openpyxl
import pytest

from reportgen.diagnostics import ReportgenError
from reportgen.domain import ho_so as lop_ho_so
from reportgen.domain.danh_muc import linh_vuc
from reportgen.importers.ten_hien import ma_cua, ten_cua
from reportgen.importers.trang import cac_trang, mau_don_vi
from reportgen.importers.xuat import xuat_excel
from reportgen.text_vn import gon
from tests.importers.so_tinh import ghi, ho_so, o_duoi, so_tinh

TEN_TRANG = [
    "Đơn vị", "Nhiệm kỳ", "Người ký", "Căn cứ", "Tổ dân vận", "Thành viên", "Quyết định thay đổi",
    "Điều riêng quy chế", "Chỉ tiêu",
    "Hoạt động", "Số liệu theo tổ", "Hội nghị", "Người vắng", "Ý kiến hội nghị", "Kết luận",
    "Hòa giải", "Đơn thư", "Ý kiến nhân dân", "Mô hình", "Chấm điểm", "Khen thưởng", "Kinh phí",
    "Đánh giá", "Văn bản", "Thể thức riêng", "Kỳ trước", "Danh mục",
]  # fmt: skip


@pytest.fixture(scope="module")
def so(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return openpyxl.load_workbook(ghi(tmp_path_factory.mktemp("so"), so_tinh()))


def chon(so: Any, trang: str, o: str) -> list[str]:
    """The names a cell's drop-down shows."""
    [kiem] = [k for k in so[trang].data_validations.dataValidation if o in k.sqref]
    ten, vung = kiem.formula1.split("!")
    return [c.value for dong in so[ten.strip("'")][vung.replace("$", "")] for c in dong if c.value]


def test_the_sheets_have_vietnamese_names_in_the_order_of_the_dossier(so: Any) -> None:
    assert so.sheetnames == TEN_TRANG


def test_the_lists_of_the_drop_downs_are_hidden(so: Any) -> None:
    assert [t.title for t in so if t.sheet_state != "visible"] == ["Danh mục"]


def test_every_field_of_every_class_has_its_column() -> None:
    lop = {
        "cac_nhiem_ky": "NhiemKy",
        "nguoi_ky": "NguoiKy", "can_cu": "CanCu", "to_dan_van": "ToDanVan",
        "thanh_vien": "ThanhVien", "quyet_dinh_thay_doi": "QuyetDinh", "chi_tieu": "ChiTieu",
        "dieu_rieng": "DieuRieng",
        "hoat_dong": "HoatDong", "hoi_nghi": "HoiNghi", "nguoi_vang": "NguoiVang",
        "y_kien": "YKienHop", "ket_luan": "KetLuan", "hoa_giai": "HoaGiai", "don_thu": "DonThu",
        "y_kien_nhan_dan": "YKienNhanDan", "mo_hinh_dan_van_kheo": "MoHinh",
        "cham_diem": "ChamDiem", "khen_thuong": "KhenThuong", "khoan_chi": "KhoanChi",
        "danh_gia": "DanhGia", "van_ban": "VanBanDaBanHanh",
    }  # fmt: skip
    o_trang_khac = {
        "HoatDong": {"so_lieu", "so_lieu_theo_to"},
        "ToDanVan": {"thanh_vien", "quyet_dinh_thay_doi"},
        "HoiNghi": {"nguoi_vang", "y_kien", "ket_luan"},
        "MoHinh": {"cham_diem"},
    }
    for trang in cac_trang():
        ten = lop.get(trang.khoa[-1])
        if ten:
            co = {c.duong[0] for c in trang.cot}
            can = set(getattr(lop_ho_so, ten).model_fields) - o_trang_khac.get(ten, set())
            assert co == can, trang.ten


def test_every_single_value_of_the_dossier_has_its_line_in_the_form() -> None:
    co = {".".join(c.duong) for _, cac in mau_don_vi() for c in cac}
    don_vi = {f"don_vi.{t}" for t in lop_ho_so.DonVi.model_fields}
    le = {"nam", "so_lieu_den", "du_lieu_mau", "kieu_dat_dau", "kieu_danh_so", "ten_goi_to"}
    assert don_vi | le <= co
    assert {"chi_tiet_vu_viec", "ky_bao_cao.cach_chot", "kinh_phi.can_cu", "ky_truoc.nam"} <= co


def test_headings_of_a_sheet_differ_in_their_letters() -> None:
    for trang in cac_trang():
        ten = [gon(c.ten) for c in trang.tat_ca_cot]
        assert len(set(ten)) == len(ten), trang.ten


def test_headings_and_help_stay_in_view_and_locked(so: Any) -> None:
    trang = so["Hoạt động"]
    assert trang.freeze_panes == "B3"
    assert trang.protection.sheet
    assert not trang.protection.password
    assert trang["A1"].protection.locked
    assert trang["A2"].protection.locked
    assert trang["A2"].value.startswith("Hướng dẫn: bắt buộc")


def test_cells_of_data_are_free_also_the_empty_ones(so: Any) -> None:
    trang = so["Hoạt động"]
    assert not trang["B3"].protection.locked
    assert not trang.column_dimensions["B"].protection.locked


def test_days_and_numbers_have_their_formats(so: Any) -> None:
    ngay = o_duoi(so["Hoạt động"], "Ngày *", 3)
    tien = o_duoi(so["Kinh phí"], "Số tiền (đồng) *", 3)
    assert (ngay.is_date, ngay.number_format) == (True, "dd/mm/yyyy")
    assert (tien.value, tien.number_format) == (850000, "#,##0")


def test_a_telephone_number_is_text(so: Any) -> None:
    cot = next(o.column_letter for o in so["Thành viên"][1] if o.value == "Điện thoại")
    assert so["Thành viên"].column_dimensions[cot].number_format == "@"


def test_fields_drop_down_with_their_printed_names(so: Any) -> None:
    assert chon(so, "Hoạt động", "E3") == [lv.ten for lv in linh_vuc().values()]


def test_roles_drop_down(so: Any) -> None:
    assert chon(so, "Thành viên", "F50") == ["Tổ trưởng", "Tổ phó", "Thành viên"]


def test_yes_and_no_drop_down(so: Any) -> None:
    assert chon(so, "Thành viên", "I3") == ["có", "không"]


def test_teams_drop_down_with_the_ward(so: Any) -> None:
    assert chon(so, "Hòa giải", "C3") == ["phường", "TDP1", "TDP2", "TDP3", "TDP4", "TDP5"]


def test_members_choose_among_the_teams_of_their_sheet(so: Any) -> None:
    assert chon(so, "Thành viên", "A3") == ["TDP1", "TDP2", "TDP3", "TDP4", "TDP5"]


def test_an_indicator_has_a_column_and_those_in_use_come_first(so: Any) -> None:
    dau = [o.value for o in so["Hoạt động"][1]]
    assert dau.index("Lượt người dự, được tuyên truyền") < dau.index("Số cử tri đi bầu")


def test_no_cell_holds_a_formula(so: Any) -> None:
    assert not [o for t in so for dong in t.iter_rows() for o in dong if o.data_type == "f"]


def test_a_text_too_long_for_a_cell_is_refused_not_cut() -> None:
    dai = ho_so().hoat_dong[0].model_copy(update={"noi_dung": "ế" * 32_768})
    with pytest.raises(ReportgenError, match=r"trang Hoạt động, cột Nội dung dài 32768 chữ"):
        xuat_excel(ho_so().model_copy(update={"hoat_dong": (dai,)}))


@pytest.mark.parametrize(
    "bang",
    ["linh_vuc", "chi_so", "co_quan_ky", "loai_quyet_dinh", "chuc_danh", "gioi_tinh", "to_chuc",
     "loai_hoi_nghi", "loai_hoa_giai", "ket_qua_hoa_giai", "loai_don_thu", "ket_qua_don_thu",
     "trang_thai_y_kien", "linh_vuc_mo_hinh", "loai_mo_hinh", "dang_ky", "cap_cong_nhan",
     "hinh_thuc_khen", "loai_van_ban", "cach_chot", "mo_hinh_chinh_quyen", "kieu_dat_dau",
     "ky_to_dan_van", "ky", "kho_giay"],
)  # fmt: skip
def test_a_name_leads_back_to_its_code(bang: str) -> None:
    from reportgen.importers.ten_hien import bang_ten

    assert bang_ten(bang)
    assert [ma_cua(bang, ten_cua(bang, ma)) for ma in bang_ten(bang)] == list(bang_ten(bang))


def test_every_closed_list_of_the_schema_has_its_names() -> None:
    from reportgen.domain import liet_ke
    from reportgen.importers.ten_hien import bang_ten

    cac = {
        "loai_don_vi": liet_ke.LoaiDonVi, "mo_hinh_chinh_quyen": liet_ke.MoHinhChinhQuyen,
        "cach_chot": liet_ke.CachChot, "co_quan_ky": liet_ke.CoQuanKy,
        "gioi_tinh": liet_ke.GioiTinh, "chuc_danh": liet_ke.ChucDanh,
        "loai_quyet_dinh": liet_ke.LoaiQuyetDinh, "ket_qua_hoa_giai": liet_ke.KetQuaHoaGiai,
        "loai_don_thu": liet_ke.LoaiDonThu, "ket_qua_don_thu": liet_ke.KetQuaDonThu,
        "trang_thai_y_kien": liet_ke.TrangThaiYKien, "linh_vuc_mo_hinh": liet_ke.LinhVucMoHinh,
        "loai_mo_hinh": liet_ke.DoiTuong, "dang_ky": liet_ke.DangKy,
        "cap_cong_nhan": liet_ke.CapCongNhan, "hinh_thuc_khen": liet_ke.HinhThucKhen,
        "kieu_dat_dau": liet_ke.KieuDatDau, "kho_giay": liet_ke.KhoGiay,
        "ky_to_dan_van": liet_ke.CachKyTo,
    }  # fmt: skip
    for bang, lop in cac.items():
        assert set(bang_ten(bang)) == {ma.value for ma in lop}, bang
