"""``reportgen check``: DOCX files against the standard in force on their date."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli import console
from reportgen.cli.ke_sua import ke_da_sua
from reportgen.cli.kieu_tham_so import KieuDuongDan, KieuMaLuat, KieuMotTrong
from reportgen.diagnostics import ExitCode, Severity

if TYPE_CHECKING:
    from reportgen.app import VanBanDaKiem

DINH_DANG_BAO = ("text", "json", "sarif", "html")


def _cac_chuan() -> tuple[str, ...]:
    from reportgen import app

    return ("auto", *app.chuan_kiem())


@click.command(
    options_metavar="[TÙY CHỌN]",
    short_help="Kiểm tra thể thức tệp DOCX bất kỳ.",
    help="Kiểm tra thể thức tệp DOCX, do chương trình này hay bất kỳ ai làm, theo chuẩn có hiệu "
    "lực vào ngày của văn bản. Ghi thư mục để kiểm mọi tệp .docx trong đó.",
    epilog="Mã thoát: 0 sạch; 1 có lỗi hoặc cảnh báo (với --sua: sửa xong vẫn còn điều phải "
    "xem); 2 có tệp không đọc được. "
    "Ví dụ: reportgen check bao-cao.docx --dinh-dang html -o ket-qua.html",
)
@click.argument("tep", nargs=-1, required=True, type=KieuDuongDan(), metavar="TỆP.docx...")
@click.option(
    "--chuan", default="auto", show_default=True, metavar="CHUẨN",
    type=KieuMotTrong("chuẩn", _cac_chuan),
    help="Chuẩn để kiểm: auto, hd05-2026, hd36-2018, nd30-2020.",
)  # fmt: skip
@click.option(
    "--dinh-dang", default="text", show_default=True, metavar="DẠNG",
    type=KieuMotTrong("dạng báo cáo", DINH_DANG_BAO),
    help="Dạng báo cáo: text, json, sarif, html (có hình trang đầu).",
)  # fmt: skip
@click.option(
    "-o", "--dich", type=KieuDuongDan(), metavar="TỆP",
    help="Ghi báo cáo vào tệp này thay vì in ra màn hình.",
)  # fmt: skip
@click.option(
    "--chu-thich", type=KieuDuongDan(), metavar="TỆP.docx",
    help="Ghi một bản sao có chú thích Word ở từng chỗ; nhiều tệp thì ghi tên thư mục.",
)  # fmt: skip
@click.option(
    "--muc", metavar="MỨC", type=KieuMotTrong("mức", [s.value for s in Severity]),
    help="Chỉ báo từ mức này trở lên: loi, canh_bao, thong_tin.",
)  # fmt: skip
@click.option(
    "--bo", metavar="MÃ,…", default="", type=KieuMaLuat(), help="Bỏ qua các luật có mã này."
)
@click.option(
    "--cau-hinh", type=KieuDuongDan(), metavar="TỆP.toml",
    help="Ngoại lệ của cơ quan; bỏ trống: .reportgen-check.toml cạnh tệp được kiểm, nếu có.",
)  # fmt: skip
@click.option("--ro", is_flag=True, help="Kể đủ những gì nhận ra và những luật không kiểm.")
@click.option(
    "--so-tien-trinh", type=click.IntRange(min=1), metavar="N",
    help="Số tiến trình khi kiểm nhiều tệp; bỏ trống: bằng số nhân của máy.",
)  # fmt: skip
@click.option(
    "--sua", "ra_sua", type=KieuDuongDan(), metavar="TỆP.docx",
    help="Sửa những lỗi máy sửa được, ghi ra tệp này; tệp gốc giữ nguyên.",
)  # fmt: skip
@click.option("--ghi-de", is_flag=True, help="Thay tệp đã sửa nếu đã có.")
@click.option(
    "--json", "ra_json", is_flag=True, help="Như --dinh-dang json, cho chương trình khác đọc."
)
@click.pass_context
def check(
    ctx: click.Context,
    *,
    tep: tuple[Path, ...],
    chuan: str,
    dinh_dang: str,
    dich: Path | None,
    chu_thich: Path | None,
    muc: str | None,
    bo: tuple[str, ...],
    cau_hinh: Path | None,
    ro: bool,
    so_tien_trinh: int | None,
    ra_sua: Path | None,
    ghi_de: bool,
    ra_json: bool,
) -> None:
    """Check files, or mend one, and exit with what was found or left."""
    from reportgen import app
    from reportgen.cli.tien_do import tien_do

    if ra_sua is not None:
        if len(tep) != 1:
            raise click.UsageError("--sua chỉ nhận một tệp mỗi lần")
        mended = app.sua(app.YeuCauSua(tep[0], ra_sua, chuan, bo, ghi_de))
        if ra_json:
            console.in_json(mended.as_json())
        else:
            ke_da_sua(mended)
        ctx.exit(ExitCode.CO_VAN_DE if mended.ket_qua.con_lai else ExitCode.SACH)
    form = "json" if ra_json else dinh_dang
    asked = app.YeuCauKiem(
        tep,
        chuan,
        muc or "",
        bo,
        cau_hinh=cau_hinh,
        ve_trang=form == "html",
        chu_thich=chu_thich,
        so_tien_trinh=so_tien_trinh or 0,
    )
    with tien_do("Đang kiểm") as report:
        files = app.check(asked, report)
    _in_bao_cao(files, form, dich, ro=ro)
    ctx.exit(max(_ma_thoat(file) for file in files))


def _ma_thoat(file: "VanBanDaKiem") -> ExitCode:
    if file.phieu is None:
        return ExitCode.DAU_VAO_SAI
    return ExitCode.CO_VAN_DE if file.co_loi else ExitCode.SACH


def _in_bao_cao(files: "Sequence[VanBanDaKiem]", form: str, dich: Path | None, *, ro: bool) -> None:
    """Print the report, or write it and say where."""
    from reportgen import app
    from reportgen.cli.ke_kiem import ke_lai, tong

    if form == "text":
        text = ke_lai(files, ro=ro, mau=dich is None) + "\n"
    elif form == "json":
        text = console.chu_json({"tep": [file.as_json() for file in files]})
    else:
        text = app.bao_cao_kiem(files, form)
    if dich is None:
        console.in_nguyen(text)
        return
    app.ghi_bao_cao(dich, text)
    console.ghi_chu(f"Đã ghi {dich}. {tong(files)}")
