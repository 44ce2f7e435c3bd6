"""What a template made from the teams may name: a decision on their members, their list."""

from collections.abc import Sequence
from datetime import date, timedelta

from reportgen.compose import bang_danh_sach
from reportgen.compose.nguon.chung import DauVao, NguyenLieu
from reportgen.compose.van.chu_ngu import noi, ten_dia_ban
from reportgen.compose.van.so_lieu_van import Cau, so_chu
from reportgen.compose.van.viet_tat import viet_day_du
from reportgen.diagnostics import Diagnostic, Location, warning
from reportgen.domain.danh_muc import ten_in
from reportgen.domain.ho_so import (
    PHUONG,
    ChucDanh,
    GioiTinh,
    QuyetDinh,
    ThanhVien,
    ToDanVan,
)
from reportgen.text_vn import ngay_day_du, viet_hoa, viet_thuong_dau

DAYS_UNTIL_EFFECT = 60
CITED_AT_MOST = 2
KHONG_CO_THANH_VIEN = "DL112"


def ngay_hieu_luc(teams: Sequence[ToDanVan], ngay: date) -> date:
    """The day of effect: the first change of members within two months, else the decision's own."""
    starts = [
        m.tu_ngay
        for t in teams
        for m in t.thanh_vien
        if ngay <= m.tu_ngay <= ngay + timedelta(DAYS_UNTIL_EFFECT)
    ]
    return min(starts, default=ngay)


def _changes(team: ToDanVan, ngay: date, cau: Cau) -> str:
    """Who comes for whom on *ngay*: changes of seat, newcomers, then leavers."""
    if all(m.tu_ngay >= ngay for m in team.thanh_vien_ngay(ngay)):
        return ""
    come = [m for m in team.thanh_vien if m.tu_ngay == ngay]
    gone = [m for m in team.thanh_vien if m.den_ngay == ngay - timedelta(1)]
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
    return "; ".join(texts)


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


def quyet_dinh_truoc(team: ToDanVan, ngay: date | None) -> QuyetDinh | None:
    """The decision on the team that one of *ngay* (None: a new one) replaces."""
    known = sorted((team.quyet_dinh, *team.quyet_dinh_thay_doi), key=lambda q: q.ngay)
    earlier = [q for q in known if ngay is None or q.ngay < ngay]
    return earlier[-1] if earlier else None


def _replaced(teams: Sequence[ToDanVan], ngay: date | None, cau: Cau) -> str:
    """The decisions that this one replaces: cited where they are few."""
    earlier = [q for t in teams if (q := quyet_dinh_truoc(t, ngay)) is not None]
    cited = list(
        dict.fromkeys(
            cau("quyet_dinh.thay_the_mot", so=q.so_ky_hieu, ngay=ngay_day_du(q.ngay))
            for q in earlier
        )
    )
    return noi(cited) if len(cited) <= CITED_AT_MOST else cau("quyet_dinh.thay_the_nhieu")


def _counts(members: Sequence[ThanhVien], cau: Cau) -> str:
    women = sum(m.gioi_tinh is GioiTinh.NU for m in members)
    party = sum(m.dang_vien for m in members)
    return cau(
        "quyet_dinh.thong_ke",
        nu=so_chu(women) if women else "",
        dang_vien=so_chu(party) if party else "",
    )


def _all_changes(teams: Sequence[ToDanVan], effect: date, cau: Cau) -> str:
    """The changes of each team, under its name where there are several."""
    texts = [(t.ten, text) for t in teams if (text := _changes(t, effect, cau))]
    if len(teams) == 1:
        return "".join(text for _, text in texts)
    return "; ".join(cau("quyet_dinh.cua_to", to=name, cac_thay_doi=text) for name, text in texts)


def to_dan_van(vao: DauVao) -> NguyenLieu:
    """Everything a document on a team (or on all teams) may name.

    A draft shows the members of the day it is judged by.
    """
    ho_so, pham_vi, ngay, cau = vao.ho_so, vao.viec.pham_vi, vao.the_thuc.ngay, vao.bo_mau.cau
    in_scope = [t for t in ho_so.to_dan_van if pham_vi in (PHUONG, t.ma)]
    effect = ngay_hieu_luc(in_scope, ngay) if ngay else vao.viec.xet
    teams = [t for t in in_scope if t.thanh_vien_ngay(effect)]
    members = [m for t in teams for m in t.thanh_vien_ngay(effect)]
    one = len(in_scope) == 1
    name = in_scope[0].ten if one else cau("quyet_dinh.cac_to", don_vi=ho_so.don_vi.ten)
    cells = cau("quyet_dinh.cac_chi_bo", dia_ban=ten_dia_ban(ho_so))
    context = {
        "mot_to": one,
        "ten_cac_to": name,
        "ten_cac_to_hoa": viet_hoa(name),
        "so_to": so_chu(len(teams)),
        "so_thanh_vien": so_chu(len(members)),
        "thay_doi": _all_changes(teams, effect, cau),
        "hieu_luc_khac": ngay_day_du(effect) if ngay and effect != ngay else "",
        "thay_the": _replaced(teams, ngay, cau),
        "thong_ke": _counts(members, cau),
        "chi_bo": in_scope[0].chi_bo if one else cells,
    }
    return NguyenLieu(
        context,
        {"thanh_vien": lambda: bang_danh_sach.danh_sach_thanh_vien(teams, effect)},
        van_de=() if members else (_khong_nguoi(name, effect),),
    )


def _khong_nguoi(name: str, effect: date) -> Diagnostic:
    return warning(
        KHONG_CO_THANH_VIEN,
        f"{name} không có thành viên nào vào ngày {ngay_day_du(effect)}; danh sách để trống",
        Location(vi_tri="to_dan_van"),
        hint="kiểm tra tu_ngay, den_ngay của thành viên và giai_the của tổ",
    )
