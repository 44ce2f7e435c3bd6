"""Wording, symbols, components and signers against tables written by hand from the law."""

from collections.abc import Mapping

import pytest

from reportgen.standards import load

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
    "doan-2013": {
        "tieu_de": "ĐOÀN TNCS HỒ CHÍ MINH",
        "sao": "***",
        "so_nhan": "Số:",
        "so_mau": "{so}-{loai}/{co_quan}",
        "gach_duoi_trich_yeu": "---------",
        "thay_mat": "TM.",
        "ket_thuc": "./.",
        "luu_mau": "Lưu {noi_luu}",
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


def flat(table: Mapping[str, Mapping[str, object]]) -> list[tuple[str, str, object]]:
    return [(ma, name, value) for ma, rows in table.items() for name, value in rows.items()]


@pytest.mark.parametrize(("ma", "doi_tuong", "expected"), flat(CHU))
def test_wording_is_that_of_the_clause(ma: str, doi_tuong: str, expected: object) -> None:
    assert load(ma).chu(doi_tuong) == expected


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
