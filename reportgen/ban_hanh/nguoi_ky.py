"""Decide who signs: the person named, else the one in office on the document's date."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from reportgen.ban_hanh.chu_viet import co_cum_tu, gan_nhat, gap
from reportgen.ban_hanh.chuc_vu import bo_danh_xung, doc_chuc_vu
from reportgen.ban_hanh.de_ky import CachKy
from reportgen.diagnostics import (
    Diagnostic,
    Location,
    ReportgenError,
    Severity,
    error,
    warning,
)
from reportgen.domain.danh_muc import ten_in
from reportgen.domain.ho_so import (
    CachKyTo,
    ChucDanh,
    CoQuanKy,
    HoSo,
    NguoiKy,
    ThanhVien,
    ToDanVan,
)
from reportgen.domain.thoi_gian import trong_khoang
from reportgen.text_vn import ngay_day_du

_TO_DAN_VAN = "Tổ dân vận"
_KHONG = frozenset({gap("không"), "khong"})


@dataclass(frozen=True, slots=True)
class HinhNguoiKy:
    """Names of a signer's pictures, empty for none; ``rong_dau``: width of the seal in mm or 0."""

    chu_ky: str = ""
    dau: str = ""
    rong_dau: float = 0.0


@dataclass(frozen=True, slots=True)
class NguoiDuocChon:
    """A signer: name and office as the dossier writes them; ``den_ngay`` None: still in office.

    ``cach``: in whose name or by whose order, where that is not the usual one.
    """

    ma: str
    ho_ten: str
    chuc_vu: str
    co_quan: CoQuanKy
    tu_ngay: date
    den_ngay: date | None = None
    cach: CachKy = field(default_factory=CachKy)
    hinh: HinhNguoiKy = HinhNguoiKy()

    def duong_nhiem(self, ngay: date) -> bool:
        """Whether the person is in office on *ngay* (both ends included)."""
        return trong_khoang(ngay, self.tu_ngay, self.den_ngay)

    @property
    def la_cap_truong(self) -> bool:
        """Whether the office is the head's."""
        office = doc_chuc_vu(self.cach.kiem[0] if self.cach.kiem else self.chuc_vu)
        return office is not None and not office.la_pho


def tim_nguoi_ky(ho_so: HoSo, ma: str) -> NguoiDuocChon:
    """Find a signer by the code of ``nguoi_ky`` or of a team's member.

    Raises:
        ReportgenError: there is none such.
    """
    wanted = ma.strip().casefold()
    for person in ho_so.nguoi_ky:
        if person.ma.casefold() == wanted:
            return _tu_nguoi_ky(person)
    for to in ho_so.to_dan_van:
        for member in to.thanh_vien:
            if member.ma.casefold() == wanted:
                return _tu_thanh_vien(ho_so, member)
    codes = [person.ma for person in ho_so.nguoi_ky]
    nearest = gan_nhat(ma, codes)
    raise ReportgenError(
        error(
            "BH010",
            f'không có người ký "{ma}"; danh sách nguoi_ky: {", ".join(codes)}',
            hint=f'ý bạn là "{nearest}"?' if nearest else "ghi một mã trong danh sách ấy",
        )
    )


def _tu_nguoi_ky(person: NguoiKy) -> NguoiDuocChon:
    kind = doc_loai_co_quan(person)
    return NguoiDuocChon(
        person.ma,
        person.ho_ten,
        person.chuc_vu,
        kind,
        person.tu_ngay,
        person.den_ngay,
        CachKy(person.thay_mat or "", _lenh(person.thua_lenh), _lenh(person.uy_quyen), person.kiem),
        HinhNguoiKy(person.hinh_chu_ky or "", person.hinh_dau or "", float(person.rong_dau or 0)),
    )


def _lenh(text: str | None) -> str:
    """By whose order; nobody's where the dossier says "không"."""
    return "" if text is None or gap(text) in _KHONG else text


def doc_loai_co_quan(person: NguoiKy) -> CoQuanKy:
    """Kind of issuer a signer belongs to.

    Raises:
        ReportgenError: ``co_quan`` is none of the kinds.
    """
    try:
        return CoQuanKy(person.co_quan)
    except ValueError:
        known = [kind.value for kind in CoQuanKy]
        nearest = gan_nhat(person.co_quan, known)
        raise ReportgenError(
            error(
                "BH010",
                f'người ký {person.ma}: không có cơ quan "{person.co_quan}"; '
                f"các cơ quan: {', '.join(known)}",
                hint=f'ý bạn là "{nearest}"?' if nearest else "ghi một cơ quan trong danh sách ấy",
            )
        ) from None


def _tu_thanh_vien(ho_so: HoSo, member: ThanhVien) -> NguoiDuocChon:
    leads = member.chuc_danh is not ChucDanh.THANH_VIEN
    role = ten_in("chuc_danh", member.chuc_danh) if leads else member.chuc_vu
    how = ho_so.ky_to_dan_van
    in_other_office = how is CachKyTo.KIEM and leads
    if in_other_office:
        manner = CachKy(kiem=(f"{role} {_TO_DAN_VAN}",))
    else:
        manner = CachKy(thay_mat=_TO_DAN_VAN if how is CachKyTo.THAY_MAT else "")
    return NguoiDuocChon(
        member.ma,
        member.ho_ten,
        member.chuc_vu if in_other_office else role,
        CoQuanKy.TO_DAN_VAN,
        member.tu_ngay,
        member.den_ngay,
        manner,
        HinhNguoiKy(member.hinh_chu_ky or ""),
    )


def nguoi_mang_ten(ho_so: HoSo, ho_ten: str) -> tuple[NguoiDuocChon, ...]:
    """Everybody of the dossier with this name who has a picture of the signature."""
    signers = [_tu_nguoi_ky(person) for person in ho_so.nguoi_ky]
    members = (tv for to in ho_so.to_dan_van for tv in to.thanh_vien)
    signers += [_tu_thanh_vien(ho_so, member) for member in members]
    return tuple(p for p in signers if p.hinh.chu_ky and bo_danh_xung(p.ho_ten)[0] == ho_ten)


def nguoi_cua(ho_so: HoSo, loai: CoQuanKy, to: ToDanVan | None) -> tuple[NguoiDuocChon, ...]:
    """Everybody who ever signs for a kind of issuer, in the order of the dossier."""
    if loai is CoQuanKy.TO_DAN_VAN and to is not None:
        leading = (ChucDanh.TO_TRUONG, ChucDanh.TO_PHO)
        return tuple(_tu_thanh_vien(ho_so, tv) for tv in to.thanh_vien if tv.chuc_danh in leading)
    listed = tuple(_tu_nguoi_ky(p) for p in ho_so.nguoi_ky if p.co_quan == loai.value)
    if loai is CoQuanKy.CHI_BO and to is not None:
        return (*_cap_uy_chi_bo(to), *listed)
    return listed


def _cap_uy_chi_bo(to: ToDanVan) -> tuple[NguoiDuocChon, ...]:
    """The cell's secretary and deputy, whom the team's list names by their office."""
    return tuple(
        NguoiDuocChon(
            tv.ma,
            tv.ho_ten,
            tv.chuc_vu,
            CoQuanKy.CHI_BO,
            tv.tu_ngay,
            tv.den_ngay,
            hinh=HinhNguoiKy(tv.hinh_chu_ky or ""),
        )
        for tv in to.thanh_vien
        if co_cum_tu(tv.chuc_vu, "bí thư chi bộ")
    )


def chon_mac_dinh(people: Iterable[NguoiDuocChon], ngay: date) -> NguoiDuocChon | None:
    """Take the head in office on *ngay*, else the first deputy in office; None when nobody is."""
    in_office = [person for person in people if person.duong_nhiem(ngay)]
    return next((p for p in in_office if p.la_cap_truong), in_office[0] if in_office else None)


def khuyet_cap_truong(people: Iterable[NguoiDuocChon], ngay: date) -> bool:
    """Whether the office of the head is known to be vacant on *ngay*: held at other times only."""
    heads = [person for person in people if person.la_cap_truong]
    return bool(heads) and not any(person.duong_nhiem(ngay) for person in heads)


def bao_khong_duong_nhiem(
    person: NguoiDuocChon,
    people: Iterable[NguoiDuocChon],
    ngay: date,
    vi_tri: str,
    *,
    du_thao: bool,
) -> Diagnostic:
    """Tell that *person* is out of office on *ngay*; only a warning on a draft's assumed date."""
    others = ", ".join(f"{p.ma} ({p.ho_ten}, {p.chuc_vu})" for p in people if p.duong_nhiem(ngay))
    until = f" đến {ngay_day_du(person.den_ngay)}" if person.den_ngay else ""
    return Diagnostic(
        "V32",
        Severity.CANH_BAO if du_thao else Severity.LOI,
        f"người ký {person.ho_ten} ({person.ma}, {person.chuc_vu}) giữ chức từ "
        f"{ngay_day_du(person.tu_ngay)}{until}, không đương nhiệm vào ngày {ngay_day_du(ngay)}",
        Location(vi_tri=vi_tri),
        hint=f"người đương nhiệm: {others}" if others else "",
    )


def bao_khong_co_ai(ten_co_quan: str, ngay: date, vi_tri: str) -> Diagnostic:
    """Tell that the dossier names nobody who could sign on *ngay*."""
    return warning(
        "BH010",
        f"hồ sơ không có ai ký cho {ten_co_quan} vào ngày {ngay_day_du(ngay)}; chỗ họ tên để trống",
        Location(vi_tri=vi_tri),
        hint="thêm vào nguoi_ky (hoặc tổ trưởng của tổ), hoặc chọn bằng --nguoi-ky",
    )
