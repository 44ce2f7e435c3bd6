"""The sentence that sums up a period, with its comparisons; money, insurance, targets."""

from collections.abc import Sequence
from decimal import Decimal

from reportgen.aggregate.facts import SoLieuKy, ThucHienChiTieu
from reportgen.compose.van.chu_ngu import mo_ta_chu_ngu, noi, ten_cap
from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.mo_dau import thuong_mo_dau
from reportgen.compose.van.so_lieu_van import (
    Cau,
    TongChiSo,
    cum_chi_so,
    dem_cua,
    so_chu,
    so_cua,
    so_sanh_cac_ky,
)
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.text_vn import so_dem, so_le, viet_hoa_dau

BAO_HIEM = ("nguoi_bhyt", "nguoi_bhxh")
FULL = 100
TEAMS_MISSING_TOLD = 4
THANG = "T"


def so_sanh_hai_ky(so_lieu: SoLieuKy, chi_so: str, don_vi: str, ten_ky_truoc: str, cau: Cau) -> str:
    """Against the period before (where the period has one) and against last year's."""
    same = cau("ten_ky.cung_ky" if ten_ky_truoc or so_lieu.ma_ky != "N" else "ten_ky.nam_truoc")
    pairs = [(so_lieu.ky_truoc.get(chi_so), ten_ky_truoc)] if ten_ky_truoc else []
    return so_sanh_cac_ky([*pairs, (so_lieu.cung_ky.get(chi_so), same)], don_vi, cau)


def tong_quat_van(
    ho_so: HoSo, so_lieu: SoLieuKy, trong_ky: str, ten_ky_truoc: str, cau: Cau
) -> str:
    """How much was done, by how many, and how that compares."""
    number = int(so_lieu.hoat_dong.gia_tri)
    if not number:
        whose = mo_ta_chu_ngu(ho_so, so_lieu.pham_vi)
        return cau("tong_quat.khong_co", trong_ky=viet_hoa_dau(trong_ky), chu_ngu=whose)
    compared = so_sanh_hai_ky(so_lieu, "hoat_dong", "hoạt động", ten_ky_truoc, cau)
    head = cau(
        "tong_quat.mo",
        trong_ky=viet_hoa_dau(trong_ky),
        chu_ngu=ai_lam(ho_so, so_lieu),
        so=so_cua(so_lieu.hoat_dong),
        so_sanh=compared,
    )
    parts = [head]
    people = so_lieu.chi_so.get("luot_nguoi")
    if people and people.gia_tri:
        against = so_sanh_hai_ky(so_lieu, "luot_nguoi", "lượt người", ten_ky_truoc, cau)
        parts.append(cau("tong_quat.luot_nguoi", so=so_cua(people), so_sanh=against))
    return "; ".join(parts) + "." + _no_data(so_lieu)


def ai_lam(ho_so: HoSo, so_lieu: SoLieuKy) -> str:
    """Whose work the period's is: the ward's, the teams', or both."""
    if so_lieu.pham_vi != PHUONG:
        return "tổ"
    ward = {PHUONG in e.to for e in so_lieu.cac_hoat_dong}
    teams = mo_ta_chu_ngu(ho_so, PHUONG)
    if ward == {True}:
        return ten_cap(ho_so)
    return f"{ten_cap(ho_so)} và {teams}" if True in ward else teams


def _no_data(so_lieu: SoLieuKy) -> str:
    """Why nothing of last year is compared; a month is not asked for it."""
    comparison = so_lieu.cung_ky.get("hoat_dong")
    if (
        comparison is None
        or comparison.truoc is not None
        or not comparison.ly_do
        or so_lieu.pham_vi != PHUONG
        or so_lieu.ma_ky.startswith(THANG)
    ):
        return ""
    return f" {viet_hoa_dau(comparison.ly_do)}."


def giao_ban_van(ho_so: HoSo, so_lieu: SoLieuKy, cau: Cau) -> str:
    """Monthly meetings held of those due; empty when none was due."""
    rate = so_lieu.giao_ban.phan_tram
    if rate is None:
        return ""
    held, due = int(so_lieu.giao_ban.tu_so.gia_tri), int(so_lieu.giao_ban.mau_so.gia_tri)
    teams = sum(1 for t in ho_so.to_dan_van if t.thanh_vien_ngay(so_lieu.tinh_den))
    many = so_lieu.pham_vi == PHUONG and len(ho_so.to_dan_van) > 1
    state = "du" if held >= due else "thieu" if held else "khong"
    return cau(
        f"tong_quat.{'giao_ban' if many else 'giao_ban_to'}_{state}",
        so_to=so_dem(teams),
        da_hop=dem_cua(so_lieu.giao_ban.tu_so),
        phai_hop=dem_cua(so_lieu.giao_ban.mau_so),
        phai_hop_chu=so_chu(due),
        phan_tram=so_le(rate, 1),
        chua_hop=_chua_hop(ho_so, so_lieu, many=many),
    )


def _chua_hop(ho_so: HoSo, so_lieu: SoLieuKy, *, many: bool) -> str:
    """The teams that missed meetings, with the months; empty where they are too many to name."""
    months: dict[str, list[int]] = {}
    for team, month in so_lieu.giao_ban_thieu:
        months.setdefault(team, []).append(month)
    names = {t.ma: t.ten for t in ho_so.to_dan_van}
    told = [f"tháng {', '.join(map(str, m))}" for m in months.values()]
    if not many:
        return "".join(told[:1])
    if len(months) > TEAMS_MISSING_TOLD:
        return ""
    return noi([f"{names[team]} ({t})" for team, t in zip(months, told, strict=True)])


def tien_van(so_lieu: SoLieuKy, trong_ky: str, ten_ky_truoc: str, cau: Cau) -> list[str]:
    """The period's money and insurance totals, where several entries make them up."""
    sentences = []
    money = so_lieu.chi_so.get("so_tien")
    if money and len(money.nguon) > 1:
        compared = so_sanh_hai_ky(so_lieu, "so_tien", "đồng", ten_ky_truoc, cau)
        sentences.append(cau("tien.tong", trong_ky=trong_ky, so=dem_cua(money), so_sanh=compared))
    figures = {
        key: so_lieu.chi_so[key]
        for key in BAO_HIEM
        if key in so_lieu.chi_so and so_lieu.chi_so[key].gia_tri
    }
    if any(len(f.nguon) > 1 for f in figures.values()):
        phrases = cum_chi_so(
            {k: TongChiSo(f.gia_tri, dau_nguon=f.dau_nguon) for k, f in figures.items()}, cau
        )
        compared = so_sanh_hai_ky(so_lieu, "nguoi_bhyt", "người", ten_ky_truoc, cau)
        sentences.append(cau("tien.bao_hiem", cac_so=", ".join(phrases), so_sanh=compared))
    return sentences


def _target(target: ThucHienChiTieu, cau: Cau) -> str:
    name = thuong_mo_dau(chu_nhap(target.ten))
    plan = so_ke_hoach(target.ke_hoach)
    percent_unit = target.don_vi_tinh == "%"
    if target.thuc_hien is None:
        unit = "" if percent_unit else target.don_vi_tinh
        return cau("chi_tieu.khong_do", ten=name, ke_hoach=plan, don_vi=unit)
    done = so_ke_hoach(Decimal(target.thuc_hien))
    if percent_unit:
        return cau("chi_tieu.ty_le", ten=name, thuc_hien=done, ke_hoach=plan)
    return cau(
        "chi_tieu.mot",
        ten=name,
        thuc_hien=done,
        ke_hoach=plan,
        don_vi=target.don_vi_tinh,
        phan_tram=so_le(target.phan_tram, 1) if target.phan_tram is not None else "",
    )


def so_ke_hoach(value: Decimal) -> str:
    """A target's number: whole where it is whole, else with a decimal comma."""
    return so_dem(int(value)) if value == int(value) else so_le(value)


def chi_tieu_van(targets: Sequence[ThucHienChiTieu], cau: Cau) -> str:
    """How many of the year's targets are met, and which are not yet."""
    if not targets:
        return ""
    measured = [t for t in targets if t.phan_tram is not None]
    unmet = [t for t in measured if t.phan_tram is not None and t.phan_tram < FULL]
    unknown = [t for t in targets if t.phan_tram is None]
    met = len(measured) - len(unmet)
    parts = [
        cau("chi_tieu.tong", dat=met, tong=len(targets), so=so_chu(len(targets))),
        cau(
            "chi_tieu.chua_dat",
            so=so_chu(len(unmet)),
            cac="; ".join(_target(t, cau) for t in unmet),
        )
        if unmet
        else "",
        cau("chi_tieu.chua_do", cac="; ".join(_target(t, cau) for t in unknown)) if unknown else "",
    ]
    return ". ".join(viet_hoa_dau(p) for p in parts if p) + "."


def chi_tieu_con_van(targets: Sequence[ThucHienChiTieu], cau: Cau) -> str:
    """The targets to be met in what is left of the year."""
    unmet = [
        thuong_mo_dau(chu_nhap(t.ten))
        for t in targets
        if t.phan_tram is not None and t.phan_tram < FULL
    ]
    return cau("chi_tieu.con", cac="; ".join(unmet)) if unmet else ""
