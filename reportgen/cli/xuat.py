"""``reportgen export``: a dossier to a workbook."""

from pathlib import Path

import click

from reportgen.cli import console
from reportgen.cli.kieu_tham_so import KieuDuongDan
from reportgen.cli.tuy_chon import tuy_chon_dich


@click.command(
    "export",
    options_metavar="[TÙY CHỌN]",
    short_help="Xuất hồ sơ ra tệp Excel để điền.",
    help="Xuất hồ sơ ra tệp Excel để điền tiếp: mỗi mục một trang, có danh sách thả xuống và dòng "
    "hướng dẫn.",
    epilog="Ví dụ: reportgen export inputs/hoan-kiem-2026.yaml -o hoan-kiem-2026.xlsx",
)
@click.argument("tep", type=KieuDuongDan(), metavar="HO_SO.yaml")
@tuy_chon_dich
def xuat(*, tep: Path, dich: Path | None, ghi_de: bool) -> None:
    """Write the file and say what it holds."""
    from reportgen import app

    console.in_da_ghi(app.export_excel(tep, dich, ghi_de=ghi_de))
