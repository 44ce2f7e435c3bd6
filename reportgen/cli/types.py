"""``reportgen types``: the documents that can be made."""

from collections.abc import Iterable
from pathlib import Path
from typing import cast

import click

from reportgen.cli import console
from reportgen.cli.kieu_tham_so import KieuDuongDan, KieuThuMucCo

TEN_HO = {"dang": "Đảng", "nha_nuoc": "hành chính (NĐ 30)", "doan": "Đoàn"}
TEN_PHAM_VI = {"phuong": "phường", "to": "tổ"}
TEN_HIEN = {**TEN_HO, **TEN_PHAM_VI}


@click.command(
    options_metavar="[TÙY CHỌN]",
    short_help="Liệt kê các loại văn bản sinh được.",
    help="Liệt kê các loại văn bản sinh được: mã, tên, thể thức, kỳ và phạm vi mỗi loại cần. "
    "Ghi hồ sơ hoặc --mau thì có cả loại riêng của đơn vị (dấu * sau mã).",
)
@click.argument("ho_so", nargs=-1, type=KieuDuongDan(), metavar="[HO_SO...]")
@click.option(
    "--mau",
    type=KieuThuMucCo(),
    metavar="THƯ_MỤC",
    help="Thư mục mẫu riêng của đơn vị, để thấy cả những loại riêng ghi ở đó.",
)
@click.option(
    "--json", "ra_json", is_flag=True, help="In một đối tượng JSON cho chương trình khác đọc."
)
def types(*, ho_so: tuple[Path, ...], mau: Path | None, ra_json: bool) -> None:
    """Print the document types."""
    from reportgen import app

    kinds = app.loai_van_ban(ho_so, mau)
    if ra_json:
        console.in_json({"loai": list(kinds)})
        return
    console.bang(
        "",
        ("Mã", "Tên", "Thể thức", "Kỳ", "Phạm vi"),
        [
            (
                f"{kind['ma']}{' *' if kind.get('rieng') else ''}",
                str(kind["ten"]),
                _cac(kind["cac_ho"]),
                _ky(kind["ky"]),
                _cac(kind["pham_vi"]),
            )
            for kind in kinds
        ],
    )


THANG = tuple(f"T{thang:02}" for thang in range(1, 13))


def _ky(values: object) -> str:
    """Give the periods; all twelve months as a range."""
    codes = list(cast("Iterable[str]", values))
    if set(THANG) <= set(codes):
        codes = [f"{THANG[0]}–{THANG[-1]}", *(code for code in codes if code not in THANG)]
    return _cac(codes)


def _cac(values: object) -> str:
    """Give a list as people read it; a dash for an empty one."""
    words = [TEN_HIEN.get(word, word) for word in cast("Iterable[str]", values)]
    return ", ".join(words) or "–"
