"""The names that templates may use: each with its parts, an example from the samples, a meaning."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportgen.app.vi_du_mau import ViDu, cac_vi_du
from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN
from reportgen.compose.nguon.nghia import BANG, CHUNG, nghia
from reportgen.compose.ten_trong_mau import duong_dan, vi_du

DAI_NHAT = 48
CO_KHONG = "có hoặc không"


@dataclass(frozen=True, slots=True)
class DongTen:
    """A name: how it is written with its parts, an example as printed, what it means."""

    ten: str
    cach_viet: str
    vi_du: str
    nghia: str


@dataclass(frozen=True, slots=True)
class TenCuaNguon:
    """What the templates of one source may use: names of its own, tables; types made from it."""

    nguon: str
    cac_loai: tuple[str, ...]
    chung: tuple[DongTen, ...]
    rieng: tuple[DongTen, ...]
    bang: tuple[tuple[str, str], ...]


@cache
def ten_cua_nguon(nguon: str) -> TenCuaNguon:
    """Collect the names of a source from every document the samples make of it."""
    kinds = [loai for loai in LOAI_VAN_BAN if loai.nguon == nguon]
    found = [one for loai in kinds for one in cac_vi_du(loai) if isinstance(one, ViDu)]
    names = vi_du([one.nguyen_lieu.ngu_canh for one in found])
    tables = dict.fromkeys(name for one in found for name in one.nguyen_lieu.bang_bieu)
    meanings = nghia()
    common = meanings[CHUNG]
    rows = [_dong(name, values, meanings.get(nguon, {}), common) for name, values in names.items()]
    own = meanings.get(nguon, {})
    return TenCuaNguon(
        nguon,
        tuple(loai.ma for loai in kinds),
        tuple(row for row in rows if row.ten in common and row.ten not in own),
        tuple(row for row in rows if row.ten not in common or row.ten in own),
        tuple((name, meanings[BANG].get(name, "")) for name in tables),
    )


def _dong(
    ten: str, values: Sequence[object], own: Mapping[str, str], common: Mapping[str, str]
) -> DongTen:
    ways = dict(duong_dan(values, ten))
    named = sorted(ways, key=lambda way: not way.endswith(".ten"))
    example = next((text for way in named if (text := _chu(ways[way]))), "")
    yes_no = all(isinstance(one, bool) for one in values)
    meaning = own.get(ten) or common.get(ten, "")
    return DongTen(ten, _gop(ten, ways), CO_KHONG if yes_no else example, meaning)


def _gop(ten: str, ways: Iterable[str]) -> str:
    """One writing for all ways: ``ky (.ma, .ten)``, ``cac_nhom[] (.doan[], .ten)``."""
    parts = [way.removeprefix(ten) for way in ways]
    head = "[]" if all(part.startswith("[]") for part in parts) else ""
    below = [part for way in parts if (part := way.removeprefix(head))]
    return f"{ten}{head} ({', '.join(below)})" if below else f"{ten}{head}"


def _chu(values: Iterable[object]) -> str:
    """The first of *values* that prints, shortened to whole words."""
    for one in values:
        if isinstance(one, bool) or not isinstance(one, (str, int)) or not str(one).strip():
            continue
        text = " ".join(str(one).split())
        return text if len(text) <= DAI_NHAT else text[:DAI_NHAT].rsplit(" ", 1)[0] + " …"
    return ""
