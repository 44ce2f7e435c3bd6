"""Options several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from reportgen.cli.kieu_tham_so import KieuDuongDan

_Lenh = TypeVar("_Lenh", bound=Callable[..., object])


def tuy_chon_gop(command: _Lenh) -> _Lenh:
    """Add ``--gop``: the files given are parts of one dossier."""
    return click.option(
        "--gop",
        is_flag=True,
        help="Các tệp, thư mục đã ghi là các phần của MỘT hồ sơ (tổ ghi sổ riêng, phường gộp).",
    )(command)


def tuy_chon_dich(command: _Lenh) -> _Lenh:
    """Add ``-o`` and ``--ghi-de``: the one file written, and whether it may replace another."""
    replace = click.option("--ghi-de", is_flag=True, help="Thay tệp kết quả nếu đã có.")
    return click.option(
        "-o",
        "--dich",
        type=KieuDuongDan(),
        metavar="TỆP",
        help="Tệp kết quả; bỏ trống: cùng chỗ, cùng tên với tệp nguồn.",
    )(replace(command))


def doi_so(paths: tuple[Path, ...], *, gop: bool) -> str:
    """Give the words that name the dossier again on a command line."""
    words = [f'"{path}"' if any(c in str(path) for c in " ()&'") else str(path) for path in paths]
    return " ".join([*words, "--gop"] if gop else words)
