"""The editions against tables written by hand from the law, independent of the loader."""

from collections.abc import Mapping

import pytest

from reportgen.standards import load

HOA, THUONG = True, False
DAM, NHAT = True, False
NGHIENG, DUNG = True, False

# component: (smallest, largest size in half points, capitals, bold, italic)
CHUNG_DANG = {
    "tieu_de": (30, 30, HOA, DAM, DUNG),
    "co_quan_cap_tren": (28, 28, HOA, NHAT, DUNG),
    "co_quan_ban_hanh": (28, 28, HOA, DAM, DUNG),
    "so_ky_hieu": (28, 28, THUONG, NHAT, DUNG),
    "dia_danh_ngay": (28, 28, THUONG, NHAT, NGHIENG),
    "ten_loai": (30, 32, HOA, DAM, DUNG),
    "trich_yeu": (28, 30, THUONG, DAM, DUNG),
    "trich_yeu_cong_van": (24, 24, THUONG, NHAT, NGHIENG),
    "noi_dung": (28, 30, THUONG, NHAT, DUNG),
    "phan_so": (28, 30, THUONG, DAM, DUNG),
    "phan_ten": (28, 30, HOA, DAM, DUNG),
    "chuong_so": (28, 30, THUONG, DAM, DUNG),
    "chuong_ten": (28, 30, HOA, DAM, DUNG),
    "muc_so": (28, 30, THUONG, DAM, DUNG),
    "muc_ten": (28, 30, HOA, DAM, DUNG),
    "dieu": (28, 30, THUONG, DAM, DUNG),
    "khoan": (28, 30, THUONG, NHAT, DUNG),
    "diem": (28, 30, THUONG, NHAT, DUNG),
    "quyen_han": (28, 28, HOA, DAM, DUNG),
    "chuc_vu": (28, 28, HOA, NHAT, DUNG),
    "ho_ten": (28, 28, THUONG, DAM, DUNG),
    "kinh_gui": (28, 28, THUONG, NHAT, NGHIENG),
    "noi_nhan_nhan": (28, 28, THUONG, NHAT, DUNG),
    "noi_nhan_danh_sach": (24, 24, THUONG, NHAT, DUNG),
    "do_khan": (28, 28, HOA, DAM, DUNG),
    "pham_vi_luu_hanh": (24, 24, HOA, DAM, DUNG),
    "du_thao": (28, 28, THUONG, NHAT, NGHIENG),
    "lien_he": (20, 20, THUONG, NHAT, DUNG),
    "so_trang": (28, 28, THUONG, NHAT, DUNG),
}
KIEU_CHU: Mapping[str, Mapping[str, object]] = {
    "hd05-2026": CHUNG_DANG
    | {
        "noi_kinh_gui": (28, 30, THUONG, NHAT, DUNG),
        "nguoi_soan": (22, 22, THUONG, NHAT, DUNG),
    },
    "hd36-2018": CHUNG_DANG
    | {
        "noi_kinh_gui": (28, 28, THUONG, NHAT, DUNG),
        "nguoi_soan": (16, 16, HOA, NHAT, DUNG),
    },
    "nd30-2020": {
        "quoc_hieu": (24, 26, HOA, DAM, DUNG),
        "tieu_ngu": (26, 28, THUONG, DAM, DUNG),
        "co_quan_cap_tren": (24, 26, HOA, NHAT, DUNG),
        "co_quan_ban_hanh": (24, 26, HOA, DAM, DUNG),
        "so_ky_hieu": (26, 26, None, NHAT, DUNG),
        "dia_danh_ngay": (26, 28, THUONG, NHAT, NGHIENG),
        "ten_loai": (26, 28, HOA, DAM, DUNG),
        "trich_yeu": (26, 28, THUONG, DAM, DUNG),
        "trich_yeu_cong_van": (24, 26, THUONG, NHAT, DUNG),
        "can_cu": (26, 28, THUONG, NHAT, NGHIENG),
        "noi_dung": (26, 28, THUONG, NHAT, DUNG),
        "phan_so": (26, 28, THUONG, DAM, DUNG),
        "phan_ten": (26, 28, HOA, DAM, DUNG),
        "chuong_so": (26, 28, THUONG, DAM, DUNG),
        "chuong_ten": (26, 28, HOA, DAM, DUNG),
        "muc_so": (26, 28, THUONG, DAM, DUNG),
        "muc_ten": (26, 28, HOA, DAM, DUNG),
        "tieu_muc_so": (26, 28, THUONG, DAM, DUNG),
        "tieu_muc_ten": (26, 28, HOA, DAM, DUNG),
        "dieu": (26, 28, THUONG, DAM, DUNG),
        "khoan": (26, 28, THUONG, NHAT, DUNG),
        "khoan_co_tieu_de": (26, 28, THUONG, DAM, DUNG),
        "diem": (26, 28, THUONG, NHAT, DUNG),
        "de_muc_1": (26, 28, HOA, DAM, DUNG),
        "quyen_han": (26, 28, HOA, DAM, DUNG),
        "chuc_vu": (26, 28, HOA, DAM, DUNG),
        "ho_ten": (26, 28, THUONG, DAM, DUNG),
        "kinh_gui": (26, 28, THUONG, NHAT, DUNG),
        "noi_kinh_gui": (26, 28, THUONG, NHAT, DUNG),
        "noi_nhan_nhan": (24, 24, THUONG, DAM, NGHIENG),
        "noi_nhan_danh_sach": (22, 22, THUONG, NHAT, DUNG),
        "phu_luc_so": (28, 28, THUONG, DAM, DUNG),
        "phu_luc_ten": (26, 28, HOA, DAM, DUNG),
        "phu_luc_kem_theo": (26, 28, THUONG, NHAT, NGHIENG),
        "do_khan": (26, 28, HOA, DAM, DUNG),
        "pham_vi_luu_hanh": (26, 28, HOA, DAM, DUNG),
        "nguoi_soan": (22, 22, None, NHAT, DUNG),
        "lien_he": (22, 24, THUONG, NHAT, DUNG),
        "so_trang": (26, 28, THUONG, NHAT, DUNG),
        "chu_ky_so": (20, 20, THUONG, NHAT, DUNG),
    },
}

# twips: (least, greatest, what we write); None: open
TRANG_DANG = {
    "trang.rong": (11906, 11906, 11906),
    "trang.cao": (16838, 16838, 16838),
    "trang.rong_a5": (8391, 8391, 8391),
    "trang.cao_a5": (11906, 11906, 11906),
    "trang.le_tren": (1134, 1134, 1134),
    "trang.le_duoi": (1134, 1134, 1134),
    "trang.le_trai": (1701, 1701, 1701),
    "trang.le_phai": (850, 850, 850),
    "trang.mat_sau_le_tren": (1134, 1134, 1134),
    "trang.mat_sau_le_duoi": (1134, 1134, 1134),
    "trang.mat_sau_le_trai": (850, 850, 850),
    "trang.mat_sau_le_phai": (1701, 1701, 1701),
    "trang.so_trang_tu_mep": (567, 567, 567),
    "noi_dung.lui_dau_dong": (510, 624, 567),
    "noi_dung.cach_doan": (120, None, 120),
    "pham_vi_luu_hanh.tu_mep_tren": (567, 567, 567),
    "pham_vi_luu_hanh.tu_mep_duoi": (567, 567, 567),
    "ke.tieu_de": (1, 1, 1),
    "dau.giap_lai_so_to": (None, 5, 5),
}
SO_DO: Mapping[str, Mapping[str, object]] = {
    "hd05-2026": TRANG_DANG
    | {
        "noi_dung.gian_dong": (360, 440, 360),
        "ban_sao.dau_rong": (4535, 4535, 4535),
        "ban_sao.dau_cao": (2835, 2835, 2835),
    },
    "hd36-2018": TRANG_DANG | {"noi_dung.gian_dong": (360, None, 360)},
    "nd30-2020": {
        "trang.rong": (11906, 11906, 11906),
        "trang.cao": (16838, 16838, 16838),
        "trang.le_tren": (1134, 1417, 1134),
        "trang.le_duoi": (1134, 1417, 1134),
        "trang.le_trai": (1701, 1984, 1701),
        "trang.le_phai": (850, 1134, 850),
        "noi_dung.gian_dong": (240, 360, 264),
        "noi_dung.lui_dau_dong": (567, 720, 567),
        "noi_dung.cach_doan": (120, None, 120),
        "khoi_dau.cach_trich_yeu_cong_van": (120, 120, 120),
        "tieu_de.gian_dong": (240, 240, 240),
        "ke.tieu_ngu": (1, 1, 1),
        "ke.co_quan": (1 / 3, 1 / 2, 0.4),
        "ke.trich_yeu": (1 / 3, 1 / 2, 0.4),
        "do_khan.hoa_toc.rong": (1701, 1701, 1701),
        "do_khan.hoa_toc.cao": (454, 454, 454),
        "do_khan.thuong_khan.rong": (2268, 2268, 2268),
        "do_khan.thuong_khan.cao": (454, 454, 454),
        "do_khan.khan.rong": (1134, 1134, 1134),
        "do_khan.khan.cao": (454, 454, 454),
        "ban_sao.dpi": (200, None, 200),
        "dau.giap_lai_so_to": (None, 5, 5),
    },
}


def flat(table: Mapping[str, Mapping[str, object]]) -> list[tuple[str, str, object]]:
    return [(ma, name, value) for ma, rows in table.items() for name, value in rows.items()]


@pytest.mark.parametrize(("ma", "thanh_phan", "expected"), flat(KIEU_CHU))
def test_type_style_is_that_of_the_official_table(
    ma: str, thanh_phan: str, expected: object
) -> None:
    style = load(ma).kieu_chu(thanh_phan)

    found = (style.co.tu, style.co.den, style.in_hoa, style.dam, style.nghieng)

    assert found == expected


@pytest.mark.parametrize("ma", KIEU_CHU)
def test_only_the_party_underlines_and_only_the_recipients_label(ma: str) -> None:
    underlined = [row.thanh_phan for row in load(ma).moi_kieu_chu if row.gach_chan]

    assert underlined == ([] if ma == "nd30-2020" else ["noi_nhan_nhan"])


@pytest.mark.parametrize(("ma", "doi_tuong", "expected"), flat(SO_DO))
def test_figure_is_that_of_the_clause_in_whole_units(
    ma: str, doi_tuong: str, expected: object
) -> None:
    rule = load(ma).quy_dinh(doi_tuong)

    assert (rule.tu, rule.den, rule.chon) == expected


def test_state_indent_between_the_two_allowed_values_is_refused() -> None:
    assert not load("nd30-2020").quy_dinh("noi_dung.lui_dau_dong").allows(600)


def test_state_sizes_we_write_stay_in_the_set_13_14_14() -> None:
    t = load("nd30-2020")

    written = [t.kieu_chu(k).co.chon for k in ("quoc_hieu", "tieu_ngu", "dia_danh_ngay")]

    assert written == [26, 28, 28]
