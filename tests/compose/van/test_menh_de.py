from datetime import date
from typing import Any

import pytest

from reportgen.compose.van.menh_de import menh_de, menh_de_gop, noi_vi_ngu
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.domain.ho_so import HoSo
from tests.ho_tro.sinh_ho_so import ho_so, hoat_dong

NGAY = date(2026, 4, 5)
TO_1 = "Tổ dân vận Tổ dân phố số 1"


def _ho_so(*to: str, **khac: Any) -> HoSo:
    return ho_so(hoat_dong=[hoat_dong("H1", NGAY, *to, **khac)])


def _cau(cau: Cau, *to: str, pham_vi: str = "phuong", **khac: Any) -> str:
    dossier = _ho_so(*to, **khac)
    return menh_de(dossier, dossier.hoat_dong[0], pham_vi, cau).cau()


@pytest.mark.parametrize(
    ("noi_dung", "ket_qua", "chu"),
    [
        ("Ra quân", "", f"{TO_1} ra quân"),
        ("Ra quân", "Sạch đẹp", f"{TO_1} ra quân; kết quả sạch đẹp"),
        ("Ra quân", "Đã xong", f"{TO_1} ra quân, đã xong"),
        ("Ra quân", "Tốt", f"{TO_1} ra quân, kết quả tốt"),
        ("Ra quân", "12 hộ dự; 02 hộ vắng", f"{TO_1} ra quân: 12 hộ dự; 02 hộ vắng"),
        ("Nhân dân hưởng ứng", "Đã xong", "Ngày 05/4, nhân dân hưởng ứng, đã xong"),
        ("Hội nghị tiếp xúc cử tri", "", f"Ngày 05/4, {TO_1} tổ chức hội nghị tiếp xúc cử tri"),
        ("Đẹp ngõ, sạch nhà", "", f"{TO_1} thực hiện việc đẹp ngõ, sạch nhà"),
        ("20 hộ được tặng thẻ BHYT", "", "Ngày 05/4, có 20 hộ được tặng thẻ bảo hiểm y tế"),
        ("Dự án chợ: họp dân", "", f"Thực hiện dự án chợ, {TO_1} họp dân"),
        ("Thủ tục đất đai: hướng dẫn", "", f"Về thủ tục đất đai, {TO_1} hướng dẫn"),
        ("“Ngày xanh”: trồng cây", "", f"Thực hiện “Ngày xanh”, {TO_1} trồng cây"),
    ],
)
def test_an_entry_becomes_a_clause(cau: Cau, noi_dung: str, ket_qua: str, chu: str) -> None:
    told = _cau(cau, noi_dung=noi_dung, ket_qua=ket_qua)
    assert told == chu.replace("; kết quả sạch đẹp", "; sạch đẹp")


def test_work_from_house_to_house_opens_with_the_place(cau: Cau) -> None:
    told = _cau(cau, noi_dung="Họp dân", ket_qua="", so_lieu={"so_ho": 42, "so_ho_cam_ket": 40})
    assert told == "Tại Tổ dân phố số 1, tổ dân vận họp dân với 40/42 hộ ký cam kết"


def test_figures_the_words_already_give_are_not_repeated(cau: Cau) -> None:
    told = _cau(
        cau,
        noi_dung="Vận động 1.200 hộ",
        ket_qua="Thu gom 6,5 m³ rác",
        so_lieu={"luot_ho": 1200, "rac_m3": "6.5", "ngay_cong": 30},
    )
    assert told == f"{TO_1} vận động 1.200 hộ với 30 ngày công, thu gom 6,5 m³ rác"


def test_a_part_already_said_does_not_leave_its_whole_behind(cau: Cau) -> None:
    told = _cau(cau, noi_dung="Họp", ket_qua="40 hộ ký", so_lieu={"so_ho": 42, "so_ho_cam_ket": 40})
    assert "42" not in told


@pytest.mark.parametrize(
    ("linh_vuc", "so_lieu", "chu"),
    [
        ("quy_van_dong", {"so_tien": 5000000}, "số tiền 5.000.000 đồng"),
        ("moi_truong", {"so_tien": 5000000}, "kinh phí 5.000.000 đồng"),
        ("an_sinh_xa_hoi", {"so_tien": 5000000, "so_suat_qua": 7}, "trị giá 5.000.000 đồng"),
    ],
)
def test_money_is_raised_spent_or_the_worth_of_gifts(
    cau: Cau, linh_vuc: str, so_lieu: dict[str, object], chu: str
) -> None:
    assert chu in _cau(cau, linh_vuc=linh_vuc, so_lieu=so_lieu, ket_qua="")


def test_a_second_voi_is_avoided(cau: Cau) -> None:
    told = _cau(cau, noi_dung="Họp với dân", ket_qua="", so_lieu={"luot_nguoi": 45})
    assert told == f"{TO_1} họp với dân, có 45 lượt người tham gia"


def test_joint_work_in_a_teams_document_names_the_others(cau: Cau) -> None:
    told = _cau(cau, "T1", "T2", pham_vi="T1", noi_dung="Tập huấn", ket_qua="")
    assert told == "Tổ cùng các tổ khác tập huấn"


def test_joint_work_counts_a_teams_own_share(cau: Cau) -> None:
    told = _cau(
        cau,
        "T1",
        "T2",
        pham_vi="T1",
        noi_dung="Tập huấn",
        ket_qua="",
        so_lieu={"luot_nguoi": 44},
        so_lieu_theo_to={"T1": {"luot_nguoi": 9}},
    )
    assert told.endswith("với 09 lượt người tham gia")


@pytest.mark.parametrize(
    ("chu_ngu", "vi_ngu", "chu"),
    [
        ("các tổ dân vận", "vận động", "các tổ dân vận đã vận động"),
        ("tổ", "tổ chức hội nghị", "tổ đã tổ chức hội nghị"),
        ("tổ", "vận động", "tổ vận động"),
        ("", "vận động", "vận động"),
    ],
)
def test_no_word_stands_twice_where_subject_and_predicate_meet(
    chu_ngu: str, vi_ngu: str, chu: str
) -> None:
    assert noi_vi_ngu(chu_ngu, vi_ngu) == chu


def _gop(cau: Cau, *to: str, noi_dung: str = "Tổng vệ sinh") -> str:
    entries = [
        hoat_dong(f"H{i}", NGAY, t, noi_dung=noi_dung, ket_qua="", so_lieu={"luot_nguoi": 10})
        for i, t in enumerate(to)
    ]
    dossier = ho_so(hoat_dong=entries)
    return menh_de_gop(dossier, dossier.hoat_dong, "phuong", cau).cau()


def test_one_work_of_several_teams_is_told_once_with_its_sum(cau: Cau) -> None:
    assert _gop(cau, "T1", "T3") == (
        "Tổ dân vận Tổ dân phố số 1 và số 3 tổng vệ sinh: 20 lượt người tham gia"
    )


def test_one_work_of_one_team_tells_how_often(cau: Cau) -> None:
    assert _gop(cau, "T1", "T1") == f"{TO_1} đã 02 lần tổng vệ sinh: 20 lượt người tham gia"


def test_one_work_of_others_keeps_its_subject(cau: Cau) -> None:
    told = _gop(cau, "T1", "T2", noi_dung="Công an xã tuần tra")
    assert told == "Công an xã tuần tra (02 lần): 20 lượt người tham gia"


def test_an_entry_without_words_is_still_an_activity(cau: Cau) -> None:
    assert _cau(cau, noi_dung=" ; ", ket_qua="") == f"{TO_1} tổ chức một hoạt động"


def test_a_teams_share_of_joint_work_is_told_apart_from_the_shared_result(cau: Cau) -> None:
    told = _cau(
        cau,
        "T1",
        "T2",
        pham_vi="T1",
        noi_dung="Bàn giao mặt bằng",
        ket_qua="43/43 hộ bàn giao",
        so_lieu={"so_ho_ban_giao": 43},
        so_lieu_theo_to={"T1": {"so_ho_ban_giao": 3}},
    )
    assert told == (
        "Tổ cùng các tổ khác bàn giao mặt bằng: 43/43 hộ bàn giao; "
        "riêng địa bàn tổ: 03 hộ bàn giao mặt bằng"
    )
