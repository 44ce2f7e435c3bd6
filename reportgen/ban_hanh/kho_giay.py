"""Choose the paper: as ordered, as the register or the meeting says, else A4."""

from reportgen.ban_hanh.muc_nguon import muc_theo_ma
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.diagnostics import Diagnostic, Location, warning
from reportgen.document.tree import TheThuc
from reportgen.domain.ho_so import HoiNghi, HoSo, KhoGiay
from reportgen.standards import TieuChuan

_GIAY_TO = "giay_to"


def chon_kho_giay(
    ho_so: HoSo, viec: Viec, chuan: TieuChuan, kho_giay: str | None = None
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Paper of a document, "A4" or "A5", and what was noticed.

    *kho_giay*, as ordered, stands over the register's entry, which stands over the meeting's word
    for its invitations. Only administrative papers may be A5; all others stay A4 (BH021 when
    somebody asked for it).

    Source: HD05 II.IV.3.
    """
    small = chuan.la_giay_to(viec.loai.ten_loai)
    ordered = kho_giay or (viec.entry.kho_giay if viec.entry else None)
    wanted = ordered or (_cua_hop(ho_so, viec) if small else None)
    paper = str(wanted or KhoGiay.A4)
    if small or paper == KhoGiay.A4:
        return paper, ()
    place = f"{viec.vi_tri}.kho_giay" if viec.vi_tri and not kho_giay else ""
    return str(KhoGiay.A4), (
        warning(
            "BH021",
            f"{viec.loai.ten} không dùng khổ {paper}; làm trên khổ A4",
            Location(vi_tri=place),
            hint="bỏ kho_giay (--kho-giay); chỉ giấy tờ hành chính như giấy mời được dùng A5",
            clause="HD 05-HD/VPTW, II.IV.3",
        ),
    )


def kho_nho_khong_vua(the_thuc: TheThuc, kho_giay: str) -> Diagnostic:
    """Tell that a smaller paper cannot hold the issuer's names, and A4 is taken."""
    names = " / ".join(filter(None, (the_thuc.co_quan_cap_tren, the_thuc.co_quan_ban_hanh)))
    return warning(
        "BH021",
        f"tên cơ quan “{names}” dài, không đặt vừa khối đầu văn bản trên khổ {kho_giay}; "
        "làm trên khổ A4",
        hint="bỏ kho_giay (--kho-giay) của văn bản này",
    )


def _cua_hop(ho_so: HoSo, viec: Viec) -> KhoGiay | None:
    meetings = (m for m in muc_theo_ma(ho_so, viec.muc) if isinstance(m, HoiNghi))
    return next((m.kho_giay for m in meetings), None)
