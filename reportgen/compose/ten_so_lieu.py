"""What each figure of a period is called in the evidence table."""

from collections.abc import Mapping
from types import MappingProxyType

from reportgen.compose.van.tinh_hinh import TEN_CAP_CONG_NHAN
from reportgen.compose.van.vu_viec_van import TEN_LOAI_DON, TEN_LOAI_HOA_GIAI
from reportgen.domain.danh_muc import chi_so

_TEN: Mapping[str, str] = MappingProxyType(
    {
        "hoat_dong": "Hoạt động",
        "giao_ban.da_hop": "Giao ban tháng đã họp",
        "giao_ban.phai_hop": "Giao ban tháng phải họp",
        "hoa_giai.ton_dau": "Hòa giải: đầu kỳ còn",
        "hoa_giai.nhan": "Hòa giải: tiếp nhận",
        "hoa_giai.xong": "Hòa giải: đã kết thúc",
        "hoa_giai.thanh": "Hòa giải: thành",
        "hoa_giai.khong_thanh": "Hòa giải: không thành",
        "hoa_giai.ton_cuoi": "Hòa giải: chuyển kỳ sau",
        "don_thu.ton_dau": "Đơn thư: đầu kỳ còn",
        "don_thu.nhan": "Đơn thư: tiếp nhận",
        "don_thu.xong": "Đơn thư: đã kết thúc",
        "don_thu.da_giai_quyet": "Đơn thư: đã giải quyết",
        "don_thu.khong_thu_ly": "Đơn thư: không thụ lý",
        "don_thu.ton_cuoi": "Đơn thư: chuyển kỳ sau",
        "y_kien.nhom": "Ý kiến Nhân dân: nhóm việc",
        "y_kien.so_y_kien": "Ý kiến Nhân dân: số ý kiến",
        "y_kien.da_tra_loi": "Ý kiến Nhân dân: nhóm việc đã trả lời",
        "thanh_vien.tong": "Thành viên tổ dân vận",
        "thanh_vien.nu": "Thành viên nữ",
        "thanh_vien.dang_vien": "Thành viên là đảng viên",
        "mo_hinh.dang_ky": "Mô hình đã đăng ký",
        "mo_hinh.dang_ky_moi": "Mô hình đăng ký mới",
        "mo_hinh.duy_tri": "Mô hình duy trì",
        "mo_hinh.cong_nhan": "Mô hình được công nhận",
        "khen_thuong.tap_the": "Khen thưởng tập thể",
        "khen_thuong.ca_nhan": "Khen thưởng cá nhân",
        "kinh_phi_chi": "Kinh phí đã chi (đồng; mã mục là thứ tự khoản chi)",
    }
)
_THEO_LOAI = (
    ("hoa_giai.theo_loai.", "Hòa giải, tiếp nhận: {}", TEN_LOAI_HOA_GIAI),
    ("don_thu.theo_loai.", "Đơn thư, tiếp nhận: {}", TEN_LOAI_DON),
    ("mo_hinh.theo_cap.", "Mô hình được công nhận cấp {}", TEN_CAP_CONG_NHAN),
)


def ten_so_lieu(ma: str) -> str:
    """The printed name of the figure *ma*; money of the log says its unit."""
    if ma in _TEN:
        return _TEN[ma]
    item = chi_so().get(ma)
    if item is not None:
        return f"{item.ten} ({item.don_vi})" if item.don_vi else item.ten
    for lead, pattern, names in _THEO_LOAI:
        if ma.startswith(lead):
            kind = ma.removeprefix(lead)
            return pattern.format(names.get(kind, "loại khác"))
    return ma
