"""Clauses joined to sentences, sentences to paragraphs of readable length."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportgen.compose.truy_nguon import khong_dau
from reportgen.compose.van.menh_de import MenhDe
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.domain.ho_so import PHUONG

CLAUSES_A_SENTENCE = 2
LONGEST_JOINED = 330
CONTINUED = ("nhom.to_con", "nhom.to_cung")
LETTERS_A_PARAGRAPH = 850
SENTENCES_A_PARAGRAPH = 6
SHORT_REST = 160


@dataclass(frozen=True, slots=True)
class CauVan:
    """A sentence. ``dau_doan``: how it reads where it opens a paragraph."""

    chu: str
    dau_doan: str = ""


def mot_cau(clauses: Sequence[MenhDe]) -> str:
    """Clauses of one subject as a sentence."""
    first, *rest = clauses
    return "; ".join([first.cau(), *(clause.vi_ngu for clause in rest)]) + "."


def _joins(group: Sequence[MenhDe], clause: MenhDe) -> bool:
    """Whether *clause* goes on the sentence of *group*: one subject, both short and simple."""
    first, last = group[0], group[-1]
    length = sum(len(c.vi_ngu) for c in (*group, clause))
    return (
        bool(clause.chu_ngu)
        and bool(first.chu_ngu)
        and first.to == clause.to
        and len(group) < CLAUSES_A_SENTENCE
        and length < LONGEST_JOINED
        and not clause.chu_de
        and not clause.mo_dau.startswith("ngày")
        and ";" not in last.vi_ngu
    )


def ghep_cau(clauses: Sequence[MenhDe], cau: Cau) -> list[CauVan]:
    """Neighbouring clauses of one team share a sentence, the next one goes on with "tổ còn"."""
    groups: list[list[MenhDe]] = []
    for clause in clauses:
        if groups and _joins(groups[-1], clause):
            groups[-1].append(clause)
        else:
            groups.append([clause])
    written = []
    before: tuple[str, ...] = ()
    run = 0
    for group in groups:
        first = group[0]
        simple = first.chu_ngu and not first.chu_de and not first.mo_dau.startswith("ngày")
        one_team = len(first.to) == 1 and first.to != (PHUONG,)
        goes_on = bool(simple) and one_team and first.to == before and run < len(CONTINUED)
        whole = mot_cau(group)
        if goes_on:
            short = "; ".join(clause.vi_ngu for clause in group)
            written.append(CauVan(cau(CONTINUED[run], vi_ngu=short) + ".", whole))
            run += 1
        else:
            written.append(CauVan(whole, whole))
            run = 0
        before = first.to if simple else ()
    return written


def chia_doan(sentences: Iterable[CauVan | str]) -> list[str]:
    """Sentences in paragraphs of about ten lines; a short rest stays with the one before."""
    paragraphs: list[list[str]] = []
    for sentence in sentences:
        chu = sentence if isinstance(sentence, str) else sentence.chu
        opening = chu if isinstance(sentence, str) else sentence.dau_doan or chu
        last = paragraphs[-1] if paragraphs else None
        own = len(khong_dau(chu))
        length = sum(len(khong_dau(text)) for text in last or ()) + own
        fits = length < LETTERS_A_PARAGRAPH and len(last or ()) < SENTENCES_A_PARAGRAPH
        a_short_one = own < SHORT_REST and length < LETTERS_A_PARAGRAPH + SHORT_REST
        if last and (fits or a_short_one):
            last.append(chu)
        else:
            paragraphs.append([opening])
    return [" ".join(p) for p in paragraphs]
