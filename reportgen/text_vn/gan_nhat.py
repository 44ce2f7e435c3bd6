"""The known word nearest to what somebody typed."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches

from reportgen.text_vn.chu import chuan_hoa_khoa

NGUONG = 0.6


def gan_nhat(
    viet: str,
    cac_tu: Iterable[str],
    *,
    gon: Callable[[str], str] = chuan_hoa_khoa,
    nguong: float = NGUONG,
) -> str | None:
    """Find which of *cac_tu* looks most like *viet*; None when none does.

    Args:
        gon: how both are folded before they are compared; accents and case aside by default.
        nguong: the least likeness, 0 to 1.
    """
    theo_gon = {gon(tu): tu for tu in cac_tu}
    gan = get_close_matches(gon(viet), theo_gon, n=1, cutoff=nguong)
    return theo_gon[gan[0]] if gan else None
