"""What a column of the workbook is: where its values go in the dossier and how they are written."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from reportgen.domain.luoc_do import mo_ta
from reportgen.importers.ten_hien import ten_chi_so

BAT_BUOC = " *"
HUONG_DAN = "Hướng dẫn: "


class Kieu(Enum):
    """How the values of a column are written in cells."""

    MA = "ma"
    CHU = "chu"
    DAI = "dai"
    NGAY = "ngay"
    GIO = "gio"
    NAM = "nam"
    SO = "so"
    TIEN = "tien"
    SO_LE = "so_le"
    CO_KHONG = "co_khong"
    TO = "to"
    MA_TO = "ma_to"
    DS_TO = "ds_to"
    DS = "ds"
    CHON = "chon"
    MO = "mo"


LA_SO = frozenset({Kieu.NAM, Kieu.SO, Kieu.TIEN, Kieu.SO_LE})
GIAI_THICH: Mapping[Kieu, str] = {
    Kieu.NGAY: "ngày/tháng/năm, ví dụ 28/5/2026",
    Kieu.GIO: "ví dụ 19h30",
    Kieu.NAM: "bốn chữ số",
    Kieu.SO: "số nguyên",
    Kieu.TIEN: "số tiền tính bằng đồng, ví dụ 6.500.000",
    Kieu.SO_LE: "số, có thể có phần lẻ",
    Kieu.CO_KHONG: "có hoặc không",
    Kieu.TO: "mã tổ, hoặc tên loại đơn vị (phường, xã) cho việc chung",
    Kieu.MA_TO: "mã tổ ở trang Tổ dân vận",
    Kieu.DS_TO: "một mã tổ, nhiều mã cách nhau bằng dấu phẩy, hoặc phường, xã cho việc chung",
    Kieu.DS: "mỗi dòng một ý (Alt+Enter để xuống dòng)",
    Kieu.CHON: "chọn trong danh sách",
    Kieu.MO: "chọn trong danh sách hoặc gõ loại khác",
}
# Their schema texts speak of codes, their cells of names.
_KHONG_VI_DU = frozenset({Kieu.CHON, Kieu.MO, Kieu.TO, Kieu.DS_TO})


@dataclass(frozen=True, slots=True)
class Cot:
    """A column (or a line of the form).

    ``duong``: path within the entry, such as ``("quyet_dinh", "ngay")``; ``bang``: the list its
    values are chosen from; ``mo_ta``: the help under the heading; ``giu_khong``: whether "không"
    says something else than an empty cell.
    """

    duong: tuple[str, ...]
    kieu: Kieu
    ten: str
    bang: str = ""
    bat_buoc: bool = False
    mo_ta: str = ""
    giu_khong: bool = False

    @property
    def tieu_de(self) -> str:
        """The heading as printed; what must be filled in has a star."""
        return self.ten + (BAT_BUOC if self.bat_buoc else "")

    @property
    def huong_dan(self) -> str:
        """The help under the heading."""
        mo_ta = "" if self.kieu in _KHONG_VI_DU else self.mo_ta.replace("co: ", "có: ")
        bat_buoc = "bắt buộc" if self.bat_buoc else ""
        return "; ".join(c for c in (bat_buoc, mo_ta, GIAI_THICH.get(self.kieu, "")) if c)


def ghi_chu_truong(lop: str, truong: str) -> tuple[str, str]:
    """Title and explanation of a field, as the schema gives them to editors."""
    ghi: Any = mo_ta()[lop][truong]
    if isinstance(ghi, str):
        return ghi, ""
    vi_du = ghi.get("vi_du", ())
    phan = [ghi.get("mo_ta", ""), "ví dụ " + ", ".join(map(str, vi_du)) if vi_du else ""]
    return str(ghi["ten"]), "; ".join(p for p in phan if p)


def cot_chi_so(ma: str, kieu: str, duong: tuple[str, ...] = ("so_lieu",)) -> Cot:
    """The column of an indicator."""
    theo_kieu = {"so_tien": Kieu.TIEN, "so_le": Kieu.SO_LE}
    return Cot((*duong, ma), theo_kieu.get(kieu, Kieu.SO), ten_chi_so(ma))
