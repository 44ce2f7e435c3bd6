"""Rules on fonts, sizes and colours."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from reportgen.checker.luat_kiem import (
    CANH_BAO,
    LOI,
    LuatKiem,
    NguCanh,
    PhatHien,
    luat,
    va_khac,
)
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.so_kieu import so_pt
from reportgen.docx_reader.model import ChuThay, DoanThay

_HD = "HD 05-HD/VPTW, Phần II, IV.1"
_ND = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, I.4"
_TCVN = "TCVN 6909:2001"
DUNG = "times new roman"
# Metric twins that take its place where it is not installed.
THAY_THE = {DUNG, "times", "liberation serif", "tinos", "thorndale", "nimbus roman"}
_BANG_MA_CU = (".vn", "vni", "abc", "vntime")
DEN = {"auto", "000000", "black", "text1", "windowtext"}
AN = {
    "\u200b": "U+200B", "\u200c": "U+200C", "\u200d": "U+200D", "\ufeff": "U+FEFF",
    "\u00ad": "gạch nối mềm", "\u2060": "U+2060",
}  # fmt: skip
_AN = re.compile(f"[{''.join(AN)}]")
NOI_DUNG = ("noi_dung", "khoan", "diem", "gach_dau_dong", "dieu")
_DAU = ("tieu_de", "quoc_hieu", "tieu_ngu", "co_quan_cap_tren", "co_quan_ban_hanh", "so_ky_hieu",
        "dia_danh_ngay", "ten_loai")  # fmt: skip
DEN_GAN = 0x26  # a channel up to this is black on paper ("Text 1, lighter 5%")
PHAN_NHO = 0.05  # share of the text below which a stray font or size is told as a place


def _than(ctx: NguCanh) -> Iterator[tuple[DoanThay, ChuThay]]:
    """Every run that prints, with its paragraph."""
    for paragraph in ctx.van_ban.tai_lieu.cac_doan():
        for run in paragraph.chu_that:
            yield paragraph, run


def _gop(found: Iterable[tuple[DoanThay, str]]) -> Iterator[tuple[DoanThay, str, int]]:
    """One entry for each name: its first place, how many paragraphs more."""
    first: dict[str, DoanThay] = {}
    places: dict[str, set[int]] = {}
    for paragraph, name in found:
        first.setdefault(name, paragraph)
        places.setdefault(name, set()).add(id(paragraph))
    for name, paragraph in first.items():
        yield paragraph, name, len(places[name])


@luat("CHG-PHONG-01", "phong-chu-khac", LOI, can=("trang",), dang=_HD, nha_nuoc=_ND,
      sua_duoc=True)  # fmt: skip
def phong_khac(ctx: NguCanh) -> Iterator[PhatHien]:
    """Another font than Times New Roman; symbols of bullets aside."""
    found = (
        (paragraph, name)
        for paragraph, run in _than(ctx)
        for name in run.kieu.phong
        if name.lower() not in THAY_THE and not la_ma_cu(name) and co_chu(run.text)
    )
    for paragraph, name, number in _gop(found):
        yield PhatHien(
            paragraph,
            f"phông chữ {name}, phải là Times New Roman{va_khac(number)}",
            "bôi đen cả văn bản (Ctrl+A), chọn phông Times New Roman",
        )


def co_chu(text: str) -> bool:
    """Whether a text has letters or figures."""
    return any(character.isalnum() for character in text)


def la_ma_cu(name: str) -> bool:
    """Whether a font is of a dead encoding."""
    return name.lower().startswith(_BANG_MA_CU)


@luat("CHG-PHONG-02", "phong-bang-ma-cu", LOI, can=("trang",), dang=_TCVN, nha_nuoc=_TCVN,
      sua_duoc=True)  # fmt: skip
def phong_ma_cu(ctx: NguCanh) -> Iterator[PhatHien]:
    """A font of a dead encoding (.VnTime, VNI-Times)."""
    found = (
        (paragraph, name)
        for paragraph, run in _than(ctx)
        for name in run.kieu.phong
        if la_ma_cu(name)
    )
    for paragraph, name, number in _gop(found):
        yield PhatHien(
            paragraph,
            f"phông {name} dùng bảng mã cũ, không phải Unicode{va_khac(number)}",
            "chuyển mã sang Unicode rồi chọn phông Times New Roman",
        )


@luat("CHG-PHONG-03", "chu-khong-den", CANH_BAO, can=("trang",), dang=_HD, nha_nuoc=_ND,
      sua_duoc=True)  # fmt: skip
def khong_den(ctx: NguCanh) -> Iterator[PhatHien]:
    """Text in colour or highlighted."""
    found = (
        (paragraph, "tô nền" if run.kieu.to_sang or run.kieu.nen else "có màu")
        for paragraph, run in _than(ctx)
        if not la_den(run.kieu.mau) or run.kieu.to_sang or run.kieu.nen
    )
    for paragraph, name, number in _gop(found):
        yield PhatHien(
            paragraph,
            f"chữ {name}{va_khac(number)}",
            "bôi đen, chọn màu chữ Tự động và bỏ màu nền",
        )


@luat("CHG-PHONG-04", "unicode-to-hop", CANH_BAO, can=("trang",), dang=_TCVN, nha_nuoc=_TCVN,
      sua_duoc=True)  # fmt: skip
def to_hop(ctx: NguCanh) -> Iterator[PhatHien]:
    """Letters with marks of their own (NFD)."""
    found = (
        (paragraph, "x")
        for paragraph, run in _than(ctx)
        if not unicodedata.is_normalized("NFC", run.text)
    )
    for paragraph, _, number in _gop(found):
        yield PhatHien(
            paragraph,
            f"chữ gõ bằng Unicode tổ hợp, dấu rời{va_khac(number)}",
            "đặt bộ gõ ở bảng mã Unicode (dựng sẵn), gõ lại hoặc dùng công cụ chuyển mã",
        )


@luat("CHG-PHONG-05", "ky-tu-an", CANH_BAO, can=("trang",), sua_duoc=True)
def ky_tu_an(ctx: NguCanh) -> Iterator[PhatHien]:
    """Invisible characters."""
    found = (
        (paragraph, AN[character])
        for paragraph, run in _than(ctx)
        for character in _AN.findall(run.tho)
    )
    for paragraph, name, number in _gop(found):
        yield PhatHien(
            paragraph,
            f"có ký tự ẩn ({name}){va_khac(number)}",
            "xóa và gõ lại chỗ ấy, hoặc dán lại bằng “Chỉ giữ văn bản”",
        )


def la_den(colour: str) -> bool:
    """Whether a colour is black, or prints as black."""
    if re.fullmatch(r"[0-9A-Fa-f]{6}", colour):
        return all(int(colour[i : i + 2], 16) <= DEN_GAN for i in (0, 2, 4))
    return colour in DEN


def co_noi_dung(ctx: NguCanh) -> Counter[int]:
    """Characters of the text by size in half points."""
    sizes: Counter[int] = Counter()
    for piece in ctx.cac_manh(*NOI_DUNG):
        for run in piece.chu_that:
            sizes[run.kieu.co] += len(run.text)
    return sizes


def trung_vi(sizes: Counter[int]) -> int:
    """The size of the middle character; 0 for no text."""
    half, seen = sum(sizes.values()) / 2, 0
    for size in sorted(sizes):
        seen += sizes[size]
        if seen >= half:
            return size
    return 0


def _noi_dung_sai_co(ctx: NguCanh) -> Iterator[PhatHien]:
    """The text as a whole of another size than the standard's."""
    sizes = co_noi_dung(ctx)
    row = ctx.chuan.kieu_chu("noi_dung")
    usual = trung_vi(sizes)
    if usual and not row.co.allows(usual):
        pieces = ctx.cac_manh(*NOI_DUNG)
        yield PhatHien(
            _dau_tien(pieces, usual),
            f"nội dung cỡ chữ {so_pt(usual)}, phải {row.co.as_text().removesuffix(' pt')}",
            f"bôi đen phần nội dung, đặt cỡ chữ {so_pt(row.co.chon)}",
            row.can_cu,
        )


def _dau_tien(pieces: Iterable[Manh], size: int) -> Manh | None:
    return next((p for p in pieces if any(r.kieu.co == size for r in p.chu_that)), None)


@luat("HD05-PHONG-06", "noi-dung-sai-co", LOI, can=NOI_DUNG, sua_duoc=True)
def noi_dung_dang(ctx: NguCanh) -> Iterator[PhatHien]:
    """The text of 13 pt, a habit of State documents."""
    yield from _noi_dung_sai_co(ctx)


@luat("ND30-PHONG-06", "noi-dung-sai-co", LOI, can=NOI_DUNG, sua_duoc=True)
def noi_dung_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """The text outside 13 to 14 pt."""
    yield from _noi_dung_sai_co(ctx)


@luat("ND30-PHONG-07", "bo-co-tieu-de-lan", CANH_BAO, can=("quoc_hieu",),
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục V (chú thích)")  # fmt: skip
def bo_co(ctx: NguCanh) -> Iterator[PhatHien]:
    """Sizes of Quốc hiệu, Tiêu ngữ, place and date that are no set of the law's note."""
    sizes = []
    for ma in ("quoc_hieu", "tieu_ngu", "dia_danh_ngay"):
        runs = [run for piece in ctx.cac_manh(ma) for run in piece.chu_that]
        if not runs:
            return
        size = runs[0].kieu.co
        if not ctx.chuan.kieu_chu(ma).co.allows(size):
            return
        sizes.append(size)
    first, *others = sizes
    if any(size != first + 2 for size in others):
        shown = ", ".join(so_pt(size) for size in sizes)
        yield PhatHien(
            ctx.cac_manh("quoc_hieu")[0],
            f"cỡ Quốc hiệu, Tiêu ngữ, địa danh là {shown}; phải theo bộ 13, 14, 14 hoặc 12, 13, 13",
            "đặt lại cỡ chữ ba dòng theo một bộ",
        )


@luat("CHG-PHONG-08", "co-chu-nhay", CANH_BAO, can=("noi_dung",), dang="HD 05-HD/VPTW, Phụ lục 2",
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục V", sua_duoc=True)  # fmt: skip
def co_nhay(ctx: NguCanh) -> Iterator[PhatHien]:
    """Paragraphs of the text in another size than the rest."""
    usual = trung_vi(co_noi_dung(ctx))
    for piece in ctx.cac_manh(*NOI_DUNG):
        other = {run.kieu.co for run in piece.chu_that if not run.kieu.chi_so} - {usual}
        if other:
            shown = " và ".join(so_pt(size) for size in sorted(other))
            yield PhatHien(
                piece,
                f"cỡ chữ {shown}, các đoạn khác cỡ {so_pt(usual)}",
                f"bôi đen đoạn này, đặt cỡ chữ {so_pt(usual)}",
            )


@luat("CHG-PHONG-09", "nen-gian-chu", CANH_BAO, can=_DAU, sua_duoc=True)
def nen_gian(ctx: NguCanh) -> Iterator[PhatHien]:
    """Letters of the header squeezed or stretched."""
    for piece in ctx.cac_manh(*_DAU):
        if any(run.kieu.gian_chu or run.kieu.co_ngang != 100 for run in piece.chu_that):  # noqa: PLR2004 - per cent
            yield PhatHien(
                piece,
                "chữ bị nén hoặc giãn cho vừa dòng",
                "Phông › Nâng cao: Tỷ lệ 100%, Giãn cách Bình thường; kéo rộng cột nếu chật",
            )


@luat("CHG-PHONG-10", "trang-tri-trong-noi-dung", CANH_BAO, can=("noi_dung",),
      dang="HD 05-HD/VPTW, Phụ lục 2", nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục V",
      sua_duoc=True)  # fmt: skip
def trang_tri(ctx: NguCanh) -> Iterator[PhatHien]:
    """Underlines, shadows, outlines in the text."""
    for piece in ctx.cac_manh(*NOI_DUNG):
        runs = piece.chu_that
        links = [run for run in runs if run.truong == "HYPERLINK" or "@" in run.text]
        kinds = {
            "gạch chân": any(run.kieu.gach_chan for run in runs if run not in links),
            "bóng hoặc viền": any(run.kieu.bong or run.kieu.vien_chu for run in runs),
        }
        shown = ", ".join(name for name, holds in kinds.items() if holds)
        if shown:
            yield PhatHien(piece, f"chữ {shown} trong nội dung", "bỏ định dạng ấy")


LUAT: tuple[LuatKiem, ...] = (
    phong_khac, phong_ma_cu, khong_den, to_hop, ky_tu_an, noi_dung_dang, noi_dung_nha_nuoc, bo_co,
    co_nhay, nen_gian, trang_tri,
)  # fmt: skip
