"""Rules on legal bases."""

import re
from collections.abc import Iterator

from reportgen.checker.luat_kiem import CANH_BAO, LOI, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.so_kieu import sai_dang

_HD = "HD 05-HD/VPTW, Phần II, I.6.2.3"
_ND = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.a"
_CAN = ("can_cu",)
# Instruments out of force that are still copied (by their numbers), and what replaced them.
HET_HIEU_LUC = {
    "36-HD/VPTW": "Hướng dẫn số 05-HD/VPTW",
    "66-QĐ/TW": "Quy định số 399-QĐ/TW",
    "01/2011/TT-BNV": "Nghị định số 30/2020/NĐ-CP",
    "110/2004/NĐ-CP": "Nghị định số 30/2020/NĐ-CP",
    "1013/QĐ-TLĐ": "Quyết định số 933/QĐ-TLĐ",
    "1014/QĐ-TLĐ": "Quyết định số 933/QĐ-TLĐ",
}
_TU_CHUAN = {"36-HD/VPTW": "hd05-2026", "66-QĐ/TW": "hd05-2026"}


def _than(piece: Manh) -> str:
    """The basis with the label of automatic numbering before it."""
    return f"{piece.doan.nhan} {piece.text}".strip()


@luat("HD05-CC-01", "can-cu-khong-gach-dau-dong", LOI, can=_CAN, dang=_HD,
      bo_chuan=("hd36-2018",), sua_duoc=True)  # fmt: skip
def gach_dau_dong(ctx: NguCanh) -> Iterator[PhatHien]:
    """A basis without the hyphen before it."""
    for piece in ctx.cac_manh("can_cu"):
        if not _than(piece).startswith(("-", "–")):
            yield PhatHien(piece, "căn cứ không có gạch đầu dòng", "thêm “- ” ở đầu dòng")


@luat("HD05-CC-02", "can-cu-cuoi-sai-dau", LOI, can=_CAN, dang=_HD, sua_duoc=True)
def cuoi(ctx: NguCanh) -> Iterator[PhatHien]:
    """The last basis with another mark than the edition's."""
    wanted = ctx.chuan.chu("ket_thuc_can_cu").strip()
    last = ctx.cac_manh("can_cu")[-1]
    if not last.text.endswith(wanted):
        yield PhatHien(
            last, f"căn cứ cuối cùng kết thúc bằng “{last.text[-1:]}”, phải là “{wanted}”",
            f"sửa dấu cuối thành {wanted}",
        )  # fmt: skip


@luat("HD05-CC-03", "can-cu-giua-sai-dau", LOI, can=_CAN, dang=_HD, sua_duoc=True)
def giua(ctx: NguCanh) -> Iterator[PhatHien]:
    """A basis before the last without its semicolon."""
    for piece in ctx.cac_manh("can_cu")[:-1]:
        if not piece.text.endswith(";"):
            yield PhatHien(
                piece, "căn cứ không kết thúc bằng dấu chấm phẩy", "sửa dấu cuối thành ;"
            )


@luat("HD05-CC-04", "can-cu-nghieng", CANH_BAO, can=_CAN, sua_duoc=True)
def nghieng(ctx: NguCanh) -> Iterator[PhatHien]:
    """Bases slanted, as State documents have them."""
    for piece in ctx.cac_manh("can_cu"):
        if piece.chu_that and all(run.kieu.nghieng for run in piece.chu_that):
            yield PhatHien(
                piece,
                "căn cứ in nghiêng (kiểu văn bản hành chính); văn bản của Đảng in đứng",
                "bôi đen rồi bấm Ctrl+I",
            )


@luat("ND30-CC-01", "can-cu-khong-nghieng", LOI, can=_CAN, sua_duoc=True)
def khong_nghieng(ctx: NguCanh) -> Iterator[PhatHien]:
    """Bases upright."""
    yield from sai_dang(ctx, "can_cu", nghieng=True)


@luat("ND30-CC-02", "can-cu-sai-dau", LOI, can=_CAN, nha_nuoc=_ND, sua_duoc=True)
def dau_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """Not ";" after each and "." after the last."""
    bases = ctx.cac_manh("can_cu")
    for i, piece in enumerate(bases):
        wanted = "." if i == len(bases) - 1 else ";"
        if not piece.text.endswith(wanted):
            yield PhatHien(
                piece, f"căn cứ kết thúc bằng “{piece.text[-1:]}”, phải là “{wanted}”",
                f"sửa dấu cuối thành {wanted}",
            )  # fmt: skip


@luat("ND30-CC-03", "can-cu-co-gach-dau-dong", CANH_BAO, can=_CAN,
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục III", sua_duoc=True)  # fmt: skip
def co_gach(ctx: NguCanh) -> Iterator[PhatHien]:
    """A hyphen before a basis, as Party documents have it."""
    for piece in ctx.cac_manh("can_cu"):
        if _than(piece).startswith(("-", "–", "•")):
            yield PhatHien(piece, "căn cứ có gạch đầu dòng", "bỏ gạch đầu dòng")


@luat("ND30-CC-04", "luat-ghi-so", CANH_BAO, can=_CAN, nha_nuoc=_ND)
def luat_ghi_so(ctx: NguCanh) -> Iterator[PhatHien]:
    """Number or issuer of a law or ordinance."""
    for piece in ctx.cac_manh("can_cu"):
        if re.search(r"Căn cứ (Bộ luật|Luật|Pháp lệnh)\b[^;]*\bsố\s*\d+", piece.text):
            yield PhatHien(
                piece,
                "viện dẫn luật, pháp lệnh kèm số, ký hiệu",
                "chỉ ghi tên luật và ngày ban hành",
            )


@luat("CHG-CC-05", "dan-van-ban-het-hieu-luc", CANH_BAO, can=_CAN, dang="HD 05-HD/VPTW, Phần III",
      nha_nuoc="NĐ 30/2020/NĐ-CP, Điều 37")  # fmt: skip
def het_hieu_luc(ctx: NguCanh) -> Iterator[PhatHien]:
    """An instrument out of force among the bases."""
    yield from dan_cu(ctx, ctx.cac_manh("can_cu"))


def dan_cu(ctx: NguCanh, pieces: tuple[Manh, ...]) -> Iterator[PhatHien]:
    """Pieces that name an instrument out of force on the document's date."""
    for piece in pieces:
        for number, instead in HET_HIEU_LUC.items():
            edition = _TU_CHUAN.get(number)
            still = edition is not None and ctx.chuan.ma_hieu != edition
            if number in piece.text.replace("\u2011", "-") and not still:
                yield PhatHien(
                    piece, f"văn bản số {number} đã hết hiệu lực", f"thay bằng {instead}"
                )


@luat("CHG-CC-06", "can-cu-gop-mot-doan", CANH_BAO, can=_CAN, dang=_HD, nha_nuoc=_ND,
      sua_duoc=True)  # fmt: skip
def gop_doan(ctx: NguCanh) -> Iterator[PhatHien]:
    """Several bases in one paragraph with line breaks."""
    for piece in ctx.cac_manh("can_cu"):
        if any(run.loai == "ngat_dong" for run in piece.chu):
            yield PhatHien(
                piece,
                "nhiều căn cứ gộp trong một đoạn (ngắt dòng bằng Shift+Enter)",
                "thay Shift+Enter bằng Enter, mỗi căn cứ một đoạn",
            )


LUAT: tuple[LuatKiem, ...] = (
    gach_dau_dong, cuoi, giua, nghieng, khong_nghieng, dau_nha_nuoc, co_gach, luat_ghi_so,
    het_hieu_luc, gop_doan,
)  # fmt: skip
