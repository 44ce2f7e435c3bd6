"""``reportgen register``: the register of documents, the next number, the register as a file."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli import console, thoat
from reportgen.cli.kieu_tham_so import KieuDuongDan, KieuNgay
from reportgen.cli.tuy_chon import tuy_chon_gop
from reportgen.diagnostics import Diagnostic, ExitCode

if TYPE_CHECKING:
    from reportgen import app
    from reportgen.app.so_van_ban import QuyenSo


@click.command(
    options_metavar="[TÙY CHỌN]",
    short_help="In sổ đăng ký văn bản đi, hỏi số tiếp theo.",
    help="In sổ đăng ký văn bản đi (mục van_ban của hồ sơ), mỗi cơ quan và nhiệm kỳ một quyển, kèm "
    "chỗ trùng số, nhảy số. Văn bản của Đảng đánh số liên tục từ 01 cho từng loại trong nhiệm kỳ "
    "cấp ủy, mỗi tổ dân vận một sổ riêng; văn bản nhà nước đánh lại từ 01 mỗi năm.",
    epilog="Ví dụ: reportgen register inputs/hoan-kiem-2026.yaml --tiep-theo bao_cao",
)
@click.argument("ho_so", nargs=-1, required=True, type=KieuDuongDan(), metavar="HO_SO")
@click.option(
    "--tiep-theo",
    metavar="LOẠI",
    help="Chỉ in số tiếp theo, như 413-BC/ĐU. LOẠI là mã loại văn bản (xem “reportgen types”) hoặc "
    "thể loại: bao_cao, thong_bao, quyet_dinh…",
)
@click.option(
    "--pham-vi",
    metavar="PHẠM_VI",
    help="Với --tiep-theo: phuong (mặc định), hoặc mã, tên một tổ dân vận.",
)
@click.option(
    "--ngay",
    type=KieuNgay(),
    metavar="NGÀY",
    help="Với --tiep-theo: ngày của văn bản, để biết nhiệm kỳ hoặc năm.",
)
@click.option(
    "--nguoi-ky",
    metavar="MÃ",
    help="Với --tiep-theo: mã người ký, để biết cơ quan ban hành.",
)
@click.option(
    "-o",
    "--dich",
    type=KieuDuongDan(),
    metavar="TỆP",
    help="Ghi sổ thành tệp .docx, .pdf (A4 ngang) hoặc .xlsx.",
)
@click.option("--ghi-de", is_flag=True, help="Thay tệp kết quả nếu đã có.")
@tuy_chon_gop
@click.option(
    "--json", "ra_json", is_flag=True, help="In một đối tượng JSON cho chương trình khác đọc."
)
@click.pass_context
def register(
    ctx: click.Context,
    *,
    ho_so: tuple[Path, ...],
    tiep_theo: str | None,
    pham_vi: str | None,
    ngay: date | None,
    nguoi_ky: str | None,
    dich: Path | None,
    ghi_de: bool,
    gop: bool,
    ra_json: bool,
) -> None:
    """Answer one of the three questions."""
    if len(ho_so) > 1 and not gop:
        raise click.UsageError(
            f"Thừa đối số ({' '.join(map(str, ho_so[1:]))}); phần của một hồ sơ thì thêm --gop.",
            ctx,
        )
    if tiep_theo is None and any((pham_vi, ngay, nguoi_ky)):
        raise click.UsageError("--pham-vi, --ngay, --nguoi-ky chỉ dùng cùng --tiep-theo.", ctx)
    if tiep_theo is not None and dich is not None:
        raise click.UsageError("--tiep-theo và -o không dùng cùng nhau.", ctx)
    from reportgen import app

    if tiep_theo is not None:
        asked = app.YeuCauSo(tiep_theo, pham_vi, ngay, nguoi_ky)
        ctx.exit(_tiep_theo(ho_so, asked, ra_json=ra_json))
    if dich is not None:
        ctx.exit(_ghi(ho_so, dich, ghi_de=ghi_de, ra_json=ra_json))
    result = app.so_dang_ky(ho_so)
    books = result.value or ()
    if ra_json:
        _in_json(result.diagnostics, so=[app.quyen_json(book) for book in books])
    else:
        console.in_van_de(result.diagnostics)
        _in_so(books)
    ctx.exit(thoat.ma_thoat(result.diagnostics))


def _in_json(found: tuple[Diagnostic, ...], **content: object) -> None:
    console.in_json({**content, "van_de": [d.as_json() for d in found]})


def _tiep_theo(ho_so: tuple[Path, ...], asked: "app.YeuCauSo", *, ra_json: bool) -> ExitCode:
    """Print the number alone on standard output."""
    from reportgen import app

    result = app.so_tiep(ho_so, asked)
    number = result.value
    if ra_json:
        told = number and {
            "so_ky_hieu": number.so_ky_hieu,
            "so": number.so_thu_tu,
            "co_quan": number.co_quan,
            "ky_han": number.ky_han.ten,
            "ngay": number.ngay.isoformat(),
            "nguoi_ky": number.nguoi_ky or None,
        }
        _in_json(result.diagnostics, tiep_theo=told)
    else:
        console.in_van_de(result.diagnostics)
        if number is not None:
            console.in_dong(number.so_ky_hieu)
    return thoat.ma_thoat(result.diagnostics)


def _ghi(ho_so: tuple[Path, ...], dich: Path, *, ghi_de: bool, ra_json: bool) -> ExitCode:
    from reportgen import app

    result = app.ghi_so(ho_so, dich, ghi_de=ghi_de)
    if ra_json:
        _in_json(result.diagnostics, tep=str(dich))
    else:
        console.in_da_ghi(result)
    return thoat.ma_thoat(result.diagnostics)


def _in_so(books: "tuple[QuyenSo, ...]") -> None:
    if not books:
        console.ghi_chu("Sổ văn bản (mục van_ban của hồ sơ) còn trống.")
    for book in books:
        console.bang(
            f"{book.co_quan}, {book.ten_ky_han}",
            ("Số, ký hiệu", "Ngày", "Tên loại và trích yếu", "Người ký"),
            [
                (
                    line.so_ky_hieu,
                    f"{line.ngay:%d/%m/%Y}",
                    line.ten_loai_va_trich_yeu,
                    line.nguoi_ky,
                )
                for line in book.dong
            ],
        )
        if book.tiep_theo:
            console.in_dong(f"Số tiếp theo: {', '.join(book.tiep_theo)}")
        console.in_dong()
