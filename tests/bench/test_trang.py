"""The pages of docs/ say what was measured, and what follows from it by arithmetic."""

import json
import re
import unicodedata
from dataclasses import replace
from typing import Any

import pytest

from bench import ca_nuoc, trang
from bench.viet_so import bang, so

SO_DO: dict[str, Any] = json.loads(trang.SO_DO.read_text(encoding="utf-8"))
GIA = ca_nuoc.DonGia(
    cpu=0.036, giu=0.0036, cha=0.001, docx=10e3, pdf=70e3, danh_muc=1e3, ho_so=2e5,
    bo_nho=102_400, khac=1.0,
)  # fmt: skip


@pytest.mark.parametrize("name", ["toc-do.md", "ca-nuoc.md"])
def test_a_page_is_what_the_kept_measurements_give(name: str) -> None:
    page = (trang.DOCS / name).read_text(encoding="utf-8")
    assert page == trang.cac_trang(SO_DO)[name], "chạy `python -m bench.trang`"


def test_the_picture_shows_the_kept_measurements_in_vietnamese_text() -> None:
    picture = trang.HINH.read_text(encoding="utf-8")
    texts = re.findall(r"<text[^>]*>(?:<tspan[^>]*>)?([^<]+)", picture)
    assert unicodedata.is_normalized("NFC", picture)
    for title in trang.NHOM.values():
        assert title in texts
    for curve in trang.duong(SO_DO):
        assert f"{curve.ten} (cấp tăng {so(curve.cap, 2)})" in texts
    assert len(picture.encode()) < 100_000


def test_equal_measurements_give_an_equal_picture() -> None:
    pytest.importorskip("matplotlib", reason="chỉ có khi cài reportgen[bench]")
    from bench.hinh import ve

    assert ve(SO_DO) == ve(SO_DO)


def test_the_kept_measurements_tell_the_machine_but_not_its_name() -> None:
    kept = SO_DO["may"]
    named = {"ngay", "bo_xu_ly", "so_loi", "bo_nho_gb", "he_dieu_hanh", "tai", "phien_ban"}
    assert set(kept) == named
    assert {"typst", "weasyprint", "python-docx", "docxtpl", "LibreOffice"} <= set(
        kept["phien_ban"]
    )


def test_every_curve_and_the_memory_are_kept() -> None:
    assert [(c.nhom, c.ten) for c in trang.duong(SO_DO)] == [
        ("van_ban", "batch, DOCX và PDF"),
        ("hoat_dong", "đọc và kiểm hồ sơ"),
        ("hoat_dong", "gộp số liệu cả năm"),
        ("hang", "dàn trang"),
        ("hang", "DOCX"),
        ("hang", "PDF bằng Typst"),
        ("hang", "PDF bằng WeasyPrint"),
    ]
    assert len(SO_DO["lo"]["bo_nho"]) > 10


def test_a_quarter_takes_its_cpu_time_shared_by_the_cores() -> None:
    whole = 103_321 * 0.036 / 3600
    assert ca_nuoc.gio(GIA, 1) == pytest.approx(whole)
    assert ca_nuoc.gio(GIA, 8) == pytest.approx(whole / 8)


def test_no_number_of_cores_beats_the_one_that_hands_out() -> None:
    assert ca_nuoc.gio(GIA, 1000) == pytest.approx(103_321 * 0.001 / 3600)
    assert ca_nuoc.gio(replace(GIA, cha=0.0), 1000) == pytest.approx(103_321 * 36e-6 / 3600)


def test_a_term_needs_twenty_times_a_quarter() -> None:
    lines = ca_nuoc.bang_can(GIA).splitlines()
    assert lines[2] == "| văn bản | 103.321 | 413.284 | 2.066.420 |"
    assert lines[-2].startswith("| mạng, đi: hồ sơ, GB | 0,66 | 2,66 | 13,28 |")


@pytest.mark.parametrize(
    ("seconds", "said"), [(1.24, "1,2 giây"), (90, "1,5 phút"), (5400, "1,5 giờ")]
)
def test_a_time_is_said_in_the_unit_that_suits(seconds: float, said: str) -> None:
    assert ca_nuoc.thoi_gian(seconds) == said


def test_numbers_are_printed_the_vietnamese_way() -> None:
    assert so(103_321.25, 1) == "103.321,2"
    assert bang(("a", "b"), [("x", "1")]) == "| a | b |\n|---|--:|\n| x | 1 |"


def test_only_what_stands_between_the_marks_is_replaced() -> None:
    page = "đầu\n<!-- đo: may -->\ncũ\n<!-- hết -->\ncuối\n"
    made = trang.thay_phan(page, {"may": "mới"})
    assert made == "đầu\n<!-- đo: may -->\n\nmới\n\n<!-- hết -->\ncuối\n"
    assert trang.thay_phan(made, {"may": "mới"}) == made
    with pytest.raises(KeyError):
        trang.thay_phan(page, {})
