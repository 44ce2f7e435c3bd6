"""Numbers as Vietnamese documents print them."""

from decimal import ROUND_HALF_UP, Decimal

_CHU_SO = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_NHOM = ((10**6, "triệu"), (10**3, "nghìn"), (1, ""))
_TY = 10**9
_MUOI = 10
_LA_MA = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def so_dem(so: int) -> str:
    """Group by dots: ``1234`` is ``1.234``."""
    return f"{int(so):,}".replace(",", ".")


def so_le(so: Decimal | float, chu_so: int | None = None) -> str:
    """Write a number with decimal comma: ``18.5`` is ``18,5``, ``1234.50`` is ``1.234,5``.

    ``chu_so``: round half up to so many decimals and keep them; else trailing zeros are dropped.
    """
    gia_tri = Decimal(str(so))
    if chu_so is not None:
        gia_tri = gia_tri.quantize(Decimal(1).scaleb(-chu_so), rounding=ROUND_HALF_UP)
    nguyen, _, le = f"{gia_tri:,f}".partition(".")
    if chu_so is None:
        le = le.rstrip("0")
    nguyen = nguyen.replace(",", ".")
    return f"{nguyen},{le}" if le else nguyen


def phan_tram(so: Decimal | float, chu_so: int = 1) -> str:
    """Write a percentage rounded half up: ``84.615`` is ``84,6%``, ``100`` is ``100%``."""
    tron = Decimal(str(so)).quantize(Decimal(1).scaleb(-chu_so), rounding=ROUND_HALF_UP)
    return f"{so_le(tron)}%"


def tien(so: int) -> str:
    """Write an amount: ``6500000`` is ``6.500.000 đồng``."""
    return f"{so_dem(so)} đồng"


def hai_chu_so(so: int) -> str:
    """Write a count with a zero before it below ten: ``2`` is ``02``; larger ones grouped."""
    return f"0{so}" if 0 <= so < _MUOI else so_dem(so)


def la_ma(so: int) -> str:
    """Write *so* (1 to 3999) in Roman numerals.

    Raises:
        ValueError: *so* is out of that range.
    """
    if not 1 <= so <= 3999:  # noqa: PLR2004 - the numerals end there
        raise ValueError(f"{so} không viết được bằng chữ số La Mã")
    chu = ""
    for gia_tri, ky_hieu in _LA_MA:
        lan, so = divmod(so, gia_tri)
        chu += ky_hieu * lan
    return chu


def so_bang_chu(so: int | Decimal, le: str = "lẻ", tu: str = "bốn") -> str:
    """Write a number in words: ``1005`` is ``một nghìn không trăm lẻ năm``.

    ``le``: the word for an empty tens place, ``lẻ`` or ``linh``; ``tu``: the word for four after
    tens from twenty on, ``bốn`` or ``tư``. Decimals are read digit by digit after ``phẩy``.
    """
    if so < 0:
        return f"âm {so_bang_chu(-so, le, tu)}"
    nguyen = int(so)
    chu = _nguyen(nguyen, le)
    if tu != _CHU_SO[4]:
        chu = chu.replace(f"mươi {_CHU_SO[4]}", f"mươi {tu}")
    phan_le = f"{Decimal(so) - nguyen:f}".partition(".")[2].rstrip("0") if so != nguyen else ""
    if phan_le:
        chu += " phẩy " + " ".join(_CHU_SO[int(k)] for k in phan_le)
    return chu


def tien_bang_chu(so: int, le: str = "lẻ", tu: str = "bốn") -> str:
    """Write an amount in words: ``14000000`` is ``mười bốn triệu đồng``."""
    return f"{so_bang_chu(so, le, tu)} đồng"


def phan_tram_bang_chu(so: Decimal | float, le: str = "lẻ", tu: str = "bốn") -> str:
    """Write a percentage in words, rounded as :func:`phan_tram` prints it."""
    tron = Decimal(str(so)).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return f"{so_bang_chu(tron, le, tu)} phần trăm"


def _nguyen(so: int, le: str) -> str:
    if so == 0:
        return _CHU_SO[0]
    ty, con = divmod(so, _TY)
    phan = [f"{_nguyen(ty, le)} tỷ"] if ty else []
    for co, ten in _NHOM:
        nhom, con = divmod(con, co)
        if nhom:
            phan.append(f"{_ba_chu_so(nhom, le, day_du=bool(phan))} {ten}".rstrip())
    return " ".join(phan)


def _ba_chu_so(so: int, le: str, *, day_du: bool) -> str:
    """Words of 1 to 999; ``day_du``: read the empty hundreds, as after a higher group."""
    tram, hai_so = divmod(so, 100)
    chuc, don_vi = divmod(hai_so, 10)
    phan = [f"{_CHU_SO[tram]} trăm"] if tram or day_du else []
    if chuc == 0 and don_vi and phan:
        phan.append(le)
    elif chuc == 1:
        phan.append("mười")
    elif chuc > 1:
        phan.append(f"{_CHU_SO[chuc]} mươi")
    if don_vi:
        phan.append(_don_vi(don_vi, chuc))
    return " ".join(phan)


def _don_vi(don_vi: int, chuc: int) -> str:
    """The last digit, which changes its name after tens: mốt, lăm."""
    if don_vi == 1 and chuc > 1:
        return "mốt"
    if don_vi == 5 and chuc:  # noqa: PLR2004 - the digit five
        return "lăm"
    return _CHU_SO[don_vi]
