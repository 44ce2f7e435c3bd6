"""Who did it: teams named shortly and without repeating themselves."""

from collections.abc import Sequence

from reportgen.domain.ho_so import PHUONG, HoSo, LoaiDonVi
from reportgen.text_vn import viet_thuong_dau

NAMED_AT_MOST = 3
TO_DAN_VAN = "tổ dân vận"
TEN_LOAI_DON_VI = {LoaiDonVi.PHUONG: "phường", LoaiDonVi.XA: "xã", LoaiDonVi.DAC_KHU: "đặc khu"}


def ten_cap(ho_so: HoSo) -> str:
    """ "phường", "xã" or "đặc khu"."""
    return TEN_LOAI_DON_VI[ho_so.don_vi.loai]


def goi_to(ho_so: HoSo) -> str:
    """What the unit calls its teams: "tổ dân vận", or its own word (``ten_goi_to``)."""
    return viet_thuong_dau((ho_so.ten_goi_to or "").strip()) or TO_DAN_VAN


def noi(texts: Sequence[str], last: str = " và ") -> str:
    """Join: "a", "a và b", "a, b và c"."""
    if len(texts) < 2:  # noqa: PLR2004  # nothing to join
        return "".join(texts)
    return ", ".join(texts[:-1]) + last + texts[-1]


STAYS_WITH_ITS_NAME = frozenset({"số", "thôn", "ấp", "khóm", "bản", "buôn", "làng", "xóm", "phố"})


def _common_prefix(names: Sequence[str]) -> list[str]:
    words = [name.split() for name in names]
    prefix = []
    for column in zip(*words, strict=False):
        if len(set(column)) > 1:
            break
        prefix.append(column[0])
    if prefix and prefix[-1].casefold() in STAYS_WITH_ITS_NAME:
        prefix.pop()
    return prefix


def ten_gop(names: Sequence[str]) -> str:
    """Several names as one: "Tổ dân vận Tổ dân phố số 1 và số 4"."""
    prefix = _common_prefix(names)
    if len(names) < 2 or len(prefix) < 3 or any(len(n.split()) <= len(prefix) for n in names):  # noqa: PLR2004  # shape of a team's name
        return noi(names)
    rest = [" ".join(name.split()[len(prefix) :]) for name in names]
    return f"{' '.join(prefix)} {noi(rest)}"


def chu_ngu(ho_so: HoSo, to: Sequence[str], pham_vi: str) -> str:
    """The subject of a sentence about *to* (team codes) in a document of scope *pham_vi*.

    A team's own document says "tổ"; the ward's names up to three teams, counts more, says
    "các tổ dân vận" for all of them, and "phường" for the ward's own work.
    """
    if pham_vi != PHUONG:
        return "tổ"
    if not to or tuple(to) == (PHUONG,):
        return ten_cap(ho_so)
    by_code = {t.ma: t.ten for t in ho_so.to_dan_van}
    codes = [t.ma for t in ho_so.to_dan_van if t.ma in set(to)]
    if len(codes) == len(by_code) and len(codes) > 1:
        return "các tổ dân vận"
    if len(codes) > NAMED_AT_MOST:
        return f"{len(codes):02d} tổ dân vận"
    return ten_gop([by_code[c] for c in codes]) or ten_cap(ho_so)


def chu_ngu_viec(ho_so: HoSo, to: Sequence[str], pham_vi: str) -> str:
    """The subject of one entry: in a team's own document joint work is not its alone."""
    if pham_vi != PHUONG and len(to) > 1:
        return "tổ cùng các tổ khác"
    return chu_ngu(ho_so, to, pham_vi)


def mo_ta_chu_ngu(ho_so: HoSo, pham_vi: str) -> str:
    """All whose work a document tells: "các tổ dân vận", the only team by name, or "tổ"."""
    return chu_ngu(ho_so, [t.ma for t in ho_so.to_dan_van], pham_vi) if pham_vi == PHUONG else "tổ"


LOAI_DIA_BAN = (
    "tổ dân phố",
    "khu dân cư",
    "khu phố",
    "tiểu khu",
    "thôn",
    "ấp",
    "khóm",
    "bản",
    "buôn",
    "làng",
    "xóm",
    "phum",
    "sóc",
)


def ten_dia_ban(ho_so: HoSo) -> str:
    """What the unit's residential groups are called: "tổ dân phố", "thôn", "thôn, khu phố"."""
    kinds: dict[str, None] = {}
    for team in ho_so.to_dan_van:
        name = team.to_dan_pho.casefold()
        kinds.update((kind, None) for kind in LOAI_DIA_BAN if f"{name} ".startswith(f"{kind} "))
    if kinds:
        return ", ".join(kinds)
    return "thôn" if ho_so.don_vi.loai is LoaiDonVi.XA else "tổ dân phố"
