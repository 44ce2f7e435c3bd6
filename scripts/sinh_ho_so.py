"""Write docs/ho-so.md (the page for clerks) and docs/ho-so.schema.json (for editors)."""

import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportgen import app
from reportgen.diagnostics import Severity
from reportgen.domain import danh_muc
from scripts.vi_du_ho_so import ViDu, cac_vi_du

DAU_TRANG = Path(__file__).with_name("ho_so_dau.md")
_GOC = "HoSo"
_NGAN = 10


def trang_ho_so() -> str:
    """Give the whole page."""
    parts = [DAU_TRANG.read_text("utf-8").rstrip(), *_cac_truong(), *_cac_danh_muc(), *_cac_ma()]
    return "\n\n".join(parts) + "\n"


def _cac_truong() -> Iterator[str]:
    luoc_do: Any = app.schema()
    yield "## Các trường\n\nTrường có dấu * là bắt buộc."
    for ten, lop in {_GOC: luoc_do, **luoc_do["$defs"]}.items():
        if "properties" not in lop:
            continue
        bat_buoc = set(lop.get("required", ()))
        hang = [
            f"| `{khoa}`{'*' if khoa in bat_buoc else ''} | {_o(truong.get('title', ''))} | "
            f"{_giai_thich(truong, luoc_do['$defs'])} |"
            for khoa, truong in lop["properties"].items()
        ]
        yield "\n".join(
            [
                f"**{lop.get('title', ten)}**",
                "",
                "| trường | nghĩa | cách ghi |",
                "|---|---|---|",
                *hang,
            ]
        )


def _giai_thich(truong: dict[str, Any], cac_lop: dict[str, Any]) -> str:
    phan = [truong["description"]] if truong.get("description") else []
    chon = _chon(truong, cac_lop)
    if chon:
        phan.append("chọn: " + ", ".join(f"`{ma}`" for ma in chon))
    elif truong.get("examples"):
        phan.append("ví dụ: " + ", ".join(f"`{v}`" for v in truong["examples"]))
    return _o("; ".join(phan))


def _chon(truong: dict[str, Any], cac_lop: dict[str, Any]) -> list[str]:
    """The values of a short closed list."""
    for phan in (truong, *truong.get("anyOf", ())):
        lop = cac_lop.get(phan.get("$ref", "").rpartition("/")[2], phan)
        if 0 < len(lop.get("enum", ())) <= _NGAN:
            return list(lop["enum"])
    return []


def _o(chu: str) -> str:
    return chu.replace("|", "\\|").replace("\n", " ")


def _cac_danh_muc() -> Iterator[str]:
    nhom = danh_muc.nhom_linh_vuc()
    hang = [f"| `{lv.ma}` | {lv.ten} | {nhom[lv.nhom]} |" for lv in danh_muc.linh_vuc().values()]
    yield "\n".join(
        ["## Lĩnh vực", "", "| mã | tên | nhóm trong báo cáo |", "|---|---|---|", *hang]
    )
    hang = [
        f"| `{cs.ma}` | {cs.ten} | {cs.don_vi} |" for cs in danh_muc.chi_so().values() if cs.nhap
    ]
    yield "\n".join(
        ["## Chỉ số ghi trong `so_lieu`", "", "| mã | tên | đơn vị |", "|---|---|---|", *hang]
    )


def _cac_ma() -> Iterator[str]:
    yield (
        "## Chương trình kiểm tra những gì\n\n"
        "Lỗi chặn việc sinh văn bản; cảnh báo và thông tin thì không. Dưới mỗi mã: điều phải "
        "đúng,\nmột chỗ viết sai với lời báo của chương trình, rồi chỗ ấy viết đúng."
    )
    yield from map(_mot_ma, cac_vi_du())


def _mot_ma(vi_du: ViDu) -> str:
    loi = vi_du.bao(vi_du.sai)[0]
    muc = "" if loi.severity is Severity.LOI else f" ({loi.severity.nhan})"
    dong = [f"### {vi_du.ma}{muc}: {vi_du.ten}", "", f"Ở `{vi_du.o}`. Sai:", ""]
    dong += ["```yaml", _trinh_bay(vi_du.sai), "```", ""]
    dong += [f"> {loi.message}", ">", f"> Gợi ý: {loi.hint}", "", "Đúng:", ""]
    dong += ["```yaml", _trinh_bay(vi_du.dung), "```"]
    if vi_du.ghi_chu:
        dong += ["", vi_du.ghi_chu]
    return "\n".join(dong)


def _trinh_bay(chu: str) -> str:
    gon = chu.replace("\t", "→ ")
    return textwrap.dedent(gon).strip("\n") if not gon.startswith("→") else gon


def main() -> None:
    """Write both files into the folder given."""
    folder = Path(sys.argv[1])
    folder.joinpath("ho-so.md").write_text(trang_ho_so(), encoding="utf-8", newline="\n")
    folder.joinpath("ho-so.schema.json").write_text(
        app.schema_json(), encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    main()
