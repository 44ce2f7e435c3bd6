"""Find the known word nearest to what somebody typed."""

import difflib
import unicodedata
from collections.abc import Iterable


def khong_dau(text: str) -> str:
    """Give *text* as a code: no accents, small letters, underscores for spaces and hyphens."""
    decomposed = unicodedata.normalize("NFD", text.strip().lower().replace("đ", "d"))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return "_".join(plain.replace("-", " ").replace("_", " ").split())


def gan_nhat(typed: str, known: Iterable[str]) -> str | None:
    """Give the word of *known* nearest to *typed*; None when nothing is near."""
    by_code = {khong_dau(word): word for word in known}
    found = difflib.get_close_matches(khong_dau(typed), by_code, n=1, cutoff=0.5)
    return by_code[found[0]] if found else None


def cau_khong_co(thing: str, typed: str, known: Iterable[str]) -> str:
    """Say that *typed* is no known *thing*, which is nearest, and which there are."""
    words = list(known)
    near = gan_nhat(typed, words)
    hint = f" Ý bạn là “{near}”?" if near else ""
    return f"không có {thing} “{typed}”.{hint} Các giá trị dùng được: {', '.join(words)}."
