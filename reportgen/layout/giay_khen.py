"""The certificate: one page, landscape, in a frame; sizes give way until all of it fits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reportgen.diagnostics import Diagnostic, Location, Result, Severity
from reportgen.document.tree import DONG, KhoiKy, Paragraph, VanBan
from reportgen.layout.doan import mot_dong
from reportgen.layout.dong_so import dong_ngay
from reportgen.layout.hinh_ky import ChoKy, hinh_ky
from reportgen.layout.ke_duoi import them_ke
from reportgen.layout.khung import khung_trang
from reportgen.layout.metrics import cao_dong, ngat_dong
from reportgen.layout.model import (
    LaidOutBlock,
    LaidOutCell,
    LaidOutRow,
    LaidOutTable,
    Page,
    Section,
    StyledParagraph,
    TextRun,
)
from reportgen.layout.ngat_dong import doan_can_giua, ngat_can
from reportgen.layout.rang_buoc import rang_buoc
from reportgen.layout.styles import BoKieu
from reportgen.layout.trang import so_trang, trang, xoay_ngang
from reportgen.units import half_points

CO_MAU = frozenset({"ten_giay"})
"""Lines in the colour of the frame."""
BUOC = half_points(1)
KHOI_KY = "khoi_ky"
PHAN_TRONG: Mapping[str, int] = {
    "nguoi_tang": 4,
    "tang": 1,
    "ten_giay": 0,
    "nguoi_nhan": 3,
    "don_vi": 1,
    "thanh_tich": 2,
    KHOI_KY: 4,
}
"""Shares of the page's spare height that stand before each line and before the signature."""


@dataclass(frozen=True, slots=True)
class _Dong:
    """A line of the form set at one size: its paragraph and height."""

    ten: str
    doan: StyledParagraph
    cao: int


def giay_khen(document: VanBan, bo: BoKieu) -> Result[Section]:
    """Lay out a certificate.

    Errors: HT018 where even the smallest sizes do not fit one page; HT019 for what is no line of
    a certificate.
    """
    strange = tuple(_dong_la(document))
    if strange:
        return Result(None, strange)
    page = _trang(bo)
    height = page.cao - page.le_tren - page.le_duoi - bo.do("giay_khen.du_phong")
    head = _quoc_hieu(bo, page.rong_chu)
    sign = _khoi_ky(document, bo, page.rong_chu)
    fixed = sum(d.cao for d in head) + _cao_bang(sign, bo)
    wanted, steps = bo.do("giay_khen.thoang"), _so_buoc(bo)
    for step in range(steps):
        lines = [_dong(bo, block, page.rong_chu, step) for block in _cac_dong(document)]
        used = fixed + sum(line.cao + _it_nhat(bo, line.ten) for line in lines)
        spare = height - used - _it_nhat(bo, KHOI_KY)
        if spare >= (wanted if step + 1 < steps else 0):
            blocks = (*_gian_deu(bo, head, lines, spare), _truoc_bang(sign, bo, lines, spare))
            return Result(Section(page, blocks, so_trang(bo), khung=khung_trang(bo, page)))
    return Result(None, (_qua_dai(),))


def _trang(bo: BoKieu) -> Page:
    margin = bo.do("giay_khen.le")
    turned = xoay_ngang(trang(bo, hai_mat=False))
    return replace(turned, le_tren=margin, le_duoi=margin, le_trai=margin, le_phai=margin)


def _cac_dong(document: VanBan) -> Iterator[Paragraph]:
    """Give the lines above the signature."""
    for block in document.noi_dung:
        if isinstance(block, Paragraph) and block.dong and block.dong != "quyet_dinh":
            yield block


def _dong_la(document: VanBan) -> Iterator[Diagnostic]:
    """Report what a template puts on a certificate that is none of its lines."""
    blocks = (*document.noi_dung, *(b for p in document.phu_luc for b in p.noi_dung))
    for block in blocks:
        if not isinstance(block, Paragraph) or block.dong not in DONG["giay_khen"]:
            at = block.origin
            yield Diagnostic(
                "HT019",
                Severity.LOI,
                "Giấy khen chỉ gồm các dòng đặt bằng lệnh “:dong”.",
                Location(at.tep, at.dong) if at else Location(),
                hint="Đặt chữ ấy vào một dòng “:dong”, hoặc bỏ đi.",
            )


def _so_buoc(bo: BoKieu) -> int:
    """How often the sizes can be made smaller: until the last has come to its least."""
    rows = (bo.standard.kieu_chu(f"giay_khen_{ten}").co for ten in PHAN_TRONG if ten != KHOI_KY)
    return max(int(row.chon - (row.tu or row.chon)) // BUOC for row in rows) + 1


def _quoc_hieu(bo: BoKieu, rong: int) -> list[_Dong]:
    made = []
    for ten in ("quoc_hieu", "tieu_ngu"):
        paragraph = mot_dong(bo, f"giay_khen_{ten}", bo.standard.chu(ten))
        made.append(_Dong(ten, paragraph, bo.cao_dong(f"giay_khen_{ten}")))
    ruled = them_ke(made[1].doan, bo, "tieu_ngu", rong)
    return [made[0], replace(made[1], doan=ruled)]


def _dong(bo: BoKieu, block: Paragraph, rong: int, buoc: int) -> _Dong:
    """Set a line *buoc* sizes smaller than it is wished, not under its least."""
    ma = f"giay_khen_{block.dong}"
    row = bo.standard.kieu_chu(ma).co
    least = round(row.tu or row.chon)
    size = max(round(row.chon) - buoc * BUOC, least)
    colour = bo.standard.chu("giay_khen.mau") if block.dong in CO_MAU else ""
    style = replace(bo[ma], font=replace(bo[ma].font, co=size, mau=colour))
    width = rong - style.lui_trai - style.lui_phai
    text = "".join(run.text for run in block.runs)
    shown = rang_buoc(text.upper() if bo.in_hoa(ma) else text)
    if len(ngat_dong(shown, style.font, width)) > 1:
        shown = ngat_can(doan_can_giua(text, style.font, in_hoa=bo.in_hoa(ma)), width).text
    lines = len(ngat_dong(shown, style.font, width))
    line = cao_dong(style.font, style.gian_dong, style.kieu_gian_dong)
    return _Dong(
        block.dong, StyledParagraph(style, (TextRun(shown, style.font),), ma), lines * line
    )


def _gian_deu(
    bo: BoKieu, head: list[_Dong], lines: list[_Dong], spare: int
) -> Iterator[LaidOutBlock]:
    """Give the lines with the spare height shared out before them."""
    yield from (line.doan for line in head)
    for line in lines:
        yield replace(line.doan, truoc=_truoc(bo, line.ten, lines, spare))


def _truoc(bo: BoKieu, ten: str, lines: list[_Dong], spare: int) -> int:
    """Space before a line; nobody gets more than the standard's most, what is left stays below."""
    shares = sum(PHAN_TRONG[line.ten] for line in lines) + PHAN_TRONG[KHOI_KY]
    own = min(spare * PHAN_TRONG[ten] // shares, bo.do("giay_khen.cach_nhieu_nhat"))
    return _it_nhat(bo, ten) + own


def _it_nhat(bo: BoKieu, ten: str) -> int:
    """Least space before a line; under the rule of Tiêu ngữ more."""
    return bo.do("giay_khen.cach_quoc_hieu" if ten == "nguoi_tang" else "giay_khen.cach_dong")


def _khoi_ky(document: VanBan, bo: BoKieu, rong: int) -> LaidOutTable:
    """Lay out decision and book on the left; place and date, office and name on the right."""
    left = round(rong * bo.standard.do("giay_khen.cot_trai"))
    decision = tuple(
        mot_dong(bo, "giay_khen_quyet_dinh", "".join(run.text for run in block.runs))
        for block in document.noi_dung
        if isinstance(block, Paragraph) and block.dong == "quyet_dinh"
    )
    day = mot_dong(bo, "giay_khen_ngay", dong_ngay(document.the_thuc, bo))
    empty = (StyledParagraph(bo["giay_khen_quyet_dinh"], (), "o_trong"),)
    right = (day, *_nguoi_ky(document.the_thuc.khoi_ky, bo, rong - left))
    return LaidOutTable(
        rong=(left, rong - left),
        hang=(LaidOutRow((LaidOutCell(decision or empty), LaidOutCell(right))),),
        vien=0,
        dem_ngang=0,
        dem_doc=0,
        bo_cuc=True,
        vai_tro="khoi_ky",
        giu_lien=True,
    )


def _nguoi_ky(khoi: KhoiKy, bo: BoKieu, rong: int) -> Iterator[StyledParagraph]:
    lines = (*khoi.quyen_han, *khoi.chuc_vu)
    for line in lines:
        yield mot_dong(bo, "giay_khen_chuc_vu", line)
    name = mot_dong(bo, "giay_khen_ho_ten", khoi.ho_ten)
    room = bo.do("giay_khen.cho_ky")
    above = bo.cao_dong("giay_khen_ngay") + len(lines) * bo.cao_dong("giay_khen_chuc_vu")
    place = ChoKy(rong, room, above, bo.cao_dong("giay_khen_ho_ten"))
    yield replace(name, truoc=room, hinh=hinh_ky(khoi, bo, place))


def _cao_bang(table: LaidOutTable, bo: BoKieu) -> int:
    cells = table.hang[0].o
    return max(sum((p.truoc or 0) + bo.cao_dong(p.style.ma) for p in c.doan) for c in cells)


def _truoc_bang(table: LaidOutTable, bo: BoKieu, lines: list[_Dong], spare: int) -> LaidOutTable:
    space = _truoc(bo, KHOI_KY, lines, spare)
    cells = tuple(
        replace(cell, doan=(replace(cell.doan[0], truoc=space), *cell.doan[1:]))
        for cell in table.hang[0].o
    )
    return replace(table, hang=(LaidOutRow(cells),))


def _qua_dai() -> Diagnostic:
    return Diagnostic(
        "HT018",
        Severity.LOI,
        "Chữ trên giấy khen quá dài, không đặt vừa một trang.",
        hint="Rút gọn thành tích (thanh_tich) hoặc chức vụ, đơn vị (chuc_vu) của mục khen_thuong.",
    )
