"""Compose a document's tree from a dossier without layout, and read its text."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from reportgen.ban_hanh.co_quan import ten_co_quan_dan_van
from reportgen.ban_hanh.loai_van_ban import cap_cua, tim_loai
from reportgen.compose.mau import BoMau
from reportgen.compose.nguon import DauViec
from reportgen.compose.soan import soan
from reportgen.diagnostics import Result
from reportgen.document.tree import (
    Block,
    Heading,
    HoChuan,
    Item,
    KinhGui,
    Paragraph,
    Runs,
    Table,
    TheThuc,
    VanBan,
)
from reportgen.domain.ho_so import PHUONG, HoSo

BAO_CAO = ("bao_cao_quy", "so_ket_6_thang", "tong_ket_nam", "bao_cao_thang")
KY_CUA = {
    "bao_cao_quy": "Q2",
    "so_ket_6_thang": "6T",
    "tong_ket_nam": "N",
    "bao_cao_thang": "T05",
    "bao_cao_chuyen_de": "N",
}


@cache
def bo_mau() -> BoMau:
    return BoMau()


def chu_the_cua(ho_so: HoSo, pham_vi: str) -> str:
    if pham_vi == PHUONG:
        return ho_so.don_vi.cap_uy
    return next(t.ten for t in ho_so.to_dan_van if t.ma == pham_vi)


def soan_cay(
    ho_so: HoSo,
    loai: str = "bao_cao_quy",
    ky: str = "",
    pham_vi: str = PHUONG,
    ngay: date | None = None,
    *,
    muc: tuple[str, ...] = (),
    bang_chung: bool = False,
    kinh_gui: KinhGui | None = None,
) -> Result[VanBan]:
    kind = tim_loai(loai)
    viec = DauViec(
        loai=loai,
        nguon=kind.nguon,
        mau=kind.ten_mau(pham_vi),
        danh_gia=kind.danh_gia.get(cap_cua(pham_vi), ()),
        ky=ky or KY_CUA.get(loai, ""),
        pham_vi=pham_vi,
        chu_the=chu_the_cua(ho_so, pham_vi),
        co_so="",
        ten_dan_van=ten_co_quan_dan_van(ho_so.don_vi),
        xet=ngay or date(ho_so.nam, 12, 31),
        muc=muc,
        bang_chung=bang_chung,
        can_co=kind.can_co,
    )
    the_thuc = TheThuc(
        ho=HoChuan.DANG,
        loai=loai,
        ten_loai=kind.ten_loai,
        ky_hieu_loai="BC",
        trich_yeu="",
        co_quan_ban_hanh=viec.chu_the,
        ngay=ngay,
        kinh_gui=kinh_gui,
    )
    return soan(ho_so, viec, the_thuc, "cham", bo_mau())


def cay(ho_so: HoSo, *args: object, **kwargs: object) -> VanBan:
    made = soan_cay(ho_so, *args, **kwargs)  # type: ignore[arg-type]
    assert made.value is not None, made.diagnostics
    return made.value


def chu_cua(runs: Runs) -> str:
    return "".join(r.text for r in runs)


def _khoi(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        if block.ten:
            yield f"[bảng] {block.ten}"
        for row in (*block.dau, *block.than):
            yield "| " + " | ".join(chu_cua(c.runs) for c in row.cells)
    elif isinstance(block, Heading):
        yield "#" * (block.cap + 1) + " " + chu_cua(block.runs)
    elif isinstance(block, Item):
        yield f"{block.dau} {chu_cua(block.runs)}"
    elif isinstance(block, Paragraph):
        yield chu_cua(block.runs)
    else:
        yield f"Điều {block.so}. {chu_cua(block.ten)} {chu_cua(block.noi_dung)}"


def cac_dong(van_ban: VanBan, *, phu_luc: bool = True) -> list[str]:
    """Every line of the document, headings with #, cells with |."""
    lines = [line for block in van_ban.noi_dung for line in _khoi(block)]
    if phu_luc:
        for appendix in van_ban.phu_luc:
            lines.append(f"[phụ lục] {appendix.ten}")
            lines += [line for block in appendix.noi_dung for line in _khoi(block)]
    return lines


def cac_doan(van_ban: VanBan) -> list[str]:
    """The paragraphs and items of the body."""
    return [
        chu_cua(b.runs if isinstance(b, Paragraph | Item) else b.noi_dung)
        for b in van_ban.noi_dung
        if not isinstance(b, Table | Heading)
    ]


def toan_van(van_ban: VanBan) -> str:
    return "\n".join(cac_dong(van_ban))
