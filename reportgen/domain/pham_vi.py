"""Scopes as people name them: the whole unit, or a team by its residential group."""

from collections.abc import Mapping
from types import MappingProxyType

from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.text_vn import chuan_hoa_khoa

_TOAN: Mapping[str, str] = MappingProxyType(
    {"phuong": "toàn phường", "xa": "toàn xã", "dac_khu": "toàn đặc khu"}
)


def ten_pham_vi(ho_so: HoSo, ma: str) -> str:
    """Name a scope for people: "toàn phường", "Tổ dân phố số 3"; else the code."""
    if ma == PHUONG:
        return _TOAN[ho_so.don_vi.loai.value]
    return next((to.to_dan_pho or to.ten for to in ho_so.to_dan_van if to.ma == ma), ma)


def to_theo_ten(ho_so: HoSo, viet: str) -> str | None:
    """Find the code of the one team somebody calls *viet*, accents and case aside."""
    gon = chuan_hoa_khoa(viet)
    cac_ma = [
        to.ma
        for to in ho_so.to_dan_van
        if gon in (chuan_hoa_khoa(to.ten), chuan_hoa_khoa(to.to_dan_pho))
    ]
    return cac_ma[0] if len(cac_ma) == 1 else None
