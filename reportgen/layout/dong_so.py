"""The lines that the standard words: number, place and date, draft, công văn's abstract."""

from reportgen.document.tree import TheThuc
from reportgen.layout.metrics import NBSP
from reportgen.layout.rang_buoc import rang_buoc_het
from reportgen.layout.styles import BoKieu


def them_khong(number: int, duoi: int) -> str:
    """Write *number* with a leading zero when it is less than *duoi*."""
    return f"0{number}" if number < duoi else str(number)


def dong_so(the_thuc: TheThuc, bo: BoKieu) -> str:
    """Make "Số 12-BC/ĐU", or the blank for a draft without number; the line never breaks."""
    standard = bo.standard
    form = standard.chu("so_mau_cong_van" if the_thuc.la_cong_van else "so_mau")
    text = form.format(
        so=_so(the_thuc, bo), loai=the_thuc.ky_hieu_loai, co_quan=the_thuc.ky_hieu_co_quan
    )
    return rang_buoc_het(f"{standard.chu('so_nhan')} {text}")


def _so(the_thuc: TheThuc, bo: BoKieu) -> str:
    if the_thuc.so is None:
        return bo.standard.chu("so_de_trong")
    typed = the_thuc.so.strip()
    return them_khong(int(typed), bo.do("so.them_khong_duoi")) if typed.isdigit() else typed


def dong_ngay(the_thuc: TheThuc, bo: BoKieu) -> str:
    """Make "Hoàn Kiếm, ngày 05 tháng 3 năm 2026"; it may break after the comma alone."""
    standard, day = bo.standard, the_thuc.ngay
    text = standard.chu("ngay_mau").format(
        dia_danh=the_thuc.dia_danh,
        ngay=them_khong(day.day, bo.do("ngay.them_khong_duoi"))
        if day
        else standard.chu("ngay_de_trong"),
        thang=them_khong(day.month, bo.do("thang.them_khong_duoi"))
        if day
        else standard.chu("thang_de_trong"),
        nam=day.year if day else the_thuc.nam or standard.chu("ngay_de_trong"),
    )
    place, comma, rest = rang_buoc_het(text).rpartition(f",{NBSP}")
    return f"{place}, {rest}" if comma else rest


def du_thao(the_thuc: TheThuc, bo: BoKieu) -> str:
    """Make "Dự thảo lần 2" from the count; other words stand as they are."""
    typed = the_thuc.du_thao.strip()
    return bo.standard.chu("du_thao_mau").format(lan=typed) if typed.isdigit() else typed


def trich_yeu_cong_van(trich_yeu: str, bo: BoKieu) -> str:
    """Put the standard's opening words before the abstract of a công văn, once."""
    lead = bo.standard.chu("trich_yeu_cong_van_dau")
    return trich_yeu if trich_yeu.lower().startswith(lead.lower()) else lead + trich_yeu
