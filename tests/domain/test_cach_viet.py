"""Forgiving forms: what clerks type comes out as what they mean, or is asked about."""

from typing import Any

import pytest

from reportgen.domain.load import load_text

CAC_CACH = (
    ("noi_nhan_mac_dinh: [Thường trực Đảng ủy phường, UBND phường]", (
        "noi_nhan_mac_dinh: Thường trực Đảng ủy phường, UBND phường",
        "noi_nhan_mac_dinh: Thường trực Đảng ủy phường; UBND phường;",
        "noi_nhan_mac_dinh:\n    - Thường trực Đảng ủy phường\n    - UBND phường",
        "Nơi nhận mặc định: |\n    - Thường trực Đảng ủy phường\n    - UBND phường\n",
    )),
    ("to: [TDP01, TDP02]", (
        "to: TDP01, TDP02", "to: TDP01; TDP02", "to:\n    - TDP01\n    - TDP02",
        "Tổ: |\n      TDP01\n      TDP02",
    )),
    ("ngay: 2026-01-08", ("ngay: 8/1/2026", "Ngày: 08-01-2026", "NGÀY: ngày 8 tháng 1 năm 2026")),
    ("so_tien: 15500000}", (
        "so_tien: 15.500.000}", "Số tiền: '15,5 triệu'}", "so_tien: 15 triệu 500 nghìn}",
        "so_tien: 15_500_000}", "so_tien: 15.500.000 đồng}",
    )),
    ("gio_bat_dau: 19h30", ("gio_bat_dau: 19:30", "Giờ bắt đầu: 19 giờ 30", "gio_bat_dau: 19g30")),
    ("dang_vien: co", ("dang_vien: có", "Đảng viên: Có", "dang_vien: x")),
    ("dang_vien: khong", ("dang_vien: không", "Đảng viên: KHÔNG")),
    ("linh_vuc: an_ninh_trat_tu", ("linh_vuc: An ninh trật tự", "Lĩnh vực: an ninh trật tự")),
    ("chuc_danh: to_truong", ("chuc_danh: Tổ trưởng", "Chức danh: tổ trưởng")),
)  # fmt: skip


@pytest.mark.parametrize(
    ("chuan", "khac"),
    [(chuan, khac) for chuan, cac in CAC_CACH for khac in cac],
    ids=lambda chu: chu.replace("\n", "⏎"),
)
def test_another_way_of_writing_means_the_same(nho: Any, chuan: str, khac: str) -> None:
    doc = load_text(nho.sua((chuan, khac)), "x").value
    assert doc is not None
    assert doc == load_text(nho.chu, "x").value


def test_sentences_keep_their_commas(nho: Any) -> None:
    ho_so = load_text(
        nho.sua(("han_che: Một tổ chưa họp", "han_che: 'Một tổ, hai tổ chưa họp'")), "x"
    ).value
    assert ho_so is not None
    assert ho_so.danh_gia[0].han_che == ("Một tổ, hai tổ chưa họp",)


def test_sentences_on_lines_of_their_own_are_a_list(nho: Any) -> None:
    muc = "- ky: Q1\n    pham_vi: phuong\n    han_che: |\n      - Một tổ chưa họp\n"
    cu = "- {ky: Q1, pham_vi: phuong, han_che: Một tổ chưa họp}\n"
    ho_so = load_text(nho.sua((cu, f"{muc}      - Ghi sổ chậm\n")), "x").value
    assert ho_so is not None
    assert ho_so.danh_gia[0].han_che == ("Một tổ chưa họp", "Ghi sổ chậm")


@pytest.mark.parametrize(
    ("sai", "hai_cach"),
    [
        (("dinh_muc_moi_to: 6,5 triệu", "dinh_muc_moi_to: 6.500"),
         ("6.500 đồng", "6.500.000 đồng")),
        (("so_ho: 834", "so_ho: 1.834"), None),
        (("ke_hoach: 250", "ke_hoach: 1.250"), ("1.250", "1,250 (số lẻ)")),
    ],
)  # fmt: skip
def test_what_can_be_read_two_ways_is_asked_with_both(
    nho: Any, sai: tuple[str, str], hai_cach: tuple[str, str] | None
) -> None:
    van_de = nho.bao(nho.sua(sai))
    assert [d.code for d in van_de] == (["V12"] if hai_cach else [])
    assert all(cach in d.message for d in van_de for cach in hai_cach or ())


def test_the_name_of_a_team_is_answered_with_its_code(nho: Any) -> None:
    (loi,) = nho.bao(nho.sua(("    to: TDP01\n    linh", "    to: tổ dân phố số 1\n    linh")))
    assert (loi.code, loi.hint.startswith('ý bạn là "TDP01"')) == ("V10", True)


@pytest.mark.parametrize(
    ("sai", "goi_y"),
    [
        (("chu_tri: A1", "chu_tri: Dương minh Giang"), '"A1" (Dương Minh Giang)'),
        (("nguoi_ky: NK2", "nguoi_ky: Lê Phương Huyên"), '"NK2" (Lê Phương Huyền)'),
        (("mo_hinh: MH-01", "mo_hinh: Ngõ phố bình yên"), '"MH-01" (Ngõ phố bình yên)'),
    ],
)
def test_a_name_typed_for_a_code_is_answered_with_the_code(
    nho: Any, sai: tuple[str, str], goi_y: str
) -> None:
    (loi,) = (d for d in nho.bao(nho.sua(sai)) if d.code == "V30")
    assert goi_y in loi.hint
