"""Mend a document: rule by rule, each judged again; what does not hold is taken back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reportgen.checker.chay import ViPham, cho
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.sua.ban_sua import BanSua, cac_dong_chu, mo
from reportgen.checker.sua.danh_ba import DOI_CHU, SUA
from reportgen.checker.sua.dung_dau import cung_chu, dung_dau, nen_dung_dau
from reportgen.checker.sua.ke import ve_dau
from reportgen.checker.sua.phong import MO_DUONG
from reportgen.diagnostics import Diagnostic, Location, ReportgenError, error
from reportgen.docx_reader.package import mo_goi
from reportgen.writers.docx.package import zip_parts

KHONG_BIET_CHUAN = "KT001"
LUOT_TOI_DA = 8
KEO_THEO_TOI_DA = 3
_VIEC_DUNG_DAU = "dựng lại đầu văn bản thành bảng hai cột không viền, đường kẻ thật"
_LY_DO_TAY = "phải có người quyết định, chương trình không tự sửa"
_LY_DO_LUI = "đã thử sửa nhưng không sạch lỗi, hoặc sinh lỗi khác, nên giữ nguyên"
_LY_DO_COT = (
    "hai cột dựng bằng phím Tab hoặc dấu cách; đặt vào bảng hai cột không viền rồi chạy lại"
)
_LY_DO_CHO = "nằm trong hộp chữ hoặc chỗ chương trình không sửa được an toàn"


@dataclass(frozen=True, slots=True)
class DaSua:
    """A correction: rule, place, what (the finding, and words as they were and are)."""

    ma: str
    cho: str
    gi: str
    chu: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ConLai:
    """What is left: the finding and why."""

    van_de: Diagnostic
    ly_do: str


@dataclass(frozen=True, slots=True)
class KetQuaSua:
    """The document mended: its bytes, what was corrected, what is left and why."""

    data: bytes
    da_sua: tuple[DaSua, ...]
    con_lai: tuple[ConLai, ...]


@dataclass(slots=True)
class _Phien:
    """One mending: name, edition asked for, rules left out."""

    ten: str
    chuan: str
    bo: Sequence[str]

    def mo(self, phan: Mapping[str, bytes]) -> BanSua:
        return mo(phan, self.ten, self.chuan, self.bo)


def sua_van_ban(
    data: bytes, ten: str = "", chuan: str = "auto", bo: Sequence[str] = ()
) -> KetQuaSua:
    """Mend the DOCX *data*; a document with nothing to mend comes back byte for byte.

    Raises:
        ReportgenError: it cannot be read, or no edition is known for it.
    """
    session = _Phien(ten, chuan, bo)
    parts = dict(mo_goi(data, ten).phan)
    _chua_ky(parts, ten)
    done: list[DaSua] = []
    seen = _mo_duong(session, parts, done)
    failed: dict[str, str] = {}
    seen = _dung_dau(session, seen, done, failed)
    seen = _vong(session, seen, done, failed)
    made = data if not done else zip_parts(seen.phan)
    return KetQuaSua(made, tuple(done), tuple(_con_lai(seen, failed)))


def _vong(session: _Phien, seen: BanSua, done: list[DaSua], failed: dict[str, str]) -> BanSua:
    """Mend rule by rule until nothing more is mended."""
    for _ in range(LUOT_TOI_DA):
        before = len(done)
        for code in SUA:
            if _tim(seen, code):
                seen = _mot_luat(session, seen, code, done, failed)
        if len(done) == before:
            break
    return seen


def _dung_dau(session: _Phien, seen: BanSua, done: list[DaSua], failed: dict[str, str]) -> BanSua:
    """Rebuild a header that is in no table; kept when all is mended that was not before."""
    code = nen_dung_dau(seen)
    if not code:
        return seen
    if not dung_dau(seen):
        return _mo_lai(session, seen)
    fresh = session.mo(seen.ghi())
    ve_dau(fresh)
    fresh = session.mo(fresh.ghi())
    if not cung_chu(seen.tai_lieu.doan, fresh.tai_lieu.doan):
        return _mo_lai(session, seen)
    rebuilt = DaSua(code, "đầu văn bản", _VIEC_DUNG_DAU)
    trial, left = [rebuilt], dict(failed)
    mended = _vong(session, fresh, trial, left)
    start, now = _dem(seen), _dem(mended)
    worse = any(now[code] > start[code] for code in now)
    if worse or now.total() >= start.total():
        return _mo_lai(session, seen)
    done += trial
    failed |= left
    return mended


def _chua_ky(parts: Mapping[str, bytes], ten: str) -> None:
    """Refuse a signed file: any change would break its signature.

    Raises:
        ReportgenError: the package holds a digital signature (DX021).
    """
    if any(name.startswith("_xmlsignatures/") for name in parts):
        raise ReportgenError(
            error(
                "DX021",
                "tệp đã ký số; sửa tệp làm mất giá trị chữ ký nên không sửa",
                Location(ten),
                hint="sửa trên bản chưa ký rồi ký lại",
            )
        )


def _tim(seen: BanSua, code: str) -> tuple[ViPham, ...]:
    return tuple(one for one in seen.da_kiem.vi_pham if one.luat.ma == code)


def _mo_duong(session: _Phien, parts: dict[str, bytes], done: list[DaSua]) -> BanSua:
    """Check the document; where nothing is recognised, try to decode it first."""
    try:
        return session.mo(parts)
    except ReportgenError as stopped:
        if all(one.code != KHONG_BIET_CHUAN for one in stopped.diagnostics):
            raise
        raw = mo(parts, session.ten, session.chuan, kiem_luon=False)
        before = cac_dong_chu(raw)
        for code in MO_DUONG:
            SUA[code](raw, ())
            raw = mo(raw.ghi(), session.ten, session.chuan, kiem_luon=False)
        changed = _khac(before, cac_dong_chu(raw))
        if not changed:
            raise
        seen = session.mo(raw.phan)
        what = "chuyển chữ sang Unicode dựng sẵn để nhận ra văn bản"
        done.append(DaSua("CHG-PHONG-02", "cả văn bản", what, changed))
        return seen


def _mot_luat(
    session: _Phien, seen: BanSua, code: str, done: list[DaSua], failed: dict[str, str]
) -> BanSua:
    """Mend what one rule found, and what comes to light by it; keep it when it is clean."""
    start = seen
    known = _dem(start)
    queue, mended = [code], list[DaSua]()
    for _ in range(KEO_THEO_TOI_DA):
        for one in queue:
            fresh = _ap_dung(session, seen, one, mended)
            if fresh is None:
                failed[code] = _LY_DO_CHO
                return _mo_lai(session, start)
            seen = fresh
        now = _dem(seen)
        queue = [one for one, number in now.items() if number > known[one] and one != code]
        if not queue or code in MO_DUONG:
            break
        if any(one not in SUA for one in queue):
            failed[code] = _LY_DO_LUI
            return _mo_lai(session, start)
    fewer = _dem(seen)[code] < known[code] or _loi(seen, code) != _loi(start, code)
    if (queue and code not in MO_DUONG) or not fewer:
        failed[code] = _LY_DO_LUI
        return _mo_lai(session, start)
    done += mended
    return seen


def _mo_lai(session: _Phien, start: BanSua) -> BanSua:
    """The document as it was; trees that a mender touched are read anew."""
    return session.mo(start.phan_goc)


def _ap_dung(session: _Phien, seen: BanSua, code: str, mended: list[DaSua]) -> BanSua | None:
    """Apply one mender; None when it changed nothing, words it may not change, or cannot work."""
    found = _tim(seen, code)
    try:
        SUA[code](seen, found)
    except ReportgenError:
        return None
    parts = seen.ghi()
    if parts == dict(seen.phan_goc):
        return None
    fresh = session.mo(parts)
    changed = _khac(cac_dong_chu(seen), cac_dong_chu(fresh))
    if changed and code not in DOI_CHU:
        return None
    for i, one in enumerate(found):
        place, what = cho(one.phat_hien.manh), one.phat_hien.thong_bao
        own = changed[i : i + 1] if len(changed) == len(found) else changed if i == 0 else ()
        mended.append(DaSua(code, place, what, own))
    return fresh


def _khac(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Lines that differ, as pairs; an empty side where a line came or went.

    Lines that only stand elsewhere count as both.
    """
    pairs: list[tuple[str, str]] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        gone, come = old[i:j], new[k:m]
        length = max(len(gone), len(come))
        pairs += [
            (gone[n] if n < len(gone) else "", come[n] if n < len(come) else "")
            for n in range(length)
        ]
    return tuple(pairs)


def _dem(seen: BanSua) -> Counter[str]:
    return Counter(one.luat.ma for one in seen.da_kiem.vi_pham)


def _loi(seen: BanSua, code: str) -> tuple[str, ...]:
    return tuple(one.phat_hien.thong_bao for one in _tim(seen, code))


def _con_lai(seen: BanSua, failed: Mapping[str, str]) -> list[ConLai]:
    left = []
    for one in seen.da_kiem.vi_pham:
        piece = one.phat_hien.manh
        sided = isinstance(piece, Manh) and piece.cach in {"tab", "cach"}
        reason = failed.get(one.luat.ma, _LY_DO_LUI)
        if one.luat.ma not in SUA:
            reason = _LY_DO_TAY
        elif sided:
            reason = _LY_DO_COT
        left.append(ConLai(one.chan_doan(seen.da_kiem.tep), reason))
    return left
