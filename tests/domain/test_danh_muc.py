import re
from pathlib import Path

import pytest

from reportgen.domain import danh_muc
from reportgen.domain.liet_ke import (
    CapCongNhan,
    ChucDanh,
    DangKy,
    DoiTuong,
    GioiTinh,
    HinhThucKhen,
    KetQuaDonThu,
    KetQuaHoaGiai,
    LinhVucMoHinh,
    LoaiDonThu,
    LoaiDonVi,
    TrangThaiYKien,
)
from reportgen.domain.loi_luoc_do import _cau_bao

GOC = Path(__file__).parents[2]


def test_there_are_33_fields_in_10_groups() -> None:
    assert len(danh_muc.linh_vuc()) == 33
    assert {lv.nhom for lv in danh_muc.linh_vuc().values()} == set(danh_muc.nhom_linh_vuc())
    assert list(danh_muc.nhom_linh_vuc()) == list(range(1, 11))


@pytest.mark.parametrize(
    ("viet", "ma"),
    [
        ("an_ninh_trat_tu", "an_ninh_trat_tu"),
        ("An ninh trật tự", "an_ninh_trat_tu"),
        ("Vệ sinh môi trường", "moi_truong"),
        ("phong trào dân vận khéo", "dan_van_kheo"),
        ("Chuyện lạ", "chuyen_la"),
    ],
)
def test_a_field_may_be_written_as_code_or_as_its_name(viet: str, ma: str) -> None:
    assert danh_muc.ma_linh_vuc(viet) == ma


def test_every_part_names_a_whole_that_exists() -> None:
    phan = [cs for cs in danh_muc.chi_so().values() if cs.la_phan_cua]
    assert {cs.ma: cs.la_phan_cua for cs in phan} == {
        "so_ho_dong_thuan": "so_ho",
        "so_ho_cam_ket": "so_ho",
        "so_ho_ban_giao": "so_ho",
        "so_to_chuc_ban_giao": "so_to_chuc",
        "cu_tri_di_bau": "cu_tri",
        "ho_gia_dinh_van_hoa": "so_ho",
    }


def test_ways_of_adding_and_kinds_are_the_known_ones() -> None:
    assert {cs.cach for cs in danh_muc.chi_so().values()} == {"LU", "TO", "TY", "CA"}
    assert {cs.kieu for cs in danh_muc.chi_so().values()} == {"so_nguyen", "so_le", "so_tien"}
    assert all(cs.cach == "LU" for cs in danh_muc.chi_so().values() if cs.nhap)


@pytest.mark.parametrize(
    ("bang", "lop"),
    [
        ("ket_qua_hoa_giai", KetQuaHoaGiai),
        ("loai_don_thu", LoaiDonThu),
        ("ket_qua_don_thu", KetQuaDonThu),
        ("trang_thai_y_kien", TrangThaiYKien),
        ("linh_vuc_mo_hinh", LinhVucMoHinh),
        ("linh_vuc_mo_hinh_ngan", LinhVucMoHinh),
        ("cap_cong_nhan", CapCongNhan),
        ("loai_mo_hinh", DoiTuong),
        ("dang_ky", DangKy),
        ("hinh_thuc_khen", HinhThucKhen),
        ("chuc_danh", ChucDanh),
        ("gioi_tinh", GioiTinh),
        ("loai_don_vi", LoaiDonVi),
    ],
)
def test_every_choice_of_a_closed_list_has_a_printed_name(bang: str, lop: type) -> None:
    assert set(danh_muc.bang_ten_in(bang)) == {ma.value for ma in lop}


def test_an_unlisted_code_is_printed_with_spaces() -> None:
    assert danh_muc.ten_in("loai_hoa_giai", "dat_dai") == "đất đai, nhà ở"
    assert danh_muc.ten_in("to_chuc", "cau_lac_bo") == "cau lac bo"


def test_every_refusal_has_its_sentence_and_every_sentence_its_refusal() -> None:
    ma_nguon = "".join(
        tep.read_text("utf-8")
        for ten in ("so", "thoi_gian", "kieu")
        for tep in (GOC / "reportgen" / "domain").glob(f"{ten}.py")
    )
    loai = set(re.findall(r'loi\(\s*"(\w+)"', ma_nguon)) | {"ngay_khong_doc", "ngay_thieu_nam"}
    cua_thu_vien = {
        "missing",
        "extra_forbidden",
        "string_type",
        "tuple_type",
        "model_type",
        "mapping_type",
        "dict_type",
    }
    assert set(_cau_bao()) == loai | cua_thu_vien | {"de_trong", "khac"}
