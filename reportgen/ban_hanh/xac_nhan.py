"""The confirmation of the Party cell that stands to the left of a team's signature."""

from datetime import date

from reportgen.ban_hanh.chu_viet import co_cum_tu, gap
from reportgen.ban_hanh.chuc_vu import bo_danh_xung, doc_chuc_vu, lap_khoi_ky
from reportgen.ban_hanh.co_quan import du_lieu, lap_co_quan
from reportgen.ban_hanh.nguoi_ky import NguoiDuocChon
from reportgen.ban_hanh.so_van_ban import Viec, tim_to_theo_ma
from reportgen.document.tree import KhoiKy
from reportgen.domain.ho_so import PHUONG, CoQuanKy, HoSo, ThanhVien, ToDanVan
from reportgen.standards import TieuChuan

CHI_BO = "chi_bo"
BI_THU = "Bí thư"


def xac_nhan(
    ho_so: HoSo, viec: Viec, ngay: date, nguoi_ky: NguoiDuocChon | None, chuan: TieuChuan
) -> KhoiKy | None:
    """Left signature of a type that the Party cell confirms; None for all others.

    The secretary signs in its name; where he is the one who signs on the right, his deputy does.
    Where the dossier knows neither, office and name are left to the cell. A cell has no seal.

    Source: HD05 II.I.7, 7.1.4.b(iv), 8.1.2; to-dan-van.md §2.3.
    """
    if viec.loai.ky_trai != CHI_BO or viec.pham_vi == PHUONG:
        return None
    team = tim_to_theo_ma(ho_so, viec.pham_vi)
    person = _nguoi_xac_nhan(team, ngay, nguoi_ky)
    name = bo_danh_xung(person.ho_ten)[0] if person else ""
    cell = lap_co_quan(ho_so.don_vi, CoQuanKy.CHI_BO, team)
    block = lap_khoi_ky(cell, person.chuc_vu if person else "", name, chuan)
    heading = f"{du_lieu()['xac_nhan']} {team.chi_bo}".upper()
    return KhoiKy((heading, *block.quyen_han), block.chuc_vu, block.ho_ten)


def _nguoi_xac_nhan(team: ToDanVan, ngay: date, nguoi_ky: NguoiDuocChon | None) -> ThanhVien | None:
    """Who of the team leads its cell on *ngay* and does not sign already: the secretary first."""
    signing = (nguoi_ky.ma, nguoi_ky.ho_ten) if nguoi_ky else ()
    found: dict[bool, ThanhVien] = {}
    for member in team.thanh_vien_ngay(ngay):
        office = doc_chuc_vu(member.chuc_vu)
        if office is None or office.truong != BI_THU or not _cua_chi_bo(member):
            continue
        if member.ma not in signing and member.ho_ten not in signing:
            found.setdefault(office.la_pho, member)
    return found.get(False) or found.get(True)


def _cua_chi_bo(member: ThanhVien) -> bool:
    """Whether the office is one of the Party cell, not of the Youth Union's."""
    return gap(member.to_chuc) == CHI_BO or co_cum_tu(member.chuc_vu, "Chi bộ")
