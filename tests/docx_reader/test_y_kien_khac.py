"""A second opinion: docx-plus works out the same formatting for every run."""

import re

import pytest

from reportgen.docx_reader import doc_docx
from tests.ho_tro.doc_docx import TepDocx
from tests.ho_tro.van_ban_that import VAN_BAN, docx_cua


def _gon(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


@pytest.mark.parametrize("ten", VAN_BAN)
def test_paragraphs_look_as_docx_plus_says(ten: str) -> None:
    read = doc_docx(docx_cua(ten)).value
    assert read is not None
    ours = [
        (_gon(p.text), p.canh, p.lui_trai, p.lui_phai, p.lui_dong_dau, p.truoc, p.sau, p.gian)
        for p in read.doan
        if p.text.strip()
    ]
    theirs = [
        (p.text, p.canh, *p.lui, p.truoc, p.sau, round(p.gian))
        for p in TepDocx(docx_cua(ten)).doan
        if p.text and p.noi == "body"
    ]
    assert ours == theirs


@pytest.mark.parametrize("ten", VAN_BAN)
def test_runs_look_as_docx_plus_says(ten: str) -> None:
    read = doc_docx(docx_cua(ten)).value
    assert read is not None
    ours = [
        (r.kieu.phong[0], r.kieu.co, r.kieu.dam, r.kieu.nghieng, bool(r.kieu.gach_chan))
        for p in read.doan
        for r in p.chu
        if r.text.strip()
    ]
    theirs = [
        (r.phong, r.co, r.dam, r.nghieng, r.gach_chan)
        for p in TepDocx(docx_cua(ten)).doan
        if p.noi == "body"
        for r in p.chu
        if r.text.strip()
    ]
    assert ours == theirs
