"""The decision on a team's members: who, from when, instead of whom."""

from datetime import date, timedelta
from typing import Any

from reportgen.diagnostics import Result
from reportgen.document.tree import Table, VanBan
from tests.ho_tro.cay import cac_dong, cay, chu_cua, soan_cay
from tests.ho_tro.sinh_ho_so import ho_so, thanh_vien, to_dan_van

KY = date(2026, 5, 4)
HIEU_LUC = date(2026, 6, 1)
HOM_TRUOC = HIEU_LUC - timedelta(1)
CU = {"loai": "thanh_lap", "so_ky_hieu": "05-QĐ/ĐU", "ngay": date(2025, 8, 15)}
MOI = {"loai": "kien_toan", "so_ky_hieu": "77-QĐ/ĐU", "ngay": KY}


def _to(ma: str, *members: dict[str, Any], ten: str = "thôn Đông") -> dict[str, Any]:
    return to_dan_van(ma, ten, thanh_vien=members, quyet_dinh=CU, quyet_dinh_thay_doi=[MOI])


def _nguoi(ma: str, ho_ten: str, **khac: Any) -> dict[str, Any]:
    return thanh_vien(ma, ho_ten=ho_ten, **khac)


TRUONG_CU = _nguoi("T1-1", "Vũ Thị Ngữ", den_ngay=HOM_TRUOC)
PHO = _nguoi("T1-2", "Lê Văn Ưởng", chuc_danh="to_pho", chuc_vu="Trưởng thôn")
TRUONG_MOI = _nguoi("T1-3", "Đỗ Thị Quý", tu_ngay=HIEU_LUC)


def _dieu(pham_vi: str = "T1", *, ngay: date | None = KY, to: Any = ()) -> list[str]:
    teams = list(to) or [_to("T1", TRUONG_CU, PHO, TRUONG_MOI)]
    made = cay(ho_so("xa", to_dan_van=teams), "quyet_dinh_kien_toan", "", pham_vi, ngay)
    return [line for line in cac_dong(made, phu_luc=False) if line.startswith("Điều")]


def _phu_luc(van_ban: VanBan) -> Table:
    (table,) = (b for b in van_ban.phu_luc[0].noi_dung if isinstance(b, Table))
    return table


def test_members_are_those_in_office_on_the_day_of_effect() -> None:
    made = cay(
        ho_so("xa", to_dan_van=[_to("T1", TRUONG_CU, PHO, TRUONG_MOI)]),
        "quyet_dinh_kien_toan",
        "",
        "T1",
        KY,
    )
    names = [chu_cua(row.cells[1].runs) for row in _phu_luc(made).than]
    assert names == ["Đỗ Thị Quý", "Lê Văn Ưởng"]


def test_a_new_leader_comes_in_place_of_the_old() -> None:
    assert _dieu()[0].endswith(
        "gồm 02 đồng chí (có danh sách kèm theo); trong đó đồng chí Đỗ Thị Quý, Bí thư Chi bộ, "
        "giữ chức Tổ trưởng thay đồng chí Vũ Thị Ngữ."
    )


def test_the_day_of_effect_is_told_where_it_is_not_the_day_of_signing() -> None:
    assert "có hiệu lực kể từ ngày 01/6/2026 và thay thế" in _dieu()[2]


def test_a_decision_of_effect_at_once_says_so() -> None:
    assert "có hiệu lực kể từ ngày ký" in _dieu(ngay=HIEU_LUC)[2]


def test_the_decision_before_is_replaced() -> None:
    assert _dieu()[2].endswith("thay thế Quyết định số 05-QĐ/ĐU, ngày 15/8/2025.")


def test_a_member_is_added() -> None:
    new = _nguoi(
        "T1-4", "Hồ Thị Mận", tu_ngay=HIEU_LUC, chuc_danh="thanh_vien", chuc_vu="Chi hội trưởng"
    )
    leader = _nguoi("T1-1", "Vũ Thị Ngữ")
    told = _dieu(to=[_to("T1", leader, PHO, new)])[0]
    assert told.endswith("trong đó đồng chí Hồ Thị Mận, Chi hội trưởng, tham gia thành viên.")


def test_a_member_leaves() -> None:
    gone = _nguoi("T1-4", "Hồ Thị Mận", chuc_danh="thanh_vien", den_ngay=HOM_TRUOC)
    new = _nguoi("T1-5", "Mai Văn Ổi", tu_ngay=HIEU_LUC, chuc_danh="to_pho")
    leader = _nguoi("T1-1", "Vũ Thị Ngữ")
    told = _dieu(to=[_to("T1", leader, gone, new)])[0]
    assert told.endswith(
        "đồng chí Mai Văn Ổi, Bí thư Chi bộ, giữ chức Tổ phó; "
        "đồng chí Hồ Thị Mận thôi tham gia tổ dân vận thôn Đông."
    )


def test_a_deputy_who_becomes_leader_is_no_newcomer() -> None:
    as_deputy = _nguoi("T1-2", "Lê Văn Ưởng", chuc_danh="to_pho", den_ngay=HOM_TRUOC)
    as_leader = _nguoi("T1-6", "Lê Văn Ưởng", tu_ngay=HIEU_LUC)
    stays = _nguoi("T1-7", "Hồ Thị Mận", chuc_danh="thanh_vien")
    told = _dieu(to=[_to("T1", TRUONG_CU, as_deputy, as_leader, stays)])[0]
    assert told.endswith(
        "trong đó đồng chí Lê Văn Ưởng, Tổ phó, giữ chức Tổ trưởng thay đồng chí Vũ Thị Ngữ."
    )


def _hai_to() -> list[dict[str, Any]]:
    second = _nguoi("T2-1", "Cao Thị Na")
    return [
        _to("T1", TRUONG_CU, PHO, TRUONG_MOI),
        to_dan_van(
            "T2", "thôn Đoài", thanh_vien=[second], quyet_dinh={**CU, "so_ky_hieu": "06-QĐ/ĐU"}
        ),
    ]


def test_changes_of_several_teams_stand_under_the_teams_name() -> None:
    assert (
        "trong đó ở Tổ dân vận thôn Đông: đồng chí Đỗ Thị Quý" in _dieu("phuong", to=_hai_to())[0]
    )


def test_few_decisions_before_are_all_cited() -> None:
    assert _dieu("phuong", to=_hai_to())[2].endswith(
        "thay thế Quyết định số 05-QĐ/ĐU, ngày 15/8/2025 và Quyết định số 06-QĐ/ĐU, ngày 15/8/2025."
    )


def test_the_list_of_several_teams_has_a_row_for_each_team() -> None:
    made = cay(ho_so("xa", to_dan_van=_hai_to()), "quyet_dinh_kien_toan", "", "phuong", KY)
    heads = [chu_cua(r.cells[0].runs) for r in _phu_luc(made).than if len(r.cells) == 1]
    assert heads == ["Tổ dân vận thôn Đông", "Tổ dân vận thôn Đoài"]


def test_numbers_run_through_the_list_of_several_teams() -> None:
    made = cay(ho_so("xa", to_dan_van=_hai_to()), "quyet_dinh_kien_toan", "", "phuong", KY)
    numbers = [chu_cua(r.cells[0].runs) for r in _phu_luc(made).than if len(r.cells) > 1]
    assert numbers == ["1", "2", "3"]


def test_a_dissolved_team_is_left_out() -> None:
    teams = [
        _to("T1", TRUONG_CU, PHO, TRUONG_MOI),
        to_dan_van("T2", "thôn Đoài", giai_the=HOM_TRUOC),
    ]
    assert (
        "Kiện toàn 01 tổ dân vận xã Đông Sơn với tổng số 02 đồng chí"
        in _dieu("phuong", to=teams)[0]
    )


def _giai_the() -> Result[VanBan]:
    gone = to_dan_van("T1", "thôn Đông", giai_the=date(2026, 3, 1))
    return soan_cay(ho_so("xa", to_dan_van=[gone]), "quyet_dinh_kien_toan", "", "T1", KY)


def test_a_decision_on_a_dissolved_team_is_noticed() -> None:
    assert [d.code for d in _giai_the().diagnostics] == ["DL112"]


def test_the_chi_bo_of_the_team_carries_it_out() -> None:
    assert "Chi bộ thôn Đông và các đồng chí" in _dieu()[3]


def test_the_chi_bo_of_all_teams_are_those_of_the_villages() -> None:
    assert "chi bộ các thôn và các đồng chí" in _dieu("phuong", to=_hai_to())[3]
