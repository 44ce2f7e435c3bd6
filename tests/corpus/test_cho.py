"""A fault is told at the line it was put into."""

import pytest

from reportgen.checker.chay import kiem
from reportgen.docx_reader import doc_docx
from tests.corpus.nguoi_la.ban_tay import TAY
from tests.corpus.nguoi_la.loi import Loi
from tests.corpus.nguoi_la.mo_hinh import KHOI, VanBanLa, lam
from tests.corpus.nguoi_la.tep import GOC, LOI

NOI_KHAC = {
    "ND30-PHONG-07": "ba dòng lệch bộ cỡ chữ, chỉ ở dòng đầu",
    "HD05-CD-03": "dòng liên hệ ở chân trang",
}
"""Codes that are told elsewhere, and where."""


def _dong(doc: VanBanLa) -> list[object]:
    return [line for block in KHOI for line in getattr(doc, block)]


def _mot_cach(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("so", "loi"), list(enumerate(LOI)), ids=[f"{n}-{loi.ma}" for n, loi in enumerate(LOI)]
)
def test_a_fault_is_told_at_the_line_it_was_put_into(so: int, loi: Loi) -> None:
    base, made = GOC[loi.goc], lam(GOC[loi.goc], *loi.viec)
    known = _dong(base)
    changed = [_mot_cach(d.chu) for b in KHOI for d in getattr(made, b) if d not in known and d.chu]
    read = doc_docx(TAY[loi.tay[so % len(loi.tay)]].tep(made)).value
    assert read is not None
    told = [f.phat_hien.manh for f in kiem(read).vi_pham if f.luat.ma == loi.ma]
    assert told
    if not changed or loi.ma in NOI_KHAC:
        return
    places = [_mot_cach(piece.text) for piece in told if piece is not None]
    assert all(any(place in one or one in place for one in changed) for place in places)
