"""``reportgen validate``: every problem of dossiers, with its place."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli import console, thoat
from reportgen.cli.kieu_tham_so import KieuDuongDan
from reportgen.diagnostics import ExitCode, Severity

if TYPE_CHECKING:
    from reportgen.app import TepKiem

# No such file, not text, YAML that cannot be read, too large or too deep, tabs.
CHUA_DOC_DUOC = frozenset({"DL001", "DL002", "DL003", "DL004", "DL007"})


@click.command(
    options_metavar="[TÙY CHỌN]",
    short_help="Kiểm tra hồ sơ, báo mọi lỗi một lượt.",
    help="Kiểm tra hồ sơ, báo mọi lỗi một lượt theo tệp:dòng:cột.",
    epilog="Mã thoát: 0 khi không có lỗi (cảnh báo không tính); 1 khi có lỗi; "
    "2 khi có tệp không đọc được.",
)
@click.argument("ho_so", nargs=-1, required=True, type=KieuDuongDan(), metavar="HO_SO...")
@click.option(
    "--json", "ra_json", is_flag=True, help="In một đối tượng JSON cho chương trình khác đọc."
)
@click.pass_context
def validate(ctx: click.Context, *, ho_so: tuple[Path, ...], ra_json: bool) -> None:
    """Check dossiers and exit with what was found."""
    from reportgen import app

    files = app.validate(ho_so)
    if ra_json:
        console.in_json({"tep": [file.as_json() for file in files]})
    else:
        for file in files:
            console.in_van_de(file.van_de, ra_loi=False)
            console.ghi_chu(_tom_tat(file))
    ctx.exit(max(_ma_thoat(file) for file in files))


def _ma_thoat(file: "TepKiem") -> ExitCode:
    """Give 2 for a file that could not be read to its end, else 1 for errors, else 0."""
    if any(d.is_error and d.code in CHUA_DOC_DUOC for d in file.van_de):
        return ExitCode.DAU_VAO_SAI
    return thoat.ma_thoat(file.van_de)


def _tom_tat(file: "TepKiem") -> str:
    errors = sum(d.severity is Severity.LOI for d in file.van_de)
    warnings = sum(d.severity is Severity.CANH_BAO for d in file.van_de)
    if not errors and not warnings:
        return f"{file.duong_dan}: không có vấn đề"
    return f"{file.duong_dan}: {errors} lỗi, {warnings} cảnh báo"
