"""The entries of the dossier that a document is about: a meeting, models, awards."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.ban_hanh.chu_viet import gan_nhat, gap
from reportgen.ban_hanh.chuyen_de import CHUYEN_DE, chu_de_cua
from reportgen.ban_hanh.khen_thuong import chu_tich_tang, dot_khen, khoa_so, muc_theo_so
from reportgen.ban_hanh.khop_mo_hinh import mo_hinh_cua, ngay_rieng, ngay_trong_loai
from reportgen.ban_hanh.khop_muc import Nguon, khop_nhat
from reportgen.ban_hanh.loai_van_ban import LoaiVanBan
from reportgen.diagnostics import ReportgenError, error
from reportgen.domain.chu_de import cac_chu_de, tim_chu_de
from reportgen.domain.ho_so import PHUONG, HoSo, KhenThuong, VanBanDaBanHanh
from reportgen.domain.ky_bao_cao import parse_ky

TU_DO, MOI = "tu_do", "moi"
NGUON_CO_MUC = frozenset({"hoi_nghi", "mo_hinh", "khen_thuong"})
DOT_KHEN = "@dot"
CHU_TICH = "@chu_tich"


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
    return tuple(entry for entry in every.get(loai.nguon, ()) if _qua_loc(ho_so, entry, loai))


def muc_theo_ma(ho_so: HoSo, codes: Sequence[str]) -> tuple[Nguon, ...]:
    """Entries of these codes, whatever their kind."""
    every: Sequence[Nguon] = (
        *ho_so.hoi_nghi,
        *ho_so.mo_hinh_dan_van_kheo,
        *ho_so.khen_thuong,
    )
    return tuple(entry for entry in every if entry.ma in codes)


def _qua_loc(ho_so: HoSo, entry: Nguon, loai: LoaiVanBan) -> bool:
    for name, values in loai.loc.items():
        found = str(getattr(entry, name))
        by_rule = CHU_TICH in values and chu_tich_tang(found, ho_so.don_vi)
        if not by_rule and found not in values:
            return False
    return True


def _khoa_nhom(ho_so: HoSo, loai: LoaiVanBan) -> Callable[[Nguon], str]:
    """Say in which document of *loai* an entry stands."""
    if loai.gop == DOT_KHEN:
        batches = dot_khen([e for e in cac_muc(ho_so, loai) if isinstance(e, KhenThuong)])
        return lambda entry: batches[entry.ma]
    if loai.gop == "so_quyet_dinh":
        return lambda entry: khoa_so(getattr(entry, loai.gop))
    return lambda entry: str(getattr(entry, loai.gop)) if loai.gop else ""


def ngay_cua_muc(ho_so: HoSo, loai: LoaiVanBan, codes: Sequence[str]) -> date | None:
    """The last day the entries of *codes* count for in *loai*; None where one has none yet."""
    days = [ngay_rieng(entry, loai) for entry in muc_theo_ma(ho_so, codes)]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def pham_vi_cua(ho_so: HoSo, loai: LoaiVanBan, muc: Sequence[str]) -> str | None:
    """Scope of a document about the entries *muc*; None when it is about none."""
    group = [entry for entry in cac_muc(ho_so, loai) if entry.ma in muc]
    return _nhom(group, loai).pham_vi if group else None


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
        and (
            not windows
            or any(w.tu_ngay <= ngay_trong_loai(entry, loai) <= w.den_ngay for w in windows)
        )
        and (not pham_vi or PHUONG in pham_vi or (entry.to or PHUONG) in pham_vi)
    ]
    groups: dict[str, list[Nguon]] = {}
    group_of = _khoa_nhom(ho_so, loai)
    for entry in kept:
        groups.setdefault(group_of(entry), []).append(entry)
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

    Awards go by the number of their decision, or by the batch that follows; others by the words of
    the subject and by time.
    """
    if loai.nguon == TU_DO:
        return (_ma_dung(ho_so, loai, entry.so_ky_hieu),)
    if loai.nguon == CHUYEN_DE:
        return chu_de_cua(ho_so, entry)
    if entry.muc:
        codes = [_ma_dung(ho_so, loai, code) for code in entry.muc]
        return tuple(codes) if loai.nguon != "mo_hinh" else _con_lai(ho_so, loai, codes)
    candidates = cac_muc(ho_so, loai)
    return _theo_loi(ho_so, loai, candidates, entry) if candidates else ()


def _theo_loi(
    ho_so: HoSo, loai: LoaiVanBan, candidates: Sequence[Nguon], entry: VanBanDaBanHanh
) -> tuple[str, ...]:
    """Codes that the number, the words and the day of an entry lead to."""
    if loai.gop == "so_quyet_dinh":
        return muc_theo_so([c for c in candidates if isinstance(c, KhenThuong)], entry)
    if loai.gop == DOT_KHEN:
        batches = sorted(theo_nhom(ho_so, loai), key=lambda g: _ngay_cuoi(ho_so, g))
        follows = (g for g in batches if _ngay_cuoi(ho_so, g) >= entry.ngay)
        return next(follows, batches[-1]).muc
    if loai.nguon == "mo_hinh":
        return mo_hinh_cua(ho_so, loai, candidates, entry)
    if loai.gop == "ma":
        found = khop_nhat(ho_so, candidates, entry, loai.so_voi_muc)
        return (found.ma,) if found else ()
    return tuple(c.ma for c in candidates)


def _con_lai(ho_so: HoSo, loai: LoaiVanBan, codes: Sequence[str]) -> tuple[str, ...]:
    """The codes of models that *loai* may be about."""
    known = {entry.ma for entry in cac_muc(ho_so, loai)}
    return tuple(code for code in dict.fromkeys(codes) if code in known)


def _ngay_cuoi(ho_so: HoSo, group: NhomMuc) -> date:
    awards = (e for e in muc_theo_ma(ho_so, group.muc) if isinstance(e, KhenThuong))
    return max(award.ngay for award in awards)


def _ma_dung(ho_so: HoSo, loai: LoaiVanBan, code: str) -> str:
    wanted = gap(code)
    return next((c.ma for c in cac_muc(ho_so, loai) if gap(c.ma) == wanted), code)


def _ma_chu_de(ho_so: HoSo, typed: str) -> str:
    subject = tim_chu_de(ho_so, typed)
    return subject.ma if subject else typed


def doc_muc_chon(ho_so: HoSo, types: Sequence[LoaiVanBan], muc: Sequence[str]) -> tuple[str, ...]:
    """Read the codes typed for ``--muc``, as the dossier writes them.

    Raises:
        ReportgenError: a code that no chosen type can be about.
    """
    known = [entry.ma for loai in types for entry in cac_muc(ho_so, loai)]
    if any(loai.nguon == CHUYEN_DE for loai in types):
        known += [subject.ma for subject in cac_chu_de(ho_so)]
        muc = [_ma_chu_de(ho_so, code) for code in muc]
    free = {gap(loai.ma) for loai in types if loai.nguon == TU_DO}
    if free:
        known += [entry.so_ky_hieu for entry in ho_so.van_ban if gap(entry.loai) in free]
        known.append(MOI)
    by_fold = {gap(code): code for code in known}
    for code in muc:
        if gap(code) not in by_fold:
            names = ", ".join(loai.ma for loai in types)
            message = f'không có mục "{code}" để làm {names}'
            raise ReportgenError(error("BH015", message, hint=_goi_y(ho_so, types, code, known)))
    return tuple(gap(code) if free else by_fold[gap(code)] for code in muc)


def _goi_y(ho_so: HoSo, types: Sequence[LoaiVanBan], code: str, known: Sequence[str]) -> str:
    """What to type instead: what the types take, where this entry is another; else the nearest."""
    wanted = [
        f"{name}: {' hoặc '.join(values)}" for loai in types for name, values in loai.loc.items()
    ]
    if wanted and muc_theo_ma(ho_so, (code,)):
        return f"{code} có trong hồ sơ nhưng không có {'; '.join(wanted)}"
    nearest = gan_nhat(code, known)
    if nearest:
        return f'ý bạn là "{nearest}"?'
    return "ghi mã (ma) của một mục trong hồ sơ mà loại văn bản ấy nói đến"
