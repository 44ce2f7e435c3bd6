"""The group of commands and the one place where the process ends."""

import os
import sys
from collections.abc import Sequence
from glob import glob
from pathlib import Path

import click

from reportgen import __version__
from reportgen.cli import console, thoat, tieng_viet
from reportgen.diagnostics import ExitCode, ReportgenError

tieng_viet.install()

from reportgen.cli.batch import batch  # noqa: E402  # as below
from reportgen.cli.build import build  # noqa: E402  # Click reads its sentences while options are declared
from reportgen.cli.check import check  # noqa: E402  # as above
from reportgen.cli.check_template import check_template  # noqa: E402  # as above
from reportgen.cli.facts import facts  # noqa: E402  # as above
from reportgen.cli.in_an import in_an  # noqa: E402  # as above
from reportgen.cli.new import new  # noqa: E402  # as above
from reportgen.cli.nhap import nhap  # noqa: E402  # as above
from reportgen.cli.register import register  # noqa: E402  # as above
from reportgen.cli.schema import schema  # noqa: E402  # as above
from reportgen.cli.types import types  # noqa: E402  # as above
from reportgen.cli.validate import validate  # noqa: E402  # as above
from reportgen.cli.web import web  # noqa: E402  # as above
from reportgen.cli.xuat import xuat  # noqa: E402  # as above

RONG_TRO_GIUP = 100


class NhomLenh(click.Group):
    """A group that lists its commands in the order of a day's work."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names as registered."""
        del ctx
        return list(self.commands)


@click.group(
    cls=NhomLenh,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": RONG_TRO_GIUP},
    options_metavar="[TÙY CHỌN]",
    subcommand_metavar="LỆNH [ĐỐI SỐ]...",
    no_args_is_help=False,
    help="Sinh văn bản công tác dân vận của phường, xã đúng thể thức từ một hồ sơ YAML.",
    epilog="Mã thoát: 0 không có vấn đề; 1 có vấn đề; 2 dữ liệu hoặc cách dùng sai; "
    "3 thiếu thứ cần thiết trên máy; 70 lỗi của chương trình; 130 bị ngắt.",
)
@click.version_option(__version__, prog_name="reportgen")
def reportgen() -> None:
    """Hold the commands."""


for _command in (
    new,
    types,
    validate,
    facts,
    build,
    batch,
    in_an,
    check,
    register,
    nhap,
    xuat,
    check_template,
    schema,
    web,
):
    reportgen.add_command(_command)


def _noi_utf8() -> None:
    """Speak UTF-8 whatever the locale; a stream the caller has closed swallows what it is given."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  # as long as the process
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _mo_rong(argv: Sequence[str]) -> list[str]:
    """Expand ``*`` and ``?`` where the shell does not (Windows)."""
    if os.name != "nt":
        return list(argv)
    words: list[str] = []
    for word in argv:
        wild = not word.startswith("-") and any(sign in word for sign in "*?")
        words += sorted(glob(word)) or [word] if wild else [word]  # noqa: PTH207  # a pattern as typed
    return words


def _chay(argv: Sequence[str]) -> int:
    try:
        with reportgen.make_context("reportgen", list(argv)) as context:
            code = reportgen.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as stop:
        sys.stdout.flush()
        return stop.exit_code
    return int(code or 0)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line *argv* (default: the process's own) and give the exit code."""
    _noi_utf8()
    words = _mo_rong(sys.argv[1:] if argv is None else argv)
    try:
        return _chay(words)
    except click.ClickException as error:
        return thoat.sai_cach_dung(error, words)
    except ReportgenError as error:
        return thoat.dung_lai(error, words)
    except BrokenPipeError:
        return thoat.ong_dut()
    except (KeyboardInterrupt, click.Abort):
        console.ghi_chu("Đã dừng theo yêu cầu.")
        return ExitCode.NGAT
    except Exception as error:  # noqa: BLE001  # the last net: one sentence instead of a traceback
        return thoat.loi_cua_ta(error, words)
