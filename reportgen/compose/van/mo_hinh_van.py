"""Models in words: whose they are, who is in charge, what the log tells of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.compose.van.chu_ngu import ten_cap
from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.gon_chu import gon
from reportgen.compose.van.so_lieu_van import Cau, so_chu
from reportgen.compose.van.viet_tat import viet_day_du
from reportgen.domain.danh_muc import ten_in
from reportgen.domain.ho_so import (
    CapCongNhan,
    ChucDanh,
    DoiTuong,
    HoSo,
    LoaiDonVi,
    MoHinh,
    ThanhVien,
)
from reportgen.text_vn import chuan_hoa_khoa, ngay_day_du, viet_hoa_dau

MO_NGOAC, DONG_NGOAC = ("“", '"', "«"), ("”", '"', "»")
NGOAC = frozenset((*MO_NGOAC, *DONG_NGOAC))


@dataclass(frozen=True, slots=True)
class MucVan:
    """Points of the clerk's: ``mot``: one of them, then ``cau``; ``muc``: all with their stops."""

    mot: bool
    cau: str
    muc: tuple[str, ...] = ()


def muc_van(texts: Sequence[str], thay: str) -> MucVan:
    """The points of *texts*; *thay* stands where there is none."""
    shown = [viet_hoa_dau(chu_nhap(t)) for t in texts if t.strip()]
    if not shown:
        return MucVan(mot=True, cau=thay)
    last = len(shown) - 1
    points = tuple(t + ("." if i == last else ";") for i, t in enumerate(shown))
    return MucVan(len(shown) == 1, points[0], points)


def ten_mo_hinh(text: str) -> str:
    """The name without what stands around it anyway: its quotation marks, the word "mô hình"."""
    name = gon(text)
    if name[:1] in MO_NGOAC and name[-1:] in DONG_NGOAC and not set(name[1:-1]) & NGOAC:
        name = gon(name[1:-1])
    words = name.split()
    if [chuan_hoa_khoa(word) for word in words[:2]] == ["mo", "hinh"] and len(words) > 2:  # noqa: PLR2004  # two syllables
        return ten_mo_hinh(viet_hoa_dau(name.split(maxsplit=2)[2]))
    return name


def don_vi_van(ten_dan_van: str, ho_so: HoSo, model: MoHinh) -> str:
    """The team that carries the model out; the dân vận body for one of the whole unit."""
    names = {t.ma: t.ten for t in ho_so.to_dan_van}
    return names.get(model.to, f"{ten_dan_van} {ho_so.don_vi.cap_uy}")


def nguoi_van(ho_so: HoSo, model: MoHinh, cau: Cau) -> str:
    """Who is in charge, with office and seat in the team; the text itself when it is no code."""
    person = _nguoi(ho_so, model.nguoi_phu_trach)
    if person is None:
        return model.nguoi_phu_trach
    leads = person.chuc_danh is not ChucDanh.THANH_VIEN
    return cau(
        "mo_hinh_xet.nguoi",
        ten=person.ho_ten,
        chuc_vu=viet_day_du(person.chuc_vu),
        chuc_danh=ten_in("chuc_danh", person.chuc_danh) if leads else "",
    )


def _nguoi(ho_so: HoSo, ma: str) -> ThanhVien | None:
    return next((m for t in ho_so.to_dan_van for m in t.thanh_vien if m.ma == ma), None)


def cua_ai(ten_dan_van: str, ho_so: HoSo, model: MoHinh, cau: Cau) -> str:
    """Whose model it is: the team's, or a person's of the team."""
    team = don_vi_van(ten_dan_van, ho_so, model)
    if model.loai is not DoiTuong.CA_NHAN:
        return team
    person = _nguoi(ho_so, model.nguoi_phu_trach)
    name = person.ho_ten if person else model.nguoi_phu_trach
    return cau("mo_hinh_xet.ca_nhan", ten=name, don_vi=team)


def nhat_ky_van(ho_so: HoSo, model: MoHinh, ngay: date, cau: Cau) -> str:
    """What the log holds of the model by *ngay*; empty without entries."""
    days = sorted(h.ngay for h in ho_so.hoat_dong if h.mo_hinh == model.ma and h.ngay <= ngay)
    if not days:
        return ""
    first, last = ngay_day_du(days[0]), ngay_day_du(days[-1])
    return cau(
        "mo_hinh_xet.nhat_ky", so=so_chu(len(days)), tu=first, den=last if last != first else ""
    )


def cap_cong_nhan_van(ho_so: HoSo, level: CapCongNhan) -> str:
    """ "cấp phường": levels as this unit's own superiors are called."""
    if level is CapCongNhan.PHUONG:
        return f"cấp {ten_cap(ho_so)}"
    if level is CapCongNhan.QUAN and ho_so.don_vi.loai is LoaiDonVi.XA:
        return "cấp huyện"
    province = chuan_hoa_khoa("tỉnh ủy") in chuan_hoa_khoa(ho_so.don_vi.co_quan_dan_van_cap_tren)
    if level is CapCongNhan.THANH_PHO and province:
        return "cấp tỉnh"
    return ten_in("cap_cong_nhan", level)
