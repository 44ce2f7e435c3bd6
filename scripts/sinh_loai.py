"""Write docs/loai-van-ban.md: every document type, what it is made from, who issues it."""

import sys
from pathlib import Path

from reportgen.ban_hanh.co_quan import ten_goi
from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN, LoaiVanBan
from reportgen.domain.ho_so import CoQuanKy

DAU_TRANG = """# Các loại văn bản

Trang này do `make docs` sinh ra từ `reportgen/ban_hanh/loai_van_ban.toml`; đừng sửa tay. Cột
"nguồn" nói mẫu lấy dữ liệu ở đâu: xem [tên dùng được](../templates/ten-dung-duoc.md). Thêm loại:
[them-moi.md](them-moi.md).

| mã | tên | thể loại | cơ quan ban hành | kỳ | nguồn |
|---|---|---|---|---|---|
"""
TEN_CAP = {"phuong": "phường", "to": "tổ"}


def trang_loai() -> str:
    """Give the whole page."""
    return DAU_TRANG + "".join(map(_hang, LOAI_VAN_BAN))


def _hang(loai: LoaiVanBan) -> str:
    issuers = "; ".join(
        f"{TEN_CAP[scope]}: {_co_quan(*by_model.values())}"
        for scope, by_model in loai.ban_hanh.items()
    )
    cells = (
        f"`{loai.ma}`",
        loai.ten,
        loai.ten_loai,
        issuers,
        ", ".join(loai.ky) or "–",
        f"`{loai.nguon}`",
    )
    return f"| {' | '.join(cells)} |\n"


def _co_quan(*kinds: CoQuanKy) -> str:
    return ", ".join(dict.fromkeys(ten_goi(kind) for kind in kinds))


def main() -> None:
    """Write the page to the path given."""
    Path(sys.argv[1]).write_text(trang_loai(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
