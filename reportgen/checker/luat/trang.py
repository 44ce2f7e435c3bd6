"""Rules on the page: size, margins, page numbers, sections."""

from collections.abc import Iterator

from reportgen.checker.luat_kiem import CANH_BAO, LOI, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.so_kieu import sai_co, sai_dang
from reportgen.docx_reader.model import DoanThay, NoiChu, TrangThay
from reportgen.units import mm, twips_to_mm

HD05 = "HD 05-HD/VPTW, Phần II, IV.5"
ND30 = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, I.7"
DUNG_SAI_KHO = mm(0.4)
DUNG_SAI_LE = mm(1)
KY_TU_MOT_DONG = 95  # more than any line of 14 pt text on A4 holds
LECH_GIUA = mm(8)  # a stop of Word's own header style is that far from the middle of A4
DONG_MOT_TRANG = 60  # more lines than a page holds at 13 pt
DOAN_TRONG_CUOI = 8
_LE = (
    ("le_tren", "lề trên", "Trên"),
    ("le_duoi", "lề dưới", "Dưới"),
    ("le_trai", "lề trái", "Trái"),
    ("le_phai", "lề phải", "Phải"),
)


def so_mm(twips: float) -> str:
    """Twips as millimetres the way people write them: "25", "12,7"."""
    return f"{twips_to_mm(twips):.1f}".rstrip("0").rstrip(".").replace(".", ",")


def _gan(value: int, wanted: float, tolerance: int) -> bool:
    return abs(value - wanted) <= tolerance


@luat(
    "CHG-TRANG-01",
    "kho-giay-sai",
    LOI,
    can=("trang",),
    dang="HD 05-HD/VPTW, Phần II, IV.3",
    nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, I.1",
    sua_duoc=True,
)
def kho_giay(ctx: NguCanh) -> Iterator[PhatHien]:
    """Paper other than A4 (A5 for administrative papers)."""
    width, height = ctx.chuan.do("trang.rong"), ctx.chuan.do("trang.cao")
    sizes = {(width, height)}
    if ctx.chuan.la_giay_to(ctx.van_ban.loai):
        sizes.add((ctx.chuan.do("trang.rong_a5"), ctx.chuan.do("trang.cao_a5")))
    for number, page in enumerate(ctx.van_ban.tai_lieu.trang, 1):
        short, tall = sorted((page.rong, page.cao))
        if not any(_gan(short, w, DUNG_SAI_KHO) and _gan(tall, h, DUNG_SAI_KHO) for w, h in sizes):
            yield PhatHien(
                None,
                f"khổ giấy {so_mm(page.rong)} × {so_mm(page.cao)} mm{_o_phan(ctx, number)}, "
                f"phải là A4 ({so_mm(width)} × {so_mm(height)} mm)",
                "trong Word: Bố cục › Kích cỡ › A4",
            )


def _o_phan(ctx: NguCanh, number: int) -> str:
    return f" ở phần {number}" if len(ctx.van_ban.tai_lieu.trang) > 1 else ""


def _le_sai(ctx: NguCanh, page: TrangThay, number: int) -> Iterator[PhatHien]:
    """Margins of an upright page; a page on its side has them turned."""
    for name, called, button in _LE:
        required = ctx.chuan.quy_dinh(f"trang.{name}")
        value = getattr(page, name) + (page.gay if name == "le_trai" else 0)
        low = value + DUNG_SAI_LE if required.tu is None else required.tu
        high = value - DUNG_SAI_LE if required.den is None else required.den
        if low - DUNG_SAI_LE <= value <= high + DUNG_SAI_LE:
            continue
        yield PhatHien(
            None,
            f"{called} là {so_mm(value)} mm{_o_phan(ctx, number)}, phải {required.as_text()}",
            f"trong Word: Bố cục › Lề › Lề tùy chỉnh, đặt {button} = {so_mm(required.chon)} mm",
            required.can_cu,
        )


def _cac_le(ctx: NguCanh) -> Iterator[PhatHien]:
    for number, page in enumerate(ctx.van_ban.tai_lieu.trang, 1):
        if page.cao >= page.rong and number == 1:
            yield from _le_sai(ctx, page, number)


@luat("HD05-TRANG-02", "le-trang-sai", LOI, can=("trang",), sua_duoc=True)
def le_dang(ctx: NguCanh) -> Iterator[PhatHien]:
    """Margins of a Party document: fixed figures."""
    yield from _cac_le(ctx)


@luat("ND30-TRANG-02", "le-trang-sai", LOI, can=("trang",), sua_duoc=True)
def le_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """Margins of a State document: ranges."""
    yield from _cac_le(ctx)


@luat("HD05-TRANG-07", "so-trang-sai-cho", CANH_BAO, can=("so_trang",), sua_duoc=True)
def so_trang_tu_mep(ctx: NguCanh) -> Iterator[PhatHien]:
    """Page number not 10 mm from the upper edge."""
    required = ctx.chuan.quy_dinh("trang.so_trang_tu_mep")
    page = ctx.van_ban.tai_lieu.trang[0]
    if not _gan(page.dau_cach, required.chon, DUNG_SAI_LE):
        yield PhatHien(
            ctx.cac_manh("so_trang")[0],
            f"số trang cách mép trên {so_mm(page.dau_cach)} mm, phải {required.as_text()}",
            f"trong Word: Thiết lập trang › Bố trí, đặt Đầu trang = {so_mm(required.chon)} mm",
            required.can_cu,
        )


@luat("CHG-TRANG-04", "so-trang-o-chan", LOI, can=("so_trang",), dang=f"{HD05}.1", nha_nuoc=ND30,
      sua_duoc=True)  # fmt: skip
def so_trang_o_dau(ctx: NguCanh) -> Iterator[PhatHien]:
    """Page number in the footer, or not centred."""
    for piece in ctx.cac_manh("so_trang"):
        if piece.doan.noi is NoiChu.CHAN_TRANG:
            yield PhatHien(
                piece,
                "số trang ở chân trang, phải ở giữa phần lề trên",
                "trong Word: Chèn › Số trang › Đầu trang, kiểu ở giữa; xóa số ở chân trang",
            )
        elif not _o_giua(ctx, piece.doan):
            yield PhatHien(
                piece, "số trang không ở giữa", "bấm vào số trang rồi canh giữa (Ctrl+E)"
            )


def _o_giua(ctx: NguCanh, paragraph: DoanThay) -> bool:
    """Whether a page number is centred: by alignment, by a frame, or by a tab at the middle."""
    if paragraph.canh == "giua" or paragraph.khung:
        return True
    tabs = 0
    for run in paragraph.chu:
        if run.truong == "PAGE":
            break
        tabs += run.loai == "tab"
        if run.truong == "ptab:center":
            return True
    stops = sorted(paragraph.tab)
    if not 0 < tabs <= len(stops):
        return False
    middle = ctx.van_ban.tai_lieu.trang[0].rong_chu / 2
    return abs(stops[tabs - 1] - middle) <= LECH_GIUA


@luat("CHG-TRANG-05", "trang-dau-co-so", LOI, can=("so_trang",), dang=f"{HD05}.1", nha_nuoc=ND30,
      sua_duoc=True)  # fmt: skip
def trang_dau_khong_so(ctx: NguCanh) -> Iterator[PhatHien]:
    """A number on the first page."""
    page = ctx.van_ban.tai_lieu.trang[0]
    heads, feet = dict(page.dau), dict(page.chan)
    kinds = ("trang_dau",) if page.trang_dau_rieng else ("mac_dinh",)
    shown = [p for kind in kinds for p in (*heads.get(kind, ()), *feet.get(kind, ()))]
    if any(run.truong == "PAGE" for p in shown for run in p.chu):
        yield PhatHien(
            None,
            "trang thứ nhất có số trang",
            "trong Word: bấm đúp vào đầu trang, chọn “Trang đầu khác biệt”, xóa số ở trang đầu",
        )


@luat("CHG-TRANG-06", "thieu-so-trang", LOI, can=("trang",), dang=f"{HD05}.1", nha_nuoc=ND30,
      sua_duoc=True)  # fmt: skip
def co_so_trang(ctx: NguCanh) -> Iterator[PhatHien]:
    """Several pages and no number; the length of the text says whether it can fit on one page."""
    if ctx.tim("so_trang") is None and nhieu_trang(ctx):
        yield PhatHien(
            None,
            "văn bản có nhiều trang nhưng không có số trang",
            "trong Word: Chèn › Số trang › Đầu trang, kiểu ở giữa; chọn “Trang đầu khác biệt”",
        )


def nhieu_trang(ctx: NguCanh) -> bool:
    """Whether the document surely has more than one page: sections, breaks, or very long text."""
    document = ctx.van_ban.tai_lieu
    broken = any(p.sang_trang or any(r.loai == "ngat_trang" for r in p.chu) for p in document.doan)
    return len(document.trang) > 1 or broken or sum(map(_so_dong, document.doan)) > DONG_MOT_TRANG


def _so_dong(paragraph: DoanThay) -> int:
    """Lines of a paragraph of the page at least: its characters by those of the fullest line."""
    return 0 if paragraph.o is not None else 1 + len(paragraph.text) // KY_TU_MOT_DONG


def _so_trang_sai_kieu(ctx: NguCanh) -> Iterator[PhatHien]:
    yield from sai_co(ctx, "so_trang")
    yield from sai_dang(ctx, "so_trang", dam=True, nghieng=True)


@luat("HD05-TRANG-08", "so-trang-sai-co", LOI, can=("so_trang",), sua_duoc=True)
def so_trang_dang(ctx: NguCanh) -> Iterator[PhatHien]:
    """Page number of another size, or slanted."""
    yield from _so_trang_sai_kieu(ctx)


@luat("ND30-TRANG-08", "so-trang-sai-co", LOI, can=("so_trang",), sua_duoc=True)
def so_trang_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """Page number of another size, or slanted."""
    yield from _so_trang_sai_kieu(ctx)


@luat("CHG-TRANG-09", "so-trang-kem-chu", CANH_BAO, can=("so_trang",), dang=f"{HD05}.1",
      nha_nuoc=ND30, sua_duoc=True)  # fmt: skip
def so_trang_tran(ctx: NguCanh) -> Iterator[PhatHien]:
    """Words or dashes around the page number: "Trang 2/5", "- 2 -"."""
    for piece in ctx.cac_manh("so_trang"):
        other = "".join(run.text for run in piece.chu if run.truong != "PAGE").strip()
        if other:
            yield PhatHien(
                piece,
                f"số trang có thêm “{other}”, chỉ ghi chữ số",
                "bấm đúp vào đầu trang, xóa những chữ quanh số trang",
            )


@luat("HD05-TRANG-03", "in-hai-mat-khong-dao-le", CANH_BAO, can=("trang",), sua_duoc=True,
      dang="HD 05-HD/VPTW, Phần II, IV.4.2")  # fmt: skip
def dao_le(ctx: NguCanh) -> Iterator[PhatHien]:
    """Headers for odd and even pages (two-sided print) and margins that do not change sides."""
    document = ctx.van_ban.tai_lieu
    if document.chan_le_khac and not document.dao_le:
        yield PhatHien(
            None,
            "tệp đặt in hai mặt nhưng lề mặt sau không đảo (mặt sau: trái 15 mm, phải 30 mm)",
            "trong Word: Bố cục › Lề › Lề tùy chỉnh, mục Nhiều trang chọn “Lề đối xứng”",
        )


@luat("CHG-TRANG-11", "le-cac-phan-khac-nhau", CANH_BAO, can=("trang",), sua_duoc=True,
      dang="HD 05-HD/VPTW, Phần II, IV.4",
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, I.3")  # fmt: skip
def le_cac_phan(ctx: NguCanh) -> Iterator[PhatHien]:
    """Sections of the same orientation with other margins than the first of them."""
    first: dict[bool, TrangThay] = {}
    for number, page in enumerate(ctx.van_ban.tai_lieu.trang, 1):
        base = first.setdefault(page.cao >= page.rong, page)
        other = [called for name, called, _ in _LE
                 if not _gan(getattr(page, name), getattr(base, name), DUNG_SAI_LE)]  # fmt: skip
        if other:
            yield PhatHien(
                None,
                f"{', '.join(other)} ở phần {number} khác phần đứng trước cùng chiều giấy",
                "đặt cùng một lề cho mọi phần (Bố cục › Lề › áp dụng cho Cả tài liệu)",
            )


@luat("CHG-TRANG-12", "trang-trang-cuoi", CANH_BAO, can=("trang",), sua_duoc=True)
def trang_trang(ctx: NguCanh) -> Iterator[PhatHien]:
    """A page break, or many empty paragraphs, after the last text."""
    body = [p for p in ctx.van_ban.tai_lieu.doan if p.noi is NoiChu.THAN]
    tail: list[DoanThay] = []
    for paragraph in reversed(body):
        if paragraph.text.strip() or paragraph.hinh or paragraph.ke or paragraph.o is not None:
            break
        tail.append(paragraph)
    breaking = any(p.sang_trang or any(r.loai == "ngat_trang" for r in p.chu) for p in tail)
    if breaking or len(tail) > DOAN_TRONG_CUOI:
        yield PhatHien(
            tail[-1],
            "có trang trắng thừa ở cuối tệp",
            "đặt con trỏ sau chữ cuối cùng rồi bấm Delete đến hết tệp",
        )


LUAT: tuple[LuatKiem, ...] = (
    kho_giay, le_dang, le_nha_nuoc, dao_le, so_trang_o_dau, trang_dau_khong_so, co_so_trang,
    so_trang_tu_mep, so_trang_dang, so_trang_nha_nuoc, so_trang_tran,
    le_cac_phan, trang_trang,
)  # fmt: skip
