"""Rules on two-tier government: bodies of quận and huyện that are no more since 01/7/2025."""

import re
from collections.abc import Iterator
from datetime import date

from reportgen.checker.luat.phong_chu import NOI_DUNG
from reportgen.checker.luat_kiem import CANH_BAO, LOI, THONG_TIN, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien.dau_hieu import gap_chu

TU = date(2025, 7, 1)
_NOI = ("noi_nhan_danh_sach", "kinh_gui", "noi_kinh_gui", *NOI_DUNG)
_CU = re.compile(
    r"\b(Quận ủy|Quận uỷ|Huyện ủy|Huyện uỷ|Thị ủy|Thị uỷ|UBND (quận|huyện|thị xã)|"
    r"Ủy ban nhân dân (quận|huyện|thị xã)|Phòng [\wÀ-ỹ -]+ (quận|huyện))\b"
)
_LICH_SU = re.compile(
    r"(?i:trước (ngày )?0?1/7/2025|trước đây|\bnguyên (bí thư|phó|chủ tịch)|\(cũ\))"
    r"|\b(19\d\d|20[01]\d|202[0-4])\b"
)


@luat("CQ2-01", "dang-bo-quan-huyen", LOI, can=("co_quan_cap_tren",), tu_ngay=TU,
      dang="HD 05-HD/VPTW, Phần II, I.2.1.2.c")  # fmt: skip
def dang_bo(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "ĐẢNG BỘ QUẬN …" above a ward's committee."""
    for piece in ctx.cac_manh("co_quan_cap_tren"):
        if re.match(r"dang bo (quan|huyen|thi xa)\b", gap_chu(piece.text)):
            yield PhatHien(
                piece,
                f"dòng trên ghi “{piece.text}”; không còn cấp quận, huyện",
                "ghi ĐẢNG BỘ THÀNH PHỐ … hoặc ĐẢNG BỘ TỈNH …",
            )


@luat("CQ2-02", "co-quan-cap-huyen", CANH_BAO, can=_NOI, tu_ngay=TU)
def cap_huyen(ctx: NguCanh) -> Iterator[PhatHien]:
    """A body of a quận or huyện among recipients or tasks; told of the past, it is right."""
    for piece in ctx.cac_manh(*_NOI):
        found = _CU.search(piece.text)
        if found and not _LICH_SU.search(piece.text):
            yield PhatHien(
                piece,
                f"“{found[0]}” không còn từ 01/7/2025",
                "ghi cơ quan cấp phường, xã hoặc tỉnh",
            )


@luat("CQ2-03", "don-vi-hanh-chinh-cu", CANH_BAO, can=NOI_DUNG, tu_ngay=TU)
def don_vi_cu(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "thị trấn", "thành phố thuộc tỉnh" as units of today."""
    for piece in ctx.cac_manh(*NOI_DUNG):
        found = re.search(r"\b(thị trấn [A-ZÀ-ỸĐ]\w+|thành phố thuộc tỉnh)\b", piece.text)
        if found and not _LICH_SU.search(piece.text):
            yield PhatHien(
                piece, f"“{found[0]}” là đơn vị hành chính không còn từ 01/7/2025",
                "ghi phường, xã hoặc đặc khu",
            )  # fmt: skip


@luat("CQ2-04", "ky-hieu-quan-uy", CANH_BAO, can=("so_ky_hieu",), tu_ngay=TU,
      dang="HD 05-HD/VPTW, Phần II, I.3.1.2.b")  # fmt: skip
def ky_hieu(ctx: NguCanh) -> Iterator[PhatHien]:
    """The symbol of a committee of a quận or huyện."""
    for piece in ctx.cac_manh("so_ky_hieu"):
        found = re.search(r"/(QU|HU|ThU|TXU)\b", piece.text)
        if found:
            yield PhatHien(piece, f"ký hiệu “{found[1]}” là của cấp ủy đã bỏ", "ghi …/ĐU")


@luat("CQ2-05", "ban-dan-van-phuong", THONG_TIN, can=("co_quan_ban_hanh",), tu_ngay=TU)
def ban_dan_van(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "Ban Dân vận" or "Khối Dân vận" of a ward."""
    for piece in ctx.cac_manh("co_quan_ban_hanh"):
        if re.match(r"(ban|khoi) dan van\b", gap_chu(piece.text)):
            yield PhatHien(
                piece,
                f"“{piece.text}”: từ 01/7/2025 việc này thuộc Ban Xây dựng Đảng hoặc Mặt trận",
                "kiểm tra lại tên cơ quan",
            )


LUAT: tuple[LuatKiem, ...] = (dang_bo, cap_huyen, don_vi_cu, ky_hieu, ban_dan_van)
