"""``reportgen web``: the local page for those who do not work with YAML."""

import sys
from pathlib import Path
from typing import TypedDict, Unpack

import click

from reportgen.cli import console
from reportgen.cli.kieu_tham_so import KieuDuongDan
from reportgen.diagnostics import ExitCode, Location, ReportgenError, error

CONG_LON_NHAT = 65535


class KieuCong(click.ParamType[int]):
    """A port of this machine."""

    name = "cong"

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Give the number."""
        text = str(value).strip()
        if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= CONG_LON_NHAT:
            self.fail(f"“{value}” phải là số từ 1 đến {CONG_LON_NHAT}.", param, ctx)
        return int(text)


class KieuTenMien(click.ParamType[str]):
    """A name of this machine in a network."""

    name = "ten_mien"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the name in lower case."""
        from reportgen.web.dia_chi_may import la_ten

        text = value.strip().lower()
        if not la_ten(text):
            self.fail(f"“{value}” chưa đúng; ghi tên máy, như danvan.phuong.vn.", param, ctx)
        return text


class ThamSo(TypedDict):
    """The options of ``web``."""

    thu_muc: Path | None
    cong: int | None
    khong_mo: bool
    mo_mang: bool
    dat_mat_khau: bool
    ten_mien: tuple[str, ...]
    chung_chi: Path | None
    khoa: Path | None


@click.command(
    "web",
    options_metavar="[TÙY CHỌN]",
    short_help="Mở trang làm việc trên trình duyệt của máy này.",
    help="Mở trang làm việc bằng tiếng Việt trên trình duyệt: giữ hồ sơ, xem và lấy văn bản, kiểm "
    "tra tệp Word, không cần biết YAML. Trang chỉ chạy trên máy này, không cần mạng; --mo-mang mở "
    "cho máy khác của cơ quan, có mật khẩu. THƯ_MỤC là nơi để các hồ sơ; bỏ trống: thư mục "
    "ho-so-dan-van trong Documents. Dừng bằng Ctrl+C.",
    epilog="Ví dụ: reportgen web",
)
@click.argument("thu_muc", required=False, type=KieuDuongDan(), metavar="[THƯ_MỤC]")
@click.option(
    "--cong",
    "--port",
    "cong",
    type=KieuCong(),
    metavar="SỐ",
    help="Cổng của máy; bỏ trống: cổng trống đầu tiên từ 8642.",
)
@click.option("--khong-mo", is_flag=True, help="Không tự mở trình duyệt, chỉ in địa chỉ.")
@click.option(
    "--mo-mang",
    is_flag=True,
    help="Cho máy khác trong mạng nội bộ mở trang, phải gõ mật khẩu; lần đầu sẽ hỏi mật khẩu.",
)
@click.option(
    "--dat-mat-khau",
    is_flag=True,
    help="Đặt, đổi mật khẩu của trang (gõ không hiện chữ); ai đang đăng nhập phải đăng nhập lại.",
)
@click.option(
    "--ten-mien",
    multiple=True,
    type=KieuTenMien(),
    metavar="TÊN",
    help="Tên khác mà máy khác dùng để gọi máy này; ghi được nhiều lần.",
)
@click.option(
    "--chung-chi", type=KieuDuongDan(), metavar="TỆP", help="Chứng chỉ HTTPS (PEM); cùng --khoa."
)
@click.option("--khoa", type=KieuDuongDan(), metavar="TỆP", help="Khóa riêng của chứng chỉ (PEM).")
@click.pass_context
def web(ctx: click.Context, **tham_so: Unpack[ThamSo]) -> None:
    """Serve until Ctrl-C."""
    from reportgen.web import may_chu

    _kiem(ctx, tham_so)
    if tham_so["dat_mat_khau"]:
        _dat_mat_khau()
        if not tham_so["mo_mang"]:
            return
    folder = tham_so["thu_muc"] or may_chu.thu_muc_mac_dinh()
    if folder.exists() and not folder.is_dir():
        raise ReportgenError(
            error(
                "HT092",
                f"“{folder}” là một tệp, không phải thư mục",
                Location(str(folder)),
                hint="ghi tên thư mục chứa các hồ sơ",
            ),
            ExitCode.DAU_VAO_SAI,
        )
    opened = None
    if tham_so["mo_mang"]:
        _co_mat_khau()
        opened = may_chu.YeuCauMang(tham_so["ten_mien"], tham_so["chung_chi"], tham_so["khoa"])

    def tell(addresses: tuple[str, ...]) -> None:
        if opened is None:
            _bao(addresses[0])
        else:
            _bao_mang(addresses, tls=opened.tls)

    may_chu.chay(folder, tham_so["cong"], mo=not tham_so["khong_mo"], bao=tell, mang=opened)


def _kiem(ctx: click.Context, tham_so: ThamSo) -> None:
    """Refuse options that mean nothing together."""
    given = [name for name in ("ten_mien", "chung_chi", "khoa") if tham_so[name]]
    if given and not tham_so["mo_mang"]:
        raise click.UsageError("--ten-mien, --chung-chi, --khoa chỉ dùng cùng --mo-mang.", ctx)
    if bool(tham_so["chung_chi"]) != bool(tham_so["khoa"]):
        raise click.UsageError("--chung-chi và --khoa phải đi cùng nhau.", ctx)


def _co_mat_khau() -> None:
    """Make sure a password is set; ask for one where somebody can type it.

    Raises:
        ReportgenError: none is set, and nobody can be asked.
    """
    from reportgen import app

    try:
        app.doc_mat_khau()
    except ReportgenError as missing:
        if missing.diagnostics[0].code != "HT100" or not _co_nguoi_go():
            raise
        _dat_mat_khau()


def _dat_mat_khau() -> None:
    """Ask for a password twice, unseen, and set it; ask again while it is too easy.

    Raises:
        ReportgenError: nobody can be asked, or it cannot be kept.
    """
    from reportgen import app

    if not _co_nguoi_go():
        raise ReportgenError(
            error(
                "HT104",
                "mật khẩu chỉ gõ được ở cửa sổ lệnh, không nhận từ tệp hay lệnh khác",
                hint="mở cửa sổ lệnh rồi gõ: reportgen web --dat-mat-khau",
            )
        )
    console.ghi_chu("Đặt mật khẩu chung của trang, ít nhất 10 ký tự; chữ gõ vào không hiện ra.")
    while True:
        text: str = click.prompt(
            "Mật khẩu mới", hide_input=True, confirmation_prompt="Gõ lại lần nữa", err=True
        )
        try:
            path = app.dat_mat_khau(text)
        except ReportgenError as weak:
            if weak.diagnostics[0].code != "HT103":
                raise
            console.in_van_de(weak.diagnostics)
        else:
            console.ghi_chu(f"Đã đặt mật khẩu; chỉ giữ bản băm ở {path}")
            return


def _co_nguoi_go() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _bao(dia_chi: str) -> None:
    console.in_dong(f"Trang làm việc: {dia_chi}")
    console.ghi_chu("Giữ cửa sổ này mở trong khi làm việc; bấm Ctrl+C để dừng.")


def _bao_mang(addresses: tuple[str, ...], *, tls: bool) -> None:
    console.in_dong("Trang làm việc, máy khác trong mạng mở bằng một trong các địa chỉ:")
    for address in addresses:
        console.in_dong(f"    {address}")
    if not tls:
        console.ghi_chu(
            "Chưa có HTTPS: mật khẩu và hồ sơ đi trên mạng không được mã hóa. Chỉ dùng trong mạng "
            "nội bộ tin cậy,\nkhông dùng với Wi-Fi cho khách, không mở ra Internet. Có chứng chỉ "
            "thì thêm --chung-chi và --khoa;\ncách làm ở docs/web.md."
        )
    console.ghi_chu("Giữ cửa sổ này mở trong khi làm việc; bấm Ctrl+C để dừng.")
