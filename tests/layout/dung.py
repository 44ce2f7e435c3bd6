"""Documents for the tests of the layout."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from reportgen.document.tree import (
    Block,
    Cell,
    Column,
    HoChuan,
    KhoiKy,
    NoiNhan,
    Paragraph,
    Row,
    Run,
    Table,
    TheThuc,
    VanBan,
)
from reportgen.layout.doan import cac_doan, chu_cua
from reportgen.layout.metrics import NBSP
from reportgen.layout.model import LaidOutDocument, LaidOutTable, StyledParagraph
from reportgen.layout.resolve import resolve
from reportgen.standards import load

DANG, DANG_CU, NHA_NUOC = "hd05-2026", "hd36-2018", "nd30-2020"
THE_THUC = TheThuc(
    ho=HoChuan.DANG,
    loai="bao_cao_quy",
    ten_loai="Báo cáo",
    ky_hieu_loai="BC",
    trich_yeu="kết quả công tác dân vận quý III năm 2026",
    co_quan_ban_hanh="Đảng uỷ phường Hoàn Kiếm",
    co_quan_cap_tren="Đảng bộ Thành phố Hà Nội",
    ky_hieu_co_quan="ĐU",
    so="5",
    dia_danh="Hoàn Kiếm",
    ngay=date(2026, 9, 5),
    khoi_ky=KhoiKy(("T/M Ban Thường vụ",), ("Phó Bí thư",), "Nguyễn Văn Ước"),
    noi_nhan=NoiNhan(("Ban Thường vụ Thành uỷ", "Các chi bộ trực thuộc"), "Lưu Văn phòng Đảng uỷ"),
)


def doan(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def van_ban(*blocks: Block, **the_thuc: Any) -> VanBan:
    return VanBan(replace(THE_THUC, **the_thuc), blocks or (doan("Kính đề nghị xem xét."),))


def bo_cuc(document: VanBan, chuan: str = DANG, *, hai_mat: bool = False) -> LaidOutDocument:
    result = resolve(document, load(chuan), hai_mat=hai_mat)
    assert result.value is not None, result.diagnostics
    return result.value


def moi_doan(laid: LaidOutDocument, vai_tro: str = "", muc: int = 0) -> list[StyledParagraph]:
    found = cac_doan(laid.muc[muc].khoi)
    return [p for p in found if not vai_tro or p.vai_tro == vai_tro]


def dong(laid: LaidOutDocument, vai_tro: str, muc: int = 0) -> list[str]:
    """Texts of a component with ordinary spaces."""
    return [chu_cua(p).replace(NBSP, " ") for p in moi_doan(laid, vai_tro, muc)]


def cac_bang(laid: LaidOutDocument, vai_tro: str, muc: int = 0) -> Iterator[LaidOutTable]:
    for block in laid.muc[muc].khoi:
        if isinstance(block, LaidOutTable) and block.vai_tro == vai_tro:
            yield block


def bang(*rong: float, ten: str = "") -> Table:
    columns = tuple(Column(f"Cột {n}", width) for n, width in enumerate(rong, start=1))
    header = Row(tuple(Cell((Run(column.ten),)) for column in columns))
    body = Row(tuple(Cell((Run(str(n)),)) for n in range(len(columns))))
    return Table(columns, (header,), (body, body), ten)
