"""Scopes, windows, cases, meetings and stocks, one rule a test."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reportgen.aggregate.facts import SoLieuKy
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.diagnostics import ReportgenError

Lay = Callable[..., SoLieuKy]
CAC_TO = ("TDP1", "TDP2", "TDP3", "TDP4", "TDP5")


def test_a_joint_activity_counts_once_for_the_ward(ltt: Lay) -> None:
    quy = ltt("Q3")
    assert quy.hoat_dong.nguon.count("HD-059") == 1
    assert "HD-059" in quy.chi_so["so_tien"].nguon


@pytest.mark.parametrize("chi_so", ["so_tien", "luot_ho", "luot_phat_thanh"])
def test_figures_told_apart_add_up_to_the_wards(ltt: Lay, chi_so: str) -> None:
    cua_to = [ltt("T09", to).chi_so.get(chi_so) for to in CAC_TO]
    assert sum(s.gia_tri for s in cua_to if s) == ltt("T09").chi_so[chi_so].gia_tri


def test_a_team_gets_its_own_part_of_a_joint_activity(ltt: Lay) -> None:
    thang = ltt("T09", "TDP4")
    assert thang.hoat_dong.nguon == ("HD-056", "HD-059")
    assert thang.chi_so["luot_ho"].gia_tri == 530 + 410


def test_a_joint_activity_not_told_apart_is_one_activity_without_figures(ltt: Lay) -> None:
    thang = ltt("T06", "TDP4")
    assert thang.hoat_dong.nguon == ("HD-040",)
    assert thang.chi_so == {}


def test_the_wards_own_work_belongs_to_no_team(hk: Lay) -> None:
    assert "HD-009" in hk("Q1").hoat_dong.nguon
    assert all("HD-009" not in hk("Q1", f"TDP{to:02}").hoat_dong.nguon for to in range(1, 21))


def test_whole_and_decimal_figures_add_up(ltt: Lay) -> None:
    assert ltt("Q3").chi_so["rac_m3"].gia_tri == Decimal("22.0")


def test_an_indicator_without_entries_is_absent(ltt: Lay) -> None:
    assert "cu_tri" not in ltt("N").chi_so


@pytest.mark.parametrize("pham_vi", ["phuong", "xa", "đặc khu", "chung", "Phường"])
def test_the_ward_has_several_names(ltt: Lay, pham_vi: str) -> None:
    assert ltt("Q1", pham_vi).pham_vi == "phuong"


def test_the_code_of_a_team_is_read_in_any_case(ltt: Lay) -> None:
    assert ltt("Q1", "tdp2").pham_vi == "TDP2"


def test_an_unknown_team_is_refused_with_the_nearest(ltt: Lay) -> None:
    with pytest.raises(ReportgenError) as loi:
        ltt("Q1", "TDP9")
    (van_de,) = loi.value.diagnostics
    assert van_de.code == "DL103"
    assert van_de.hint.startswith("ý bạn là TDP")


def test_an_unknown_period_is_refused(ltt: Lay) -> None:
    with pytest.raises(ReportgenError) as loi:
        ltt("Q7")
    assert loi.value.diagnostics[0].code == "DL101"


def test_work_after_a_closing_day_in_mid_month_falls_to_the_next_month(tay: Any) -> None:
    ho_so = tay.ho_so(
        ky_bao_cao={"cach_chot": "ngay_14"},
        hoat_dong=(
            tay.hoat_dong("HD-1", date(2024, 3, 14)),
            tay.hoat_dong("HD-2", date(2024, 3, 15)),
        ),
    )
    assert tong_hop(ho_so, "T03").hoat_dong.nguon == ("HD-1",)
    assert tong_hop(ho_so, "T04").hoat_dong.nguon == ("HD-2",)


def test_nothing_after_so_lieu_den_counts(tay: Any) -> None:
    ho_so = tay.ho_so(
        so_lieu_den=date(2024, 5, 20), hoat_dong=(tay.hoat_dong("HD-1", date(2024, 5, 21)),)
    )
    assert tong_hop(ho_so, "Q2").hoat_dong.gia_tri == 0
    assert tong_hop(ho_so, "Q2").tinh_den == date(2024, 5, 20)


def test_a_case_received_before_the_year_is_an_opening(tay: Any) -> None:
    ho_so = tay.ho_so(
        hoa_giai=(tay.hoa_giai("HG-1", date(2023, 11, 3), "thanh", date(2024, 2, 9)),)
    )
    quy = tong_hop(ho_so, "Q1").hoa_giai
    assert (quy.ton_dau.nguon, quy.nhan.nguon, quy.xong.nguon) == (("HG-1",), (), ("HG-1",))


def test_a_case_closed_before_the_period_is_gone(tay: Any) -> None:
    ho_so = tay.ho_so(
        hoa_giai=(tay.hoa_giai("HG-1", date(2024, 1, 3), "thanh", date(2024, 3, 31)),)
    )
    quy = tong_hop(ho_so, "Q2").hoa_giai
    assert (quy.ton_dau.gia_tri, quy.xong.gia_tri, quy.ton_cuoi.gia_tri) == (0, 0, 0)


def test_a_case_under_way_is_open_whatever_day_is_written(tay: Any) -> None:
    ho_so = tay.ho_so(
        hoa_giai=(tay.hoa_giai("HG-1", date(2024, 1, 3), "dang_giai_quyet", date(2024, 2, 1)),)
    )
    quy = tong_hop(ho_so, "Q1").hoa_giai
    assert (quy.xong.gia_tri, quy.ton_cuoi.nguon) == (0, ("HG-1",))


def test_a_case_closed_after_so_lieu_den_is_open(tay: Any) -> None:
    ho_so = tay.ho_so(
        so_lieu_den=date(2024, 2, 15),
        hoa_giai=(tay.hoa_giai("HG-1", date(2024, 1, 3), "thanh", date(2024, 2, 16)),),
    )
    quy = tong_hop(ho_so, "Q1").hoa_giai
    assert (quy.xong.gia_tri, quy.ton_cuoi.nguon) == (0, ("HG-1",))


def test_received_cases_are_told_by_kind(ltt: Lay) -> None:
    theo_loai = ltt("Q1").hoa_giai.theo_loai
    assert {loai: so.gia_tri for loai, so in theo_loai.items()} == {
        "lang_gieng": 2,
        "hon_nhan_gia_dinh": 1,
        "dat_dai": 1,
    }


def test_a_petition_not_accepted_is_among_the_closed(ltt: Lay) -> None:
    don_thu = ltt("Q3").don_thu
    assert (don_thu.xong.gia_tri, don_thu.da_giai_quyet.gia_tri) == (4, 3)
    assert don_thu.khong_thu_ly.nguon == ("DT-07",)


def test_no_cases_closed_means_no_rate(tay: Any) -> None:
    assert tong_hop(tay.ho_so(), "Q1").hoa_giai.ty_le_thanh.phan_tram is None


def test_no_meeting_of_three_due_is_0_per_cent(tay: Any) -> None:
    quy = tong_hop(tay.ho_so(to_dan_van=(tay.to_dan_van("TDP1"),)), "Q1")
    assert (quy.giao_ban.mau_so.gia_tri, quy.giao_ban.phan_tram) == (3, Decimal("0.0"))


def test_a_month_not_ended_is_not_due(tay: Any) -> None:
    quy = tong_hop(tay.ho_so(so_lieu_den=date(2024, 3, 30)), "Q1")
    assert quy.giao_ban.mau_so.gia_tri == 2 * 2


def test_a_meeting_held_in_a_month_not_yet_due_raises_both_sides(tay: Any) -> None:
    ho_so = tay.ho_so(so_lieu_den=date(2024, 1, 20), hoi_nghi=(tay.hop("GB-1", date(2024, 1, 18)),))
    ty_le = tong_hop(ho_so, "Q1").giao_ban
    assert (ty_le.tu_so.gia_tri, ty_le.mau_so.gia_tri) == (1, 1)


def test_two_meetings_of_a_team_in_a_month_are_one(tay: Any) -> None:
    ho_so = tay.ho_so(
        hoi_nghi=(tay.hop("GB-1", date(2024, 1, 8)), tay.hop("GB-2", date(2024, 1, 28)))
    )
    tu_so = tong_hop(ho_so, "T01").giao_ban.tu_so
    assert (tu_so.gia_tri, tu_so.nguon) == (1, ("GB-1", "GB-2"))


def test_only_monthly_meetings_of_teams_count(tay: Any) -> None:
    ho_so = tay.ho_so(
        hoi_nghi=(
            tay.hop("HN-1", date(2024, 1, 8), "phuong"),
            tay.hop("HN-2", date(2024, 1, 9), loai="giao_ban_quy"),
        )
    )
    assert tong_hop(ho_so, "T01").giao_ban.tu_so.gia_tri == 0


def test_a_dissolved_team_meets_no_more(tay: Any) -> None:
    cac_to = (tay.to_dan_van("TDP1"), tay.to_dan_van("TDP2", giai_the=date(2024, 5, 31)))
    quy = tong_hop(tay.ho_so(to_dan_van=cac_to), "Q2")
    assert quy.giao_ban.mau_so.gia_tri == 3 + 2
    assert quy.thanh_vien.tong.nguon == ("TDP1-01",)


def test_a_team_still_works_on_the_day_it_is_dissolved(tay: Any) -> None:
    cac_to = (tay.to_dan_van("TDP1", giai_the=date(2024, 6, 30)),)
    assert tong_hop(tay.ho_so(to_dan_van=cac_to), "Q2").thanh_vien.tong.gia_tri == 1


def test_a_new_team_owes_meetings_from_its_first_month(tay: Any) -> None:
    cac_to = (tay.to_dan_van("TDP1", date(2024, 2, 20)),)
    assert tong_hop(tay.ho_so(to_dan_van=cac_to), "Q1").giao_ban.mau_so.gia_tri == 2


def test_members_are_those_in_office_on_the_last_day(hk: Lay) -> None:
    assert hk("T03", "TDP03").thanh_vien.tong.gia_tri == 9
    truoc, sau = (hk(ky, "TDP03").thanh_vien.tong.nguon for ky in ("T03", "T04"))
    assert len(set(truoc) ^ set(sau)) == 2


def test_a_model_is_a_stock_from_its_registration_on(ltt: Lay) -> None:
    assert ltt("T02").mo_hinh.dang_ky.gia_tri == 0
    assert ltt("Q1").mo_hinh.dang_ky.gia_tri == 6
    assert (ltt("Q3").mo_hinh.cong_nhan.gia_tri, ltt("Q4").mo_hinh.cong_nhan.gia_tri) == (0, 5)


def test_recognitions_are_told_by_level(ltt: Lay) -> None:
    theo_cap = ltt("N").mo_hinh.theo_cap
    assert {cap: so.gia_tri for cap, so in theo_cap.items()} == {"phuong": 3, "quan": 2}


def test_an_opinion_answered_later_was_not_answered_yet(tay: Any) -> None:
    y_kien = {
        "ma": "YK-1",
        "ngay": date(2024, 2, 1),
        "to": "TDP1",
        "linh_vuc": "moi_truong",
        "noi_dung": "Ngập úng",
        "so_y_kien": 4,
        "gui": "UBND phường",
        "trang_thai": "da_tra_loi",
        "ngay_tra_loi": date(2024, 4, 9),
    }
    ho_so = tay.ho_so(y_kien_nhan_dan=(y_kien,))
    assert tong_hop(ho_so, "Q1").y_kien.ty_le_tra_loi.phan_tram == Decimal("0.0")
    assert tong_hop(ho_so, "6T").y_kien.ty_le_tra_loi.phan_tram == Decimal("100.0")


def test_expenses_are_named_by_their_place(ltt: Lay) -> None:
    chi = ltt("T01", "TDP2").kinh_phi_chi
    assert (chi.gia_tri, chi.nguon) == (900_000, ("kinh_phi.khoan_chi[5]",))


def test_a_case_closed_before_it_was_received_still_adds_up(tay: Any) -> None:
    ho_so = tay.ho_so(hoa_giai=(tay.hoa_giai("HG-1", date(2024, 4, 3), "thanh", date(2024, 3, 9)),))
    quy = tong_hop(ho_so, "Q2").hoa_giai
    assert (quy.nhan.gia_tri, quy.xong.gia_tri, quy.ton_cuoi.gia_tri) == (1, 1, 0)


def test_a_team_founded_on_the_last_day_of_a_month_owes_its_meeting(tay: Any) -> None:
    cac_to = (tay.to_dan_van("TDP1", date(2024, 1, 31)),)
    assert tong_hop(tay.ho_so(to_dan_van=cac_to), "T01").giao_ban.mau_so.gia_tri == 1


def test_a_meeting_after_so_lieu_den_does_not_count(tay: Any) -> None:
    ho_so = tay.ho_so(so_lieu_den=date(2024, 1, 20), hoi_nghi=(tay.hop("GB-1", date(2024, 1, 21)),))
    assert tong_hop(ho_so, "T01").giao_ban.tu_so.gia_tri == 0


def test_a_recognition_without_its_day_counts_at_the_end_of_the_year(tay: Any) -> None:
    mo_hinh = {
        "ma": "MH-1",
        "to": "TDP1",
        "ten": "Dân vận khéo trong hoà giải",
        "linh_vuc": "kinh_te",
        "loai": "tap_the",
        "dang_ky": "moi",
        "ngay_dang_ky": date(2024, 2, 1),
        "nguoi_phu_trach": "TDP1-01",
        "cap_cong_nhan": "quan",
    }
    ho_so = tay.ho_so(mo_hinh_dan_van_kheo=(mo_hinh,))
    so_cong_nhan = [tong_hop(ho_so, ky).mo_hinh.cong_nhan.gia_tri for ky in ("Q1", "9T", "N")]
    assert so_cong_nhan == [0, 0, 1]


def test_a_team_is_read_by_its_name_too(ltt: Lay) -> None:
    assert ltt("Q1", "Tổ dân phố số 2").pham_vi == "TDP2"


def test_a_name_near_nothing_gets_every_scope(ltt: Lay) -> None:
    with pytest.raises(ReportgenError) as loi:
        ltt("Q1", "khu tập thể Nam Đồng")
    assert loi.value.diagnostics[0].hint == "các phạm vi: phuong, TDP1, TDP2, TDP3, TDP4, TDP5"


def test_period_and_scope_carry_their_names(ltt: Lay) -> None:
    so_lieu = ltt("Q1", "TDP2")
    assert (so_lieu.ten_ky, so_lieu.ten_pham_vi) == ("quý I năm 2024", "Tổ dân phố số 2")
