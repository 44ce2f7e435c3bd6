"""Write the pages of ``docs/the-thuc/``: for each edition, the clause beside its data.

Run: ``python -m reportgen.standards.trang_tai_lieu docs/the-thuc``.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reportgen.standards.load import editions, load
from reportgen.standards.schema import Dong, KieuChu, QuyDinh
from reportgen.standards.tieu_chuan import TieuChuan
from reportgen.units import twips_to_pt

TIN_CAY = {
    "xac_nhan_2_nguon": "từ hai nguồn",
    "mot_nguon": "một nguồn",
    "tri_nho": "chưa có nguồn",
}
NHOM = {
    "ten_loai": "văn bản",
    "giay_to": "giấy tờ hành chính",
    "ban_sao": "bản sao",
    "bieu_mau": "biểu mẫu",
}
HO = {"dang": "văn bản của Đảng", "nha_nuoc": "văn bản hành chính", "doan": "văn bản của Đoàn"}
LOI_DAN = "<!-- Trang do chương trình viết từ tệp chuẩn, đừng sửa bằng tay. -->"
LINE = 240

Cells = Sequence[str]


class _Bang(NamedTuple):
    """A table of the page: title, header, where its rows are, how a row becomes cells."""

    ten: str
    dau: Cells
    dong: Callable[[TieuChuan], Iterable[Any]]
    o: Callable[[Any], Cells]


BANG = (
    _Bang(
        "Kiểu chữ",
        ("Thành phần", "Quy định", "Chương trình viết", "Ví dụ"),
        lambda t: t.moi_kieu_chu,
        lambda r: (_code(r.thanh_phan), r.as_text(), _style_written(r), _code(r.vi_du)),
    ),
    _Bang(
        "Số đo",
        ("Đối tượng", "Quy định", "Chương trình viết"),
        lambda t: t.moi_quy_dinh,
        lambda r: (_code(r.doi_tuong), r.as_text(), _written(r)),
    ),
    _Bang(
        "Chữ, ký hiệu cố định",
        ("Đối tượng", "Chữ"),
        lambda t: t.moi_chu,
        lambda r: (_code(r.doi_tuong), _wording(r.gia_tri)),
    ),
    _Bang(
        "Thành phần có hay không",
        ("Thành phần", "Có"),
        lambda t: t.moi_thanh_phan,
        lambda r: (_code(r.ten), "có" if r.co else "không"),
    ),
    _Bang(
        "Loại văn bản",
        ("Loại", "Ký hiệu", "Nhóm"),
        lambda t: t.bang.loai_van_ban,
        lambda r: (r.ten, r.ky_hieu or "không có", NHOM[r.nhom]),
    ),
    _Bang(
        "Ký hiệu cơ quan",
        ("Cơ quan", "Ký hiệu"),
        lambda t: t.bang.ky_hieu_co_quan,
        lambda r: (r.ten, r.ky_hieu),
    ),
    _Bang(
        "Tên cơ quan",
        ("Trường hợp", "Dòng trên", "Dòng dưới", "Ký hiệu", "Ví dụ"),
        lambda t: t.bang.ten_co_quan,
        lambda r: (r.truong_hop, r.dong_tren or "không có", r.dong_duoi, r.ky_hieu, r.vi_du),
    ),
    _Bang(
        "Đề ký",
        ("Ai ký", "Quyền hạn", "Chức vụ", "Kiêm"),
        lambda t: t.bang.de_ky,
        lambda r: (r.ai_ky, " / ".join(r.quyen_han), " hoặc ".join(r.chuc_vu), ", ".join(r.kiem)),
    ),
    _Bang(
        "Thẩm quyền ban hành",
        ("Chủ thể", "Được ban hành", "Không"),
        lambda t: t.bang.tham_quyen,
        lambda r: (r.chu_the, ", ".join(r.duoc) or "chưa rõ", ", ".join(r.khong)),
    ),
    _Bang(
        "Địa danh",
        ("Trường hợp", "Ghi thêm cấp hành chính", "Ví dụ"),
        lambda t: t.bang.dia_danh,
        lambda r: (r.noi_dung, "có" if r.ghi_cap else "không", ", ".join(r.vi_du)),
    ),
    _Bang("Quy tắc bằng lời", ("Quy tắc",), lambda t: t.bang.quy_tac, lambda r: (r.noi_dung,)),
)


def pages() -> dict[str, str]:
    """File name to text of every page, the index included."""
    made = {f"{name}.md": page(load(name)) for name in editions()}
    return {"README.md": _index(), **made}


def page(t: TieuChuan) -> str:
    """The page of one edition."""
    parts = [LOI_DAN, f"# {t.ten_goi}", _about(t)]
    for bang in BANG:
        rows = [(*bang.o(row), *_tail(row)) for row in bang.dong(t)]
        if rows:
            parts += [f"## {bang.ten}", _table(bang.dau, rows)]
    return "\n\n".join(parts) + "\n"


def _about(t: TieuChuan) -> str:
    day = t.hieu_luc_tu
    lines = [
        f"- Mã: {_code(t.ma_hieu)}; dùng cho {HO[t.ho]}.",
        f"- Hiệu lực từ ngày {day.day:02d}/{day.month}/{day.year}"
        + (f", thay {_code(t.thay_the)}." if t.thay_the else "."),
        f"- Chép từ: {t.nguon}.",
    ]
    if t.van_ban.truoc_do:
        lines.append(f"- Trước đó: {t.van_ban.truoc_do} (chưa có trong chương trình).")
    if t.van_ban.ghi_chu:
        lines.append(f"- {t.van_ban.ghi_chu}")
    lines.append("- Dấu “(cách hiểu)”: văn bản không nói rõ, ghi chú nêu vì sao hiểu như vậy.")
    return "\n".join(lines)


def _index() -> str:
    rows = []
    for name in editions():
        t = load(name)
        day = t.hieu_luc_tu
        since = f"{day.day:02d}/{day.month}/{day.year}"
        ours = sum(row.cach_hieu for row in t.moi_dong())
        total = sum(1 for _ in t.moi_dong())
        rows.append((f"[{name}]({name}.md)", t.ten_goi, HO[t.ho], since, f"{total}", f"{ours}"))
    header = ("Mã", "Văn bản", "Dùng cho", "Hiệu lực từ", "Số dòng", "Trong đó cách hiểu")
    text = (
        "Mỗi trang chép một văn bản về thể thức: điều khoản, quy định và giá trị "
        "chương trình viết ra. Họ thể thức theo cơ quan ban hành, bản áp dụng theo ngày văn bản."
    )
    return "\n\n".join((LOI_DAN, "# Thể thức văn bản", text, _table(header, rows, tail=()))) + "\n"


def _table(
    header: Cells,
    rows: Sequence[Cells],
    tail: Cells = ("Điều khoản", "Tin cậy", "Ghi chú"),
) -> str:
    columns = (*header, *tail)
    lines = [columns, tuple("---" for _ in columns), *rows]
    return "\n".join("| " + " | ".join(_cell(text) for text in line) + " |" for line in lines)


def _tail(row: Dong) -> Cells:
    trust = TIN_CAY[row.tin_cay] + (" (cách hiểu)" if row.cach_hieu else "")
    return row.can_cu, trust, row.ghi_chu


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def _wording(text: str) -> str:
    """Fixed wording in code quotes; blanks counted, since Markdown drops them."""
    if not text:
        return "(để trống)"
    return _code(text) if text.strip() else f"{len(text)} dấu cách"


def _written(row: QuyDinh) -> str:
    """The value we write, in the unit of the law and, for lengths, in twips."""
    if row.don_vi == "twips":
        return f"{row.chon} twips ({_so(twips_to_pt(row.chon))} pt)"
    if row.don_vi == "count" and row.don_vi_luat == "dòng":
        return f"{_so(row.chon / LINE)} dòng"
    return _so(row.chon)


def _style_written(row: KieuChu) -> str:
    parts = [f"{_so(row.co.chon / 2)} pt", "nghiêng" if row.chon_nghieng else "đứng"]
    parts += ["đậm"] if row.chon_dam else []
    return ", ".join(parts)


def _so(value: float) -> str:
    return f"{value:.4g}".replace(".", ",")


def main(arguments: Sequence[str]) -> int:
    """Write every page into the folder named by the first argument."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
