"""``reportgen validate``: every problem of dossiers, with its place."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli import console, thoat
from reportgen.cli.kieu_tham_so import KieuDuongDan
from reportgen.cli.tuy_chon import doi_so, tuy_chon_gop
from reportgen.diagnostics import Diagnostic, ExitCode, Severity

if TYPE_CHECKING:
    from reportgen.app import TepKiem

# No such file, not text, YAML that cannot be read, too large or too deep, tabs.
CHUA_DOC_DUOC = frozenset({"DL001", "DL002", "DL003", "DL004", "DL007"})


@click.command(
    options_metavar="[TÙY CHỌN]",
    short_help="Kiểm tra hồ sơ, báo mọi lỗi một lượt.",
    help="Kiểm tra hồ sơ, báo mọi lỗi một lượt theo tệp:dòng:cột. Hồ sơ là một tệp .yaml, hoặc "
    "một thư mục chứa các tệp .yaml của cùng một hồ sơ.",
    epilog="Mã thoát: 0 khi không có lỗi (cảnh báo không tính); 1 khi có lỗi; "
    "2 khi có tệp không đọc được; 130 khi bấm Ctrl-C lúc đang theo dõi.",
)
@click.argument("ho_so", nargs=-1, required=True, type=KieuDuongDan(), metavar="HO_SO...")
@tuy_chon_gop
@click.option("--theo-doi", is_flag=True, help="Kiểm lại mỗi khi lưu tệp, cho đến khi bấm Ctrl-C.")
@click.option(
    "--json", "ra_json", is_flag=True, help="In một đối tượng JSON cho chương trình khác đọc."
)
@click.pass_context
def validate(
    ctx: click.Context, *, ho_so: tuple[Path, ...], gop: bool, theo_doi: bool, ra_json: bool
) -> None:
    """Check dossiers and exit with what was found."""
    if theo_doi and ra_json:
        raise click.UsageError("--theo-doi không đi cùng --json.", ctx)
    if theo_doi:
        _theo_doi(ho_so, gop=gop)
        ctx.exit(ExitCode.NGAT)
    from reportgen import app

    files = app.validate(ho_so, gop=gop)
    if ra_json:
        console.in_json({"tep": [file.as_json() for file in files]})
    else:
        _ke_lai(files, ho_so, gop=gop)
    ctx.exit(max(_ma_thoat(file) for file in files))


def _theo_doi(ho_so: tuple[Path, ...], *, gop: bool) -> None:
    from reportgen import app
    from reportgen.cli.theo_doi import theo_doi

    def kiem() -> None:
        console.quen_dong_nguon()
        _ke_lai(app.validate(ho_so, gop=gop), ho_so, gop=gop)
        console.ghi_chu("Đang theo dõi; lưu tệp để kiểm lại, bấm Ctrl-C để thôi.\n")

    theo_doi(kiem, lambda: app.dau_vet(ho_so))


def _ma_thoat(file: "TepKiem") -> ExitCode:
    """Give 2 for a file that could not be read to its end, else 1 for errors, else 0."""
    if any(d.is_error and d.code in CHUA_DOC_DUOC for d in file.van_de):
        return ExitCode.DAU_VAO_SAI
    return thoat.ma_thoat(file.van_de)


def _ke_lai(files: "Iterable[TepKiem]", ho_so: tuple[Path, ...], *, gop: bool) -> None:
    for file, path in zip(files, ho_so, strict=False):
        groups = {tep: list(found) for tep, found in groupby(file.van_de, _tep_cua)}
        for tep, found in groups.items():
            if len(groups) > 1:
                console.in_dong(f"{tep or file.duong_dan}: {console.dem(found)}")
            console.in_van_de(found, ra_loi=False)
            if len(groups) > 1:
                console.in_dong()
        console.ghi_chu(f"{file.duong_dan}: {console.dem(file.van_de)}")
        if file.can_viet:
            console.ghi_chu(
                f"Còn {file.can_viet} chỗ ghi [CẦN VIẾT] chưa thay bằng chữ của đơn vị."
            )
        console.ghi_chu(_lam_gi_tiep(file.van_de, doi_so(ho_so if gop else (path,), gop=gop)))


def _tep_cua(diagnostic: Diagnostic) -> str:
    return diagnostic.location.tep


def _lam_gi_tiep(found: Iterable[Diagnostic], name: str) -> str:
    """Say what to do next."""
    problems = list(found)
    if any(d.is_error and d.code in CHUA_DOC_DUOC for d in problems):
        return f"Sửa chỗ chưa đọc được trước, rồi chạy lại: reportgen validate {name}"
    if any(d.is_error for d in problems):
        return f"Sửa các lỗi trên rồi chạy lại: reportgen validate {name}"
    build = f"Sinh văn bản bằng lệnh: reportgen build {name}"
    if any(d.severity is Severity.CANH_BAO for d in problems):
        return f"Không có lỗi. Xem lại các cảnh báo, chỗ nào đúng thì để nguyên. {build}"
    return build
