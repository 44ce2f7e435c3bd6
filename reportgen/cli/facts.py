"""``reportgen facts``: the figures of a period, each with what it is compared to and came from."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli import console, thoat
from reportgen.cli.bang_so_lieu import hang_chi_tieu, hang_so_lieu
from reportgen.cli.kieu_tham_so import KieuDuongDan, KieuKy, KieuPhamVi
from reportgen.cli.tuy_chon import tuy_chon_gop
from reportgen.diagnostics import ExitCode

if TYPE_CHECKING:
    from reportgen.aggregate.facts import SoLieuKy


@click.command(
    options_metavar="[TÙY CHỌN]",
    short_help="In số liệu của một kỳ kèm so sánh và nguồn.",
    help="In số liệu của kỳ: kỳ này, kỳ trước, cùng kỳ năm trước, chỉ tiêu năm và các mục "
    "nhật ký đứng sau mỗi con số.",
    epilog="Ví dụ: reportgen facts inputs/hoan-kiem-2026.yaml --ky Q3 --pham-vi TDP02",
)
@click.argument("ho_so", nargs=-1, required=True, type=KieuDuongDan(), metavar="HO_SO")
@click.option(
    "--ky",
    multiple=True,
    type=KieuKy(),
    metavar="KỲ",
    help="Kỳ, ghi được nhiều lần: T01…T12, Q1…Q4, 6T, 9T, N. Bỏ trống: cả năm.",
)
@click.option(
    "--pham-vi",
    multiple=True,
    type=KieuPhamVi(),
    metavar="PHẠM_VI",
    help="phuong, mã hoặc tên một tổ dân vận, hoặc tat-ca; ghi được nhiều lần. Bỏ trống: phuong.",
)
@tuy_chon_gop
@click.option(
    "--json", "ra_json", is_flag=True, help="In một đối tượng JSON cho chương trình khác đọc."
)
@click.pass_context
def facts(
    ctx: click.Context,
    *,
    ho_so: tuple[Path, ...],
    ky: tuple[str, ...],
    pham_vi: tuple[str, ...],
    gop: bool,
    ra_json: bool,
) -> None:
    """Print the figures of the periods and scopes asked for."""
    if len(ho_so) > 1 and not gop:
        raise click.UsageError(
            f"Thừa đối số ({' '.join(map(str, ho_so[1:]))}); phần của một hồ sơ thì thêm --gop.",
            ctx,
        )
    from reportgen import app
    from reportgen.aggregate.bang_so import facts_json

    result = app.facts(ho_so, ky, pham_vi)
    figures = result.value or ()
    if ra_json:
        console.in_json(
            {
                "so_lieu": [facts_json(one) for one in figures],
                "van_de": [d.as_json() for d in result.diagnostics],
            }
        )
    else:
        console.in_van_de(result.diagnostics)
        for one in figures:
            _in_ky(one)
    ctx.exit(ExitCode.DAU_VAO_SAI if result.value is None else thoat.ma_thoat(result.diagnostics))


def _in_ky(one: "SoLieuKy") -> None:
    from reportgen.domain.danh_muc import chi_so

    names = {code: indicator.ten for code, indicator in chi_so().items()}
    ten = f"{one.ten_ky or one.ma_ky}, {one.ten_pham_vi or one.pham_vi}"
    console.bang(
        f"{ten[:1].upper()}{ten[1:]}: từ {one.tu_ngay:%d/%m/%Y} đến {one.den_ngay:%d/%m/%Y}"
        f" (tính đến {one.tinh_den:%d/%m/%Y})",
        ("Chỉ số", "Kỳ này", "Kỳ trước", "Cùng kỳ năm trước", "Lấy từ"),
        hang_so_lieu(one, names),
        canh_phai=(1, 2, 3),
    )
    if one.chi_tieu:
        console.in_dong()
        console.bang(
            "Chỉ tiêu năm",
            ("Chỉ tiêu", "Đơn vị", "Kế hoạch", "Thực hiện", "%", "Lấy từ"),
            hang_chi_tieu(one),
            canh_phai=(2, 3, 4),
        )
    console.in_dong()
