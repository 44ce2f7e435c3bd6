"""Indicators in words: sums, parts of wholes, comparisons."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.aggregate.facts import SoLieu, SoSanh
from reportgen.compose.so_cai import dau_cua_tong
from reportgen.domain.ho_so import HoatDong, SoLieuTho
from reportgen.text_vn import hai_chu_so, so_dem, so_le

Cau = Callable[..., str]

PHAN_CUA = {
    "so_ho_dong_thuan": "so_ho",
    "so_ho_cam_ket": "so_ho",
    "so_ho_ban_giao": "so_ho",
    "ho_gia_dinh_van_hoa": "so_ho",
    "cu_tri_di_bau": "cu_tri",
    "so_to_chuc_ban_giao": "so_to_chuc",
}
THU_TU = (
    "so_ho_ban_giao",
    "so_to_chuc_ban_giao",
    "dien_tich_m2",
    "so_ho_dong_thuan",
    "so_ho_cam_ket",
    "ho_gia_dinh_van_hoa",
    "cu_tri_di_bau",
    "so_vu_viec",
    "diem_vi_pham",
    "so_y_kien",
    "tai_khoan_vneid",
    "nguoi_bhyt",
    "nguoi_bhxh",
    "gia_dinh_chinh_sach",
    "hoc_sinh",
    "so_suat_qua",
    "thanh_nien_nhap_ngu",
    "binh_chua_chay",
    "xe_chuyen_doi",
    "to_roi",
    "luot_phat_thanh",
    "rac_m3",
    "ngay_cong",
    "so_ho",
    "so_to_chuc",
    "so_buoi",
    "luot_ho",
    "luot_nguoi",
    "so_tien",
)


A_FEW, MANY = 2, 20
TOO_MANY_PERCENT = 1000


@dataclass(frozen=True, slots=True)
class TongChiSo:
    """A sum over entries: ``phan``, and of which whole (None: no whole known for every entry).

    ``dau_nguon``, ``dau_toan_bo``: the signs of the two figures in print (see ``SoLieu``).
    """

    phan: int | Decimal
    toan_bo: int | Decimal | None = None
    dau_nguon: str = ""
    dau_toan_bo: str = ""


def so_cua(figure: SoLieu) -> str:
    """A figure of the facts as printed, its sign after it."""
    return so_chu(figure.gia_tri) + figure.dau_nguon


def dem_cua(figure: SoLieu) -> str:
    """A figure of the facts with grouping dots alone, its sign after it."""
    return so_dem(int(figure.gia_tri)) + figure.dau_nguon


def so_chu(value: int | Decimal) -> str:
    """A count as printed: two digits below ten, dots for thousands, a comma for decimals."""
    if isinstance(value, int) or value == value.to_integral_value():
        return hai_chu_so(int(value))
    return so_le(value)


DO_DAC = frozenset({"rac_m3", "dien_tich_m2"})


def so_do(value: int | Decimal) -> str:
    """A measure as printed: no zero before a small one."""
    return so_dem(int(value)) if value == int(value) else so_le(Decimal(value))


def cong(entries: Iterable[SoLieuTho]) -> dict[str, TongChiSo]:
    """Sum indicators over entries; wholes only where every entry with the part has the whole."""
    told: dict[str, list[SoLieuTho]] = {}
    for figures in entries:
        for key in figures:
            told.setdefault(key, []).append(figures)
    whole_of = {
        key: PHAN_CUA[key]
        for key, having in told.items()
        if key in PHAN_CUA and all(PHAN_CUA[key] in figures for figures in having)
    }
    sums = {}
    for key, having in told.items():
        if key in whole_of.values():
            continue
        part = sum(figures[key] for figures in having)
        whole = sum(figures[whole_of[key]] for figures in having) if key in whole_of else None
        sums[key] = TongChiSo(
            part,
            whole,
            dau_cua_tong(key, part, having),
            "" if whole is None else dau_cua_tong(whole_of[key], whole, having),
        )
    return sums


def cum_chi_so(
    sums: Mapping[str, TongChiSo], cau: Cau, *, bo: Iterable[str] = (), tien: str = "chi_so.so_tien"
) -> list[str]:
    """Each indicator as a phrase, in the order that matters; unknown ones are left out."""
    left_out = set(bo)
    phrases = []
    for key in THU_TU:
        if key in left_out or key not in sums or not sums[key].phan:
            continue
        total = sums[key]
        if key == "so_tien":
            phrases.append(cau(tien, so=so_dem(int(total.phan)) + total.dau_nguon))
        elif total.toan_bo is not None:
            part, whole = so_dem(int(total.phan)), so_dem(int(total.toan_bo))
            told = f"{part}{total.dau_nguon}/{whole}{total.dau_toan_bo}"
            phrases.append(cau(f"chi_so.{key}", so=told))
        else:
            measured = so_do(total.phan) if key in DO_DAC else so_chu(total.phan)
            phrases.append(cau(f"chi_so.{key}", so=measured + total.dau_nguon))
    return phrases


def so_lieu_trong(entry: HoatDong, pham_vi: str) -> SoLieuTho:
    """The figures of an entry that belong to *pham_vi*: a team's share of joint work."""
    if pham_vi == "phuong" or len(entry.to) == 1:
        return entry.so_lieu
    return entry.so_lieu_theo_to.get(pham_vi, {})


def cau_so_sanh(comparison: SoSanh | None, ky: str, don_vi: str, cau: Cau) -> str:
    """ "tăng 74 lượt người (14,5%) so với cùng kỳ năm trước"; empty without anything to compare."""
    if comparison is None or comparison.truoc is None or comparison.chenh is None:
        return ""
    if not comparison.truoc:
        return cau("so_sanh.khong_phat_sinh", ky=ky) if comparison.ky_nay else ""
    if not comparison.chenh:
        return cau("so_sanh.bang", ky=ky)
    size = comparison.do_lon
    percent = comparison.phan_tram if _worth_percent(comparison) else None
    times = percent is not None and comparison.chenh > 0 and percent >= TOO_MANY_PERCENT
    return cau(
        "so_sanh.tang" if comparison.chenh > 0 else "so_sanh.giam",
        so=so_dem(int(size)) if don_vi == "đồng" else so_chu(size),
        don_vi=don_vi,
        phan_tram="" if not percent or times else so_le(percent, 1),
        lan=so_le(Decimal(comparison.ky_nay) / Decimal(comparison.truoc), 1) if times else "",
        ky=ky,
    )


def _worth_percent(comparison: SoSanh) -> bool:
    """A change by one or two of few is told by its number alone."""
    return comparison.truoc is not None and (comparison.truoc >= MANY or comparison.do_lon > A_FEW)


def so_sanh_cac_ky(comparisons: Sequence[tuple[SoSanh | None, str]], don_vi: str, cau: Cau) -> str:
    """Comparisons with several periods (each with its name) as one phrase."""
    none = [ky for c, ky in comparisons if c is not None and c.truoc == 0 and c.ky_nay]
    same = [ky for c, ky in comparisons if c is not None and c.truoc and c.chenh == 0]
    told = []
    for kind, names in (("bang", same), ("khong_phat_sinh", none)):
        if len(names) > 1:
            told.append(cau(f"so_sanh.{kind}", ky=" và ".join(names)))
    alone = [(c, ky) for c, ky in comparisons if not told or ky not in {*none, *same}]
    return noi_so_sanh([*told, *(cau_so_sanh(c, ky, don_vi, cau) for c, ky in alone)])


def noi_so_sanh(parts: Sequence[str]) -> str:
    """Two comparisons in one sentence."""
    return " và ".join(p for p in parts if p)
