"""Rules on the contact line and on what the file tells of its maker."""

from collections.abc import Iterator

from reportgen.checker.luat_kiem import CANH_BAO, THONG_TIN, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien.dau_hieu import la_ho_ten, la_lien_he
from reportgen.docx_reader.model import DoanThay


def _chan_trang_dau(ctx: NguCanh) -> Iterator[DoanThay]:
    """Contact lines at the foot of page 1."""
    page = ctx.van_ban.tai_lieu.trang[0]
    for kind, paragraphs in page.chan:
        if kind == "trang_dau" and page.trang_dau_rieng:
            yield from (paragraph for paragraph in paragraphs if la_lien_he(paragraph.text))


@luat("HD05-CD-03", "lien-he-o-trang-dau", CANH_BAO, can=("trang",), sua_duoc=True,
      dang="HD 05-HD/VPTW, Phần II, II.6")  # fmt: skip
def o_trang_dau(ctx: NguCanh) -> Iterator[PhatHien]:
    """The contact at the foot of page 1, as State documents have it."""
    for paragraph in _chan_trang_dau(ctx):
        if len(ctx.van_ban.tai_lieu.doan) and not _mot_trang(ctx):
            yield PhatHien(
                paragraph,
                "thông tin liên hệ ở chân trang thứ nhất, văn bản của Đảng ghi ở trang cuối",
                "chuyển xuống cuối văn bản, dưới một đường kẻ hết chiều ngang",
            )


def _mot_trang(ctx: NguCanh) -> bool:
    """Whether the text is so short that its first page is the last as well."""
    return sum(len(p.text) + 60 for p in ctx.van_ban.tai_lieu.doan) < KY_TU_MOT_TRANG


KY_TU_MOT_TRANG = 3500


@luat("ND30-CD-04", "lien-he-o-trang-cuoi", CANH_BAO, can=("lien_he",), sua_duoc=True,
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, III.4")  # fmt: skip
def o_trang_cuoi(ctx: NguCanh) -> Iterator[PhatHien]:
    """The contact at the end of the text."""
    for piece in ctx.cac_manh("lien_he")[:1]:
        if not _mot_trang(ctx):
            yield PhatHien(
                piece,
                "thông tin liên hệ ở cuối văn bản, phải ở trang thứ nhất",
                "chuyển vào chân trang thứ nhất (Chèn › Chân trang, chọn Trang đầu khác)",
            )


def la_ten_nguoi(text: str) -> bool:
    """Whether a property of the file is a person's name; a program's has no Vietnamese letter."""
    return la_ho_ten(text) and not text.isascii()


@luat("CHG-DT-06", "ten-nguoi-trong-thuoc-tinh", THONG_TIN, can=("trang",), sua_duoc=True)
def thuoc_tinh(ctx: NguCanh) -> Iterator[PhatHien]:
    """A person's name among the properties of the file."""
    properties = ctx.van_ban.tai_lieu.thuoc_tinh
    told = dict.fromkeys(filter(la_ten_nguoi, (properties.tac_gia, properties.nguoi_sua)))
    if told:
        yield PhatHien(
            None,
            f"thuộc tính tệp ghi tên người: {', '.join(told)}",
            "trước khi gửi: Tệp › Thông tin › Kiểm tra tài liệu › Loại bỏ thông tin cá nhân",
        )


LUAT: tuple[LuatKiem, ...] = (o_trang_dau, o_trang_cuoi, thuoc_tinh)
