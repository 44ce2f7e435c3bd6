"""``reportgen check-template``: every problem of a unit's own templates, at its line."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli import console, thoat
from reportgen.cli.kieu_tham_so import KieuDuongDan

if TYPE_CHECKING:
    from reportgen.app import MauKiem


@click.command(
    "check-template",
    options_metavar="[TÙY CHỌN]",
    short_help="Kiểm tra mẫu riêng trước khi dùng.",
    help="Kiểm tra mẫu riêng của đơn vị: cú pháp, tên, bộ lọc, bảng, câu mẫu, nhóm lĩnh vực, loại "
    "văn bản riêng; báo mọi lỗi một lượt theo tệp:dòng. Mẫu còn được thử trên các hồ sơ mẫu của "
    "chương trình.",
    epilog="Mã thoát: 0 khi không có lỗi (cảnh báo không tính); 1 khi có lỗi; "
    "2 khi không có tệp mẫu để kiểm.",
)
@click.argument("mau", nargs=-1, required=True, type=KieuDuongDan(), metavar="THƯ_MỤC|TỆP...")
@click.option(
    "--ho-so",
    multiple=True,
    type=KieuDuongDan(),
    metavar="HO_SO",
    help="Thử mẫu trên cả hồ sơ này; ghi được nhiều lần.",
)
@click.option(
    "--json", "ra_json", is_flag=True, help="In một đối tượng JSON cho chương trình khác đọc."
)
@click.pass_context
def check_template(
    ctx: click.Context, *, mau: tuple[Path, ...], ho_so: tuple[Path, ...], ra_json: bool
) -> None:
    """Check templates and exit with what was found."""
    from reportgen import app

    checked = app.kiem_mau(mau, ho_so)
    if ra_json:
        console.in_json({"tep": [one.as_json() for one in checked]})
    else:
        for one in checked:
            _ke_lai(one)
    ctx.exit(max(thoat.ma_thoat(one.van_de) for one in checked))


def _ke_lai(one: "MauKiem") -> None:
    console.in_van_de(one.van_de, ra_loi=False)
    for code, reason in one.khong_kiem:
        console.ghi_chu(f"Chưa thử {code}: {reason}.")
    tried = f", đã thử trên {one.so_van_ban} văn bản của hồ sơ mẫu" if one.so_van_ban else ""
    console.ghi_chu(f"{one.duong_dan}: {len(one.tep)} tệp, {console.dem(one.van_de)}{tried}")
