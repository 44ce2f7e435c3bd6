"""Give a document the next number and enter it in the dossier, in one step nobody can come between.

The entry is written first and the document after it. A stop in between leaves an entry, never a
number used twice: ``build`` makes the document of the entry at any time. When the document cannot
be made, the entry is taken back; when somebody has gone on numbering by then, it stays and the
clerk is told.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Generic, TypeVar

from reportgen.ban_hanh.so_van_ban import Viec, doc_muc, doc_so
from reportgen.diagnostics import (
    Diagnostic,
    ExitCode,
    Location,
    ReportgenError,
    error,
    information,
    warning,
)
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.load import HoSoDaNap, nap_cac_chu
from reportgen.domain.tep_ho_so import cac_tep, doc_tep
from reportgen.khoa_tep import khoa_tep
from reportgen.register.tiep_theo import SoTiep, so_tiep_theo
from reportgen.tep_ra import thay_noi_dung
from reportgen.text_vn import ngay_day_du, viet_hoa_dau
from reportgen.yaml_source import bo_muc, chen_muc
from reportgen.yaml_source.viet import GiaTri

KHOA = "van_ban"
_SO_LAN_THU = 5
T = TypeVar("T")
Soan = Callable[[HoSo, Viec, str], tuple[str, T]]


@dataclass(frozen=True, slots=True)
class DaCap(Generic[T]):
    """A document with its number.

    ``san_pham``: what was composed for it; None when the register had it already. ``doan``: text
    put into ``tep``, to take out again; None when nothing was written.
    """

    ho_so: HoSo
    viec: Viec
    so_ky_hieu: str
    san_pham: T | None
    van_de: tuple[Diagnostic, ...]
    tep: Path | None = None
    doan: str | None = None


def cap_so(
    paths: Sequence[Path],
    viec: Viec,
    soan: Soan[T],
    *,
    ngay: date | None,
    nguoi_ky: str | None = None,
) -> DaCap[T]:
    """Number *viec*: take the next number, compose with *soan*, enter it in the dossier.

    *soan*: given the dossier as it is now, the document and its number, composes it and gives its
    subject and what it made; what it raises leaves everything as it was. A document that the
    register has already keeps its number (BH056).

    Raises:
        ReportgenError: no date, no term, no signer; the dossier cannot be locked, read or written.
    """
    for _ in range(_SO_LAN_THU):
        tep = _tep_cua_so(_chup(paths))
        with khoa_tep(tep):
            now = _chup(paths)
            if _tep_cua_so(now) != tep:
                continue
            done = _cap_trong_khoa(now, tep, viec, soan, ngay, nguoi_ky)
        if done is not None:
            return done
    raise ReportgenError(
        error(
            "BH055",
            "hồ sơ bị một chương trình khác sửa liên tục nên chưa ghi được số nào vào sổ",
            Location(str(paths[0])),
            hint="đóng hồ sơ ở chương trình khác rồi chạy lại",
        ),
        ExitCode.MOI_TRUONG,
    )


@dataclass(frozen=True, slots=True)
class _Anh:
    """The files of a dossier at one moment, and what they say."""

    tep: dict[str, bytes]
    nap: HoSoDaNap


def _chup(paths: Sequence[Path]) -> _Anh:
    """Read the files once and load what was read.

    Raises:
        ReportgenError: a file cannot be read, or the dossier has errors.
    """
    files, problems = cac_tep(paths)
    if problems:
        raise ReportgenError(problems)
    read = {str(path): doc_tep(path) for path in files}
    unread = [one for one in read.values() if isinstance(one, Diagnostic)]
    if unread:
        raise ReportgenError(unread)
    held = {name: one for name, one in read.items() if isinstance(one, bytes)}
    return _Anh(held, _nap(held))


def _nap(tep: dict[str, bytes]) -> HoSoDaNap:
    loaded = nap_cac_chu(tep)
    if loaded.value is None or not loaded.ok:
        raise ReportgenError(loaded.diagnostics)
    return loaded.value


def _tep_cua_so(anh: _Anh) -> Path:
    """Choose the file that takes the entry: the last that has the list, else that of the unit."""
    source, count = anh.nap.nguon, len(anh.nap.ho_so.van_ban)
    place = source.vi_tri(KHOA, count - 1) if count else source.vi_tri("don_vi")
    return Path(place.tep)


def _cap_trong_khoa(
    anh: _Anh,
    tep: Path,
    viec: Viec,
    soan: Soan[T],
    ngay: date | None,
    nguoi_ky: str | None,
) -> DaCap[T] | None:
    """Do it all under the lock; None when the file changed under our hands."""
    ho_so, raw = anh.nap.ho_so, anh.tep[str(tep)]
    if (known := _da_co(ho_so, viec, ngay)) is not None:
        viec, note = known
        number = viec.entry.so_ky_hieu if viec.entry else ""
        return DaCap(ho_so, viec, number, None, (note,))
    if ngay is None:
        hint = "thêm --ngay, ví dụ --ngay 2026-07-03"
        raise ReportgenError(error("BH050", "cấp số thì phải có ngày của văn bản", hint=hint))
    following = so_tiep_theo(ho_so, viec, ngay=ngay, nguoi_ky=nguoi_ky)
    nxt = following.value
    if nxt is None or not nxt.nguoi_ky:
        raise ReportgenError(_khong_ai_ky(viec, nxt))
    subject, product = soan(ho_so, viec, nxt.so_ky_hieu)
    entry = _muc(ho_so, viec, nxt, subject)
    put = chen_muc(raw, KHOA, entry)
    after = _nap({**anh.tep, str(tep): put.du_lieu}) if put else None
    index = _chi_so_moi(ho_so, after.ho_so, nxt) if after else None
    if put is None or after is None or index is None:
        raise ReportgenError(_khong_chen(tep, entry))
    if not thay_noi_dung(tep, put.du_lieu, raw):
        return None
    own = doc_muc(after.ho_so, after.ho_so.van_ban[index], f"{KHOA}[{index}]")
    if not isinstance(own, Viec):
        own = replace(viec, entry=after.ho_so.van_ban[index])
    notes = following.diagnostics
    return DaCap(after.ho_so, own, nxt.so_ky_hieu, product, notes, tep, put.doan)


def _chi_so_moi(truoc: HoSo, sau: HoSo, nxt: SoTiep) -> int | None:
    """Place of the one entry that *sau* has more; None when that is not the one meant."""
    old, new = list(truoc.van_ban), list(sau.van_ban)
    added = [i for i, one in enumerate(new) if one not in old]
    if len(new) != len(old) + 1 or len(added) != 1:
        return None
    return added[0] if new[added[0]].so_ky_hieu == nxt.so_ky_hieu else None


def _da_co(ho_so: HoSo, viec: Viec, ngay: date | None) -> tuple[Viec, Diagnostic] | None:
    """Find the document in the register; one of no period and another day is another document."""
    for known in doc_so(ho_so)[0]:
        entry = known.entry
        key = (known.loai.ma, known.ky, known.pham_vi, known.muc)
        if entry is None or key != (viec.loai.ma, viec.ky, viec.pham_vi, viec.muc):
            continue
        if ngay is not None and entry.ngay != ngay and not viec.ky and not viec.muc:
            continue
        note = information(
            "BH056",
            f"văn bản đã có trong sổ: số {entry.so_ky_hieu}, ngày {ngay_day_du(entry.ngay)}; "
            "dùng số và ngày ấy, không cấp số mới",
            Location(vi_tri=known.vi_tri),
        )
        return known, note
    return None


def _muc(ho_so: HoSo, viec: Viec, nxt: SoTiep, subject: str) -> dict[str, GiaTri]:
    """Make the entry, with what tells the program the document again and no more."""
    entry: dict[str, GiaTri] = {
        "loai": viec.loai.ma,
        "so_ky_hieu": nxt.so_ky_hieu,
        "ngay": nxt.ngay,
        "trich_yeu": viet_hoa_dau(subject),
        "nguoi_ky": nxt.nguoi_ky,
    }
    if viec.ky:
        entry["ky"] = viec.ky
    if viec.muc:
        entry["muc"] = list(viec.muc)
    named = any(to.ten in subject or to.to_dan_pho in subject for to in ho_so.to_dan_van)
    if viec.pham_vi != PHUONG or named:
        entry["pham_vi"] = viec.pham_vi
    return entry


def tra_so(paths: Sequence[Path], da_cap: DaCap[T]) -> Diagnostic | None:
    """Take the entry of a document that could not be made back out of the dossier.

    Returns:
        None when the dossier is as if nothing had been; else what the clerk must know: the entry
        stays because numbers after it were given, or the file was changed around it.
    """
    if da_cap.tep is None or da_cap.doan is None:
        return None
    entry = da_cap.viec.entry
    try:
        with khoa_tep(da_cap.tep):
            raw = doc_tep(da_cap.tep)
            last = entry is not None and _van_la_so_cuoi(_chup(paths).nap.ho_so, da_cap)
            back = bo_muc(raw, da_cap.doan, KHOA) if last and isinstance(raw, bytes) else None
            if back is not None and isinstance(raw, bytes) and thay_noi_dung(da_cap.tep, back, raw):
                return None
    except ReportgenError:
        pass
    return warning(
        "BH057",
        f"số {da_cap.so_ky_hieu} đã vào sổ nhưng văn bản chưa làm được",
        Location(vi_tri=da_cap.viec.vi_tri),
        hint="chạy lại lệnh này để làm văn bản với số ấy; không cần nữa thì xóa mục ấy trong sổ",
    )


def _van_la_so_cuoi(ho_so: HoSo, da_cap: DaCap[T]) -> bool:
    entry = da_cap.viec.entry
    if entry is None:
        return False
    following = so_tiep_theo(ho_so, da_cap.viec, ngay=entry.ngay, nguoi_ky=entry.nguoi_ky).value
    before = so_tiep_theo(
        ho_so.model_copy(update={KHOA: tuple(e for e in ho_so.van_ban if e != entry)}),
        da_cap.viec,
        ngay=entry.ngay,
        nguoi_ky=entry.nguoi_ky,
    ).value
    return (
        following is not None
        and before is not None
        and following.so_thu_tu == before.so_thu_tu + 1
        and before.so_ky_hieu == da_cap.so_ky_hieu
    )


def _khong_ai_ky(viec: Viec, nxt: SoTiep | None) -> Diagnostic:
    issuer = f" cho {nxt.co_quan} vào ngày {ngay_day_du(nxt.ngay)}" if nxt else ""
    return error(
        "BH054",
        f"không có ai ký {viec.loai.ten}{issuer} nên chưa vào sổ được",
        hint="thêm vào nguoi_ky (hoặc tổ trưởng của tổ), hoặc chọn bằng --nguoi-ky",
    )


def _khong_chen(tep: Path, entry: dict[str, GiaTri]) -> Diagnostic:
    return error(
        "BH055",
        f"không tự ghi được mục {entry['so_ky_hieu']} vào sổ: cách viết mục van_ban khác thường",
        Location(str(tep)),
        hint="ghi mục ấy vào van_ban bằng tay rồi chạy build không có --so",
    )
