"""A dossier comes back from a workbook as it went."""

from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.domain.ho_so import HoSo, TheThucRieng, TheThucTheoLoai
from reportgen.domain.load import load_text
from reportgen.importers.o_ra import cho_xml, ghep_danh_sach, tach_danh_sach, tu_xml
from reportgen.importers.xuat import xuat_excel
from reportgen.text_vn.ve_sinh import lam_sach
from tests.ho_tro.ho_so_mau import CHUYEN, HK, LTT
from tests.importers.so_tinh import ghi, ho_so, nhap, o_duoi, so_tinh, sua

CONG_THUC = [
    "=1+1",
    "+84 912",
    "-5 hộ",
    "@SUM(A1)",
    "\t=HYPERLINK(1)",
    "\r=1",
    "#N/A",
    "=cmd|' /C calc'!A0",
]


def voi_hoat_dong(**sua_doi: object) -> HoSo:
    """The sample with other texts in its first activity."""
    goc = ho_so()
    dau = goc.hoat_dong[0].model_copy(update=sua_doi)
    trong = dict.fromkeys(("hoi_nghi", "hoa_giai", "don_thu", "danh_gia", "van_ban"), ())
    return goc.model_copy(update={"hoat_dong": (dau,), "y_kien_nhan_dan": (), **trong})


@pytest.mark.parametrize("ten", [LTT, HK, CHUYEN])
def test_a_sample_comes_back_equal(ten: str, tmp_path: Path) -> None:
    assert nhap(ghi(tmp_path, so_tinh(ten))).ho_so == ho_so(ten)


@pytest.mark.parametrize("ten", [LTT, HK, CHUYEN])
def test_the_text_written_loads_as_the_same_dossier_without_complaint(
    ten: str, tmp_path: Path
) -> None:
    nap = load_text(nhap(ghi(tmp_path, so_tinh(ten))).yaml, "x.yaml")
    assert nap.value == ho_so(ten)
    assert nap.diagnostics == ()


def test_an_own_form_comes_back_for_one_document_and_for_a_type(tmp_path: Path) -> None:
    form = TheThucRieng(kinh_gui=("UBND phường", "MTTQ phường"), luu="Văn phòng")
    entry = ho_so().van_ban[0].model_copy(update={"the_thuc": form, "muc": ("GB-001",)})
    every = TheThucTheoLoai(loai=("cong_van",), pham_vi=("phuong",), the_thuc=form)
    khac = ho_so().model_copy(update={"van_ban": (entry,), "the_thuc_rieng": (every,)})
    assert nhap(ghi(tmp_path, xuat_excel(khac))).ho_so == khac


@pytest.mark.parametrize("chu", CONG_THUC)
def test_a_text_like_a_formula_comes_back_as_the_loader_cleans_it(chu: str, tmp_path: Path) -> None:
    khac = voi_hoat_dong(ket_qua=chu)
    lai = nhap(ghi(tmp_path, xuat_excel(khac))).ho_so
    assert lai is not None
    assert lai.hoat_dong[0].ket_qua == lam_sach(chu).chu


@pytest.mark.parametrize("chu", CONG_THUC)
def test_a_text_like_a_formula_is_stored_as_text(chu: str, tmp_path: Path) -> None:
    so = openpyxl.load_workbook(ghi(tmp_path, xuat_excel(voi_hoat_dong(ket_qua=chu))))
    o = o_duoi(so["Hoạt động"], "Kết quả *", 3)
    assert o.data_type == "s"
    assert o.quotePrefix == (chu[0] in "=+-@\t\r")


def test_a_workbook_that_excel_saved_again_gives_the_same_dossier(tmp_path: Path) -> None:
    assert nhap(sua(tmp_path, lambda _: None)).ho_so == ho_so()


def test_columns_may_stand_in_another_order(tmp_path: Path) -> None:
    def dao(so: openpyxl.Workbook) -> None:
        trang = so["Hòa giải"]
        cac_dong = [[o.value for o in dong][::-1] for dong in trang.iter_rows()]
        for dong, gia_tri in zip(trang.iter_rows(), cac_dong, strict=True):
            for o, moi in zip(dong, gia_tri, strict=True):
                o.value = moi

    assert nhap(sua(tmp_path, dao)).ho_so == ho_so()


def test_the_help_row_may_be_missing(tmp_path: Path) -> None:
    tep = sua(tmp_path, lambda so: so["Hòa giải"].delete_rows(2))
    assert nhap(tep).ho_so == ho_so()


def test_equal_dossiers_give_equal_bytes() -> None:
    assert xuat_excel(ho_so()) == so_tinh()


CHU = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=30)


@given(st.lists(CHU, max_size=5))
@settings(max_examples=200, deadline=None)
def test_a_list_of_any_texts_survives_one_cell(cac: list[str]) -> None:
    assert tach_danh_sach(ghep_danh_sach(cac)) == cac


@given(CHU)
@settings(max_examples=200, deadline=None)
def test_any_text_survives_the_escapes_of_the_format(chu: str) -> None:
    assert tu_xml(cho_xml(chu)) == chu


@given(st.text("Đếộữ &<>*#|=+-@\"'\\_x000D\t\n{}[]:,", min_size=1, max_size=40))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_of_an_activity_survives_as_the_loader_cleans_it(tmp_path: Path, chu: str) -> None:
    khac = voi_hoat_dong(noi_dung=f"Họp {chu} xong", phoi_hop=(f"Tổ {chu}.",))
    lai = nhap(ghi(tmp_path, xuat_excel(khac))).ho_so
    assert lai is not None
    hd = lai.hoat_dong[0]
    cho = (khac.hoat_dong[0].noi_dung, khac.hoat_dong[0].phoi_hop[0])
    assert (hd.noi_dung, *hd.phoi_hop) == tuple(lam_sach(c).chu for c in cho)
