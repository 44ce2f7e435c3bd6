"""Rules on the page: size, margins, page numbers, sections."""

from collections.abc import Iterator

from reportgen.checker.luat_kiem import CANH_BAO, LOI, LuatKiem, NguCanh, PhatHien, luat
from reportgen.docx_reader.model import TrangThay
from reportgen.units import mm, twips_to_mm

DUNG_SAI_KHO = mm(0.4)
DUNG_SAI_LE = mm(1)
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
    if ctx.van_ban.loai in {"giấy mời", "giấy giới thiệu", "phiếu gửi", "phiếu chuyển"}:
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
        value = getattr(page, name)
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


LUAT: tuple[LuatKiem, ...] = (kho_giay, le_dang, le_nha_nuoc, so_trang_tu_mep)
