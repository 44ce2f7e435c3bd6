"""The header block: issuer and number on the left, title and date on the right."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportgen.document.tree import TheThuc
from reportgen.layout.cot_dau import HaiCot, YeuCauCot, chon_cot
from reportgen.layout.doan import chu_cua, giu_dong_nghieng, mot_dong, ten_can_giua
from reportgen.layout.dong_so import dong_ngay, dong_so, du_thao, trich_yeu_cong_van
from reportgen.layout.ke_duoi import them_ke
from reportgen.layout.metrics import do_rong, ngat_dong, rong_nhat
from reportgen.layout.model import LaidOutCell, LaidOutRow, LaidOutTable, StyledParagraph
from reportgen.layout.ngat_dong import doan_can_giua
from reportgen.layout.nghieng import bo_rang_buoc
from reportgen.layout.rang_buoc import rang_buoc_het
from reportgen.layout.styles import BoKieu

_TEN = ("co_quan_cap_tren", "co_quan_ban_hanh")
_TIEU_DE = ("tieu_de", "quoc_hieu", "tieu_ngu")


@dataclass(frozen=True, slots=True)
class KhoiDau:
    """The header block and the columns chosen for it."""

    bang: LaidOutTable
    cot: HaiCot


def khoi_dau(the_thuc: TheThuc, bo: BoKieu, rong: int) -> KhoiDau:
    """Lay out the header block in *rong* twips: two rows, number and date on the second."""
    columns = _chon_cot(the_thuc, bo, rong)
    rows = (
        LaidOutRow(
            (
                LaidOutCell(tuple(_co_quan(the_thuc, bo, columns))),
                LaidOutCell(tuple(_tieu_de(bo, columns))),
            )
        ),
        LaidOutRow(
            (
                LaidOutCell(tuple(_duoi_so(the_thuc, bo, columns))),
                LaidOutCell(_ngay(the_thuc, bo, columns)),
            )
        ),
    )
    table = LaidOutTable(
        rong=(columns.trai, columns.phai),
        hang=rows,
        vien=0,
        dem_ngang=0,
        dem_doc=0,
        bo_cuc=True,
        vai_tro="dau_van_ban",
        giu_lien=True,
    )
    return KhoiDau(table, columns)


def _ten(the_thuc: TheThuc) -> Iterator[tuple[str, str]]:
    for ma in _TEN:
        name = getattr(the_thuc, ma)
        if name:
            yield ma, name


def _dong_tieu_de(bo: BoKieu) -> Iterator[tuple[str, str]]:
    for ma in _TIEU_DE:
        if bo.standard.co(ma):
            text = bo.standard.chu(ma)
            yield ma, rang_buoc_het(text.upper() if bo.in_hoa(ma) else text)


def _chon_cot(the_thuc: TheThuc, bo: BoKieu, rong: int) -> HaiCot:
    names = [doan_can_giua(name, bo[ma].font, in_hoa=bo.in_hoa(ma)) for ma, name in _ten(the_thuc)]
    titles = [do_rong(text, bo[ma].font) for ma, text in _dong_tieu_de(bo)]
    date, date_font = dong_ngay(the_thuc, bo), bo["dia_danh_ngay"].font
    needed = YeuCauCot(
        names,
        trai_cung=do_rong(dong_so(the_thuc, bo), bo["so_ky_hieu"].font),
        phai_cung=max(titles, default=0.0),
        ngay=do_rong(date, date_font),
        ngay_ngat=rong_nhat(date.split(" "), date_font),
        uoc=bo.do("khoi_dau.cot_trai"),
    )
    return chon_cot(needed, rong)


def _co_quan(the_thuc: TheThuc, bo: BoKieu, cot: HaiCot) -> Iterator[StyledParagraph]:
    """Lay out the names, each a paragraph, then the star or the rule."""
    for ma, name in _ten(the_thuc):
        paragraph = ten_can_giua(bo, ma, name, cot.trai, du=cot.trai - cot.rong_ten)
        issuer = ma == "co_quan_ban_hanh"
        yield them_ke(paragraph, bo, "co_quan", cot.trai) if issuer else paragraph
    if bo.standard.co("sao"):
        yield mot_dong(bo, "sao", bo.standard.chu("sao"))


def _tieu_de(bo: BoKieu, cot: HaiCot) -> Iterator[StyledParagraph]:
    """Lay out the Party's title, or Quốc hiệu and Tiêu ngữ."""
    for ma, text in _dong_tieu_de(bo):
        paragraph = mot_dong(bo, ma, text)
        yield paragraph if ma == "quoc_hieu" else them_ke(paragraph, bo, ma, cot.phai)


def _ngay(the_thuc: TheThuc, bo: BoKieu, cot: HaiCot) -> tuple[StyledParagraph, ...]:
    """Make the place and date; minutes go without where the standard has them so.

    A line that must break and that no width breaks after its comma is two paragraphs.
    """
    minutes = the_thuc.khoi_ky_trai is not None
    if minutes and not bo.standard.co("bien_ban_co_dia_danh"):
        return (StyledParagraph(bo["dia_danh_ngay"], (), "dia_danh_ngay"),)
    text = dong_ngay(the_thuc, bo)
    if cot.mot_dong or not bo["dia_danh_ngay"].font.nghieng:
        return (mot_dong(bo, "dia_danh_ngay", text),)
    lines = text.split(" ")
    held = giu_dong_nghieng(bo, "dia_danh_ngay", lines, cot.phai)
    broken = ngat_dong(chu_cua(held), held.style.font, cot.phai - 2 * held.lui_them)
    if list(broken) == [bo_rang_buoc(line, held.style.font) for line in lines]:
        return (held,)
    return tuple(mot_dong(bo, "dia_danh_ngay", line) for line in lines)


def _duoi_so(the_thuc: TheThuc, bo: BoKieu, cot: HaiCot) -> Iterator[StyledParagraph]:
    """Lay out the number and what stands under it: công văn's abstract, draft, urgency."""
    yield mot_dong(bo, "so_ky_hieu", dong_so(the_thuc, bo))
    if the_thuc.la_cong_van and the_thuc.trich_yeu:
        text = trich_yeu_cong_van(the_thuc.trich_yeu, bo)
        abstract = ten_can_giua(bo, "trich_yeu_cong_van", text, cot.rong_ten)
        yield replace(abstract, truoc=bo.do("khoi_dau.cach_trich_yeu_cong_van"))
    for ma, text in (("du_thao", du_thao(the_thuc, bo)), ("do_khan", the_thuc.do_khan)):
        if text:
            line = mot_dong(bo, ma, rang_buoc_het(text))
            yield replace(line, truoc=bo.do("khoi_dau.cach_chi_dan"))
