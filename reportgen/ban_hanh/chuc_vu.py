"""Set the signature block: in whose name, which office, the bare name."""

from dataclasses import dataclass

from reportgen.ban_hanh.chu_viet import co_cum_tu, gap, sach
from reportgen.ban_hanh.co_quan import CoQuan, du_lieu
from reportgen.ban_hanh.de_ky import (
    THUONG_LE,
    CachKy,
    ChuDien,
    dong_quyen_han,
    theo_lenh,
    tim_dong,
)
from reportgen.document.tree import HoChuan, KhoiKy
from reportgen.standards import TieuChuan

_THEO_LENH = ("lenh", "uy_quyen")
_CAP_PHO_KY_THAY = "thu_truong.cap_pho"
_CHANH_VAN_PHONG = "Chánh Văn phòng"
_BI_THU = "Bí thư"


@dataclass(frozen=True, slots=True)
class ChucVu:
    """An office read from its text: ``ten`` without the body's name, ``truong`` the head's."""

    ten: str
    truong: str
    pho: str
    la_pho: bool
    la_quyen: bool = False


def doc_chuc_vu(text: str) -> ChucVu | None:
    """Read an office: "Phó Bí thư Thường trực" is the deputy of "Bí thư"; None if unknown."""
    acting = gap(text).startswith(("q. ", "q.", gap("quyền") + " "))
    for office in du_lieu()["chuc_vu"]:
        if co_cum_tu(text, office["pho"]):
            return ChucVu(office["pho"], office["truong"], office["pho"], la_pho=True)
        if co_cum_tu(text, office["truong"]):
            return ChucVu(
                office["truong"], office["truong"], office["pho"], la_pho=False, la_quyen=acting
            )
    return None


def lap_khoi_ky(
    co_quan: CoQuan,
    chuc_vu: str,
    ho_ten: str,
    chuan: TieuChuan,
    *,
    khuyet_truong: bool = False,
    cach: CachKy = THUONG_LE,
) -> KhoiKy:
    """Set the lines of the signature block, in capitals as they are printed.

    The rows of the edition's table say which marks stand: a committee signs in its name, a Party
    deputy too, never for the secretary; the head of an advisory body or a team signs directly, a
    deputy for the head, or directly while the office of the head is vacant (*khuyet_truong*, Party
    only); a State deputy in the body's name and for the head; others by order.

    Source: HD05 II.I.7, 7.1.1-7.1.4; HD36 1.7; NĐ30 Điều 13, Phụ lục I, Phần I, II.7.
    """
    if cach.kiem and co_quan.kiem:
        offices = tuple(sach(text).upper() for text in cach.kiem)
        return KhoiKy((), (_dong_kiem(chuc_vu),), ho_ten, offices)
    office = doc_chuc_vu(chuc_vu)
    situation = tinh_huong(co_quan, office, chuan, cach, khuyet_truong=khuyet_truong)
    row = tim_dong(chuan, co_quan.de_ky[situation])
    by_order = situation in _THEO_LENH
    body = cach.thay_mat or co_quan.tap_the
    who = theo_lenh(cach.uy_quyen or cach.thua_lenh, _theo_lenh(co_quan))
    title = _dong_chuc_vu(office, chuc_vu, co_quan, chuan, by_order=by_order)
    head = _cap_truong(office, title)
    filled = ChuDien(body, head, who)
    authority = dong_quyen_han(row, chuan, filled) if row else ()
    if cach.thay_mat and not by_order and not co_quan.tap_the:
        authority = (f"{chuan.chu('thay_mat')} {body.upper()}",)
    if situation == "lenh" and office is not None and office.la_pho:
        handed_on = tim_dong(chuan, _CAP_PHO_KY_THAY)
        authority += dong_quyen_han(handed_on, chuan, filled) if handed_on else ()
    return KhoiKy(authority, (title,) if title else (), ho_ten)


def tinh_huong(
    co_quan: CoQuan,
    office: ChucVu | None,
    chuan: TieuChuan,
    cach: CachKy,
    *,
    khuyet_truong: bool = False,
) -> str:
    """Key of ``de_ky`` for a person: truong, pho, khuyet, lenh or uy_quyen."""
    if cach.uy_quyen and chuan.co("thua_uy_quyen") and "uy_quyen" in co_quan.de_ky:
        return "uy_quyen"
    outsider = not cach.thay_mat and _nguoi_ngoai(co_quan, office)
    if (cach.thua_lenh or cach.uy_quyen or outsider) and "lenh" in co_quan.de_ky:
        return "lenh"
    if office is None or not office.la_pho:
        return "truong"
    return "khuyet" if khuyet_truong and "khuyet" in co_quan.de_ky else "pho"


def _nguoi_ngoai(co_quan: CoQuan, office: ChucVu | None) -> bool:
    """Whether one with this office does not belong to the committee and can sign only by order."""
    if not co_quan.tap_the or co_quan.khong_dau:
        return False
    if office is None:
        return not co_quan.uy_vien
    return office.truong != co_quan.truong


def _theo_lenh(co_quan: CoQuan) -> str:
    return co_quan.theo_lenh or co_quan.tap_the or co_quan.truong


def _cap_truong(office: ChucVu | None, title: str) -> str:
    """The head for whom a deputy signs, as full as the deputy's own line."""
    if office is None:
        return ""
    own = office.pho.upper()
    return title.replace(own, office.truong.upper(), 1) if own in title else office.truong


def _dong_chuc_vu(
    office: ChucVu | None, text: str, co_quan: CoQuan, chuan: TieuChuan, *, by_order: bool
) -> str:
    state = co_quan.ho is HoChuan.NHA_NUOC
    if office is None:
        # a plain member signing for the committee writes no office (HD05 7.1.2.b)
        member = co_quan.tap_the and not by_order and not state
        return "" if member else sach(text).upper()
    if by_order and office.truong != _CHANH_VAN_PHONG:
        return sach(text).upper()
    if office.la_quyen:
        return f"{chuan.chu('quyen')} {office.ten.upper()}"
    return office.ten.upper()


def _dong_kiem(text: str) -> str:
    """The office above "kiêm": without the committee's name, with that of another body."""
    office = doc_chuc_vu(text)
    if office is not None and office.truong == _BI_THU and not co_cum_tu(text, "chi bộ"):
        return office.ten.upper()
    return sach(text).upper()


def bo_danh_xung(ho_ten: str) -> tuple[str, str]:
    """Take titles off a name: ("Nguyễn Văn An", "ThS.") for "ThS. Nguyễn Văn An"."""
    name, taken = sach(ho_ten), []
    titles = sorted(du_lieu()["danh_xung"], key=len, reverse=True)
    while title := next((t for t in titles if _dung_dau(name, t)), None):
        taken.append(name[: len(title)])
        name = name[len(title) :].lstrip(" .:")
    return name, " ".join(taken)


def _dung_dau(name: str, title: str) -> bool:
    rest = name[len(title) :]
    starts = name[: len(title)].casefold() == title.casefold()
    return starts and bool(rest) and (title.endswith(".") or rest[0] in " .:")
