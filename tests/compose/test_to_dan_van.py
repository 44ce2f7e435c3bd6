"""Documents made from the teams: founding, lists, proposals, rules of work."""

from datetime import date, timedelta
from typing import Any

import pytest

from reportgen.app import YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.document.tree import Dieu, Item, Table, VanBan
from reportgen.dung_van_ban import bo_dung, soan_va_bo_tri
from tests.ho_tro.cay import cac_dong, cay, chu_cua, soan_cay, toan_van
from tests.ho_tro.sinh_ho_so import ho_so, moi_ho_so, thanh_vien, to_dan_van

LAP = date(2026, 3, 2)
HIEU_LUC = date(2026, 6, 1)
HOM_TRUOC = HIEU_LUC - timedelta(1)
QD_LAP = {"loai": "thanh_lap", "so_ky_hieu": "11-QĐ/ĐU", "ngay": LAP}
QD_DOI = {"loai": "kien_toan", "so_ky_hieu": "77-QĐ/ĐU", "ngay": HIEU_LUC}


def _to(so: int, *members: dict[str, Any], **khac: Any) -> dict[str, Any]:
    people = members or (thanh_vien(f"T{so}-1", tu_ngay=LAP), thanh_vien(f"T{so}-2", tu_ngay=LAP))
    khac = {"quyet_dinh": QD_LAP, **khac}
    return to_dan_van(f"T{so}", f"thôn số {so}", thanh_vien=people, **khac)


def _sap_nhap() -> list[dict[str, Any]]:
    """Three teams of two; the third ends, the second takes one of its people."""
    moved = thanh_vien("T2-3", ho_ten="Hồ Thị Mận", tu_ngay=HIEU_LUC, chuc_danh="thanh_vien")
    second = (thanh_vien("T2-1", tu_ngay=LAP), thanh_vien("T2-2", tu_ngay=LAP), moved)
    return [
        _to(1, quyet_dinh_thay_doi=[QD_DOI]),
        _to(2, *second, quyet_dinh_thay_doi=[QD_DOI]),
        _to(3, giai_the=HOM_TRUOC),
    ]


def _cay(loai: str, pham_vi: str = "phuong", ngay: date | None = LAP, **khac: Any) -> VanBan:
    return cay(ho_so("xa", **khac), loai, "", pham_vi, ngay)


def _bang(van_ban: VanBan) -> Table:
    (table,) = (b for one in van_ban.phu_luc for b in one.noi_dung if isinstance(b, Table))
    return table


def test_a_decision_founds_all_teams_of_the_day() -> None:
    made = _cay("quyet_dinh_thanh_lap", to_dan_van=[_to(1), _to(2), _to(3)])
    assert cac_dong(made)[0] == (
        "Điều 1.  Thành lập 03 tổ dân vận xã Đông Sơn với tổng số 06 đồng chí "
        "(có danh sách kèm theo)."
    )


def test_a_decision_founds_one_team_by_its_name() -> None:
    made = _cay("quyet_dinh_thanh_lap", "T2", to_dan_van=[_to(1), _to(2)])
    assert "Thành lập Tổ dân vận thôn số 2 gồm 02 đồng chí" in cac_dong(made)[0]


def test_a_decision_without_members_counts_none() -> None:
    made = _cay("quyet_dinh_thanh_lap", to_dan_van=[])
    assert "00" not in toan_van(made)


def test_a_whole_reconstitution_tells_the_change_of_numbers() -> None:
    made = _cay("quyet_dinh_kien_toan", ngay=HIEU_LUC, to_dan_van=_sap_nhap())
    assert (
        "số tổ giảm 1 (từ 3 xuống 2), số thành viên giảm 1 (từ 6 xuống 5), "
        "bình quân mỗi tổ tăng từ 2,0 lên 2,5 người."
    ) in cac_dong(made)[0]


def test_a_team_that_ends_is_named() -> None:
    made = _cay("quyet_dinh_kien_toan", ngay=HIEU_LUC, to_dan_van=_sap_nhap())
    assert cac_dong(made)[1].startswith("Tổ dân vận thôn số 3 kết thúc hoạt động")


@pytest.mark.parametrize("giai_the", [HOM_TRUOC, HIEU_LUC])
def test_a_team_ends_the_day_before_or_the_day_of_effect(giai_the: date) -> None:
    teams = [*_sap_nhap()[:2], _to(3, giai_the=giai_the)]
    made = _cay("quyet_dinh_kien_toan", ngay=HIEU_LUC, to_dan_van=teams)
    assert "Kiện toàn 02 tổ dân vận" in cac_dong(made)[0]


def test_a_decision_on_all_teams_is_replaced_for_one_team_only() -> None:
    first = _to(1, thanh_vien("T1-1", tu_ngay=HIEU_LUC), quyet_dinh_thay_doi=[QD_DOI])
    made = _cay("quyet_dinh_kien_toan", "T1", HIEU_LUC, to_dan_van=[first, _to(2)])
    assert (
        "thay thế nội dung về Tổ dân vận thôn số 1 tại Quyết định số 11-QĐ/ĐU, ngày 02/3/2026."
        in toan_van(made)
    )


def test_many_changes_are_left_to_the_list() -> None:
    new = [
        thanh_vien(f"T1-{n}", ho_ten=f"Đỗ Văn Ổi {n}", tu_ngay=HIEU_LUC, chuc_danh="thanh_vien")
        for n in range(3, 12)
    ]
    first = _to(1, thanh_vien("T1-1", tu_ngay=LAP), *new, quyet_dinh_thay_doi=[QD_DOI])
    made = _cay("quyet_dinh_kien_toan", ngay=HIEU_LUC, to_dan_van=[first, _to(2)])
    assert "tham gia thành viên" not in cac_dong(made, phu_luc=False)[0]


def test_a_list_has_no_body_of_its_own() -> None:
    assert _cay("danh_sach_thanh_vien", to_dan_van=[_to(1)]).noi_dung == ()


def test_a_list_bears_its_kind_above_its_name() -> None:
    (one,) = _cay("danh_sach_thanh_vien", "T1", to_dan_van=[_to(1)]).phu_luc
    assert (one.ten_loai, one.ten) == ("Danh sách", "thành viên Tổ dân vận thôn số 1")


def test_leaders_stand_first_and_members_keep_the_order_of_the_dossier() -> None:
    people = [
        thanh_vien("T1-3", ho_ten="Vũ Thị Ước", tu_ngay=LAP, chuc_danh="thanh_vien"),
        thanh_vien("T1-2", ho_ten="Lê Văn Ấn", tu_ngay=LAP, chuc_danh="thanh_vien"),
        thanh_vien("T1-1", ho_ten="Đỗ Thị Ý", tu_ngay=LAP, chuc_danh="to_truong"),
    ]
    table = _bang(_cay("danh_sach_thanh_vien", to_dan_van=[_to(1, *people)]))
    names = [chu_cua(row.cells[1].runs) for row in table.than]
    assert names == ["Đỗ Thị Ý", "Vũ Thị Ước", "Lê Văn Ấn"]


def test_teams_of_different_decisions_are_cited_each() -> None:
    other = {**QD_LAP, "so_ky_hieu": "12-QĐ/ĐU"}
    teams = [_to(1), _to(2, quyet_dinh=other)]
    heads = [
        chu_cua(r.cells[0].runs)
        for r in _bang(_cay("danh_sach_thanh_vien", to_dan_van=teams)).than
        if len(r.cells) == 1
    ]
    assert heads == [
        "Tổ dân vận thôn số 1 (Quyết định số 11-QĐ/ĐU, ngày 02/3/2026)",
        "Tổ dân vận thôn số 2 (Quyết định số 12-QĐ/ĐU, ngày 02/3/2026)",
    ]


def test_a_list_without_a_number_shows_the_members_of_its_own_day() -> None:
    one = ho_so("xa", to_dan_van=_doi_truong(), so_lieu_den=date(2026, 5, 20))
    (viec,) = chon_viec(one, ["danh_sach_thanh_vien"], [], ["T1"]).value or ()
    made = soan_va_bo_tri(bo_dung(one), viec, YeuCau(())).van_ban
    names = [chu_cua(row.cells[1].runs) for row in _bang(made).than]
    assert "Vũ Thị Ngữ" in names
    assert "Đỗ Thị Quý" not in names


def test_an_empty_list_is_noticed_once() -> None:
    made = soan_cay(ho_so("xa", to_dan_van=[]), "danh_sach_thanh_vien", "", "phuong", LAP)
    assert [d.code for d in made.diagnostics] == ["DL112"]


def _doi_truong() -> list[dict[str, Any]]:
    old = thanh_vien("T1-1", ho_ten="Vũ Thị Ngữ", tu_ngay=LAP, den_ngay=HOM_TRUOC)
    new = thanh_vien("T1-3", ho_ten="Đỗ Thị Quý", tu_ngay=HIEU_LUC)
    return [_to(1, old, new, thanh_vien("T1-2", tu_ngay=LAP, chuc_danh="to_pho"))]


def test_a_proposal_names_who_comes_for_whom() -> None:
    made = _cay("to_trinh_kien_toan", "T1", date(2026, 5, 20), to_dan_van=_doi_truong())
    assert (
        "- Đồng chí Đỗ Thị Quý, Bí thư Chi bộ, giữ chức Tổ trưởng thay đồng chí Vũ Thị Ngữ;"
        in cac_dong(made)
    )


def test_a_proposal_tells_what_is_now_and_by_which_decision() -> None:
    made = _cay("to_trinh_kien_toan", "T1", date(2026, 5, 20), to_dan_van=_doi_truong())
    assert cac_dong(made)[0].startswith(
        "Tổ dân vận thôn số 1 hiện có 02 thành viên, hoạt động theo Quyết định số 11-QĐ/ĐU, "
        "ngày 02/3/2026 của Ban Thường vụ Đảng uỷ xã"
    )


def test_a_reason_nobody_wrote_is_left_to_write_and_told() -> None:
    made = soan_cay(
        ho_so("xa", to_dan_van=_doi_truong()), "to_trinh_kien_toan", "", "T1", date(2026, 5, 20)
    )
    assert [(d.code, d.message.split(":")[0]) for d in made.diagnostics] == [
        ("BH025", "còn 01 chỗ [CẦN VIẾT]")
    ]


def test_a_proposal_before_any_change_leaves_the_change_to_write() -> None:
    made = soan_cay(ho_so("xa", to_dan_van=[_to(1)]), "to_trinh_kien_toan", "", "T1", HIEU_LUC)
    assert made.value is not None
    assert toan_van(made.value).count("[CẦN VIẾT]") == 2


def test_a_plan_founds_the_teams_of_the_year_that_follows() -> None:
    made = _cay("ke_hoach_thanh_lap", ngay=date(2026, 1, 5), to_dan_van=[_to(1), _to(2)])
    assert "Thành lập 02 tổ dân vận:" in cac_dong(made)


def test_a_plan_tells_the_quarter_of_the_decision() -> None:
    made = _cay("ke_hoach_thanh_lap", ngay=date(2026, 1, 5), to_dan_van=[_to(1)])
    assert "hoàn thành trong quý I năm 2026." in toan_van(made)


def test_a_plan_after_all_teams_were_founded_leaves_the_teams_to_write() -> None:
    made = soan_cay(ho_so("xa", to_dan_van=[_to(1)]), "ke_hoach_thanh_lap", "", "phuong", HIEU_LUC)
    assert [d.code for d in made.diagnostics] == ["BH025"]


def _quy_che(**khac: Any) -> VanBan:
    return _cay("quy_che", to_dan_van=[_to(1), _to(2)], **khac)


def test_articles_of_the_rules_are_numbered_through_the_chapters() -> None:
    numbers = [b.so for b in _quy_che().phu_luc[0].noi_dung if isinstance(b, Dieu)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_khoan_begin_anew_in_each_article() -> None:
    signs: list[str] = []
    for block in _quy_che().phu_luc[0].noi_dung:
        if isinstance(block, Dieu):
            signs.append("Điều")
        elif isinstance(block, Item):
            signs.append(block.dau)
    assert all(signs[i - 1] == "Điều" for i, sign in enumerate(signs) if sign == "1.")


def test_without_a_word_of_the_dossier_teams_meet_monthly_and_report_quarterly() -> None:
    text = toan_van(_quy_che())
    assert "họp định kỳ mỗi tháng một lần" in text
    assert "định kỳ mỗi quý một lần" in text


def test_the_rules_take_the_routine_of_the_dossier() -> None:
    text = toan_van(_quy_che(quy_che={"hop": "hang_quy", "bao_cao": "sau_thang"}))
    assert "họp định kỳ mỗi quý một lần" in text
    assert "định kỳ sáu tháng một lần" in text


RIENG = {"chuong": "che_do", "ten": "Trực tiếp công dân", "noi_dung": ["trực sáng thứ Bảy"]}


def test_an_article_of_the_ward_stands_last_in_its_chapter() -> None:
    lines = cac_dong(_quy_che(quy_che={"dieu_rieng": [RIENG]}))
    at = next(i for i, line in enumerate(lines) if "Trực tiếp công dân" in line)
    assert lines[at + 1] == "Trực sáng thứ Bảy."
    assert lines[at + 2] == "# QUAN HỆ CÔNG TÁC"


def test_an_article_of_several_khoan_numbers_them() -> None:
    own = {**RIENG, "noi_dung": ["Trực sáng", "Ghi sổ;"]}
    lines = cac_dong(_quy_che(quy_che={"dieu_rieng": [own]}))
    assert {"1. Trực sáng.", "2. Ghi sổ;"} <= set(lines)


def test_the_head_of_a_village_is_no_head_of_a_street_group() -> None:
    assert "trưởng thôn và trưởng ban công tác Mặt trận làm tổ phó" in toan_van(_quy_che())


LOAI = (
    "ke_hoach_thanh_lap",
    "quyet_dinh_thanh_lap",
    "quyet_dinh_kien_toan",
    "quy_che",
    "danh_sach_thanh_vien",
    "to_trinh_kien_toan",
)


@pytest.mark.parametrize("loai", LOAI)
@pytest.mark.parametrize("ngay", [None, date(2013, 3, 1), date(2026, 9, 9)])
def test_every_dossier_gives_a_text_without_holes(loai: str, ngay: date | None) -> None:
    for ten, one in moi_ho_so(8):
        made = soan_cay(one, loai, "", "phuong", ngay)
        assert made.value is not None, ten
        text = toan_van(made.value)
        holes = [hole for hole in ("None", " 00 ", " ,", " ;", "..", "()") if hole in text]
        assert holes == [], (ten, text)


@pytest.mark.parametrize("loai", LOAI)
def test_a_unit_that_calls_its_teams_otherwise_reads_its_own_word(loai: str) -> None:
    team = _to(1, ten="Tổ tuyên vận thôn số 1")
    made = _cay(loai, ten_goi_to="Tổ tuyên vận", to_dan_van=[team, _to(2, ten="Tổ tuyên vận B")])
    assert "tổ dân vận" not in toan_van(made).casefold()
