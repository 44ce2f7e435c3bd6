"""The plan: order of copies, stacks, blank sides, and the two runs on printers of both kinds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics import ReportgenError
from reportgen.in_an.ke_hoach import (
    BanIn,
    ChongGiay,
    Mat,
    TrangIn,
    Xep,
    YeuCauXep,
    day_trang,
    lap_ke_hoach,
    le_chan,
    mat_cua,
    so_to,
)
from reportgen.in_an.kho_trang import KhoTrang
from reportgen.in_an.nguon import BanGoc

DOC, NGANG, A5 = KhoTrang(595, 842), KhoTrang(842, 595), KhoTrang(420, 595)


def goc(
    ten: str,
    so_trang: int = 1,
    kho: KhoTrang = DOC,
    pham_vi: str = "phuong",
    noi_nhan: tuple[str, ...] | None = None,
) -> BanGoc:
    return BanGoc(
        Path(f"{ten}.pdf"), b"", (kho,) * so_trang, ten, ten, pham_vi=pham_vi, noi_nhan=noi_nhan
    )


BA = (
    goc("A", noi_nhan=("Thường trực", "UBND phường", "Lưu: VT")),
    goc("B", pham_vi="TDP02", noi_nhan=("Ủy ban nhân dân phường", "Lưu: VT")),
    goc("C", noi_nhan=("Thường trực (để b/c)",)),
)


def thu_tu(docs: tuple[BanGoc, ...], asked: YeuCauXep) -> list[str]:
    stacks = lap_ke_hoach(docs, asked).value or ()
    return [f"{docs[c.goc].ten} {c.cho}".strip() for stack in stacks for c in stack.ban]


def test_papers_of_one_recipient_lie_together_filing_last() -> None:
    assert thu_tu(BA, YeuCauXep(so_ban=None)) == [
        "A Thường trực", "C Thường trực",
        "A UBND phường", "B UBND phường",
        "A Lưu VT", "B Lưu VT",
    ]  # fmt: skip


def test_papers_of_one_to_lie_together_the_wards_first() -> None:
    assert thu_tu(BA, YeuCauXep(so_ban=2)) == ["A", "A", "C", "C", "B", "B"]


def test_papers_as_the_list_has_them() -> None:
    assert thu_tu(BA, YeuCauXep(1, Xep.VAN_BAN)) == ["A", "B", "C"]


def test_copies_may_be_by_recipient_in_the_order_of_documents() -> None:
    order = [line[0] for line in thu_tu(BA, YeuCauXep(None, Xep.VAN_BAN))]
    assert "".join(order) == "AAABBC"


def test_every_recipient_may_get_several() -> None:
    assert len(thu_tu(BA, YeuCauXep(2, Xep.NOI_NHAN))) == 12


def test_where_nobody_knows_the_recipients_they_cannot_be_asked_for() -> None:
    with pytest.raises(ReportgenError, match="không biết nơi nhận"):
        lap_ke_hoach((goc("A"),), YeuCauXep(so_ban=None))


def test_each_paper_is_a_stack_upright_before_landscape() -> None:
    docs = (goc("A", kho=NGANG), goc("B", kho=A5), goc("C"), goc("D", kho=A5))
    stacks = lap_ke_hoach(docs, YeuCauXep()).value or ()
    assert [(s.ten, s.ma, len(s.ban)) for s in stacks] == [
        ("A5", "A5", 2),
        ("A4", "A4", 1),
        ("A4 ngang", "A4-ngang", 1),
    ]


@pytest.mark.parametrize(
    ("kho", "ten", "ngang"),
    [
        (KhoTrang(595.28, 841.89), "A4", False),
        (KhoTrang(841.9, 595.3), "A4", True),
        (KhoTrang(419.5, 595.3), "A5", False),
        (KhoTrang(612, 792), "Letter", False),
        (KhoTrang(500, 500), "176x176mm", False),
    ],
)
def test_paper_has_its_name(kho: KhoTrang, ten: str, *, ngang: bool) -> None:
    assert (kho.ten, kho.ngang) == (ten, ngang)


def test_on_two_sides_a_copy_begins_on_a_fresh_sheet_of_its_own_paper() -> None:
    docs = (goc("A", 3), goc("B", 2), goc("C", 1, A5))
    copies = [BanIn(0), BanIn(0), BanIn(1), BanIn(2)]
    sides = day_trang(docs, copies, Mat.HAI)
    assert [(s.goc, s.trang) for s in sides] == [
        (0, 0), (0, 1), (0, 2), (-1, 0),
        (0, 0), (0, 1), (0, 2), (-1, 0),
        (1, 0), (1, 1),
        (2, 0), (-1, 0),
    ]  # fmt: skip
    assert sides[-1].kho == A5
    assert len(day_trang(docs, copies, Mat.MOT)) == 9
    assert [so_to(n, Mat.HAI) for n in (1, 2, 3)] == [1, 1, 2]
    assert [so_to(n, Mat.MOT) for n in (1, 2, 3)] == [1, 2, 3]


def test_a_stack_of_single_pages_stays_on_one_side() -> None:
    docs = (goc("A", 1, NGANG), goc("B", 2))
    stacks = {s.ten: s for s in lap_ke_hoach(docs, YeuCauXep(mat=Mat.HAI)).value or ()}
    assert mat_cua(docs, stacks["A4 ngang"], Mat.LE_CHAN) is Mat.MOT
    assert mat_cua(docs, stacks["A4"], Mat.LE_CHAN) is Mat.LE_CHAN


class MayInGia:
    """A printer without duplex. Sheets are [upper face, lower face]; the tray feeds its top sheet.

    It prints the upper face of what it feeds, or the lower one, and lays every sheet, printed face
    down, on top of those before it.
    """

    def __init__(self, *, in_mat_tren: bool) -> None:
        self.mat = 0 if in_mat_tren else 1

    def in_ra(self, pages: list[TrangIn], tray: list[list[TrangIn | None]]) -> None:
        out: list[list[TrangIn | None]] = []
        for page in pages:
            sheet = tray.pop(0)
            assert sheet[self.mat] is None, "in đè lên mặt đã in"
            sheet[self.mat] = page
            out.insert(0, sheet if self.mat == 1 else sheet[::-1])
        tray[:0] = out


@given(st.lists(st.integers(1, 5), min_size=1, max_size=8))
@pytest.mark.parametrize("chong", list(ChongGiay))
def test_odd_then_even_comes_out_in_order(chong: ChongGiay, pages: list[int]) -> None:
    docs = tuple(goc(str(index), count) for index, count in enumerate(pages))
    sides = day_trang(docs, [BanIn(index) for index in range(len(docs))], Mat.LE_CHAN)
    fronts, backs = le_chan(sides, chong)
    assert len(fronts) == len(backs)
    printer = MayInGia(in_mat_tren=chong is ChongGiay.GIU)
    stack: list[list[TrangIn | None]] = [[None, None] for _ in fronts]
    printer.in_ra(fronts, stack)
    if chong is ChongGiay.LAT:
        stack = [sheet[::-1] for sheet in reversed(stack)]
    printer.in_ra(backs, stack)
    assert [face for sheet in stack for face in sheet] == sides
