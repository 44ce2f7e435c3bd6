"""The unit and its teams: sizes, members, changes of the period."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from reportgen.aggregate.facts import SoLieuKy
from reportgen.compose.van.chu_ngu import noi, ten_cap, ten_dia_ban
from reportgen.compose.van.so_lieu_van import Cau, so_chu, so_cua
from reportgen.domain.ho_so import ChucDanh, HoSo, ToDanVan
from reportgen.text_vn import ngay_day_du, so_dem, so_le, viet_hoa_dau


def trong(so_lieu: SoLieuKy, ngay: date) -> bool:
    """Whether a day lies in the period."""
    return so_lieu.tu_ngay <= ngay <= so_lieu.den_ngay


def cac_to(ho_so: HoSo, ngay: date) -> list[ToDanVan]:
    """The teams in being on a day."""
    return [t for t in ho_so.to_dan_van if t.thanh_vien_ngay(ngay)]


def dac_diem_phuong(ho_so: HoSo, so_lieu: SoLieuKy, trong_ky: str, cau: Cau) -> list[str]:
    """The unit and its teams: sizes as the dossier gives them, sums where it gives none."""
    unit, teams = ho_so.don_vi, cac_to(ho_so, so_lieu.tinh_den)
    homes = unit.so_ho or (sum(t.so_ho for t in teams) if unit.so_nhan_khau is None else 0)
    people = unit.so_nhan_khau or sum(t.so_nhan_khau for t in teams)
    head = cau(
        "dac_diem.don_vi",
        don_vi=viet_hoa_dau(unit.ten),
        so_to_dan_pho=so_chu(unit.so_to_dan_pho) if unit.so_to_dan_pho else "",
        dia_ban=ten_dia_ban(ho_so),
        so_ho=so_dem(homes) if homes else "",
        so_nhan_khau=so_dem(people) if people else "",
        so_dang_vien=so_dem(unit.so_dang_vien) if unit.so_dang_vien else "",
    )
    if not teams:
        return [head, *_changes(ho_so, so_lieu, trong_ky, cau)]
    teams_text = cau(
        "dac_diem.cac_to",
        cap=ten_cap(ho_so),
        so_to=so_chu(len(teams)),
        co_cau=_co_cau(so_lieu, cau),
        tuoi=_mean_age(so_lieu, ho_so.nam),
    )
    return [
        " ".join([head, teams_text, *_secretaries(teams, so_lieu.tinh_den, cau)]),
        *_changes(ho_so, so_lieu, trong_ky, cau),
    ]


def _co_cau(so_lieu: SoLieuKy, cau: Cau) -> str:
    """ "46 thành viên, trong đó có 21 nữ, 33 đảng viên", without what is none."""
    members = so_lieu.thanh_vien
    women, party = int(members.nu.gia_tri), int(members.dang_vien.gia_tri)
    return cau(
        "dac_diem.co_cau",
        tong=so_cua(members.tong),
        nu=so_cua(members.nu) if women else "",
        dang_vien=so_cua(members.dang_vien) if party else "",
        deu_dang_vien=party == members.tong.gia_tri > 1,
    )


def _mean_age(so_lieu: SoLieuKy, nam: int) -> str:
    ages = [nam - m.nam_sinh for m in so_lieu.thanh_vien.danh_sach]
    if not ages:
        return ""
    mean = (Decimal(sum(ages)) / len(ages)).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return so_le(mean)


def _secretaries(teams: Sequence[ToDanVan], ngay: date, cau: Cau) -> list[str]:
    leaders = [
        m for t in teams for m in t.thanh_vien_ngay(ngay) if m.chuc_danh is ChucDanh.TO_TRUONG
    ]
    secretaries = [m for m in leaders if m.chuc_vu.casefold().startswith("bí thư chi bộ")]
    if not secretaries:
        return []
    full = len(secretaries) == len(teams)
    counts = {"so": so_chu(len(secretaries)), "tong": so_chu(len(teams))}
    return [cau("dac_diem.bi_thu", mot=len(teams) == 1, du=full, **counts)]


def _changes(ho_so: HoSo, so_lieu: SoLieuKy, trong_ky: str, cau: Cau) -> list[str]:
    changed = [
        cau(
            "dac_diem.kien_toan_to",
            ten=t.ten,
            quyet_dinh=f"Quyết định số {q.so_ky_hieu}, ngày {ngay_day_du(q.ngay)}",
        )
        for t in ho_so.to_dan_van
        for q in t.quyet_dinh_thay_doi
        if trong(so_lieu, q.ngay)
    ]
    texts = []
    if changed:
        texts.append(
            cau(
                "dac_diem.kien_toan",
                trong_ky=viet_hoa_dau(trong_ky),
                co_quan=ho_so.don_vi.cap_uy,
                cac_to=noi(changed),
            )
        )
    texts += [
        cau(
            "dac_diem.giai_the",
            ten=t.ten,
            ngay=ngay_day_du(date.fromordinal(t.giai_the.toordinal() + 1)),
        )
        for t in ho_so.to_dan_van
        if t.giai_the is not None and trong(so_lieu, t.giai_the)
    ]
    return [" ".join(texts)] if texts else []


def dac_diem_to(team: ToDanVan, so_lieu: SoLieuKy, cau: Cau) -> str:
    """A team's size and ground."""
    return cau(
        "dac_diem.to",
        ten=team.ten,
        co_cau=_co_cau(so_lieu, cau) if so_lieu.thanh_vien.tong.gia_tri else "",
        dia_ban=team.to_dan_pho,
        so_ho=so_dem(team.so_ho) if team.so_ho else "",
        so_nhan_khau=so_dem(team.so_nhan_khau) if team.so_nhan_khau else "",
    )
