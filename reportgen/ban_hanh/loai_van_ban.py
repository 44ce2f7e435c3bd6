"""The registry of document types, read from ``loai_van_ban.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources import files
from typing import Any

from reportgen.ban_hanh.chu_viet import gan_nhat
from reportgen.diagnostics import ReportgenError, error
from reportgen.domain.ho_so import PHUONG, CoQuanKy, MoHinhChinhQuyen
from reportgen.text_vn import chuan_hoa_khoa

TO = "to"
CONG_VAN = "công văn"


class NgayDuKien(StrEnum):
    """Which day stands for the date of a draft."""

    CUOI_KY = "cuoi_ky"
    DAU_NAM = "dau_nam"
    QUYET_DINH = "quyet_dinh"
    CHOT = "chot"


@dataclass(frozen=True, slots=True)
class TrongSo:
    """How the register may write a type: generic kind, period, words of the subject."""

    loai: tuple[str, ...]
    ky: tuple[str, ...] = ()
    dau_hieu: tuple[str, ...] = ()
    doi_tuong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LoaiVanBan:
    """A document type; the keys are explained at the head of ``loai_van_ban.toml``."""

    ma: str
    ten: str
    ten_loai: str
    trong_so: TrongSo
    ky: tuple[str, ...]
    ngay_du_kien: NgayDuKien
    pham_vi: tuple[str, ...]
    ban_hanh: Mapping[str, Mapping[str, CoQuanKy]]
    tham_quyen: tuple[CoQuanKy, ...] = ()
    can_cu: tuple[str, ...] = ()
    de_nghi: bool = False
    thuc_hien: tuple[str, ...] = ()
    nguon: str = "theo_ky"
    gop: str = ""
    loc: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mau: Mapping[str, str] = field(default_factory=dict)
    danh_gia: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kinh_gui: tuple[str, ...] = ()
    ky_trai: str = ""
    noi_nhan: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash(self.ma)

    @property
    def can_ky(self) -> bool:
        """Whether it is made for a period."""
        return bool(self.ky)

    @property
    def la_cong_van(self) -> bool:
        """Whether it goes without the name of a type."""
        return self.ten_loai == CONG_VAN

    def ten_mau(self, pham_vi: str) -> str:
        """Name of its template for a scope."""
        return self.mau.get(cap_cua(pham_vi), self.ma)

    def co_quan_mac_dinh(self, pham_vi: str, mo_hinh: MoHinhChinhQuyen) -> CoQuanKy:
        """Kind of issuer when nobody says another."""
        return self.ban_hanh[cap_cua(pham_vi)][mo_hinh.value]


def cap_cua(pham_vi: str) -> str:
    """``phuong`` for the ward's scope, ``to`` for a team's code."""
    return PHUONG if pham_vi == PHUONG else TO


def _read(entry: Mapping[str, Any]) -> LoaiVanBan:
    return LoaiVanBan(
        ma=entry["ma"],
        ten=entry["ten"],
        ten_loai=entry["ten_loai"],
        trong_so=TrongSo(**_cac(entry["trong_so"])),
        ky=tuple(entry["ky"]),
        ngay_du_kien=NgayDuKien(entry["ngay_du_kien"]),
        pham_vi=tuple(entry["pham_vi"]),
        ban_hanh={
            scope: {model: CoQuanKy(kind) for model, kind in by_model.items()}
            for scope, by_model in entry["ban_hanh"].items()
        },
        tham_quyen=tuple(CoQuanKy(kind) for kind in entry.get("tham_quyen", ())),
        can_cu=tuple(entry.get("can_cu", ())),
        de_nghi=entry.get("de_nghi", False),
        thuc_hien=tuple(entry.get("thuc_hien", ())),
        nguon=entry.get("nguon", "theo_ky"),
        gop=entry.get("gop", ""),
        loc=_cac(entry.get("loc", {})),
        mau=entry.get("mau", {}),
        danh_gia=_cac(entry.get("danh_gia", {})),
        kinh_gui=tuple(entry.get("kinh_gui", ())),
        ky_trai=entry.get("ky_trai", ""),
        noi_nhan=_cac(entry["noi_nhan"]),
    )


def _cac(lists: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(values) for key, values in lists.items()}


def _load() -> tuple[LoaiVanBan, ...]:
    text = files("reportgen.ban_hanh").joinpath("loai_van_ban.toml").read_text(encoding="utf-8")
    return tuple(_read(entry) for entry in tomllib.loads(text)["loai"])


LOAI_VAN_BAN = _load()


def tim_loai(ma: str) -> LoaiVanBan:
    """Find a type by its code, as typed.

    Raises:
        ReportgenError: there is none such; names the nearest and all of them.
    """
    wanted = chuan_hoa_khoa(ma)
    for loai in LOAI_VAN_BAN:
        if loai.ma == wanted:
            return loai
    codes = [loai.ma for loai in LOAI_VAN_BAN]
    nearest = gan_nhat(ma, codes)
    raise ReportgenError(
        error(
            "BH001",
            f'không có loại văn bản "{ma}"; các loại đang có: {", ".join(codes)}',
            hint=f'ý bạn là "{nearest}"?' if nearest else "xem danh sách: reportgen types",
        )
    )
