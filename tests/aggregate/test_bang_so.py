"""The JSON of ``facts`` (design §4)."""

import json
from collections.abc import Callable

from reportgen.aggregate.bang_so import facts_json
from reportgen.aggregate.facts import SoLieuKy

Lay = Callable[..., SoLieuKy]


def test_the_keys_stand_in_the_order_of_the_design(ltt: Lay) -> None:
    assert list(facts_json(ltt("Q2"))) == [
        "pham_vi",
        "ky",
        "tu_ngay",
        "den_ngay",
        "hoat_dong",
        "chi_so",
        "giao_ban",
        "hoa_giai",
        "don_thu",
        "thanh_vien",
        "nguon",
        "ky_truoc",
        "cung_ky",
        "chi_tieu",
    ]


def test_the_second_quarter_as_json(ltt: Lay) -> None:
    bang = facts_json(ltt("Q2"))
    assert (bang["tu_ngay"], bang["den_ngay"]) == ("2024-04-01", "2024-06-30")
    assert bang["giao_ban"] == {"da_hop": 15, "phai_hop": 15}
    assert bang["hoa_giai"] == {"ton_dau": 1, "nhan": 5, "xong": 4, "thanh": 2, "ton_cuoi": 2}
    assert bang["don_thu"] == {"ton_dau": 2, "nhan": 2, "xong": 2, "ton_cuoi": 2}
    assert bang["thanh_vien"] == {"tong": 46, "nu": 21, "dang_vien": 33}


def test_the_year_survives_a_round_trip_through_text(hk: Lay) -> None:
    bang = facts_json(hk("N"))
    assert json.loads(json.dumps(bang, ensure_ascii=False, allow_nan=False)) == bang


def test_fractions_are_floats_and_whole_numbers_ints(ltt: Lay) -> None:
    chi_so = json.loads(json.dumps(facts_json(ltt("Q1"))))["chi_so"]
    assert repr(chi_so["rac_m3"]) == "6.5"
    assert repr(json.loads(json.dumps(facts_json(ltt("Q3"))))["chi_so"]["rac_m3"]) == "22"


def test_every_figure_has_its_sources(ltt: Lay) -> None:
    bang = json.loads(json.dumps(facts_json(ltt("Q2"))))
    mong_doi = {"hoat_dong", *bang["chi_so"]} | {
        f"{nhom}.{khoa}"
        for nhom in ("giao_ban", "hoa_giai", "don_thu", "thanh_vien")
        for khoa in bang[nhom]
    }
    assert set(bang["nguon"]) == mong_doi
    assert bang["nguon"]["hoa_giai.ton_dau"] == ["HG-03"]


def test_counts_equal_the_number_of_their_sources(hk: Lay) -> None:
    bang = json.loads(json.dumps(facts_json(hk("Q3"))))
    for nhom in ("hoa_giai", "don_thu", "thanh_vien"):
        for khoa, gia_tri in bang[nhom].items():
            assert len(bang["nguon"][f"{nhom}.{khoa}"]) == gia_tri


def test_what_is_unknown_is_null_with_its_reason(hk: Lay) -> None:
    muc = json.loads(json.dumps(facts_json(hk("Q1"))))["cung_ky"]["luot_nguoi"]
    assert (muc["truoc"], muc["chenh"], muc["phan_tram"]) == (None, None, None)
    assert muc["ly_do"].endswith("do đơn vị mới được thành lập từ 01/7/2025")


def test_targets_as_json(ltt: Lay) -> None:
    muc = json.loads(json.dumps(facts_json(ltt("N"))))["chi_tieu"][3]
    assert (muc["ma"], muc["ke_hoach"], muc["thuc_hien"], muc["phan_tram"]) == ("CT4", 80, 71, 88.8)
