"""The clause of every finding is that of the edition the document is judged by."""

import pytest

from reportgen.checker.can_cu import DONG_DOAN, KHONG_CO, can_cu
from reportgen.checker.chay import kiem
from reportgen.checker.danh_ba import LUAT
from reportgen.diagnostics import Severity
from reportgen.docx_reader import doc_docx
from reportgen.standards import load
from tests.checker.test_trang_luat import SAI, goc
from tests.checker.trang_luat import ViDu
from tests.ho_tro.bien_doi import bien_doi

DOAN = load("doan-2013")
CUA_DOAN = {rule.ma for rule in LUAT if "doan" in rule.ho}
CUA_DONG = {
    row.can_cu
    for rows in (
        DOAN.noi_dung.kieu_chu.values(),
        DOAN.noi_dung.quy_dinh.values(),
        DOAN.noi_dung.chu.values(),
        DOAN.noi_dung.thanh_phan.values(),
        DOAN.bang.loai_van_ban,
        DOAN.bang.dia_danh,
        DOAN.bang.quy_tac,
    )
    for row in rows
}
VI_DU = [(ma, example) for ma, example in SAI if ma in CUA_DOAN]


@pytest.mark.parametrize("ma", sorted(CUA_DOAN))
def test_a_rule_stands_on_a_row_of_the_doan_edition_or_on_none(ma: str) -> None:
    (rule,) = (one for one in LUAT if one.ma == ma)
    clause = can_cu(ma, rule.can_cu, DOAN)
    assert clause in CUA_DONG if ma in DONG_DOAN else clause == ""


def test_only_common_rules_have_a_row() -> None:
    assert set(DONG_DOAN) <= CUA_DOAN


@pytest.mark.parametrize("vi_du", [v for _, v in VI_DU], ids=[ma for ma, _ in VI_DU])
def test_a_finding_cites_the_doan_edition(vi_du: ViDu) -> None:
    read = doc_docx(bien_doi(goc(vi_du.goc), vi_du.lenh)).value
    assert read is not None
    result = kiem(read, chuan=DOAN.ma_hieu)
    assert {found.can_cu for found in result.vi_pham} <= {*CUA_DONG, ""}
    errors = [found for found in result.vi_pham if found.muc is Severity.LOI]
    assert not any(found.can_cu.startswith(KHONG_CO) for found in errors)


def test_an_older_edition_of_the_party_answers_to_the_newer_numbers() -> None:
    clauses = {"dang": "HD 05-HD/VPTW, Phần II, I.3.2"}
    assert can_cu("HD05-SO-03", clauses, load("hd36-2018")) == (
        "HD 36-HD/VPTW (tương ứng HD 05-HD/VPTW, Phần II, I.3.2)"
    )
    assert can_cu("HD05-SO-03", clauses, load("hd05-2026")) == clauses["dang"]
