from datetime import date
from typing import Any

from reportgen.aggregate.facts import SoLieuKy
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.compose.van.tinh_hinh import (
    hoi_nghi_van,
    khen_thuong_van,
    kinh_phi_van,
    mo_hinh_van,
    phoi_hop_van,
    van_ban_lanh_dao,
)
from reportgen.domain.ho_so import HoSo
from tests.ho_tro.sinh_ho_so import NAM, ho_so, hoat_dong, to_dan_van

NGAY = date(NAM, 4, 5)
CUOI_NAM = date(NAM, 12, 31)


def _co(pham_vi: str = "phuong", **khac: Any) -> tuple[HoSo, SoLieuKy]:
    dossier = ho_so(**khac)
    return dossier, tong_hop(dossier, "N", pham_vi)


def _van_ban(loai: str, trich_yeu: str, ngay: date = NGAY) -> dict[str, Any]:
    return {
        "loai": loai,
        "so_ky_hieu": "12-KH/ĐU",
        "ngay": ngay,
        "trich_yeu": trich_yeu,
        "nguoi_ky": "NK1",
    }


def test_the_committees_papers_are_cited_in_full(cau: Cau) -> None:
    dossier, facts = _co(van_ban=[_van_ban("ke_hoach", "Công tác dân vận năm 2026")])
    assert van_ban_lanh_dao(dossier, facts, CUOI_NAM, cau) == (
        "Đảng ủy phường Nguyễn Trãi đã ban hành Kế hoạch số 12-KH/ĐU, ngày 05/4/2026 về công tác "
        "dân vận năm 2026 để lãnh đạo, chỉ đạo công tác dân vận."
    )


def test_a_subject_that_opens_with_ve_gets_no_second_one(cau: Cau) -> None:
    dossier, facts = _co(van_ban=[_van_ban("thong_bao", "Về kết luận giao ban")])
    assert "về kết luận giao ban" in van_ban_lanh_dao(dossier, facts, CUOI_NAM, cau)
    assert "về về" not in van_ban_lanh_dao(dossier, facts, CUOI_NAM, cau)


def test_papers_after_the_reports_day_are_not_told(cau: Cau) -> None:
    dossier, facts = _co(van_ban=[_van_ban("ke_hoach", "Công tác dân vận")])
    assert van_ban_lanh_dao(dossier, facts, date(NAM, 4, 4), cau) == ""


def test_a_change_of_a_team_told_elsewhere_is_not_told_again(cau: Cau) -> None:
    change = {"loai": "kien_toan", "so_ky_hieu": "12-KH/ĐU", "ngay": NGAY}
    team = to_dan_van("T1", "thôn Đông", quyet_dinh_thay_doi=[change])
    dossier, facts = _co(to_dan_van=[team], van_ban=[_van_ban("quyet_dinh", "Kiện toàn tổ")])
    assert van_ban_lanh_dao(dossier, facts, CUOI_NAM, cau) == ""


def _hop(**khac: Any) -> dict[str, Any]:
    return {
        "ma": "HN1",
        "ngay": NGAY,
        "to": "phuong",
        "loai": "so_ket",
        "ten": "Hội nghị sơ kết",
        "co_mat": 52,
        "vang": 0,
        **khac,
    }


def test_the_units_conferences_are_told(cau: Cau) -> None:
    dossier, facts = _co(hoi_nghi=[_hop()])
    assert hoi_nghi_van(dossier, facts, CUOI_NAM, cau) == [
        "Phường đã tổ chức hội nghị sơ kết (ngày 05/4, 52 người dự)."
    ]


def test_the_conclusions_of_a_teams_meeting_are_told_with_their_days(cau: Cau) -> None:
    conclusions = [{"noi_dung": "Dọn ngõ.", "han": date(NAM, 6, 20)}, {"noi_dung": "Gửi báo cáo"}]
    meeting = _hop(
        to="T1",
        loai="giao_ban_thang",
        ten="Giao ban tháng 4",
        vang=1,
        co_mat=8,
        ket_luan=conclusions,
    )
    dossier, facts = _co(hoi_nghi=[meeting])
    assert hoi_nghi_van(dossier, facts, CUOI_NAM, cau) == [
        (
            "Tại giao ban tháng 4 (ngày 05/4) có 8/9 thành viên dự; hội nghị kết luận 02 nội dung: "
            "dọn ngõ (trước ngày 20/6); gửi báo cáo."
        )
    ]


def _phoi_hop(cau: Cau, *bodies: tuple[str, ...], chinh_quyen: bool) -> str:
    entries = [
        hoat_dong(f"H{i}", NGAY, noi_dung=f"Vận động việc {i}", phoi_hop=b)
        for i, b in enumerate(bodies)
    ]
    return phoi_hop_van(_co(hoat_dong=entries)[1], cau, chinh_quyen=chinh_quyen)


def test_bodies_are_told_most_first(cau: Cau) -> None:
    told = _phoi_hop(cau, ("Trạm Y tế", "UBND xã"), ("UBND xã", "Hội Phụ nữ"), chinh_quyen=True)
    assert told == "Ủy ban nhân dân xã phối hợp trong 02 hoạt động và Trạm Y tế 01 hoạt động."


def test_bodies_of_the_people_are_told_apart_from_the_states(cau: Cau) -> None:
    told = _phoi_hop(
        cau, ("Các chi hội", "UBND xã"), ("Hội Phụ nữ", "Các chi hội"), chinh_quyen=False
    )
    assert told == "Các chi hội phối hợp trong 02 hoạt động và Hội Phụ nữ 01 hoạt động."


def test_without_partners_nothing_is_told(cau: Cau) -> None:
    assert _phoi_hop(cau, ("Khối Dân vận",), chinh_quyen=False) == ""


def _mo_hinh(ma: str, **khac: Any) -> dict[str, Any]:
    return {
        "ma": ma,
        "to": "T1",
        "ten": "Khéo trong giữ ngõ sạch",
        "linh_vuc": "kinh_te",
        "loai": "tap_the",
        "dang_ky": "moi",
        "ngay_dang_ky": date(NAM, 2, 1),
        "nguoi_phu_trach": "T1-1",
        "cap_cong_nhan": "chua",
        **khac,
    }


def test_models_all_new_are_not_counted_twice(cau: Cau) -> None:
    told = mo_hinh_van(*_co(mo_hinh_dan_van_kheo=[_mo_hinh("M1"), _mo_hinh("M2")]), cau)
    assert told == "Toàn phường có 02 mô hình “Dân vận khéo” đã đăng ký, đều đăng ký mới."


def test_recognised_models_are_counted_by_level(cau: Cau) -> None:
    known = _mo_hinh(
        "M2", dang_ky="duy_tri", cap_cong_nhan="phuong", ngay_cong_nhan=date(NAM, 10, 1)
    )
    told = mo_hinh_van(*_co(mo_hinh_dan_van_kheo=[_mo_hinh("M1"), known]), cau)
    assert told == (
        "Toàn phường có 02 mô hình “Dân vận khéo” đã đăng ký, trong đó có 01 mô hình đăng ký mới; "
        "01 mô hình được công nhận (01 cấp phường)."
    )


def test_a_team_names_its_models(cau: Cau) -> None:
    told = mo_hinh_van(*_co("T1", mo_hinh_dan_van_kheo=[_mo_hinh("M1")]), cau)
    assert told == "Tổ có 01 mô hình “Dân vận khéo” đã đăng ký: “Khéo trong giữ ngõ sạch”."


def test_without_models_nothing_is_told(cau: Cau) -> None:
    assert mo_hinh_van(*_co(), cau) == ""


def test_awards_are_counted_by_giver_and_form(cau: Cau) -> None:
    awards = [
        {
            "ma": f"KT{i}",
            "ngay": NGAY,
            "doi_tuong": doi_tuong,
            "ten": "Tổ dân vận",
            "hinh_thuc": "giay_khen",
            "cap": "Chủ tịch UBND phường",
            "so_quyet_dinh": "1/QĐ-UBND",
        }
        for i, doi_tuong in enumerate(["tap_the", "ca_nhan", "ca_nhan"])
    ]
    dossier, facts = _co(khen_thuong=awards)
    assert khen_thuong_van(dossier, facts, "trong năm", cau) == (
        "Trong năm, Chủ tịch Ủy ban nhân dân phường tặng giấy khen cho 01 tập thể, 02 cá nhân."
    )


def test_money_spent_is_held_against_the_norm(cau: Cau) -> None:
    money = {
        "dinh_muc_moi_to": 6500000,
        "khoan_chi": [{"ngay": NGAY, "to": "T1", "noi_dung": "Nước", "so_tien": 1950000}],
    }
    dossier, facts = _co("T1", kinh_phi=money)
    assert kinh_phi_van(dossier, facts, "trong năm", cau) == (
        "Trong năm, tổ đã chi 1.950.000 đồng kinh phí hoạt động, bằng 30,0% định mức "
        "6.500.000 đồng cả năm."
    )


def test_without_spending_nothing_is_told(cau: Cau) -> None:
    assert kinh_phi_van(*_co(kinh_phi={"dinh_muc_moi_to": 6500000}), "trong năm", cau) == ""
