"""The registry of document types, read from ``loai_van_ban.toml``."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType

from reportgen.ban_hanh.chu_viet import gan_nhat
from reportgen.ban_hanh.co_quan import du_lieu
from reportgen.diagnostics import ExitCode, ReportgenError, Result, error
from reportgen.domain.ho_so import PHUONG, CoQuanKy, MoHinhChinhQuyen
from reportgen.hang_toml import Hang, doc_hang
from reportgen.text_vn import chuan_hoa_khoa

TEP_LOAI = "loai_van_ban.toml"
TO = "to"
CONG_VAN = "công văn"
DE_NGHI: Mapping[object, object] = MappingProxyType({True: "chi_bo", False: ""})
"""Short ways to write who proposes."""


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


def doc_loai(chu: str, tep: str) -> Result[tuple[Hang[LoaiVanBan], ...]]:
    """Read the ``[[loai]]`` rows of a TOML file, with every problem of their shape."""
    return doc_hang(LoaiVanBan, chu, "loai", tep, viet_tat={"de_nghi": DE_NGHI})


def _load() -> tuple[LoaiVanBan, ...]:
    text = files("reportgen.ban_hanh").joinpath(TEP_LOAI).read_text(encoding="utf-8")
    read = doc_loai(text, TEP_LOAI)
    if read.value is None or not read.ok:
        raise ReportgenError(read.diagnostics, ExitCode.LOI_CUA_TA)
    return tuple(row.gia_tri for row in read.value)


LOAI_VAN_BAN = _load()
"""The types that come with the program; a unit may add its own (``loai_rieng``)."""


def ghep_loai(
    rieng: Iterable[LoaiVanBan], chung: Sequence[LoaiVanBan] = LOAI_VAN_BAN
) -> tuple[LoaiVanBan, ...]:
    """The unit's own types first; one of a code there is already stands in its place."""
    own = {loai.ma: loai for loai in rieng}
    known = {loai.ma for loai in chung}
    new = [loai for code, loai in own.items() if code not in known]
    return (*new, *(own.get(loai.ma, loai) for loai in chung))


def tim_loai(ma: str, cac_loai: Sequence[LoaiVanBan] = LOAI_VAN_BAN) -> LoaiVanBan:
    """Find a type of *cac_loai* by its code, as typed.

    Raises:
        ReportgenError: there is none such; names the nearest and all of them.
    """
    wanted = chuan_hoa_khoa(ma)
    for loai in cac_loai:
        if loai.ma == wanted:
            return loai
    codes = [loai.ma for loai in cac_loai]
    nearest = gan_nhat(ma, codes)
    raise ReportgenError(
        error(
            "BH001",
            f'không có loại văn bản "{ma}"; các loại đang có: {", ".join(codes)}',
            hint=f'ý bạn là "{nearest}"?' if nearest else "xem danh sách: reportgen types",
        )
    )
