"""``reportgen import``: a workbook to a dossier."""

from pathlib import Path

import click

from reportgen.cli import console
from reportgen.cli.kieu_tham_so import KieuDuongDan
from reportgen.cli.tuy_chon import tuy_chon_dich


@click.command(
    "import",
    options_metavar="[TÙY CHỌN]",
    short_help="Nhập hồ sơ từ tệp Excel.",
    help="Nhập hồ sơ từ tệp Excel: tệp do “reportgen export” xuất ra, hoặc danh sách thành viên, "
    "nhật ký hoạt động mà cơ quan đang dùng.",
    epilog="Ví dụ: reportgen import ho-so-2026.xlsx -o inputs/ho-so-2026.yaml",
)
@click.argument("tep", type=KieuDuongDan(), metavar="TỆP.xlsx")
@tuy_chon_dich
def nhap(*, tep: Path, dich: Path | None, ghi_de: bool) -> None:
    """Write the file and say what it holds."""
    from reportgen import app

    console.in_da_ghi(app.import_excel(tep, dich, ghi_de=ghi_de))
