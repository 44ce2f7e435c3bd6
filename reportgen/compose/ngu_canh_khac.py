"""What the templates of a plan and of a decision may name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportgen.compose import bang_danh_sach
from reportgen.compose.ngu_canh import Bang
from reportgen.compose.van.chu_ngu import ten_cap
from reportgen.compose.van.danh_gia_van import MucDanhGia
from reportgen.compose.van.so_lieu_van import Cau, so_chu
from reportgen.domain.ho_so import PHUONG, ChucDanh, GioiTinh, HoSo, QuyetDinh, ThanhVien, ToDanVan
from reportgen.text_vn import ngay_day_du, so_dem, viet_hoa

DAYS_UNTIL_EFFECT = 60


@dataclass(frozen=True, slots=True)
class DonViVan:
    """The unit in words: full name and level."""

    ten: str
    cap: str


@dataclass(frozen=True, slots=True)
class NoiDung:
    """A context and its tables."""

    ngu_canh: Mapping[str, object]
    bang_bieu: Mapping[str, Bang]


def ke_hoach(
    ho_so: HoSo,
    ngay: date,
    chu_the: str,
    co_so: str,
    ten_dan_van: str,
    lo_trinh: bang_danh_sach.BangMau,
    cau: Cau,
) -> NoiDung:
    """Everything the yearly plan may name; teams as they stand on *ngay*."""
    teams = [t for t in ho_so.to_dan_van if t.thanh_vien_ngay(ngay)]
    members = sum(len(t.thanh_vien_ngay(ngay)) for t in teams)
    norm = ho_so.kinh_phi.dinh_muc_moi_to if ho_so.kinh_phi else None
    level = ten_cap(ho_so)
    context = {
        "nam": ho_so.nam,
        "chu_the": chu_the,
        "co_so": co_so,
        "don_vi": DonViVan(ho_so.don_vi.ten, level),
        "so_to": so_chu(len(teams)),
        "so_thanh_vien": so_chu(members),
        "co_quan_dan_van": ten_dan_van,
        "cap_uy": ho_so.don_vi.cap_uy,
        "dinh_muc": so_dem(norm) if norm else "",
        "co_chi_tieu": bool(ho_so.chi_tieu),
        "can_viet": cau("danh_gia.khong_co"),
        "nhiem_vu_rieng": MucDanhGia(co=False, mot=False, cau=""),
    }
    filled = {
        "co_quan_dan_van": ten_dan_van,
        "cap_uy": ho_so.don_vi.cap_uy,
        "cap": level,
        "nam": str(ho_so.nam),
    }
    return NoiDung(
        context,
        {
            "chi_tieu_giao": lambda: bang_danh_sach.chi_tieu_giao(ho_so, ""),
            "lo_trinh": lambda: bang_danh_sach.lo_trinh(lo_trinh, filled, ""),
        },
    )


def ngay_hieu_luc(teams: Sequence[ToDanVan], ngay: date) -> date:
    """The day of effect: the first change of members within two months, else the decision's own."""
    starts = [
        m.tu_ngay
        for t in teams
        for m in t.thanh_vien
        if ngay <= m.tu_ngay <= ngay + timedelta(DAYS_UNTIL_EFFECT)
    ]
    return min(starts, default=ngay)


def _changes(team: ToDanVan, ngay: date) -> str:
    """Who comes for whom on *ngay*: pairs of one role, then newcomers, then leavers."""
    if all(m.tu_ngay >= ngay for m in team.thanh_vien_ngay(ngay)):
        return ""
    come = [m for m in team.thanh_vien if m.tu_ngay == ngay]
    gone = [m for m in team.thanh_vien if m.den_ngay == ngay - timedelta(1)]
    texts = []
    for member in come:
        old = _predecessor(member, gone)
        if old is not None:
            gone.remove(old)
        role = bang_danh_sach.TEN_CHUC_DANH[member.chuc_danh]
        seat = (
            f"giữ chức {role}"
            if member.chuc_danh is not ChucDanh.THANH_VIEN
            else "tham gia thành viên"
        )
        place = f" thay đồng chí {old.ho_ten}" if old else ""
        texts.append(f"đồng chí {member.ho_ten}, {member.chuc_vu}, {seat}{place}")
    texts += [f"đồng chí {m.ho_ten} thôi tham gia tổ" for m in gone]
    return "; ".join(texts)


def _predecessor(member: ThanhVien, gone: Sequence[ThanhVien]) -> ThanhVien | None:
    same_role = [m for m in gone if m.chuc_danh is member.chuc_danh]
    return next(
        (m for m in same_role if m.chuc_vu == member.chuc_vu), same_role[0] if same_role else None
    )


def quyet_dinh_truoc(team: ToDanVan, ngay: date | None) -> QuyetDinh | None:
    """The decision on the team that one of *ngay* (None: a new one) replaces."""
    known = sorted((team.quyet_dinh, *team.quyet_dinh_thay_doi), key=lambda q: q.ngay)
    earlier = [q for q in known if ngay is None or q.ngay < ngay]
    return earlier[-1] if earlier else None


def _replaced(teams: Sequence[ToDanVan], ngay: date | None) -> str:
    if len(teams) > 1:
        return "các quyết định trước đây về thành lập, kiện toàn các tổ dân vận"
    earlier = quyet_dinh_truoc(teams[0], ngay) if teams else None
    return (
        f"Quyết định số {earlier.so_ky_hieu}, ngày {ngay_day_du(earlier.ngay)}" if earlier else ""
    )


def _counts(members: Sequence[ThanhVien]) -> str:
    women = sum(m.gioi_tinh is GioiTinh.NU for m in members)
    party = sum(m.dang_vien for m in members)
    return f"{so_chu(women)} nữ, {so_chu(party)} đảng viên"


def quyet_dinh_kien_toan(
    ho_so: HoSo, pham_vi: str, ngay: date | None, xet: date, ten_dan_van: str
) -> NoiDung:
    """Everything the decision on a team's (or all teams') members may name.

    Args:
        ngay: the decision's date; None for a draft, which then shows the members of *xet*.
        xet: the day the draft is judged by.
    """
    teams = [t for t in ho_so.to_dan_van if pham_vi in (PHUONG, t.ma)]
    effect = ngay_hieu_luc(teams, ngay) if ngay else xet
    teams = [t for t in teams if t.thanh_vien_ngay(effect)]
    members = [m for t in teams for m in t.thanh_vien_ngay(effect)]
    one = pham_vi != PHUONG
    name = teams[0].ten if one and teams else f"các tổ dân vận {ho_so.don_vi.ten}"
    changes = [text for t in teams if (text := _changes(t, effect))]
    context = {
        "mot_to": one,
        "ten_cac_to": name,
        "ten_cac_to_hoa": viet_hoa(name),
        "so_to": so_chu(len(teams)),
        "so_thanh_vien": so_chu(len(members)),
        "thay_doi": "; ".join(changes),
        "hieu_luc_khac": ngay_day_du(effect) if ngay and effect != ngay else "",
        "thay_the": _replaced(teams, ngay),
        "thong_ke": _counts(members),
        "don_vi": DonViVan(ho_so.don_vi.ten, ten_cap(ho_so)),
        "cap_uy_ngan": " ".join(ho_so.don_vi.cap_uy.split()[:2]),
        "co_quan_dan_van_ngan": ten_dan_van,
        "chi_bo": teams[0].chi_bo if one and teams else "chi bộ các tổ dân phố",
    }
    return NoiDung(
        context, {"thanh_vien": lambda: bang_danh_sach.danh_sach_thanh_vien(teams, effect)}
    )
