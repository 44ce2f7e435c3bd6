"""The appendix of plots: in which documents, what the text says of it, what is left blank."""

import pytest

from reportgen.app import YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.document.tree import Cell, Paragraph, Table, VanBan
from reportgen.domain.ho_so import HoSo
from reportgen.dung_van_ban import bo_dung, soan_va_bo_tri
from tests.ho_tro.ho_so_mau import ho_so_mau

HK = "hoan-kiem-2026"


def _soan(
    loai: str, ky: str, pham_vi: str = "phuong", *, bieu_do: bool = True, ho_so: HoSo | None = None
) -> VanBan:
    hs = ho_so or ho_so_mau(HK)
    (viec,) = chon_viec(hs, (loai,), (ky,), (pham_vi,)).value or ()
    return soan_va_bo_tri(bo_dung(hs), viec, YeuCau((), bieu_do=bieu_do)).van_ban


def _ket(document: VanBan) -> str:
    last = document.noi_dung[-1]
    assert isinstance(last, Paragraph)
    return "".join(run.text for run in last.runs)


def _o(document: VanBan) -> list[Cell]:
    tables = [b for b in document.phu_luc[-1].noi_dung if isinstance(b, Table)]
    return [cell for table in tables for row in table.than for cell in row.cells]


@pytest.mark.parametrize(
    ("loai", "ky", "ngang", "bang", "cau"),
    [
        ("bao_cao_quy", "Q2", False, 3, "(có các phụ lục số liệu, biểu đồ kèm theo)."),
        ("so_ket_6_thang", "6T", False, 3, "(có các phụ lục số liệu, biểu đồ kèm theo)."),
        ("tong_ket_nam", "N", True, 3, "(có các phụ lục kèm theo)."),
    ],
)
def test_a_report_of_the_ward(loai: str, ky: str, ngang: bool, bang: int, cau: str) -> None:
    document, without = _soan(loai, ky), _soan(loai, ky, bieu_do=False)
    *others, plots = document.phu_luc
    assert [one.ten for one in others] == [one.ten for one in without.phu_luc]
    assert plots.ten.startswith("BIỂU ĐỒ CÔNG TÁC DÂN VẬN")
    assert (plots.ngang, len(plots.noi_dung), plots.so) == (ngang, bang, len(others) + 1)
    assert plots.kem_theo == without.phu_luc[0].kem_theo
    assert _ket(document).endswith(cau)


def test_a_team_has_one_plot_and_its_report_tells_of_it() -> None:
    document = _soan("bao_cao_quy", "Q2", "TDP03")
    assert [len(one.noi_dung) for one in document.phu_luc] == [1]
    assert document.phu_luc[0].so == 0
    assert _ket(document).endswith(" (có phụ lục biểu đồ kèm theo).")
    assert "phụ lục" not in _ket(_soan("bao_cao_quy", "Q2", "TDP03", bieu_do=False))


def test_a_month_has_no_plots() -> None:
    assert _soan("bao_cao_thang", "T03") == _soan("bao_cao_thang", "T03", bieu_do=False)


def test_nothing_without_activity() -> None:
    idle = ho_so_mau(HK).model_copy(update={"hoat_dong": ()})
    document = _soan("bao_cao_quy", "Q2", "TDP03", ho_so=idle)
    assert document.phu_luc == ()
    assert "phụ lục" not in _ket(document)


def test_what_is_drawn_stands_beside_its_figure_and_nothing_says_zero() -> None:
    cells = _o(_soan("tong_ket_nam", "N"))
    texts = ["".join(run.text for run in cell.runs) for cell in cells]
    assert "0" not in texts
    for at, cell in enumerate(cells):
        if cell.bac:
            assert texts[at].isdigit()
        if cell.thanh:
            assert texts[at + 1]
    assert {cell.bac for cell in cells} == set(range(6))
