"""Text of the DOCX = text of the PDF = text of the tree."""

import unicodedata

import pytest

from reportgen.writers import write_docx, write_pdf
from tests.ho_tro.chu_trong_tep import chu_cua_cay, chu_cua_docx, chu_cua_pdf
from tests.ho_tro.mau_van_ban import (
    CAU,
    DE_MUC,
    MAU,
    O_BANG,
    THAN,
    chu_ky,
    dau_van_ban,
    doan,
    muc,
    than,
    van_ban,
)


@pytest.mark.parametrize("ten", sorted(MAU))
def test_chu_trong_docx_la_chu_trong_cay(ten: str) -> None:
    document = MAU[ten]()
    assert chu_cua_docx(write_docx(document)) == chu_cua_cay(document)


def test_chu_trong_pdf_la_chu_trong_cay() -> None:
    document = van_ban(
        muc(doan(DE_MUC, "I. Ngõ Phất Lộc, đền Bà Kiệu"), *(doan(THAN, c) for c in CAU))
    )
    assert chu_cua_pdf(write_pdf(document)) == chu_cua_cay(document)


def test_chu_trong_pdf_co_bang_du_tung_chu() -> None:
    document = van_ban(muc(dau_van_ban(), than(0), doan(O_BANG, "- Nghị quyết"), chu_ky()))
    assert sorted(chu_cua_pdf(write_pdf(document))) == sorted(chu_cua_cay(document))


def test_chu_trong_docx_la_nfc() -> None:
    assert unicodedata.is_normalized("NFC", chu_cua_docx(write_docx(MAU["than"]())))
