"""Texts enclosed with a document: their kind and name; a document that is nothing else."""

from dataclasses import replace

import pytest

from reportgen.document.tree import Cell, Column, Paragraph, PhuLuc, Row, Run, Table
from reportgen.layout.model import LaidOutDocument, LaidOutTable, StyledParagraph
from reportgen.layout.resolve import resolve
from reportgen.standards import load
from tests.layout.dung import DANG, bo_cuc, van_ban

QUY_CHE = PhuLuc(
    "hoạt động của các tổ dân vận",
    (Paragraph((Run("Ở cơ sở."),)),),
    ten_loai="Quy chế",
    kem_theo="(Kèm theo Quyết định số 05-QĐ/ĐU)",
)


def _dau(laid: LaidOutDocument) -> list[tuple[str, str]]:
    blocks = [b for b in laid.muc[-1].khoi if isinstance(b, StyledParagraph)]
    return [(b.vai_tro, "".join(getattr(r, "text", "") for r in b.runs)) for b in blocks[:3]]


@pytest.mark.parametrize("chuan", ["hd36-2018", "hd05-2026", "nd30-2020"])
def test_an_enclosed_text_bears_kind_name_and_reference(chuan: str) -> None:
    assert _dau(bo_cuc(replace(van_ban(), phu_luc=(QUY_CHE,)), chuan)) == [
        ("ten_loai", "QUY CHẾ"),
        ("trich_yeu", "hoạt động của các tổ dân vận"),
        ("phu_luc_kem_theo", "(Kèm theo Quyết định số 05-QĐ/ĐU)"),
    ]


def test_an_enclosure_by_itself_has_no_frame() -> None:
    document = van_ban()
    alone = replace(
        document,
        the_thuc=replace(document.the_thuc, la_kem_theo=True),
        noi_dung=(),
        phu_luc=(QUY_CHE,),
    )
    assert len(bo_cuc(alone, DANG).muc) == 1


def test_an_enclosure_of_nothing_is_refused() -> None:
    document = van_ban()
    the_thuc = replace(document.the_thuc, la_kem_theo=True)
    made = resolve(replace(document, the_thuc=the_thuc, noi_dung=(), phu_luc=()), load(DANG))
    assert [d.code for d in made.diagnostics] == ["HT006"]


def test_the_name_of_a_group_stays_with_its_first_row() -> None:
    group = Row((Cell((Run("Tổ dân vận số 3"),), cot=2),))
    row = Row((Cell((Run("1"),)), Cell((Run("Vũ Thị Ổn"),))))
    table = Table((Column("TT", 1), Column("Họ và tên", 3)), (), (group, row))
    laid = bo_cuc(replace(van_ban(), noi_dung=(table,)), DANG)
    (body,) = (b for b in laid.muc[0].khoi if isinstance(b, LaidOutTable) and b.vai_tro == "bang")
    assert [r.o[0].doan[0].giu_voi_sau for r in body.hang[:1]] == [True]
