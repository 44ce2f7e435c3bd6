"""``reportgen new``: a commented dossier to fill in, a template to start one's own from."""

import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import click

from reportgen.cli import console
from reportgen.cli.goi_y import cau_khong_co
from reportgen.cli.kieu_tham_so import KieuDuongDan
from reportgen.text_vn import thanh_ma

_T = TypeVar("_T")
LOAI = ("phuong", "xa", "dac_khu")
MO_HINH = ("hai_cap", "ba_cap")
TEN_MA: Mapping[str, str] = MappingProxyType(
    {
        "phuong": "phường",
        "xa": "xã",
        "dac_khu": "đặc khu",
        "hai_cap": "hai cấp",
        "ba_cap": "ba cấp",
    }
)
NAM_DAU, NAM_CUOI = 2000, 2100
SO_TO_NHAT = 300


class KieuMa(click.ParamType[str]):
    """A word of a short list; accents and capitals do not matter."""

    name = "ma"

    def __init__(self, thu: str, cac_ma: tuple[str, ...]) -> None:
        self.thu = thu
        self.cac_ma = cac_ma

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the word as the dossier writes it."""
        ma = thanh_ma(value)
        if ma not in self.cac_ma:
            self.fail(cau_khong_co(self.thu, value, (TEN_MA[m] for m in self.cac_ma)), param, ctx)
        return ma


class KieuSo(click.ParamType[int]):
    """A whole number within bounds."""

    name = "so"

    def __init__(self, nho: int, lon: int) -> None:
        self.nho = nho
        self.lon = lon

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Give the number."""
        chu = str(value).strip()
        if not chu.isascii() or not chu.isdigit() or not self.nho <= int(chu[:9]) <= self.lon:
            self.fail(f"“{value}” phải là số từ {self.nho} đến {self.lon}.", param, ctx)
        return int(chu)


class KieuTen(click.ParamType[str]):
    """A name: some letters on one line."""

    name = "ten"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the name with single spaces."""
        ten = " ".join(value.split())
        if not any(c.isalpha() for c in ten) or not ten.isprintable():
            self.fail(f"“{ten}” không phải là tên.", param, ctx)
        return ten


@click.group(
    "new",
    options_metavar="[TÙY CHỌN]",
    subcommand_metavar="LOẠI [ĐỐI SỐ]...",
    short_help="Tạo hồ sơ mới, chép một mẫu để sửa.",
    help="Tạo một tệp mới để bắt đầu ghi. Không ghi gì thêm thì liệt kê những thứ tạo được.",
    no_args_is_help=False,
    invoke_without_command=True,
)
@click.pass_context
def new(ctx: click.Context) -> None:
    """List the kinds of new file when none is named."""
    if ctx.invoked_subcommand is None:
        console.bang(
            "",
            ("Lệnh", "Tạo gì"),
            [
                (f"reportgen new {name}", command.get_short_help_str())
                for name, command in new.commands.items()
            ],
        )


@new.command(
    "ho-so",
    options_metavar="[TÙY CHỌN]",
    short_help="Tạo hồ sơ YAML có lời giải thích.",
    help="Tạo hồ sơ YAML có lời giải thích từng phần. Ghi thiếu tùy chọn nào thì chương trình hỏi, "
    "nếu đang gõ ở cửa sổ lệnh.",
    epilog="Ví dụ: reportgen new ho-so --ten “phường Cửa Nam” --cap-tren “thành phố Hà Nội” "
    "--nam 2026 --so-to 12",
)
@click.argument("tep", required=False, type=KieuDuongDan(), metavar="[TỆP]")
@click.option("--ten", type=KieuTen(), metavar="TÊN", help="Tên đơn vị, như “phường Cửa Nam”.")
@click.option(
    "--loai",
    type=KieuMa("loại đơn vị", LOAI),
    metavar="LOẠI",
    help="phuong, xa hoặc dac_khu; bỏ trống: theo tên.",
)
@click.option(
    "--mo-hinh",
    type=KieuMa("mô hình", MO_HINH),
    metavar="MÔ_HÌNH",
    help="hai_cap hoặc ba_cap (còn quận, huyện); bỏ trống: theo năm.",
)
@click.option("--dia-danh", type=KieuTen(), metavar="TÊN", help="Địa danh; bỏ trống: theo tên.")
@click.option(
    "--cap-tren",
    type=KieuTen(),
    metavar="TÊN",
    help="Đơn vị cấp trên, như “thành phố Hà Nội”, “tỉnh Ninh Bình”, “quận Hoàn Kiếm”.",
)
@click.option("--nam", type=KieuSo(NAM_DAU, NAM_CUOI), metavar="NĂM", help="Năm của sổ.")
@click.option("--so-to", type=KieuSo(0, SO_TO_NHAT), metavar="SỐ", help="Số tổ dân vận.")
@click.option(
    "-o", "--dich", type=KieuDuongDan(), metavar="TỆP",
    help="Tệp kết quả, như ghi ngay sau lệnh; bỏ trống: theo tên.",
)  # fmt: skip
@click.option("--ghi-de", is_flag=True, help="Thay tệp kết quả nếu đã có.")
@click.pass_context
def ho_so(
    ctx: click.Context,
    *,
    tep: Path | None,
    ten: str | None,
    loai: str | None,
    mo_hinh: str | None,
    dia_danh: str | None,
    cap_tren: str | None,
    nam: int | None,
    so_to: int | None,
    dich: Path | None,
    ghi_de: bool,
) -> None:
    """Ask what is missing, write the dossier, say where it is and what comes next."""
    from reportgen import app

    if tep is not None and dich is not None:
        raise click.UsageError("Tệp kết quả chỉ ghi một lần: sau lệnh, hoặc sau -o.", ctx)
    dich = dich or tep
    hoi = sys.stdin is not None and sys.stdin.isatty()
    if not hoi and (ten is None or nam is None or so_to is None):
        thieu = [k for k, v in (("--ten", ten), ("--nam", nam), ("--so-to", so_to)) if v is None]
        raise click.UsageError(f"Thiếu tùy chọn {', '.join(thieu)}.", ctx)
    ten = ten or _hoi("Tên đơn vị (như phường Cửa Nam)", KieuTen())
    nam = nam or _hoi("Năm của sổ", KieuSo(NAM_DAU, NAM_CUOI))
    doan = app.doan_don_vi(ten, nam)
    if hoi:
        loai = loai or _hoi(
            "Loại đơn vị: phường, xã, đặc khu", KieuMa("loại", LOAI), TEN_MA[doan.loai]
        )
        mo_hinh = mo_hinh or _hoi(
            "Mô hình: hai cấp; ba cấp (còn quận, huyện)",
            KieuMa("mô hình", MO_HINH),
            TEN_MA[doan.mo_hinh],
        )
        dia_danh = dia_danh or _hoi("Địa danh in trước ngày tháng", KieuTen(), doan.dia_danh)
        cap_tren = cap_tren or _hoi("Đơn vị cấp trên (như thành phố Hà Nội)", KieuTen())
    if so_to is None:
        so_to = _hoi("Số tổ dân vận", KieuSo(0, SO_TO_NHAT))
    made = app.ho_so_moi(
        doan._replace(
            loai=loai or doan.loai,
            mo_hinh=mo_hinh or doan.mo_hinh,
            dia_danh=dia_danh or doan.dia_danh,
            cap_tren=cap_tren or "",
            so_to=so_to,
        ),
        dich,
        ghi_de=ghi_de,
    )
    console.in_dong(f"Đã ghi {made}")
    console.ghi_chu("Để tệp ho-so.schema.json bên cạnh: trình soạn thảo dựa vào đó mà gợi ý.")
    console.ghi_chu(
        f"Mở tệp, thay những chỗ ghi [CẦN VIẾT], rồi kiểm tra: reportgen validate {made}"
    )


def _hoi(cau: str, kieu: click.ParamType[_T], mac_dinh: str | None = None) -> _T:
    """Ask on the terminal until the answer will do."""
    tra_loi: _T = click.prompt(cau, type=kieu, default=mac_dinh, err=True)
    return tra_loi


@new.command(
    "mau",
    options_metavar="[TÙY CHỌN]",
    short_help="Chép một mẫu của chương trình để sửa thành mẫu riêng.",
    help="Chép một mẫu, tệp câu mẫu, nhóm lĩnh vực, bảng biểu hay bảng loại văn bản của chương "
    "trình để sửa thành của đơn vị; đầu tệp ghi chỗ để tệp và những tên dùng được. Không ghi TÊN "
    "thì liệt kê các mẫu.",
    epilog="Ví dụ: reportgen new mau bao_cao_quy -o mau",
)
@click.argument("ten", required=False, metavar="[TÊN]")
@click.option(
    "-o",
    "--thu-muc",
    type=KieuDuongDan(),
    default="mau",
    show_default=True,
    metavar="THƯ_MỤC",
    help="Thư mục mẫu riêng; để cạnh hồ sơ với tên “mau” thì chương trình tự thấy.",
)
@click.option("--ghi-de", is_flag=True, help="Thay tệp nếu đã có.")
def mau(*, ten: str | None, thu_muc: Path, ghi_de: bool) -> None:
    """Copy a template, or list those there are."""
    from reportgen import app

    if ten is None:
        rows = [(one.ten, one.dung_cho) for one in app.cac_mau_co_san()]
        console.bang("", ("Tên", "Dùng cho"), rows)
        console.ghi_chu("Chép một mẫu: reportgen new mau TÊN")
        return
    made = app.mau_moi(ten, thu_muc, ghi_de=ghi_de)
    console.in_dong(f"Đã ghi {made}")
    console.ghi_chu(f"Sửa tệp bằng Notepad, rồi kiểm tra: reportgen check-template {thu_muc}")
