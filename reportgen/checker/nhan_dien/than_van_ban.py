"""The text of a document: parts, chapters, articles, headings, clauses, paragraphs, tables."""

import re
from collections.abc import Iterable

from reportgen.checker.nhan_dien.mo_dau import manh
from reportgen.checker.nhan_dien.thanh_phan import Manh, ThanhPhan, mot_cach
from reportgen.docx_reader.model import DoanThay

_MAU: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("phan_so", re.compile(r"^(?i:phần)\s+(thứ\s+\w+|[IVXLC]+|\d+)\b", re.IGNORECASE)),
    ("chuong_so", re.compile(r"^chương\s+([IVXLC]+|\d+)\b", re.IGNORECASE)),
    ("muc_so", re.compile(r"^tiểu mục\s+\d+\s*[.:]?\s*($|\S)", re.IGNORECASE)),
    ("muc_so", re.compile(r"^mục\s+(\d+|[IVXLC]+)\s*[.:]?\s*($|\S)", re.IGNORECASE)),
    ("dieu", re.compile(r"^điều\s+\d+", re.IGNORECASE)),
    ("de_muc_1", re.compile(r"^[IVXLC]+\s*[-.–/)]\s*\S")),
    ("de_muc_3", re.compile(r"^\d+\.\d+(\.\d+)*\.?\s*\S")),
    ("de_muc_2", re.compile(r"^\d+\s*[-.)–]\s*\S")),
    ("diem", re.compile(r"^\(?[a-zđ]\s*[).]\s*\S")),
    ("gach_dau_dong", re.compile(r"^[-–—+•*]\s*\S")),
)
_CUOI_DONG_DE_MUC = 200


def phan_loai_doan(paragraph: DoanThay) -> str:
    """Name what a paragraph of the text is."""
    text = mot_cach(f"{paragraph.nhan} {paragraph.text}")
    for ma, pattern in _MAU:
        if pattern.match(text):
            if ma == "de_muc_2" and not _dam_het(paragraph):
                return "khoan"
            if ma == "muc_so" and not (_dam_het(paragraph) or paragraph.canh == "giua"):
                continue
            return ma
    return "noi_dung"


def _dam_het(paragraph: DoanThay) -> bool:
    """Whether a heading is bold, at least the words up to the first full stop or colon."""
    runs = paragraph.chu_that
    return bool(runs) and runs[0].kieu.dam


def dat_ten_than(paragraphs: Iterable[DoanThay], truoc: str = "") -> dict[str, ThanhPhan]:
    """Name the paragraphs of the text; *truoc* is put before each name (for an appendix)."""
    named: dict[str, list[Manh]] = {}
    title_of = ""
    for paragraph in paragraphs:
        if not paragraph.text.strip():
            continue
        if paragraph.o is not None:
            ma = "bang"
        else:
            ma = phan_loai_doan(paragraph)
            if title_of and ma == "noi_dung" and paragraph.canh == "giua":
                ma = title_of
            title_of = {"phan_so": "phan_ten", "chuong_so": "chuong_ten", "muc_so": "muc_ten"}.get(
                ma, ""
            )
        named.setdefault(truoc + ma, []).append(manh(paragraph))
    return {ma: ThanhPhan(ma, tuple(group)) for ma, group in named.items()}
