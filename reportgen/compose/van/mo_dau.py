"""Which shape a sentence takes, by the words its entry opens with."""

import tomllib
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from importlib import resources

from reportgen.text_vn import viet_thuong_dau

LONGEST_OPENING = 4


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


def phan_tich(text: str) -> MoDau:
    """Take an entry's text apart; final punctuation is dropped, the words stay as they are."""
    text = text.strip().rstrip(".;,:").rstrip()
    topic, colon, rest = text.partition(": ")
    a_topic = chu_de_thuc_hien(topic) or _kieu(topic) is not KieuMoDau.DONG_TU
    if colon and rest and a_topic and _kieu(rest) is KieuMoDau.DONG_TU:
        return MoDau(KieuMoDau.DONG_TU, viet_thuong_dau(rest), topic)
    kind = _kieu(text)
    return MoDau(kind, text if kind is KieuMoDau.KHAC else viet_thuong_dau(text))


def chu_de_thuc_hien(topic: str) -> bool:
    """Whether a topic is something carried out ("Dự án …"), not merely spoken of."""
    return _opens_with(topic, "chu_de_thuc_hien") > 0
