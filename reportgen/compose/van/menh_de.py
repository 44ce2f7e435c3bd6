"""An entry of the log as a clause: who, what, with what result."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.compose.so_cai import cung_muc
from reportgen.compose.van.chu_ngu import chu_ngu, chu_ngu_viec
from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.mo_dau import (
    KieuMoDau,
    chu_de_thuc_hien,
    la_dong_tu,
    phan_tich,
    thuong_mo_dau,
)
from reportgen.compose.van.so_lieu_van import (
    PHAN_CUA,
    THU_TU,
    Cau,
    cong,
    cum_chi_so,
    so_chu,
    so_lieu_trong,
)
from reportgen.domain.ho_so import PHUONG, HoatDong, HoSo, SoLieuTho
from reportgen.text_vn import ngay_ngan

_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")
_STARTS_WITH_NUMBER = re.compile(r"^\d")
FIGURES_ADDED = 3
NOT_ONE = frozenset({"so_buoi", "luot_ho", "so_vu_viec", "so_to_chuc"})
NOT_ALONE = frozenset({"so_buoi"})
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
    """Numbers of a text, without grouping dots and leading zeros, a point for the comma."""
    found = set()
    for number in _NUMBER.findall(text):
        whole, _, fraction = number.strip(".").replace(".", "").partition(",")
        fraction = fraction.rstrip("0")
        found.add((whole.lstrip("0") or "0") + ("." + fraction if fraction else ""))
    return found


def _gon_so(value: int | Decimal) -> str:
    """A number as :func:`_numbers` writes it."""
    text = f"{Decimal(value):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _unsaid(entry: HoatDong, pham_vi: str) -> SoLieuTho:
    """The figures that the entry's own words do not give, with the wholes of parts among them."""
    said = _numbers(entry.ket_qua) | _numbers(entry.noi_dung)
    figures = so_lieu_trong(entry, pham_vi)
    keep: dict[str, int | Decimal] = {}
    for key in THU_TU:
        value = figures.get(key)
        if not value or _gon_so(value) in said or (key in NOT_ONE and value == 1):
            continue
        if key == "luot_ho" and figures.get("luot_nguoi"):
            continue
        keep[key] = value
    for part, whole in PHAN_CUA.items():
        if part in keep and whole in figures:
            keep[whole] = figures[whole]
        elif figures.get(part) and whole in keep:
            del keep[whole]
    return {} if set(keep) <= NOT_ALONE else cung_muc(figures, keep)


def _phrases(entry: HoatDong, pham_vi: str, cau: Cau) -> list[str]:
    """The figures not yet said as phrases: the telling ones, people and money, few."""
    money = khoa_tien(set(entry.so_lieu), entry.linh_vuc)
    figures = cong([_unsaid(entry, pham_vi)])
    main = [key for key in THU_TU if key in figures][:FIGURES_ADDED]
    main += [key for key in ("luot_nguoi", "so_tien") if key in figures and key not in main]
    return cum_chi_so({key: figures[key] for key in main}, cau, tien=money)


def ket_qua_van(entry: HoatDong) -> str:
    """The result as typed, without final stop, first letter lowered, abbreviations written out."""
    return thuong_mo_dau(chu_nhap(entry.ket_qua))


def _vi_ngu(entry: HoatDong, van: str, pham_vi: str, cau: Cau) -> str:
    """What was done, the figures not yet said, and the result."""
    figures = _phrases(entry, pham_vi, cau)
    result = ket_qua_van(entry)
    if not result:
        return _kem(van, figures)
    if figures and pham_vi != PHUONG and len(entry.to) > 1:
        glue = ": " if _STARTS_WITH_NUMBER.match(result) and ":" not in van else ""
        told = f"{van}{glue}{result}" if glue else van + noi_ket_qua(result, cau)
        return f"{told}; {cau('nhom.rieng_to', cac_so=', '.join(figures))}"
    if _STARTS_WITH_NUMBER.match(result) and ":" not in van:
        return f"{van}: {result}" + "".join(f", {f}" for f in figures)
    return _kem(van, figures) + noi_ket_qua(result, cau)


def noi_ket_qua(result: str, cau: Cau) -> str:
    """The result with what joins it to the clause before."""
    if " " not in result:
        return ", " + cau("nhom.ket_qua", ket_qua=result)
    return (", " if la_dong_tu(result) else "; ") + result


def _kem(van: str, figures: Sequence[str]) -> str:
    """What was done with its figures: "với 96 lượt người …", ", số tiền …"."""
    if not figures:
        return van
    with_number = ", có " if " với " in van else " với "
    glue = with_number if _STARTS_WITH_NUMBER.match(figures[0]) else ", "
    return van + glue + ", ".join(figures)


def _chu_de(topic: str) -> str:
    """A topic as an adverbial: "thực hiện dự án …", "về thủ tục …"."""
    if not topic:
        return ""
    return ("thực hiện " if chu_de_thuc_hien(topic) else "về ") + thuong_mo_dau(topic)


def chu_de_cua(entry: HoatDong) -> str:
    """The topic an entry names before a colon; empty for none."""
    return phan_tich(chu_nhap(entry.noi_dung)).chu_de


def menh_de(
    ho_so: HoSo,
    entry: HoatDong,
    pham_vi: str,
    cau: Cau,
    *,
    co_ngay: bool = False,
    trong_chuoi: bool = False,
    da_neu: frozenset[str] = frozenset(),
) -> MenhDe:
    """One entry as a clause.

    Args:
        co_ngay: give the date even where the kind of work needs none.
        trong_chuoi: one of several steps; its topic stands within the predicate, no place.
        da_neu: topics named before, which need not be named again.
    """
    opening = phan_tich(chu_nhap(entry.noi_dung) or cau("nhom.khong_ten"))
    subject = chu_ngu_viec(ho_so, entry.to, pham_vi)
    date = f"ngày {ngay_ngan(entry.ngay)},"
    if opening.kieu is KieuMoDau.CHU_NGU:
        return MenhDe("", _vi_ngu(entry, opening.van, pham_vi, cau), date, entry.to)
    if opening.kieu is KieuMoDau.SU_KIEN:
        held = _vi_ngu(entry, f"tổ chức {opening.van}", pham_vi, cau)
        return MenhDe(subject, held, date, entry.to)
    verb = opening.van if opening.kieu is KieuMoDau.DONG_TU else f"thực hiện việc {opening.van}"
    topic = "" if opening.chu_de in da_neu else _chu_de(opening.chu_de)
    if trong_chuoi and topic:
        verb, topic = f"{verb} ({topic})", ""
    place = "" if topic or co_ngay or trong_chuoi else _tai_cho(ho_so, entry, pham_vi)
    lead = [date if co_ngay else place, f"{topic}," if topic else ""]
    return MenhDe(
        cau("nhom.to_tai_cho") if place else subject,
        _vi_ngu(entry, verb, pham_vi, cau),
        " ".join(filter(None, lead)),
        entry.to,
        topic,
    )


NHA_TUNG_HO = frozenset({"so_ho", "so_ho_dong_thuan", "so_ho_cam_ket", "ho_gia_dinh_van_hoa"})


def _tai_cho(ho_so: HoSo, entry: HoatDong, pham_vi: str) -> str:
    """Work from house to house is told by its place: "tại Tổ dân phố số 3,"."""
    if pham_vi != PHUONG or len(entry.to) != 1 or not NHA_TUNG_HO & set(entry.so_lieu):
        return ""
    place = next((t.to_dan_pho for t in ho_so.to_dan_van if t.ma == entry.to[0]), "")
    return f"tại {place}," if place else ""


def menh_de_gop(ho_so: HoSo, entries: Sequence[HoatDong], pham_vi: str, cau: Cau) -> MenhDe:
    """Entries of one kind, of one team or several, as one clause with their sums."""
    first = entries[0]
    opening = phan_tich(chu_nhap(first.noi_dung) or cau("nhom.khong_ten"))
    codes = tuple(dict.fromkeys(code for entry in entries for code in entry.to))
    topic = f" ({_chu_de(opening.chu_de)})" if opening.chu_de else ""
    verb = {
        KieuMoDau.DONG_TU: opening.van + topic,
        KieuMoDau.SU_KIEN: f"tổ chức {opening.van}",
        KieuMoDau.CHU_NGU: opening.van,
        KieuMoDau.KHAC: f"thực hiện việc {opening.van}",
    }[opening.kieu]
    own_subject = opening.kieu is KieuMoDau.CHU_NGU
    if len(codes) == 1 or own_subject:
        count = so_chu(len(entries))
        verb = cau("nhom.so_lan_rieng" if own_subject else "nhom.so_lan", viec=verb, so=count)
    sums = cong(so_lieu_trong(entry, pham_vi) for entry in entries)
    fields = {key for entry in entries for key in entry.so_lieu}
    figures = cum_chi_so(sums, cau, tien=khoa_tien(fields, first.linh_vuc))
    shared = {ket_qua_van(entry) for entry in entries}
    tail = ""
    if len(shared) == 1 and (text := shared.pop()) and not _STARTS_WITH_NUMBER.match(text):
        tail = noi_ket_qua(text, cau)
    joined = ", ".join(figures)
    glue = ": " if _STARTS_WITH_NUMBER.match(joined) and ":" not in verb else ", "
    subject = "" if own_subject else chu_ngu(ho_so, codes, pham_vi)
    return MenhDe(subject, f"{verb}{glue if joined else ''}{joined}{tail}", to=codes)
