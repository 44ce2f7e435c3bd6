"""Every file of the corpus: correct ones in all makes, those of the manifest, odd ones."""

import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from tests.corpus.dung_khac import dung_khac
from tests.corpus.la import la
from tests.corpus.la_dung import la_dung
from tests.corpus.mau import CACH_DAU, DANG, NHA_NUOC, Mau, nha_nuoc, tep
from tests.corpus.nguoi_la import tep as nguoi_la

KY_VONG = Path(__file__).parent / "ky_vong.toml"


@dataclass(frozen=True)
class TepMau:
    """A file; ``phai``: codes that must be found; ``duoc``: codes that may be found as well."""

    ten: str
    data: bytes
    phai: frozenset[str] = frozenset()
    duoc: frozenset[str] = frozenset()


def _goc(ho: str, **thay: object) -> Mau:
    return Mau(**thay) if ho == DANG else nha_nuoc(**thay)  # type: ignore[arg-type]


def _dung() -> Iterator[TepMau]:
    for ho in (DANG, NHA_NUOC):
        for dau in CACH_DAU:
            for ky in ("bang", "tab"):
                yield TepMau(f"dung-{ho}-{dau}-{ky}", tep(_goc(ho, dau=dau, ky=ky)))
    for ten, data in (*dung_khac(), *la_dung()):
        yield TepMau(f"dung-{ten}", data)


def _sai() -> Iterator[TepMau]:
    for row in tomllib.loads(KY_VONG.read_text(encoding="utf-8"))["loi"]:
        typed: dict[str, Any] = {
            k: tuple(v) if isinstance(v, list) else v for k, v in row["sua"].items()
        }
        for dau in row["dau"]:
            made = tep(replace(_goc(row["ho"], dau=dau), **typed))
            yield TepMau(f"sai-{row['ten']}-{dau}", made, frozenset(row["phai"]))


def _la() -> Iterator[TepMau]:
    for ten, data, phai, duoc in la():
        yield TepMau(f"la-{ten}", data, frozenset(phai), frozenset(duoc))
    nfd = Mau(van=tuple(unicodedata.normalize("NFD", one) for one in Mau().van))
    yield TepMau("la-nfd", tep(nfd), frozenset({"CHG-PHONG-04"}))


def _nguoi_la() -> Iterator[TepMau]:
    for ten, data in nguoi_la.dung():
        yield TepMau(f"nl-dung-{ten}", data)
    for ten, data, phai, duoc in nguoi_la.sai():
        yield TepMau(f"nl-sai-{ten}", data, phai, duoc)


@cache
def cac_tep() -> tuple[TepMau, ...]:
    """The whole corpus."""
    return (*_dung(), *_sai(), *_la(), *_nguoi_la())
