"""Tables: figures exact, a dash where there is no data, no empty column."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reportgen.aggregate.facts import SoLieu, SoSanh, TyLe
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.compose import bang
from reportgen.compose.bang_danh_sach import BangMau, danh_sach_thanh_vien, lo_trinh
from reportgen.compose.bang_o import difference, percent, rate, value
from reportgen.document.tree import Table
from tests.ho_tro.cay import cac_dong, cay, chu_cua
from tests.ho_tro.sinh_ho_so import NAM, ho_so, hoat_dong, to_dan_van

NGAY = date(NAM, 4, 5)


def _chu(table: Table | None) -> list[list[str]]:
    assert table is not None
    return [[chu_cua(c.runs) for c in row.cells] for row in (*table.dau, *table.than)]


@pytest.mark.parametrize(
    ("ma", "so", "chu"),
    [
        ("so_tien", 57000000, "57"),
        ("so_tien", 1234567, "1,234567"),
        ("luot_nguoi", 1234, "1.234"),
        ("rac_m3", Decimal("6.5"), "6,5"),
        ("luot_nguoi", None, "-"),
        ("luot_nguoi", 0, "0"),
    ],
)
def test_a_figure_is_printed_exactly(ma: str, so: int | Decimal | None, chu: str) -> None:
    assert value(ma, so) == chu


@pytest.mark.parametrize(
    ("nay", "truoc", "chu"), [(12, 10, "+2"), (10, 12, "-2"), (10, 10, "0"), (10, None, "-")]
)
def test_a_difference_has_its_sign(nay: int, truoc: int | None, chu: str) -> None:
    assert difference("x", SoSanh("x", nay, truoc)) == chu


def test_a_rate_of_nothing_is_a_dash() -> None:
    nothing = TyLe(SoLieu(0), SoLieu(0))
    assert (rate(nothing), percent(nothing)) == ("-", "-")


def test_a_rate_of_none_held_is_nought() -> None:
    assert (rate(TyLe(SoLieu(0), SoLieu(3))), percent(TyLe(SoLieu(0), SoLieu(3)))) == (
        "0/3",
        "0,0%",
    )


def _tong_hop(**khac: Any) -> list[list[str]]:
    entries = [hoat_dong("H1", NGAY, so_lieu={"luot_nguoi": 45})]
    facts = tong_hop(ho_so(hoat_dong=entries, **khac), "Q2", "phuong")
    return _chu(bang.tong_hop_chi_so(facts, "Tên", "Quý trước", "Cùng kỳ năm trước"))


def test_a_column_without_data_is_left_out() -> None:
    assert _tong_hop()[0] == ["TT", "Chỉ tiêu", "Đơn vị tính", "Kỳ này", "Quý trước", "Tăng, giảm"]


def test_last_years_figures_bring_their_column() -> None:
    before = {"nam": NAM - 1, "so_lieu": {"Q2": {"luot_nguoi": 50}}}
    rows = _tong_hop(ky_truoc=before)
    assert rows[0][-2:] == ["Cùng kỳ năm trước", "Tăng, giảm"]
    assert rows[2][-2:] == ["50", "-5"]


def test_joint_work_counts_once_in_the_total_of_teams() -> None:
    shared = {"T1": {"luot_nguoi": 20}, "T2": {"luot_nguoi": 25}}
    entry = hoat_dong("H1", NGAY, "T1", "T2", so_lieu={"luot_nguoi": 45}, so_lieu_theo_to=shared)
    dossier = ho_so(hoat_dong=[entry])
    facts = {t: tong_hop(dossier, "Q2", t) for t in ("T1", "T2")}
    names = {"T1": "Một", "T2": "Hai"}
    rows = _chu(bang.theo_to(facts, names, tong_hop(dossier, "Q2", "phuong"), "Tên", "Cộng"))
    assert [row[1:4] for row in rows[1:]] == [
        ["Một", "1", "20"],
        ["Hai", "1", "25"],
        ["Cộng", "1", "45"],
    ]


def test_a_team_without_a_figure_has_a_dash_and_is_named_by_its_place() -> None:
    dossier = ho_so(hoat_dong=[hoat_dong("H1", NGAY, "T1")])
    facts = {"T1": tong_hop(dossier, "Q2", "T1")}
    rows = _chu(bang.theo_to(facts, {"T1": "Tổ dân vận thôn Đông"}, facts["T1"], "Tên", "Cộng"))
    assert rows[1][1:5] == ["Thôn Đông", "1", "-", "-"]


def test_the_meetings_of_the_quarter_before_stand_beside_these() -> None:
    lines = cac_dong(cay(ho_so(), "bao_cao_quy", "Q2"))
    line = next(line for line in lines if "Giao ban tháng của các tổ" in line)
    assert re.search(r"\d+/\d+ \| \d+/\d+", line), line


def test_without_cases_and_petitions_there_is_no_table() -> None:
    assert bang.vu_viec(tong_hop(ho_so(), "Q2", "phuong"), "Tên") is None


def test_a_report_without_cases_has_no_caption_of_them() -> None:
    assert "[bảng] Hòa giải, đơn thư" not in cac_dong(cay(ho_so(), "bao_cao_quy"))


def test_a_dissolved_team_has_no_row_after_its_end() -> None:
    teams = [to_dan_van("T1", "thôn Đông"), to_dan_van("T2", "thôn Đoài", giai_the=date(NAM, 3, 1))]
    lines = cac_dong(cay(ho_so("xa", to_dan_van=teams), "bao_cao_quy", "Q2"))
    assert not any("thôn Đoài" in line for line in lines)


def test_a_list_of_one_team_has_no_heading_row() -> None:
    table = danh_sach_thanh_vien(ho_so().to_dan_van[:1], NGAY)
    assert table is not None
    assert all(len(row.cells) == 7 for row in table.than)


def test_a_man_and_a_woman_are_born_in_columns_of_their_own() -> None:
    rows = _chu(danh_sach_thanh_vien(ho_so().to_dan_van[:1], NGAY))
    assert [row[2:4] for row in rows[2:]] == [["", "1960"], ["1960", ""]]


def test_a_list_without_members_is_no_table() -> None:
    assert danh_sach_thanh_vien([], NGAY) is None


def test_the_course_of_work_fills_its_places() -> None:
    spec = BangMau([("TT", 5, "giua"), ("Nội dung", 95, "trai")], [["Chi bộ các {dia_ban}"]])
    assert _chu(lo_trinh(spec, {"dia_ban": "thôn"}, ""))[1] == ["1", "Chi bộ các thôn"]
