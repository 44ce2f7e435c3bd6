"""A rule: what it looks for, where it applies, what it needs to have been recognised."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from reportgen.checker.nhan_dien import Manh, ThanhPhan, VanBanNhan
from reportgen.diagnostics import Severity
from reportgen.docx_reader.model import DoanThay
from reportgen.standards import TieuChuan

LOI, CANH_BAO, THONG_TIN = Severity.LOI, Severity.CANH_BAO, Severity.THONG_TIN
HO_THEO_MA: Mapping[str, tuple[str, ...]] = {
    "HD05": ("dang",),
    "ND30": ("nha_nuoc",),
    "DTN": ("doan",),
    "CHG": ("dang", "nha_nuoc", "doan"),
    "CQ2": ("dang", "nha_nuoc", "doan"),
}


@dataclass(frozen=True, slots=True)
class PhatHien:
    """What a rule found: the place, what is wrong and what is right, what to do in Word.

    ``manh``: the piece or paragraph, None for the whole document. ``can_cu``: the clause where it
    is not the rule's. ``muc``: severity where it is not the rule's.
    """

    manh: Manh | DoanThay | None
    thong_bao: str
    goi_y: str = ""
    can_cu: str = ""
    muc: Severity | None = None


@dataclass(frozen=True, slots=True)
class NguCanh:
    """What a rule may look at. ``ngay``: the day the document is judged by."""

    van_ban: VanBanNhan
    chuan: TieuChuan
    ngay: date

    def tim(self, ma: str) -> ThanhPhan | None:
        """A component, None when it was not recognised."""
        return self.van_ban.tim(ma)

    def cac_manh(self, *ma: str) -> tuple[Manh, ...]:
        """Pieces of the components."""
        return self.van_ban.tat_ca(*ma)


Ham = Callable[[NguCanh], Iterator[PhatHien]]


@dataclass(frozen=True, slots=True)
class LuatKiem:
    """One rule.

    ``ma``: stable code as in the catalogue of mistakes; ``ten``: short name; ``can``: components
    one of which must have been recognised ("trang": the page, always there). ``can_cu``: clause by
    family; the Đoàn's come from its edition (checker.can_cu). ``bo_chuan``: editions in which it
    does not hold; ``tu_ngay``: first day it holds; ``loai``: types it is for (none: all).
    ``sua_duoc``: whether the program can mend it.
    """

    ma: str
    ten: str
    muc: Severity
    ham: Ham
    can: tuple[str, ...] = ()
    can_cu: Mapping[str, str] = field(default_factory=dict)
    bo_chuan: tuple[str, ...] = ()
    tu_ngay: date | None = None
    loai: tuple[str, ...] = ()
    sua_duoc: bool = False

    @property
    def ho(self) -> tuple[str, ...]:
        """Families it is for, by its code."""
        return HO_THEO_MA[self.ma.split("-")[0]]

    def ly_do_bo(self, ctx: NguCanh) -> str | None:
        """Why it is not applied; None when it is; empty when it does not concern the document."""
        if ctx.chuan.ho not in self.ho or ctx.chuan.ma_hieu in self.bo_chuan:
            return ""
        if self.tu_ngay is not None and ctx.ngay < self.tu_ngay:
            return ""
        if self.loai and ctx.van_ban.loai not in self.loai:
            return ""
        if self.can and not any(one == "trang" or ctx.tim(one) for one in self.can):
            names = ", ".join(TEN_THANH_PHAN.get(one, one) for one in self.can)
            return f"không nhận ra {names}"
        return None


def va_khac(number: int, what: str = "đoạn") -> str:
    """Say of how many places more a finding told once holds: " (và 3 đoạn khác)"."""
    return f" (và {number - 1} {what} khác)" if number > 1 else ""


def luat(
    ma: str,
    ten: str,
    muc: Severity,
    *,
    can: tuple[str, ...] = (),
    dang: str = "",
    nha_nuoc: str = "",
    bo_chuan: tuple[str, ...] = (),
    tu_ngay: date | None = None,
    loai: tuple[str, ...] = (),
    sua_duoc: bool = False,
) -> Callable[[Ham], LuatKiem]:
    """Make a rule of a function that yields what it found."""
    clauses = {"dang": dang, "nha_nuoc": nha_nuoc}

    def make(function: Ham) -> LuatKiem:
        return LuatKiem(
            ma=ma,
            ten=ten,
            muc=muc,
            ham=function,
            can=can,
            can_cu={family: clause for family, clause in clauses.items() if clause},
            bo_chuan=bo_chuan,
            tu_ngay=tu_ngay,
            loai=loai,
            sua_duoc=sua_duoc,
        )

    return make


TEN_THANH_PHAN: Mapping[str, str] = {
    "tieu_de": "tiêu đề",
    "quoc_hieu": "Quốc hiệu",
    "tieu_ngu": "Tiêu ngữ",
    "tieu_de_doan": "tiêu đề của Đoàn",
    "co_quan_cap_tren": "tên cơ quan cấp trên",
    "co_quan_ban_hanh": "tên cơ quan ban hành",
    "sao": "dấu sao dưới tên cơ quan",
    "so_ky_hieu": "số, ký hiệu",
    "dia_danh_ngay": "địa danh, ngày tháng",
    "trich_yeu_cong_van": "trích yếu công văn",
    "ten_loai": "tên loại",
    "trich_yeu": "trích yếu",
    "gach_duoi_trich_yeu": "dấu ngăn dưới trích yếu",
    "kinh_gui": "“Kính gửi”, “Kính trình”",
    "noi_kinh_gui": "nơi được kính gửi",
    "can_cu": "căn cứ",
    "quyet_dinh": "dòng cơ quan quyết định",
    "noi_dung": "nội dung",
    "phan_so": "phần",
    "phan_ten": "tên phần",
    "chuong_so": "chương",
    "chuong_ten": "tên chương",
    "muc_so": "mục",
    "muc_ten": "tên mục",
    "dieu": "điều",
    "khoan": "khoản",
    "diem": "điểm",
    "de_muc_1": "đề mục La Mã",
    "de_muc_2": "đề mục Ả-rập",
    "de_muc_3": "đề mục nhỏ",
    "gach_dau_dong": "gạch đầu dòng",
    "bang": "bảng",
    "pl_bang": "bảng ở phụ lục",
    "noi_nhan_nhan": "chữ “Nơi nhận”",
    "noi_nhan_danh_sach": "danh sách nơi nhận",
    "luu": "dòng lưu",
    "quyen_han": "quyền hạn người ký",
    "chuc_vu": "chức vụ người ký",
    "kiem": "chữ “kiêm”",
    "ho_ten": "họ tên người ký",
    "nguoi_soan": "ký hiệu người soạn",
    "lien_he": "thông tin liên hệ",
    "so_trang": "số trang",
    "phu_luc_so": "số phụ lục",
    "phu_luc_ten": "tên phụ lục",
    "phu_luc_kem_theo": "dòng “Kèm theo”",
    "phu_luc_dau": "phụ lục",
    "du_thao": "chữ “Dự thảo”",
    "do_khan": "dấu chỉ độ khẩn",
    "pham_vi_luu_hanh": "phạm vi lưu hành",
    "ke_chu": "dãy gạch",
    "trang": "trang giấy",
}
"""Components as people call them, in messages and in the order of reports."""
