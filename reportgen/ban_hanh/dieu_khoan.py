"""The clause behind a component of a document, read off the edition."""

from collections.abc import Mapping
from types import MappingProxyType

from reportgen.ban_hanh.co_quan import CoQuan
from reportgen.ban_hanh.de_ky import tim_dong
from reportgen.standards import TieuChuan

# field of the dossier: a rule of the edition that is about it, then the component it is set as
_QUY_TAC: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "co_quan_cap_tren": ("vi_tri_co_quan", "co_quan_cap_tren"),
        "co_quan_ban_hanh": ("vi_tri_co_quan", "co_quan_ban_hanh"),
        "ky_hieu_co_quan": ("so_hai_chu_so", "so_ky_hieu"),
        "dia_danh": ("dia_danh", "dia_danh_ngay"),
        "can_cu": ("can_cu", "can_cu"),
        "kinh_gui": ("kinh_gui_cong_van", "kinh_gui"),
        "quyen_han": ("", "quyen_han"),
        "chuc_vu": ("chuc_vu_khong_ten_co_quan", "chuc_vu"),
        "kiem": ("", "chuc_vu"),
        "ho_ten": ("ho_ten_khong_hoc_ham", "ho_ten"),
        "noi_nhan": ("noi_nhan", "noi_nhan_danh_sach"),
        "luu": ("noi_nhan", "noi_nhan_danh_sach"),
        "do_khan": ("khan", "do_khan"),
    }
)
_DE_KY = ("quyen_han", "kiem")


def dieu_khoan(chuan: TieuChuan, ma: str) -> str:
    """Clause of the rule *ma* of the edition; empty where it has none."""
    return next((row.can_cu for row in chuan.bang.quy_tac if row.ma == ma), "")


def dieu_khoan_cua(key: str, co_quan: CoQuan | None, chuan: TieuChuan) -> str:
    """Clause of a field: of who signs how, else of the rule about it, else of its type style."""
    if key in _DE_KY and co_quan is not None:
        row = tim_dong(chuan, co_quan.de_ky["truong"])
        if row is not None:
            return row.can_cu
    rule, component = _QUY_TAC[key]
    return dieu_khoan(chuan, rule) or chuan.kieu_chu(component).can_cu
