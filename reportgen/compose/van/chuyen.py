"""Stories: what was done for one model, told once, in order of time, the outcome first."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from reportgen.compose.van.chu_ngu import chu_ngu, noi
from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.gon_chu import gon
from reportgen.compose.van.menh_de import chu_de_cua, menh_de, noi_vi_ngu
from reportgen.compose.van.so_lieu_van import Cau, so_chu
from reportgen.domain.ho_so import HoatDong, HoSo
from reportgen.text_vn import ngay_ngan, viet_thuong_dau

STEPS_A_SENTENCE = 3
STEPS_TOLD = 10
TIEP = ("chuyen.tiep_do", "chuyen.sau_do")


@dataclass(frozen=True, slots=True)
class Chuyen:
    """Entries of one model, or a single outstanding one; ``linh_vuc``: where it is told."""

    muc: tuple[HoatDong, ...]
    linh_vuc: str
    ten_mo_hinh: str = ""

    @property
    def ket_qua(self) -> tuple[HoatDong, ...]:
        """The outstanding entries."""
        return tuple(entry for entry in self.muc if entry.noi_bat)


def tim_chuyen(ho_so: HoSo, entries: Sequence[HoatDong]) -> tuple[Chuyen, ...]:
    """Find the stories: models with two entries or more, and every outstanding entry."""
    names = {m.ma: m.ten for m in ho_so.mo_hinh_dan_van_kheo}
    by_model: dict[str, list[HoatDong]] = {}
    for entry in entries:
        if entry.mo_hinh:
            by_model.setdefault(entry.mo_hinh, []).append(entry)
    stories = []
    told: set[str] = set()
    for model, members in by_model.items():
        if len(members) > 1 or members[0].noi_bat:
            ordered = tuple(sorted(members, key=lambda e: (e.ngay, e.ma)))
            outcome = next((e for e in reversed(ordered) if e.noi_bat), None)
            field = outcome.linh_vuc if outcome else _main_field(ordered)
            stories.append(Chuyen(ordered, field, names.get(model, "")))
            told.update(e.ma for e in ordered)
    stories.extend(Chuyen((e,), e.linh_vuc) for e in entries if e.noi_bat and e.ma not in told)
    return tuple(sorted(stories, key=lambda s: (not s.ket_qua, s.muc[0].ngay, s.muc[0].ma)))


def _main_field(entries: Sequence[HoatDong]) -> str:
    counts: dict[str, int] = {}
    for entry in entries:
        counts[entry.linh_vuc] = counts.get(entry.linh_vuc, 0) + 1
    return max(counts, key=lambda field: counts[field])


@dataclass(frozen=True, slots=True)
class _Buoc:
    """A step: its text, and whether it has a subject of its own (and so is a sentence)."""

    chu: str
    rieng: bool


def _steps(
    ho_so: HoSo, entries: Sequence[HoatDong], pham_vi: str, cau: Cau, da_neu: frozenset[str]
) -> list[_Buoc]:
    """Steps in order of time, each with its date; a topic is named once."""
    steps = []
    for entry in entries:
        clause = menh_de(ho_so, entry, pham_vi, cau, trong_chuoi=True, da_neu=da_neu)
        da_neu |= {chu_de_cua(entry)}
        own = not clause.chu_ngu
        text = f"{clause.cau()}." if own else f"{clause.vi_ngu} ({ngay_ngan(entry.ngay)})"
        steps.append(_Buoc(text, own))
    return steps


def _sentences(
    steps: Sequence[_Buoc], patterns: Sequence[str], subject: str, cau: Cau
) -> list[str]:
    """Steps as sentences; those with a subject of their own stand alone.

    ``patterns``: the opening of the first sentence, then those that follow take turns.
    """
    sentences: list[str] = []
    joined = 0
    for own, run in groupby(steps, key=lambda step: step.rieng):
        texts = [step.chu for step in run]
        if own:
            sentences += texts
            continue
        for start in range(0, len(texts), STEPS_A_SENTENCE):
            turn = 1 + (joined - 1) % (len(patterns) - 1) if joined else 0
            chunk = "; ".join(texts[start : start + STEPS_A_SENTENCE])
            done = noi_vi_ngu(subject, chunk)
            sentences.append(cau(patterns[turn], viec=done, chu_ngu=subject, cac_buoc=chunk))
            joined += 1
    return sentences


def ten_ngan(subject: str) -> str:
    """Once named, the teams are "tổ" or "các tổ"."""
    if subject.startswith("Tổ dân vận"):
        return "các tổ" if " và " in subject else "tổ"
    return subject


def ke_chuyen(ho_so: HoSo, story: Chuyen, pham_vi: str, cau: Cau, *, thu_tu: int = 0) -> list[str]:
    """The story as sentences. ``thu_tu``: how many stories of its group came before."""
    teams = list(dict.fromkeys(code for entry in story.muc for code in entry.to))
    subject = chu_ngu(ho_so, teams, pham_vi)
    outcome = story.ket_qua[-1] if story.ket_qua else None
    muc = _ke_duoc(story)
    if outcome is None:
        told = _mo_hinh(ho_so, muc, gon(story.ten_mo_hinh), subject, pham_vi, cau)
        return [*told, *_left_out(story, muc, cau), *_partners(story, cau)]
    main = menh_de(ho_so, outcome, pham_vi, cau, co_ngay=True)
    topic = f"{main.chu_de}," if main.chu_de else ""
    text = " ".join(filter(None, (topic, noi_vi_ngu(main.chu_ngu, main.vi_ngu))))
    opening = ("chuyen.noi_bat", "chuyen.noi_bat_tiep", "chuyen.noi_bat_nua")[min(thu_tu, 2)]
    sentences = [cau(opening, ngay=ngay_ngan(outcome.ngay), cau=text)]
    own = chu_ngu(ho_so, outcome.to, pham_vi)
    short = ten_ngan(subject) if subject == own else subject
    said = frozenset({chu_de_cua(outcome)})
    before = [e for e in muc if (e.ngay, e.ma) < (outcome.ngay, outcome.ma)]
    after = [e for e in muc if (e.ngay, e.ma) > (outcome.ngay, outcome.ma)]
    way = "chuyen.truoc_do" if thu_tu else "chuyen.duong_di"
    sentences += _sentences(_steps(ho_so, before, pham_vi, cau, said), (way, *TIEP), short, cau)
    later = _steps(ho_so, after, pham_vi, cau, said)
    sentences += _sentences(later, ("chuyen.cung_voi", *TIEP), short, cau)
    return [*sentences, *_left_out(story, muc, cau), *_partners(story, cau)]


def _mo_hinh(
    ho_so: HoSo, muc: Sequence[HoatDong], ten: str, subject: str, pham_vi: str, cau: Cau
) -> list[str]:
    """A story without outcome yet: the model's name opens it."""
    steps = _steps(ho_so, muc, pham_vi, cau, frozenset())
    short = ten_ngan(subject)
    if steps[0].rieng:
        own = viet_thuong_dau(steps[0].chu.removesuffix("."))
        head = cau("chuyen.mo_hinh_rieng", ten=ten, cau=own)
        return [head, *_sentences(steps[1:], (TIEP[0], *TIEP[::-1]), short, cau)]
    first = list(takewhile(lambda step: not step.rieng, steps[:STEPS_A_SENTENCE]))
    chunk = "; ".join(step.chu for step in first)
    head = cau("chuyen.mo_hinh", ten=ten, viec=noi_vi_ngu(subject, chunk))
    return [head, *_sentences(steps[len(first) :], (TIEP[0], *TIEP[::-1]), short, cau)]


def _ke_duoc(story: Chuyen) -> tuple[HoatDong, ...]:
    """The entries a story tells: all of a story of usual length, else the first and the last."""
    if len(story.muc) <= STEPS_TOLD:
        return story.muc
    half = STEPS_TOLD // 2
    kept = {e.ma for e in (*story.muc[:half], *story.muc[-half:], *story.ket_qua[-1:])}
    return tuple(e for e in story.muc if e.ma in kept)


def _left_out(story: Chuyen, told: Sequence[HoatDong], cau: Cau) -> list[str]:
    left = len(story.muc) - len(told)
    return [cau("chuyen.con_lai", so=so_chu(left))] if left else []


def _partners(story: Chuyen, cau: Cau) -> list[str]:
    parties = dict.fromkeys(chu_nhap(p) for entry in story.muc for p in entry.phoi_hop)
    lowered = [viet_thuong_dau(p) if p.startswith("Các ") else p for p in parties if p]
    return [cau("chuyen.phoi_hop", cac_ben=noi(lowered))] if lowered else []
