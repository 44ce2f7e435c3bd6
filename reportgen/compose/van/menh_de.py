"""An entry of the log as a clause: who, what, with what result."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.compose.van.chu_ngu import chu_ngu
from reportgen.compose.van.mo_dau import KieuMoDau, chu_de_thuc_hien, la_dong_tu, phan_tich
from reportgen.compose.van.so_lieu_van import Cau, cong, cum_chi_so, so_lieu_trong
from reportgen.compose.van.viet_tat import viet_day_du
from reportgen.domain.ho_so import PHUONG, HoatDong, HoSo
from reportgen.text_vn import ngay_ngan, viet_thuong_dau

_NUMBER = re.compile(r"\d[\d.]*")
_STARTS_WITH_NUMBER = re.compile(r"^\d")
TIEN_QUYEN_GOP = frozenset({"quy_van_dong", "thien_tai", "an_sinh_xa_hoi", "khuyen_hoc"})


@dataclass(frozen=True, slots=True)
class MenhDe:
    """A clause.

    ``mo_dau``: a date, place or topic before the subject, with its comma; ``chu_de``: the topic
    part of it; ``to``: whose work.
    """

    chu_ngu: str
    vi_ngu: str
    mo_dau: str = ""
    to: tuple[str, ...] = ()
    chu_de: str = ""

    def cau(self) -> str:
        """The clause as a sentence, capital first, no final stop."""
        subject = (
            f"có {self.chu_ngu}" if self.chu_ngu[:1].isdigit() and not self.mo_dau else self.chu_ngu
        )
        text = " ".join(part for part in (self.mo_dau, noi_vi_ngu(subject, self.vi_ngu)) if part)
        return text[0].upper() + text[1:]


def noi_vi_ngu(subject: str, predicate: str) -> str:
    """Subject and predicate, "đã" between them where a word would stand twice ("tổ tổ chức")."""
    if not subject:
        return predicate
    last, first = subject.rsplit(maxsplit=1)[-1], predicate.split(maxsplit=1)[0].strip(",;:")
    twice = last.casefold() == first.casefold()
    return f"{subject} {'đã ' if twice else ''}{predicate}"


def khoa_tien(entry_fields: set[str], linh_vuc: str) -> str:
    """Which words introduce money: worth of gifts, money raised, or cost."""
    if "so_suat_qua" in entry_fields and linh_vuc not in {"quy_van_dong", "thien_tai"}:
        return "chi_so_khac.so_tien_qua"
    return "chi_so.so_tien" if linh_vuc in TIEN_QUYEN_GOP else "chi_so_khac.so_tien_chi"


def _numbers(text: str) -> set[str]:
    return {
        number.strip(".").replace(".", "").lstrip("0") or "0" for number in _NUMBER.findall(text)
    }


def _unsaid(entry: HoatDong, pham_vi: str) -> dict[str, int | Decimal]:
    """The figures that the entry's own words do not give."""
    said = _numbers(entry.ket_qua) | _numbers(entry.noi_dung)
    figures = so_lieu_trong(entry, pham_vi)
    keep: dict[str, int | Decimal] = {}
    for key in ("so_buoi", "luot_nguoi", "luot_ho", "so_tien"):
        value = figures.get(key)
        if not value or str(value) in said or (key == "so_buoi" and value == 1):
            continue
        if key == "luot_ho" and ("luot_nguoi" in keep or value == 1):
            continue
        keep[key] = value
    if set(keep) == {"so_buoi"}:
        return {}
    return keep


def ket_qua_van(entry: HoatDong) -> str:
    """The result as typed, without final stop, first letter lowered, abbreviations written out."""
    return viet_thuong_dau(viet_day_du(entry.ket_qua.strip().rstrip(".;,").rstrip()))


def _vi_ngu(entry: HoatDong, van: str, pham_vi: str, cau: Cau) -> str:
    """What was done, the figures not yet said, and the result."""
    unsaid = _unsaid(entry, pham_vi)
    money = khoa_tien(set(entry.so_lieu), entry.linh_vuc)
    figures = cum_chi_so(cong([unsaid]), cau, tien=money)
    result = ket_qua_van(entry)
    if not result:
        return _kem(van, figures)
    if _STARTS_WITH_NUMBER.match(result):
        return f"{van}: {result}" + "".join(f", {f}" for f in figures)
    with_figures = _kem(van, figures)
    return f"{with_figures}{', ' if la_dong_tu(result) else '; '}{result}"


def _kem(van: str, figures: Sequence[str]) -> str:
    """What was done with its figures: "với 96 lượt người …", but ", số tiền …"."""
    if not figures:
        return van
    glue = " với " if _STARTS_WITH_NUMBER.match(figures[0]) else ", "
    return van + glue + ", ".join(figures)


def menh_de(
    ho_so: HoSo, entry: HoatDong, pham_vi: str, cau: Cau, *, co_ngay: bool = False
) -> MenhDe:
    """One entry as a clause. ``co_ngay``: give the date even where the kind of work needs none."""
    opening = phan_tich(viet_day_du(entry.noi_dung))
    subject = chu_ngu(ho_so, entry.to, pham_vi)
    date = f"ngày {ngay_ngan(entry.ngay)},"
    topic = ""
    if opening.chu_de:
        topic = (
            ("thực hiện " if chu_de_thuc_hien(opening.chu_de) else "về ")
            + viet_thuong_dau(opening.chu_de)
            + ","
        )
    match opening.kieu:
        case KieuMoDau.DONG_TU:
            place = "" if topic or co_ngay else _tai_cho(ho_so, entry, pham_vi)
            lead = " ".join(filter(None, (date if co_ngay else place, topic)))
            shown = "tổ dân vận" if place else subject
            return MenhDe(shown, _vi_ngu(entry, opening.van, pham_vi, cau), lead, entry.to, topic)
        case KieuMoDau.SU_KIEN:
            return MenhDe(
                subject, _vi_ngu(entry, f"tổ chức {opening.van}", pham_vi, cau), date, entry.to
            )
        case KieuMoDau.CHU_NGU:
            return MenhDe("", _vi_ngu(entry, opening.van, pham_vi, cau), date, entry.to)
    text = f"thực hiện việc {viet_thuong_dau(opening.van)}"
    return MenhDe(subject, _vi_ngu(entry, text, pham_vi, cau), date if co_ngay else "", entry.to)


NHA_TUNG_HO = frozenset({"so_ho", "so_ho_dong_thuan", "so_ho_cam_ket", "ho_gia_dinh_van_hoa"})


def _tai_cho(ho_so: HoSo, entry: HoatDong, pham_vi: str) -> str:
    """Work from house to house is told by its place: "tại Tổ dân phố số 3,"."""
    if pham_vi != PHUONG or len(entry.to) != 1 or not NHA_TUNG_HO & set(entry.so_lieu):
        return ""
    place = next((t.to_dan_pho for t in ho_so.to_dan_van if t.ma == entry.to[0]), "")
    return f"tại {place}," if place else ""


def menh_de_gop(ho_so: HoSo, entries: Sequence[HoatDong], pham_vi: str, cau: Cau) -> MenhDe:
    """Entries of one kind by several teams as one clause with their sums."""
    first = entries[0]
    opening = phan_tich(viet_day_du(first.noi_dung))
    codes = [code for entry in entries for code in entry.to]
    subject = chu_ngu(ho_so, list(dict.fromkeys(codes)), pham_vi)
    topic = f" (thuộc {viet_thuong_dau(opening.chu_de)})" if opening.chu_de else ""
    verb = (
        opening.van + topic
        if opening.kieu is KieuMoDau.DONG_TU
        else f"tổ chức {viet_thuong_dau(opening.van)}"
    )
    sums = cong(so_lieu_trong(entry, pham_vi) for entry in entries)
    fields = {key for entry in entries for key in entry.so_lieu}
    figures = cum_chi_so(sums, cau, tien=khoa_tien(fields, first.linh_vuc))
    shared = {ket_qua_van(entry) for entry in entries}
    tail = ""
    if len(shared) == 1 and not _STARTS_WITH_NUMBER.match(text := shared.pop()):
        tail = (", " if la_dong_tu(text) else "; ") + text
    if not figures:
        return MenhDe(subject, verb + tail, to=tuple(dict.fromkeys(codes)))
    joined = ", ".join(figures)
    glue = ": " if _STARTS_WITH_NUMBER.match(joined) else ", "
    return MenhDe(subject, f"{verb}{glue}{joined}{tail}", to=tuple(dict.fromkeys(codes)))
