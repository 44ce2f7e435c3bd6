"""Write templates/ten-dung-duoc.md: the names templates may use, with examples of the samples."""

import sys
from collections.abc import Iterable
from pathlib import Path

from reportgen.app.ten_mau import DongTen, ten_cua_nguon
from reportgen.compose.nguon import NGUON

DAU_TRANG = """# Tên dùng được trong mẫu

Trang này do `make docs` sinh ra từ chính dữ liệu mà chương trình đưa cho mẫu; đừng sửa tay.
Cách viết mẫu: [README.md](README.md). Mỗi loại văn bản lấy dữ liệu ở một nguồn (khóa `nguon` trong
bảng loại); mẫu dùng được tên của nguồn ấy và những tên chung.

Trong ngoặc là các phần bên trong, viết sau dấu chấm: `ky (.ten)` là `{{ ky.ten }}`. `x[]` là danh
sách, lặp bằng `{% for y in x %}`; `x[] (.ten)` thì trong vòng lặp viết `{{ y.ten }}`. Ví dụ lấy từ
các hồ sơ mẫu; chỗ để trống là các hồ sơ ấy không có.
"""


def trang_ten() -> str:
    """Give the whole page."""
    sources = [ten_cua_nguon(name) for name in NGUON]
    every = [row for source in sources for row in source.chung]
    common = {row.ten: row for row in sorted(every, key=lambda row: bool(row.vi_du))}
    parts = [DAU_TRANG, _muc("Tên chung của mọi nguồn", common.values())]
    for source in sources:
        kinds = ", ".join(f"`{code}`" for code in source.cac_loai)
        parts.append(_muc(f"Nguồn `{source.nguon}`", source.rieng, f"Dùng cho: {kinds}."))
        if source.bang:
            tables = "; ".join(f"`:bang-bieu {ten}` {meaning}" for ten, meaning in source.bang)
            parts.append(f"Bảng: {tables}.\n")
    return "\n".join(parts)


def _muc(title: str, rows: Iterable[DongTen], under: str = "") -> str:
    lines = [f"## {title}", ""]
    if under:
        lines += [under, ""]
    lines += ["| Tên | Nghĩa | Ví dụ |", "|---|---|---|"]
    lines += [f"| `{row.cach_viet}` | {_o(row.nghia)} | {_o(row.vi_du)} |" for row in rows]
    return "\n".join(lines) + "\n"


def _o(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> None:
    """Write the page to the path given."""
    Path(sys.argv[1]).write_text(trang_ten(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
