"""Rules on place and date."""

import re
from collections.abc import Iterator
from datetime import date

from reportgen.ban_hanh.co_quan import du_lieu
from reportgen.ban_hanh.dia_danh import DIEU_KIEN
from reportgen.checker.luat_kiem import CANH_BAO, LOI, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.nhan_dien.dau_hieu import gap_chu
from reportgen.checker.so_kieu import sai_co, sai_dang

_HD = "HD 05-HD/VPTW, Phần II, I.4"
_ND = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.4"
_NGAY = re.compile(r"ngày\s*(?P<ngay>\d+)\s*tháng\s*(?P<thang>\d+)\s*năm", re.IGNORECASE)
_CHU_SO = re.compile(r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}")
_THANG_CO_SO_KHONG = 3
_MUOI = 10
HAI_CAP_TU = date(2025, 7, 1)


def _noi(piece: Manh) -> str:
    """The place before the comma; empty when there is none."""
    place, comma, _ = piece.text.partition(",")
    return place.strip() if comma else ""


@luat("CHG-DD-01", "ngay-thieu-so-khong", LOI, can=("dia_danh_ngay",), dang=f"{_HD}.2.2",
      nha_nuoc=f"{_ND}.b", sua_duoc=True)  # fmt: skip
def thieu_so_khong(ctx: NguCanh) -> Iterator[PhatHien]:
    """A day below ten, or January or February, without its zero."""
    for piece in ctx.cac_manh("dia_danh_ngay"):
        found = _NGAY.search(piece.text)
        if found is None:
            continue
        day, month = found["ngay"], found["thang"]
        if len(day) == 1 or (len(month) == 1 and int(month) < _THANG_CO_SO_KHONG):
            right = f"ngày {int(day):02d} tháng {_thang(int(month))}"
            yield PhatHien(piece, "ngày dưới 10, tháng 1, tháng 2 thiếu số 0", f"ghi {right} năm …")


def _thang(month: int) -> str:
    return f"{month:02d}" if month < _THANG_CO_SO_KHONG else str(month)


@luat("CHG-DD-02", "thang-thua-so-khong", CANH_BAO, can=("dia_danh_ngay",), dang=f"{_HD}.2.2",
      nha_nuoc=f"{_ND}.b", sua_duoc=True)  # fmt: skip
def thua_so_khong(ctx: NguCanh) -> Iterator[PhatHien]:
    """A zero before March to September."""
    for piece in ctx.cac_manh("dia_danh_ngay"):
        found = _NGAY.search(piece.text)
        if found and re.fullmatch(r"0[3-9]", found["thang"]):
            yield PhatHien(
                piece,
                f"ghi “tháng {found['thang']}”; chỉ tháng 1, tháng 2 thêm số 0",
                f"ghi tháng {int(found['thang'])}",
            )


@luat("CHG-DD-03", "ngay-viet-bang-gach", LOI, can=("dia_danh_ngay",), dang=f"{_HD}.2.2",
      nha_nuoc=f"{_ND}.b", sua_duoc=True)  # fmt: skip
def viet_bang_gach(ctx: NguCanh) -> Iterator[PhatHien]:
    """A date in figures and strokes."""
    for piece in ctx.cac_manh("dia_danh_ngay"):
        if _CHU_SO.search(piece.text) and not _NGAY.search(piece.text):
            yield PhatHien(
                piece, "ngày tháng viết bằng dấu gạch", "ghi đủ chữ: ngày 03 tháng 02 năm 2026"
            )


@luat("CHG-DD-04", "thieu-dau-phay", LOI, can=("dia_danh_ngay",), dang=f"{_HD}.2.2",
      nha_nuoc=f"{_ND}.c", sua_duoc=True)  # fmt: skip
def thieu_phay(ctx: NguCanh) -> Iterator[PhatHien]:
    """No comma between place and date."""
    for piece in ctx.cac_manh("dia_danh_ngay"):
        if re.match(r"^[^,]*[^,\s]\s+ngày\b", piece.text, re.IGNORECASE):
            yield PhatHien(piece, "thiếu dấu phẩy sau địa danh", "thêm dấu phẩy trước chữ “ngày”")


@luat("CHG-DD-05", "dia-danh-khong-nghieng", LOI, can=("dia_danh_ngay",), sua_duoc=True)
def khong_nghieng(ctx: NguCanh) -> Iterator[PhatHien]:
    """Place and date upright, or bold."""
    yield from sai_dang(ctx, "dia_danh_ngay", dam=True, nghieng=True)


@luat("HD05-DD-06", "dia-danh-sai-co", LOI, can=("dia_danh_ngay",), sua_duoc=True)
def sai_co_dang(ctx: NguCanh) -> Iterator[PhatHien]:
    """Place and date of another size."""
    yield from sai_co(ctx, "dia_danh_ngay")


@luat("ND30-DD-06", "dia-danh-sai-co", CANH_BAO, can=("dia_danh_ngay",), nha_nuoc=f"{_ND}.c",
      sua_duoc=True)  # fmt: skip
def sai_co_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """Another size, or not on the line of the number."""
    yield from sai_co(ctx, "dia_danh_ngay")
    number = ctx.cac_manh("so_ky_hieu")
    for piece in ctx.cac_manh("dia_danh_ngay"):
        if number and not _cung_hang(piece, number[0]):
            yield PhatHien(
                piece,
                "địa danh, ngày tháng không cùng hàng với số, ký hiệu",
                "đặt hai dòng vào cùng một hàng của bảng tiêu đề",
            )


def _cung_hang(one: Manh, other: Manh) -> bool:
    """Same row of a table, or same paragraph; one cell for the whole side cannot be told."""
    if one.doan is other.doan or one.doan.o is None or other.doan.o is None:
        return True
    return one.doan.o.bang != other.doan.o.bang or one.doan.o.hang == other.doan.o.hang


@luat("HD05-DD-07", "dia-danh-thieu-cap", LOI, can=("dia_danh_ngay",), dang=f"{_HD}.1.1.c")
def thieu_cap(ctx: NguCanh) -> Iterator[PhatHien]:
    """A place named after a person, of one syllable or like a province, without its level."""
    rules = [row.ma for row in ctx.chuan.bang.dia_danh if row.ghi_cap]
    for piece in ctx.cac_manh("dia_danh_ngay"):
        place = _noi(piece)
        if not place or _co_cap(place) or place.isdigit() or not place[0].isalpha():
            continue
        if _cua_cap_tren(ctx, place):
            continue
        if _cap_tinh(ctx) or not any(DIEU_KIEN[rule](place) for rule in rules if rule in DIEU_KIEN):
            continue
        yield PhatHien(
            piece,
            f"địa danh “{place}” phải ghi kèm cấp hành chính",
            f"ghi Phường {place}, Xã {place} hoặc Thành phố {place}",
        )


def _cua_cap_tren(ctx: NguCanh, place: str) -> bool:
    """Whether a ward's or commune's document names the province in place of itself."""
    issuer = ctx.tim("co_quan_ban_hanh")
    found = re.search(r"\b(?:PHƯỜNG|XÃ|ĐẶC KHU)\s+(.+)$", issuer.text) if issuer else None
    provinces = {gap_chu(name) for name in du_lieu()["dia_danh"]["tinh_thanh_pho"]}
    bare = re.sub(r"^(thanh pho|tinh|tp\.?)\s+", "", gap_chu(place))
    return found is not None and bare in provinces and bare != gap_chu(found[1])


def _cap_tinh(ctx: NguCanh) -> bool:
    """Whether a body of a province issues it: its place is the province's seat."""
    names = " ".join(gap_chu(p.text) for p in ctx.cac_manh("co_quan_ban_hanh", "co_quan_cap_tren"))
    return not re.search(r"\b(phuong|xa|dac khu|thi tran|chi bo|to dan pho)\b", names)


def _co_cap(place: str) -> bool:
    levels = du_lieu()["dia_danh"]["cap"]
    return any(gap_chu(place).startswith(f"{gap_chu(level)} ") for level in levels)


@luat("CHG-DD-08", "dia-danh-cua-cap-tren", CANH_BAO, can=("dia_danh_ngay",), dang=f"{_HD}.1.1",
      nha_nuoc=f"{_ND}.a")  # fmt: skip
def cap_tren(ctx: NguCanh) -> Iterator[PhatHien]:
    """The city's name as place of a ward's document."""
    issuer = ctx.tim("co_quan_ban_hanh")
    found = re.search(r"\b(?:PHƯỜNG|XÃ|ĐẶC KHU)\s+(.+)$", issuer.text) if issuer else None
    for piece in ctx.cac_manh("dia_danh_ngay"):
        if found is not None and _cua_cap_tren(ctx, _noi(piece)):
            yield PhatHien(
                piece,
                f"địa danh ghi “{_noi(piece)}”, văn bản của phường, xã ghi tên phường, xã",
                f"ghi {found[1].title()}",
            )


@luat("CHG-DD-09", "dia-danh-viet-hoa", LOI, can=("dia_danh_ngay",),
      dang="NĐ 30/2020/NĐ-CP, Phụ lục II", nha_nuoc=f"{_ND}.c; Phụ lục II")  # fmt: skip
def viet_hoa(ctx: NguCanh) -> Iterator[PhatHien]:
    """A syllable of the place in small letters, or all in capitals."""
    for piece in ctx.cac_manh("dia_danh_ngay"):
        place = _noi(piece)
        bare = re.sub(r"^(Phường|Xã|Đặc khu|Thành phố|Tỉnh|Thị trấn|Quận|Huyện)\s+", "", place)
        words = [word for word in re.split(r"[\s-]+", bare) if word[:1].isalpha()]
        wrong = [word for word in words if word[:1].islower()]
        if wrong or (len(words) > 1 and place.isupper()):
            yield PhatHien(
                piece, f"địa danh “{place}” viết hoa chưa đúng",
                f"viết hoa chữ đầu mỗi âm tiết: {bare.title()}",
            )  # fmt: skip


@luat("CQ2-DD-10", "dia-danh-quan-huyen-cu", LOI, can=("dia_danh_ngay",), dang=f"{_HD}.1.1",
      nha_nuoc=f"{_ND}.a", tu_ngay=HAI_CAP_TU)  # fmt: skip
def quan_huyen(ctx: NguCanh) -> Iterator[PhatHien]:
    """A quận or huyện as place after they were abolished."""
    for piece in ctx.cac_manh("dia_danh_ngay"):
        if re.match(r"(Quận|Huyện|Thị xã|Thị trấn)\s", _noi(piece), re.IGNORECASE):
            yield PhatHien(
                piece,
                f"địa danh “{_noi(piece)}” là đơn vị hành chính không còn từ 01/7/2025",
                "ghi tên phường, xã hoặc đặc khu",
            )


LUAT: tuple[LuatKiem, ...] = (
    thieu_so_khong, thua_so_khong, viet_bang_gach, thieu_phay, khong_nghieng, sai_co_dang,
    sai_co_nha_nuoc, thieu_cap, cap_tren, viet_hoa, quan_huyen,
)  # fmt: skip
