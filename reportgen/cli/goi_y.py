"""Find the known word nearest to what somebody typed."""

from collections.abc import Iterable

from reportgen import text_vn
from reportgen.text_vn import thanh_ma


def gan_nhat(typed: str, known: Iterable[str]) -> str | None:
    """Give the word of *known* nearest to *typed*; None when nothing is near."""
    return text_vn.gan_nhat(typed, known, gon=thanh_ma, nguong=0.5)


def cau_khong_co(thing: str, typed: str, known: Iterable[str]) -> str:
    """Say that *typed* is no known *thing*, which is nearest, and which there are."""
    words = list(known)
    near = gan_nhat(typed, words)
    hint = f" Ý bạn là “{near}”?" if near else ""
    return f"không có {thing} “{typed}”.{hint} Các giá trị dùng được: {', '.join(words)}."
