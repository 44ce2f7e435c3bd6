"""``reportgen schema``: the shape of a dossier as JSON Schema."""

import click

from reportgen.cli import console


@click.command(
    options_metavar="[TÙY CHỌN]",
    short_help="In lược đồ JSON Schema của hồ sơ.",
    help="In lược đồ JSON Schema của hồ sơ, để trình soạn thảo gợi ý tên khóa và báo lỗi khi gõ.",
    epilog="Ví dụ: reportgen schema > ho-so.schema.json",
)
def schema() -> None:
    """Print the JSON Schema of a dossier."""
    from reportgen import app

    console.in_json(app.schema())
