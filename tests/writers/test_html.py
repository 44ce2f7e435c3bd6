"""The HTML: meaning first, and every length from the laid-out tree."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from reportgen.layout.model import Rule, TextRun
from reportgen.units import mm, pt
from reportgen.writers import write_html
from tests.ho_tro.mau_van_ban import (
    A4,
    CO_QUAN,
    DE_MUC,
    MAU,
    NGAY,
    THAN,
    bang_gop_o_hep,
    bang_lon,
    chu_ky,
    doan,
    muc,
    than,
    van_ban,
)


def _than_trang(document: object) -> ET.Element:
    html = write_html(document)  # type: ignore[arg-type]
    body = html[html.index("<body>") : html.index("</html>")]
    closed = re.sub(r"<(br|col)\b(?!g)([^>]*)>", r"<\1\2/>", body)
    return ET.fromstring(closed)  # noqa: S314  # our own text


def test_ngon_ngu_va_tieu_de() -> None:
    html = write_html(van_ban(muc(than(0))))
    assert '<html lang="vi">' in html
    assert "<title>Báo cáo công tác dân vận quý\u00a0I</title>" in html


def test_de_muc_thanh_h1() -> None:
    (heading,) = _than_trang(van_ban(muc(doan(DE_MUC, "I. Tình hình"), than(0)))).iter("h1")
    assert heading.text == "I. Tình hình"


def test_cap_sau_het_h6_van_la_h6() -> None:
    sau = replace(DE_MUC, cap_de_muc=8)
    assert len(list(_than_trang(van_ban(muc(doan(sau, "x")))).iter("h6"))) == 1


def test_bang_so_lieu_co_thead_va_th() -> None:
    body = _than_trang(van_ban(muc(bang_lon(2))))
    heads = [th.get("scope") for th in body.findall(".//thead/tr/th")]
    assert heads == ["col"] * 4
    assert len(body.findall(".//tbody/tr")) == 2


def test_o_dau_gop_cot_danh_cho_nhom_cot() -> None:
    body = _than_trang(van_ban(muc(bang_gop_o_hep())))
    groups = [(th.get("colspan"), th.get("scope")) for th in body.iter("th") if th.get("colspan")]
    assert groups == [("2", "colgroup")]


def test_bang_bo_cuc_khong_phai_table() -> None:
    body = _than_trang(van_ban(muc(chu_ky())))
    assert list(body.iter("table")) == []
    assert body.find(".//div[@role='none']") is not None


def test_kho_giay_tinh_tu_twip() -> None:
    html = write_html(van_ban(muc(than(0))))
    assert "size:595.3pt 841.9pt" in html
    assert "margin:56.7pt 42.5pt 56.7pt 85.05pt" in html


def test_dau_cach_khong_ngat_con_nguyen() -> None:
    assert "Số\u00a012 ngày\u00a005" in write_html(van_ban(muc(than(0))))


def test_cho_trong_de_ghi_so_con_du_rong() -> None:
    html = write_html(van_ban(muc(doan(THAN, "Số      -BC/ĐU"))))
    assert "Số\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0-" in html


@pytest.mark.parametrize(
    ("chu", "mong_doi"),
    [
        ("Hướng dẫn 05-HD/VPTW;", "Hướng dẫn 05-\u2060HD/\u2060VPTW;"),
        ("và/hoặc", "và/\u2060hoặc"),
        ("giai đoạn 2024-2026", "giai đoạn 2024-\u200b2026"),
        ("xem tr.12", "xem tr.\u206012"),
        ("1.234.567 lượt", "1.234.567 lượt"),
        ("- Như trên", "- Như trên"),
    ],
)
def test_dong_chi_ngat_noi_trinh_soan_thao_ngat(chu: str, mong_doi: str) -> None:
    (paragraph,) = _than_trang(van_ban(muc(doan(THAN, chu)))).iter("p")
    assert paragraph.text == mong_doi


@pytest.mark.parametrize("chu", ["<b>&amp;", 'a "b" <i>', "# | * {{ x }}"])
def test_chu_la_chu_khong_thanh_the(chu: str) -> None:
    (paragraph,) = _than_trang(van_ban(muc(doan(THAN, chu)))).iter("p")
    assert paragraph.text == chu


def test_duong_ke_nam_ngoai_dong_chay() -> None:
    body = _than_trang(van_ban(muc(doan(CO_QUAN, "A", ke=Rule(mm(30), pt(19))))))
    (rule,) = (e for e in body.iter("span") if e.get("class") == "ke")
    assert "width:85.05pt" in str(rule.get("style"))


def test_in_chim_la_hinh_khong_phai_chu() -> None:
    html = write_html(van_ban(muc(than(0)), in_chim="DỮ LIỆU MẪU"))
    assert "MẪU" not in html
    assert "data:image/svg+xml" in html


def test_dao_le_doi_hai_le_o_trang_chan() -> None:
    html = write_html(van_ban(muc(than(0), trang=replace(A4, dao_le=True))))
    assert "@page muc1:left{margin-left:42.5pt;margin-right:85.05pt}" in html


def test_dau_trang_mot_dung_truoc_noi_dung() -> None:
    body = _than_trang(van_ban(muc(than(0), dau_trang_1=doan(NGAY, "Mẫu số 12"))))
    assert body.find("./section/*").tag == "header"  # type: ignore[union-attr]


def test_moi_kieu_mot_lop() -> None:
    html = write_html(MAU["than"]())
    assert html.count(".NoiDung{") == 1
    assert '<p class="NoiDung">' in html


def test_hai_nam_noi_bang_gach_khong_tach_dong() -> None:
    font = than(0).style.font
    years = replace(than(0), runs=(TextRun("2025\u00a0-\u00a02030", font),))
    assert "2025\u00a0-\u2060\u00a02030" in write_html(van_ban(muc(years)))
