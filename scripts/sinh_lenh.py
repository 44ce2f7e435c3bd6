"""Write docs/lenh.md: the help pages of every command, as the program prints them."""

import sys
from pathlib import Path

import click

from reportgen.cli.main import RONG_TRO_GIUP, reportgen

DAU_TRANG = """# Các lệnh

Trang này do `make docs` sinh ra từ chính trang trợ giúp của chương trình; đừng sửa tay.
"""


def tro_giup(command: click.Command, name: str, parent: click.Context | None = None) -> str:
    """Give the help page of *command* at a fixed width."""
    context = click.Context(
        command,
        info_name=name,
        parent=parent,
        terminal_width=RONG_TRO_GIUP,
        **command.context_settings,
    )
    return command.get_help(context)


def trang_lenh() -> str:
    """Give the whole page."""
    parent = click.Context(reportgen, info_name="reportgen", **reportgen.context_settings)
    parts = [DAU_TRANG, _muc("reportgen", tro_giup(reportgen, "reportgen"))]
    parts += [
        _muc(f"reportgen {name}", tro_giup(command, name, parent)) for name, command in cac_lenh()
    ]
    return "\n".join(parts)


def cac_lenh() -> list[tuple[str, click.Command]]:
    """Give every command with the words that call it; a group is its own commands."""
    found: list[tuple[str, click.Command]] = []
    for name, command in reportgen.commands.items():
        inner = command.commands if isinstance(command, click.Group) else {}
        found += [(f"{name} {sub}", one) for sub, one in inner.items()] or [(name, command)]
    return found


def _muc(title: str, page: str) -> str:
    return f"## `{title}`\n\n```text\n{page.rstrip()}\n```\n"


def main() -> None:
    """Write the page to the path given."""
    Path(sys.argv[1]).write_text(trang_lenh(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
