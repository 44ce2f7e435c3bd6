"""The appendix of plots: a grid of months with shades, bars by team, bars of targets.

Each is a table: what is drawn stands beside its figure, so that it is read in black and white, by a
screen reader, and corrected by hand.
"""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.aggregate.bieu_do import BieuDo, HangThang, Thanh, dem_bieu_do
from reportgen.compose.bang_o import cell
from reportgen.compose.mau import BoMau
from reportgen.compose.nguon.ten_ky import ten_ky
from reportgen.document.tree import Block, Cell, Column, Paragraph, PhuLuc, Row, Table, VanBan
from reportgen.domain.ho_so import HoSo
from reportgen.domain.ky_bao_cao import parse_ky

NGUON_CO_BIEU_DO = "theo_ky"
THANG_DUNG = 6
"""Months an upright page has room for."""
_RONG_TEN, _RONG_THANG, _RONG_CONG = 40.0, 7.5, 10.0
_RONG_THANH, _RONG_SO, _RONG_CAU = 46.0, 12.0, 38.0


def co_bieu_do(nguon: str, ky: str) -> bool:
    """Tell whether a document has plots: a report of more than a month."""
    return nguon == NGUON_CO_BIEU_DO and not ky.startswith("T")


def kem_bieu_do(ho_so: HoSo, document: VanBan, ky: str, pham_vi: str, mau: BoMau) -> VanBan:
    """Add the appendix of plots and its mention in the text; nothing when there is no activity."""
    counted = dem_bieu_do(ho_so, ky, pham_vi)
    if not counted.thang:
        return document
    name = ten_ky(parse_ky(ky, ho_so.nam, ho_so.ky_bao_cao)).ten_hoa
    tables = [_luoi(counted, mau)]
    if counted.to:
        head = mau.cau("bieu_do.to"), mau.cau("bieu_do.cot_to"), mau.cau("bieu_do.so_hoat_dong")
        tables.append(_thanh(counted.to, head, _RONG_SO))
    if counted.chi_tieu:
        heads = ("bieu_do.chi_tieu", "bieu_do.cot_chi_tieu", "bieu_do.thuc_hien")
        first, column, reached = (mau.cau(key) for key in heads)
        tables.append(_thanh(counted.chi_tieu, (first, column, reached), _RONG_CAU))
    wide = len(counted.cac_thang) > THANG_DUNG
    made = PhuLuc(mau.cau("bieu_do.ten", ky=name), tuple(tables), ngang=wide)
    body = _nhac(document.noi_dung, bool(document.phu_luc), mau)
    return replace(document, noi_dung=body, phu_luc=(*document.phu_luc, made))


def _luoi(counted: BieuDo, mau: BoMau) -> Table:
    """Give the grid: a group a row, a month a column; what has no activity is left blank."""
    months = counted.cac_thang
    group, total = mau.cau("bieu_do.cot_nhom"), mau.cau("bieu_do.cong")
    columns = [Column(group, _RONG_TEN)]
    columns += [Column(str(month), _RONG_THANG, "giua") for month in months]
    columns.append(Column(total, _RONG_CONG, "giua"))
    months_head = cell(mau.cau("bieu_do.cot_thang"), cot=len(months))
    top = Row((cell(group, hang=2), months_head, cell(total, hang=2)))
    heads = (top, Row(tuple(cell(str(month)) for month in months)))
    sums = [sum(row.so[i] for row in counted.thang) for i in range(len(months))]
    last = Row(tuple(cell(t) for t in (total, *map(_so, sums), _so(sum(sums)))), dam=True)
    body = (*(_hang(row) for row in counted.thang), last)
    return Table(tuple(columns), heads, body, mau.cau("bieu_do.thang"))


def _hang(row: HangThang) -> Row:
    shaded = (cell(_so(n), bac=shade) for n, shade in zip(row.so, row.bac, strict=True))
    return Row((cell(row.ten), *shaded, cell(_so(row.tong))))


def _so(number: int) -> str:
    return str(number) if number else ""


def _thanh(bars: Sequence[Thanh], chu: tuple[str, str, str], rong: float) -> Table:
    """Give a table of bars; *chu*: its name, the heads of its columns; *rong*: of the figures."""
    name, first, second = chu
    columns = (
        Column(first, _RONG_TEN),
        Column("", _RONG_THANH),
        Column("", rong, "giua" if rong == _RONG_SO else "trai"),
    )
    head = Row((cell(first), cell(second, cot=2)))
    body = tuple(
        Row((cell(bar.ten), Cell(thanh=bar.dai / 100), cell(bar.chu if bar.chu != "0" else "")))
        for bar in bars
    )
    return Table(columns, (head,), body, name)


def _nhac(blocks: tuple[Block, ...], others: bool, mau: BoMau) -> tuple[Block, ...]:
    """Have the last paragraph name the appendix; *others*: it named one already."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph) or not last.runs:
        return blocks
    before, added = mau.cau("bieu_do.nhac_mot"), mau.cau("bieu_do.nhac")
    run = last.runs[-1]
    if before in run.text:
        text = run.text.replace(before, mau.cau("bieu_do.nhac_nhieu"))
    elif others:
        return blocks
    else:
        text = f"{run.text.rstrip(' ./')} {added}."
    return (*blocks[:-1], replace(last, runs=(*last.runs[:-1], replace(run, text=text))))
