"""Menders that make a whole document follow one habit: tone marks, dashes, citations of a kind."""

import re
from collections.abc import Callable, Mapping, Sequence

from reportgen.checker.chay import ViPham
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.sua.ban_sua import BanSua, Sua
from reportgen.checker.sua.kieu import thuong_chu
from reportgen.checker.sua.thay_chu import MOI_MANH, THAY
from reportgen.text_vn import chuyen_kieu_dat_dau, co_kieu_dat_dau
from reportgen.text_vn.dat_dau import KieuDat

_VAN = ("trich_yeu", "can_cu", "noi_dung", "khoan", "diem", "gach_dau_dong", "dieu")


def mot_kieu_dau(seen: BanSua, _: Sequence[ViPham]) -> None:
    """Tone marks in the style of most paragraphs."""
    pieces = seen.cac_manh(*_VAN)
    old = [p for p in pieces if co_kieu_dat_dau(p.text, "cu")]
    new = [p for p in pieces if co_kieu_dat_dau(p.text, "moi")]
    fewer, style = _it_hon(old, new)
    for piece in fewer:
        seen.doi_manh(piece, lambda text: chuyen_kieu_dat_dau(text, style))


def _it_hon(old: list[Manh], new: list[Manh]) -> tuple[list[Manh], KieuDat]:
    return (new, "cu") if len(new) <= len(old) else (old, "moi")


def mot_dau_gach(seen: BanSua, _: Sequence[ViPham]) -> None:
    """One dash between words: the one of most paragraphs."""
    pieces = seen.cac_manh(*_VAN)
    used = {m: sum(bool(re.search(rf"\w {m} \w", p.text)) for p in pieces) for m in "-–—"}
    most = max(used, key=lambda mark: used[mark])
    for piece in pieces:
        seen.doi_manh(piece, lambda text: re.sub(r"(?<=\w)(\s)[-–—](?=\s\w)", rf"\1{most}", text))


def _nham_loai(seen: BanSua, found: Sequence[ViPham]) -> None:
    """The symbol of the type, for the one it was taken for."""
    from reportgen.checker.luat.so_hieu import NHAM

    wrong, right = NHAM[seen.van_ban.loai]
    for piece in _cac_manh(found):
        seen.doi_manh(piece, lambda text: re.sub(rf"(?<=[-–—/]){wrong}(?=\s*/)", right, text))


def _cac_manh(found: Sequence[ViPham]) -> list[Manh]:
    return [one.phat_hien.manh for one in found if isinstance(one.phat_hien.manh, Manh)]


def sua_chu(seen: BanSua, code: str, found: Sequence[ViPham]) -> None:
    """Correct the characters of what was found."""
    change = THAY[code]
    pieces = seen.cac_manh(*MOI_MANH[code]) if code in MOI_MANH else _cac_manh(found)
    for piece in pieces:
        seen.doi_manh(piece, _ham(change, seen))


def _ham(change: Callable[..., str], seen: BanSua) -> Callable[[str], str]:
    return lambda text: change(text, seen.chuan)


def chuong_thuong(seen: BanSua, found: Sequence[ViPham]) -> None:
    """ "CHƯƠNG I" to "Chương I"; formatting in capitals goes."""
    thuong_chu(seen, _cac_manh(found))
    sua_chu(seen, "CHG-DM-05", found)


def ho_ten(seen: BanSua, found: Sequence[ViPham]) -> None:
    """The signer's name not in capitals."""
    thuong_chu(seen, _cac_manh(found))
    sua_chu(seen, "CHG-KY-07", found)


CHINH_TA: Mapping[str, Sua] = {
    "CHG-CT-01": mot_kieu_dau,
    "CHG-CT-09": mot_dau_gach,
    "HD05-SO-06": _nham_loai,
    "CHG-DM-05": chuong_thuong,
}
