"""The registry of document types, read from ``loai_van_ban.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources import files
from typing import Any

from reportgen.ban_hanh.chu_viet import gan_nhat
from reportgen.ban_hanh.co_quan import du_lieu
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
    KHEN_THUONG = "khen_thuong"
    DEN_NAY = "den_nay"
    NGAY_MUC = "ngay_muc"


@dataclass(frozen=True, slots=True)
class TrongSo:
    """How the register may write a type: generic kind, period, words of the subject."""

    loai: tuple[str, ...]
    ky: tuple[str, ...] = ()
    dau_hieu: tuple[str, ...] = ()
    doi_tuong: tuple[str, ...] = ()
    co_quan: tuple[str, ...] = ()


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
    de_nghi: str = ""
    thuc_hien: tuple[str, ...] = ()
    nguon: str = "theo_ky"
    gop: str = ""
    ngay_theo: tuple[str, ...] = ()
    so_voi_muc: str = ""
    loc: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mau: Mapping[str, str] = field(default_factory=dict)
    danh_gia: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    can_co: tuple[str, ...] = ()
    kinh_gui: tuple[str, ...] = ()
    ky_trai: str = ""
    ca_nhan_ky: bool = False
    theo_quyet_dinh: bool = False
    de_nghi_theo: str = ""
    khuon: str = ""
    ky_mac_dinh: str = ""
    kem_theo: bool = False
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

    @property
    def ho(self) -> str:
        """Family of the standard it is made by when nobody says another issuer."""
        kinds = [kind for models in self.ban_hanh.values() for kind in models.values()]
        return str(du_lieu()["co_quan"][kinds[0].value]["ho"])

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
        de_nghi=_de_nghi(entry.get("de_nghi", "")),
        thuc_hien=tuple(entry.get("thuc_hien", ())),
        nguon=entry.get("nguon", "theo_ky"),
        gop=entry.get("gop", ""),
        ngay_theo=tuple(entry.get("ngay_theo", ())),
        so_voi_muc=entry.get("so_voi_muc", ""),
        loc=_cac(entry.get("loc", {})),
        mau=entry.get("mau", {}),
        danh_gia=_cac(entry.get("danh_gia", {})),
        can_co=tuple(entry.get("can_co", ())),
        kinh_gui=tuple(entry.get("kinh_gui", ())),
        ky_trai=entry.get("ky_trai", ""),
        ca_nhan_ky=entry.get("ca_nhan_ky", False),
        theo_quyet_dinh=entry.get("theo_quyet_dinh", False),
        de_nghi_theo=entry.get("de_nghi_theo", ""),
        khuon=entry.get("khuon", ""),
        ky_mac_dinh=entry.get("ky_mac_dinh", ""),
        kem_theo=entry.get("kem_theo", False),
        noi_nhan=_cac(entry["noi_nhan"]),
    )


def _de_nghi(value: bool | str) -> str:
    """Who proposes: "chi_bo" where the row only says that somebody does."""
    return value if isinstance(value, str) else "chi_bo" if value else ""


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
