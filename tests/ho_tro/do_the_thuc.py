"""Measure on the specimens' DOCX what each figure of a standard is about."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files

from fontTools.ttLib import TTFont

from reportgen.writers import write_docx
from tests.ho_tro.doc_docx import Doan, TepDocx
from tests.ho_tro.mau_the_thuc import ND30
from tests.ho_tro.thanh_phan_mau import CV, NQ, TT, mau, tep, tim
from tests.layout.dung import bo_cuc

EIGHTHS = 20 / 8
Do = Callable[[str], float]


@cache
def _phong(tep_phong: str) -> TTFont:
    return TTFont(str(files("reportgen.fonts").joinpath(tep_phong)))


def _font(paragraph: Doan) -> TTFont:
    look = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic"}
    first = paragraph.chu[0]
    return _phong(f"LiberationSerif-{look[first.dam, first.nghieng]}.ttf")


def rong_chu(paragraph: Doan) -> float:
    """Width in twips of a paragraph that stands on one line, by the font file."""
    font = _font(paragraph)
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    units = sum(widths[glyphs[ord(c)]][0] for run in paragraph.chu for c in run.text)
    return units / font["head"].unitsPerEm * paragraph.chu[0].co * 10


def cao_dong(paragraph: Doan) -> float:
    """Height in twips of its line."""
    if paragraph.kieu_gian == "exact":
        return paragraph.gian
    head = _font(paragraph)["hhea"]
    units = head.ascent - head.descent + head.lineGap
    natural = units / _font(paragraph)["head"].unitsPerEm * paragraph.chu[0].co * 10
    return natural * paragraph.gian / 240


def _gian(ten: str) -> Do:
    return lambda chuan: tim(chuan, ten).gian


def _truoc(ten: str) -> Do:
    return lambda chuan: tim(chuan, ten).truoc


def _sau(ten: str) -> Do:
    return lambda chuan: tim(chuan, ten).sau


def _cach(ten: str) -> Do:
    """The gap above a component, whichever paragraph makes it."""
    return lambda chuan: tim(chuan, ten).cach_tren


def _lui(ten: str, o: int) -> Do:
    return lambda chuan: tim(chuan, ten).lui[o]


def _trang(ten: str) -> Do:
    return lambda chuan: getattr(tep(chuan, NQ).muc[0], ten).twips


def _mat_sau(ten: str) -> Do:
    """A margin of the back page: Word mirrors left and right when told to."""

    def do(chuan: str) -> float:
        found = tep(chuan, NQ, hai_mat=True)
        mirrored = bool(found.tai_lieu.settings.element.xpath("./w:mirrorMargins"))
        other = {"left_margin": "right_margin", "right_margin": "left_margin"}
        name = other.get(ten, ten) if mirrored else ten
        return float(getattr(found.muc[0], name).twips)

    return do


def _ke(ten: str) -> Do:
    """Length of the rule under a component, against its text."""

    def do(chuan: str) -> float:
        paragraph = tim(chuan, ten)
        assert paragraph.ke is not None
        return round(paragraph.ke.dai / rong_chu(paragraph), 2)

    return do


def _ke_lien_he(chuan: str) -> float:
    page, paragraph = tep(chuan, NQ).muc[0], tim(chuan, "lien_he")
    assert paragraph.ke is not None
    width = page.page_width.twips - page.left_margin.twips - page.right_margin.twips
    return round(paragraph.ke.dai / width, 3)


def _co_ke(chuan: str) -> Doan:
    return tim(chuan, "tieu_ngu" if chuan == ND30 else "tieu_de")


def _day_ke(chuan: str) -> float:
    rule = _co_ke(chuan).ke
    assert rule is not None
    return rule.day


def _cach_ke(chuan: str) -> float:
    paragraph = _co_ke(chuan)
    assert paragraph.ke is not None
    return round(paragraph.ke.tu_dinh - paragraph.truoc - cao_dong(paragraph))


def _khoi_ky_truoc(chuan: str) -> float:
    """Word adds the space of a table's first line to that of the paragraph above the table."""
    return tim(chuan, "cuoi_noi_dung").sau + tim(chuan, "quyen_han").truoc


def _bang_truoc(chuan: str) -> float:
    return tim(chuan, "loi_phu_luc").sau + tim(chuan, "bang_dau").truoc


def _sau_ten_loai(chuan: str) -> float:
    """Space under the abstract: with a rule under it in one family, with a sign in the other."""
    return tim(chuan, "trich_yeu" if chuan == ND30 else "gach_duoi_trich_yeu").sau


def _cach_so(chuan: str) -> float:
    return tim(chuan, "co_quan_ban_hanh" if chuan == ND30 else "sao").sau


def _vien(chuan: str) -> float:
    return tep(chuan, NQ).cua_bang(1, "./w:tblBorders/w:insideV", "w:sz") * EIGHTHS


def _dem(canh: str) -> Do:
    return lambda chuan: tep(chuan, NQ).cua_bang(1, f"./w:tblCellMar/w:{canh}", "w:w")


def _khong(cho: str) -> Do:
    """The least number from 1 that stands without a leading zero in *cho*."""

    def do(chuan: str) -> float:
        for number in range(1, 13):
            shown = _so_ngay(chuan, number)[cho]
            if not shown.startswith("0"):
                return number
        raise AssertionError(cho)

    return do


@cache
def _so_ngay(chuan: str, number: int) -> dict[str, str]:
    document = mau(chuan, CV)
    changed = replace(document.the_thuc, so=str(number), ngay=date(2026, number, number))
    found = TepDocx(write_docx(bo_cuc(replace(document, the_thuc=changed), chuan)))
    day = found.tim("Bạch Mai, ngày").text.split()
    number_line = next(p.text for p in found.doan if p.text.startswith("Số"))
    return {
        "so": number_line.split()[1],
        "ngay": day[day.index("ngày") + 1],
        "thang": day[day.index("tháng") + 1],
    }


def _tu_mep(canh: str) -> Do:
    def do(chuan: str) -> float:
        found = tep(chuan, NQ)
        assert tim(chuan, "pham_vi_luu_hanh").noi == "header"
        return float(getattr(found.muc[0], canh).twips)

    return do


def _tu_mep_duoi(chuan: str) -> float:
    foot = tim(chuan, "khong_pho_bien").day_khung
    assert foot is not None
    return float(tep(chuan, TT).muc[0].page_height.twips) - foot


DO: dict[str, Do] = {
    "trang.rong": _trang("page_width"),
    "trang.cao": _trang("page_height"),
    "trang.le_tren": _trang("top_margin"),
    "trang.le_duoi": _trang("bottom_margin"),
    "trang.le_trai": _trang("left_margin"),
    "trang.le_phai": _trang("right_margin"),
    "trang.mat_sau_le_tren": _mat_sau("top_margin"),
    "trang.mat_sau_le_duoi": _mat_sau("bottom_margin"),
    "trang.mat_sau_le_trai": _mat_sau("left_margin"),
    "trang.mat_sau_le_phai": _mat_sau("right_margin"),
    "trang.so_trang_tu_mep": _trang("header_distance"),
    "noi_dung.gian_dong": _gian("noi_dung"),
    "noi_dung.lui_dau_dong": _lui("noi_dung", 2),
    "noi_dung.cach_doan": _sau("noi_dung"),
    "can_cu.gian_dong": _gian("can_cu"),
    "can_cu.lui_dau_dong": _lui("can_cu", 2),
    "can_cu.cach_doan": _sau("can_cu"),
    "ke.tieu_de": _ke("tieu_de"),
    "ke.tieu_ngu": _ke("tieu_ngu"),
    "ke.co_quan": _ke("co_quan_ban_hanh"),
    "ke.trich_yeu": _ke("trich_yeu"),
    "ke.lien_he": _ke_lien_he,
    "ke.day": _day_ke,
    "ke.cach_chu": _cach_ke,
    "khoi_dau.cot_trai": lambda chuan: tep(chuan, NQ).rong_cot(0)[0],
    "khoi_dau.cach_trich_yeu_cong_van": _truoc("trich_yeu_cong_van"),
    "khoi_dau.cach_dia_danh": lambda chuan: _co_ke(chuan).sau,
    "khoi_dau.cach_so": _cach_so,
    "khoi_dau.cach_chi_dan": _truoc("du_thao"),
    "khoi_dau.sau": _truoc("kinh_gui"),
    "tieu_de.gian_dong": lambda chuan: _co_ke(chuan).gian,
    "ten_loai.gian_dong": _gian("ten_loai"),
    "ten_loai.truoc": _truoc("ten_loai"),
    "ten_loai.sau": _sau("ten_loai"),
    "trich_yeu.gian_dong": _gian("trich_yeu"),
    "trich_yeu.sau": _sau("trich_yeu"),
    "trich_yeu.sau_ngan": _sau_ten_loai,
    "trich_yeu.le_hai_ben": _lui("trich_yeu", 0),
    "trich_yeu_cong_van.gian_dong": _gian("trich_yeu_cong_van"),
    "kinh_gui.truoc": lambda chuan: tep(chuan, "to-trinh").tim("Ban Thường vụ Đảng ủy").cach_tren,
    "kinh_gui.sau": _sau("noi_kinh_gui_cuoi"),
    "quyet_dinh.truoc": _cach("quyet_dinh"),
    "quyet_dinh.sau": _sau("quyet_dinh"),
    "de_muc.truoc": _cach("de_muc_2"),
    "chuong.truoc": _cach("chuong_so"),
    "khoi_ky.gian_dong": _gian("chuc_vu"),
    "khoi_ky.truoc": _khoi_ky_truoc,
    "khoi_ky.cho_ky": _truoc("ho_ten"),
    "khoi_ky.cot_trai": lambda chuan: tep(chuan, NQ).rong_cot(2)[0],
    "noi_nhan.gian_dong": _gian("noi_nhan_danh_sach"),
    "noi_nhan.truoc_dong": _cach("noi_nhan_danh_sach"),
    "nguoi_soan.truoc": _truoc("nguoi_soan"),
    "bang.gian_dong": _gian("bang_than"),
    "bang.dem_ngang": _dem("left"),
    "bang.dem_doc": _dem("top"),
    "bang.vien": _vien,
    "bang.truoc": _bang_truoc,
    "bang.sau": _truoc("sau_bang"),
    "bang_ten.truoc": _cach("bang_ten"),
    "bang_ten.sau": _sau("bang_ten"),
    "phu_luc.so_sau": _sau("phu_luc_so"),
    "phu_luc.ten_sau": _sau("phu_luc_ten"),
    "phu_luc.kem_theo_sau": _sau("phu_luc_kem_theo"),
    "lien_he.truoc": _truoc("lien_he"),
    "pham_vi_luu_hanh.tu_mep_tren": _tu_mep("header_distance"),
    "pham_vi_luu_hanh.tu_mep_duoi": _tu_mep_duoi,
    "so.them_khong_duoi": _khong("so"),
    "ngay.them_khong_duoi": _khong("ngay"),
    "thang.them_khong_duoi": _khong("thang"),
}
"""Requirement: how to measure it, for an edition."""
