"""The results of a period by group of fields: stories first, short clauses, then the sum."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportgen.aggregate.facts import SoLieuKy
from reportgen.compose.van.chu_ngu import mo_ta_chu_ngu, noi
from reportgen.compose.van.chuyen import Chuyen, ke_chuyen, tim_chuyen
from reportgen.compose.van.ghep_cau import CauVan, chia_doan, ghep_cau, mot_cau
from reportgen.compose.van.menh_de import menh_de, menh_de_gop
from reportgen.compose.van.so_lieu_van import (
    THU_TU,
    Cau,
    cong,
    cum_chi_so,
    so_chu,
    so_lieu_trong,
)
from reportgen.domain.ho_so import PHUONG, HoatDong, HoSo
from reportgen.text_vn import bo_dau, viet_thuong_dau

FIELDS_IN_A_HEADING = 4
SUM_FROM = 3
KINDS_TO_SUM = 2
FIELDS_NAMED = 2
HEADINGS_FROM = 9
THANG = "T"
A_SMALL_GROUP = 1
SHORT_STORY = 2
LONGEST_HEADING = 105
NOT_SUMMED = frozenset(
    {"so_tien", "so_buoi", "so_ho", "so_to_chuc", "cu_tri", "nguoi_bhyt", "nguoi_bhxh"}
)


@dataclass(frozen=True, slots=True)
class NhomLinhVuc:
    """A printed group: its number, general name, and its fields with their short names.

    ``tong``: the opening of the sentence with its sums.
    """

    so: int
    ten: str
    linh_vuc: Mapping[str, str]
    tong: str = ""


@dataclass(frozen=True, slots=True)
class NhomVan:
    """A group as printed: heading (empty: none) and paragraphs."""

    ten: str
    doan: tuple[str, ...]


def _heading(group: NhomLinhVuc, fields: Sequence[str]) -> str:
    present = [name for code, name in group.linh_vuc.items() if code in fields]
    if not present or len(present) > FIELDS_IN_A_HEADING:
        return group.ten
    text = ", ".join(present)
    return text[0].upper() + text[1:]


def _key(entry: HoatDong) -> tuple[str, str]:
    words = re.sub(r"[^\w ]", " ", bo_dau(entry.noi_dung).casefold())
    return entry.linh_vuc, " ".join(words.split())


def _weight(entries: Sequence[HoatDong]) -> tuple[int, int]:
    people = sum(
        int(e.so_lieu.get("luot_nguoi", 0) or e.so_lieu.get("luot_ho", 0)) for e in entries
    )
    return len(entries), people


def _by_kind(entries: Sequence[HoatDong]) -> list[list[HoatDong]]:
    kinds: dict[tuple[str, str], list[HoatDong]] = {}
    for entry in entries:
        kinds.setdefault(_key(entry), []).append(entry)
    return list(kinds.values())


def _order_of_team(ho_so: HoSo, entry: HoatDong) -> int:
    codes = [t.ma for t in ho_so.to_dan_van]
    return codes.index(entry.to[0]) if len(entry.to) == 1 and entry.to[0] in codes else -1


def _rest(
    ho_so: HoSo,
    group: NhomLinhVuc,
    entries: Sequence[HoatDong],
    pham_vi: str,
    cau: Cau,
    most: int,
) -> list[CauVan | str]:
    """The entries outside stories: kinds shared by several teams, then single ones by team."""
    kinds = _by_kind(entries)
    shared = sorted((k for k in kinds if len(k) > 1), key=_weight, reverse=True)
    single = [k[0] for k in kinds if len(k) == 1]
    room = max(most - len(shared), 0)
    chosen = sorted(single, key=lambda e: _weight([e]), reverse=True)[:room]
    kept = {e.ma for e in chosen}
    ordered = sorted(
        (e for e in single if e.ma in kept), key=lambda e: (_order_of_team(ho_so, e), e.ngay, e.ma)
    )
    sentences: list[CauVan | str] = [
        mot_cau([menh_de_gop(ho_so, k, pham_vi, cau)]) for k in shared[:most]
    ]
    sentences += ghep_cau([menh_de(ho_so, e, pham_vi, cau) for e in ordered], cau)
    told = {e.ma for k in shared[:most] for e in k} | kept
    left = [e for e in entries if e.ma not in told]
    if left:
        subject = mo_ta_chu_ngu(ho_so, pham_vi)
        about = _about(group, left)
        sentences.append(cau("nhom.con_lai", chu_ngu=subject, so=so_chu(len(left)), ve=about))
    return sentences


def _about(group: NhomLinhVuc, entries: Sequence[HoatDong]) -> str:
    """The fields of *entries* by name, where they are few."""
    fields = {e.linh_vuc for e in entries}
    names = [name for code, name in group.linh_vuc.items() if code in fields]
    return noi(names) if len(names) <= FIELDS_NAMED else ""


def _total(group: NhomLinhVuc, entries: Sequence[HoatDong], pham_vi: str, cau: Cau) -> str:
    """The sums of a group of some size: of what several kinds of work brought together.

    Money is told once for the whole report, not here; a figure of one entry stands with it.
    """
    if len(entries) < SUM_FROM or len(_by_kind(entries)) < KINDS_TO_SUM:
        return ""
    kinds = [cong(so_lieu_trong(e, pham_vi) for e in kind) for kind in _by_kind(entries)]
    single = {key for key in THU_TU if sum(1 for f in kinds if key in f) < KINDS_TO_SUM}
    sums = cong(so_lieu_trong(e, pham_vi) for e in entries)
    phrases = cum_chi_so(sums, cau, bo=single | NOT_SUMMED)
    if not phrases:
        return ""
    head = group.tong or cau("nhom.tong")
    return cau(
        "nhom.tong_cau", dau=head, so=so_chu(len(entries)), cac_so=", ".join(phrases[-SUM_FROM:])
    )


def co_de_muc(so_lieu: SoLieuKy, bo: frozenset[str] = frozenset()) -> bool:
    """Whether the results are long enough for headings; a short report, a month's, has none."""
    return (
        not so_lieu.ma_ky.startswith(THANG)
        and sum(e.linh_vuc not in bo for e in so_lieu.cac_hoat_dong) >= HEADINGS_FROM
    )


def viet_nhom(
    ho_so: HoSo,
    so_lieu: SoLieuKy,
    nhom: Sequence[NhomLinhVuc],
    cau: Cau,
    *,
    most: int,
    them: Mapping[int, Sequence[str]] | None = None,
    chi: frozenset[str] | None = None,
    bo: frozenset[str] = frozenset(),
) -> tuple[NhomVan, ...]:
    """Write every group that has entries.

    Args:
        most: sentences for entries outside stories, at the most, in one group.
        them: number of a group → paragraphs that close it (cases, models, money).
        chi: only these fields.
        bo: fields told elsewhere in the document.
    """
    pham_vi = so_lieu.pham_vi
    entries = [
        e
        for e in so_lieu.cac_hoat_dong
        if e.linh_vuc not in bo and (chi is None or e.linh_vuc in chi)
    ]
    more = them or {}
    stories = tim_chuyen(ho_so, entries)
    told = {e.ma for story in stories for e in story.muc}
    written = []
    for group in nhom:
        mine = [e for e in entries if e.linh_vuc in group.linh_vuc]
        of_group = [s for s in stories if s.linh_vuc in group.linh_vuc]
        others = [e for e in mine if e.ma not in told]
        extra = [text for text in more.get(group.so, ()) if text]
        if not of_group and not others and not extra:
            continue
        paragraphs = _story_paragraphs(ho_so, of_group, pham_vi, cau)
        rest = _rest(ho_so, group, others, pham_vi, cau, most)
        total = _total(group, mine, pham_vi, cau) if pham_vi == PHUONG else ""
        paragraphs += chia_doan([*rest, *([total] if total else [])])
        fields = [e.linh_vuc for e in others] + [s.linh_vuc for s in of_group]
        own = bool(of_group) or bool(extra) or len(rest) > A_SMALL_GROUP
        heading = _heading(group, fields or [e.linh_vuc for e in mine])
        written.append(_Nhap(heading, (*paragraphs, *extra), rieng=own, tron=not extra))
    if not co_de_muc(so_lieu, bo):
        return tuple(NhomVan("", group.doan) for group in written)
    return _gop_nhom_nho(written)


@dataclass(frozen=True, slots=True)
class _Nhap:
    """A group as drafted. ``rieng``: it deserves a heading; ``tron``: others may join it."""

    ten: str
    doan: tuple[str, ...]
    rieng: bool
    tron: bool


def _gop_nhom_nho(groups: Sequence[_Nhap]) -> tuple[NhomVan, ...]:
    """A group with one small entry goes under the heading of its neighbour, both named in it."""
    kept: list[_Nhap] = []
    for group in groups:
        last = kept[-1] if kept else None
        joins = (
            last is not None
            and last.tron
            and group.tron
            and not (last.rieng and group.rieng)
            and len(last.ten) + len(group.ten) < LONGEST_HEADING
        )
        if not joins or last is None:
            kept.append(group)
            continue
        kept[-1] = _Nhap(
            f"{last.ten}, {viet_thuong_dau(group.ten)}",
            tuple(chia_doan([*last.doan, *group.doan]))
            if not last.rieng and not group.rieng
            else last.doan + group.doan,
            rieng=last.rieng or group.rieng,
            tron=True,
        )
    return tuple(NhomVan(group.ten, group.doan) for group in kept)


def _story_paragraphs(ho_so: HoSo, stories: Sequence[Chuyen], pham_vi: str, cau: Cau) -> list[str]:
    """Each story in paragraphs of its own; those of one sentence stand together."""
    paragraphs: list[str] = []
    short: list[str] = []
    for index, story in enumerate(stories):
        sentences = ke_chuyen(ho_so, story, pham_vi, cau, thu_tu=index)
        if len(sentences) <= SHORT_STORY:
            short += sentences
            continue
        paragraphs += chia_doan(short)
        short = []
        paragraphs += chia_doan(sentences)
    return paragraphs + chia_doan(short)
