"""Menders of how characters look: size, weight, slant, capitals, underline by component."""

import re
from collections.abc import Mapping, Sequence

from lxml import etree

from reportgen.checker.chay import ViPham
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.nhan_dien.dau_hieu import la_hoa
from reportgen.checker.sua.ban_sua import BanSua, Sua
from reportgen.checker.sua.chu_xml import cac_run, chu_cua
from reportgen.checker.sua.xml_sua import bat_tat, bo, dat, ppr, rpr, sua
from reportgen.docx_reader.model import DoanThay
from reportgen.standards.schema import KieuChu

_CO, _DAM, _NGHIENG, _HOA = "co", "dam", "nghieng", "in_hoa"
_BA = (_CO, _DAM, _NGHIENG)
_BON = (*_BA, _HOA)
KIEU: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "HD05-TRANG-08": (("so_trang", _BA),),
    "ND30-TRANG-08": (("so_trang", _BA),),
    "HD05-TD-03": (("tieu_de", _BON),),
    "ND30-TD-02": (("quoc_hieu", _BON), ("tieu_ngu", _BA)),
    "HD05-CQ-08": (("co_quan_cap_tren", _BON), ("co_quan_ban_hanh", _BON)),
    "ND30-CQ-01": (("co_quan_cap_tren", _BON), ("co_quan_ban_hanh", _BON)),
    "HD05-SO-11": (("so_ky_hieu", _BA),),
    "ND30-SO-07": (("so_ky_hieu", _BA),),
    "CHG-DD-05": (("dia_danh_ngay", (_DAM, _NGHIENG)),),
    "HD05-DD-06": (("dia_danh_ngay", (_CO,)),),
    "ND30-DD-06": (("dia_danh_ngay", (_CO,)),),
    "HD05-TL-04": (("ten_loai", (_CO,)),),
    "HD05-TL-07": (("trich_yeu_cong_van", _BA),),
    "ND30-TL-03": (("trich_yeu_cong_van", _BA),),
    "CHG-TL-05": (("ten_loai", (_DAM, _NGHIENG, _HOA)),),
    "HD05-KG-03": (("kinh_gui", _BA),),
    "ND30-KG-02": (("kinh_gui", (_DAM, _NGHIENG)),),
    "HD05-NN-01": (("noi_nhan_nhan", (_DAM, _NGHIENG)),),
    "HD05-NN-06": (("noi_nhan_nhan", (_CO,)), ("noi_nhan_danh_sach", (_CO,))),
    "ND30-NN-09": (("noi_nhan_nhan", _BA),),
    "ND30-NN-10": (("noi_nhan_danh_sach", (_CO,)),),
    "HD05-CC-04": (("can_cu", (_NGHIENG,)),),
    "ND30-CC-01": (("can_cu", (_NGHIENG,)),),
    "HD05-KY-03": (("chuc_vu", _BA), ("quyen_han", _BON)),
    "ND30-KY-03": (("chuc_vu", _BON), ("quyen_han", _BON)),
    "CHG-KY-07": (("ho_ten", _BA),),
}
"""By code: components and what of their look is set as the standard's row has it."""


def sua_kieu(seen: BanSua, code: str) -> None:
    """Set the components of a rule as the standard's rows have them."""
    for ma, aspects in KIEU[code]:
        row = seen.chuan.kieu_chu(ma)
        for piece in seen.cac_manh(ma):
            dat_theo(seen, piece, row, aspects)


def dat_theo(seen: BanSua, piece: Manh, row: KieuChu, aspects: Sequence[str]) -> None:
    """Set a piece as a row has it, where it differs."""
    runs = piece.chu_that
    for run in seen.run_cua(piece):
        look = rpr(run)
        if _CO in aspects and any(not row.co.allows(r.kieu.co) for r in runs):
            dat_co(look, round(row.co.chon))
        if _DAM in aspects and row.dam is not None and any(r.kieu.dam != row.dam for r in runs):
            _hai(look, "b", bat=row.dam)
        slant = row.nghieng
        if _NGHIENG in aspects and slant is not None and any(r.kieu.nghieng != slant for r in runs):
            _hai(look, "i", bat=slant)
        if _HOA in aspects and row.in_hoa and not la_hoa(piece.text):
            bat_tat(look, "caps", bat=True)


def dat_co(look: "etree._Element", half_points: int) -> None:
    """Set the size of both scripts."""
    dat(look, "sz", val=str(half_points))
    dat(look, "szCs", val=str(half_points))


def _hai(look: "etree._Element", name: str, *, bat: bool) -> None:
    bat_tat(look, name, bat=bat)
    bat_tat(look, f"{name}Cs", bat=bat)


def dam(look: "etree._Element", *, bat: bool) -> None:
    """Set the weight of both scripts."""
    _hai(look, "b", bat=bat)


def _moi(seen: BanSua, found: Sequence[ViPham]) -> "list[tuple[Manh, etree._Element]]":
    """Runs of the pieces found."""
    pieces = [one.phat_hien.manh for one in found if isinstance(one.phat_hien.manh, Manh)]
    return [(piece, run) for piece in pieces for run in seen.run_cua(piece)]


def khong_nen_gian(seen: BanSua, found: Sequence[ViPham]) -> None:
    """Letters of their own width."""
    for _, run in _moi(seen, found):
        dat(rpr(run), "spacing", val="0")
        dat(rpr(run), "w", val="100")


def khong_trang_tri(seen: BanSua, found: Sequence[ViPham]) -> None:
    """No underline, shadow, outline or frame in the text; links keep theirs."""
    for piece, run in _moi(seen, found):
        look = rpr(run)
        link = run.getparent() is not None and "hyperlink" in str(run.getparent().tag)  # type: ignore[union-attr]
        if not link and "@" not in piece.text:
            dat(look, "u", val="none")
        for name in ("outline", "shadow", "emboss", "imprint"):
            bat_tat(look, name, bat=False)
        dat(look, "bdr", val="nil")


def gach_chan_nhan(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Underline the label, not its colon."""
    for piece in seen.cac_manh("noi_nhan_nhan"):
        span, element = seen.khoang(piece), seen.p(piece.doan)
        if span is None or element is None:
            continue
        text = chu_cua(element)[span[0] : span[1]]
        start = span[0] + len(text) - len(text.lstrip())
        colon = text.find(":")
        end = span[0] + colon if colon >= 0 else span[0] + len(text.rstrip())
        for run in cac_run(element, start, end):
            dat(rpr(run), "u", val="single")
        for run in cac_run(element, end, span[1]):
            dat(rpr(run), "u", val="none")


def dam_dieu(seen: BanSua, found: Sequence[ViPham]) -> None:
    """ "Điều N." bold."""
    for one in found:
        piece = one.phat_hien.manh
        element = seen.p(piece.doan) if isinstance(piece, Manh) else None
        if element is None:
            continue
        head = re.match(r"\s*Điều\s+\d+\s*\.?", chu_cua(element))
        for run in cac_run(element, 0, head.end()) if head else ():
            dam(rpr(run), bat=True)


def khong_dam(seen: BanSua, found: Sequence[ViPham]) -> None:
    """Points not bold."""
    for _, run in _moi(seen, found):
        dam(rpr(run), bat=False)


def ten_phan(seen: BanSua, found: Sequence[ViPham]) -> None:
    """Titles of parts, chapters and sections: capitals, bold, centred."""
    for piece, run in _moi(seen, found):
        dam(rpr(run), bat=True)
        if not la_hoa(piece.text):
            bat_tat(rpr(run), "caps", bat=True)
        giua(seen, piece.doan)


def giua(seen: BanSua, paragraph: DoanThay) -> None:
    """Centre a paragraph, without the indents that would push it aside."""
    element = seen.p(paragraph)
    if element is not None:
        dat(ppr(element), "jc", val="center")
        if paragraph.lui_dong_dau:
            sua(ppr(element), "ind", firstLine="0")


def thuong_chu(seen: BanSua, pieces: Sequence[Manh]) -> None:
    """No formatting that turns small letters into capitals."""
    for piece in pieces:
        for run in seen.run_cua(piece):
            if any(one.kieu.in_hoa or one.kieu.hoa_nho for one in piece.chu_that):
                bo(rpr(run), "smallCaps")
                bat_tat(rpr(run), "caps", bat=False)


KIEU_RIENG: Mapping[str, Sua] = {
    "CHG-PHONG-09": khong_nen_gian,
    "CHG-PHONG-10": khong_trang_tri,
    "HD05-NN-02": gach_chan_nhan,
    "CHG-DM-08": dam_dieu,
    "HD05-DM-13": khong_dam,
    "CHG-DM-07": ten_phan,
}
