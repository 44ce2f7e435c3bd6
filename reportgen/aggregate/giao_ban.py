"""Monthly meetings of teams: held of due."""

from datetime import date

from reportgen.aggregate.dem import KhoangNgay
from reportgen.aggregate.facts import SoLieu, TyLe
from reportgen.aggregate.pham_vi import PhamVi, con_hoat_dong
from reportgen.domain.ho_so import HoSo
from reportgen.domain.ky_bao_cao import KyBaoCao, cua_so_thang

GIAO_BAN_THANG = "giao_ban_thang"


def giao_ban(
    ho_so: HoSo, pham_vi: PhamVi, ky: KyBaoCao, tinh_den: date
) -> tuple[TyLe, tuple[tuple[str, int], ...]]:
    """Give the rate held/due and the pairs (team, month) due but not held.

    A pair is due when the month's window ended by *tinh_den* and the team existed on its last day
    (to-dan-van §4.7.3); a pair held counts as due, so the rate never passes 100 per cent.
    The denominator's codes are those of the teams.
    """
    cua_so = {
        thang: KhoangNgay(*cua_so_thang(ky.nam, thang, ky.cau_hinh)) for thang in ky.cac_thang
    }
    cac_to = {to.ma for to in pham_vi.cac_to}
    da_hop: dict[tuple[str, int], None] = {}
    nguon: list[str] = []
    for hop in ho_so.hoi_nghi:
        if hop.loai != GIAO_BAN_THANG or hop.to not in cac_to or hop.ngay > tinh_den:
            continue
        thang = next((t for t, khoang in cua_so.items() if hop.ngay in khoang), None)
        if thang is not None:
            da_hop[hop.to, thang] = None
            nguon.append(hop.ma)
    phai_hop = [
        (to.ma, thang)
        for thang, khoang in cua_so.items()
        for to in pham_vi.cac_to
        if (to.ma, thang) in da_hop or (khoang.den <= tinh_den and con_hoat_dong(to, khoang.den))
    ]
    ty_le = TyLe(
        SoLieu(len(da_hop), tuple(dict.fromkeys(nguon))),
        SoLieu(len(phai_hop), tuple(dict.fromkeys(ma for ma, _ in phai_hop))),
    )
    return ty_le, tuple(cap for cap in phai_hop if cap not in da_hop)
