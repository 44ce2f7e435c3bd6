"""Awards, enclosed lists and A5 papers of anybody: judged by what is theirs, no false alarm."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from reportgen.checker.chay import KetQuaKiem, kiem
from reportgen.checker.danh_ba import LUAT
from reportgen.checker.ngoai_khuon import CHI_KICH_CO, CO_KICH_CO
from reportgen.diagnostics import ReportgenError
from reportgen.docx_reader import doc_docx
from tests.checker.test_trang_luat import noi
from tests.ho_tro.bien_doi import bien_doi
from tests.ho_tro.van_ban_that import docx_cua

DAM = True


def _giua(document: Document, text: str, size: float = 13, *, dam: bool = False) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.bold, run.font.size, run.font.name = dam, Pt(size), "Times New Roman"


def _moi(rong: float = 210, cao: float = 297) -> Document:
    document = docx.Document()
    document.core_properties.author = ""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(rong), Mm(cao)
    page.top_margin = page.bottom_margin = page.right_margin = Mm(20)
    page.left_margin = Mm(30)
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(13)
    return document


def _giay_khen() -> Document:
    document = _moi(297, 210)
    _giua(document, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 18, dam=DAM)
    _giua(document, "Độc lập - Tự do - Hạnh phúc", 18, dam=DAM)
    _giua(document, "GIẤY KHEN", 40, dam=DAM)
    document.paragraphs[-1].runs[0].font.color.rgb = RGBColor(0xC0, 0, 0)
    document.paragraphs[-1].runs[0].font.name = "Monotype Corsiva"
    _giua(document, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH MINH", 20, dam=DAM)
    _giua(document, "Tặng: Bà Trần Thị Mười", 22)
    _giua(document, "Đã có thành tích xuất sắc trong phong trào thi đua năm 2026", 18)
    _giua(document, "Bình Minh, ngày 09 tháng 6 năm 2026", 16)
    _giua(document, "CHỦ TỊCH", 16, dam=DAM)
    _giua(document, "Lê Văn Chín", 16, dam=DAM)
    return document


def _bang(document: Document) -> None:
    table = document.add_table(3, 3)
    rows = (("TT", "Họ và tên", "Ghi chú"), ("1", "Trần Thị Mười", ""), ("2", "Lê Văn Chín", ""))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text


def _danh_sach(kem_theo: str) -> Callable[[], Document]:
    def make() -> Document:
        document = _moi()
        _giua(document, "DANH SÁCH", 14, dam=DAM)
        _giua(document, "Cán bộ tham gia lớp bồi dưỡng công tác dân vận", 14, dam=DAM)
        _giua(document, kem_theo, 14)
        _bang(document)
        return document

    return make


def _giay_moi_a5() -> Document:
    document = _moi(148, 210)
    page = document.sections[0]
    page.left_margin = page.top_margin = page.bottom_margin = Mm(15)
    header = document.add_table(2, 2)
    left, right = header.rows[0].cells
    for cell, lines in (
        (left, (("ĐẢNG BỘ XÃ BÌNH MINH", False), ("CHI BỘ THÔN ĐÔNG", True), ("*", False))),
        (right, (("ĐẢNG CỘNG SẢN VIỆT NAM", True),)),
    ):
        cell.text = ""
        for text, bold in lines:
            paragraph = cell.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = paragraph.add_run(text)
            run.bold, run.font.size = bold, Pt(11)
    header.rows[1].cells[0].text = "Số 07-GM/CB"
    header.rows[1].cells[1].text = ""
    run = header.rows[1].cells[1].paragraphs[0].add_run("Bình Minh, ngày 09 tháng 6 năm 2026")
    run.italic, run.font.size = True, Pt(11)
    _giua(document, "GIẤY MỜI", 13, dam=DAM)
    _giua(document, "dự sinh hoạt chi bộ", 12, dam=DAM)
    _giua(document, "-----", 12)
    body = document.add_paragraph("Chi bộ thôn Đông kính mời ông Lê Văn Chín dự họp lúc 19 giờ.")
    body.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    return document


def _doc(make: Callable[[], Document]) -> KetQuaKiem:
    stream = io.BytesIO()
    make().save(stream)
    read = doc_docx(stream.getvalue()).value
    assert read is not None
    return kiem(read)


def _ma(result: KetQuaKiem) -> set[str]:
    return {found.luat.ma for found in result.vi_pham}


def test_an_award_is_judged_by_its_words_alone() -> None:
    result = _doc(_giay_khen)
    assert (result.van_ban.khuon, str(result.van_ban.ngay)) == ("giay_khen", "2026-06-09")
    assert noi(result) == ""
    assert "khen thưởng" in dict(result.khong_kiem)["ND30-TD-02"]


def test_a_fault_in_the_words_of_an_award_is_told() -> None:
    def wrong() -> Document:
        document = _giay_khen()
        document.paragraphs[5].runs[0].text = "Đã có thành tích xuất xắc năm 2026"
        document.paragraphs[1].runs[0].text = "Độc lập-Tự do-Hạnh phúc"
        return document

    assert _ma(_doc(wrong)) == {"CHG-CT-06", "ND30-TD-03"}


@pytest.mark.parametrize(
    ("kem_theo", "ho", "ngay"),
    [
        ("(Kèm theo Quyết định số 15/QĐ-UBND ngày 09 tháng 6 năm 2026 của Ủy ban nhân dân xã)",
         "nha_nuoc", "2026-06-09"),
        ("(Kèm theo Kế hoạch số 07-KH/ĐU, ngày 09/6/2026 của Đảng ủy xã Bình Minh)",
         "dang", "2026-06-09"),
        ("(Kèm theo Kế hoạch số ...-KH/ĐU, ngày 09/6/2026)", "dang", "2026-06-09"),
        ("(Kèm theo Công văn số 07-CV/ĐTN, ngày 09/6/2026)", "doan", "2026-06-09"),
        ("(Ban hành kèm theo Quyết định số 07-QĐ/ĐTN ngày 09/6/2026 của Ban Chấp hành Đoàn xã)",
         "doan", "2026-06-09"),
    ],
)  # fmt: skip
def test_an_enclosed_list_is_of_the_family_of_its_document(
    kem_theo: str, ho: str, ngay: str
) -> None:
    result = _doc(_danh_sach(kem_theo))
    seen = result.van_ban
    assert (seen.khuon, seen.ho, str(seen.ngay)) == ("kem_theo", ho, ngay)
    assert {code for code in _ma(result) if not code.endswith(("SL-05", "SL-06", "TRANG-02"))} == (
        set()
    )
    assert "phần kèm theo" in dict(result.khong_kiem)["CHG-TRANG-10"]


def test_a_list_that_does_not_say_whose_it_is_is_not_guessed() -> None:
    with pytest.raises(ReportgenError, match="không cho biết văn bản của cơ quan nào"):
        _doc(_danh_sach("(Kèm theo Kế hoạch tháng 6)"))


def test_a5_of_anybody_is_not_judged_by_the_sizes_of_a4() -> None:
    result = _doc(_giay_moi_a5)
    assert _ma(result) & (CHI_KICH_CO | CO_KICH_CO) == set(), noi(result)
    assert "CHG-TRANG-01" not in _ma(result)
    told = dict(result.khong_kiem)
    assert told["HD05-TRANG-02"].startswith("khổ A5: 05-HD/VPTW không quy định")
    assert told["HD05-CQ-08"].startswith("chỉ xét kiểu chữ")


@pytest.mark.parametrize(
    ("lenh", "ma"),
    [("co_quan_ban_hanh.dam: khong", "HD05-CQ-08"), ("dia_danh_ngay.nghieng: khong", "CHG-DD-05"),
     ("so_ky_hieu.thay: Số => Số:", "HD05-SO-01"), ("tieu_de.dam: khong", "HD05-TD-03")],
)  # fmt: skip
def test_what_is_no_size_is_judged_on_a5_too(lenh: str, ma: str) -> None:
    read = doc_docx(bien_doi(docx_cua("hk-giay-moi-a5"), [lenh])).value
    assert read is not None
    assert _ma(kiem(read)) == {ma}


def test_the_rules_named_are_rules() -> None:
    assert {rule.ma for rule in LUAT} >= CHI_KICH_CO | CO_KICH_CO
    assert set() == CHI_KICH_CO & CO_KICH_CO
