"""A report as it comes from a careless hand: nearly everything wrong at once."""

import io
import zipfile
from collections.abc import Callable
from functools import cache

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.run import Run

from reportgen.text_vn.ve_sinh.bang_ma import TCVN3
from reportgen.writers.docx.package import zip_parts

GIUA = WD_ALIGN_PARAGRAPH.CENTER
CAU = (
    "Các tổ dân vận đã vận động Nhân dân tham gia phát triển kinh tế-xã hội, đạt 90.5 % kế hoạch, "
    "huy động 1,250,000 đồng cho công trình dân sinh của phường trong quý."
)
MO_DAU = (
    "        Thực hiện Kế hoạch 12-KH/ĐU, ngày 5.1.2026 của Đảng uỷ phường về công tác dân vận năm "
    "2026 , Đảng ủy phường báo cáo kết quả  thực hiện như sau:"
)


class _Ve:
    def __init__(self, bang_ma: str) -> None:
        self.docx = docx.Document()
        self.bang_ma = bang_ma

    def doan(
        self, text: str, cho: _Cell | None = None, *, giua: bool = False, dam: bool = False,
        nghieng: bool = False, co: int = 13,
    ) -> Run:  # fmt: skip
        paragraph = (cho or self.docx).add_paragraph()
        font, shown = "Arial", text
        if self.bang_ma:
            font = ".VnTimeH" if text.isupper() else ".VnTime"
            back = {letter: code for code, letter in TCVN3.items()}
            lower = text.lower() if text.isupper() else text
            shown = "".join(back.get(c, back.get(c.lower(), c)) for c in lower)
        run = paragraph.add_run(shown)
        run.bold, run.italic, run.font.size, run.font.name = dam, nghieng, Pt(co), font
        if giua:
            paragraph.alignment = GIUA
        return run

    def hai_o(self) -> tuple[_Cell, ...]:
        table = self.docx.add_table(rows=1, cols=2)
        table.style = "Table Grid"
        for cell in table.rows[0].cells:
            cell._tc.remove(cell.paragraphs[0]._p)
        return table.rows[0].cells


@cache
def van_ban_xau(bang_ma: str = "") -> bytes:
    """The report; *bang_ma* "TCVN3" in fonts of that encoding."""
    ve = _Ve(bang_ma)
    left, right = ve.hai_o()
    ve.doan("ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", left, giua=True)
    ve.doan("ĐẢNG UỶ PHƯỜNG HOÀN KIẾM", left, giua=True, dam=True)
    ve.doan("----------", left, giua=True)
    ve.doan("Số: 5 - BC/ĐU", left, giua=True)
    ve.doan("ĐẢNG CỘNG SẢN VIỆT NAM", right, giua=True, dam=True).underline = True
    ve.doan("Hoàn Kiếm, ngày 5 tháng 06 năm 2026", right, giua=True)
    ve.doan("BÁO CÁO", giua=True, dam=True, co=14)
    ve.doan("kết quả công tác dân vận quý II năm 2026.", giua=True, dam=True, co=14)
    for text in ("", MO_DAU, ""):
        ve.doan(text)
    ve.doan("I- KẾT QUẢ", dam=True)
    for _ in range(14):
        ve.doan(f"\t{CAU}")
    for text in ("• Một là tuyên truyền.", "- Hai là vận động.", "Trên đây là báo cáo./."):
        ve.doan(text)
    left, right = ve.hai_o()
    ve.doan("Nơi nhận:", left, dam=True, nghieng=True, co=12)
    ve.doan("- Ban Dân vận Thành ủy,", left, co=11)
    ve.doan("- Lưu Văn phòng Đảng uỷ", left, co=11)
    for text in ("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "", "NGUYỄN VĂN AN"):
        ve.doan(text, right, giua=True, dam=True)
    section = ve.docx.sections[0]
    section.page_width, section.page_height = Mm(215.9), Mm(279.4)
    section.left_margin = section.right_margin = Mm(20)
    foot = section.footer.paragraphs[0]
    foot.add_run("Trang ")
    field = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    foot._p.append(parse_xml(field))
    stream = io.BytesIO()
    ve.docx.save(stream)
    return stream.getvalue()


def zip_doi(data: bytes, part: str, doi: Callable[[str], str]) -> bytes:
    """The package with the text of one part changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return zip_parts(parts | {part: doi(parts[part].decode()).encode()})


def zip_phan(data: bytes, part: str) -> str:
    """The text of one part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(part).decode()
