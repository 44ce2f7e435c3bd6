"""Who comes for whom: changes in the membership of teams, in sentences."""

from collections.abc import Sequence
from datetime import date, timedelta

from reportgen.compose import bang_danh_sach
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.compose.van.viet_tat import viet_day_du
from reportgen.domain.danh_muc import ten_in
from reportgen.domain.ho_so import ChucDanh, ThanhVien, ToDanVan
from reportgen.text_vn import viet_thuong_dau

DAYS_UNTIL_EFFECT = 60
MOT_NGAY = timedelta(1)


def ngay_hieu_luc(teams: Sequence[ToDanVan], ngay: date) -> date:
    """The day of effect: the first change of members within two months, else *ngay* itself."""
    starts = [
        m.tu_ngay
        for t in teams
        for m in t.thanh_vien
        if ngay <= m.tu_ngay <= ngay + timedelta(DAYS_UNTIL_EFFECT)
    ]
    return min(starts, default=ngay)


def thay_doi_cua(team: ToDanVan, ngay: date, cau: Cau) -> tuple[str, ...]:
    """Who comes for whom on *ngay*: changes of seat, newcomers, then leavers.

    Nothing where nobody was a member before: then the list of members says all.
    """
    if all(m.tu_ngay >= ngay for m in team.thanh_vien_ngay(ngay)):
        return ()
    come = [m for m in team.thanh_vien if m.tu_ngay == ngay]
    gone = [m for m in team.thanh_vien if m.den_ngay == ngay - MOT_NGAY]
    moved = {m.ma: old for m in come if (old := _same_person(m, gone)) is not None}
    leaving = [m for m in gone if m not in moved.values()]
    texts = []
    for member in bang_danh_sach.thu_tu(come):
        seat_of = _predecessor(member, gone, moved.get(member.ma))
        if seat_of is not None:
            gone.remove(seat_of)
            if seat_of in leaving:
                leaving.remove(seat_of)
        texts.append(_seat(member, moved.get(member.ma), seat_of, cau))
    texts += [cau("quyet_dinh.thoi", ten=m.ho_ten, to=viet_thuong_dau(team.ten)) for m in leaving]
    return tuple(texts)


def _seat(
    member: ThanhVien, from_seat: ThanhVien | None, instead_of: ThanhVien | None, cau: Cau
) -> str:
    """ "đồng chí …, Bí thư Chi bộ, giữ chức Tổ trưởng thay đồng chí …"."""
    role = ten_in("chuc_danh", member.chuc_danh)
    place = instead_of.ho_ten if instead_of else ""
    if from_seat is not None:
        before = ten_in("chuc_danh", from_seat.chuc_danh)
        return cau(
            "quyet_dinh.doi_chuc",
            ten=member.ho_ten,
            chuc_danh_cu=before,
            chuc_danh=role,
            thay=place,
        )
    kind = "tham_gia" if member.chuc_danh is ChucDanh.THANH_VIEN else "giu_chuc"
    office = viet_day_du(member.chuc_vu)
    return cau(f"quyet_dinh.{kind}", ten=member.ho_ten, chuc_vu=office, chuc_danh=role, thay=place)


def _same_person(member: ThanhVien, gone: Sequence[ThanhVien]) -> ThanhVien | None:
    """The row that ends for one who goes on in another seat."""
    return next(
        (m for m in gone if (m.ho_ten, m.nam_sinh) == (member.ho_ten, member.nam_sinh)), None
    )


def _predecessor(
    member: ThanhVien, gone: Sequence[ThanhVien], himself: ThanhVien | None
) -> ThanhVien | None:
    """Whose seat a member takes: of the same role, of the same office first."""
    same_role = [m for m in gone if m.chuc_danh is member.chuc_danh and m is not himself]
    return next(
        (m for m in same_role if m.chuc_vu == member.chuc_vu), same_role[0] if same_role else None
    )
