"""Which shape a sentence takes, by the words its entry opens with."""

import tomllib
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from importlib import resources

from reportgen.compose.van.gon_chu import END_STOPS, thuong_dau
from reportgen.text_vn import viet_thuong_dau

LONGEST_OPENING = 4
CUA_TO = ("các tổ dân vận ", "tổ dân vận ")


class KieuMoDau(Enum):
    """How an entry's text opens."""

    DONG_TU = auto()
    SU_KIEN = auto()
    CHU_NGU = auto()
    KHAC = auto()


@dataclass(frozen=True, slots=True)
class MoDau:
    """An entry's text taken apart: ``chu_de`` (topic before a colon, or empty) and the rest."""

    kieu: KieuMoDau
    van: str
    chu_de: str = ""


@lru_cache(maxsize=1)
def _tu_vung() -> dict[str, frozenset[str]]:
    text = resources.files("reportgen.compose.van").joinpath("tu_mo_dau.toml").read_text("utf-8")
    return {key: frozenset(words) for key, words in tomllib.loads(text).items()}


def _opens_with(text: str, kind: str) -> int:
    """How many words of *text* the longest opening of that kind covers; 0 for none."""
    words = [word.strip(",.;:") for word in text.casefold().split(maxsplit=LONGEST_OPENING)]
    vocabulary = _tu_vung()[kind]
    for count in range(min(LONGEST_OPENING, len(words)), 0, -1):
        if " ".join(words[:count]) in vocabulary:
            return count
    return 0


@lru_cache(maxsize=4096)
def _kieu(text: str) -> KieuMoDau:
    lengths = {
        KieuMoDau.SU_KIEN: _opens_with(text, "su_kien"),
        KieuMoDau.DONG_TU: _opens_with(text, "dong_tu"),
        KieuMoDau.CHU_NGU: _opens_with(text, "chu_ngu"),
    }
    best = max(lengths, key=lambda kind: lengths[kind])
    return best if lengths[best] else KieuMoDau.KHAC


def la_dong_tu(text: str) -> bool:
    """Whether *text* opens with a verb (so that its subject is the one before it)."""
    return _kieu(text) is KieuMoDau.DONG_TU or text.casefold().startswith(
        ("không ", "chưa ", "đã ", "được ")
    )


def thuong_mo_dau(text: str) -> str:
    """The text as it stands within a sentence: its first letter lowered unless it opens a name.

    A verb or an event is no name, whatever follows it ("Họp Đảng ủy"); a body is one ("Công an").
    """
    body = _opens_with(text, "chu_ngu_rieng")
    if body and body >= max(_opens_with(text, kind) for kind in ("chu_ngu", "su_kien", "dong_tu")):
        return text
    if _kieu(text) in (KieuMoDau.DONG_TU, KieuMoDau.SU_KIEN):
        return viet_thuong_dau(text)
    return thuong_dau(text)


def phan_tich(text: str) -> MoDau:
    """Take an entry's text apart; final punctuation is dropped, the words stay as they are."""
    text = _bo_chu_ngu_to(text.strip().rstrip(END_STOPS))
    topic, colon, rest = text.partition(": ")
    a_topic = chu_de_thuc_hien(topic) or _kieu(topic) is not KieuMoDau.DONG_TU
    if colon and rest and a_topic and _kieu(rest) is KieuMoDau.DONG_TU:
        return MoDau(KieuMoDau.DONG_TU, viet_thuong_dau(rest), topic)
    if text[:1].isdigit():
        return MoDau(KieuMoDau.CHU_NGU, f"có {text}")
    return MoDau(_kieu(text), thuong_mo_dau(text))


def _bo_chu_ngu_to(text: str) -> str:
    """Drop "Tổ dân vận", "Đã" before a verb: the sentence names the team and the time itself."""
    for subject in (*CUA_TO, "đã "):
        rest = text[len(subject) :]
        if text.casefold().startswith(subject) and _kieu(rest) is KieuMoDau.DONG_TU:
            return rest
    return text


def chu_de_thuc_hien(topic: str) -> bool:
    """Whether a topic is something carried out ("Dự án …", a name), not merely spoken of."""
    return _opens_with(topic, "chu_de_thuc_hien") > 0 or topic.startswith(("“", '"'))
