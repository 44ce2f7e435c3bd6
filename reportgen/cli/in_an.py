"""``reportgen print``: one print file from many documents, and sending it to a printer."""

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypedDict, Unpack

import click

from reportgen.cli import console, thoat
from reportgen.cli.ke_in_an import cau_lat_giay, ke_da_in
from reportgen.cli.kieu_tham_so import KieuDuongDan, KieuMotTrong
from reportgen.diagnostics import ExitCode
from reportgen.text_vn import thanh_ma

THEO_NOI_NHAN = "theo-noi-nhan"
NHIEU_NHAT = 999
_CHO_GIAY = 60


class KieuSoBan(click.ParamType[int]):
    """A number of copies; 0 stands for ``theo-noi-nhan``."""

    name = "so_ban"

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Give the number."""
        if isinstance(value, int):
            return value
        word = value.strip().lower()
        if word == THEO_NOI_NHAN:
            return 0
        if not re.fullmatch(r"\d{1,3}", word) or not int(word):
            known = f"ghi một số từ 1 đến {NHIEU_NHAT}, hoặc {THEO_NOI_NHAN}"
            self.fail(f"“{value}” không phải số bản; {known}.", param, ctx)
        return int(word)


class KieuKhay(click.ParamType[tuple[str, str]]):
    """A tray for every paper ("Tray2"), or for one ("A5=Tray2")."""

    name = "khay"

    def convert(
        self,
        value: str | tuple[str, str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, str]:
        """Give the paper ("" for every one) and the tray."""
        if isinstance(value, tuple):
            return value
        paper, sign, tray = value.strip().partition("=")
        if not sign:
            paper, tray = "", paper
        if not tray.strip() or (sign and not paper.strip()):
            self.fail(f"“{value}” chưa đúng; ghi tên khay, hoặc như A5=Tray2.", param, ctx)
        return paper.strip().upper(), tray.strip()


class ThamSo(TypedDict):
    """The options of ``print``."""

    nguon: tuple[Path, ...]
    ban_in: Path | None
    so_ban: int | None
    xep: str | None
    hai_mat: bool
    le_chan: bool
    chong_giay: str
    bo_phieu: bool
    to_ngan: bool
    bang_so_ban: Path | None
    may_in: str | None
    khay: tuple[tuple[str, str], ...]
    so_bo: int
    cho_giay: int
    ghi_de: bool


@click.command(
    "print",
    options_metavar="[TÙY CHỌN]",
    short_help="Ghép văn bản PDF thành tệp in, gửi máy in.",
    help="Ghép nhiều văn bản PDF thành một tệp in theo thứ tự phát hành, kèm phiếu in ghi số bản, "
    "số trang, số tờ; mỗi loại giấy (A4, A4 ngang, A5) một tệp. Nguồn là danh-muc.jsonl do "
    "“reportgen batch” lập, một thư mục, hoặc các tệp PDF.",
    epilog="Ví dụ: reportgen print outputs --so-ban theo-noi-nhan --hai-mat --may-in VanPhong",
)
@click.argument(
    "nguon", nargs=-1, required=True, type=KieuDuongDan(), metavar="DANH_MỤC|PDF|THƯ_MỤC..."
)
@click.option(
    "-o", "--ban-in", type=KieuDuongDan(), metavar="TỆP.pdf",
    help="Tệp in. Bỏ trống: ban-in.pdf; có --may-in thì chỉ gửi máy in, không giữ tệp.",
)  # fmt: skip
@click.option(
    "--so-ban", type=KieuSoBan(), metavar="N|theo-noi-nhan",
    help="Số bản của mỗi văn bản, hoặc theo-noi-nhan: mỗi dòng nơi nhận một bản, cộng bản lưu. "
    "Bỏ trống: 1 bản.",
)  # fmt: skip
@click.option(
    "--xep", type=KieuMotTrong("cách xếp", ("noi-nhan", "to", "van-ban")), metavar="CÁCH",
    help="Thứ tự: noi-nhan (giấy của một nơi nhận liền nhau), to (của một tổ liền nhau), van-ban "
    "(như danh mục). Bỏ trống: noi-nhan khi chia bản theo nơi nhận, còn lại là to.",
)  # fmt: skip
@click.option(
    "--bang-so-ban", type=KieuDuongDan(), metavar="TỆP.toml",
    help="Số bản riêng của cơ quan cho từng dòng nơi nhận; xem docs/in.md.",
)  # fmt: skip
@click.option("--hai-mat", is_flag=True, help="In hai mặt; mỗi bản bắt đầu ở một tờ mới.")
@click.option(
    "--le-truoc-chan-sau", "le_chan", is_flag=True,
    help="Cho máy in không tự đảo giấy: một tệp trang lẻ, một tệp trang chẵn.",
)  # fmt: skip
@click.option(
    "--chong-giay", type=KieuMotTrong("cách đặt lại giấy", ("giu", "lat")), default="giu",
    show_default=True, metavar="CÁCH",
    help="Với --le-truoc-chan-sau: giu, đặt lại chồng giấy nguyên như lúc lấy ra (khay in lên mặt "
    "ngửa); lat, lật cả chồng (khay in lên mặt úp).",
)  # fmt: skip
@click.option("--bo-phieu", is_flag=True, help="Không kèm phiếu in.")
@click.option(
    "--to-ngan", is_flag=True, help="Đặt một tờ ngăn ghi tên trên giấy của mỗi nơi nhận, mỗi tổ."
)
@click.option(
    "--may-in", metavar="TÊN", help="Gửi tới máy in này của CUPS rồi theo dõi đến khi in xong."
)
@click.option(
    "--khay", multiple=True, type=KieuKhay(), metavar="KHAY",
    help="Khay giấy của máy in, như Tray2; riêng một khổ thì ghi A5=Tray2. Ghi được nhiều lần.",
)  # fmt: skip
@click.option(
    "--so-bo", type=click.IntRange(1, NHIEU_NHAT), default=1, show_default=True, metavar="N",
    help="In cả tệp in N lần, hết bộ này đến bộ khác (với --may-in).",
)  # fmt: skip
@click.option(
    "--cho", "cho_giay", type=click.IntRange(0, 3600), default=_CHO_GIAY, show_default=True,
    metavar="GIÂY", help="Theo dõi mỗi việc in lâu nhất chừng ấy.",
)  # fmt: skip
@click.option("--ghi-de", is_flag=True, help="Thay tệp in nếu đã có.")
@click.option(
    "--json", "ra_json", is_flag=True, help="In một đối tượng JSON cho chương trình khác đọc."
)
@click.pass_context
def in_an(ctx: click.Context, *, ra_json: bool, **tham_so: Unpack[ThamSo]) -> None:
    """Make the print files, send them, say what was done."""
    from reportgen import app

    _kiem(ctx, tham_so)
    asked = app.YeuCauIn(
        nguon=tham_so["nguon"],
        ban_in=tham_so["ban_in"],
        so_ban=_so_ban(tham_so),
        xep=tham_so["xep"],
        hai_mat=tham_so["hai_mat"],
        le_chan=tham_so["le_chan"],
        chong_giay=tham_so["chong_giay"],
        phieu=not tham_so["bo_phieu"],
        to_ngan=tham_so["to_ngan"],
        bang_so_ban=tham_so["bang_so_ban"],
        may_in=tham_so["may_in"] or "",
        khay=_khay(tham_so),
        so_bo=tham_so["so_bo"],
        cho_giay=tham_so["cho_giay"],
        ghi_de=tham_so["ghi_de"],
    )
    asks = sys.stdin.isatty() and not ra_json
    result = app.in_an(asked, console.ghi_chu, _lat_giay(asked.chong_giay, hoi=asks))
    if ra_json:
        told = result.value.as_json() if result.value else {"ban_in": []}
        console.in_json({**told, "van_de": [d.as_json() for d in result.diagnostics]})
    else:
        console.in_van_de(result.diagnostics)
        if result.value is not None:
            ke_da_in(asked, result.value)
    failed = any(d.code == "IN033" for d in result.diagnostics)
    ctx.exit(ExitCode.MOI_TRUONG if failed else thoat.ma_thoat(result.diagnostics))


def _so_ban(tham_so: ThamSo) -> int | None:
    """None for as many as recipients, also where the order alone says so."""
    typed = tham_so["so_ban"]
    if typed is None:
        return None if tham_so["xep"] == "noi-nhan" else 1
    return typed or None


def _khay(tham_so: ThamSo) -> Mapping[str, str]:
    return dict(tham_so["khay"])


def _kiem(ctx: click.Context, tham_so: ThamSo) -> None:
    """Refuse options that contradict each other."""
    if tham_so["hai_mat"] and tham_so["le_chan"]:
        raise click.UsageError("--hai-mat và --le-truoc-chan-sau không dùng cùng nhau.", ctx)
    if tham_so["chong_giay"] != "giu" and not tham_so["le_chan"]:
        raise click.UsageError("--chong-giay chỉ dùng cùng --le-truoc-chan-sau.", ctx)
    if not tham_so["may_in"] and (tham_so["khay"] or tham_so["so_bo"] > 1):
        raise click.UsageError("--khay, --so-bo chỉ dùng cùng --may-in.", ctx)
    if tham_so["le_chan"] and tham_so["so_bo"] > 1:
        raise click.UsageError("--so-bo không dùng cùng --le-truoc-chan-sau.", ctx)
    if tham_so["to_ngan"] and tham_so["xep"] == "van-ban":
        raise click.UsageError("--to-ngan cần --xep noi-nhan hoặc to.", ctx)


def _lat_giay(chong: str, *, hoi: bool) -> Callable[[Path], bool]:
    """Give what waits for the stack to be turned; nobody waits where nobody can press a key."""

    def ask(file: Path) -> bool:
        if not hoi:
            return False
        console.ghi_chu(cau_lat_giay(chong))
        words = f"Bấm Enter để in mặt sau ({file.name}), gõ k rồi Enter để thôi"
        answer: str = click.prompt(words, default="", show_default=False, err=True)
        return thanh_ma(answer) not in ("k", "khong")

    return ask
