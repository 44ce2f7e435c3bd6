"""Name the issuer: its lines, its symbol, its family of standards."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from reportgen.ban_hanh.chu_viet import chu_dau, co_cum_tu, gap
from reportgen.ban_hanh.loai_van_ban import LoaiCoQuan
from reportgen.diagnostics import ReportgenError, error
from reportgen.document.tree import HoChuan
from reportgen.domain.ho_so import DonVi, MoHinhChinhQuyen, ToDanVan

_CUA_DANG_UY = re.compile(r"\s+(của\s+)?Đảng\s+(ủy|uỷ)\b.*$")
_LOAI_DON_VI = {"phuong": "phường", "xa": "xã", "dac_khu": "đặc khu"}
_DOAN_CAP_TREN = {"quận": "Quận đoàn", "huyện": "Huyện đoàn", "tỉnh": "Tỉnh đoàn"}


@dataclass(frozen=True, slots=True)
class CoQuan:
    """An issuer.

    ``ten`` and ``cap_tren`` are the two lines of the header, ``ten_day_du`` the name in a sentence,
    all written as in a sentence. ``tap_the``: the body in whose name one signs, empty when the head
    signs directly. ``luu``: where the document is filed.
    """

    loai: LoaiCoQuan
    ho: HoChuan
    ten: str
    cap_tren: str
    ten_day_du: str
    ky_hieu: str
    tap_the: str
    luu: str


@cache
def du_lieu() -> Mapping[str, Any]:
    """Data of ``co_quan.toml``."""
    text = files("reportgen.ban_hanh").joinpath("co_quan.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def ho_cua(loai: LoaiCoQuan) -> HoChuan:
    """Family of standards of a kind of issuer."""
    return HoChuan(du_lieu()["co_quan"][loai.value]["ho"])


def lap_co_quan(don_vi: DonVi, loai: LoaiCoQuan, to: ToDanVan | None = None) -> CoQuan:
    """Name the issuer of kind *loai*; *to* is the team of the scope, None for the ward.

    Raises:
        ReportgenError: a team or a party cell is to issue for the whole ward.
    """
    data = du_lieu()["co_quan"][loai.value]
    if loai in (LoaiCoQuan.TO_DAN_VAN, LoaiCoQuan.CHI_BO) and to is None:
        raise ReportgenError(
            error(
                "BH013",
                f"{data['ten_goi']} không ban hành văn bản cho toàn {ten_loai_don_vi(don_vi)}",
                hint="chọn phạm vi là mã một tổ, hoặc người ký của cơ quan khác",
            )
        )
    name, above, full = _ten(don_vi, loai, to)
    advisory = loai in (LoaiCoQuan.KHOI_DAN_VAN, LoaiCoQuan.BAN_XAY_DUNG_DANG)
    return CoQuan(
        loai=loai,
        ho=HoChuan(data["ho"]),
        ten=name,
        cap_tren=above,
        ten_day_du=full,
        ky_hieu=_ky_hieu_tham_muu(name) if advisory else data["ky_hieu"],
        tap_the=data.get("tap_the", ""),
        luu=name if advisory else data["luu"],
    )


def _ten(don_vi: DonVi, loai: LoaiCoQuan, to: ToDanVan | None) -> tuple[str, str, str]:
    """Header name, line above, name in a sentence."""
    unit = don_vi.ten
    if loai is LoaiCoQuan.DANG_UY:
        return don_vi.cap_uy, don_vi.dang_bo_cap_tren, don_vi.cap_uy
    if loai in (LoaiCoQuan.KHOI_DAN_VAN, LoaiCoQuan.BAN_XAY_DUNG_DANG):
        name = ten_co_quan_dan_van(don_vi)
        return name, don_vi.cap_uy, f"{name} {don_vi.cap_uy}"
    if loai is LoaiCoQuan.UBND:
        name = f"Ủy ban nhân dân {unit}"
        return name, "", name
    if loai is LoaiCoQuan.MTTQ:
        front = f"Ủy ban Mặt trận Tổ quốc Việt Nam {unit}"
        return "Ban Thường trực", front, f"Ban Thường trực {front}"
    if loai is LoaiCoQuan.DOAN:
        name = f"Đoàn {unit}"
        return name, _doan_cap_tren(don_vi), name
    if to is None:
        raise AssertionError(loai)
    if loai is LoaiCoQuan.CHI_BO:
        return to.chi_bo, f"Đảng bộ {unit}", to.chi_bo
    return to.ten, don_vi.cap_uy, to.ten


def _doan_cap_tren(don_vi: DonVi) -> str:
    """Youth Union's superior, read off the Party's: "Đảng bộ quận X" gives "Quận đoàn X"."""
    place = re.sub(r"^Đảng bộ\s+", "", don_vi.dang_bo_cap_tren)
    for level, body in _DOAN_CAP_TREN.items():
        if gap(place).startswith(gap(level) + " "):
            return f"{body} {place.split(maxsplit=1)[1]}"
    return "Thành đoàn " + re.sub(r"^thành phố\s+", "", place, flags=re.IGNORECASE)


def ten_co_quan_dan_van(don_vi: DonVi) -> str:
    """Own name of the dân vận body: "Khối Dân vận Đảng ủy phường" is "Khối Dân vận"."""
    return _CUA_DANG_UY.sub("", don_vi.co_quan_dan_van)


def _ky_hieu_tham_muu(name: str) -> str:
    known = {gap(body["ten"]): str(body["ky_hieu"]) for body in du_lieu()["co_quan_tham_muu"]}
    return known.get(gap(name)) or chu_dau(name)


def loai_theo_ky_hieu(don_vi: DonVi, ky_hieu: str) -> LoaiCoQuan | None:
    """Kind of issuer a symbol belongs to; None when nobody known bears it."""
    for kind, data in du_lieu()["co_quan"].items():
        if data.get("ky_hieu") == ky_hieu:
            return LoaiCoQuan(kind)
    if _ky_hieu_tham_muu(ten_co_quan_dan_van(don_vi)) == ky_hieu:
        return loai_co_quan_dan_van(don_vi)
    return None


def loai_co_quan_dan_van(don_vi: DonVi) -> LoaiCoQuan:
    """Which kind the unit's dân vận body is, by its model of government."""
    three_levels = don_vi.mo_hinh is MoHinhChinhQuyen.BA_CAP
    return LoaiCoQuan.KHOI_DAN_VAN if three_levels else LoaiCoQuan.BAN_XAY_DUNG_DANG


def ten_loai_don_vi(don_vi: DonVi) -> str:
    """Level of the unit in words: "phường"."""
    return _LOAI_DON_VI[don_vi.loai.value]


def chon_dia_danh(don_vi: DonVi, ho: HoChuan) -> str:
    """Place name before the date.

    What the clerk wrote with its level stays. Otherwise the level is added when the unit's own name
    is a person's, one syllable, a number, or a province's too; a historical event's under the State.

    Source: HD05 II.I.4, 4.1.1.c; HD36 1.4.1; NĐ30, Phụ lục I, Phần I, II.4.
    """
    place = don_vi.dia_danh
    data = du_lieu()["dia_danh"]
    if any(gap(place).startswith(gap(level) + " ") for level in data["cap"]):
        return place[:1].upper() + place[1:]
    if not co_cum_tu(don_vi.ten, place):
        return place
    listed = [*data["ten_nguoi"], *data["tinh_thanh_pho"]]
    if ho is HoChuan.NHA_NUOC:
        listed += data["su_kien"]
    needs_level = (
        len(place.split()) == 1
        or any(c.isdigit() for c in place)
        or gap(place) in {gap(name) for name in listed}
    )
    return f"{ten_loai_don_vi(don_vi).capitalize()} {place}" if needs_level else place


def bo_cap_huyen(don_vi: DonVi, ngay: date) -> bool:
    """Whether no body of a quận or huyện may be addressed on *ngay*."""
    abolished: date = du_lieu()["bo_cap_huyen_tu"]
    return don_vi.mo_hinh is MoHinhChinhQuyen.HAI_CAP or ngay >= abolished


def thuoc_cap_huyen(ten: str) -> bool:
    """Whether *ten* names a body of a quận or huyện."""
    return any(co_cum_tu(ten, word) for word in du_lieu()["cap_huyen"])
