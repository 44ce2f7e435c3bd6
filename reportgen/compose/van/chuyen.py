"""Stories: what was done for one model, told once, in order of time, the outcome first."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.compose.van.chu_ngu import chu_ngu, noi
from reportgen.compose.van.menh_de import MenhDe, menh_de, noi_vi_ngu
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.compose.van.viet_tat import viet_day_du
from reportgen.domain.ho_so import HoatDong, HoSo
from reportgen.text_vn import ngay_ngan, viet_thuong_dau

STEPS_A_SENTENCE = 3


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


def _steps(ho_so: HoSo, entries: Sequence[HoatDong], pham_vi: str, cau: Cau) -> list[str]:
    """Steps as clauses without subject, each with its date behind it."""
    texts = []
    for entry in entries:
        clause = menh_de(ho_so, entry, pham_vi, cau)
        texts.append(f"{clause.vi_ngu} ({ngay_ngan(entry.ngay)})")
    return texts


def _sentences(steps: Sequence[str], first: str, subject: str, cau: Cau) -> list[str]:
    sentences = []
    pattern = first
    for start in range(0, len(steps), STEPS_A_SENTENCE):
        chunk = "; ".join(steps[start : start + STEPS_A_SENTENCE])
        sentences.append(cau(pattern, chu_ngu=subject, cac_buoc=chunk))
        pattern = "chuyen.tiep_do"
    return sentences


def _short_subject(subject: str) -> str:
    """Once named, the teams are "tổ" or "các tổ"."""
    if subject.startswith("Tổ dân vận"):
        return "các tổ" if " và " in subject else "tổ"
    return subject


def ke_chuyen(ho_so: HoSo, story: Chuyen, pham_vi: str, cau: Cau, *, tiep: bool = False) -> str:
    """The story as one paragraph. ``tiep``: not the first of its group."""
    teams = list(dict.fromkeys(code for entry in story.muc for code in entry.to))
    subject = chu_ngu(ho_so, teams, pham_vi)
    outcome = story.ket_qua[-1] if story.ket_qua else None
    if outcome is None:
        steps = _steps(ho_so, story.muc, pham_vi, cau)
        head = cau(
            "chuyen.mo_hinh",
            ten=story.ten_mo_hinh,
            chu_ngu=subject,
            cac_buoc="; ".join(steps[:STEPS_A_SENTENCE]),
        )
        rest = _sentences(steps[STEPS_A_SENTENCE:], "chuyen.tiep_do", _short_subject(subject), cau)
        return " ".join([head, *rest, *_partners(story, cau)])
    main: MenhDe = menh_de(ho_so, outcome, pham_vi, cau)
    text = " ".join(part for part in (main.chu_de, noi_vi_ngu(main.chu_ngu, main.vi_ngu)) if part)
    sentences = [
        cau(
            "chuyen.noi_bat_tiep" if tiep else "chuyen.noi_bat",
            ngay=ngay_ngan(outcome.ngay),
            cau=text,
        )
    ]
    short = _short_subject(subject)
    before = [e for e in story.muc if (e.ngay, e.ma) < (outcome.ngay, outcome.ma)]
    after = [e for e in story.muc if (e.ngay, e.ma) > (outcome.ngay, outcome.ma)]
    sentences += _sentences(_steps(ho_so, before, pham_vi, cau), "chuyen.duong_di", short, cau)
    sentences += _sentences(_steps(ho_so, after, pham_vi, cau), "chuyen.cung_voi", short, cau)
    return " ".join([*sentences, *_partners(story, cau)])


def _partners(story: Chuyen, cau: Cau) -> list[str]:
    parties = dict.fromkeys(viet_day_du(p) for entry in story.muc for p in entry.phoi_hop)
    lowered = [viet_thuong_dau(p) if p.startswith("Các ") else p for p in parties]
    return [cau("chuyen.phoi_hop", cac_ben=noi(lowered))] if lowered else []
