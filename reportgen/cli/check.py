"""``reportgen check``: DOCX files against the standard in force on their date."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli import console
from reportgen.cli.ke_sua import ke_da_sua
from reportgen.cli.kieu_tham_so import KieuDuongDan
from reportgen.diagnostics import Diagnostic, ExitCode, Severity

if TYPE_CHECKING:
    from reportgen.app import VanBanDaKiem

# Groups of the catalogue of mistakes, by the middle of a code, in the order of a document.
NHOM = {
    "TRANG": "Trang giấy",
    "PHONG": "Phông và cỡ chữ",
    "TD": "Tiêu đề, Quốc hiệu",
    "CQ": "Tên cơ quan",
    "SO": "Số, ký hiệu",
    "DD": "Địa danh, ngày tháng",
    "TL": "Tên loại, trích yếu",
    "KG": "Kính gửi, Kính trình",
    "NN": "Nơi nhận",
    "CC": "Căn cứ",
    "ND": "Nội dung",
    "DM": "Đề mục",
    "VD": "Viện dẫn",
    "KY": "Ký",
    "DT": "Dấu, chữ ký số, tệp",
    "PL": "Phụ lục",
    "CD": "Chỉ dẫn",
    "VH": "Viết hoa",
    "CT": "Chính tả",
    "SL": "Số liệu, bảng",
    "CQ2": "Chính quyền hai cấp",
}


@click.command(
    options_metavar="[TÙY CHỌN]",
    short_help="Kiểm tra thể thức tệp DOCX bất kỳ.",
    help="Kiểm tra thể thức tệp DOCX, do chương trình này hay bất kỳ ai làm, theo chuẩn có hiệu "
    "lực vào ngày của văn bản.",
    epilog="Mã thoát: 0 sạch; 1 có điều phải sửa hoặc nên xem (với --sua: sửa "
    "xong vẫn còn điều phải xem); 2 có tệp không đọc được.",
)
@click.argument("tep", nargs=-1, required=True, type=KieuDuongDan(), metavar="TỆP.docx...")
@click.option(
    "--chuan", default="auto", show_default=True, metavar="CHUẨN",
    help="Chuẩn để kiểm: auto, hd05-2026, hd36-2018, nd30-2020.",
)  # fmt: skip
@click.option(
    "--muc", type=click.Choice([s.value for s in Severity]), metavar="MỨC",
    help="Chỉ báo từ mức này trở lên: loi, canh_bao, thong_tin.",
)  # fmt: skip
@click.option("--bo", metavar="MÃ,…", default="", help="Bỏ qua các luật có mã này.")
@click.option(
    "--sua", "ra_sua", type=KieuDuongDan(), metavar="TỆP.docx",
    help="Sửa những lỗi máy sửa được, ghi ra tệp này; tệp gốc giữ nguyên.",
)  # fmt: skip
@click.option("--ghi-de", is_flag=True, help="Thay tệp đã sửa nếu đã có.")
@click.option(
    "--json", "ra_json", is_flag=True, help="In một đối tượng JSON cho chương trình khác đọc."
)
@click.pass_context
def check(
    ctx: click.Context,
    *,
    tep: tuple[Path, ...],
    chuan: str,
    muc: str | None,
    bo: str,
    ra_sua: Path | None,
    ghi_de: bool,
    ra_json: bool,
) -> None:
    """Check files, or mend one, and exit with what was found or left."""
    from reportgen import app

    codes = tuple(code.strip().upper() for code in bo.split(",") if code.strip())
    if ra_sua is not None:
        if len(tep) != 1:
            raise click.UsageError("--sua chỉ nhận một tệp mỗi lần")
        mended = app.sua(app.YeuCauSua(tep[0], ra_sua, chuan, codes, ghi_de))
        if ra_json:
            console.in_json(mended.as_json())
        else:
            ke_da_sua(mended)
        ctx.exit(ExitCode.CO_VAN_DE if mended.ket_qua.con_lai else ExitCode.SACH)
    files = app.check(app.YeuCauKiem(tep, chuan, muc or "", codes))
    if ra_json:
        console.in_json({"tep": [file.as_json() for file in files]})
    else:
        for file in files:
            _ke_lai(file)
    ctx.exit(max(_ma_thoat(file) for file in files))


def _ma_thoat(file: "VanBanDaKiem") -> ExitCode:
    if file.ket_qua is None:
        return ExitCode.DAU_VAO_SAI
    serious = [d for d in file.van_de if d.severity is not Severity.THONG_TIN]
    return ExitCode.CO_VAN_DE if serious else ExitCode.SACH


def _ke_lai(file: "VanBanDaKiem") -> None:
    """Print what was judged and why, the findings by component, what was not checked."""
    made = file.ket_qua
    console.in_dong(file.duong_dan)
    if made is None:
        console.in_van_de(file.van_de, ra_loi=False)
        return
    console.in_dong(f"  kiểm theo {made.chuan.ten_goi}")
    console.in_dong(f"  vì {'; '.join(made.vi_sao)}")
    seen = made.van_ban
    known = [seen.loai or "chưa nhận ra loại văn bản", seen.so_ky_hieu]
    console.in_dong(f"  nhận ra: {', '.join(part for part in known if part)}")
    for name, found in groupby(sorted(file.van_de, key=_thu_tu), _nhom):
        console.in_dong(f"  {name}")
        for diagnostic in found:
            _in_mot(diagnostic)
    console.in_dong(f"  {_dem(file.van_de)}{_khong_kiem(made.khong_kiem)}")


def _khong_kiem(skipped: Sequence[tuple[str, str]]) -> str:
    if not skipped:
        return ""
    reasons = sorted({reason for _, reason in skipped})
    return f"; {len(skipped)} luật không kiểm ({'; '.join(reasons)})"


def _in_mot(diagnostic: Diagnostic) -> None:
    place = diagnostic.location.vi_tri if diagnostic.location else ""
    console.in_dong(
        f"    {diagnostic.severity.nhan} {diagnostic.code}, {place}: {diagnostic.message}"
    )
    if diagnostic.hint:
        console.in_dong(f"      gợi ý: {diagnostic.hint}")
    if diagnostic.clause:
        console.in_dong(f"      căn cứ: {diagnostic.clause}")


def _khoa_nhom(code: str) -> str:
    family, _, rest = code.partition("-")
    return "CQ2" if family == "CQ2" else rest.split("-")[0]


def _thu_tu(diagnostic: Diagnostic) -> int:
    key = _khoa_nhom(diagnostic.code)
    return list(NHOM).index(key) if key in NHOM else -1


def _nhom(diagnostic: Diagnostic) -> str:
    return NHOM.get(_khoa_nhom(diagnostic.code), "Tệp")


def _dem(found: Iterable[Diagnostic]) -> str:
    count = dict.fromkeys(Severity, 0)
    for diagnostic in found:
        count[diagnostic.severity] += 1
    parts = [f"{number} {severity.nhan}" for severity, number in count.items() if number]
    return ", ".join(parts) or "không thấy điều gì sai"
