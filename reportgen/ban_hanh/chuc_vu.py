"""Set the signature block: in whose name, which office, the bare name."""

from dataclasses import dataclass

from reportgen.ban_hanh.chu_viet import co_cum_tu, gap, sach
from reportgen.ban_hanh.co_quan import CoQuan, du_lieu
from reportgen.document.tree import HoChuan, KhoiKy
from reportgen.standards import TieuChuan


@dataclass(frozen=True, slots=True)
class ChucVu:
    """An office read from its text: ``ten`` without the body's name, ``truong`` the head's."""

    ten: str
    truong: str
    la_pho: bool
    la_quyen: bool = False


def doc_chuc_vu(text: str) -> ChucVu | None:
    """Read an office: "Phó Bí thư Thường trực" is the deputy of "Bí thư"; None if unknown."""
    acting = gap(text).startswith(("q. ", "q.", gap("quyền") + " "))
    for office in du_lieu()["chuc_vu"]:
        if co_cum_tu(text, office["pho"]):
            return ChucVu(office["pho"], office["truong"], la_pho=True)
        if co_cum_tu(text, office["truong"]):
            return ChucVu(office["truong"], office["truong"], la_pho=False, la_quyen=acting)
    return None


def lap_khoi_ky(
    co_quan: CoQuan, chuc_vu: str, ho_ten: str, chuan: TieuChuan, *, khuyet_truong: bool = False
) -> KhoiKy:
    """Set the lines of the signature block, in capitals as they are printed.

    A committee: in its name, then the office; a Party deputy signs so too, never for the secretary.
    An advisory body or a team: the head signs directly, a deputy for the head; directly when the
    office of the head is vacant (*khuyet_truong*, Party only). A State body: in its name, and a
    deputy for the head besides.

    Source: HD05 II.I.7, 7.1.1-7.1.4; HD36 1.7; NĐ30 Điều 13, Phụ lục I, Phần I, II.7.
    """
    office = doc_chuc_vu(chuc_vu)
    authority: list[str] = []
    if co_quan.tap_the:
        authority.append(f"{chuan.chu('thay_mat')} {co_quan.tap_the.upper()}")
    title = _dong_chuc_vu(office, chuc_vu, co_quan, chuan)
    state = co_quan.ho is HoChuan.NHA_NUOC
    if office is not None and office.la_pho:
        vacant = khuyet_truong and not state
        if state or not (co_quan.tap_the or vacant):
            authority.append(f"{chuan.chu('ky_thay')} {office.truong.upper()}")
    return KhoiKy(tuple(authority), (title,) if title else (), ho_ten)


def _dong_chuc_vu(office: ChucVu | None, text: str, co_quan: CoQuan, chuan: TieuChuan) -> str:
    if office is None:
        # a plain member signing for the committee writes no office (HD05 7.1.2.b)
        return "" if co_quan.tap_the else sach(text).upper()
    if office.la_quyen:
        return f"{chuan.chu('quyen')} {office.ten.upper()}"
    return office.ten.upper()


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
