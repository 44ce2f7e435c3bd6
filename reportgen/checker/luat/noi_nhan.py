"""Rules on addressees and recipients."""

import re
from collections.abc import Iterator

from reportgen.checker.luat_kiem import CANH_BAO, LOI, THONG_TIN, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.nhan_dien.dau_hieu import gap_chu
from reportgen.checker.so_kieu import sai_co, sai_dang

_HD = "HD 05-HD/VPTW, Phần II, I.9"
_ND = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.9"
_HD36 = ("hd36-2018",)
_GUI_CAP_TREN = ("tờ trình", "công văn")
_GACH = re.compile(r"^[-–—+•]\s*")
_NHAN = ("noi_nhan_nhan",)
_NOI = ("noi_nhan_danh_sach",)


def _khong_gach(piece: Manh) -> str:
    return _GACH.sub("", piece.text)


@luat("HD05-KG-01", "to-trinh-kinh-gui", LOI, can=("kinh_gui",), dang=f"{_HD}.2.4",
      bo_chuan=_HD36, loai=("tờ trình",), sua_duoc=True)  # fmt: skip
def kinh_gui_to_trinh(ctx: NguCanh) -> Iterator[PhatHien]:
    """Kính gửi on a tờ trình since 27/5/2026."""
    for piece in ctx.cac_manh("kinh_gui"):
        if gap_chu(piece.text).startswith("kinh gui"):
            yield PhatHien(
                piece, "tờ trình của Đảng ghi “Kính gửi” (mẫu cũ), nay là “Kính trình”",
                "sửa thành Kính trình",
            )  # fmt: skip


@luat("HD05-KG-02", "thua-kinh-gui", LOI, can=("kinh_gui",), dang=f"{_HD}.2.3; I.9.2.4")
def thua_kinh_gui(ctx: NguCanh) -> Iterator[PhatHien]:
    """Kính gửi on a Party report, plan or decision."""
    named = ctx.van_ban.loai
    paper = named.startswith(("giấy", "phiếu", "thư"))
    if ctx.tim("ten_loai") is None or not named or named in _GUI_CAP_TREN or paper:
        return
    for piece in ctx.cac_manh("kinh_gui"):
        yield PhatHien(
            piece,
            f"{named} của Đảng không có “Kính gửi”; nơi gửi ghi ở Nơi nhận",
            "xóa dòng này, thêm nơi gửi vào Nơi nhận",
        )


@luat("HD05-KG-03", "kinh-gui-sai-kieu", LOI, can=("kinh_gui",), sua_duoc=True)
def kinh_gui_kieu(ctx: NguCanh) -> Iterator[PhatHien]:
    """Kính gửi, Kính trình upright, bold or of another size."""
    yield from sai_co(ctx, "kinh_gui")
    yield from sai_dang(ctx, "kinh_gui", dam=True, nghieng=True)


@luat("HD05-KG-04", "noi-kinh-gui-dau-phay", LOI, can=("noi_kinh_gui",), dang=f"{_HD}.2.5",
      bo_chuan=_HD36, sua_duoc=True)  # fmt: skip
def kinh_gui_phay(ctx: NguCanh) -> Iterator[PhatHien]:
    """Commas after the addressees."""
    for piece in ctx.cac_manh("noi_kinh_gui"):
        if piece.text.endswith(","):
            yield PhatHien(piece, "cuối dòng là dấu phẩy, phải là dấu chấm phẩy", "sửa thành ;")


@luat("ND30-KG-01", "thieu-kinh-gui", LOI, can=("ten_loai", "trich_yeu_cong_van"),
      nha_nuoc=f"{_ND}.b", loai=("tờ trình", "công văn"))  # fmt: skip
def thieu_kinh_gui(ctx: NguCanh) -> Iterator[PhatHien]:
    """A letter or tờ trình that is addressed to nobody."""
    if ctx.tim("kinh_gui") is None:
        yield PhatHien(
            None, f"{ctx.van_ban.loai} không có “Kính gửi”", "thêm Kính gửi: … dưới trích yếu"
        )


@luat("ND30-KG-02", "kinh-gui-sai-kieu", LOI, can=("kinh_gui",), sua_duoc=True)
def kinh_gui_kieu_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """Kính gửi slanted or bold."""
    yield from sai_dang(ctx, "kinh_gui", dam=True, nghieng=True)


@luat("ND30-KG-03", "kinh-gui-sai-cach-xep", CANH_BAO, can=("kinh_gui",), nha_nuoc=f"{_ND}.d")
def cach_xep(ctx: NguCanh) -> Iterator[PhatHien]:
    """One addressee as a list, or several on the label's line."""
    label = ctx.cac_manh("kinh_gui")[0]
    listed = ctx.cac_manh("noi_kinh_gui")
    after = label.doan.text.partition(":")[2].strip()
    if len(listed) == 1 and not after:
        yield PhatHien(
            label, "chỉ gửi một nơi mà xuống dòng gạch đầu dòng", "ghi tên nơi gửi cùng dòng"
        )
    elif not listed and after.count(";") > 0 and after.rstrip(";.").count(";") > 0:
        yield PhatHien(
            label, "gửi nhiều nơi mà ghi cùng một dòng", "xuống dòng, mỗi nơi một gạch đầu dòng"
        )


@luat("ND30-KG-04", "kinh-gui-thieu-dau-cham", THONG_TIN, can=("noi_kinh_gui",),
      nha_nuoc=f"{_ND}.d", sua_duoc=True)  # fmt: skip
def kinh_gui_cham(ctx: NguCanh) -> Iterator[PhatHien]:
    """The last addressee without its full stop."""
    last = ctx.cac_manh("noi_kinh_gui")[-1]
    if not last.text.endswith("."):
        yield PhatHien(last, "nơi cuối cùng không kết thúc bằng dấu chấm", "thêm dấu chấm")


@luat("HD05-NN-01", "noi-nhan-dam-nghieng", LOI, can=_NHAN, sua_duoc=True)
def nhan_dam(ctx: NguCanh) -> Iterator[PhatHien]:
    """Nơi nhận bold or slanted, as State documents have it."""
    yield from sai_dang(ctx, "noi_nhan_nhan", dam=True, nghieng=True)


@luat("HD05-NN-02", "noi-nhan-khong-gach-chan", LOI, can=_NHAN, dang=f"{_HD}.2.1",
      sua_duoc=True)  # fmt: skip
def gach_chan(ctx: NguCanh) -> Iterator[PhatHien]:
    """The label not underlined, or its colon with it."""
    for piece in ctx.cac_manh("noi_nhan_nhan"):
        under = "".join(run.text for run in piece.chu_that if run.kieu.gach_chan).strip()
        if not under and not _ke_rieng(piece):
            yield PhatHien(piece, "chữ “Nơi nhận” không gạch chân", "bôi đen chữ rồi bấm Ctrl+U")
        elif ":" in under:
            yield PhatHien(
                piece, "gạch chân cả dấu hai chấm", "bỏ gạch chân ở dấu hai chấm (Ctrl+U)"
            )


def _ke_rieng(piece: Manh) -> bool:
    """A line drawn under the label does as well."""
    return bool(piece.doan.ke) or any(side == "bottom" for side, _ in piece.doan.vien)


@luat("HD05-NN-03", "noi-nhan-dau-phay", LOI, can=_NOI, dang=f"{_HD}.2.5", bo_chuan=_HD36,
      sua_duoc=True)  # fmt: skip
def noi_nhan_phay(ctx: NguCanh) -> Iterator[PhatHien]:
    """Commas after the recipients."""
    for piece in ctx.cac_manh("noi_nhan_danh_sach"):
        if piece.text.endswith(","):
            yield PhatHien(piece, "cuối dòng là dấu phẩy, phải là dấu chấm phẩy", "sửa thành ;")


@luat("HD05-NN-04", "dong-luu-thieu-cham", LOI, can=("luu",), dang=f"{_HD}.2.5", sua_duoc=True)
def luu_cham(ctx: NguCanh) -> Iterator[PhatHien]:
    """The filing line without its full stop."""
    for piece in ctx.cac_manh("luu")[-1:]:
        if not piece.text.endswith("."):
            yield PhatHien(piece, "dòng lưu không kết thúc bằng dấu chấm", "thêm dấu chấm")


@luat("HD05-NN-05", "luu-van-thu", CANH_BAO, can=("luu",), dang="HD 05-HD/VPTW, Phụ lục 2")
def luu_vt(ctx: NguCanh) -> Iterator[PhatHien]:
    """Lưu: VT in a Party document."""
    for piece in ctx.cac_manh("luu"):
        if re.search(r"Lưu\s*:|\bVT\b", piece.text):
            yield PhatHien(
                piece,
                "dòng lưu viết theo kiểu văn bản hành chính",
                "ghi: - Lưu Văn phòng Đảng uỷ.",
            )


@luat("HD05-NN-06", "noi-nhan-sai-co", LOI, can=_NHAN, sua_duoc=True)
def noi_nhan_co(ctx: NguCanh) -> Iterator[PhatHien]:
    """Label or list of another size."""
    yield from sai_co(ctx, "noi_nhan_nhan")
    yield from sai_co(ctx, "noi_nhan_danh_sach")


@luat("HD05-NN-07", "noi-nhan-ben-phai", LOI, can=_NHAN, dang=f"{_HD}.2.1", sua_duoc=True)
def ben_phai(ctx: NguCanh) -> Iterator[PhatHien]:
    """Recipients on the right."""
    for piece in ctx.cac_manh("noi_nhan_nhan"):
        if piece.ben == "phai" and piece.cach in {"o", "tab", "cach"}:
            yield PhatHien(piece, "“Nơi nhận” ở bên phải, phải ở góc trái", "đổi chỗ hai ô")


@luat("CHG-NN-08", "thieu-nhu-tren", LOI, can=_NOI, dang=f"{_HD}.2.3; I.9.2.4",
      nha_nuoc=f"{_ND}.b", loai=_GUI_CAP_TREN)  # fmt: skip
def nhu_tren(ctx: NguCanh) -> Iterator[PhatHien]:
    """A letter or tờ trình whose list does not begin with "Như trên"."""
    if ctx.tim("kinh_gui") is None:
        return
    first = ctx.cac_manh("noi_nhan_danh_sach")[0]
    if not gap_chu(_khong_gach(first)).startswith("nhu tren"):
        yield PhatHien(
            first, "dòng đầu của Nơi nhận phải là “Như trên”", "thêm - Như trên; vào đầu danh sách"
        )


@luat("ND30-NN-09", "noi-nhan-sai-kieu", LOI, can=_NHAN, sua_duoc=True)
def nhan_kieu(ctx: NguCanh) -> Iterator[PhatHien]:
    """The label not of 12 pt, slanted and bold."""
    yield from sai_co(ctx, "noi_nhan_nhan")
    yield from sai_dang(ctx, "noi_nhan_nhan", dam=True, nghieng=True)


@luat("ND30-NN-10", "danh-sach-sai-co", LOI, can=_NOI, sua_duoc=True)
def danh_sach_co(ctx: NguCanh) -> Iterator[PhatHien]:
    """The list not of 11 pt."""
    yield from sai_co(ctx, "noi_nhan_danh_sach")


@luat("ND30-NN-11", "dong-luu-sai", LOI, can=_NOI, nha_nuoc=f"{_ND}.d", sua_duoc=True)
def dong_luu(ctx: NguCanh) -> Iterator[PhatHien]:
    """No filing line "- Lưu: VT, …", or without colon or full stop."""
    filing = ctx.cac_manh("luu")
    if not filing:
        yield PhatHien(
            ctx.cac_manh("noi_nhan_danh_sach")[-1],
            "Nơi nhận không có dòng lưu",
            "thêm dòng cuối: - Lưu: VT, …",
        )
        return
    text = _khong_gach(filing[-1])
    if not re.match(r"Lưu\s*:\s*VT\b", text) or not text.endswith("."):
        yield PhatHien(
            filing[-1], f"dòng lưu ghi “{text}”, phải theo mẫu “Lưu: VT, ….”",
            "ghi: - Lưu: VT, tên viết tắt đơn vị soạn.",
        )  # fmt: skip


@luat("ND30-NN-12", "noi-nhan-khong-ngang-chu-ky", CANH_BAO, can=_NHAN, nha_nuoc=f"{_ND}.d")
def ngang_hang(ctx: NguCanh) -> Iterator[PhatHien]:
    """Recipients not level with the signature."""
    label = ctx.cac_manh("noi_nhan_nhan")[0]
    signs = ctx.cac_manh("quyen_han", "chuc_vu")
    if not signs or label.doan.o is None or signs[0].doan.o is None:
        return
    here, there = label.doan.o, signs[0].doan.o
    if here.bang == there.bang and here.hang != there.hang:
        yield PhatHien(
            label,
            "“Nơi nhận” không ngang hàng với quyền hạn, chức vụ người ký",
            "đặt hai phần vào cùng một hàng của bảng",
        )


LUAT: tuple[LuatKiem, ...] = (
    kinh_gui_to_trinh, thua_kinh_gui, kinh_gui_kieu, kinh_gui_phay, thieu_kinh_gui,
    kinh_gui_kieu_nha_nuoc, cach_xep, kinh_gui_cham, nhan_dam, gach_chan, noi_nhan_phay, luu_cham,
    luu_vt, noi_nhan_co, ben_phai, nhu_tren, nhan_kieu, danh_sach_co, dong_luu, ngang_hang,
)  # fmt: skip
