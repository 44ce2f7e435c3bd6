"""Yearly targets: measured, recognised, or left unknown."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reportgen.aggregate.facts import SoLieuKy
from reportgen.aggregate.nhan_biet import CachDo, _bang, nhan_biet
from reportgen.aggregate.so_do import do_so, do_ty_le
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.domain.danh_muc import chi_so
from reportgen.domain.ho_so import ChiTieu

Lay = Callable[..., SoLieuKy]


def _chi_tieu(ten: str, don_vi_tinh: str = "người", ke_hoach: int = 100, **khac: str) -> ChiTieu:
    return ChiTieu.model_validate(
        {"ma": "CT1", "ten": ten, "don_vi_tinh": don_vi_tinh, "ke_hoach": ke_hoach, **khac}
    )


@pytest.mark.parametrize(
    ("ky", "ma", "thuc_hien", "phan_tram"),
    [
        ("N", "CT1", "96.7", "96.7"),
        ("N", "CT2", "4", "100.0"),
        ("N", "CT3", "84.6", "105.8"),
        ("N", "CT4", "71", "88.8"),
        ("N", "CT5", "90.0", "100.0"),
        ("6T", "CT4", "38", "47.5"),
        ("Q2", "CT4", "38", "47.5"),
        ("T05", "CT4", "38", "47.5"),
        ("Q3", "CT4", "52", "65.0"),
        ("6T", "CT3", "71.4", "89.3"),
    ],
)
def test_targets_of_ly_thai_to_run_from_1_january(
    ltt: Lay, ky: str, ma: str, thuc_hien: str, phan_tram: str
) -> None:
    (muc,) = [muc for muc in ltt(ky).chi_tieu if muc.ma == ma]
    assert (muc.thuc_hien, muc.phan_tram) == (Decimal(thuc_hien), Decimal(phan_tram))


def test_targets_of_hoan_kiem(hk: Lay) -> None:
    do_duoc = [(muc.thuc_hien, muc.phan_tram) for muc in hk("N").chi_tieu]
    assert do_duoc == [
        (Decimal("96.5"), Decimal("96.5")),
        (24, Decimal("120.0")),
        (Decimal("84.2"), Decimal("99.1")),
        (143, Decimal("57.2")),
    ]


def test_a_target_keeps_the_entries_behind_it(ltt: Lay) -> None:
    assert ltt("N").chi_tieu[3].nguon == ("HD-016", "HD-034", "HD-052", "HD-069")


def test_a_team_has_no_targets_of_the_ward(ltt: Lay) -> None:
    assert ltt("N", "TDP5").chi_tieu == ()


@pytest.mark.parametrize(
    ("ten", "don_vi_tinh", "cac_so_do"),
    [
        ("Tỷ lệ hoà giải thành", "%", ("ty_le_hoa_giai_thanh",)),
        ("Số vụ hòa giải thành", "vụ", ("hoa_giai_thanh",)),
        ("Phát triển người tham gia bảo hiểm xã hội tự nguyện", "người", ("nguoi_bhxh",)),
        ("Người tham gia BHYT, BHXH tự nguyện", "người", ("nguoi_bhyt", "nguoi_bhxh")),
        ("Kích hoạt tài khoản VNeID", "tài khoản", ("tai_khoan_vneid",)),
        ("Số tiền vận động các loại quỹ", "triệu đồng", ("so_tien",)),
        ("Số tiền vận động được", "đồng", ("so_tien",)),
        ("Số lượt người được tuyên truyền", "lượt", ("luot_nguoi",)),
        ("Số hoạt động dân vận", "hoạt động", ("hoat_dong",)),
        ("Tỷ lệ đơn thư được giải quyết", "%", ("ty_le_don_thu",)),
        ("Tỷ lệ hộ đạt Gia đình văn hoá", "%", ("ho_gia_dinh_van_hoa",)),
        ("Mô hình “Dân vận khéo” được công nhận", "mô hình", ("mo_hinh_cong_nhan",)),
        ("Tỷ lệ ý kiến, kiến nghị được trả lời", "%", ("ty_le_y_kien_tra_loi",)),
        ("Tỷ lệ cuộc giao ban tháng được tổ chức", "%", ("ty_le_giao_ban",)),
        ("Số mô hình Dân vận khéo đăng ký mới", "mô hình", ("mo_hinh_moi",)),
        ("Số mô hình Dân vận khéo đăng ký", "mô hình", ("so_mo_hinh",)),
    ],
)
def test_the_name_tells_what_is_measured(
    ten: str, don_vi_tinh: str, cac_so_do: tuple[str, ...]
) -> None:
    cach_do = nhan_biet(_chi_tieu(ten, don_vi_tinh))
    assert cach_do is not None
    assert cach_do.cac_so_do == cac_so_do


@pytest.mark.parametrize(
    ("ten", "don_vi_tinh"),
    [
        ("Tỷ lệ tổ dân vận hoạt động hiệu quả", "%"),
        ("Ủng hộ Quỹ Vì người nghèo", "triệu đồng"),
        ("Số tiền vận động Quỹ Vì người nghèo", "đồng"),
        ("Giá trị thẻ BHYT tặng hộ khó khăn", "đồng"),
        ("Tỷ lệ hộ dân tham gia BHYT", "%"),
        ("Trồng cây xanh", "cây"),
    ],
)
def test_a_name_that_tells_nothing_is_not_guessed(ten: str, don_vi_tinh: str) -> None:
    assert nhan_biet(_chi_tieu(ten, don_vi_tinh)) is None


def test_chi_so_goes_before_the_name() -> None:
    chi_tieu = _chi_tieu("Người tham gia BHYT", chi_so="nguoi_bhxh")
    assert nhan_biet(chi_tieu) == CachDo(("nguoi_bhxh",), ty_le=False)


def _do(tay: Any, chi_tieu: ChiTieu, **khac: Any) -> tuple[Any, Any]:
    (muc,) = tong_hop(tay.ho_so(chi_tieu=(chi_tieu,), **khac), "N").chi_tieu
    return muc.thuc_hien, muc.phan_tram


def test_a_target_nothing_measures_is_unknown(tay: Any) -> None:
    assert _do(tay, _chi_tieu("Trồng cây xanh", "cây")) == (None, None)


def test_an_unknown_chi_so_is_unknown_and_not_0(tay: Any) -> None:
    assert _do(tay, _chi_tieu("Việc khác", chi_so="nguoi_byht")) == (None, None)


def test_an_indicator_without_entries_is_0_of_the_plan(tay: Any) -> None:
    assert _do(tay, _chi_tieu("Người tham gia BHYT")) == (0, Decimal("0.0"))


def test_a_rate_with_nothing_in_the_denominator_is_unknown(tay: Any) -> None:
    assert _do(tay, _chi_tieu("Tỷ lệ hòa giải thành", "%", 80)) == (None, None)


def test_money_is_measured_in_the_unit_of_the_target(tay: Any) -> None:
    hoat_dong = (tay.hoat_dong("HD-1", date(2024, 5, 6), so_lieu={"so_tien": 112_500_000}),)
    chi_tieu = _chi_tieu("Số tiền vận động các quỹ", "triệu đồng", 150)
    assert _do(tay, chi_tieu, hoat_dong=hoat_dong) == (Decimal("112.5"), Decimal("75.0"))


def test_the_rate_of_cultural_families_takes_only_entries_that_tell_both(tay: Any) -> None:
    hoat_dong = (
        tay.hoat_dong("HD-1", date(2024, 5, 6), so_lieu={"so_ho": 200, "ho_gia_dinh_van_hoa": 190}),
        tay.hoat_dong("HD-2", date(2024, 5, 7), so_lieu={"so_ho": 300}),
    )
    chi_tieu = _chi_tieu("Tỷ lệ gia đình văn hóa", "%", 95)
    assert _do(tay, chi_tieu, hoat_dong=hoat_dong) == (Decimal("95.0"), Decimal("100.0"))


def test_a_plan_of_0_has_no_per_cent(tay: Any) -> None:
    assert _do(tay, _chi_tieu("Người tham gia BHYT", ke_hoach=0)) == (0, None)


@pytest.mark.parametrize("chi_so", ["ty_le_giao_ban", "giao_ban", "Tỷ lệ giao ban"])
def test_a_rate_may_be_told_by_its_code(tay: Any, chi_so: str) -> None:
    hoi_nghi = tuple(tay.hop(f"GB-{t}", date(2024, t, 20)) for t in range(1, 13))
    chi_tieu = _chi_tieu("Nền nếp sinh hoạt", "%", 100, chi_so=chi_so)
    assert _do(tay, chi_tieu, hoi_nghi=hoi_nghi)[0] == Decimal("50.0")


def test_the_unit_of_a_rate_may_be_spelt_out(tay: Any) -> None:
    hoa_giai = (tay.hoa_giai("HG-1", date(2024, 1, 3), "thanh", date(2024, 1, 9)),)
    chi_tieu = _chi_tieu("Tỷ lệ hoà giải thành", "phần trăm", 80)
    assert _do(tay, chi_tieu, hoa_giai=hoa_giai) == (Decimal("100.0"), Decimal("125.0"))


def test_every_code_of_the_catalogue_can_be_measured(ltt: Lay) -> None:
    nam = ltt("N")
    for ma, muc in chi_so().items():
        do_duoc = do_ty_le(ma, nam) if muc.cach == "TY" else do_so(ma, nam)
        assert do_duoc is not None, ma


def test_every_rule_names_codes_that_can_be_measured(ltt: Lay) -> None:
    nam = ltt("N")
    for quy_tac in _bang().quy_tac:
        for ma in quy_tac.cac_so_do:
            assert (do_ty_le if quy_tac.ty_le else do_so)(ma, nam) is not None, ma
