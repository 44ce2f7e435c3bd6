"""Comparison with the period before and with the same period last year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reportgen.aggregate.facts import SoLieuKy, SoSanh
from reportgen.aggregate.gop import gop
from reportgen.aggregate.pham_vi import PhamVi, ngay_lap
from reportgen.aggregate.so_do import SO_DEM, cong_duoc, la_luong
from reportgen.domain.ho_so import HoSo
from reportgen.domain.ky_bao_cao import KyBaoCao
from reportgen.text_vn import ngay_day_du

So = int | Decimal
_THANG_CUOI = 12
_LUON_SO_SANH = ("hoa_giai", "hoa_giai_thanh", "so_thanh_vien", "so_mo_hinh")

# How a period of last year is put together where ``ky_truoc`` has no entry of its own.
_GHEP: Mapping[str, tuple[str, ...]] = {
    "N": ("Q1", "Q2", "Q3", "Q4"),
    "6T": ("Q1", "Q2"),
    "9T": ("Q1", "Q2", "Q3"),
    "6C": ("Q3", "Q4"),
    "9C": ("Q2", "Q3", "Q4"),
    **{f"Q{q}": tuple(f"T{t:02}" for t in range(3 * q - 2, 3 * q + 1)) for q in range(1, 5)},
}


@dataclass(frozen=True, slots=True)
class _KyKia:
    """The figures of the other period: None (all of it, or an indicator) when there are none."""

    bang: Mapping[str, So] | None
    ly_do: str
    # An indicator that a log of our own does not mention is 0; one that a summary omits is unknown.
    vang_la_0: bool

    def gia_tri(self, chi_so: str) -> So | None:
        if self.bang is None:
            return None
        return self.bang.get(chi_so, 0 if self.vang_la_0 else None)


def so_sanh(
    ho_so: HoSo, ky: KyBaoCao, pham_vi: PhamVi, so_lieu: SoLieuKy
) -> tuple[Mapping[str, SoSanh], Mapping[str, SoSanh]]:
    """Compare *so_lieu* with the period before and with last year's, by indicator.

    Both mappings have the same keys: ``hoat_dong``, every flow indicator the dossier knows (this
    year's log or last year's figures), ``hoa_giai`` (received), ``hoa_giai_thanh``, the stocks
    ``so_thanh_vien`` and ``so_mo_hinh``, and what else of the catalogue ``ky_truoc`` tells.
    """
    nay = _bang(so_lieu)
    lien_truoc = _ky_kia(ho_so, ky.ky_lien_truoc(), pham_vi, "kỳ trước")
    cung_ky = _ky_kia(ho_so, ky.cung_ky_nam_truoc(), pham_vi, "cùng kỳ")
    cac_chi_so = _cac_chi_so(ho_so)

    def doi_chieu(kia: _KyKia) -> Mapping[str, SoSanh]:
        bang: dict[str, SoSanh] = {}
        for chi_so in cac_chi_so:
            truoc = kia.gia_tri(chi_so)
            ly_do = kia.ly_do if truoc is None else ""
            bang[chi_so] = SoSanh(chi_so, nay.get(chi_so, 0), truoc, ly_do)
        return bang

    return doi_chieu(lien_truoc), doi_chieu(cung_ky)


def _bang(so_lieu: SoLieuKy) -> Mapping[str, So]:
    return {
        **{chi_so: luong.gia_tri for chi_so, luong in so_lieu.chi_so.items()},
        **{chi_so: lay(so_lieu).gia_tri for chi_so, lay in SO_DEM.items()},
    }


def _cac_chi_so(ho_so: HoSo) -> tuple[str, ...]:
    thay: dict[str, None] = {"hoat_dong": None}
    for hoat_dong in ho_so.hoat_dong:
        thay.update(dict.fromkeys(hoat_dong.so_lieu))
        for rieng in hoat_dong.so_lieu_theo_to.values():
            thay.update(dict.fromkeys(rieng))
    if ho_so.ky_truoc is not None:
        for so_lieu in ho_so.ky_truoc.so_lieu.values():
            do_duoc = (chi_so for chi_so in so_lieu if la_luong(chi_so) or chi_so in SO_DEM)
            thay.update(dict.fromkeys(do_duoc))
    thay.update(dict.fromkeys(_LUON_SO_SANH))
    return tuple(thay)


def _ky_kia(ho_so: HoSo, ky: KyBaoCao, pham_vi: PhamVi, ten: str) -> _KyKia:
    """Find the figures of *ky*: in this dossier's log when it is of its year, else in ``ky_truoc``.

    *ten*: ``kỳ trước`` or ``cùng kỳ``, for the sentence that says why there are none.
    """
    if ky.nam == ho_so.nam:
        ly_do = _chua_lap(ho_so, ky, pham_vi, ten)
        return _KyKia(None if ly_do else _bang(gop(ho_so, ky, pham_vi)), ly_do, vang_la_0=True)
    if not pham_vi.la_phuong:
        return _KyKia(None, f"không có số liệu {ten} của tổ", vang_la_0=False)
    return _KyKia(_nam_truoc(ho_so, ky), _ly_do_thieu(ho_so, ky, ten), vang_la_0=False)


def _chua_lap(ho_so: HoSo, ky: KyBaoCao, pham_vi: PhamVi, ten: str) -> str:
    """Say that the ward or the team did not exist yet on the last day of *ky*; "" when it did."""
    lap = ho_so.don_vi.thanh_lap_tu
    if lap is not None and lap > ky.den_ngay:
        return _moi_lap(ten, "đơn vị", lap)
    if not pham_vi.la_phuong:
        lap_to = ngay_lap(pham_vi.cac_to[0])
        if lap_to is not None and lap_to > ky.den_ngay:
            return _moi_lap(ten, "tổ", lap_to)
    return ""


def _ly_do_thieu(ho_so: HoSo, ky: KyBaoCao, ten: str) -> str:
    lap = ho_so.don_vi.thanh_lap_tu
    if lap is not None and lap > ky.tu_ngay:
        return _moi_lap(ten, "đơn vị", lap)
    return f"không có số liệu {ten}" + (" năm trước" if ten == "cùng kỳ" else "")


def _moi_lap(ten: str, ai: str, ngay: date) -> str:
    return f"không có số liệu {ten} do {ai} mới được thành lập từ {ngay_day_du(ngay)}"


def _nam_truoc(ho_so: HoSo, ky: KyBaoCao) -> Mapping[str, So] | None:
    """Give last year's figures of *ky*; the year's stocks are those of its last day."""
    ky_truoc = ho_so.ky_truoc
    if ky_truoc is None or ky_truoc.nam != ho_so.nam - 1:
        return None
    bang = _ghep(ky_truoc.so_lieu, ky.ma)
    if ky.cac_thang[-1] != _THANG_CUOI:
        return bang
    ton = {"so_thanh_vien": ky_truoc.so_thanh_vien, "so_mo_hinh": ky_truoc.so_mo_hinh}
    return {**{ma: so for ma, so in ton.items() if so is not None}, **(bang or {})}


def _ghep(so_lieu: Mapping[str, Mapping[str, So]], ma: str) -> Mapping[str, So] | None:
    """Give the entry of *ma*, completed by sums of its parts for flows that all parts have."""
    rieng = so_lieu.get(ma)
    cac_phan = [_ghep(so_lieu, phan) for phan in _GHEP.get(ma, ())]
    co_du = [phan for phan in cac_phan if phan is not None]
    if not cac_phan or len(co_du) < len(cac_phan):
        return rieng
    chung = [
        chi_so for chi_so in co_du[0] if cong_duoc(chi_so) and all(chi_so in phan for phan in co_du)
    ]
    tong = {chi_so: sum(phan[chi_so] for phan in co_du) for chi_so in chung}
    return {**tong, **(rieng or {})}
