"""The year at a glance: what is counted is what the figures say."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from reportgen import app
from tests.ho_tro.trang_web import KhachWeb

MAU = Path(__file__).parents[2] / "inputs" / "hoan-kiem-2026.yaml"
GOC = "/h/hoan-kiem-2026"


@pytest.fixture
def khach(tmp_path: Path) -> KhachWeb:
    shutil.copy(MAU, tmp_path)
    return KhachWeb(tmp_path)


def test_every_activity_is_in_the_table_of_months_once() -> None:
    drawn = app.bieu_do(app.mo_ho_so(MAU))
    assert drawn is not None
    assert sum(row.tong for row in drawn.thang) == 300
    assert all(sum(row.so) == row.tong for row in drawn.thang)
    assert {shade for row in drawn.thang for shade in row.bac} <= set(range(6))
    months = [sum(row.so[m] for row in drawn.thang) for m in range(12)]
    facts = app.facts(MAU, ["T03"]).value
    assert facts
    assert months[2] == facts[0].hoat_dong.gia_tri


def test_targets_are_those_of_the_figures() -> None:
    drawn = app.bieu_do(app.mo_ho_so(MAU))
    assert drawn is not None
    words = {bar.ten: bar.chu for bar in drawn.chi_tieu}
    assert words["Số mô hình Dân vận khéo đăng ký"] == "24/20 mô hình, đạt 120%"
    assert max(bar.dai for bar in drawn.to) == 100


def test_the_calendar_knows_what_is_there_what_is_missed_what_is_to_come() -> None:
    rows = {(r.loai, r.ky): r for r in app.lich_nam(app.mo_ho_so(MAU), date(2026, 11, 22))}
    assert rows["bao_cao_quy", "Q3"].tinh_trang == "xong"
    assert rows["bao_cao_quy", "Q3"].so_ky_hieu == "44-BC/BXDĐ"
    assert rows["tong_ket_nam", "N"].tinh_trang == "cho"
    assert ("bao_cao_thang", "T01") not in rows
    later = {(r.loai, r.ky): r for r in app.lich_nam(app.mo_ho_so(MAU), date(2027, 1, 5))}
    assert (later["tong_ket_nam", "N"].tinh_trang, later["tong_ket_nam", "N"].qua_ngay) == (
        "qua",
        5,
    )


@pytest.mark.parametrize("part", ["", "/lich", "/so"])
def test_every_link_of_the_page_leads_somewhere(khach: KhachWeb, part: str) -> None:
    page = khach.xem(GOC + part)
    assert page.status_code == 200
    links = set(re.findall(r'href="(/[^"#]*)"', page.text))
    assert len(links) > 8
    for link in sorted(links):
        assert khach.xem(link.replace("&amp;", "&")).status_code == 200, link


def test_the_register_tells_the_next_numbers(khach: KhachWeb) -> None:
    page = khach.xem(f"{GOC}/so").text
    assert "45-BC/BXDĐ" in page
    assert "Đảng ủy phường Hoàn Kiếm" in page


@pytest.mark.parametrize("part", ["", "/lich", "/so"])
def test_a_dossier_with_errors_has_its_pages_still(khach: KhachWeb, part: str) -> None:
    path = khach.thu_muc / MAU.name
    path.write_text(path.read_text("utf-8").replace("nam: 2026", "nam: hai", 1), "utf-8")
    page = khach.xem(GOC + part)
    assert page.status_code == 200
    assert "hai" in page.text
