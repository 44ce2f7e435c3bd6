"""Compare how a component looks with the standard's row: size, weight, slant, capitals."""

from collections.abc import Iterable, Iterator

from reportgen.checker.luat_kiem import NguCanh, PhatHien
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.nhan_dien.dau_hieu import la_hoa
from reportgen.docx_reader.model import ChuThay
from reportgen.standards.schema import KieuChu


def so_pt(half_points: float) -> str:
    """Half points as people write a size: "14", "13,5"."""
    return f"{half_points / 2:.1f}".removesuffix(".0").replace(".", ",")


def chu_sai_co(runs: Iterable[ChuThay], row: KieuChu) -> tuple[ChuThay, ...]:
    """Runs whose size the row does not allow."""
    return tuple(run for run in runs if not row.co.allows(run.kieu.co))


def sai_co(ctx: NguCanh, ma: str, kieu: str = "") -> Iterator[PhatHien]:
    """Pieces of component *ma* whose size is not that of the row *kieu* (default: of *ma*)."""
    row = ctx.chuan.kieu_chu(kieu or ma)
    for piece in ctx.cac_manh(ma):
        wrong = chu_sai_co(piece.chu_that, row)
        if wrong:
            sizes = " và ".join(dict.fromkeys(so_pt(run.kieu.co) for run in wrong))
            yield PhatHien(
                piece,
                f"cỡ chữ {sizes}, phải {_co(row)}",
                f"bôi đen rồi đặt cỡ chữ {so_pt(row.co.chon)}",
                row.can_cu,
            )


def _co(row: KieuChu) -> str:
    return row.co.as_text().removesuffix(" pt")


def sai_dang(
    ctx: NguCanh,
    ma: str,
    kieu: str = "",
    *,
    dam: bool = False,
    nghieng: bool = False,
    in_hoa: bool = False,
) -> Iterator[PhatHien]:
    """Pieces of *ma* whose weight, slant or capitals (those asked for) differ from the row's."""
    row = ctx.chuan.kieu_chu(kieu or ma)
    for piece in ctx.cac_manh(ma):
        faults = list(_loi_dang(piece, row, dam=dam, nghieng=nghieng, in_hoa=in_hoa))
        if faults:
            now, right, button = (", ".join(part) for part in zip(*faults, strict=True))
            yield PhatHien(piece, f"chữ {now}, phải {right}", f"bôi đen rồi {button}", row.can_cu)


def _loi_dang(
    piece: Manh, row: KieuChu, *, dam: bool, nghieng: bool, in_hoa: bool
) -> Iterator[tuple[str, str, str]]:
    """What it is, what it must be, what to press; one for each fault."""
    runs = piece.chu_that
    if dam and row.dam is not None and any(run.kieu.dam != row.dam for run in runs):
        yield ("không đậm", "đậm", "bấm Ctrl+B") if row.dam else ("đậm", "không đậm", "bấm Ctrl+B")
    if nghieng and row.nghieng is not None and any(r.kieu.nghieng != row.nghieng for r in runs):
        words = ("đứng", "nghiêng") if row.nghieng else ("nghiêng", "đứng")
        yield (*words, "bấm Ctrl+I")
    if in_hoa and row.in_hoa and not la_hoa(piece.text):
        yield "thường", "in hoa", "gõ lại bằng chữ in hoa"
