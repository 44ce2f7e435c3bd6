"""``reportgen types``: the documents that can be made."""

import click

from reportgen.cli import console

TEN_HO = {
    "dang": "văn bản của Đảng",
    "nha_nuoc": "văn bản hành chính (NĐ 30)",
    "doan": "văn bản của Đoàn",
}


@click.command(
    options_metavar="[TÙY CHỌN]",
    short_help="Liệt kê các loại văn bản sinh được.",
    help="Liệt kê các loại văn bản sinh được: mã, tên, thể thức và dữ liệu mỗi loại cần.",
)
@click.option(
    "--json", "ra_json", is_flag=True, help="In một đối tượng JSON cho chương trình khác đọc."
)
def types(*, ra_json: bool) -> None:
    """Print the document types."""
    from reportgen import app

    kinds = app.loai_van_ban()
    if ra_json:
        console.in_json(
            {
                "loai": [
                    {"ma": k.ma, "ten": k.ten, "ho": str(k.ho), "can": k.can, "mo_ta": k.mo_ta}
                    for k in kinds
                ]
            }
        )
        return
    console.bang(
        "",
        ("Mã", "Tên", "Thể thức", "Cần có trong hồ sơ"),
        [(k.ma, k.ten, TEN_HO.get(str(k.ho), str(k.ho)), _can(k.can)) for k in kinds],
    )


def _can(needs: str | tuple[str, ...]) -> str:
    return needs if isinstance(needs, str) else ", ".join(needs)
