"""Awards: whose they are, which belong to one batch, what their decision says of itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.ban_hanh.chu_viet import co_cum_tu, gap
from reportgen.domain.ho_so import DonVi, HoSo, KhenThuong, VanBanDaBanHanh
from reportgen.text_vn import bo_dau

NGAY_MOT_DOT = 15
"""Days between two awards of one batch: collectives and persons are often decided on apart."""
_NGUOI_TANG = ("chủ tịch", "UBND", "Ủy ban nhân dân")
_CO_QUAN_KHAC = ("MTTQ", "mặt trận", "hội đồng", "HĐND", "hội", "liên đoàn", "công đoàn", "đảng ủy")
_LOAI_TRONG_SO = ("quyet_dinh", "quyet_dinh_khen_thuong")
_CAP_XA = ("phường", "xã", "đặc khu", "thị trấn")
_CAP_TREN = ("quận", "huyện", "thị xã", "thành phố", "tỉnh", "trung ương", "TP")


@dataclass(frozen=True, slots=True)
class QuyetDinhKhen:
    """What is known of the decision behind awards; empty and None: not yet decided."""

    so: str = ""
    ngay: date | None = None
    nguoi_ky: str | None = None


def chu_tich_tang(cap: str, don_vi: DonVi) -> bool:
    """Tell whether *cap* is the head of the unit's own people's committee.

    "Chủ tịch UBND phường", "UBND phường Hoàn Kiếm"; not the Front's, not a quận's or the city's.
    """
    if any(co_cum_tu(cap, word) for word in _CO_QUAN_KHAC):
        return False
    if not any(co_cum_tu(cap, word) for word in _NGUOI_TANG):
        return False
    own = co_cum_tu(cap, don_vi.ten) or any(co_cum_tu(cap, word) for word in _CAP_XA)
    return own or not any(co_cum_tu(cap, word) for word in _CAP_TREN)


def dot_khen(awards: Sequence[KhenThuong]) -> dict[str, str]:
    """Give each award's code its batch: the first day of awards that follow each other closely."""
    batches: dict[str, str] = {}
    first = last = date.min
    for award in sorted(awards, key=lambda a: a.ngay):
        if not batches or (award.ngay - last).days > NGAY_MOT_DOT:
            first = award.ngay
        last = award.ngay
        batches[award.ma] = first.isoformat()
    return batches


def khoa_so(so: str | None) -> str:
    """Key of a decision's number, its spaces, zeros and "Số:" aside; empty for none."""
    bare = bo_dau(gap(so or "")).removeprefix("so").lstrip(": ")
    return "".join(bare.split()).lstrip("0")


def cung_so(mot: str | None, hai: str | None) -> bool:
    """Tell whether two texts are one number; a bare "215" is any decision 215."""
    a, b = khoa_so(mot), khoa_so(hai)
    if not a or not b:
        return False
    return a.split("/")[0] == b.split("/")[0] if a.isdigit() or b.isdigit() else a == b


def muc_theo_so(awards: Sequence[KhenThuong], entry: VanBanDaBanHanh) -> tuple[str, ...]:
    """Codes of the awards that the decision *entry* gives: by number, else undecided of its day."""
    named = tuple(a.ma for a in awards if cung_so(a.so_quyet_dinh, entry.so_ky_hieu))
    return named or tuple(
        a.ma for a in awards if not khoa_so(a.so_quyet_dinh) and a.ngay == entry.ngay
    )


def quyet_dinh_cua(ho_so: HoSo, muc: Sequence[str]) -> QuyetDinhKhen:
    """Find number, day and signer of the decision that gives the awards *muc*.

    The register stands over the award's own day; without a number nothing is known.
    """
    award = next((a for a in ho_so.khen_thuong if a.ma in muc and khoa_so(a.so_quyet_dinh)), None)
    if award is None or award.so_quyet_dinh is None:
        return QuyetDinhKhen()
    entry = next(
        (
            e
            for e in ho_so.van_ban
            if e.loai in _LOAI_TRONG_SO and cung_so(award.so_quyet_dinh, e.so_ky_hieu)
        ),
        None,
    )
    if entry is None:
        return QuyetDinhKhen(award.so_quyet_dinh, award.ngay)
    return QuyetDinhKhen(entry.so_ky_hieu, entry.ngay, entry.nguoi_ky)
