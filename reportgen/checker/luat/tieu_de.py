"""Rules on the right header: the Party's title, Quốc hiệu and Tiêu ngữ, the lines under them."""

from collections.abc import Iterator

from reportgen.checker.duong_ke import (
    DUNG_SAI,
    co_ke_chua_ro,
    gach_chan,
    ke_duoi,
    rong_chu,
    rong_mot_dong,
)
from reportgen.checker.luat_kiem import CANH_BAO, LOI, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.so_kieu import sai_co, sai_dang
from reportgen.units import twips_to_mm

_II1 = "HD 05-HD/VPTW, Phần II, I.1"
_ND30 = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.1"
_PHAI = ("tieu_de", "tieu_de_doan", "quoc_hieu", "tieu_ngu")
DUNG_SAI_RONG = 60  # twips a line of text may be wider than its column before it surely wraps


@luat("HD05-TD-01", "quoc-hieu-trong-van-ban-dang", LOI, can=("quoc_hieu",), dang=_II1,
      sua_duoc=True)  # fmt: skip
def quoc_hieu_dang(ctx: NguCanh) -> Iterator[PhatHien]:
    """A Party document under the State's title."""
    for piece in ctx.cac_manh("quoc_hieu"):
        yield PhatHien(
            piece,
            "văn bản của Đảng dùng Quốc hiệu, phải là “ĐẢNG CỘNG SẢN VIỆT NAM”",
            "thay Quốc hiệu, Tiêu ngữ bằng tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM, cỡ 15, đậm",
        )


@luat("DTN-TD-01", "quoc-hieu-trong-van-ban-doan", CANH_BAO, can=("quoc_hieu",))
def quoc_hieu_doan(ctx: NguCanh) -> Iterator[PhatHien]:
    """A document of the Đoàn under the State's title."""
    title = ctx.chuan.chu("tieu_de")
    for piece in ctx.cac_manh("quoc_hieu"):
        yield PhatHien(
            piece,
            f"văn bản của Đoàn dùng Quốc hiệu, phải là “{title}”",
            f"thay Quốc hiệu, Tiêu ngữ bằng tiêu đề {title}",
        )


@luat("HD05-TD-02", "tieu-ngu-trong-van-ban-dang", LOI, can=("tieu_ngu",), dang=_II1,
      sua_duoc=True)  # fmt: skip
def tieu_ngu_dang(ctx: NguCanh) -> Iterator[PhatHien]:
    """The State's motto in a Party document."""
    for piece in ctx.cac_manh("tieu_ngu"):
        yield PhatHien(piece, "văn bản của Đảng có Tiêu ngữ", "xóa dòng Tiêu ngữ")


@luat("HD05-TD-03", "tieu-de-sai-kieu-chu", LOI, can=("tieu_de",), sua_duoc=True)
def tieu_de_kieu(ctx: NguCanh) -> Iterator[PhatHien]:
    """The title not of 15 pt, bold, in capitals."""
    yield from sai_co(ctx, "tieu_de")
    yield from sai_dang(ctx, "tieu_de", dam=True, nghieng=True, in_hoa=True)


def _lech_ke(ctx: NguCanh, ma: str, row: str) -> Iterator[PhatHien]:
    """A line whose length departs from the law's ratio to the text."""
    required = ctx.chuan.quy_dinh(row)
    for piece in ctx.cac_manh(ma)[-1:]:
        line = ke_duoi(ctx.van_ban, piece)
        width = rong_chu(piece)
        if line is None or not width:
            continue
        low, high = required.tu or 0, required.den or required.chon
        ratio = line.dai / width
        if not low * (1 - DUNG_SAI) <= ratio <= high * (1 + DUNG_SAI):
            yield PhatHien(
                piece,
                f"đường kẻ dài {_mm(line.dai)} mm, dòng chữ dài {_mm(width)} mm; "
                f"phải {required.as_text()}",
                "bấm vào đường kẻ, kéo cho đúng độ dài, hoặc vẽ lại bằng Chèn › Hình dạng › Đường",
                required.can_cu,
            )


def _mm(twips: float) -> str:
    return f"{twips_to_mm(round(twips)):.0f}"


def _thieu_ke(ctx: NguCanh, ma: str) -> Iterator[PhatHien]:
    """No line anywhere in the head; other makes of it have rules of their own."""
    pieces = ctx.cac_manh(ma)
    if not pieces or ke_duoi(ctx.van_ban, pieces[-1]) is not None:
        return
    underlined = any(map(gach_chan, ctx.cac_manh(*_PHAI)))
    if not co_ke_chua_ro(ctx.van_ban, pieces[-1]) and not underlined:
        yield PhatHien(
            pieces[-1],
            "không có đường kẻ nét liền dưới dòng này",
            "Chèn › Hình dạng › Đường, vẽ một nét liền dưới dòng chữ",
        )


@luat("HD05-TD-04", "ke-duoi-tieu-de", LOI, can=("tieu_de",), dang="HD 05-HD/VPTW, Phần II, I.1.2",
      sua_duoc=True)  # fmt: skip
def ke_tieu_de(ctx: NguCanh) -> Iterator[PhatHien]:
    """No line under the title, or not as long as it."""
    yield from _thieu_ke(ctx, "tieu_de")
    yield from _lech_ke(ctx, "tieu_de", "ke.tieu_de")


@luat("HD05-TD-05", "tieu-de-ben-trai", LOI, can=("tieu_de",),
      dang="HD 05-HD/VPTW, Phần II, I.1.2; I.2.2.1", sua_duoc=True)  # fmt: skip
def tieu_de_ben_trai(ctx: NguCanh) -> Iterator[PhatHien]:
    """Title on the left, issuer on the right."""
    for piece in ctx.cac_manh("tieu_de"):
        if piece.ben == "trai" and piece.cach in {"o", "tab", "cach"}:
            yield PhatHien(
                piece,
                "tiêu đề ở bên trái, phải ở bên phải; tên cơ quan ở bên trái",
                "đổi chỗ hai ô của bảng tiêu đề",
            )


@luat("ND30-TD-01", "thieu-quoc-hieu", LOI, can=("co_quan_ban_hanh", "so_ky_hieu"),
      nha_nuoc="NĐ 30/2020/NĐ-CP, Điều 8; Phụ lục I, Phần I, II.1", sua_duoc=True)  # fmt: skip
def thieu_quoc_hieu(ctx: NguCanh) -> Iterator[PhatHien]:
    """No Quốc hiệu or no Tiêu ngữ."""
    missing = [
        name
        for ma, name in (("quoc_hieu", "Quốc hiệu"), ("tieu_ngu", "Tiêu ngữ"))
        if ctx.tim(ma) is None
    ]
    if missing:
        yield PhatHien(
            None,
            f"thiếu {' và '.join(missing)}",
            "ghi “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”, dưới là “Độc lập - Tự do - Hạnh phúc”",
        )


@luat("ND30-TD-02", "quoc-hieu-sai-kieu-chu", LOI, can=("quoc_hieu", "tieu_ngu"), sua_duoc=True)
def quoc_hieu_kieu(ctx: NguCanh) -> Iterator[PhatHien]:
    """Quốc hiệu, Tiêu ngữ of another size or not bold."""
    for ma in ("quoc_hieu", "tieu_ngu"):
        yield from sai_co(ctx, ma)
        yield from sai_dang(ctx, ma, dam=True, nghieng=True, in_hoa=ma == "quoc_hieu")


@luat("ND30-TD-03", "tieu-ngu-sai-chu", LOI, can=("tieu_ngu",), nha_nuoc=f"{_ND30}.b",
      sua_duoc=True)  # fmt: skip
def tieu_ngu_chu(ctx: NguCanh) -> Iterator[PhatHien]:
    """Other dashes, spaces or capitals in the motto."""
    wanted = ctx.chuan.chu("tieu_ngu")
    for piece in ctx.cac_manh("tieu_ngu"):
        if piece.text != wanted:
            yield PhatHien(
                piece, f"Tiêu ngữ ghi “{piece.text}”, phải là “{wanted}”", f"gõ lại: {wanted}"
            )


@luat("ND30-TD-04", "ke-duoi-tieu-ngu", CANH_BAO, can=("tieu_ngu",), nha_nuoc=f"{_ND30}.b",
      sua_duoc=True)  # fmt: skip
def ke_tieu_ngu(ctx: NguCanh) -> Iterator[PhatHien]:
    """The line under the motto missing or of another length."""
    yield from _thieu_ke(ctx, "tieu_ngu")
    yield from _lech_ke(ctx, "tieu_ngu", "ke.tieu_ngu")


@luat("CHG-TD-05", "ke-bang-ky-tu", CANH_BAO, can=_PHAI, dang="HD 05-HD/VPTW, Phần II, I.1.2",
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.1, II.2",
      sua_duoc=True)  # fmt: skip
def ke_bang_ky_tu(ctx: NguCanh) -> Iterator[PhatHien]:
    """A row of characters or an underline in place of a line."""
    for piece in ctx.cac_manh("ke_chu"):
        yield PhatHien(
            piece,
            "dùng dãy ký tự thay cho đường kẻ nét liền",
            "xóa dãy ký tự, vẽ đường kẻ bằng Chèn › Hình dạng › Đường",
        )
    for piece in ctx.cac_manh(*_PHAI):
        if gach_chan(piece):
            yield PhatHien(
                piece,
                "gạch chân chữ thay cho đường kẻ nét liền",
                "bỏ gạch chân (Ctrl+U), vẽ đường kẻ bằng Chèn › Hình dạng › Đường",
            )


@luat("CHG-TD-06", "tieu-de-tran-dong", CANH_BAO, can=_PHAI, dang="HD 05-HD/VPTW, Phần II, I.1.2",
      nha_nuoc=_ND30, sua_duoc=True)  # fmt: skip
def tieu_de_tran(ctx: NguCanh) -> Iterator[PhatHien]:
    """A title wider than its column, broken onto a second line."""
    for piece in ctx.cac_manh(*_PHAI):
        if piece.cach == "o" and _tran(piece):
            yield PhatHien(
                piece,
                f"dòng chữ dài {_mm(rong_mot_dong(piece))} mm, ô chỉ rộng "
                f"{_mm(piece.doan.rong)} mm nên bị xuống dòng",
                "kéo rộng ô bên phải của bảng tiêu đề",
            )


def _tran(piece: Manh) -> bool:
    room = piece.doan.rong - piece.doan.lui_trai - piece.doan.lui_phai
    return 0 < room < rong_mot_dong(piece) - DUNG_SAI_RONG


LUAT: tuple[LuatKiem, ...] = (
    quoc_hieu_dang, quoc_hieu_doan, tieu_ngu_dang, tieu_de_kieu, ke_tieu_de, tieu_de_ben_trai,
    thieu_quoc_hieu, quoc_hieu_kieu, tieu_ngu_chu, ke_tieu_ngu, ke_bang_ky_tu, tieu_de_tran,
)  # fmt: skip
