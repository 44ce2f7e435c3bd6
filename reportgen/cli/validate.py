"""``reportgen validate``: every problem of dossiers, with its place."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli import console, thoat
from reportgen.cli.kieu_tham_so import KieuDuongDan
from reportgen.diagnostics import ExitCode, Severity

if TYPE_CHECKING:
    from reportgen.app import TepKiem


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
        console.in_json({"tep": [_vat(file) for file in files]})
    else:
        for file in files:
            console.in_van_de(file.van_de, ra_loi=False)
            console.ghi_chu(_tom_tat(file))
    ctx.exit(max(_ma_thoat(file) for file in files))


def _vat(file: "TepKiem") -> dict[str, object]:
    return {
        "duong_dan": str(file.duong_dan),
        "chuan": None,
        "loai": "ho_so",
        "van_de": [d.as_json() for d in file.van_de],
        "khong_kiem": [{"ma": code, "ly_do": reason} for code, reason in file.khong_kiem],
    }


def _ma_thoat(file: "TepKiem") -> ExitCode:
    """Give 2 for a file whose content could not be judged for its errors, else 1 or 0."""
    code = thoat.ma_thoat(file.van_de)
    return ExitCode.DAU_VAO_SAI if code and file.khong_kiem else code


def _tom_tat(file: "TepKiem") -> str:
    errors = sum(d.severity is Severity.LOI for d in file.van_de)
    warnings = sum(d.severity is Severity.CANH_BAO for d in file.van_de)
    if not errors and not warnings:
        return f"{file.duong_dan}: không có vấn đề"
    return f"{file.duong_dan}: {errors} lỗi, {warnings} cảnh báo"
