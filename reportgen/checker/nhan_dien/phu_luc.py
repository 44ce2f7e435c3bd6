"""Appendices: where they begin, their number, name and "kèm theo" line."""

import re
from collections.abc import Sequence

from reportgen.checker.nhan_dien.dau_hieu import gap_chu
from reportgen.checker.nhan_dien.mo_dau import manh
from reportgen.checker.nhan_dien.than_van_ban import dat_ten_than
from reportgen.checker.nhan_dien.thanh_phan import Manh, ThanhPhan
from reportgen.docx_reader.model import DoanThay

_PHU_LUC = re.compile(r"^phu luc(\s+(so\s+)?([ivxlc]+|\d+|[a-d]))?\s*[.:]?$")
_KEM_THEO = re.compile(r"^\(?\s*(ban hanh\s+)?kem theo\b")


def la_phu_luc(paragraph: DoanThay) -> bool:
    """Whether a paragraph is the heading of an appendix."""
    return paragraph.o is None and _PHU_LUC.match(gap_chu(paragraph.text)) is not None


def la_kem_theo(paragraph: DoanThay) -> bool:
    """Whether a paragraph says with which document what it heads is enclosed."""
    return _KEM_THEO.match(gap_chu(paragraph.text)) is not None


def cho_phu_luc(paragraphs: Sequence[DoanThay], tu: int) -> int | None:
    """Index where the appendices begin, from *tu* (the closing block) on.

    The heading "Phụ lục", or the first text of a later section or page that is no part of the
    closing block.
    """
    if tu >= len(paragraphs):
        return None
    cell, section = paragraphs[tu].o, paragraphs[tu].muc
    table = cell.bang if cell is not None else None
    broken = False
    for i in range(tu, len(paragraphs)):
        paragraph = paragraphs[i]
        broken = broken or any(run.loai == "ngat_trang" for run in paragraph.chu)
        if table is not None and paragraph.o is not None and paragraph.o.bang == table:
            continue
        if la_phu_luc(paragraph):
            return i
        fresh = paragraph.muc > section or paragraph.sang_trang or broken
        if fresh and paragraph.text.strip() and i > tu:
            return i
    return None


def dat_ten_phu_luc(paragraphs: Sequence[DoanThay]) -> dict[str, ThanhPhan]:
    """Name the pieces of the appendices."""
    named: dict[str, list[Manh]] = {}
    text: list[DoanThay] = []
    heading = True
    section = paragraphs[0].muc if paragraphs else 0
    for paragraph in paragraphs:
        if not paragraph.text.strip():
            continue
        title = paragraph.o is None and paragraph.canh == "giua"
        later, section = paragraph.muc != section, paragraph.muc
        if la_phu_luc(paragraph) or (later and title):  # else the appendix goes on, turned perhaps
            heading = True
            named.setdefault("phu_luc_dau", []).append(manh(paragraph))
        elif not named:
            named.setdefault("phu_luc_dau", []).append(manh(paragraph))
        if la_phu_luc(paragraph):
            named.setdefault("phu_luc_so", []).append(manh(paragraph))
        elif heading and la_kem_theo(paragraph):
            named.setdefault("phu_luc_kem_theo", []).append(manh(paragraph))
        elif heading and paragraph.canh == "giua" and paragraph.o is None:
            named.setdefault("phu_luc_ten", []).append(manh(paragraph))
        else:
            heading = heading and set(paragraph.text.strip()) <= {"-", "–"}
            text.append(paragraph)
    found = {ma: ThanhPhan(ma, tuple(group)) for ma, group in named.items()}
    return found | dat_ten_than(text, "pl_")
