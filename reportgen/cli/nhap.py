"""``reportgen import``: a workbook to a dossier."""

from pathlib import Path

import click

from reportgen.cli import console
from reportgen.cli.kieu_tham_so import KieuDuongDan


@click.command(
    "import",
    options_metavar="[TÙY CHỌN]",
    short_help="Nhập hồ sơ từ tệp Excel.",
    help="Nhập hồ sơ từ tệp Excel: tệp do “reportgen export” xuất ra, hoặc danh sách thành viên, "
    "nhật ký hoạt động mà cơ quan đang dùng.",
    epilog="Ví dụ: reportgen import ho-so-2026.xlsx -o inputs/ho-so-2026.yaml",
)
@click.argument("tep", type=KieuDuongDan(), metavar="TỆP.xlsx")
@click.option(
    "-o",
    "--dich",
    type=KieuDuongDan(),
    metavar="TỆP",
    help="Tệp kết quả; bỏ trống: cùng chỗ, cùng tên với tệp nguồn.",
)
@click.option("--ghi-de", is_flag=True, help="Thay tệp kết quả nếu đã có.")
def nhap(*, tep: Path, dich: Path | None, ghi_de: bool) -> None:
    """Write the file and say what it holds."""
    from reportgen import app

    result = app.import_excel(tep, dich, ghi_de=ghi_de)
    console.in_van_de(result.diagnostics)
    if result.value is not None:
        holds = f": {result.value.noi_dung}" if result.value.noi_dung else ""
        console.in_dong(f"Đã ghi {result.value.duong_dan}{holds}")
