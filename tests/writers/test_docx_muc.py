"""Sections, headers, page numbers, rules and the watermark of the DOCX."""

import io

import docx
from docx.enum.section import WD_ORIENT

from reportgen.layout.model import Rule
from reportgen.units import mm, pt
from reportgen.writers import write_docx
from tests.ho_tro.mau_van_ban import (
    A4,
    A4_NGANG,
    CO_QUAN,
    MAU,
    NGAY,
    doan,
    muc,
    than,
    van_ban,
)


def _mo(document: object) -> docx.document.Document:
    return docx.Document(io.BytesIO(write_docx(document)))  # type: ignore[arg-type]


def test_kho_giay_va_le_dung_tung_twip() -> None:
    (section,) = _mo(van_ban(muc(than(0)))).sections
    seen = (
        section.page_width,
        section.page_height,
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
        section.header_distance,
    )
    assert [round(length.twips) for length in seen] == [
        A4.rong,
        A4.cao,
        A4.le_tren,
        A4.le_duoi,
        A4.le_trai,
        A4.le_phai,
        A4.so_trang_tu_mep,
    ]


def test_phu_luc_nam_ngang_trong_muc_rieng() -> None:
    sections = _mo(MAU["phu_luc"]()).sections
    assert [s.orientation == WD_ORIENT.LANDSCAPE for s in sections] == [False, True, False]
    assert round(sections[1].page_width.twips) == A4_NGANG.rong


def test_moi_muc_danh_so_lai() -> None:
    document = _mo(van_ban(muc(than(0)), muc(than(1), bat_dau_so=7)))
    starts = document.element.xpath(".//w:sectPr/w:pgNumType/@w:start")
    assert starts == ["1", "7"]


def test_trang_dau_khong_co_so_trang() -> None:
    (section,) = _mo(van_ban(muc(than(0)))).sections
    assert section.different_first_page_header_footer
    assert section.first_page_header._element.xpath(".//w:instrText") == []


def test_trang_sau_co_truong_page() -> None:
    (section,) = _mo(van_ban(muc(than(0)))).sections
    (code,) = section.header._element.xpath(".//w:instrText")
    assert code.text.strip() == "PAGE"


def test_so_trang_co_san_ket_qua() -> None:
    (section,) = _mo(van_ban(muc(than(0)))).sections
    assert section.header.paragraphs[0].text == "2"


def test_dau_trang_mot_in_ra_chu() -> None:
    document = _mo(van_ban(muc(than(0), dau_trang_1=doan(NGAY, "Mẫu số 12"))))
    assert document.sections[0].first_page_header.paragraphs[0].text == "Mẫu số 12"


def test_muc_giong_nhau_dung_chung_dau_trang() -> None:
    document = _mo(van_ban(muc(than(0)), muc(than(1))))
    ids = document.element.xpath('.//w:headerReference[@w:type="default"]/@r:id')
    assert len(set(ids)) == 1


def test_ma_duong_ke_khong_trung() -> None:
    ids = _mo(MAU["hon_hop"]()).element.xpath(".//wp:docPr/@id")
    assert (len(ids), len(set(ids))) == (5, 5)


def test_duong_ke_dai_dung_theo_emu() -> None:
    paragraph = doan(CO_QUAN, "ĐẢNG CỘNG SẢN VIỆT NAM", ke=Rule(mm(72.9), pt(18.7)))
    body = _mo(van_ban(muc(paragraph))).element
    assert [int(v) for v in body.xpath(".//wp:extent/@cx")] == [mm(72.9) * 635]
    assert body.xpath(".//wp:posOffset/text()") == [str(pt(18.7) * 635)]


def test_duong_ke_co_ban_vml_du_phong() -> None:
    xml = _mo(van_ban(muc(doan(CO_QUAN, "A", ke=Rule(mm(30), pt(19)))))).element.xml
    assert "<mc:Fallback>" in xml
    assert 'to="85.05pt,0"' in xml


def test_in_chim_co_o_moi_dau_trang() -> None:
    document = _mo(van_ban(muc(than(0)), in_chim="DỮ LIỆU MẪU"))
    (section,) = document.sections
    marks = [
        'string="DỮ LIỆU MẪU"' in header._element.xml
        for header in (section.header, section.first_page_header)
    ]
    assert marks == [True, True]


def test_khong_in_chim_khi_khong_yeu_cau() -> None:
    (section,) = _mo(van_ban(muc(than(0)))).sections
    assert "textpath" not in section.header._element.xml


def test_muc_ket_bang_bang_khong_them_dong_trong() -> None:
    document = _mo(MAU["phu_luc"]())
    empty = [p.style.name for p in document.paragraphs if not p.text]
    assert set(empty) == {"Kết"}


def test_dong_o_mep_duoi_trang_cuoi_neo_vao_doan_lien_sau() -> None:
    foot = doan(CO_QUAN, "KHÔNG PHỔ BIẾN")
    body = _mo(van_ban(muc(than(0), chan_trang_cuoi=foot))).element.body
    (frame,) = body.xpath("./w:p[w:pPr/w:framePr]")
    after = frame.getnext()
    assert after.tag.endswith("}p")
    assert not after.xpath("./w:pPr/w:framePr")


def test_dong_o_mep_duoi_cua_muc_dau_dung_truoc_cho_het_muc() -> None:
    foot = doan(CO_QUAN, "KHÔNG PHỔ BIẾN")
    body = _mo(van_ban(muc(than(0), chan_trang_cuoi=foot), muc(than(1)))).element.body
    (frame,) = body.xpath("./w:p[w:pPr/w:framePr]")
    assert frame.getnext().xpath("./w:pPr/w:sectPr")
