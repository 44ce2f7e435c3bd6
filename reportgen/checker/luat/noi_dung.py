"""Rules on the paragraphs of the text: spacing, alignment, indents, the mark that ends it."""

import re
from collections.abc import Iterator

from reportgen.checker.luat_kiem import CANH_BAO, LOI, THONG_TIN, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien import Manh
from reportgen.docx_reader.model import DoanThay
from reportgen.standards import TieuChuan
from reportgen.units import SINGLE_LINE, mm, twips_to_mm, twips_to_pt

_HD = "HD 05-HD/VPTW, Phần II, I.6.2.2"
_ND = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.e"
VAN = ("noi_dung", "khoan", "diem", "gach_dau_dong")
_KET = ("noi_dung", "khoan", "diem", "gach_dau_dong", "dieu")
DUNG_SAI = mm(0.35)
NGAN = 60  # a shorter paragraph may stand in the middle, or begin without an indent


def so_do(value: float) -> str:
    """A number as people write it: "18", "1,15"."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def gop(pieces: list[Manh]) -> str:
    """How many more paragraphs than the one shown."""
    return f" (và {len(pieces) - 1} đoạn khác)" if len(pieces) > 1 else ""


def _van(ctx: NguCanh, *ma: str) -> list[Manh]:
    return [piece for piece in ctx.cac_manh(*(ma or VAN)) if piece.doan.o is None]


@luat("HD05-ND-01", "gian-dong-sai", LOI, can=VAN, sua_duoc=True)
def gian_dong(ctx: NguCanh) -> Iterator[PhatHien]:
    """Line spacing that is not "exactly" so many points."""
    required = ctx.chuan.quy_dinh("noi_dung.gian_dong")
    wrong = [
        piece
        for piece in _van(ctx)
        if piece.doan.kieu_gian != "exact" or not required.allows(piece.doan.gian)
    ]
    if wrong:
        yield PhatHien(
            wrong[0],
            f"giãn dòng {_ten_gian(wrong[0].doan)}, phải Exactly {required.as_text()}{gop(wrong)}",
            f"Đoạn › Giãn dòng: Exactly (Chính xác), {so_do(twips_to_pt(required.chon))} pt",
            required.can_cu,
        )


def _ten_gian(paragraph: DoanThay) -> str:
    if paragraph.kieu_gian == "auto":
        return f"Multiple {so_do(paragraph.gian / SINGLE_LINE)}"
    kind = "Exactly" if paragraph.kieu_gian == "exact" else "At least"
    return f"{kind} {so_do(twips_to_pt(paragraph.gian))} pt"


@luat("ND30-ND-01", "gian-dong-sai", LOI, can=VAN, sua_duoc=True)
def gian_dong_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """Line spacing under single or over one and a half."""
    required = ctx.chuan.quy_dinh("noi_dung.gian_dong")
    wrong = [piece for piece in _van(ctx) if not trong_khoang(piece, required.tu, required.den)]
    if wrong:
        yield PhatHien(
            wrong[0],
            f"giãn dòng {_ten_gian(wrong[0].doan)}, phải {required.as_text()}{gop(wrong)}",
            "Đoạn › Giãn dòng: Multiple (Nhiều dòng), từ 1 đến 1,5",
            required.can_cu,
        )


def trong_khoang(piece: Manh, low: float | None, high: float | None) -> bool:
    """Whether the spacing is within the bounds; points count by the size of the text."""
    paragraph = piece.doan
    lines: float = paragraph.gian
    if paragraph.kieu_gian != "auto":
        size = max((run.kieu.co for run in piece.chu_that), default=0)
        natural = size * 10 * CAO_DONG_DON
        lines = SINGLE_LINE * paragraph.gian / natural if natural else SINGLE_LINE
    low = (low or 0) * (1 - DUNG_SAI_GIAN)
    return low <= lines <= (high or lines) * (1 + DUNG_SAI_GIAN)


CAO_DONG_DON = 1.15  # height of a single-spaced line of Times New Roman over its size
DUNG_SAI_GIAN = 0.04


@luat("CHG-ND-02", "khong-canh-deu", LOI, can=VAN, dang=_HD, nha_nuoc=_ND, sua_duoc=True)
def canh_deu(ctx: NguCanh) -> Iterator[PhatHien]:
    """Text not justified; short paragraphs look the same either way."""
    wrong = [p for p in _van(ctx) if p.doan.canh != "deu" and len(p.text) > KY_TU_HAI_DONG]
    if wrong:
        name = {"trai": "trái", "giua": "giữa", "phai": "phải"}.get(wrong[0].doan.canh, "khác")
        yield PhatHien(
            wrong[0],
            f"đoạn canh {name}, phải canh đều hai bên{gop(wrong)}",
            "bôi đen phần nội dung rồi bấm Ctrl+J",
        )


KY_TU_HAI_DONG = 100


def _lui(ctx: NguCanh) -> Iterator[PhatHien]:
    """First-line indents of text paragraphs other than the standard's."""
    required = ctx.chuan.quy_dinh("noi_dung.lui_dau_dong")
    wrong = [
        piece
        for piece in _van(ctx, "noi_dung")
        if len(piece.text) > KY_TU_HAI_DONG
        and not re.match(r"[\t ]", piece.doan.tho)
        and not lui_duoc(ctx.chuan, piece)
    ]
    if wrong:
        value = wrong[0].doan.lui_dong_dau + wrong[0].doan.lui_trai
        yield PhatHien(
            wrong[0],
            f"dòng đầu lùi {so_do(round(twips_to_mm(value), 1))} mm, phải {required.as_text()}"
            f"{gop(wrong)}",
            f"Đoạn › Đặc biệt: Dòng đầu, {so_do(round(twips_to_mm(required.chon) / 10, 2))} cm",
            required.can_cu,
        )


def lui_duoc(chuan: TieuChuan, piece: Manh) -> bool:
    """Whether the first line of a piece stands where the standard has it."""
    required = chuan.quy_dinh("noi_dung.lui_dau_dong")
    value = piece.doan.lui_dong_dau + max(piece.doan.lui_trai, 0)
    if required.cac_gia_tri:
        return any(abs(value - one) <= DUNG_SAI for one in required.cac_gia_tri)
    low, high = required.tu or value, required.den or value
    return low - DUNG_SAI <= value <= high + DUNG_SAI


@luat("HD05-ND-03", "lui-dau-dong-sai", CANH_BAO, can=("noi_dung",), sua_duoc=True)
def lui_dang(ctx: NguCanh) -> Iterator[PhatHien]:
    """An indent other than about 10 mm."""
    yield from _lui(ctx)


@luat("ND30-ND-03", "lui-dau-dong-sai", CANH_BAO, can=("noi_dung", "dieu"), sua_duoc=True)
def lui_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """An indent other than 1 or 1.27 cm."""
    yield from _lui(ctx)


@luat("CHG-ND-04", "lui-bang-dau-cach", CANH_BAO, can=VAN, sua_duoc=True)
def lui_dau_cach(ctx: NguCanh) -> Iterator[PhatHien]:
    """Indents made of spaces or tabs."""
    wrong = [p for p in _van(ctx) if re.match(r"\t|\u00a0{2,}| {2,}", p.doan.tho)]
    if wrong:
        yield PhatHien(
            wrong[0],
            f"lùi đầu dòng bằng dấu cách hoặc phím Tab{gop(wrong)}",
            "xóa các dấu cách, đặt Đoạn › Đặc biệt: Dòng đầu",
        )


@luat("CHG-ND-05", "cach-doan-nho", LOI, can=VAN, dang=_HD, nha_nuoc=_ND, sua_duoc=True)
def cach_doan(ctx: NguCanh) -> Iterator[PhatHien]:
    """Less than 6 pt between paragraphs; an empty paragraph between makes up for it."""
    required = ctx.chuan.quy_dinh("noi_dung.cach_doan")
    every = ctx.van_ban.tai_lieu.doan
    order = {id(p): i for i, p in enumerate(every)}
    wrong = []
    for piece in _van(ctx):
        at = order[id(piece.doan)]
        after = every[at + 1] if at + 1 < len(every) else None
        if after is None or after.o is not None or not after.text.strip():
            continue
        if max(piece.doan.sau, after.truoc) < (required.tu or 0) and _la_van(ctx, after):
            wrong.append(piece)
    if wrong:
        yield PhatHien(
            wrong[0],
            f"khoảng cách giữa hai đoạn dưới {so_do(twips_to_pt(required.chon))} pt{gop(wrong)}",
            f"Đoạn › Cách sau: {so_do(twips_to_pt(required.chon))} pt",
            required.can_cu,
        )


def _la_van(ctx: NguCanh, paragraph: DoanThay) -> bool:
    return any(piece.doan is paragraph for piece in _van(ctx))


def _doan_cuoi(ctx: NguCanh) -> Manh | None:
    """The last paragraph of the text, unless a table follows it."""
    pieces = [piece for piece in ctx.cac_manh(*_KET, "bang") if piece.doan.so]
    last = max(pieces, key=lambda piece: piece.doan.so, default=None)
    return last if last is not None and last.doan.o is None else None


@luat("HD05-ND-06", "ket-thuc-cham-gach", LOI, can=_KET, dang=_HD, sua_duoc=True)
def ket_thuc(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "./." at the end, as State documents have it."""
    last = _doan_cuoi(ctx)
    if last is not None and re.search(r"\./\.$", last.text):
        yield PhatHien(last, "kết thúc bằng “./.”, văn bản của Đảng kết thúc bằng “.”", "bỏ “/.”")


@luat("ND30-ND-06", "thieu-cham-gach", THONG_TIN, can=_KET, sua_duoc=True,
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục III")  # fmt: skip
def thieu_ket(ctx: NguCanh) -> Iterator[PhatHien]:
    """No "./." at the end."""
    last = _doan_cuoi(ctx)
    if last is not None and not last.text.endswith("./."):
        yield PhatHien(last, "cuối nội dung không có “./.”", "thêm ./. sau câu cuối")


@luat("CHG-ND-07", "doan-trong", THONG_TIN, can=VAN, sua_duoc=True)
def doan_trong(ctx: NguCanh) -> Iterator[PhatHien]:
    """Empty paragraphs for space within the text."""
    pieces = _van(ctx)
    first, last = pieces[0].doan.so, pieces[-1].doan.so
    empty = [
        p for p in ctx.van_ban.tai_lieu.doan if first < p.so < last and p.o is None and doan_rong(p)
    ]
    if len(empty) > 1:
        yield PhatHien(
            empty[0],
            f"có {len(empty)} đoạn trống dùng để giãn cách",
            "xóa đoạn trống, đặt Đoạn › Cách trước, Cách sau",
        )


def doan_rong(paragraph: DoanThay) -> bool:
    """Whether a paragraph holds nothing at all."""
    breaking = any(run.loai in {"ngat_trang", "ngat_cot", "hinh"} for run in paragraph.chu)
    return not paragraph.text.strip() and not breaking and not paragraph.ke and not paragraph.hinh


@luat("CHG-ND-08", "ngat-dong-mem", CANH_BAO, can=VAN, sua_duoc=True)
def ngat_mem(ctx: NguCanh) -> Iterator[PhatHien]:
    """Line breaks in place of paragraphs."""
    wrong = [p for p in _van(ctx) if any(run.loai == "ngat_dong" for run in p.chu)]
    if wrong:
        yield PhatHien(
            wrong[0],
            f"xuống dòng bằng Shift+Enter trong đoạn{gop(wrong)}",
            "thay Shift+Enter bằng Enter",
        )


@luat("CHG-ND-10", "gach-dau-dong-lan", THONG_TIN, can=("gach_dau_dong",), sua_duoc=True)
def gach_lan(ctx: NguCanh) -> Iterator[PhatHien]:
    """Bullets of different signs at the same level."""
    signs: dict[str, Manh] = {}
    for piece in ctx.cac_manh("gach_dau_dong"):
        mark = (piece.doan.nhan or piece.text)[:1]
        signs.setdefault("-" if mark == "-" else mark, piece)
    odd = [mark for mark in signs if mark not in "-+"]
    if odd and len(signs) > 1:
        yield PhatHien(
            signs[odd[0]],
            f"gạch đầu dòng không thống nhất: {' '.join(signs)}",
            "dùng một dấu gạch nối (-) cho cùng một cấp",
        )


LUAT: tuple[LuatKiem, ...] = (
    gian_dong, gian_dong_nha_nuoc, canh_deu, lui_dang, lui_nha_nuoc, lui_dau_cach, cach_doan,
    ket_thuc, thieu_ket, doan_trong, ngat_mem, gach_lan,
)  # fmt: skip
