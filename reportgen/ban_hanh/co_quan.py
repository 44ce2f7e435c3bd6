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
from reportgen.diagnostics import ReportgenError, error
from reportgen.document.tree import HoChuan
from reportgen.domain.ho_so import CoQuanKy, DonVi, MoHinhChinhQuyen, ToDanVan

_CUA_DANG_UY = re.compile(r"\s+(của\s+)?Đảng\s+(ủy|uỷ)\b.*$")
_CO_QUAN_DAN_VAN = (CoQuanKy.KHOI_DAN_VAN, CoQuanKy.BAN_XAY_DUNG_DANG)
_LOAI_DON_VI = {"phuong": "phường", "xa": "xã", "dac_khu": "đặc khu"}
_TEN_LIEN_CAP = "Thành phố Hồ Chí Minh"
_DOAN_CAP_TREN = {"quận": "Quận đoàn", "huyện": "Huyện đoàn", "tỉnh": "Tỉnh đoàn"}


@dataclass(frozen=True, slots=True)
class CoQuan:
    """An issuer.

    ``ten`` and ``cap_tren`` are the two lines of the header, ``ten_day_du`` the name in a sentence,
    all written as in a sentence. ``tap_the``: the body in whose name one signs, empty when the head
    signs directly; ``truong`` its head. ``luu``: where the document is filed. ``de_ky``: rows of
    the standard's table of signatures; ``uy_vien``: a plain member may sign in its name;
    ``theo_lenh``: by whose order others sign; ``khong_dau``: it has no seal; ``kiem``: its people
    may sign in their other office.
    """

    loai: CoQuanKy
    ho: HoChuan
    ten: str
    cap_tren: str
    ten_day_du: str
    ky_hieu: str
    tap_the: str
    luu: str
    truong: str
    de_ky: Mapping[str, str]
    uy_vien: bool
    theo_lenh: str
    khong_dau: bool
    kiem: bool


@cache
def du_lieu() -> Mapping[str, Any]:
    """Data of ``co_quan.toml``."""
    text = files("reportgen.ban_hanh").joinpath("co_quan.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def ten_goi(loai: CoQuanKy) -> str:
    """Word for a kind of issuer in a message."""
    return str(du_lieu()["co_quan"][loai.value]["ten_goi"])


def ho_cua(loai: CoQuanKy) -> HoChuan:
    """Family of standards that a kind of issuer writes by."""
    return HoChuan(du_lieu()["co_quan"][loai.value]["ho"])


def lap_co_quan(don_vi: DonVi, loai: CoQuanKy, to: ToDanVan | None = None) -> CoQuan:
    """Name the issuer of kind *loai*; *to* is the team of the scope, None for the ward.

    Raises:
        ReportgenError: a team or a party cell is to issue for the whole ward.
    """
    data = du_lieu()["co_quan"][loai.value]
    if loai in (CoQuanKy.TO_DAN_VAN, CoQuanKy.CHI_BO) and to is None:
        raise ReportgenError(
            error(
                "BH013",
                f"{ten_goi(loai)} không ban hành văn bản cho toàn {ten_loai_don_vi(don_vi)}",
                hint="chọn phạm vi là mã một tổ, hoặc người ký của cơ quan khác",
            )
        )
    name, above, full = _ten(don_vi, loai, to)
    advisory = loai in _CO_QUAN_DAN_VAN
    return CoQuan(
        loai=loai,
        ho=ho_cua(loai),
        ten=name,
        cap_tren=above,
        ten_day_du=full,
        ky_hieu=_ky_hieu_tham_muu(name) if advisory else data["ky_hieu"],
        tap_the=data.get("tap_the", ""),
        luu=name if advisory else data["luu"],
        truong=data["truong"],
        de_ky=data["de_ky"],
        uy_vien=data.get("uy_vien", False),
        theo_lenh=data.get("theo_lenh", ""),
        khong_dau=data.get("khong_dau", False),
        kiem=data.get("kiem", False),
    )


def _ten(don_vi: DonVi, loai: CoQuanKy, to: ToDanVan | None) -> tuple[str, str, str]:
    """Header name, line above, name in a sentence."""
    unit = don_vi.ten
    if to is not None and loai is CoQuanKy.TO_DAN_VAN:
        return to.ten, don_vi.cap_uy, to.ten
    if to is not None and loai is CoQuanKy.CHI_BO:
        return to.chi_bo, f"Đảng bộ {unit}", to.chi_bo
    if loai in _CO_QUAN_DAN_VAN:
        name = ten_co_quan_dan_van(don_vi)
        return name, don_vi.cap_uy, ten_kem_chu_quan(name, don_vi.cap_uy)
    front = f"Ủy ban Mặt trận Tổ quốc Việt Nam {unit}"
    people = f"Ủy ban nhân dân {unit}"
    return {
        CoQuanKy.DANG_UY: (don_vi.cap_uy, don_vi.dang_bo_cap_tren, don_vi.cap_uy),
        CoQuanKy.UBND: (people, "", people),
        CoQuanKy.MTTQ: ("Ban Thường trực", front, f"Ban Thường trực {front}"),
        CoQuanKy.DOAN: (f"Đoàn {unit}", _doan_cap_tren(don_vi), f"Đoàn {unit}"),
    }[loai]


def chu_the(co_quan: CoQuan) -> str:
    """The issuer as the subject of a sentence: "Ban Thường vụ Đảng ủy phường …"."""
    name = co_quan.ten_day_du
    collective = co_quan.loai is CoQuanKy.DANG_UY and co_quan.tap_the
    if not collective or gap(name).startswith(gap(co_quan.tap_the)):
        return name
    return f"{co_quan.tap_the} {name}"


def _doan_cap_tren(don_vi: DonVi) -> str:
    """Youth Union's superior, read off the Party's: "Đảng bộ quận X" gives "Quận đoàn X"."""
    place = re.sub(r"^Đảng bộ\s+", "", don_vi.dang_bo_cap_tren)
    for level, body in _DOAN_CAP_TREN.items():
        if gap(place).startswith(gap(level) + " "):
            return f"{body} {place.split(maxsplit=1)[1]}"
    if gap(_TEN_LIEN_CAP) in gap(place):
        return f"Thành đoàn {_TEN_LIEN_CAP}"
    return "Thành đoàn " + re.sub(r"^thành phố\s+", "", place, flags=re.IGNORECASE)


def ten_kem_chu_quan(ten: str, chu_quan: str) -> str:
    """A body with whose it is: "Ban Xây dựng Đảng của Đảng ủy …", so that no word stands twice."""
    words, owner = ten.split(), chu_quan.split()
    return f"{ten}{' của' if words[-1:] == owner[:1] else ''} {chu_quan}"


def ten_co_quan_dan_van(don_vi: DonVi) -> str:
    """Own name of the dân vận body: "Khối Dân vận Đảng ủy phường" is "Khối Dân vận"."""
    return _CUA_DANG_UY.sub("", don_vi.co_quan_dan_van)


def _ky_hieu_tham_muu(name: str) -> str:
    known = {gap(body["ten"]): str(body["ky_hieu"]) for body in du_lieu()["co_quan_tham_muu"]}
    return known.get(gap(name)) or chu_dau(name)


def loai_theo_ky_hieu(don_vi: DonVi, ky_hieu: str) -> CoQuanKy | None:
    """Kind of issuer a symbol belongs to; None when nobody known bears it."""
    for kind, data in du_lieu()["co_quan"].items():
        if data.get("ky_hieu") == ky_hieu:
            return CoQuanKy(kind)
    if _ky_hieu_tham_muu(ten_co_quan_dan_van(don_vi)) == ky_hieu:
        return loai_co_quan_dan_van(don_vi)
    return None


def loai_co_quan_dan_van(don_vi: DonVi) -> CoQuanKy:
    """Which kind the unit's dân vận body is, by its model of government."""
    three_levels = don_vi.mo_hinh is MoHinhChinhQuyen.BA_CAP
    return CoQuanKy.KHOI_DAN_VAN if three_levels else CoQuanKy.BAN_XAY_DUNG_DANG


def ten_loai_don_vi(don_vi: DonVi) -> str:
    """Level of the unit in words: "phường"."""
    return _LOAI_DON_VI[don_vi.loai.value]


def bo_cap_huyen(don_vi: DonVi, ngay: date) -> bool:
    """Whether no body of a quận or huyện may be addressed on *ngay*."""
    abolished: date = du_lieu()["bo_cap_huyen_tu"]
    return don_vi.mo_hinh is MoHinhChinhQuyen.HAI_CAP or ngay >= abolished


def thuoc_cap_huyen(ten: str) -> bool:
    """Whether *ten* names a body of a quận or huyện."""
    return any(co_cum_tu(ten, word) for word in du_lieu()["cap_huyen"])
