"""Whom an award goes to and what for, in words: names, offices, achievements, money."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.compose.van.chu_ngu import noi, ten_cap
from reportgen.compose.van.gon_chu import gon, thuong_dau
from reportgen.compose.van.so_lieu_van import Cau, so_chu
from reportgen.compose.van.viet_tat import viet_day_du
from reportgen.domain.danh_muc import ten_in
from reportgen.domain.ho_so import (
    ChucDanh,
    DoiTuong,
    GioiTinh,
    HoSo,
    KhenThuong,
    MoHinh,
    ThanhVien,
    ToDanVan,
)
from reportgen.text_vn import so_bang_chu, so_dem, viet_hoa_dau, viet_thuong_dau

_DANH_XUNG = re.compile(r"^(Ông|Bà|Đồng chí|Đ/c)\s*:?\s+", re.IGNORECASE)
_CUOI_CAP = re.compile(r"\b(phường|xã|đặc khu|thị trấn)$", re.IGNORECASE)
KIND = {DoiTuong.TAP_THE: "tập thể", DoiTuong.CA_NHAN: "cá nhân"}


@dataclass(frozen=True, slots=True)
class NguoiDuocKhen:
    """One award in words.

    ``danh_xung``: "Ông", "Bà" or empty when unknown; ``chuc_vu``: office and place of a person;
    ``don_vi``: the same with the unit, of a collective the unit its name does not say;
    ``thanh_tich``: as on the certificate, a capital first; ``mo_hinh``: the model in quotation
    marks; ``tien``: in đồng, 0 for none said.
    """

    ma: str
    ten: str
    ca_nhan: bool
    danh_xung: str
    chuc_vu: str
    don_vi: str
    thanh_tich: str
    thanh_tich_rieng: bool
    mo_hinh: str
    ket_qua: str
    tien: int

    @property
    def ten_day_du(self) -> str:
        """Name with what it is called by: "Ông Ngô Hữu Thịnh"."""
        return f"{self.danh_xung} {self.ten}".strip()


def viet_nguoi(ho_so: HoSo, award: KhenThuong, cau: Cau) -> NguoiDuocKhen:
    """Put an award into words; what the dossier does not say is looked up among the teams."""
    person = award.doi_tuong is DoiTuong.CA_NHAN
    typed = gon(award.ten)
    title = _DANH_XUNG.match(typed) if person else None
    name = typed[title.end() :] if title else typed
    team, member = _thanh_vien(ho_so, award, name) if person else (None, None)
    model = next((m for m in ho_so.mo_hinh_dan_van_kheo if m.ma == award.mo_hinh), None)
    quoted = cau("khen.mo_hinh", ten=_ten_mo_hinh(model)) if model else ""
    office = _chuc_vu(award, team, member) if person else ""
    return NguoiDuocKhen(
        ma=award.ma,
        ten=name if person else _ten_tap_the(ho_so, name),
        ca_nhan=person,
        danh_xung=viet_hoa_dau(title[1]) if title else _ong_ba(member),
        chuc_vu=office,
        don_vi=_them_don_vi(office, ho_so.don_vi.ten) if person else _noi_cua(ho_so, award, name),
        thanh_tich=_thanh_tich(ho_so, award, quoted, cau),
        thanh_tich_rieng=bool(award.thanh_tich),
        mo_hinh=quoted,
        ket_qua=thuong_dau(gon(viet_day_du(model.ket_qua))) if model and model.ket_qua else "",
        tien=award.so_tien or 0,
    )


def _thanh_vien(
    ho_so: HoSo, award: KhenThuong, name: str
) -> tuple[ToDanVan | None, ThanhVien | None]:
    """Find the member of this name: in the award's own team, else the only one of the unit."""
    own = [t for t in ho_so.to_dan_van if t.ma == award.to]
    for teams in (own, ho_so.to_dan_van):
        found = [
            (t, m)
            for t in teams
            for m in (*t.thanh_vien_ngay(award.ngay), *t.thanh_vien)
            if m.ho_ten.casefold() == name.casefold()
        ]
        if len({(m.ho_ten, m.nam_sinh) for _, m in found}) == 1:
            return found[0]
    return (own[0] if own else None), None


def _ong_ba(member: ThanhVien | None) -> str:
    if member is None:
        return ""
    return "Ông" if member.gioi_tinh is GioiTinh.NAM else "Bà"


def _chuc_vu(award: KhenThuong, team: ToDanVan | None, member: ThanhVien | None) -> str:
    """Office and place of a person: the dossier's word, else the seat in the team."""
    if award.chuc_vu:
        return viet_hoa_dau(gon(viet_day_du(award.chuc_vu)))
    if team is None:
        return ""
    if member is None:
        return team.to_dan_pho
    seat = f"{viet_hoa_dau(ten_in('chuc_danh', member.chuc_danh))} {team.ten}"
    office = gon(viet_day_du(member.chuc_vu))
    if member.chuc_danh is not ChucDanh.THANH_VIEN or not office:
        return seat
    return viet_hoa_dau(f"{office}, {viet_thuong_dau(seat)}")


def _them_don_vi(text: str, unit: str) -> str:
    """Add the unit's name where the text has it not, its bare level written out."""
    if not text:
        return ""
    if unit.casefold() in text.casefold():
        return text
    if _CUOI_CAP.search(text):
        return _CUOI_CAP.sub(unit, text)
    return f"{text}, {unit}"


def _ten_tap_the(ho_so: HoSo, name: str) -> str:
    """A collective's name with the unit's in place of its bare level ("… phường")."""
    return _CUOI_CAP.sub(ho_so.don_vi.ten, viet_day_du(name))


def _noi_cua(ho_so: HoSo, award: KhenThuong, name: str) -> str:
    """Where a collective is: the unit, of one of its teams' groups whose name does not say so."""
    unit = ho_so.don_vi.ten
    return (
        ""
        if award.to is None or unit.casefold() in _ten_tap_the(ho_so, name).casefold()
        else viet_hoa_dau(unit)
    )


def _thanh_tich(ho_so: HoSo, award: KhenThuong, mo_hinh: str, cau: Cau) -> str:
    if award.thanh_tich:
        return viet_hoa_dau(gon(viet_day_du(award.thanh_tich)))
    return cau("khen.thanh_tich", nam=ho_so.nam, mo_hinh=mo_hinh)


def _ten_mo_hinh(model: MoHinh | None) -> str:
    """Name of the model without the quotation marks it may be typed with."""
    return gon(viet_day_du(model.ten)).strip("“”\"'") if model else ""


def doi_tuong_van(people: Sequence[NguoiDuocKhen]) -> str:
    """ "04 tập thể và 03 cá nhân"."""
    persons = sum(p.ca_nhan for p in people)
    counts = ((len(people) - persons, DoiTuong.TAP_THE), (persons, DoiTuong.CA_NHAN))
    return noi([f"{so_chu(count)} {KIND[kind]}" for count, kind in counts if count])


def goi_chung(people: Sequence[NguoiDuocKhen]) -> str:
    """ "các tập thể, cá nhân", "cá nhân" for a single one."""
    kinds = [k for k in DoiTuong if any(p.ca_nhan == (k is DoiTuong.CA_NHAN) for p in people)]
    words = ", ".join(KIND[k] for k in sorted(kinds, key=lambda k: k is DoiTuong.CA_NHAN))
    return words if len(people) == 1 else f"các {words}"


def tien_van(ho_so: HoSo, people: Sequence[NguoiDuocKhen], cau: Cau) -> str:
    """The money with the awards: how much to each, in all, from where; empty where none is said."""
    total = sum(p.tien for p in people)
    if not total:
        return ""
    shown = {"tong": _so_va_chu(total), "cap": ten_cap(ho_so)}
    if len(people) == 1:
        return cau("khen.tien_mot", **shown)
    levels = []
    for person, kind in ((False, DoiTuong.TAP_THE), (True, DoiTuong.CA_NHAN)):
        amounts = {p.tien for p in people if p.ca_nhan is person}
        if len(amounts) > 1 or 0 in amounts:
            return cau("khen.tien_rieng", **shown)
        levels += [f"{so_dem(amount)} đồng/{KIND[kind]}" for amount in amounts]
    return cau("khen.tien_chung", muc=noi(levels, ", "), **shown)


def _so_va_chu(amount: int) -> str:
    """ "14.000.000 đồng (mười bốn triệu đồng)"."""
    return f"{so_dem(amount)} đồng ({so_bang_chu(amount)} đồng)"


def tien_khac_nhau(people: Sequence[NguoiDuocKhen]) -> bool:
    """Whether the money has to be told award by award."""
    kinds = ({p.tien for p in people if p.ca_nhan is person} for person in (False, True))
    return any(len(amounts) > 1 for amounts in kinds)
