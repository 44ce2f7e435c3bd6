"""What a document is called while it is being made."""

from reportgen.ban_hanh.muc_nguon import muc_theo_ma
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.domain.ho_so import HoiNghi, HoSo
from reportgen.domain.ky_bao_cao import parse_ky
from reportgen.domain.pham_vi import ten_pham_vi
from reportgen.text_vn import ngay_day_du


def ten_viec(ho_so: HoSo, viec: Viec) -> str:
    """Name a document for people: "báo cáo công tác dân vận quý III năm 2026, toàn phường"."""
    ten = viec.loai.ten
    if viec.ky:
        ten = _noi(ten, parse_ky(viec.ky, ho_so.nam, ho_so.ky_bao_cao).ten)
    ten += "".join(
        f" (họp ngày {ngay_day_du(entry.ngay)})"
        for entry in muc_theo_ma(ho_so, viec.muc)
        if isinstance(entry, HoiNghi)
    )
    if viec.loai.nguon != "hoi_nghi" and viec.loai.gop == "ma" and viec.muc:
        ten = f"{ten} ({viec.muc[0]})"
    return f"{ten}, {ten_pham_vi(ho_so, viec.pham_vi)}"


def _noi(ten: str, ky: str) -> str:
    """Join a type's name and a period's, the words that end one and begin the other said once."""
    dau, sau = ten.split(), ky.split()
    chung = next(
        n for n in range(min(len(dau), len(sau)), -1, -1) if dau[len(dau) - n :] == sau[:n]
    )
    return " ".join([*dau, *sau[chung:]])
