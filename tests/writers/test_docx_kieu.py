"""Styles read back from the DOCX by an independent reader."""

import io

import docx
import pytest
from docx_plus.styles.inspect import resolve_effective_formatting

from reportgen.layout.model import FontStyle, ParagraphStyle, StyledParagraph, TextRun
from reportgen.writers import write_docx
from tests.ho_tro.mau_van_ban import (
    CO_QUAN,
    DE_MUC,
    NOI_NHAN,
    RONG_DONG,
    STYLES,
    THAN,
    TREO,
    doan,
    muc,
    van_ban,
)

CANH = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}


def _doc(*paragraphs: object) -> docx.document.Document:
    return docx.Document(io.BytesIO(write_docx(van_ban(muc(*paragraphs)))))  # type: ignore[arg-type]


def _doan_dau(style: ParagraphStyle, **more: object) -> object:
    paragraph = _doc(doan(style, "Sự nghiệp đổi mới ở phường Hoàn Kiếm", **more)).paragraphs[0]
    return resolve_effective_formatting(paragraph)


def _so_dong(style: ParagraphStyle) -> object:
    return style.gian_dong / 240 if style.kieu_gian_dong == "auto" else style.gian_dong


@pytest.mark.parametrize("ma", sorted(STYLES))
def test_doan_doc_lai_dung_kieu(ma: str) -> None:
    style = STYLES[ma]
    seen = _doan_dau(style)
    assert (
        seen.alignment,
        seen.spacing_before,
        seen.spacing_after,
        seen.indent_left,
        seen.indent_right,
        seen.indent_first_line,
        bool(seen.keep_with_next),
        seen.outline_level,
    ) == (
        CANH[style.canh],
        style.truoc,
        style.sau,
        style.lui_trai,
        style.lui_phai,
        style.lui_dong_dau,
        style.giu_voi_sau,
        style.cap_de_muc,
    )


@pytest.mark.parametrize("ma", sorted(STYLES))
def test_phong_chu_doc_lai_dung_kieu(ma: str) -> None:
    style = STYLES[ma]
    run = _doc(doan(style, "Ngõ Phất Lộc")).paragraphs[0].runs[0]
    seen = resolve_effective_formatting(run)
    assert (
        seen.font_name,
        seen.font_size,
        bool(seen.bold),
        bool(seen.italic),
        seen.lang,
    ) == ("Times New Roman", style.font.co / 2, style.font.dam, style.font.nghieng, "vi-VN")


@pytest.mark.parametrize("style", [THAN, RONG_DONG], ids=["exact", "auto"])
def test_gian_dong_doc_lai_dung(style: ParagraphStyle) -> None:
    seen = _doan_dau(style)
    assert seen.line_spacing_rule == style.kieu_gian_dong
    assert seen.line_spacing in {_so_dong(style), style.gian_dong, style.gian_dong / 20}


def test_ten_kieu_la_tieng_viet_va_o_trong_bo_suu_tap() -> None:
    style = _doc(doan(DE_MUC, "I. Kết quả")).styles["Đề mục lớn"]
    assert (style.base_style.name, style.quick_style) == ("Normal", True)


def test_bon_o_phong_chu_deu_ghi() -> None:
    (fonts,) = _doc(doan(THAN, "a")).styles.element.xpath("./w:docDefaults//w:rFonts")
    assert sorted(fonts.attrib.values()) == ["Times New Roman"] * 4


def test_doan_chi_ghi_dieu_khac_kieu() -> None:
    paragraph = _doc(doan(THAN, "Không có gì khác")).paragraphs[0]
    assert [child.tag.split("}")[1] for child in paragraph._p.pPr] == ["pStyle"]


def test_chu_chi_ghi_dieu_khac_kieu() -> None:
    run = _doc(doan(NOI_NHAN, "- Như trên;")).paragraphs[0].runs[0]
    assert run._r.rPr is None


def test_chu_dam_trong_kieu_thuong_ghi_ca_hai_co() -> None:
    run = docx.Document(io.BytesIO(write_docx(van_ban(muc(_hai_co()))))).paragraphs[0].runs[1]
    assert [child.tag.split("}")[1] for child in run._r.rPr] == ["b", "bCs", "sz", "szCs"]


def _hai_co() -> object:
    from reportgen.layout.model import StyledParagraph, TextRun

    return StyledParagraph(
        THAN, (TextRun("a ", THAN.font), TextRun("b", FontStyle(32, dam=True))), "noi_dung"
    )


def test_doan_ghi_de_khoang_truoc_va_canh() -> None:
    seen = _doan_dau(TREO, truoc=120, canh="phai")
    assert (seen.spacing_before, seen.alignment, seen.spacing_after) == (120, "right", TREO.sau)


def test_tat_giu_voi_sau_ghi_ro() -> None:
    assert _doan_dau(DE_MUC, giu_voi_sau=False).keep_with_next is False


def test_giu_voi_sau_thi_giu_ca_dong() -> None:
    seen = _doan_dau(CO_QUAN, giu_voi_sau=True)
    assert (seen.keep_with_next, seen.keep_lines) == (True, True)


def test_chu_giu_lien_thi_gach_noi_khong_ngat() -> None:
    runs = (TextRun("theo ", THAN.font), TextRun("05-HD/VPTW", THAN.font, giu_lien=True))
    written = _doc(StyledParagraph(THAN, runs, "noi_dung")).paragraphs[0].runs[1]
    assert len(written._r.xpath("./w:noBreakHyphen")) == 1
    assert written.text == "05-HD/VPTW"


def test_chu_thuong_giu_nguyen_gach_noi() -> None:
    run = _doc(doan(THAN, "theo Hướng dẫn 05-HD/VPTW, 2024-2026")).paragraphs[0].runs[0]
    assert run._r.xpath("./w:noBreakHyphen") == []
