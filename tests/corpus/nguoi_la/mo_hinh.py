"""A document as its writer thinks of it, line by line, before a hand sets it in some program."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Dong:
    """A line or paragraph. Sizes and spacing in points, lengths in mm.

    ``gach``: underlined words at its start; ``dam_dau``: bold characters at its start; ``ke``: the
    ratio of a line drawn under it to its text; ``hang``: rows where it is a table; ``rpr``,
    ``ppr``: more properties; ``xml``: the whole paragraph as it stands in the file.
    """

    ten: str
    chu: str = ""
    co: float = 14
    dam: bool = False
    nghieng: bool = False
    gach: str = ""
    dam_dau: int = 0
    canh: str = "center"
    gian: tuple[float, str] = (1, "auto")
    truoc: float = 0
    sau: float = 0
    lui: float = 0
    ke: float = 0
    giu: bool = False
    phong: str = ""
    rpr: str = ""
    ppr: str = ""
    hang: tuple[tuple[str, ...], ...] = ()
    cot: tuple[int, ...] = ()
    bang: str = ""
    xml: str = ""


@dataclass(frozen=True)
class Trang:
    """A page: paper, margins top, right, bottom, left, where the number stands."""

    kho: tuple[float, float] = (210, 297)
    le: tuple[float, float, float, float] = (20, 15, 20, 30)
    dau_cach: float = 10
    dau_rieng: bool = True
    bat_dau: int | None = None
    gay: float = 0


@dataclass(frozen=True)
class VanBanLa:
    """A document: the four quarters of its head, its text, its end, its annexes."""

    trai: tuple[Dong, ...]
    phai: tuple[Dong, ...]
    so: tuple[Dong, ...]
    ngay: tuple[Dong, ...]
    than: tuple[Dong, ...]
    nhan: tuple[Dong, ...]
    ky: tuple[Dong, ...]
    cuoi: tuple[Dong, ...] = ()
    phu_luc: tuple[Dong, ...] = ()
    trang: Trang = Trang()
    trang_phu_luc: Trang | None = None
    so_trang: Dong = Dong("so_trang")
    chan: str = ""
    chan_dau: str = ""
    cai_dat: str = ""
    tac_gia: str = ""
    ngay_tao: str = "2026-06-30T08:00:00Z"
    vien_dau: str = ""
    vien_ky: str = ""
    nhan_phai: bool = False
    nhan_duoi: bool = False
    dau_nguoc: bool = False
    ngay_rieng: bool = False
    phan: dict[str, str] = field(default_factory=dict)


KHOI = ("trai", "phai", "so", "ngay", "than", "nhan", "ky", "cuoi", "phu_luc")
Viec = Callable[[VanBanLa], VanBanLa]


def _moi(doc: VanBanLa, change: Callable[[Dong], tuple[Dong, ...]]) -> VanBanLa:
    """Put what *change* gives in place of each line."""
    blocks = {
        name: tuple(one for line in getattr(doc, name) for one in change(line)) for name in KHOI
    }
    return replace(doc, **blocks)  # type: ignore[arg-type]


def _chon(doc: VanBanLa, ten: str) -> list[Dong]:
    """Lines of this name; "ten:-1" is the last of them."""
    name, _, number = ten.partition(":")
    found = [d for block in KHOI for d in getattr(doc, block) if d.ten == name]
    assert found, f"no line {ten}"
    return [found[int(number)]] if number else found


def doi(ten: str, /, **thay: object) -> Viec:
    """Change the lines of a name."""

    def work(doc: VanBanLa) -> VanBanLa:
        chosen = _chon(doc, ten)
        return _moi(
            doc,
            lambda d: (replace(d, **thay) if any(d is c for c in chosen) else d,),  # type: ignore[arg-type]
        )

    return work


def thay(ten: str, cu: str, moi: str) -> Viec:
    """Put other words in place of some of a line."""

    def work(doc: VanBanLa) -> VanBanLa:
        chosen = _chon(doc, ten)
        assert any(cu in d.chu for d in chosen), cu
        return _moi(
            doc,
            lambda d: (replace(d, chu=d.chu.replace(cu, moi)) if d in chosen else d,),
        )

    return work


def bo(*ten: str) -> Viec:
    """Take lines out."""

    def work(doc: VanBanLa) -> VanBanLa:
        chosen = [d for one in ten for d in _chon(doc, one)]
        return _moi(doc, lambda d: () if any(d is c for c in chosen) else (d,))

    return work


def chen(sau: str, *moi: Dong) -> Viec:
    """Put lines after the last line of a name."""

    def work(doc: VanBanLa) -> VanBanLa:
        last = _chon(doc, sau)[-1]
        return _moi(doc, lambda d: (d, *moi) if d is last else (d,))

    return work


def chen_truoc(truoc: str, *moi: Dong) -> Viec:
    """Put lines before the first line of a name."""

    def work(doc: VanBanLa) -> VanBanLa:
        first = _chon(doc, truoc)[0]
        return _moi(doc, lambda d: (*moi, d) if d is first else (d,))

    return work


def nhu(sau: str, chu: str, **khac: object) -> Viec:
    """Put a line like the last of a name after it, with other words."""

    def work(doc: VanBanLa) -> VanBanLa:
        last = _chon(doc, sau)[-1]
        return chen(sau, replace(last, chu=chu, **khac))(doc)  # type: ignore[arg-type]

    return work


def tep_la(**khac: object) -> Viec:
    """Change the file as a whole."""
    return lambda doc: replace(doc, **khac)  # type: ignore[arg-type]


def trang(**khac: object) -> Viec:
    """Change the page of the text."""
    return lambda doc: replace(doc, trang=replace(doc.trang, **khac))  # type: ignore[arg-type]


def so_trang(**khac: object) -> Viec:
    """Change the page number."""
    return lambda doc: replace(doc, so_trang=replace(doc.so_trang, **khac))  # type: ignore[arg-type]


def lam(doc: VanBanLa, *viec: Viec) -> VanBanLa:
    """Do several changes."""
    for one in viec:
        doc = one(doc)
    return doc
