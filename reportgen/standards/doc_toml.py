"""Turn the rows of a standard's TOML file into values; refuse a row that is not whole."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar, cast, get_args

from reportgen.diagnostics import ExitCode, ReportgenError, error
from reportgen.standards.schema import (
    BangTra,
    ChuCoDinh,
    DeKy,
    DonVi,
    KieuChu,
    KyHieuCoQuan,
    Loai,
    LoaiVanBan,
    NoiDungChuan,
    QuyDinh,
    QuyTac,
    QuyTacDiaDanh,
    TenCoQuan,
    ThamQuyen,
    ThanhPhan,
    TinCay,
    VanBanNguon,
)
from reportgen.standards.tieu_chuan import TieuChuan
from reportgen.units import half_points, mm, pt

R = TypeVar("R")
Row = Mapping[str, Any]

LINE = 240
TRONG_LUAT = {"mm": "mm", "pt": "pt", "lines": "dòng", "ratio": "", "count": ""}
KINDS = ("exact", "min", "max", "about", "one_of")
TABLES: Mapping[str, type] = {
    "loai_van_ban": LoaiVanBan,
    "ky_hieu_co_quan": KyHieuCoQuan,
    "ten_co_quan": TenCoQuan,
    "de_ky": DeKy,
    "tham_quyen": ThamQuyen,
    "dia_danh": QuyTacDiaDanh,
    "quy_tac": QuyTac,
}


def edition_from(du_lieu: Row, tep: str) -> TieuChuan:
    """Build an edition from a parsed file; *tep* names it in errors."""
    known = {"van_ban", "kieu_chu", "quy_dinh", "chu", "thanh_phan", *TABLES}
    unknown = sorted(set(du_lieu) - known)
    if unknown:
        raise _broken(tep, f"bảng lạ: {', '.join(unknown)}")

    def rows(name: str, make: Callable[[Row, str], R]) -> tuple[R, ...]:
        return tuple(
            make(row, f"{tep}: {name}[{n}]") for n, row in enumerate(du_lieu.get(name, ()))
        )

    tables: dict[str, tuple[Any, ...]] = {
        name: rows(name, _maker(cls)) for name, cls in TABLES.items()
    }
    return TieuChuan(
        _plain(VanBanNguon, du_lieu["van_ban"], f"{tep}: van_ban"),
        NoiDungChuan(
            kieu_chu=_by_key(rows("kieu_chu", _kieu_chu), "thanh_phan", tep),
            quy_dinh=_by_key(rows("quy_dinh", _quy_dinh), "doi_tuong", tep),
            chu=_by_key(rows("chu", _maker(ChuCoDinh)), "doi_tuong", tep),
            thanh_phan=_by_key(rows("thanh_phan", _maker(ThanhPhan)), "ten", tep),
            bang=BangTra(**tables),
        ),
    )


def _broken(noi: str, vi_sao: str) -> ReportgenError:
    message = f"Tệp chuẩn hỏng, {noi}: {vi_sao}."
    return ReportgenError(error("HT012", message), ExitCode.LOI_CUA_TA)


def _by_key(rows: Iterable[R], name: str, tep: str) -> dict[str, R]:
    by_key: dict[str, R] = {}
    for row in rows:
        key = getattr(row, name)
        if key in by_key:
            raise _broken(tep, f"“{key}” có hai dòng")
        by_key[key] = row
    return by_key


def _maker(cls: type[R]) -> Callable[[Row, str], R]:
    return lambda row, noi: _plain(cls, row, noi)


def _plain(cls: type[R], row: Row, noi: str) -> R:
    """Fill a dataclass whose fields are the row's keys; lists become tuples."""
    known = {f.name: f for f in fields(cast("Any", cls))}
    unknown = sorted(set(row) - set(known))
    lacking = [
        f.name
        for f in known.values()
        if f.default is MISSING and f.default_factory is MISSING and f.name not in row
    ]
    if unknown or lacking:
        raise _broken(noi, f"khóa lạ {unknown}, thiếu khóa {lacking}")
    values = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    if "can_cu" in known and not str(values["can_cu"]).strip():
        raise _broken(noi, "thiếu điều khoản (can_cu trống)")
    if values.get("cach_hieu") and not values.get("ghi_chu"):
        raise _broken(noi, "cách hiểu mà không có ghi_chu nói vì sao")
    if values.get("tin_cay", "mot_nguon") not in get_args(TinCay):
        raise _broken(noi, f"tin_cay không hiểu: {values['tin_cay']}")
    return cls(**values)


def _kieu_chu(row: Row, noi: str) -> KieuChu:
    """Read a type style; its size is a requirement in half points."""
    rest = dict(row)
    size = {k: rest.pop(k) for k in list(rest) if k.endswith("_pt")}
    common = {k: rest.get(k) for k in ("can_cu", "tin_cay")}
    style_keys = {f"chon_{k}": f"{k}_tu_chon" for k in ("in_hoa", "dam", "nghieng")}
    for key, name in style_keys.items():
        if key in rest:
            if key.removeprefix("chon_") in rest:
                raise _broken(noi, f"{key} chỉ dùng khi chuẩn không định")
            rest[name] = rest.pop(key)
    co = _number(
        {"doi_tuong": f"{row.get('thanh_phan')}.co", **size, **common}, noi, font_size=True
    )
    free = {"in_hoa": None, "dam": None, "nghieng": None}
    return _plain(KieuChu, {**free, **rest, "co": co}, noi)


def _quy_dinh(row: Row, noi: str) -> QuyDinh:
    return _number(row, noi, font_size=False)


def _number(row: Row, noi: str, *, font_size: bool) -> QuyDinh:
    """Read a requirement such as ``min_mm``/``max_mm``/``chon_mm`` into whole units."""
    figures = {k: v for k, v in row.items() if k.rsplit("_", 1)[-1] in TRONG_LUAT and "_" in k}
    rest = {k: v for k, v in row.items() if k not in figures}
    units = {k.rsplit("_", 1)[1] for k in figures}
    parts = {k.rsplit("_", 1)[0]: v for k, v in figures.items()}
    if len(units) != 1 or not set(parts) <= {*KINDS, "tolerance", "chon"}:
        raise _broken(noi, f"không hiểu các số {sorted(figures)}")
    unit = units.pop()
    convert, don_vi = _unit(unit, font_size=font_size)
    loai, tu, den, listed, law = _bounds(parts, convert, noi)
    chosen = parts.get("chon", parts.get("exact", parts.get("about")))
    if chosen is None:
        raise _broken(noi, "chưa chọn giá trị viết ra (chon_…)")
    made = _plain(
        QuyDinh,
        {
            **rest,
            "loai": "ratio" if don_vi == "ratio" else loai,
            "don_vi": don_vi,
            "tu": tu,
            "den": den,
            "chon": convert(chosen),
            "cac_gia_tri": listed,
            "so_luat": tuple(_so(value) for value in law),
            "don_vi_luat": TRONG_LUAT[unit],
        },
        noi,
    )
    if not made.allows(made.chon):
        raise _broken(noi, f"giá trị chọn {made.chon} trái với chính quy định")
    return made


Converter = Callable[[Any], int | float]


def _unit(unit: str, *, font_size: bool) -> tuple[Converter, DonVi]:
    """The converter of a unit of the law and the unit it leads to."""
    if unit == "ratio":
        return (lambda value: float(Fraction(str(value)))), "ratio"
    if unit == "lines":
        return (lambda value: int(Decimal(str(value)) * LINE)), "count"
    if unit == "count":
        return int, "count"
    if font_size:
        return half_points, "half_points"
    return (mm if unit == "mm" else pt), "twips"


def _bounds(
    parts: Row, convert: Converter, noi: str
) -> tuple[Loai, int | float | None, int | float | None, tuple[int | float, ...], tuple[Any, ...]]:
    """Kind, bounds, listed values and the law's own figures of a requirement."""
    if "exact" in parts:
        value = convert(parts["exact"])
        return "exact", value, value, (), (parts["exact"],)
    if "one_of" in parts:
        listed = tuple(convert(value) for value in parts["one_of"])
        return "exact", min(listed), max(listed), listed, tuple(parts["one_of"])
    if "about" in parts:
        middle, around = (Decimal(str(parts[k])) for k in ("about", "tolerance"))
        return "about", convert(middle - around), convert(middle + around), (), (parts["about"],)
    low = convert(parts["min"]) if "min" in parts else None
    high = convert(parts["max"]) if "max" in parts else None
    if low is not None and high is not None:
        return "range", low, high, (), (parts["min"], parts["max"])
    if low is not None:
        return "min", low, None, (), (parts["min"],)
    if high is not None:
        return "max", None, high, (), (parts["max"],)
    raise _broken(noi, "không có số nào")


def _so(value: object) -> str:
    """A figure as Vietnamese print has it: 12.7 gives "12,7"."""
    return str(value).removesuffix(".0").replace(".", ",")
