"""``reportgen export``: a dossier to a workbook."""

from pathlib import Path

import click

from reportgen.cli import console
from reportgen.cli.kieu_tham_so import KieuDuongDan


@click.command(
    "export",
    options_metavar="[TÙY CHỌN]",
    short_help="Xuất hồ sơ ra tệp Excel để điền.",
    help="Xuất hồ sơ ra tệp Excel để điền tiếp: mỗi mục một trang, có danh sách thả xuống và dòng "
    "hướng dẫn.",
    epilog="Ví dụ: reportgen export inputs/hoan-kiem-2026.yaml -o hoan-kiem-2026.xlsx",
)
@click.argument("tep", type=KieuDuongDan(), metavar="HO_SO.yaml")
@click.option(
    "-o",
    "--dich",
    type=KieuDuongDan(),
    metavar="TỆP",
    help="Tệp kết quả; bỏ trống: cùng chỗ, cùng tên với tệp nguồn.",
)
@click.option("--ghi-de", is_flag=True, help="Thay tệp kết quả nếu đã có.")
def xuat(*, tep: Path, dich: Path | None, ghi_de: bool) -> None:
    """Write the file and say what it holds."""
    from reportgen import app

    result = app.export_excel(tep, dich, ghi_de=ghi_de)
    console.in_van_de(result.diagnostics)
    if result.value is not None:
        holds = f": {result.value.noi_dung}" if result.value.noi_dung else ""
        console.in_dong(f"Đã ghi {result.value.duong_dan}{holds}")
