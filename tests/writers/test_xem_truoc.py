"""The HTML people look at: one file, sheets on a screen, figures that lead to their evidence."""

import re
from functools import cache
from pathlib import Path

import pytest

from reportgen.app import YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.dung_van_ban import bo_dung, soan_va_bo_tri
from reportgen.writers.html.xem_truoc import write_preview
from tests.ho_tro.ho_so_mau import HK, LTT, ho_so_mau

VAN_BAN = (
    (LTT, "bao_cao_quy", "Q2", ()),
    (LTT, "tong_ket_nam", "N", ()),
    (HK, "bao_cao_thang", "T08", ()),
    (HK, "bao_cao_chuyen_de", "Q1", ("giai_phong_mat_bang",)),
)


@cache
def _html(ten: str, loai: str, ky: str, muc: tuple[str, ...], *, bang_chung: bool = True) -> str:
    ho_so = ho_so_mau(ten)
    (viec,) = chon_viec(ho_so, (loai,), (ky,), ("phuong",), muc).value or ()
    asked = YeuCau((Path(ten),), bang_chung=bang_chung)
    return write_preview(soan_va_bo_tri(bo_dung(ho_so), viec, asked).bo_cuc).decode()


@pytest.mark.parametrize("chon", VAN_BAN, ids=lambda c: c[1])
def test_every_link_leads_to_a_row(chon: tuple[str, str, str, tuple[str, ...]]) -> None:
    html = _html(*chon)
    links = re.findall(r'<a href="#([^"]+)">', html)
    rows = re.findall(r'<tr id="([^"]+)">', html)
    assert links
    assert len(rows) == len(set(rows))
    assert set(links) <= set(rows)


@pytest.mark.parametrize("chon", VAN_BAN, ids=lambda c: c[1])
def test_nothing_is_fetched_from_anywhere(chon: tuple[str, str, str, tuple[str, ...]]) -> None:
    html = _html(*chon)
    addresses = re.findall(r"""(?:src|href)\s*=\s*["']([^"']+)|url\(["']?([^"')]+)""", html)
    outside = [a or b for a, b in addresses if not (a or b).startswith(("#", "data:"))]
    assert outside == []
    assert "<script" not in html


def test_without_evidence_there_is_no_link() -> None:
    html = _html(*VAN_BAN[0], bang_chung=False)
    assert "<a href" not in html
    assert "<tr id" not in html


def test_each_part_is_a_sheet_of_its_paper() -> None:
    html = _html(*VAN_BAN[0])
    assert html.count("min-height:841.9pt") == html.count("<section ")


def test_sample_data_is_marked_on_the_screen_too() -> None:
    screen = _html(*VAN_BAN[0]).split("</style>")[1]
    assert "repeat-y" in screen


def test_no_sign_of_a_figure_is_left_in_the_file() -> None:
    assert not re.search("[\U000f0000-\U000ffffd]", _html(*VAN_BAN[1]))
