"""The editions against tables written by hand from the law, independent of the loader."""

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
KIEU_CHU = {
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
SO_DO = {
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

CHU = {
    "hd05-2026": {
        "phong": "Times New Roman",
        "tieu_de": "ĐẢNG CỘNG SẢN VIỆT NAM",
        "sao": "*",
        "gach_duoi_trich_yeu": "-----",
        "so_nhan": "Số",
        "so_mau": "{so}-{loai}/{co_quan}",
        "trich_yeu_cong_van_dau": "về việc ",
        "dau_can_cu": "- ",
        "ngat_can_cu": ";",
        "ket_thuc_can_cu": ".",
        "ket_thuc": ".",
        "thay_mat": "T/M",
        "ky_thay": "K/T",
        "thua_lenh": "T/L",
        "quyen": "Q.",
        "kiem": "kiêm",
        "kinh_gui_nhan": "Kính gửi",
        "kinh_trinh_nhan": "Kính trình",
        "noi_nhan_nhan": "Nơi nhận",
        "ngat_noi_nhan": ";",
        "ket_noi_nhan": ".",
        "luu_mau": "Lưu {noi_luu}",
        "so_phu_luc": "arabic",
        "du_thao_mau": "Dự thảo lần {lan}",
        "canh.noi_dung": "deu",
        "canh.so_trang": "giua",
    },
    "hd36-2018": {
        "tieu_de": "ĐẢNG CỘNG SẢN VIỆT NAM",
        "so_mau": "{so}-{loai}/{co_quan}",
        "trich_yeu_cong_van_dau": "",
        "dau_can_cu": "",
        "ngat_can_cu": ";",
        "ket_thuc_can_cu": ",",
        "ket_thuc": ".",
        "kinh_trinh_nhan": "Kính gửi",
        "ngat_noi_nhan": ",",
        "ket_noi_nhan": ".",
        "thay_mat": "T/M",
        "so_phu_luc": "arabic",
    },
    "nd30-2020": {
        "phong": "Times New Roman",
        "quoc_hieu": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "tieu_ngu": "Độc lập - Tự do - Hạnh phúc",
        "so_nhan": "Số:",
        "so_mau": "{so}/{loai}-{co_quan}",
        "so_mau_cong_van": "{so}/{co_quan}",
        "trich_yeu_cong_van_dau": "V/v ",
        "ngat_can_cu": ";",
        "ket_thuc_can_cu": ".",
        "quyet_dinh": "QUYẾT ĐỊNH:",
        "ket_thuc": "./.",
        "thay_mat": "TM.",
        "ky_thay": "KT.",
        "thua_lenh": "TL.",
        "thua_uy_quyen": "TUQ.",
        "quyen": "Q.",
        "kinh_trinh_nhan": "Kính gửi",
        "ngat_noi_nhan": ";",
        "luu_mau": "Lưu: VT, {noi_luu}",
        "so_phu_luc": "roman",
        "thu_tu_diem": "a b c d đ e g h i k l m n o p q r s t u v x y",
    },
}


def flat(table: dict[str, dict[str, object]]) -> list[tuple[str, str, object]]:
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


@pytest.mark.parametrize(("ma", "doi_tuong", "expected"), flat(CHU))
def test_wording_is_that_of_the_clause(ma: str, doi_tuong: str, expected: object) -> None:
    assert load(ma).chu(doi_tuong) == expected


def test_state_indent_between_the_two_allowed_values_is_refused() -> None:
    assert not load("nd30-2020").quy_dinh("noi_dung.lui_dau_dong").allows(600)


def test_state_sizes_we_write_stay_in_the_set_13_14_14() -> None:
    t = load("nd30-2020")

    written = [t.kieu_chu(k).co.chon for k in ("quoc_hieu", "tieu_ngu", "dia_danh_ngay")]

    assert written == [26, 28, 28]


@pytest.mark.parametrize(
    ("ten", "hd05", "hd36", "nd30"),
    [
        ("nghị quyết", "NQ", "NQ", "NQ"),
        ("quyết định", "QĐ", "QĐ", "QĐ"),
        ("quy định", "QĐ", "QĐi", "QyĐ"),
        ("chỉ thị", "CT", "CT", "CT"),
        ("chương trình", "CTr", "CTr", "CTr"),
        ("tờ trình", "TTr", "TTr", "TTr"),
        ("kế hoạch", "KH", "KH", "KH"),
        ("báo cáo", "BC", "BC", "BC"),
        ("biên bản", "BB", "BB", "BB"),
        ("thông báo", "TB", "TB", "TB"),
        ("hướng dẫn", "HD", "HD", "HD"),
        ("công văn", "CV", "CV", ""),
        ("giấy mời", "GM", "GM", "GM"),
    ],
)
def test_type_symbol(ten: str, hd05: str, hd36: str, nd30: str) -> None:
    found = [load(ma).ky_hieu_loai(ten) for ma in ("hd05-2026", "hd36-2018", "nd30-2020")]

    assert found == [hd05, hd36, nd30]


@pytest.mark.parametrize("ma", ["hd05-2026", "hd36-2018"])
def test_party_has_25_types_and_8_papers(ma: str) -> None:
    groups = [row.nhom for row in load(ma).bang.loai_van_ban]

    assert (groups.count("ten_loai"), groups.count("giay_to")) == (25, 8)


def test_state_has_29_types_27_of_them_with_a_symbol_and_3_copies() -> None:
    rows = load("nd30-2020").bang.loai_van_ban
    types = [row for row in rows if row.nhom != "ban_sao"]

    assert (len(types), sum(bool(r.ky_hieu) for r in types), len(rows) - len(types)) == (29, 27, 3)


@pytest.mark.parametrize(
    ("ten", "party", "state"),
    [
        ("tieu_de", True, False),
        ("quoc_hieu", False, True),
        ("tieu_ngu", False, True),
        ("sao", True, False),
        ("gach_duoi_trich_yeu", True, False),
        ("ke_tieu_de", True, False),
        ("ke_tieu_ngu", False, True),
        ("ke_co_quan", False, True),
        ("ke_trich_yeu", False, True),
        ("can_cu_nghieng", False, True),
        ("chuc_vu_dam", False, True),
        ("noi_nhan_gach_chan", True, False),
        ("dao_le_mat_sau", True, False),
        ("bo_so_trang_1", True, True),
        ("lien_he_trang_cuoi", True, False),
        ("lien_he_trang_dau", False, True),
        ("so_ngay_cung_hang", False, True),
        ("thua_uy_quyen", False, True),
    ],
)
def test_component_is_present_where_the_family_has_it(ten: str, party: bool, state: bool) -> None:
    found = [load(ma).co(ten) for ma in ("hd05-2026", "hd36-2018", "nd30-2020")]

    assert found == [party, party, state]


@pytest.mark.parametrize(
    ("ma", "quyen_han", "chuc_vu", "kiem"),
    [
        ("dang_uy", ("T/M ĐẢNG UỶ",), ("BÍ THƯ", "PHÓ BÍ THƯ"), ()),
        ("ban_thuong_vu", ("T/M BAN THƯỜNG VỤ",), ("BÍ THƯ", "PHÓ BÍ THƯ"), ()),
        ("chi_bo", ("T/M CHI BỘ",), ("BÍ THƯ", "PHÓ BÍ THƯ"), ()),
        ("co_quan_tham_muu.chua_co_cap_truong", (), ("PHÓ TRƯỞNG BAN",), ()),
        (
            "ban_chi_dao.khong_dau",
            (),
            ("BÍ THƯ", "PHÓ BÍ THƯ", "UỶ VIÊN BAN THƯỜNG VỤ"),
            ("TRƯỞNG BAN CHỈ ĐẠO",),
        ),
    ],
)
def test_party_signature_lines(
    ma: str, quyen_han: tuple[str, ...], chuc_vu: tuple[str, ...], kiem: tuple[str, ...]
) -> None:
    rows = {row.ma: row for row in load("hd05-2026").bang.de_ky}

    found = (rows[ma].quyen_han, rows[ma].chuc_vu, rows[ma].kiem)

    assert found == (quyen_han, chuc_vu, kiem)


def test_vice_chairman_of_a_peoples_committee_signs_in_three_lines() -> None:
    rows = {row.ma: row for row in load("nd30-2020").bang.de_ky}
    row = rows["ubnd.pho_chu_tich"]

    assert (*row.quyen_han, *row.chuc_vu) == (
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    )


@pytest.mark.parametrize(
    ("ten", "ky_hieu"),
    [("Đảng uỷ", "ĐU"), ("đảng ủy", "ĐU"), ("chi bộ", "CB"), ("ban xây dựng Đảng", "BXDĐ")],
)
def test_issuer_symbol_is_found_in_either_spelling(ten: str, ky_hieu: str) -> None:
    assert load("hd05-2026").ky_hieu_co_quan(ten) == ky_hieu


@pytest.mark.parametrize(
    ("ma", "expected"), [("hd05-2026", False), ("hd36-2018", True), ("nd30-2020", True)]
)
def test_place_named_by_a_number_takes_its_level_except_under_hd05(
    ma: str, expected: object
) -> None:
    rules = {row.ma: row for row in load(ma).bang.dia_danh}

    assert rules["so_thu_tu"].ghi_cap is expected
