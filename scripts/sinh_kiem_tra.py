"""Write docs/kiem-tra.md: how to check a file, every rule, the rules no file can answer."""

import sys
from itertools import groupby
from pathlib import Path

from reportgen.checker.bao_cao.trang_luat import trang_luat
from reportgen.checker.danh_ba import LUAT
from reportgen.checker.khong_kiem_duoc import luat_khong_kiem_duoc
from reportgen.checker.luat_kiem import LuatKiem
from reportgen.checker.nhom import ten_nhom, thu_tu_nhom

DAU_TRANG = Path(__file__).with_name("kiem_tra_dau.md")
HO = {"dang": "Đảng", "nha_nuoc": "Nhà nước", "doan": "Đoàn"}


def trang_kiem_tra() -> str:
    """Give the whole page."""
    rules = sorted(LUAT, key=lambda rule: thu_tu_nhom(rule.ma))
    parts = [DAU_TRANG.read_text(encoding="utf-8").rstrip(), f"## Các luật ({len(rules)})"]
    for name, group in groupby(rules, key=lambda rule: ten_nhom(rule.ma)):
        rows = "\n".join(_hang(rule) for rule in group)
        parts.append(f"### {name}\n\n| mã | điều | mức | văn bản |\n|---|---|---|---|\n{rows}")
    unjudged = luat_khong_kiem_duoc()
    if unjudged:
        rows = "\n".join(f"| {row.ma} | {row.ten} | {row.ly_do} |" for row in unjudged)
        parts.append(f"## Không kiểm được từ tệp\n\n| mã | điều | vì sao |\n|---|---|---|\n{rows}")
    return "\n\n".join(parts) + "\n"


def _hang(rule: LuatKiem) -> str:
    page = trang_luat(rule.ma)
    if page is None:
        raise SystemExit(f"luật {rule.ma} chưa có trang docs/luat/{rule.ma}.md")
    families = ", ".join(HO[family] for family in rule.ho)
    text = page.tom_tat.rstrip(".")
    return f"| [{rule.ma}](luat/{rule.ma}.md) | {text} | {rule.muc.nhan} | {families} |"


def main() -> None:
    """Write the page to the path given."""
    Path(sys.argv[1]).write_text(trang_kiem_tra(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
