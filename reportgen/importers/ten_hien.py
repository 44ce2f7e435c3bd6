"""Names shown in cells instead of codes, and the way back from what a clerk typed."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from reportgen.domain import danh_muc
from reportgen.text_vn import gan_nhat, gon

LINH_VUC = "linh_vuc"
CHI_SO = "chi_so"
KY = "ky"
CAC_KY = (*(f"T{t:02}" for t in range(1, 13)), *(f"Q{q}" for q in range(1, 5)), "6T", "9T", "N")


@lru_cache(maxsize=64)
def bang_ten(bang: str) -> Mapping[str, str]:
    """Names by code of the list *bang*."""
    if bang == LINH_VUC:
        return {ma: lv.ten for ma, lv in danh_muc.linh_vuc().items()}
    if bang == CHI_SO:
        return {ma: ten_chi_so(ma) for ma in danh_muc.chi_so()}
    if bang == KY:
        return {ky: ky for ky in CAC_KY}
    rieng = _bang_rieng().get(bang)
    return rieng if rieng is not None else danh_muc.bang_ten_in(bang)


@lru_cache(maxsize=1)
def _bang_rieng() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files(__package__).joinpath("ten_hien.toml").read_text("utf-8"))


def ten_chi_so(ma: str) -> str:
    """Name of an indicator as a heading: ``Lượt người dự, được tuyên truyền (lượt người)``."""
    chi_so = danh_muc.chi_so().get(ma)
    if chi_so is None:
        return ma
    ten = chi_so.ten[:1].upper() + chi_so.ten[1:]
    return ten if gon(chi_so.don_vi) in gon(ten) else f"{ten} ({chi_so.don_vi})"


@lru_cache(maxsize=64)
def _ma_theo_ten(bang: str) -> Mapping[str, str]:
    ten = {gon(ten): ma for ma, ten in bang_ten(bang).items()}
    return {**ten, **{gon(ma): ma for ma in bang_ten(bang)}}


def ten_cua(bang: str, ma: str) -> str:
    """What the cell shows for *ma*; an unlisted code stays as it is."""
    return bang_ten(bang).get(ma, ma)


@lru_cache(maxsize=4096)
def ma_cua(bang: str, chu: str) -> str | None:
    """Code of what was typed, as name or as code; None when the list has no such entry."""
    return _ma_theo_ten(bang).get(gon(chu))


def goi_y_ten(bang: str, chu: str) -> str:
    """The hint for an unlisted text: the nearest name, or all of them."""
    gan = gan_nhat(chu, bang_ten(bang).values(), gon=gon)
    if gan:
        return f"ý bạn là “{gan}”?"
    return "chọn trong danh sách thả xuống: " + "; ".join(bang_ten(bang).values())
