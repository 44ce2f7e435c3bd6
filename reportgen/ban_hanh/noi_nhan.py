"""List the recipients: the type's rules, the unit's own list, each body once."""

import re
from datetime import date

from reportgen.ban_hanh.chu_viet import gap
from reportgen.ban_hanh.co_quan import (
    CoQuan,
    bo_cap_huyen,
    du_lieu,
    ten_co_quan_dan_van,
    ten_kem_chu_quan,
    thuoc_cap_huyen,
)
from reportgen.ban_hanh.loai_van_ban import cap_cua
from reportgen.ban_hanh.so_van_ban import Viec, tim_to_theo_ma
from reportgen.diagnostics import Diagnostic, Location, Result, warning
from reportgen.document.tree import HoChuan, KinhGui, NoiNhan
from reportgen.domain.ho_so import PHUONG, CoQuanKy, DonVi, HoSo
from reportgen.standards import TieuChuan
from reportgen.text_vn import viet_hoa_dau

QUY_TAC = ("@mac_dinh", "@cap_tren", "@co_quan_dan_van", "@chi_bo", "@cap_uy")
"""Rules that a row may name for recipients and addressees."""

_TO_TRINH = "tờ trình"
_GUI_CAP_TREN = ("báo cáo", _TO_TRINH)
_MTTQ = re.compile(r"\bmttq\b")
_UBND = re.compile(r"\bubnd\b")


def lap_noi_nhan(
    ho_so: HoSo, viec: Viec, co_quan: CoQuan, ngay: date, chuan: TieuChuan
) -> Result[NoiNhan]:
    """List recipients without signs of listing, and the filing line.

    The issuer does not write to itself; nobody stands twice; no body of a quận or huyện where that
    level is abolished (V18).

    Source: HD05 II.I.9; to-dan-van.md §2.3.
    """
    places: list[str] = []
    for rule in viec.loai.noi_nhan[cap_cua(viec.pham_vi)]:
        places += _theo_quy_tac(ho_so, rule, viec.pham_vi)
    own = (co_quan.ten_day_du, co_quan.cap_tren) if _mot_nha(co_quan) else (co_quan.ten_day_du,)
    issuer = {_khoa(ho_so, name) for name in own}
    kept: dict[str, str] = {}
    notes: list[Diagnostic] = []
    for place in places:
        if _khoa(ho_so, place) in issuer:
            continue
        if bo_cap_huyen(ho_so.don_vi, ngay) and thuoc_cap_huyen(place):
            notes.append(_bo_cap_huyen(place))
            continue
        kept.setdefault(_khoa(ho_so, place), viet_hoa_dau(place))
    filing = chuan.chu("luu_mau").format(noi_luu=co_quan.luu).rstrip(", ")
    return Result(NoiNhan(tuple(kept.values()), filing), tuple(dict.fromkeys(notes)))


def tach_kinh_gui(
    ho_so: HoSo, viec: Viec, places: NoiNhan, chuan: TieuChuan
) -> tuple[NoiNhan, KinhGui | None]:
    """Take out whom the document is addressed to; they then stand as "Như trên".

    The type's own addressees, else the first recipient of a State report; the Party's reports are
    not addressed. A công văn always is: without any addressee the label stands alone, for whoever
    writes it.

    Source: HD05 II.I.9, 9.2.3, 9.2.4; NĐ30, Phụ lục I, Phần I, II.9.b.
    """
    ten_loai = viec.loai.ten_loai
    rules = viec.loai.kinh_gui
    asked = [place for rule in rules for place in _theo_quy_tac(ho_so, rule, viec.pham_vi)]
    if asked or viec.loai.la_cong_van:
        label = chuan.chu("kinh_trinh_nhan" if ten_loai == _TO_TRINH else "kinh_gui_nhan")
        keys = {_khoa(ho_so, place) for place in asked}
        others = (place for place in places.noi if _khoa(ho_so, place) not in keys)
        above = NoiNhan((chuan.chu("nhu_tren"), *others), places.luu)
        return above, KinhGui(label, tuple(asked))
    if chuan.ho != HoChuan.NHA_NUOC.value or ten_loai not in _GUI_CAP_TREN or not places.noi:
        return places, None
    first, *rest = places.noi
    above = NoiNhan((chuan.chu("nhu_tren"), *rest), places.luu)
    return above, KinhGui(chuan.chu("kinh_gui_nhan"), (first,))


def _theo_quy_tac(ho_so: HoSo, rule: str, pham_vi: str) -> tuple[str, ...]:
    unit = ho_so.don_vi
    if not rule.startswith("@"):
        return (rule,)
    if rule == "@noi_tren":
        rule = "@cap_tren" if pham_vi == PHUONG else "@co_quan_dan_van"
    if rule == "@mac_dinh":
        return unit.noi_nhan_mac_dinh
    if rule == "@chi_bo":
        return () if pham_vi == PHUONG else (tim_to_theo_ma(ho_so, pham_vi).chi_bo,)
    place = {
        "@cap_tren": unit.co_quan_dan_van_cap_tren,
        "@co_quan_dan_van": _co_quan_dan_van(unit),
        "@cap_uy": unit.cap_uy,
        "@ban_thuong_vu": f"{du_lieu()['co_quan']['dang_uy']['tap_the']} {unit.cap_uy}",
        "@thuong_truc": f"Thường trực {unit.cap_uy}",
        "@chu_tich": f"Chủ tịch Ủy ban nhân dân {unit.ten}",
    }
    if rule not in place:
        raise ValueError(rule)
    return (place[rule],)


def _co_quan_dan_van(unit: DonVi) -> str:
    """Name the dân vận body as the dossier has it, but no word twice ("Đảng Đảng ủy")."""
    own = ten_co_quan_dan_van(unit)
    whose = unit.co_quan_dan_van.removeprefix(own).strip()
    return ten_kem_chu_quan(own, whose) if whose and own != whose else unit.co_quan_dan_van


def _khoa(ho_so: HoSo, place: str) -> str:
    """Key of a body: without the unit's name and "của", abbreviations written out."""
    unit = gap(ho_so.don_vi.ten)
    level = unit.split()[0]
    text = gap(place).replace(unit, level)
    text = _UBND.sub(gap("Ủy ban nhân dân"), text)
    text = _MTTQ.sub(gap("Mặt trận Tổ quốc"), text)
    words = [word for word in text.replace(gap("Việt Nam"), "").split() if word != gap("của")]
    return " ".join(words).removesuffix(f" {level}")


def _mot_nha(co_quan: CoQuan) -> bool:
    """Whether the line above names the same house: the Front over its standing board."""
    return co_quan.loai is CoQuanKy.MTTQ


def _bo_cap_huyen(place: str) -> Diagnostic:
    return warning(
        "V18",
        f'bỏ nơi nhận "{place}": không còn cấp quận, huyện',
        Location(vi_tri="don_vi.noi_nhan_mac_dinh"),
        hint="sửa noi_nhan_mac_dinh theo mô hình hai cấp",
    )
