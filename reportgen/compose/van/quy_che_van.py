"""What the teams' rules of work say by the dossier: how often, and the ward's own articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace

from reportgen.compose.van.so_lieu_van import Cau
from reportgen.domain.ho_so import ChuongQuyChe, DieuRieng, QuyChe
from reportgen.text_vn import viet_hoa_dau

_DAU_CUOI = (".", "!", "?", ":", ";")


@dataclass(frozen=True, slots=True)
class DieuVan:
    """An article in print: its title, its khoản; ``mot``: one khoản, which is not numbered."""

    ten: str
    mot: bool
    noi_dung: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuyCheVan:
    """``hop``, ``bao_cao``: how often, in words; ``rieng``: the ward's own articles by chapter."""

    hop: str
    bao_cao: str
    rieng: SimpleNamespace


def quy_che_van(quy_che: QuyChe | None, cau: Cau) -> QuyCheVan:
    """Put *quy_che* into words; without one, the usual: a meeting a month, a report a quarter."""
    rules = quy_che or QuyChe()
    return QuyCheVan(
        hop=cau(f"dinh_ky.{rules.hop.value}"),
        bao_cao=cau(f"dinh_ky.{rules.bao_cao.value}"),
        rieng=SimpleNamespace(
            **{
                chapter.value: tuple(_dieu(d) for d in rules.dieu_rieng if d.chuong is chapter)
                for chapter in ChuongQuyChe
            }
        ),
    )


def _dieu(dieu: DieuRieng) -> DieuVan:
    paragraphs = doan_rieng(dieu.noi_dung)
    return DieuVan(viet_hoa_dau(dieu.ten.strip().rstrip(".")), len(paragraphs) == 1, paragraphs)


def doan_rieng(texts: Sequence[str]) -> tuple[str, ...]:
    """The clerk's own paragraphs, each with a capital and a stop."""
    kept = (text.strip() for text in texts)
    return tuple(viet_hoa_dau(t if t.endswith(_DAU_CUOI) else f"{t}.") for t in kept if t)
