"""What checking a document gave, as plain data that every report is made of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportgen.checker.cau_hinh import KHONG_NGOAI_LE, CauHinh
from reportgen.checker.chay import KetQuaKiem, ViPham
from reportgen.checker.luat_kiem import TEN_THANH_PHAN
from reportgen.checker.nhan_dien import Manh, VanBanNhan
from reportgen.checker.nhom import ten_nhom, thu_tu_nhom
from reportgen.diagnostics import Diagnostic, Location, Severity

MA_TRON_BO = "KT002"
_DAU_HIEU_ND30 = frozenset({"HD05-TD-01", "HD05-NN-01", "HD05-ND-06", "HD05-KY-01", "HD05-SO-02"})
_IT_NHAT = 2
_THU_TU = (Severity.LOI, Severity.CANH_BAO, Severity.THONG_TIN)
# Components every document has: not to find one of them is worth a word.
_PHAI_CO: tuple[str, ...] = (
    "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay", "noi_nhan_danh_sach", "chuc_vu", "ho_ten",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DieuThay:
    """A finding. ``doan``: index among all paragraphs, -1 for the document; ``so``: its number.

    ``duoi``: the findings this one is the root of.
    """

    chan_doan: Diagnostic
    doan: int = -1
    so: int = 0
    chu: str = ""
    duoi: tuple["DieuThay", ...] = ()

    @property
    def nhom(self) -> str:
        """The component it is about, as people call it."""
        return ten_nhom(self.chan_doan.code)

    def as_json(self) -> dict[str, object]:
        """The shape of design §4, with the number of the paragraph."""
        made = self.chan_doan.as_json() | {"doan": self.so or None}
        return made | ({"gom": [one.as_json() for one in self.duoi]} if self.duoi else {})


@dataclass(frozen=True, slots=True)
class ThanhPhanThay:
    """A component recognised: name, confidence, number of its first paragraph, first words."""

    ma: str
    ten: str
    tin: float
    so: int
    chu: str

    def as_json(self) -> dict[str, object]:
        """The shape of the JSON output."""
        return {"ma": self.ma, "ten": self.ten, "tin_cay": self.tin, "doan": self.so or None}


@dataclass(frozen=True, slots=True)
class PhieuKiem:
    """A document judged: edition and why, what was recognised, found, left out."""

    chuan: str
    ten_chuan: str
    vi_sao: tuple[str, ...]
    ho: str
    loai: str
    so_ky_hieu: str
    ngay: date | None
    nhan_ra: tuple[ThanhPhanThay, ...]
    khong_thay: tuple[str, ...]
    dieu: tuple[DieuThay, ...]
    khong_kiem: tuple[tuple[str, str], ...]
    ngoai_le: tuple[tuple[str, str], ...] = ()
    cau_hinh: str = ""
    khuon: str = ""

    @property
    def ten_loai(self) -> str:
        """What the document is, in words, also when it has no type."""
        if self.khuon == "kem_theo":
            return "phần kèm theo của văn bản khác"
        return self.loai or "chưa nhận ra loại văn bản"

    @property
    def tat_ca(self) -> tuple[DieuThay, ...]:
        """Every finding, those under a root in place of it after it."""
        return tuple(one for root in self.dieu for one in (root, *root.duoi))


def lap_phieu(result: KetQuaKiem, cau_hinh: CauHinh = KHONG_NGOAI_LE, muc: str = "") -> PhieuKiem:
    """Make the sheet of a result: the office's exceptions, the severity asked for, one root."""
    seen = result.van_ban
    order = {id(p): index for index, p in enumerate(seen.tai_lieu.cac_doan())}
    found = [DieuThay(one) for one in result.nhan_xet]
    excepted: list[tuple[str, str]] = []
    for one in result.vi_pham:
        reason = cau_hinh.ngoai_le(one.luat.ma, _chu(one))
        if reason:
            excepted.append((one.luat.ma, reason))
        else:
            found.append(_dieu(one, result.tep, order, cau_hinh))
    kept = _THU_TU[: _THU_TU.index(Severity(muc)) + 1] if muc else _THU_TU
    rooted = _gom_tron_bo(result, found)
    return PhieuKiem(
        chuan=result.chuan.ma_hieu,
        ten_chuan=result.chuan.ten_goi,
        vi_sao=result.vi_sao,
        ho=seen.ho,
        loai=seen.loai,
        so_ky_hieu=seen.so_ky_hieu,
        ngay=seen.ngay,
        nhan_ra=_nhan_ra(seen),
        khong_thay=_khong_thay(seen),
        dieu=tuple(
            sorted(
                (one for one in rooted if one.chan_doan.severity in kept),
                key=lambda one: thu_tu_nhom(one.chan_doan.code),
            )
        ),
        khong_kiem=tuple(
            (code, f"cơ quan bỏ: {cau_hinh.bo[code]}" if code in cau_hinh.bo else reason)
            for code, reason in result.khong_kiem
        ),
        ngoai_le=(*excepted, *((code, f"cơ quan bỏ: {why}") for code, why in cau_hinh.bo.items())),
        cau_hinh=cau_hinh.tep,
        khuon=seen.khuon,
    )


def _chu(one: ViPham) -> str:
    piece = one.phat_hien.manh
    return piece.text if isinstance(piece, Manh) else ""


def _dieu(one: ViPham, tep: str, order: dict[int, int], cau_hinh: CauHinh) -> DieuThay:
    told = one.chan_doan(tep)
    level = cau_hinh.muc.get(one.luat.ma)
    if level is not None:
        told = replace(told, severity=level)
    paragraph = one.doan
    if paragraph is None:
        return DieuThay(told)
    words = " ".join(paragraph.text.split())
    return DieuThay(told, order.get(id(paragraph), -1), paragraph.so, words)


def _gom_tron_bo(result: KetQuaKiem, found: Sequence[DieuThay]) -> list[DieuThay]:
    """Put the signs of a State template in a Party document under one root."""
    signs = [one for one in found if one.chan_doan.code in _DAU_HIEU_ND30]
    kinds = {one.chan_doan.code for one in signs}
    if result.chuan.ho != "dang" or len(kinds) < _IT_NHAT:
        return list(found)
    first = signs[0]
    root = Diagnostic(
        MA_TRON_BO,
        max((one.chan_doan.severity for one in signs), key=lambda s: -_THU_TU.index(s)),
        f"tệp dựng theo bộ NĐ30 của Nhà nước: {len(kinds)} dấu hiệu trong văn bản của Đảng",
        Location(result.tep, vi_tri="cả văn bản"),
        hint="làm lại trên mẫu văn bản của Đảng thay vì sửa từng chỗ",
        clause=first.chan_doan.clause,
    )
    return [DieuThay(root, duoi=tuple(signs)), *(one for one in found if one not in signs)]


def _nhan_ra(seen: VanBanNhan) -> tuple[ThanhPhanThay, ...]:
    made = []
    for ma, part in seen.thanh_phan.items():
        first = part.manh[0] if part.manh else None
        number = first.doan.so if first else 0
        made.append(ThanhPhanThay(ma, _ten(ma), part.tin, number, part.text[:80]))
    return tuple(made)


def _ten(ma: str) -> str:
    """A component as people call it; those of an appendix say so."""
    own = ma.removeprefix("pl_")
    name = TEN_THANH_PHAN.get(own, own)
    return name if own == ma else f"{name} của phụ lục"


def _khong_thay(seen: VanBanNhan) -> tuple[str, ...]:
    """Names of the components a document must have and that were not found."""
    if seen.khuon:
        return ()
    wanted = _PHAI_CO
    if not seen.cong_van:
        wanted = (*wanted[:3], "ten_loai", "trich_yeu", *wanted[3:])
    return tuple(TEN_THANH_PHAN[ma] for ma in wanted if seen.tim(ma) is None)
