"""Cells as typed by people to the texts the dossier's loader judges."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from reportgen.importers.cot import LA_SO, Cot, Kieu
from reportgen.importers.o_ra import tach_danh_sach, tu_xml
from reportgen.importers.ten_hien import goi_y_ten, ma_cua
from reportgen.importers.tep_excel import CongThuc, GiaTriTho, LoiO
from reportgen.text_vn import nfc
from reportgen.yaml_source.viet import so_le_ro

CONG_THUC = "XL010"
NGOAI_DANH_SACH = "XL011"
# Serial numbers that can be days of a dossier: from 1930 to 2149.
_SO_NGAY = range(10_959, 91_313)
_GOC_NGAY = date(1899, 12, 30)
_GIAY_MOT_NGAY = 86_400


@dataclass(frozen=True)
class OHong(Exception):  # noqa: N818 - "ô hỏng" is the fact, not a suffix
    """A cell that cannot be read, with its sentence."""

    ma: str
    thong_bao: str
    goi_y: str


def doc_o(cot: Cot, gia_tri: GiaTriTho) -> str | list[str] | None:
    """Give the text (or texts) of a cell as the dossier would hold it; None when empty.

    Raises:
        OHong: a formula without a result, an error value, a text outside a closed list.
    """
    if isinstance(gia_tri, CongThuc):
        raise OHong(
            CONG_THUC,
            "ô chứa công thức mà tệp không lưu kết quả",
            "mở tệp bằng Excel rồi lưu lại, hoặc chép ô rồi dán dạng giá trị",
        )
    if isinstance(gia_tri, LoiO):
        raise OHong(CONG_THUC, f"ô đang báo lỗi {gia_tri.chu}", "sửa công thức hoặc gõ giá trị")
    if cot.kieu is Kieu.NGAY:
        return _ngay(gia_tri)
    if cot.kieu is Kieu.GIO:
        return _gio(gia_tri)
    if cot.kieu in LA_SO:
        return _chu(gia_tri).strip() or None
    chu = nfc(tu_xml(_chu(gia_tri)))
    if cot.kieu in {Kieu.CHU, Kieu.DAI}:
        return chu if chu.strip() else None
    return _theo_kieu(cot, chu.strip()) if chu.strip() else None


def _theo_kieu(cot: Cot, chu: str) -> str | list[str]:
    if cot.kieu is Kieu.DS:
        return tach_danh_sach(chu)
    if cot.kieu is Kieu.DS_TO:
        return [p.strip() for p in chu.replace(";", ",").replace("\n", ",").split(",") if p.strip()]
    if cot.kieu is Kieu.CHON:
        ma = ma_cua(cot.bang, chu)
        if ma is None:
            raise OHong(
                NGOAI_DANH_SACH, f'"{chu}" không có trong danh sách', goi_y_ten(cot.bang, chu)
            )
        return ma
    if cot.kieu in {Kieu.MO, Kieu.CO_KHONG}:
        return ma_cua(cot.bang, chu) or chu
    return chu


def _chu(gia_tri: GiaTriTho) -> str:
    """Any value as text, without what a spreadsheet adds: 5.0 is 5."""
    if isinstance(gia_tri, bool):
        return "có" if gia_tri else "không"
    if isinstance(gia_tri, float):
        return str(int(gia_tri)) if gia_tri.is_integer() else so_le_ro(Decimal(repr(gia_tri)))
    if isinstance(gia_tri, datetime):
        gia_tri = gia_tri.date()
    if isinstance(gia_tri, date):
        return f"{gia_tri:%d/%m/%Y}"
    if isinstance(gia_tri, time):
        return f"{gia_tri:%Hh%M}"
    return str(gia_tri)


def _ngay(gia_tri: GiaTriTho) -> str | None:
    if isinstance(gia_tri, datetime):
        return gia_tri.date().isoformat()
    if isinstance(gia_tri, date):
        return gia_tri.isoformat()
    if (
        isinstance(gia_tri, int | float)
        and not isinstance(gia_tri, bool)
        and int(gia_tri) in _SO_NGAY
    ):
        return (_GOC_NGAY + timedelta(days=int(gia_tri))).isoformat()
    return _chu(gia_tri).strip() or None


def _gio(gia_tri: GiaTriTho) -> str | None:
    if isinstance(gia_tri, datetime):
        gia_tri = gia_tri.time()
    if isinstance(gia_tri, float) and 0 <= gia_tri < 1:
        gia_tri = timedelta(days=gia_tri)
    if isinstance(gia_tri, timedelta):
        giay = round(gia_tri.total_seconds()) % _GIAY_MOT_NGAY
        gia_tri = time(giay // 3600, giay // 60 % 60)
    return _chu(gia_tri).strip() or None
