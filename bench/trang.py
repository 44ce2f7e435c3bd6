"""Turn measurements into text, and into the pages of docs/ that show them.

python -m bench.trang draws the pages again from docs/toc-do.json, without measuring.
"""

import json
import re
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from bench import ca_nuoc
from bench.do import Dong
from bench.sinh_ho_so import GOC
from bench.tang import Duong
from bench.viet_so import bang, so

KetQua = dict[str, Any]
DOCS = GOC / "docs"
SO_DO = DOCS / "toc-do.json"
HINH = DOCS / "toc-do.svg"
DAU_BANG = f"{'việc (trung vị thời gian CPU)':<46}{'ms':>10}{'ngân sách':>10}"
DOCXTPL_LIBREOFFICE = "  docxtpl + LibreOffice, cả hai tệp"
NHOM = {
    "van_ban": "Theo số văn bản của một lượt batch",
    "hoat_dong": "Theo số hoạt động của hồ sơ",
    "hang": "Theo số hàng của bảng phụ lục",
}
_MIB = 1024
_PHAN = re.compile(r"(<!-- đo: ([a-z-]+) -->\n).*?(<!-- hết -->)", re.DOTALL)


def duong(found: KetQua) -> list[Duong]:
    """Give the curves measured."""
    curves = found.get("tang", ())
    return [Duong(**{**c, "diem": tuple((n, t) for n, t in c["diem"])}) for c in curves]


def chu(found: KetQua) -> str:
    """Give all results as text."""
    rows = [str(Dong(**row)) for row in found["dong"]]
    parts = [chu_may(found["may"]), "\n".join((DAU_BANG, *rows))]
    if "tang" in found:
        parts.append(chu_tang(found))
    return "\n\n".join(parts) + "\n"


def chu_may(may: Mapping[str, Any]) -> str:
    """Say what was measured on, in two sentences."""
    day = "/".join(reversed(may["ngay"].split("-")))
    versions = ", ".join(f"{name} {number}" for name, number in may["phien_ban"].items())
    load = "" if may["tai"] is None else f" Lúc đo máy đang có tải trung bình {so(may['tai'], 1)}."
    return (
        f"Đo ngày {day} trên máy {may['bo_xu_ly']}, {may['so_loi']} lõi, {may['bo_nho_gb']} GB bộ "
        f"nhớ, {may['he_dieu_hanh']}.{load}\nPhiên bản: {versions}."
    )


def chu_tang(found: KetQua) -> str:
    """Give the growth and the memory as text for a terminal."""
    lines = ["đường tăng (giây CPU)"]
    for curve in duong(found):
        lines.append(f"  {curve.ten}, theo số {curve.don_vi}; cấp tăng {so(curve.cap, 2)}")
        lines += [f"    {so(n):>8}{so(t, 3):>12}" for n, t in curve.diem]
    lines.append("bộ nhớ của tiến trình batch (giây, MB)")
    moments = found["lo"]["bo_nho"]
    step = max(1, len(moments) // 10)
    lines += [f"    {so(at, 1):>8}{so(kib / _MIB):>12}" for at, kib in moments[::step]]
    return "\n".join(lines)


def bang_dong(found: KetQua) -> str:
    """Give the rows of the budget as a table."""
    rows = []
    for kept in found["dong"]:
        row = Dong(**kept)
        budget = "" if row.ngan_sach is None else so(row.ngan_sach * 1000)
        name = f"– {row.viec.strip()}" if row.viec.startswith(" ") else row.viec
        over = f"**{so(row.giay * 1000, 1)}**" if row.vuot else so(row.giay * 1000, 1)
        rows.append((name, over, budget, re.sub(r"(\d)\.(\d)", r"\1,\2", row.ghi_chu)))
    table = bang(("việc", "ms", "ngân sách", "so sánh"), rows)
    return table.replace("|---|--:|--:|--:|", "|---|--:|--:|---|")


def bang_tang(found: KetQua) -> str:
    """Give a table for each picture: a row a size, a column a curve."""
    parts = []
    for group, members in groupby(duong(found), key=lambda curve: curve.nhom):
        curves = list(members)
        heads = (curves[0].don_vi, *(f"{c.ten}, ms" for c in curves))
        rows = [
            (so(points[0][0]), *(so(t * 1000, 1) for _, t in points))
            for points in zip(*(c.diem for c in curves), strict=True)
        ]
        rows.append(("cấp tăng", *(so(c.cap, 2) for c in curves)))
        parts.append(f"### {NHOM[group]}\n\n{bang(heads, rows)}")
    return "\n\n".join(parts)


def bang_bo_nho(found: KetQua) -> str:
    """Give the memory of the worker over time as a table of a dozen moments."""
    moments = found["lo"]["bo_nho"]
    step = max(1, -(-len(moments) // 12))
    rows = [(so(at, 1), so(kib / _MIB)) for at, kib in moments[step - 1 :: step]]
    return bang(("giây từ lúc bắt đầu", "MB"), rows)


def thay_phan(page: str, parts: Mapping[str, str]) -> str:
    """Put each part between its marks; a mark without a part is a mistake.

    Raises:
        KeyError: no part of that name.
    """
    return _PHAN.sub(lambda m: f"{m[1]}\n{parts[m[2]]}\n\n{m[3]}", page)


def cac_trang(found: KetQua, folder: Path = DOCS) -> dict[str, str]:
    """Give the pages of docs/ with their generated parts made from *found*."""
    parts = {
        "may": chu_may(found["may"]),
        "dong": bang_dong(found),
        "tang": bang_tang(found),
        "bo-nho": bang_bo_nho(found),
        **ca_nuoc.cac_phan(found["lo"], ca_nuoc.giay_khac(found["dong"], DOCXTPL_LIBREOFFICE)),
    }
    names = ("toc-do.md", "ca-nuoc.md")
    return {name: thay_phan((folder / name).read_text("utf-8"), parts) for name in names}


def ghi_json(found: KetQua, path: Path) -> None:
    """Keep the measurements."""
    text = json.dumps(found, ensure_ascii=False, indent=1)
    text = re.sub(r"\[\s+([\d.e-]+),\s+([\d.e-]+)\s+\]", r"[\1, \2]", text)
    path.write_text(text + "\n", encoding="utf-8")


def ghi_docs(found: KetQua) -> None:
    """Write the measurements, the pages and the picture into docs/."""
    from bench.hinh import ve

    ghi_json(found, SO_DO)
    for name, text in cac_trang(found).items():
        (DOCS / name).write_text(text, encoding="utf-8")
    HINH.write_text(ve(found), encoding="utf-8")


if __name__ == "__main__":
    ghi_docs(json.loads(SO_DO.read_text(encoding="utf-8")))
