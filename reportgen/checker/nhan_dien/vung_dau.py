"""The head of a document: its pieces, left and right, however they were set side by side."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.checker.nhan_dien.dau_hieu import (
    TIEU_DE_DANG,
    gap_chu,
    la_hoa,
    la_kinh_gui,
    phan_loai,
    ten_loai,
)
from reportgen.checker.nhan_dien.thanh_phan import Manh
from reportgen.docx_reader.model import ChuThay, DoanThay, NoiChu

DOAN_TOI_DA = 60
_CACH_DAI = re.compile(r"\s{3,}")
_DOAN_VAN = 120  # a line of this many characters is text, not part of a header


def cac_manh_dau(paragraphs: Sequence[DoanThay]) -> tuple[Manh, ...]:
    """Pieces of the header in reading order, up to the type's name, the addressees or the text."""
    found: list[Manh] = []
    for paragraph in paragraphs[:DOAN_TOI_DA]:
        if _het_dau(paragraph):
            break
        found.extend(tach(paragraph))
    return tuple(found)


def _het_dau(paragraph: DoanThay) -> bool:
    text = paragraph.text.strip()
    if not text or paragraph.noi is NoiChu.HOP_CHU:
        return False
    if la_kinh_gui(text) or len(text) > _DOAN_VAN:
        return True
    alone = paragraph.o is None or paragraph.o.cot == 0
    first = text.partition("\n")[0]
    return bool(ten_loai(first)) and la_hoa(first) and alone


def tach(paragraph: DoanThay) -> Iterator[Manh]:
    """Split a paragraph into its lines (Shift+Enter) and columns; one piece where it has one."""
    lines = cac_dong(paragraph.chu)
    if len(lines) < 2:  # noqa: PLR2004 - one line
        yield from _tach_cot(paragraph)
        return
    for line in lines:
        for piece in _tach_cot(replace(paragraph, chu=line)):
            yield replace(piece, doan=paragraph)


def cac_dong(runs: Sequence[ChuThay]) -> list[tuple[ChuThay, ...]]:
    """Runs between line breaks, the lines that print something."""
    lines: list[list[ChuThay]] = [[]]
    for run in runs:
        if run.loai == "ngat_dong":
            lines.append([])
        else:
            lines[-1].append(run)
    return [tuple(line) for line in lines if "".join(run.text for run in line).strip()]


def _tach_cot(paragraph: DoanThay) -> Iterator[Manh]:
    if not paragraph.text.strip():
        if paragraph.ke or paragraph.vien:
            yield Manh(paragraph, paragraph.chu, *_cho(paragraph))
        return
    if paragraph.noi is NoiChu.HOP_CHU:
        yield Manh(paragraph, paragraph.chu, "hop", _ben_theo_chu(paragraph.text))
        return
    if paragraph.o is not None:
        yield Manh(paragraph, paragraph.chu, *_cho(paragraph))
        return
    for how, sides in (("tab", _theo_tab(paragraph)), ("cach", _theo_cach(paragraph))):
        if len(sides) > 1:
            yield Manh(paragraph, sides[0], how, "trai")
            yield Manh(paragraph, sides[-1], how, "phai")
            return
    yield Manh(paragraph, paragraph.chu, "doan", _ben_theo_chu(paragraph.text))


def _cho(paragraph: DoanThay) -> tuple[str, str]:
    if paragraph.o is None:
        return "doan", ""
    return "o", "trai" if paragraph.o.cot == 0 else "phai"


def _ben_theo_chu(text: str) -> str:
    kind = phan_loai(text)
    if kind in {"quoc_hieu", "tieu_ngu", "tieu_de", "tieu_de_doan", "dia_danh_ngay"}:
        return "phai"
    return "trai" if kind in {"so_ky_hieu", "sao", "trich_yeu_cong_van", "du_thao"} else ""


def _theo_tab(paragraph: DoanThay) -> list[tuple[ChuThay, ...]]:
    sides: list[list[ChuThay]] = [[]]
    for run in paragraph.chu:
        if run.loai == "tab":
            sides.append([])
        else:
            sides[-1].append(run)
    return [tuple(side) for side in sides if "".join(r.text for r in side).strip()]


def _theo_cach(paragraph: DoanThay) -> list[tuple[ChuThay, ...]]:
    """Split at the longest run of spaces, when both sides look like parts of a header."""
    text = "".join(run.text for run in paragraph.chu)
    gaps = list(_CACH_DAI.finditer(text.rstrip()))
    gaps = [gap for gap in gaps if text[: gap.start()].strip()]
    if not gaps:
        return [paragraph.chu]
    widest = max(gaps, key=lambda gap: gap.end() - gap.start())
    left, right = _cat(paragraph.chu, widest.start()), _cat(paragraph.chu, widest.end(), sau=True)
    words = "".join(run.text for run in right)
    if phan_loai(words) or TIEU_DE_DANG in gap_chu(words):
        return [left, right]
    return [paragraph.chu]


def _cat(runs: Sequence[ChuThay], at: int, *, sau: bool = False) -> tuple[ChuThay, ...]:
    """Runs before (after) a place in the text; a run that spans it is cut."""
    kept: list[ChuThay] = []
    start = 0
    for run in runs:
        end = start + len(run.text)
        first, last = (max(at - start, 0), len(run.text)) if sau else (0, max(at - start, 0))
        part = run.text[first:last]
        if part and (end > at if sau else start < at):
            kept.append(ChuThay(part, run.kieu, part, run.truong, run.loai))
        start = end
    return tuple(kept)
