"""The entries of the dossier that a document is about: a meeting, models, awards."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.ban_hanh.chu_viet import gan_nhat, gap
from reportgen.ban_hanh.loai_van_ban import LoaiVanBan
from reportgen.diagnostics import ReportgenError, error
from reportgen.domain.ho_so import PHUONG, HoiNghi, HoSo, KhenThuong, MoHinh, VanBanDaBanHanh
from reportgen.domain.ky_bao_cao import parse_ky

TU_DO, MOI = "tu_do", "moi"
NGUON_CO_MUC = frozenset({"hoi_nghi", "mo_hinh", "khen_thuong"})
Nguon = HoiNghi | MoHinh | KhenThuong


@dataclass(frozen=True, slots=True)
class NhomMuc:
    """The entries of one document: their codes, the scope they belong to."""

    muc: tuple[str, ...]
    pham_vi: str


def cac_muc(ho_so: HoSo, loai: LoaiVanBan) -> tuple[Nguon, ...]:
    """Entries that *loai* may be about, in the order of the dossier; none for other sources."""
    every: dict[str, Sequence[Nguon]] = {
        "hoi_nghi": ho_so.hoi_nghi,
        "mo_hinh": ho_so.mo_hinh_dan_van_kheo,
        "khen_thuong": ho_so.khen_thuong,
    }
    return tuple(entry for entry in every.get(loai.nguon, ()) if _qua_loc(entry, loai))


def muc_theo_ma(ho_so: HoSo, codes: Sequence[str]) -> tuple[Nguon, ...]:
    """Entries of these codes, whatever their kind."""
    every: Sequence[Nguon] = (
        *ho_so.hoi_nghi,
        *ho_so.mo_hinh_dan_van_kheo,
        *ho_so.khen_thuong,
    )
    return tuple(entry for entry in every if entry.ma in codes)


def _qua_loc(entry: Nguon, loai: LoaiVanBan) -> bool:
    return all(str(getattr(entry, name)) in values for name, values in loai.loc.items())


def ngay_cua(entry: Nguon) -> date:
    """The day an entry counts for."""
    return entry.ngay_dang_ky if isinstance(entry, MoHinh) else entry.ngay


def theo_nhom(
    ho_so: HoSo,
    loai: LoaiVanBan,
    muc: Sequence[str] = (),
    ky: Iterable[str] = (),
    pham_vi: Sequence[str] = (),
) -> tuple[NhomMuc, ...]:
    """Group the entries of *loai* into documents, narrowed by codes, periods and scopes."""
    windows = [parse_ky(code, ho_so.nam, ho_so.ky_bao_cao) for code in ky]
    kept = [
        entry
        for entry in cac_muc(ho_so, loai)
        if (not muc or entry.ma in muc)
        and (not windows or any(w.tu_ngay <= ngay_cua(entry) <= w.den_ngay for w in windows))
        and (not pham_vi or PHUONG in pham_vi or (entry.to or PHUONG) in pham_vi)
    ]
    groups: dict[str, list[Nguon]] = {}
    for entry in kept:
        groups.setdefault(str(getattr(entry, loai.gop)) if loai.gop else "", []).append(entry)
    return tuple(_nhom(group, loai) for group in groups.values())


def _nhom(group: Sequence[Nguon], loai: LoaiVanBan) -> NhomMuc:
    scopes = {entry.to or PHUONG for entry in group}
    own = scopes.pop() if len(scopes) == 1 else PHUONG
    scope = own if own == PHUONG or "to" in loai.pham_vi else PHUONG
    if PHUONG not in loai.pham_vi and scope == PHUONG:
        scope = group[0].to or PHUONG
    return NhomMuc(tuple(entry.ma for entry in group), scope)


def muc_cua(ho_so: HoSo, loai: LoaiVanBan, entry: VanBanDaBanHanh) -> tuple[str, ...]:
    """Codes that an entry of the register is about: its own, else those its words lead to.

    A document with words of its own goes by its number; awards and recognitions by the number of
    their decision, others by the entry nearest in time.
    """
    said = (entry.so_ky_hieu,) if loai.nguon == TU_DO else entry.muc
    if said:
        return tuple(_ma_dung(ho_so, loai, code) for code in said)
    candidates = cac_muc(ho_so, loai)
    if not candidates:
        return ()
    if loai.gop == "so_quyet_dinh":
        number = gap(entry.so_ky_hieu)
        return tuple(
            c.ma for c in candidates if isinstance(c, KhenThuong) and gap(c.so_quyet_dinh) == number
        )
    if loai.gop == "ma":
        nearest = min(candidates, key=lambda c: abs((ngay_cua(c) - entry.ngay).days))
        return (nearest.ma,)
    return tuple(c.ma for c in candidates)


def _ma_dung(ho_so: HoSo, loai: LoaiVanBan, code: str) -> str:
    wanted = gap(code)
    return next((c.ma for c in cac_muc(ho_so, loai) if gap(c.ma) == wanted), code)


def doc_muc_chon(ho_so: HoSo, types: Sequence[LoaiVanBan], muc: Sequence[str]) -> tuple[str, ...]:
    """Read the codes typed for ``--muc``, as the dossier writes them.

    Raises:
        ReportgenError: a code that no chosen type can be about.
    """
    known = [entry.ma for loai in types for entry in cac_muc(ho_so, loai)]
    free = {gap(loai.ma) for loai in types if loai.nguon == TU_DO}
    if free:
        known += [entry.so_ky_hieu for entry in ho_so.van_ban if gap(entry.loai) in free]
        known.append(MOI)
    by_fold = {gap(code): code for code in known}
    for code in muc:
        if gap(code) not in by_fold:
            nearest = gan_nhat(code, known)
            names = ", ".join(loai.ma for loai in types)
            raise ReportgenError(
                error(
                    "BH015",
                    f'không có mục "{code}" để làm {names}',
                    hint=f'ý bạn là "{nearest}"?'
                    if nearest
                    else "ghi mã (ma) của một mục trong hồ sơ mà loại văn bản ấy nói đến",
                )
            )
    return tuple(gap(code) if free else by_fold[gap(code)] for code in muc)
