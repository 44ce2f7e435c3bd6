"""Rules on the type's name and the subject."""

import re
from collections.abc import Iterator

from reportgen.checker.duong_ke import ke_duoi
from reportgen.checker.luat_kiem import CANH_BAO, LOI, THONG_TIN, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.nhan_dien.dau_hieu import la_hoa
from reportgen.checker.so_kieu import sai_co, sai_dang
from reportgen.docx_reader.model import DoanThay

_HD = "HD 05-HD/VPTW, Phần II, I.5"
_ND = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.5"
DONG_TOI_DA = 3
KY_TU_MOT_DONG = 75


def _cuoi(ctx: NguCanh) -> Manh | None:
    """The last line of the subject, else the type's name."""
    pieces = ctx.cac_manh("trich_yeu") or ctx.cac_manh("ten_loai")
    return pieces[-1] if pieces else None


@luat("HD05-TL-01", "thieu-gach-duoi-trich-yeu", LOI, can=("ten_loai",), dang=f"{_HD}.2.1",
      sua_duoc=True)  # fmt: skip
def thieu_gach(ctx: NguCanh) -> Iterator[PhatHien]:
    """No five hyphens under the subject; a line in their place has a rule of its own."""
    last = _cuoi(ctx)
    if last is not None and ctx.tim("gach_duoi_trich_yeu") is None and not _co_ke(ctx, last):
        yield PhatHien(
            last,
            "dưới trích yếu không có năm dấu gạch nối (-----)",
            "thêm một dòng ----- ở giữa, dưới trích yếu",
        )


def _co_ke(ctx: NguCanh, piece: Manh) -> bool:
    return ke_duoi(ctx.van_ban, piece) is not None


@luat("HD05-TL-02", "gach-khong-du-nam", CANH_BAO, can=("gach_duoi_trich_yeu",),
      dang=f"{_HD}.2.1", sua_duoc=True)  # fmt: skip
def gach_sai(ctx: NguCanh) -> Iterator[PhatHien]:
    """Not exactly five hyphens."""
    wanted = ctx.chuan.chu("gach_duoi_trich_yeu")
    for piece in ctx.cac_manh("gach_duoi_trich_yeu"):
        if piece.text.replace("\u2011", "-") != wanted:
            yield PhatHien(
                piece, f"dưới trích yếu là “{piece.text}”, phải là năm dấu gạch nối liền nhau",
                f"gõ lại: {wanted}",
            )  # fmt: skip


@luat("HD05-TL-03", "ke-ngang-duoi-trich-yeu", LOI, can=("ten_loai",), dang=f"{_HD}.2.1",
      sua_duoc=True)  # fmt: skip
def ke_ngang(ctx: NguCanh) -> Iterator[PhatHien]:
    """A line under the subject, as State documents have."""
    last = _cuoi(ctx)
    if last is not None and _co_ke(ctx, last):
        yield PhatHien(
            last,
            "dưới trích yếu có đường kẻ ngang, văn bản của Đảng dùng năm dấu gạch nối (-----)",
            "xóa đường kẻ, thêm một dòng -----",
        )


@luat("HD05-TL-04", "ten-loai-sai-co", LOI, can=("ten_loai",), sua_duoc=True)
def ten_loai_co(ctx: NguCanh) -> Iterator[PhatHien]:
    """The type's name not of 15 to 16 pt."""
    yield from sai_co(ctx, "ten_loai")


@luat("HD05-TL-05", "cong-van-in-ten-loai", LOI, can=("ten_loai",), dang=f"{_HD}.1.1",
      loai=("công văn",))  # fmt: skip
def cong_van_ten(ctx: NguCanh) -> Iterator[PhatHien]:
    """A letter that prints CÔNG VĂN."""
    yield from _in_cong_van(ctx)


@luat("ND30-TL-04", "cong-van-in-ten-loai", LOI, can=("ten_loai",), loai=("công văn",),
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục IV (ô 5b)")  # fmt: skip
def cong_van_ten_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """A letter that prints CÔNG VĂN."""
    yield from _in_cong_van(ctx)


def _in_cong_van(ctx: NguCanh) -> Iterator[PhatHien]:
    for piece in ctx.cac_manh("ten_loai"):
        yield PhatHien(
            piece, "công văn không ghi tên loại", "xóa dòng này; trích yếu ghi dưới số, ký hiệu"
        )


@luat("HD05-TL-06", "v-v-trong-cong-van-dang", LOI, can=("trich_yeu_cong_van",),
      dang=f"{_HD}.2.3", sua_duoc=True)  # fmt: skip
def v_v(ctx: NguCanh) -> Iterator[PhatHien]:
    """V/v in a Party letter."""
    for piece in ctx.cac_manh("trich_yeu_cong_van"):
        if re.match(r"\(?V/v", piece.text, re.IGNORECASE):
            yield PhatHien(
                piece, "trích yếu ghi “V/v”, công văn của Đảng ghi “về việc …”", "ghi: về việc …"
            )


@luat("HD05-TL-07", "trich-yeu-cong-van-sai-kieu", LOI, can=("trich_yeu_cong_van",),
      sua_duoc=True)  # fmt: skip
def trich_yeu_cv(ctx: NguCanh) -> Iterator[PhatHien]:
    """The subject of a letter upright or of another size."""
    yield from sai_co(ctx, "trich_yeu_cong_van")
    yield from sai_dang(ctx, "trich_yeu_cong_van", dam=True, nghieng=True)


@luat("HD05-TL-08", "trich-yeu-viet-hoa", THONG_TIN, can=("trich_yeu",), dang=f"{_HD}.1.1")
def trich_yeu_hoa(ctx: NguCanh) -> Iterator[PhatHien]:
    """A subject that begins with "Về", or all in capitals."""
    for piece in ctx.cac_manh("trich_yeu")[:1]:
        if la_hoa(piece.text) or re.match(r"Về\b", piece.text):
            yield PhatHien(
                piece,
                "trích yếu viết hoa chữ đầu; các ví dụ của hướng dẫn viết chữ thường",
                "viết thường chữ đầu, trừ tên riêng",
            )


@luat("ND30-TL-01", "thieu-ke-duoi-trich-yeu", CANH_BAO, can=("trich_yeu",), nha_nuoc=f"{_ND}.b",
      sua_duoc=True)  # fmt: skip
def thieu_ke(ctx: NguCanh) -> Iterator[PhatHien]:
    """No line under the subject."""
    last = ctx.cac_manh("trich_yeu")[-1]
    near = [p for p in ctx.van_ban.tai_lieu.doan if 0 <= p.so - last.doan.so <= 2]  # noqa: PLR2004 - the line may hang two paragraphs on
    drawn = any(p.ke or p.vien for p in near) or _co_ke(ctx, last)
    if not drawn and ctx.tim("gach_duoi_trich_yeu") is None and not _gach_chan(near):
        yield PhatHien(
            last,
            "dưới trích yếu không có đường kẻ",
            "vẽ một nét liền dài 1/3 đến 1/2 dòng chữ, ở giữa, dưới trích yếu",
        )


def _gach_chan(paragraphs: list[DoanThay]) -> bool:
    return any(run.kieu.gach_chan for p in paragraphs for run in p.chu_that)


@luat("ND30-TL-02", "gach-noi-duoi-trich-yeu", CANH_BAO, can=("gach_duoi_trich_yeu",),
      nha_nuoc=f"{_ND}.b", sua_duoc=True)  # fmt: skip
def gach_noi(ctx: NguCanh) -> Iterator[PhatHien]:
    """Hyphens under the subject, as Party documents have."""
    for piece in ctx.cac_manh("gach_duoi_trich_yeu"):
        yield PhatHien(
            piece,
            "dưới trích yếu dùng dãy gạch nối (kiểu văn bản của Đảng), phải là đường kẻ nét liền",
            "xóa dãy gạch, vẽ một nét liền dài 1/3 đến 1/2 dòng chữ",
        )


@luat("ND30-TL-03", "trich-yeu-cong-van-sai", CANH_BAO, can=("trich_yeu_cong_van",),
      nha_nuoc=f"{_ND}.b", sua_duoc=True)  # fmt: skip
def trich_yeu_cv_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """The subject of a letter slanted, bold or of another size."""
    yield from sai_co(ctx, "trich_yeu_cong_van")
    yield from sai_dang(ctx, "trich_yeu_cong_van", dam=True, nghieng=True)


@luat("CHG-TL-05", "ten-loai-sai-dang", LOI, can=("ten_loai",), sua_duoc=True)
def ten_loai_dang(ctx: NguCanh) -> Iterator[PhatHien]:
    """The type's name in small letters or not bold."""
    yield from sai_dang(ctx, "ten_loai", dam=True, nghieng=True, in_hoa=True)


@luat("CHG-TL-06", "trich-yeu-co-dau-cham", THONG_TIN, can=("trich_yeu", "trich_yeu_cong_van"),
      sua_duoc=True)  # fmt: skip
def dau_cham(ctx: NguCanh) -> Iterator[PhatHien]:
    """A subject that ends with a full stop."""
    for ma in ("trich_yeu", "trich_yeu_cong_van"):
        for piece in ctx.cac_manh(ma)[-1:]:
            if piece.text.endswith((".", ";")):
                yield PhatHien(piece, "trích yếu kết thúc bằng dấu câu", "bỏ dấu ở cuối trích yếu")


@luat("CHG-TL-07", "trich-yeu-dai", THONG_TIN, can=("trich_yeu",), dang=f"{_HD}.1.1",
      nha_nuoc=f"{_ND}.a")  # fmt: skip
def dai(ctx: NguCanh) -> Iterator[PhatHien]:
    """A subject of more than three lines."""
    text = " ".join(piece.text for piece in ctx.cac_manh("trich_yeu"))
    lines = -(-len(text) // KY_TU_MOT_DONG)
    if lines > DONG_TOI_DA:
        yield PhatHien(
            ctx.cac_manh("trich_yeu")[0], f"trích yếu dài khoảng {lines} dòng", "rút gọn trích yếu"
        )


LUAT: tuple[LuatKiem, ...] = (
    thieu_gach, gach_sai, ke_ngang, ten_loai_co, cong_van_ten, v_v, trich_yeu_cv, trich_yeu_hoa,
    thieu_ke, gach_noi, trich_yeu_cv_nha_nuoc, cong_van_ten_nha_nuoc, ten_loai_dang, dau_cham, dai,
)  # fmt: skip
