"""A list or table enclosed with a document, in a file of its own: no header, no signature.

Its title is followed by "(Kèm theo Quyết định số 124-QĐ/ĐU, ngày 29/6/2026 của …)": that line says
which family it belongs to and on what day.
"""

import re
from collections.abc import Sequence

from reportgen.checker.nhan_dien.dau_hieu import gap_chu, la_kinh_gui, phan_loai
from reportgen.checker.nhan_dien.phu_luc import la_kem_theo
from reportgen.docx_reader.model import DoanThay

TIM_TRONG = 8
_SO_DANG = re.compile(r"(?:\b\d+|[.…_]+)\s*-\s*[A-ZĐ][A-Za-zĐđ]*\s*/\s*(?P<co_quan>[A-ZĐ]\w*)")
_SO_NHA_NUOC = re.compile(r"(?:\d+|[.…_]+)\s*/\s*(?:\d{4}\s*/\s*)?[A-ZĐ]+\s*-\s*[A-ZĐ]")
_CUA_DOAN = re.compile(r"ĐTN|ĐoànTN|^Đoàn|^ĐTNCS")


def dong_kem_theo(paragraphs: Sequence[DoanThay]) -> str:
    """The "Kèm theo" line of a file that has only what is enclosed; empty for any other file."""
    shown = [p for p in paragraphs if p.text.strip()][:TIM_TRONG]
    for at, paragraph in enumerate(shown):
        if paragraph.o is not None or la_kinh_gui(paragraph.text):
            return ""
        if la_kem_theo(paragraph):
            return paragraph.text if at else ""
        if phan_loai(paragraph.text) not in {"", "ke_chu"}:
            return ""
    return ""


def ho_theo_so(line: str) -> str:
    """Family by how the line cites the number of the document; empty where it cites none."""
    party = _SO_DANG.search(line)
    if party is not None:
        return "doan" if _CUA_DOAN.search(party["co_quan"]) else "dang"
    return "nha_nuoc" if _SO_NHA_NUOC.search(line) else ""


def noi_ban_hanh(line: str) -> str:
    """The issuer the line names after its last "của", folded; empty when it names none."""
    before, word, after = gap_chu(line).rpartition(" cua ")
    return after if before and word else ""
