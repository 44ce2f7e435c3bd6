"""The results of a period by group of fields: stories first, short clauses, then the sum."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportgen.aggregate.facts import SoLieuKy
from reportgen.compose.van.chu_ngu import chu_ngu
from reportgen.compose.van.chuyen import Chuyen, ke_chuyen, tim_chuyen
from reportgen.compose.van.menh_de import MenhDe, menh_de, menh_de_gop
from reportgen.compose.van.so_lieu_van import Cau, cong, cum_chi_so, so_chu, so_lieu_trong
from reportgen.domain.ho_so import PHUONG, HoatDong, HoSo
from reportgen.text_vn import bo_dau

FIELDS_IN_A_HEADING = 4
SUM_FROM = 3
CLAUSES_A_SENTENCE = 2
HEADINGS_FROM = 9


@dataclass(frozen=True, slots=True)
class NhomLinhVuc:
    """A printed group: its number, general name, and its fields with their short names."""

    so: int
    ten: str
    linh_vuc: Mapping[str, str]


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


def _sentence(clauses: Sequence[MenhDe], *, con: bool = False) -> str:
    """Clauses of one subject as a sentence. ``con``: the team of the sentence before goes on."""
    first, *rest = clauses
    text = f"Tổ còn {first.vi_ngu}" if con else first.cau()
    for clause in rest:
        text += "; " + clause.vi_ngu
    return text + "."


def _sentences(clauses: Sequence[MenhDe]) -> list[str]:
    """Neighbouring clauses of one subject share a sentence where both stay short."""
    sentences: list[list[MenhDe]] = []
    for clause in clauses:
        last = sentences[-1] if sentences else None
        joins = (
            last is not None
            and clause.chu_ngu
            and last[0].to == clause.to
            and len(last) < CLAUSES_A_SENTENCE
            and not clause.mo_dau.startswith("ngày")
            and ";" not in last[-1].vi_ngu
        )
        if joins and last is not None:
            last.append(clause)
        else:
            sentences.append([clause])
    written = []
    before: tuple[str, ...] = ()
    for group in sentences:
        first = group[0]
        goes_on = (
            len(first.to) == 1
            and first.to == before
            and not first.mo_dau.startswith("ngày")
            and bool(first.chu_ngu)
        )
        written.append(_sentence(group, con=goes_on))
        before = first.to
    return written


def _order_of_team(ho_so: HoSo, entry: HoatDong) -> int:
    codes = [t.ma for t in ho_so.to_dan_van]
    return codes.index(entry.to[0]) if len(entry.to) == 1 and entry.to[0] in codes else -1


def _rest(ho_so: HoSo, entries: Sequence[HoatDong], pham_vi: str, cau: Cau, most: int) -> list[str]:
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
    sentences = [_sentence([menh_de_gop(ho_so, k, pham_vi, cau)]) for k in shared[:most]]
    sentences += _sentences([menh_de(ho_so, e, pham_vi, cau) for e in ordered])
    told = sum(len(k) for k in shared[:most]) + len(ordered)
    left = len(entries) - told
    if left:
        subject = "các tổ dân vận" if pham_vi == PHUONG else "tổ"
        sentences.append(cau("nhom.con_lai", chu_ngu=subject, so=so_chu(left)))
    return sentences


def _total(group: NhomLinhVuc, entries: Sequence[HoatDong], pham_vi: str, cau: Cau) -> str:
    """The sum of a group of some size; money is told once for the whole report, not here."""
    if len(entries) < SUM_FROM:
        return ""
    sums = cong(so_lieu_trong(e, pham_vi) for e in entries)
    figures = cum_chi_so(
        sums, cau, bo=("so_tien", "so_buoi", "so_ho", "so_to_chuc", "nguoi_bhyt", "nguoi_bhxh")
    )
    head = cau(f"nhom.tong_{group.so}", so=so_chu(len(entries)))
    return head + (", " + ", ".join(figures[-SUM_FROM:]) if figures else "") + "."


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
        rest = _rest(ho_so, others, pham_vi, cau, most)
        total = _total(group, mine, pham_vi, cau) if pham_vi == PHUONG else ""
        paragraphs += _paragraphs(rest, total) + extra
        fields = [e.linh_vuc for e in others] + [s.linh_vuc for s in of_group]
        written.append(NhomVan(_heading(group, fields), tuple(paragraphs)))
    return _without_small_headings(written, len(entries))


def _story_paragraphs(ho_so: HoSo, stories: Sequence[Chuyen], pham_vi: str, cau: Cau) -> list[str]:
    paragraphs = []
    for index, story in enumerate(stories):
        paragraphs.append(ke_chuyen(ho_so, story, pham_vi, cau, tiep=index > 0))
    return paragraphs


SENTENCES_A_PARAGRAPH = 5


def _paragraphs(sentences: Sequence[str], total: str) -> list[str]:
    """Sentences in paragraphs of readable length, the sum closing the last."""
    chunks = [
        list(sentences[i : i + SENTENCES_A_PARAGRAPH])
        for i in range(0, len(sentences), SENTENCES_A_PARAGRAPH)
    ]
    if len(chunks) > 1 and len(chunks[-1]) == 1:
        last = chunks.pop()
        chunks[-1] += last
    if total:
        if not chunks:
            chunks.append([])
        chunks[-1].append(total)
    return [" ".join(chunk) for chunk in chunks]


def _without_small_headings(groups: Sequence[NhomVan], entries: int) -> tuple[NhomVan, ...]:
    """A short report has no headings within its results; in a long one every group has one."""
    if entries >= HEADINGS_FROM:
        return tuple(groups)
    return tuple(NhomVan("", group.doan) for group in groups)


def mo_ta_chu_ngu(ho_so: HoSo, pham_vi: str) -> str:
    """ "các tổ dân vận" or "tổ"."""
    return chu_ngu(ho_so, [t.ma for t in ho_so.to_dan_van], pham_vi) if pham_vi == PHUONG else "tổ"
