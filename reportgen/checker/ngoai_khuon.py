"""Documents the common form is not meant for: awards, what is enclosed, papers smaller than A4.

Rules that would judge them by a form that is not theirs are left out, each with the reason.
"""

from dataclasses import dataclass, replace

from reportgen.checker.luat_kiem import NguCanh
from reportgen.checker.nhan_dien import VanBanNhan
from reportgen.checker.nhom import khoa_nhom
from reportgen.standards import TieuChuan
from reportgen.standards.schema import KieuChu
from reportgen.units import mm

# An award is judged by its words alone: spelling, dead encodings, the motto, figures.
_NHOM_CHU = frozenset({"VD", "VH", "CT", "SL", "CQ2", "DT"})
_LUAT_CHU = frozenset({
    "CHG-PHONG-02", "CHG-PHONG-04", "CHG-PHONG-05", "ND30-TD-03", "HD05-TD-01", "HD05-TD-02",
    "CHG-KY-06", "CHG-KY-10", "CHG-TRANG-12",
})  # fmt: skip
_KHEN = "có mẫu theo pháp luật thi đua, khen thưởng, không theo thể thức này"
# What stands apart from the document it belongs to cannot be compared with it.
_CAN_VAN_BAN = frozenset({"CHG-TRANG-10", "CHG-PL-02", "CHG-PL-04", "CHG-PL-05", "ND30-TD-01"})
_KEM_THEO = "tệp chỉ có phần kèm theo, văn bản ở tệp khác"
# Sizes, margins and spacing: nothing but them, or them among others.
CHI_KICH_CO = frozenset({
    "HD05-TRANG-02", "ND30-TRANG-02", "HD05-TRANG-07", "HD05-PHONG-06", "ND30-PHONG-06",
    "ND30-PHONG-07", "HD05-DD-06", "HD05-TL-04", "HD05-NN-06", "ND30-NN-10", "HD05-ND-01",
    "ND30-ND-01", "HD05-ND-03", "ND30-ND-03", "CHG-ND-05",
})  # fmt: skip
CO_KICH_CO = frozenset({
    "HD05-TRANG-08", "ND30-TRANG-08", "HD05-TD-03", "ND30-TD-02", "HD05-CQ-08", "ND30-CQ-01",
    "HD05-SO-11", "ND30-SO-07", "ND30-DD-06", "HD05-TL-07", "ND30-TL-03", "HD05-KG-03",
    "ND30-NN-09", "HD05-KY-03", "ND30-KY-03", "CHG-KY-07", "CHG-TL-05",
})  # fmt: skip
_DUNG_SAI = mm(2)


@dataclass(frozen=True, slots=True)
class KhongHop:
    """Why a rule is not judged; ``ca_luat``: wholly, else only sizes are left out."""

    ly_do: str
    ca_luat: bool = True


def kho_nho(recognised: VanBanNhan, edition: TieuChuan) -> bool:
    """Whether the document is an administrative paper on A5, upright or on its side."""
    if not recognised.tai_lieu.trang:
        return False
    page = recognised.tai_lieu.trang[0]
    wanted = sorted((edition.do("trang.rong_a5"), edition.do("trang.cao_a5")))
    pairs = zip(sorted((page.rong, page.cao)), wanted, strict=True)
    small = all(abs(seen - law) <= _DUNG_SAI for seen, law in pairs)
    return small and edition.la_giay_to(recognised.loai)


def theo_kho_nho(edition: TieuChuan) -> TieuChuan:
    """The edition with its sizes of type open: it sets them for A4 alone."""
    styles = {name: _mo_co(row) for name, row in edition.noi_dung.kieu_chu.items()}
    return replace(edition, noi_dung=replace(edition.noi_dung, kieu_chu=styles))


def _mo_co(row: KieuChu) -> KieuChu:
    return replace(row, co=replace(row.co, tu=None, den=None, cac_gia_tri=()))


def khong_hop(code: str, ctx: NguCanh) -> KhongHop | None:
    """Why a rule does not fit the document; None when it does."""
    seen = ctx.van_ban
    if seen.khuon == "giay_khen":
        by_words = khoa_nhom(code) in _NHOM_CHU or code in _LUAT_CHU
        return None if by_words else KhongHop(f"{seen.loai} {_KHEN}")
    if seen.khuon == "kem_theo" and code in _CAN_VAN_BAN:
        return KhongHop(_KEM_THEO)
    if code in CHI_KICH_CO | CO_KICH_CO and kho_nho(seen, ctx.chuan):
        instrument = ctx.chuan.van_ban.so_ky_hieu
        reason = f"khổ A5: {instrument} không quy định cỡ chữ, lề, khoảng cách cho khổ này"
        if code in CHI_KICH_CO:
            return KhongHop(reason)
        return KhongHop(f"chỉ xét kiểu chữ; {reason}", ca_luat=False)
    return None
