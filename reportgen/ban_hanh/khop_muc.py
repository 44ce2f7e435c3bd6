"""Which entry of the dossier a register's subject speaks of: by its words, then by time."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

from reportgen.diagnostics import Diagnostic, Location, warning
from reportgen.domain.danh_muc import ten_in
from reportgen.domain.ho_so import PHUONG, HoiNghi, HoSo, KhenThuong, MoHinh, VanBanDaBanHanh
from reportgen.domain.ky_bao_cao import thang_cua
from reportgen.text_vn import bo_dau, ngay_day_du

Nguon = HoiNghi | MoHinh | KhenThuong
GIAO_BAN_THANG = "giao_ban_thang"
DU_GIONG = 0.6
_CHU_CHUNG = re.compile(
    r"\b(ket luan|thong bao|giay moi|bien ban|hoi nghi|cuoc hop|buoi hop|trieu tap|tham du|du|moi"
    r"|hop|ve|viec|cua|tai|va)\b"
)


def khop_nhat(
    ho_so: HoSo, ung_vien: Sequence[Nguon], entry: VanBanDaBanHanh, so_voi_muc: str
) -> Nguon | None:
    """The entry that *entry* of the register is about; None when its words fit no meeting.

    *so_voi_muc*: "sau" when the document comes after its entry (a notice), "truoc" when before (an
    invitation): of entries that fit the words as well, the nearest on that side. Models and awards
    are found by time alone where the words do not tell.
    """
    said = _cum(entry.trich_yeu)

    def rank(one: Nguon) -> tuple[float, bool, int]:
        gap = (ngay_cua(one) - entry.ngay).days
        on_side = so_voi_muc == "" or (gap <= 0 if so_voi_muc == "sau" else gap >= 0)
        return (_giong(ho_so, one, said), on_side, -abs(gap))

    in_scope = [c for c in ung_vien if not entry.pham_vi or _pham_vi(c) == entry.pham_vi]
    best = max(in_scope, key=rank, default=None)
    if isinstance(best, HoiNghi) and rank(best)[0] < DU_GIONG:
        return None
    return best


def ngay_cua(entry: Nguon) -> date:
    """The day an entry counts for."""
    return entry.ngay_dang_ky if isinstance(entry, MoHinh) else entry.ngay


def khong_khop(entry: VanBanDaBanHanh, ten_loai: str, vi_tri: str) -> Diagnostic:
    """Tell that no meeting of the dossier is the one an entry of the register speaks of."""
    if entry.muc:
        message = f'hồ sơ không có hội nghị mã "{", ".join(entry.muc)}" mà {ten_loai} nói đến'
        hint = "sửa mã ở muc, hoặc thêm hội nghị ấy vào hoi_nghi"
        place = f"{vi_tri}.muc"
    else:
        message = (
            f'không biết {ten_loai} {entry.so_ky_hieu} "{entry.trich_yeu}" '
            "nói đến hội nghị nào trong hồ sơ"
        )
        hint = "thêm hội nghị ấy (có ten) vào hoi_nghi, hoặc ghi mã của nó ở muc"
        place = f"{vi_tri}.trich_yeu"
    return warning("BH020", message, Location(vi_tri=place), hint=hint)


def kiem_ngay(
    ho_so: HoSo, muc: Sequence[str], so_voi_muc: str, ten: str, ngay: date | None, vi_tri: str
) -> tuple[Diagnostic, ...]:
    """Tell of a document dated on the wrong side of its meeting (BH024).

    *ten* names the type; *ngay* is None for a draft, which has no date to judge.
    """
    held = [meeting for meeting in ho_so.hoi_nghi if meeting.ma in muc]
    if ngay is None or not held or not so_voi_muc:
        return ()
    meeting = held[0]
    late = so_voi_muc == "truoc" and ngay > meeting.ngay
    early = so_voi_muc == "sau" and ngay < meeting.ngay
    if not (late or early):
        return ()
    side = "sau" if late else "trước"
    return (
        warning(
            "BH024",
            f"{ten} ghi ngày {ngay_day_du(ngay)}, {side} ngày họp {ngay_day_du(meeting.ngay)} "
            f"của hội nghị {meeting.ma}",
            Location(vi_tri=f"{vi_tri}.ngay" if vi_tri else ""),
            hint="sửa ngày văn bản hoặc ngày họp, hoặc ghi mã hội nghị đúng ở muc",
        ),
    )


def _pham_vi(one: Nguon) -> str:
    return one.to or PHUONG


def _giong(ho_so: HoSo, one: Nguon, said: frozenset[str]) -> float:
    """Share of the words said that the entry has; 1 when nothing telling is said."""
    return len(said & _cum(" ".join(_loi(ho_so, one)))) / len(said) if said else 1.0


def _loi(ho_so: HoSo, one: Nguon) -> Iterator[str]:
    """What an entry is called by: its name, kind, team, month."""
    team = next((t for t in ho_so.to_dan_van if t.ma == one.to), None)
    if isinstance(one, HoiNghi):
        yield one.ten or ""
        yield ten_in("loai_hoi_nghi", one.loai)
        if one.loai == GIAO_BAN_THANG:
            month = thang_cua(one.ngay, ho_so.ky_bao_cao)
            yield f"tháng {month} năm {one.ngay.year}"
            yield f"tháng {month}/{one.ngay.year}"
    else:
        yield one.ten
    yield team.ten if team else ""


@lru_cache(maxsize=4096)
def _cum(text: str) -> frozenset[str]:
    """Telling words and pairs of neighbours, so that "số 5" is not "tháng 5"."""
    telling = _CHU_CHUNG.sub(" ", bo_dau(text).lower())
    words = [word.lstrip("0") or word for word in re.findall(r"[^\W_]+", telling)]
    return frozenset((*words, *map(" ".join, pairwise(words))))
