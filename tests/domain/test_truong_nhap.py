"""Every field of the dossier can be asked for in a form."""

import inspect

import pytest

from reportgen.domain import ho_so, liet_ke
from reportgen.domain.ho_so import HoSo
from reportgen.domain.truong_nhap import KieuNhap, _loi, lop_cua, lop_nhap

CAC_LOP = [
    lop
    for name, lop in inspect.getmembers(ho_so, inspect.isclass)
    if hasattr(lop, "model_fields") and name != "Muc"
]


def test_every_closed_list_has_words_for_each_code() -> None:
    lists = {
        name: {str(ma.value) for ma in lop}
        for name, lop in inspect.getmembers(liet_ke, inspect.isclass)
        if lop.__module__ == liet_ke.__name__
    }
    assert {name: set(words) for name, words in _loi().items()} == lists


@pytest.mark.parametrize("lop", CAC_LOP, ids=lambda lop: lop.__name__)
def test_every_field_has_words_and_a_kind(lop) -> None:
    for field in lop_cua(lop).cac_truong:
        assert field.ten_goi
        assert field.kieu is not KieuNhap.KHAC or field.ten in ("so_lieu_theo_to", "so_lieu")
        assert bool(field.lop) == (field.kieu in (KieuNhap.NHOM, KieuNhap.DANH_SACH))


def test_kinds_are_those_of_the_schema() -> None:
    found = lop_nhap(("hoat_dong", 3))
    assert found is not None
    kinds = {f.ten: f.kieu for f in found.cac_truong}
    assert kinds["ngay"] is KieuNhap.NGAY
    assert kinds["den_ngay"] is KieuNhap.NGAY
    assert kinds["to"] is KieuNhap.CAC_TO
    assert kinds["linh_vuc"] is KieuNhap.CHON
    assert kinds["noi_dung"] is KieuNhap.DOAN
    assert kinds["so_lieu"] is KieuNhap.SO_LIEU
    assert kinds["noi_bat"] is KieuNhap.CO_KHONG
    assert {f.ten for f in found.cac_truong if f.bat_buoc} == {
        "ma", "ngay", "to", "linh_vuc", "noi_dung", "ket_qua",
    }  # fmt: skip


def test_where_there_is_no_entry_there_is_no_form() -> None:
    assert lop_nhap(("khong_co",)) is None
    assert lop_nhap(("nam",)) is None
    assert {f.ten for f in lop_cua(HoSo).cac_truong if f.kieu is KieuNhap.NHOM} >= {"don_vi"}
