"""``reportgen web``: the local page for those who do not work with YAML."""

from pathlib import Path

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


@click.command(
    "web",
    options_metavar="[TÙY CHỌN]",
    short_help="Mở trang làm việc trên trình duyệt của máy này.",
    help="Mở trang làm việc bằng tiếng Việt trên trình duyệt: giữ hồ sơ, xem và lấy văn bản, kiểm "
    "tra tệp Word, không cần biết YAML. Trang chỉ chạy trên máy này, không cần mạng. THƯ_MỤC là "
    "nơi để các hồ sơ; bỏ trống: thư mục ho-so-dan-van trong Documents. Dừng bằng Ctrl+C.",
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
def web(*, thu_muc: Path | None, cong: int | None, khong_mo: bool) -> None:
    """Serve until Ctrl-C."""
    from reportgen.web import may_chu

    folder = thu_muc or may_chu.thu_muc_mac_dinh()
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
    may_chu.chay(folder, cong, mo=not khong_mo, bao=_bao)


def _bao(dia_chi: str) -> None:
    console.in_dong(f"Trang làm việc: {dia_chi}")
    console.ghi_chu("Giữ cửa sổ này mở trong khi làm việc; bấm Ctrl+C để dừng.")
