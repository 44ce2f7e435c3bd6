"""Effective formatting, case by case: what Word prints when styles, themes and numbers disagree."""

import pytest

from reportgen.docx_reader import doc_docx
from reportgen.docx_reader.model import ChuThay, DoanThay, TaiLieuThay
from tests.corpus.goi import NS, Goi, bang, hop, kieu_mac_dinh, p, r


def _doc(body: str, **parts: str) -> TaiLieuThay:
    read = doc_docx(Goi(body, **parts).ra()).value  # type: ignore[arg-type]
    assert read is not None
    return read


def _mot(body: str, **parts: str) -> DoanThay:
    return _doc(body, **parts).doan[0]


def _chu(body: str, **parts: str) -> ChuThay:
    return next(run for run in _mot(body, **parts).chu if run.text.strip())


def _kieu(loai: str, ma: str, rpr: str, ppr: str = "", tren: str = "") -> str:
    base = f'<w:basedOn w:val="{tren}"/>' if tren else ""
    return (
        f'<w:style w:type="{loai}" w:styleId="{ma}"><w:name w:val="{ma}"/>{base}'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


KIEU = kieu_mac_dinh(
    them=_kieu("paragraph", "Dam", "<w:b/>")
    + _kieu("paragraph", "DamHai", "<w:b/>", tren="Dam")
    + _kieu("character", "ChuDam", "<w:b/>")
    + _kieu("character", "Hoa", "<w:caps/>")
)


@pytest.mark.parametrize(
    ("doan", "chu", "dam"),
    [
        ("", "", False),
        ("Dam", "", True),
        ("DamHai", "", True),
        ("", '<w:rStyle w:val="ChuDam"/>', True),
        ("Dam", '<w:rStyle w:val="ChuDam"/>', False),
        ("Dam", '<w:b w:val="0"/>', False),
        ("Dam", '<w:rStyle w:val="ChuDam"/><w:b/>', True),
        ("", '<w:b w:val="off"/>', False),
    ],
)
def test_bold_toggles_between_paragraph_and_character_style(
    doan: str, chu: str, *, dam: bool
) -> None:
    style = f'<w:pStyle w:val="{doan}"/>' if doan else ""
    assert _chu(p(r("Chữ", them=chu), them=style), kieu=KIEU).kieu.dam is dam


def test_capitals_are_made_and_what_was_typed_is_kept() -> None:
    run = _chu(p(r("Đảng ủy", them='<w:rStyle w:val="Hoa"/>')), kieu=KIEU)
    assert (run.text, run.tho) == ("ĐẢNG ỦY", "Đảng ủy")


def test_indents_of_numbering_yield_to_the_paragraphs_own() -> None:
    numbering = (
        f'<w:numbering {NS}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start '
        'w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" '
        'w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId '
        'w:val="0"/></w:num></w:numbering>'
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    plain = p(r("Một"), them=numbered)
    own = p(r("Hai"), them=f'{numbered}<w:ind w:left="0" w:firstLine="567"/>')
    first, second = _doc(plain + own, danh_so=numbering).doan
    assert (first.nhan, first.lui_trai, first.lui_dong_dau) == ("1.", 720, -360)
    assert (second.nhan, second.lui_trai, second.lui_dong_dau) == ("2.", 0, 567)


def _chu_de(latin: str, viet: str) -> str:
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
        f'<a:minorFont><a:latin typeface="{latin}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f'<a:font script="Viet" typeface="{viet}"/></a:minorFont></a:fontScheme>'
        "</a:themeElements></a:theme>"
    )


def test_a_theme_font_is_the_latin_one_of_the_theme() -> None:
    fonts = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    run = _chu(p(r("abc", them=fonts)), chu_de=_chu_de("Calibri", "Arial"))
    assert run.kieu.phong == ("Calibri",)


def test_the_font_of_the_vietnamese_script_is_used_where_the_language_asks_for_it() -> None:
    fonts = '<w:rFonts w:cstheme="minorBidi"/><w:cs/>'
    told = '<w:themeFontLang w:val="en-US" w:bidi="vi-VN"/>'
    run = _chu(p(r("abc", them=fonts)), chu_de=_chu_de("Calibri", "Arial"), cai_dat=told)
    assert run.kieu.phong == ("Arial",)


@pytest.mark.parametrize(
    ("rule", "kind"), [("exact", "exact"), ("atLeast", "at_least"), ("auto", "auto")]
)
def test_line_spacing_keeps_its_rule(rule: str, kind: str) -> None:
    spacing = f'<w:spacing w:line="340" w:lineRule="{rule}"/>'
    made = _mot(p(r("Chữ"), them=spacing))
    assert (made.gian, made.kieu_gian) == (340, kind)


def test_the_room_in_a_cell_is_its_width_less_its_margins() -> None:
    table = bang([[p(r("Chữ"))]], (3000,))
    margins = '<w:tcMar><w:left w:w="200"/><w:right w:w="300"/></w:tcMar></w:tcPr>'
    made = _mot(table.replace("</w:tcPr>", margins))
    assert made.rong == 2500


def test_alternate_content_is_read_once() -> None:
    texts = [one.text for one in _doc(p(hop(p(r("Trong hộp"))))).doan if one.text]
    assert texts == ["Trong hộp"]


def test_tracked_changes_are_read_as_if_accepted() -> None:
    gone = '<w:del w:id="1"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
    new = f'<w:ins w:id="2">{r("thêm")}</w:ins>'
    made = _doc(p(r("Chữ ") + gone + new))
    assert made.doan[0].text == "Chữ thêm"
    assert made.co_sua_doi


def test_a_table_in_a_cell_has_its_own_depth() -> None:
    inner = bang([[p(r("Trong"))]], (1000,))
    made = _doc(bang([[p(r("Ngoài")) + inner + p("")]], (3000,)))
    places = {one.text: one.o.sau for one in made.doan if one.o is not None and one.text}
    assert places == {"Ngoài": 1, "Trong": 2}


def test_a_border_of_kind_none_shows_nothing_whatever_its_thickness() -> None:
    made = _doc(bang([[p(r("Chữ"))]], (3000,), "none") + bang([[p(r("Chữ"))]], (3000,), "single"))
    assert [table.vien for table in made.bang] == [False, True]
