from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reportgen.aggregate.facts import ThucHienChiTieu
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.compose.van.tong_quat import (
    chi_tieu_con_van,
    chi_tieu_van,
    giao_ban_van,
    tien_van,
    tong_quat_van,
)
from tests.ho_tro.sinh_ho_so import NAM, cac_to, ho_so, hoat_dong


def _tong_quat(cau: Cau, pham_vi: str = "phuong", **khac: Any) -> str:
    dossier = ho_so(**khac)
    facts = tong_hop(dossier, "Q2", pham_vi)
    return tong_quat_van(dossier, facts, "trong quý", "quý trước", cau)


def _viec(thang: int, *to: str, **khac: Any) -> dict[str, Any]:
    return hoat_dong(f"H{thang}{to}", date(NAM, thang, 5), *to, **khac)


CUNG_KY = {"nam": NAM - 1, "so_lieu": {"Q2": {"hoat_dong": 4, "luot_nguoi": 50}}}


def test_the_sum_sentence_compares_with_both_periods(cau: Cau) -> None:
    entries = [_viec(2, so_lieu={"luot_nguoi": 20}), _viec(4, so_lieu={"luot_nguoi": 30})]
    assert _tong_quat(cau, hoat_dong=entries, ky_truoc=CUNG_KY) == (
        "Trong quý, các tổ dân vận đã tổ chức 01 hoạt động, bằng quý trước và giảm 03 hoạt động "
        "(75,0%) so với cùng kỳ năm trước; 30 lượt người tham gia, tăng 10 lượt người (50,0%) "
        "so với quý trước và giảm 20 lượt người (40,0%) so với cùng kỳ năm trước."
    )


def test_a_period_without_last_years_figures_says_so(cau: Cau) -> None:
    assert _tong_quat(cau, hoat_dong=[_viec(4)]).endswith("Không có số liệu cùng kỳ năm trước.")


def test_a_period_without_activities_says_so(cau: Cau) -> None:
    assert _tong_quat(cau) == (
        "Trong quý, nhật ký công tác của các tổ dân vận không ghi nhận hoạt động nào."
    )


@pytest.mark.parametrize(
    ("to", "chu_ngu"),
    [
        ([("phuong",)], "phường đã"),
        ([("phuong",), ("T1",)], "phường và các tổ dân vận đã"),
        ([("T1",)], "các tổ dân vận đã"),
    ],
)
def test_the_subject_is_whoever_worked(cau: Cau, to: list[tuple[str]], chu_ngu: str) -> None:
    told = _tong_quat(cau, hoat_dong=[_viec(4, *t) for t in to])
    assert told.startswith(f"Trong quý, {chu_ngu} tổ chức")


def test_a_team_says_to(cau: Cau) -> None:
    told = _tong_quat(cau, "T1", hoat_dong=[_viec(4)])
    assert told.startswith("Trong quý, tổ đã tổ chức 01 hoạt động")


def _giao_ban(cau: Cau, *hop: tuple[str, int], so_to: int = 2, pham_vi: str = "phuong") -> str:
    meetings = [
        {
            "ma": f"HN{to}{thang}",
            "ngay": date(NAM, thang, 25),
            "to": to,
            "loai": "giao_ban_thang",
            "co_mat": 2,
            "vang": 0,
        }
        for to, thang in hop
    ]
    dossier = ho_so(to_dan_van=cac_to(so_to), hoi_nghi=meetings)
    return giao_ban_van(dossier, tong_hop(dossier, "Q2", pham_vi), cau)


def test_all_meetings_held(cau: Cau) -> None:
    held = [(to, thang) for to in ("T1", "T2") for thang in (4, 5, 6)]
    assert _giao_ban(cau, *held) == "2/2 tổ duy trì đủ các kỳ giao ban tháng (6/6 cuộc)."


def test_missed_meetings_are_named_by_team_with_their_months(cau: Cau) -> None:
    assert _giao_ban(cau, ("T1", 4), ("T1", 5), ("T1", 6), ("T2", 5)) == (
        "Các tổ họp giao ban tháng 4/6 cuộc (66,7%); chưa họp: "
        "Tổ dân vận Tổ dân phố số 2 (tháng 4, 6)."
    )


def test_no_meeting_held_gives_no_per_cent(cau: Cau) -> None:
    assert _giao_ban(cau) == "Các tổ chưa họp cuộc nào trong 06 cuộc giao ban tháng theo lịch."


def test_the_only_team_is_no_plural(cau: Cau) -> None:
    told = _giao_ban(cau, ("T1", 4), so_to=1)
    assert told == "Tổ họp giao ban tháng 1/3 cuộc (33,3%); chưa họp tháng 5, 6."


def test_a_team_without_meetings_names_the_months(cau: Cau) -> None:
    assert _giao_ban(cau, pham_vi="T1") == "Tổ chưa họp giao ban tháng 4, 5, 6."


def test_money_of_one_entry_is_not_told_again(cau: Cau) -> None:
    dossier = ho_so(hoat_dong=[_viec(4, so_lieu={"so_tien": 5000000})])
    assert tien_van(tong_hop(dossier, "Q2", "phuong"), "trong quý", "quý trước", cau) == []


def test_money_of_several_entries_is_summed(cau: Cau) -> None:
    entries = [_viec(4, so_lieu={"so_tien": 5000000}), _viec(5, so_lieu={"so_tien": 2000000})]
    dossier = ho_so(hoat_dong=entries)
    (told,) = tien_van(tong_hop(dossier, "Q2", "phuong"), "trong quý", "quý trước", cau)
    assert told == (
        "Tổng số tiền vận động, hỗ trợ trong quý là 7.000.000 đồng, quý trước không phát sinh."
    )


def _chi_tieu(ten: str, ke_hoach: str, xong: str | None, don_vi: str = "cây") -> ThucHienChiTieu:
    plan, done = Decimal(ke_hoach), None if xong is None else Decimal(xong)
    percent = None if done is None else (done * 100 / plan).quantize(Decimal("0.1"))
    return ThucHienChiTieu("C", ten, don_vi, plan, done, percent)


@pytest.mark.parametrize(
    ("targets", "chu"),
    [
        ([], ""),
        (
            [_chi_tieu("Số cây", "90", "90"), _chi_tieu("Số hộ", "9", "12")],
            "Cả 02 chỉ tiêu của năm đều đạt hoặc vượt kế hoạch.",
        ),
        (
            [_chi_tieu("Số cây", "90", "90"), _chi_tieu("Số hộ", "1000", "900", "hộ")],
            (
                "Có 1/2 chỉ tiêu của năm đạt hoặc vượt kế hoạch. "
                "Chỉ tiêu chưa đạt: số hộ (900/1.000 hộ, bằng 90,0%)."
            ),
        ),
        (
            [_chi_tieu("Số cây", "90", None)],
            (
                "Chưa có chỉ tiêu nào của năm đạt kế hoạch. "
                "Chưa có số liệu để đánh giá: số cây (kế hoạch 90 cây)."
            ),
        ),
        (
            [_chi_tieu("Tỷ lệ BHYT", "95.5", "94.2", "%")],
            (
                "Chưa có chỉ tiêu nào của năm đạt kế hoạch. "
                "Chỉ tiêu chưa đạt: tỷ lệ bảo hiểm y tế (94,2%, kế hoạch 95,5%)."
            ),
        ),
    ],
)
def test_the_targets_paragraph(cau: Cau, targets: list[ThucHienChiTieu], chu: str) -> None:
    assert chi_tieu_van(targets, cau) == chu


def test_what_is_left_to_do_names_the_unmet_targets(cau: Cau) -> None:
    targets = [_chi_tieu("Số cây", "90", "90"), _chi_tieu("Số hộ", "10", "9", "hộ")]
    assert (
        chi_tieu_con_van(targets, cau)
        == "Tập trung hoàn thành các chỉ tiêu chưa đạt của năm: số hộ."
    )
