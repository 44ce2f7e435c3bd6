"""Rules on figures and tables."""

import re
from collections.abc import Iterator

from reportgen.checker.luat.phong_chu import NOI_DUNG
from reportgen.checker.luat_kiem import CANH_BAO, LOI, THONG_TIN, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien.dau_hieu import gap_chu
from reportgen.diagnostics import Severity
from reportgen.docx_reader.model import BangThay, DoanThay, TrangThay
from reportgen.standards import TieuChuan
from reportgen.units import mm, twips_to_mm

_CHU = (*NOI_DUNG, "bang", "pl_bang", "pl_noi_dung")
_CHAM = re.compile(r"(?<![\d.])\d{1,3}\.\d{1,2}\s*%")
_PHAY = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3}){2,}(?![\d,])")
_SO = re.compile(r"^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+(?:,\d+)?$")
TRAN_DUNG_SAI = mm(2)
HANG_NHIEU = 12
HANG_MOT_TRANG = 35  # single-lined rows of 12 pt that a page holds


@luat("CHG-SL-01", "so-le-dung-dau-cham", CANH_BAO, can=_CHU, sua_duoc=True)
def so_le(ctx: NguCanh) -> Iterator[PhatHien]:
    """A decimal point in a percentage."""
    for piece in ctx.cac_manh(*_CHU):
        found = _CHAM.search(piece.text) if "%" in piece.text else None
        if found:
            yield PhatHien(
                piece, f"số lẻ viết bằng dấu chấm: “{found[0]}”",
                f"viết {found[0].replace('.', ',')}",
            )  # fmt: skip


@luat("CHG-SL-02", "hang-nghin-dung-dau-phay", CANH_BAO, can=_CHU, sua_duoc=True)
def hang_nghin(ctx: NguCanh) -> Iterator[PhatHien]:
    """Thousands set apart by commas."""
    for piece in ctx.cac_manh(*_CHU):
        found = _PHAY.search(piece.text) if "," in piece.text else None
        if found:
            yield PhatHien(
                piece, f"hàng nghìn ngăn bằng dấu phẩy: “{found[0]}”",
                f"viết {found[0].replace(',', '.')}",
            )  # fmt: skip


def _bang_so_lieu(ctx: NguCanh) -> Iterator[tuple[BangThay, dict[tuple[int, int], DoanThay]]]:
    """Tables of the text and the appendices with a paragraph of each cell."""
    document = ctx.van_ban.tai_lieu
    layout = {p.doan.o.bang for p in _khong_phai_bang(ctx) if p.doan.o is not None}
    for table in document.bang:
        if table.so in layout:
            continue
        cells = {(p.o.hang, p.o.cot): p for p in document.doan if p.o and p.o.bang == table.so}
        yield table, cells


def _khong_phai_bang(ctx: NguCanh) -> Iterator:  # type: ignore[type-arg]
    kept = ("bang", "pl_bang", *NOI_DUNG, *(f"pl_{ma}" for ma in NOI_DUNG))
    for ma, part in ctx.van_ban.thanh_phan.items():
        if ma not in kept:
            yield from part.manh


@luat("CHG-SL-03", "tong-khong-khop", LOI, can=("bang", "pl_bang"))
def tong(ctx: NguCanh) -> Iterator[PhatHien]:
    """A total that is not the sum of the rows above it, in columns of whole numbers only."""
    for table, cells in _bang_so_lieu(ctx):
        rows = len(table.hang)
        last = [cells.get((rows - 1, col)) for col in range(len(table.cot))]
        label = next((p for p in last if p is not None and p.text.strip()), None)
        if label is None or gap_chu(label.text) not in {"tong", "tong cong", "tong so", "cong"}:
            continue
        if _tinh_rieng(ctx, cells):
            continue
        for col, cell in enumerate(last):
            fault = _cot_lech(cells, col, rows, cell)
            if fault is not None and cell is not None:
                yield PhatHien(
                    cell, f"tổng ghi {cell.text.strip()}, cộng các dòng được {fault}",
                    "tính lại tổng hoặc sửa các dòng",
                )  # fmt: skip


def _tinh_rieng(ctx: NguCanh, cells: dict[tuple[int, int], DoanThay]) -> bool:
    """Whether the caption says that the total is no plain sum (joint work counted once)."""
    first = min((p.so for p in cells.values()), default=0)
    above = [p.text for p in ctx.van_ban.tai_lieu.doan if first - 3 <= p.so < first]
    inside = [p.text for p in cells.values()]
    return any(re.search(r"một lần|không cộng|trùng", text) for text in (*above, *inside))


def _dau_cot(cells: dict[tuple[int, int], DoanThay], col: int) -> str:
    return " ".join(cells[row, col].text for row in (0, 1) if (row, col) in cells)


def _la_muc(cells: dict[tuple[int, int], DoanThay], row: int) -> bool:
    """Whether a row is a group with a sum of its own: numbered I, II or A, B, or named a sum."""
    first = next((cells[row, col].text.strip() for col in (0, 1) if (row, col) in cells), "")
    return re.fullmatch(r"[IVX]+\.?|[A-ZĐ]\.?|(?i:cộng.*|tổng.*)", first) is not None


def _cot_lech(
    cells: dict[tuple[int, int], DoanThay], col: int, rows: int, total: DoanThay | None
) -> str | None:
    """The right sum of a column when every cell from its first figure on is a whole number."""
    if total is None or not re.fullmatch(r"\d{1,3}(\.\d{3})*|\d+", total.text.strip()):
        return None
    if re.search(r"tỷ lệ|%|bình quân|trung bình|năm", _dau_cot(cells, col), re.IGNORECASE):
        return None
    numbers = []
    for row in range(rows - 1):
        if _la_muc(cells, row):
            return None
        cell = cells.get((row, col))
        text = cell.text.strip() if cell is not None else ""
        if re.fullmatch(r"\d{1,3}(\.\d{3})*|\d+", text):
            numbers.append(int(text.replace(".", "")))
        elif numbers:
            return None
    wanted = int(total.text.strip().replace(".", ""))
    if len(numbers) < 2 or sum(numbers) == wanted:  # noqa: PLR2004 - one row has no sum
        return None
    return f"{sum(numbers):,}".replace(",", ".")


@luat("CHG-SL-04", "bang-tran-le", LOI, can=("trang",), dang="HD 05-HD/VPTW, Phần II, IV.4",
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, I.3", sua_duoc=True)  # fmt: skip
def tran_le(ctx: NguCanh) -> Iterator[PhatHien]:
    """A table wider than the text area."""
    document = ctx.van_ban.tai_lieu
    for table, _ in _bang_so_lieu(ctx):
        page = document.trang[min(table.muc, len(document.trang) - 1)]
        over = table.rong + max(table.lui, 0) - page.rong_chu - sum(table.dem_ngang)
        if table.sau == 1 and over > TRAN_DUNG_SAI:
            first = next((p for p in document.doan if p.o and p.o.bang == table.so), None)
            yield PhatHien(
                first,
                f"bảng rộng {twips_to_mm(table.rong):.0f} mm, vùng chữ rộng "
                f"{twips_to_mm(page.rong_chu):.0f} mm",
                "Bố trí bảng › Tự khớp › Tự khớp cửa sổ",
            )


def _muc_bang(table: BangThay) -> Severity | None:
    """A remark where a page may hold the whole table; the rule's severity where none can."""
    return THONG_TIN if len(table.hang) <= HANG_MOT_TRANG else None


@luat("CHG-SL-05", "dau-bang-khong-lap", CANH_BAO, can=("bang", "pl_bang"), sua_duoc=True)
def dau_bang(ctx: NguCanh) -> Iterator[PhatHien]:
    """A long table whose header is not repeated."""
    for table, cells in _bang_so_lieu(ctx):
        if len(table.hang) > HANG_NHIEU and table.vien and not table.hang[0].dau:
            yield PhatHien(
                cells.get((0, 0)),
                "hàng đầu bảng không lặp lại ở trang sau",
                "bấm vào hàng đầu, Bố trí bảng › Lặp lại hàng tiêu đề",
                muc=_muc_bang(table),
            )


@luat("CHG-SL-06", "hang-bang-bi-xe", CANH_BAO, can=("bang", "pl_bang"), sua_duoc=True)
def hang_xe(ctx: NguCanh) -> Iterator[PhatHien]:
    """Rows that may break across pages."""
    for table, cells in _bang_so_lieu(ctx):
        loose = sum(row.duoc_xe for row in table.hang)
        if len(table.hang) > HANG_NHIEU and table.vien and loose:
            yield PhatHien(
                cells.get((0, 0)),
                "hàng của bảng có thể bị cắt ngang trang",
                "chọn cả bảng, Thuộc tính bảng › Hàng, bỏ “Cho phép ngắt hàng qua trang”",
                muc=_muc_bang(table),
            )


def _co_vien(ctx: NguCanh, *ma: str) -> Iterator[PhatHien]:
    """Borders on the table that holds these components; each table once."""
    seen: set[int] = set()
    for piece in ctx.cac_manh(*ma):
        cell = piece.doan.o
        if cell is None or cell.bang in seen:
            continue
        seen.add(cell.bang)
        if ctx.van_ban.tai_lieu.bang[cell.bang - 1].vien:
            yield PhatHien(
                piece, "bảng chia cột còn đường viền, in ra thành khung",
                "chọn bảng, Viền › Không viền",
            )  # fmt: skip


@luat("CHG-SL-07", "bang-tieu-de-co-vien", LOI, can=("so_ky_hieu", "dia_danh_ngay"),
      sua_duoc=True)  # fmt: skip
def vien_tieu_de(ctx: NguCanh) -> Iterator[PhatHien]:
    """Borders on the table of the header."""
    yield from _co_vien(ctx, "so_ky_hieu", "dia_danh_ngay")


@luat("CHG-KY-09", "bang-khoi-ky-co-vien", CANH_BAO, can=("noi_nhan_nhan", "ho_ten", "chuc_vu"),
      sua_duoc=True)  # fmt: skip
def vien_khoi_ky(ctx: NguCanh) -> Iterator[PhatHien]:
    """Borders on the table of recipients and signature."""
    yield from _co_vien(ctx, "noi_nhan_nhan", "ho_ten", "chuc_vu")


def giu_le_doc(page: TrangThay, edition: TieuChuan) -> bool:
    """Whether a turned page has the margins of an upright one."""
    return page.rong > page.cao and all(
        abs(getattr(page, name) - edition.do(f"trang.{name}")) <= TRAN_DUNG_SAI / 2
        for name in ("le_tren", "le_duoi", "le_trai", "le_phai")
    )


@luat("CHG-SL-08", "kho-ngang-chua-doi-le", CANH_BAO, can=("trang",), sua_duoc=True,
      dang="HD 05-HD/VPTW, Phần II, IV.4.3")  # fmt: skip
def le_kho_ngang(ctx: NguCanh) -> Iterator[PhatHien]:
    """A turned page that kept the margins of an upright one."""
    if ctx.chuan.ho != "dang":
        return
    names = {"le_tren": "trên", "le_duoi": "dưới", "le_trai": "trái", "le_phai": "phải"}
    wanted = {name: ctx.chuan.quy_dinh(f"trang.{name}").chon for name in names}
    for number, page in enumerate(ctx.van_ban.tai_lieu.trang, 1):
        if giu_le_doc(page, ctx.chuan):
            turned = (("le_trai", "trên"), ("le_phai", "dưới"), ("le_tren", "trái, phải"))
            right = "; ".join(f"{to} {twips_to_mm(wanted[name]):.0f} mm" for name, to in turned)
            yield PhatHien(
                None,
                f"phần {number} xoay ngang mà lề vẫn như trang dọc",
                f"chọn phần ấy, Bố cục › Lề › Lề tùy chỉnh: {right}",
            )


LUAT: tuple[LuatKiem, ...] = (
    so_le, hang_nghin, tong, tran_le, dau_bang, hang_xe, vien_tieu_de, vien_khoi_ky, le_kho_ngang,
)  # fmt: skip
